"""What somebody should look at, row by row; of each kind only the first few."""

from collections import Counter
from dataclasses import dataclass, field

from kiosk.domain.listing import Problem

_MOST = 50
"""Problems of one kind that are told by row; how many there are stands in a caution."""


@dataclass
class Problems:
    """Fills *found*, which others may be looking at."""

    found: list[Problem] = field(default_factory=list)
    _told: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, row: int, why: str, column: str = "") -> None:
        """Note that *row* has this problem, if it is not one too many of its kind."""
        if self._told[why, column] < _MOST:
            self._told[why, column] += 1
            self.found.append(Problem(row, why, column))

    def clear(self) -> None:
        """Begin anew."""
        self.found.clear()
        self._told.clear()
