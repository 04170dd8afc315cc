"""Why a rule does not hold: the condition that a person should hear about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What a condition is about, the least rigid first: what passes by itself, or soon."""

    STATUS = "status"
    MINUTES = "minutes"
    COUNT = "count"
    TIME = "time"
    WEEKDAY = "weekday"
    GATE = "gate"
    VARIATION = "variation"
    TICKET_TYPE = "ticket_type"


class Operator(StrEnum):
    """How two values are compared, in the words of the rules."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "=="
    UNEQUAL = "!="
    IN_LIST = "inList"
    BEFORE = "isBefore"
    AFTER = "isAfter"


Value: TypeAlias = datetime | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that does not hold: `found` should stand in relation `operator` to `wanted`.

    `variable` is what was looked at, as the rules call it (`entries_today`); it is always on
    the left, as if the rule had been written so. Times are in the event's zone, and a
    wanted one has its tolerance in it. `bound` is the moment in `entries_since` and its like.
    """

    kind: Kind
    variable: str
    operator: Operator
    wanted: Value
    found: Value
    bound: datetime | None = None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """The worst unmet condition on one way through a rule, and how many are unmet there."""

    unmet: Unmet
    distance: float = 0
    count: int = 1

    @property
    def rigidity(self) -> tuple[int, float]:
        """How far this is from being met: by kind first, then by distance."""
        return _RIGIDITY.index(self.unmet.kind), self.distance


def all_of(parts: Iterable[Obstacle | None]) -> Obstacle | None:
    """What stands in the way where everything must hold: the most rigid."""
    obstacles = [part for part in parts if part]
    if not obstacles:
        return None
    worst = max(obstacles, key=lambda one: one.rigidity)
    return Obstacle(worst.unmet, worst.distance, sum(one.count for one in obstacles))


def any_of(parts: Iterable[Obstacle | None]) -> Obstacle | None:
    """What stands in the way where one is enough: the least rigid, then the fewest."""
    ways = list(parts)
    obstacles = [way for way in ways if way]
    if len(obstacles) < len(ways):
        return None
    return min(obstacles, key=lambda one: (one.rigidity, one.count))


_RIGIDITY = tuple(Kind)
