"""Conditions: comparisons of two things, and what stands in the way of each."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.domain.rule_constants import Thing, number, status, thing, things
from kiosk.domain.rule_parts import Fault, Part
from kiosk.domain.rule_reasons import Kind, Obstacle, Operator, Unmet, all_of, any_of
from kiosk.domain.rule_situation import Situation
from kiosk.domain.rule_terms import Moment, Number, Word, is_read, moment, term


class Condition(Protocol):
    """Something that holds in a situation, or does not."""

    def obstacle(self, now: Situation) -> Obstacle | None:
        """What stands in the way, None if it holds. Raises RuleProblem if that cannot be told."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds if every part does; every one is looked at, so order never matters."""

    parts: tuple[Condition, ...] = ()

    def obstacle(self, now: Situation) -> Obstacle | None:
        """The most rigid of those that stand in the way."""
        return all_of([part.obstacle(now) for part in self.parts])


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds if one part does; every one is looked at, so order never matters."""

    parts: tuple[Condition, ...]

    def obstacle(self, now: Situation) -> Obstacle | None:
        """The least rigid of those that stand in the way."""
        return any_of([part.obstacle(now) for part in self.parts])


@dataclass(frozen=True, slots=True)
class _Numbers:
    subject: Number
    operator: Operator
    wanted: Callable[[Situation], float]

    def obstacle(self, now: Situation) -> Obstacle | None:
        found, wanted = self.subject.read(now), self.wanted(now)
        if _HOLDS[self.operator](found, wanted):
            return None
        subject, bound = self.subject, self.subject.bound
        local = bound.read(now).astimezone(now.zone) if bound else None
        unmet = Unmet(subject.kind, subject.name, self.operator, wanted, found, local)
        return Obstacle(unmet, abs(found - wanted))


@dataclass(frozen=True, slots=True)
class _Moments:
    """Strictly before or after; the tolerance makes it so much easier."""

    subject: Moment
    operator: Operator
    wanted: Moment
    tolerance: timedelta

    def obstacle(self, now: Situation) -> Obstacle | None:
        found, wanted = self.subject.read(now), self._limit(now)
        if _HOLDS[self.operator](found, wanted):
            return None
        local = (wanted.astimezone(now.zone), found.astimezone(now.zone))
        unmet = Unmet(Kind.TIME, self.subject.name, self.operator, *local)
        return Obstacle(unmet, abs((found - wanted).total_seconds()))

    def _limit(self, now: Situation) -> datetime:
        eased = self.tolerance if self.operator is Operator.BEFORE else -self.tolerance
        return self.wanted.read(now) + eased


@dataclass(frozen=True, slots=True)
class _Names:
    """One of some things, or not that one."""

    subject: Word
    operator: Operator
    wanted: tuple[Thing, ...]

    def obstacle(self, now: Situation) -> Obstacle | None:
        found = self.subject.read(now)
        among = any(one.is_called(found) for one in self.wanted)
        if among is not (self.operator is Operator.UNEQUAL):
            return None
        names = tuple(one.shown for one in self.wanted)
        wanted = names if self.operator is Operator.IN_LIST else names[0]
        return Obstacle(Unmet(self.subject.kind, self.subject.name, self.operator, wanted, found))


@dataclass(frozen=True, slots=True)
class _Status:
    subject: Word
    operator: Operator
    wanted: str

    def obstacle(self, now: Situation) -> Obstacle | None:
        found = self.subject.read(now)
        if _HOLDS[self.operator](found, self.wanted):
            return None
        return Obstacle(Unmet(Kind.STATUS, self.subject.name, self.operator, self.wanted, found))


def condition(part: Part) -> Condition:
    """The condition that *part* is. Raises RuleProblem if it is none."""
    key, arguments = part.opened()
    if key == "and":
        return AllOf(tuple(condition(one) for one in arguments))
    if key == "or":
        if not arguments:
            raise part.wrong(Fault.EMPTY_GROUP)
        return AnyOf(tuple(condition(one) for one in arguments))
    if key not in _OPERATORS:
        raise part.wrong(Fault.UNKNOWN_OPERATOR)
    return _comparison(part, Operator(key), arguments)


def _comparison(part: Part, how: Operator, arguments: list[Part]) -> Condition:
    if how in _MIRRORED_TIMES:
        return _timed(part, how)
    match arguments:
        case [left, right] if how is Operator.IN_LIST:
            return _among(left, right)
        case [left, right] if is_read(left):
            return _compared(left, how, right)
        case [left, right] if is_read(right):
            return _compared(right, _MIRRORED[how], left)
        case [_, _]:
            raise part.wrong(Fault.ABOUT_NOTHING)
        case _:
            raise part.wrong(Fault.ARGUMENTS)


def _compared(left: Part, how: Operator, right: Part) -> Condition:
    subject = term(left)
    if isinstance(subject, Number):
        return _Numbers(subject, how, _number(right))
    if not isinstance(subject, Word) or how not in {Operator.EQUAL, Operator.UNEQUAL}:
        raise left.wrong(Fault.WRONG_TYPE)
    if subject.kind is Kind.STATUS:
        return _Status(subject, how, status(right))
    return _Names(subject, how, (thing(right, subject.name),))


def _number(part: Part) -> Callable[[Situation], float]:
    if not isinstance(part.value, dict):
        constant = number(part)
        return lambda _now: constant
    found = term(part)
    if not isinstance(found, Number):
        raise part.wrong(Fault.WRONG_TYPE)
    return found.read


def _among(left: Part, right: Part) -> Condition:
    subject = term(left)
    if not isinstance(subject, Word) or subject.kind is Kind.STATUS:
        raise left.wrong(Fault.WRONG_TYPE)
    return _Names(subject, Operator.IN_LIST, tuple(things(right, subject.name)))


def _timed(part: Part, how: Operator) -> Condition:
    match part.filled()[1]:
        case [left, right]:
            return _moments(left, how, right, timedelta())
        case [left, right, tolerance]:
            return _moments(left, how, right, timedelta(minutes=number(tolerance)))
        case _:
            raise part.wrong(Fault.ARGUMENTS)


def _moments(left: Part, how: Operator, right: Part, tolerance: timedelta) -> Condition:
    if is_read(right) and not is_read(left):
        return _Moments(moment(right), _MIRRORED_TIMES[how], moment(left), tolerance)
    return _Moments(moment(left), how, moment(right), tolerance)


_HOLDS: Mapping[Operator, Callable[..., bool]] = {
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
    Operator.EQUAL: operator.eq,
    Operator.UNEQUAL: operator.ne,
    Operator.BEFORE: operator.lt,
    Operator.AFTER: operator.gt,
}

_MIRRORED: Mapping[Operator, Operator] = {
    Operator.LESS: Operator.MORE,
    Operator.AT_MOST: Operator.AT_LEAST,
    Operator.MORE: Operator.LESS,
    Operator.AT_LEAST: Operator.AT_MOST,
    Operator.EQUAL: Operator.EQUAL,
    Operator.UNEQUAL: Operator.UNEQUAL,
}
"""What says the same with the sides exchanged."""

_MIRRORED_TIMES: Mapping[Operator, Operator] = {
    Operator.BEFORE: Operator.AFTER,
    Operator.AFTER: Operator.BEFORE,
}

_OPERATORS = frozenset(Operator)
