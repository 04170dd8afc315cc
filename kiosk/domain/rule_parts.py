"""A rule taken apart: its pieces with the paths that lead to them, and what is wrong with one."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and places from 0, outermost first: `("and", 1, "isAfter", 0)`."""

_DEEPEST = 40
_MOST_PARTS = 5_000


class Fault(StrEnum):
    """What is wrong with a piece of a rule."""

    NO_CONDITION = "no_condition"
    """Neither a comparison nor `and` or `or`, where one is needed."""
    SEVERAL_KEYS = "several_keys"
    UNKNOWN_OPERATOR = "unknown_operator"
    UNKNOWN_EXPRESSION = "unknown_expression"
    UNKNOWN_VARIABLE = "unknown_variable"
    UNKNOWN_TIME = "unknown_time"
    """A kind of `buildTime` that nobody knows."""
    GROUP_INSIDE = "group_inside"
    """`and` or `or` below a comparison."""
    EMPTY_GROUP = "empty_group"
    """An `or` of nothing, which would never let anybody in."""
    ARGUMENTS = "arguments"
    """Too few, too many, or not of this shape."""
    WRONG_TYPE = "wrong_type"
    """Things that cannot be compared in this way."""
    BAD_NUMBER = "bad_number"
    BAD_TIME = "bad_time"
    BAD_STATUS = "bad_status"
    """Neither `present` nor `absent`."""
    ABOUT_NOTHING = "about_nothing"
    """A comparison of two constants."""
    TOO_LARGE = "too_large"
    """Too deep, or too many pieces."""
    NO_SUCH_MOMENT = "no_such_moment"
    """The event does not have the time that is asked for."""


class RuleProblem(ValueError):  # noqa: N818 - it is the rule that has it, not the program
    """A rule cannot be understood, or not in this situation; *what* is wrong, and *where*."""

    def __init__(self, what: Fault, where: Path) -> None:
        super().__init__(what, where)
        self.what = what
        self.where = where


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a rule, and the path that leads to it."""

    value: Any
    where: Path = ()

    @property
    def key(self) -> str:
        """The one key of an object, empty for anything else."""
        if isinstance(self.value, dict) and len(self.value) == 1:
            return str(next(iter(self.value)))
        return ""

    def opened(self) -> "tuple[str, list[Part]]":
        """The one key of this object and its arguments. Raises RuleProblem on anything else.

        A lone argument needs no list.
        """
        if not isinstance(self.value, dict):
            raise self.wrong(Fault.NO_CONDITION)
        if len(self.value) != 1:
            raise self.wrong(Fault.SEVERAL_KEYS)
        [(key, below)] = self.value.items()
        values = list(below) if isinstance(below, list) else [below]
        where = (*self.where, str(key))
        return str(key), [Part(value, (*where, place)) for place, value in enumerate(values)]

    def items(self) -> "list[Part]":
        """The members of this part, which is a list."""
        return [Part(value, (*self.where, place)) for place, value in enumerate(self.value)]

    def filled(self) -> "tuple[str, list[Part]]":
        """This object opened, without the nulls at the end: arguments that were not given."""
        key, arguments = self.opened()
        while arguments and arguments[-1].value is None:
            arguments.pop()
        return key, arguments

    def wrong(self, what: Fault) -> RuleProblem:
        """The problem that *what* is wrong here."""
        return RuleProblem(what, self.where)


def whole(rule: Any) -> Part:
    """All of *rule*. Raises RuleProblem if it is too large to be worked on."""
    level, count = [rule], 0
    for _ in range(_DEEPEST):
        count += len(level)
        level = [inner for value in level for inner in _inside(value)]
        if not level:
            return Part(rule)
        if count + len(level) > _MOST_PARTS:
            break
    raise RuleProblem(Fault.TOO_LARGE, ())


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value
