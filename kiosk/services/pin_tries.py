"""How often somebody may try a PIN: a few digits are soon guessed by whoever never has to wait."""

from collections.abc import Callable

MOST_WRONG = 5
PAUSE_S = 30.0


class PinTries:
    """Counts wrong PINs; after the fifth, nobody tries again for half a minute."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """*clock* tells seconds and never goes back."""
        self._clock = clock
        self._wrong = 0
        self._until = float("-inf")

    @property
    def pause_s(self) -> float:
        """Seconds until the next try; 0 when there may be one now."""
        return max(0.0, self._until - self._clock())

    @property
    def left(self) -> int:
        """How many wrong ones are still free."""
        return MOST_WRONG - self._wrong

    def was_right(self) -> None:
        """Start again from nothing."""
        self._wrong = 0

    def was_wrong(self) -> None:
        """One more; the fifth begins a pause, after which there are five again."""
        self._wrong += 1
        if self._wrong == MOST_WRONG:
            self._wrong, self._until = 0, self._clock() + PAUSE_S
