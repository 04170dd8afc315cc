"""The same code held under the beam: one scan, however often the scanner sends it."""

from dataclasses import dataclass, field

WINDOW_S = 3.0
"""Seconds within which the same code is the same scan."""


@dataclass
class Repeats:
    """Remembers the last code; moments are seconds of any steady clock."""

    _code: str = ""
    _last: float = float("-inf")

    def is_repeat(self, code: str, moment: float) -> bool:
        """Whether *code* was scanned just before; each repeat extends the time."""
        repeated = code == self._code and moment - self._last < WINDOW_S
        self._code, self._last = code, moment
        return repeated


@dataclass
class Sightings:
    """Remembers each code that a camera sees, since it sees all of them in every picture."""

    _last: dict[str, float] = field(default_factory=dict)

    def is_new(self, code: str, moment: float) -> bool:
        """Whether *code* has been out of sight; each sighting extends the time."""
        self._last = {seen: last for seen, last in self._last.items() if moment - last < WINDOW_S}
        new = code not in self._last
        self._last[code] = moment
        return new
