"""Keyboard-wedge scanners: telling a scan from typing, by nothing but its timing.

A wedge scanner types like a keyboard, only faster: 1 to 21 ms between keys were
measured, where fast typists need 60 ms and more. A key that is held down repeats
every 30 ms, but it repeats one character.
"""

from dataclasses import dataclass, field
from enum import Enum

LONGEST_GAP_S = 0.035
"""Seconds between two keys of a scan, at the most."""

SILENCE_S = 0.25
"""Seconds without a key, after which a burst without Enter has ended."""

SHORTEST = 3
"""Characters at that speed that make a burst."""

SHORTEST_WITHOUT_ENTER = 6
"""Characters: a shorter burst without Enter was a roll of the fingers."""


class Heard(Enum):
    """What a key turned out to be."""

    TYPED = "typed"  # leave it to whoever has the focus
    RECOGNISED = "recognised"  # a scan is under way: take its first keys back from there
    SWALLOWED = "swallowed"  # more of the scan: nobody else may see it
    SCANNED = "scanned"  # its end: `take` it


@dataclass
class Wedge:
    """Listens to keys; moments are seconds of any steady clock.

    The first keys of a scan cannot be told from typing, and are TYPED.
    """

    _keys: list[str] = field(default_factory=list)
    _last: float = float("-inf")
    _known: bool = False

    @property
    def in_burst(self) -> bool:
        """Whether a scan is known to be under way."""
        return self._known

    @property
    def starts_with_next(self) -> bool:
        """Whether the last key was the first that a scan could have begun with."""
        return len(self._keys) == 1

    def key(self, text: str, moment: float) -> Heard:
        """A key that makes a character was pressed."""
        gap = SILENCE_S if self._known else LONGEST_GAP_S
        if moment - self._last > gap:
            self._forget()
        self._last = moment
        self._keys.append(text)
        if self._known:
            return Heard.SWALLOWED
        self._known = len(self._keys) >= SHORTEST and len(set(self._keys)) > 1
        return Heard.RECOGNISED if self._known else Heard.TYPED

    def enter(self, moment: float) -> Heard:
        """Enter or Tab was pressed: the end of a scan, or a person choosing."""
        if self._known and moment - self._last <= SILENCE_S:
            return Heard.SCANNED
        self._forget()
        return Heard.TYPED

    def fell_silent(self) -> Heard:
        """No key for `SILENCE_S`: a scanner that sends no Enter has finished."""
        if self._known and len(self._keys) >= SHORTEST_WITHOUT_ENTER:
            return Heard.SCANNED
        self._forget()
        return Heard.TYPED

    def take(self) -> str:
        """What was scanned; the wedge is ready for the next."""
        text = "".join(self._keys)
        self._forget()
        return text

    def _forget(self) -> None:
        self._keys = []
        self._known = False
