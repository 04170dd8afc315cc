"""Keyboard-wedge scanners: telling a scan from typing, by nothing but its timing.

A wedge scanner types like a keyboard, only faster: 1 to 21 ms between keys were
measured, where fast typists need 60 ms and more on average. Rolling fingers can be
as fast for three letters or four, though, and so a short burst is only suspected to
be a scan: unless its Enter follows as fast, its keys go back to where they were
typed. A key that is held down repeats every 30 ms, but it repeats one character.
"""

from dataclasses import dataclass, field
from enum import Enum

AVERAGE_GAP_S = 0.035
"""Seconds between two keys of a scan, on average, at the most."""

SILENCE_S = 0.25
"""Seconds without a key, after which even a hiccuping scanner has finished."""

SHORTEST = 3
"""Characters at that speed that are suspected to be a scan."""

CERTAIN = 6
"""Characters at that speed that no fingers type: a scan, with or without an Enter."""

_SLACK_S = 0.002
"""Clocks of events count in milliseconds."""


class Heard(Enum):
    """What a key turned out to be."""

    TYPED = "typed"  # leave it to whoever has the focus
    RECOGNISED = "recognised"  # this may be a scan: take its first keys back from there
    SWALLOWED = "swallowed"  # more of it: nobody else may see it
    SCANNED = "scanned"  # its end: `take` it
    RETURNED = "returned"  # fingers, after all: `give_back` what was kept, then hear this key


@dataclass
class Wedge:
    """Listens to keys; moments are seconds of any steady clock.

    The first keys of a scan cannot be told from typing, and are TYPED.
    """

    _keys: list[str] = field(default_factory=list)
    _began: float = float("-inf")
    _last: float = float("-inf")
    _ended: float = float("-inf")
    _recognised: bool = False

    @property
    def in_burst(self) -> bool:
        """Whether keys are kept from everybody else at the moment."""
        return self._recognised

    @property
    def starts_with_next(self) -> bool:
        """Whether the last key was the first that a scan could have begun with."""
        return len(self._keys) == 1

    @property
    def patience(self) -> float:
        """Seconds without a key, after which to ask `fell_silent`."""
        if self._certain:
            return SILENCE_S
        return self._began + len(self._keys) * AVERAGE_GAP_S - self._last + _SLACK_S

    def key(self, text: str, moment: float) -> Heard:
        """A key that makes a character was pressed."""
        goes_on = self._goes_on(moment)
        if not goes_on and self._recognised:
            return Heard.RETURNED
        if not goes_on:
            self._keys, self._began = [], moment
        self._keys.append(text)
        self._last = moment
        if self._recognised:
            return Heard.SWALLOWED
        self._recognised = len(self._keys) >= SHORTEST and len(set(self._keys)) > 1
        return Heard.RECOGNISED if self._recognised else Heard.TYPED

    def end(self, moment: float) -> Heard:
        """Enter or Tab was pressed: the end of a scan, or a person choosing.

        Some scanners send both, or one of them twice: what follows a scan at once is
        no more than an echo of its end.
        """
        if self._recognised:
            return Heard.SCANNED if self._goes_on(moment) else Heard.RETURNED
        self._forget()
        return Heard.SWALLOWED if self.echoes(moment) else Heard.TYPED

    def echoes(self, moment: float) -> bool:
        """Whether a key that acts can, at *moment*, only belong to the scan that just ended."""
        return not self._recognised and moment - self._ended <= SILENCE_S / 2

    def other(self) -> Heard:
        """A key without a character, such as an arrow: no scan begins with one."""
        if self._recognised:
            return Heard.SWALLOWED
        self._forget()
        return Heard.TYPED

    def fell_silent(self) -> Heard:
        """No key for the whole of `patience`."""
        if self._certain:
            return Heard.SCANNED
        if self._recognised:
            return Heard.RETURNED
        self._forget()
        return Heard.TYPED

    def take(self) -> str:
        """What was swallowed, first keys included; the wedge is ready for the next."""
        text = "".join(self._keys)
        self._ended = self._last
        self._forget()
        return text

    def give_back(self) -> str:
        """What was kept from whoever was typed to, and was no scan."""
        text = "".join(self._keys)
        self._forget()
        return text

    @property
    def _certain(self) -> bool:
        return self._recognised and len(self._keys) >= CERTAIN

    def _goes_on(self, moment: float) -> bool:
        """Whether a key at *moment* belongs to the keys before it."""
        if self._certain:
            return moment - self._last <= SILENCE_S
        fastest = len(self._keys) * AVERAGE_GAP_S
        return bool(self._keys) and moment - self._began <= fastest + _SLACK_S

    def _forget(self) -> None:
        self._keys = []
        self._recognised = False
