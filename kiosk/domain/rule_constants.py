"""The constants of a rule: numbers, times of the day, ticket types, gates."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import time
from math import isfinite

from kiosk.domain.rule_parts import Fault, Part

_LARGEST = 10_000_000
_HIGHEST_ID = 2**63
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,8}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Thing:
    """A ticket type, variation or gate that a rule names; `shown` is how people call it."""

    shown: str
    names: frozenset[str]

    def is_called(self, name: str) -> bool:
        """Whether *name*, in whatever case, is this thing's name or id."""
        return _folded(name) in self.names


def number(part: Part) -> float:
    """The constant number *part*, also as text. Raises RuleProblem if it is none."""
    value = part.value
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise part.wrong(Fault.BAD_NUMBER)
    if not isfinite(value) or abs(value) > _LARGEST:
        raise part.wrong(Fault.BAD_NUMBER)
    return value


def status(part: Part) -> str:
    """The constant `present` or `absent`. Raises RuleProblem on anything else."""
    if not isinstance(part.value, str) or part.value not in {"present", "absent"}:
        raise part.wrong(Fault.BAD_STATUS)
    return part.value


def thing(part: Part, variable: str) -> Thing:
    """What *part* names, of the sort that *variable* has: looked up, or by its bare name."""
    if isinstance(part.value, str):
        return _thing(part, [part.value])
    key, arguments = part.filled()
    if key != "lookup":
        raise part.wrong(Fault.WRONG_TYPE)
    sort, *names = [one.value for one in arguments] or [""]
    if sort != variable:
        raise part.wrong(Fault.WRONG_TYPE)
    return _thing(part, names)


def things(part: Part, variable: str) -> list[Thing]:
    """What the list *part* names: an `objectList`, or a bare list."""
    if isinstance(part.value, list):
        return [thing(one, variable) for one in part.items()]
    key, members = part.opened()
    if key != "objectList":
        raise part.wrong(Fault.WRONG_TYPE)
    return [thing(one, variable) for one in members]


def clock(part: Part) -> time:
    """The time of the day *part*: `8:00`, `08:00:30`. Raises RuleProblem if it is none."""
    if isinstance(part.value, str) and (found := _CLOCK.fullmatch(part.value)):
        hour, minute, second = (int(digits or 0) for digits in found.groups())
        with suppress(ValueError):
            return time(hour, minute, second)
    raise part.wrong(Fault.BAD_TIME)


def _thing(part: Part, names: list[object]) -> Thing:
    """A thing by its id and, perhaps, its name."""
    called = [str(name).strip() for name in names if _is_name(name)]
    if not called or len(called) < len(names):
        raise part.wrong(Fault.ARGUMENTS)
    return Thing(called[-1], frozenset(_folded(name) for name in called))


def _is_name(value: object) -> bool:
    """Whether *value* may be a name or an id; ids come as whole numbers as well."""
    if isinstance(value, str):
        return bool(value.strip())
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _HIGHEST_ID


def _folded(name: str) -> str:
    return name.casefold().strip()
