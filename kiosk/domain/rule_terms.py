"""What rules compare: what is read from the situation, and the constants it is held against."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from math import isfinite
from typing import TypeAlias

from kiosk.domain.rule_parts import Fault, Part
from kiosk.domain.rule_reasons import Kind
from kiosk.domain.rule_situation import Situation, moment_of

_LARGEST = 10_000_000
_YEARS = range(1900, 3000)
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,8}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from the situation; `bound` is the moment from or to which it counts."""

    kind: Kind
    name: str
    read: Callable[[Situation], float]
    bound: "Moment | None" = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, in UTC: the one that is judged, or one that a rule builds."""

    name: str
    read: Callable[[Situation], datetime]


@dataclass(frozen=True, slots=True)
class Word:
    """A name or an id read from the situation, or whether the person is inside."""

    kind: Kind
    name: str
    read: Callable[[Situation], str]


Term: TypeAlias = Number | Moment | Word


@dataclass(frozen=True, slots=True)
class Thing:
    """A ticket type, variation or gate that a rule names; `shown` is how people call it."""

    shown: str
    names: frozenset[str]

    def is_called(self, name: str) -> bool:
        """Whether *name*, in whatever case, is this thing's name or id."""
        return _folded(name) in self.names


def is_read(part: Part) -> bool:
    """Whether *part* is read from the situation, and not a constant."""
    return part.key == "var" or part.key in _COUNTED


def term(part: Part) -> Term:
    """What the expression *part* stands for. Raises RuleProblem if it is none."""
    if part.key in {"and", "or"}:
        raise part.wrong(Fault.GROUP_INSIDE)
    if not isinstance(part.value, dict):
        raise part.wrong(Fault.WRONG_TYPE)
    key, arguments = part.opened()
    reader = _EXPRESSIONS.get(key)
    if not reader:
        raise part.wrong(Fault.UNKNOWN_EXPRESSION)
    return reader(part, arguments)


def moment(part: Part) -> Moment:
    """The moment that *part* stands for. Raises RuleProblem if it is none."""
    found = term(part)
    if not isinstance(found, Moment):
        raise part.wrong(Fault.WRONG_TYPE)
    return found


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
    key, arguments = part.opened()
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


def _thing(part: Part, names: list[object]) -> Thing:
    """A thing by its id and, perhaps, its name."""
    if not 1 <= len(names) <= 2 or not all(_is_name(name) for name in names):
        raise part.wrong(Fault.ARGUMENTS)
    called = [str(name).strip() for name in names if str(name).strip()]
    if not called:
        raise part.wrong(Fault.ARGUMENTS)
    return Thing(called[-1], frozenset(_folded(name) for name in called))


def _is_name(value: object) -> bool:
    """Whether *value* may be a name or an id; ids come as text and as whole numbers."""
    if isinstance(value, int):
        return not isinstance(value, bool) and abs(value) <= _LARGEST**2
    return isinstance(value, str)


def _folded(name: str) -> str:
    return name.casefold().strip()


def _variable(part: Part, arguments: list[Part]) -> Term:
    only = _only(part, arguments).value
    if not isinstance(only, str) or only not in _VARIABLES:
        raise part.wrong(Fault.UNKNOWN_VARIABLE)
    return _VARIABLES[only]


def _counted(part: Part, arguments: list[Part]) -> Number:
    """Entries, or days with entries, from a moment on or up to it."""
    bound = moment(_only(part, arguments))
    count = _COUNTED[part.key]
    return Number(Kind.COUNT, part.key, lambda now: count(now, bound.read(now)), bound)


def _built(part: Part, arguments: list[Part]) -> Moment:
    kind, *rest = arguments or [part]
    if not isinstance(kind.value, str):
        raise part.wrong(Fault.UNKNOWN_TIME)
    match kind.value:
        case "custom":
            return _on_a_date(_only(part, rest))
        case "customtime":
            clock = _clock(_only(part, rest))
            return Moment("customtime", lambda now: now.today_at(clock))
        case "date_from" | "date_to" | "date_admission" if not rest:
            return _of_the_event(part, kind.value)
        case "date_from" | "date_to" | "date_admission":
            raise part.wrong(Fault.ARGUMENTS)
        case _:
            raise part.wrong(Fault.UNKNOWN_TIME)


def _on_a_date(part: Part) -> Moment:
    """An ISO moment; without an offset it is the event's local time."""
    try:
        named = datetime.fromisoformat(part.value)
    except (TypeError, ValueError):
        raise part.wrong(Fault.BAD_TIME) from None
    if named.year not in _YEARS:
        raise part.wrong(Fault.BAD_TIME)
    if named.tzinfo:
        exact = named.astimezone(UTC)
        return Moment("custom", lambda _now: exact)
    return Moment("custom", lambda now: moment_of(named, now.zone))


def _clock(part: Part) -> time:
    """A time of the day: `8:00`, `08:00:30`."""
    if isinstance(part.value, str) and (found := _CLOCK.fullmatch(part.value)):
        hour, minute, second = (int(digits or 0) for digits in found.groups())
        if hour < 24 and minute < 60 and second < 60:
            return time(hour, minute, second)
    raise part.wrong(Fault.BAD_TIME)


def _of_the_event(part: Part, name: str) -> Moment:
    def read(now: Situation) -> datetime:
        found = _EVENT_TIMES[name](now) or now.starts
        if not found:
            raise part.wrong(Fault.NO_SUCH_MOMENT)
        return found.astimezone(UTC)

    return Moment(name, read)


def _only(part: Part, arguments: list[Part]) -> Part:
    if len(arguments) != 1:
        raise part.wrong(Fault.ARGUMENTS)
    return arguments[0]


def _entries(now: Situation) -> list[datetime]:
    return [entry.astimezone(UTC) for entry in now.entries]


def _days(now: Situation, entries: Collection[datetime]) -> int:
    return len({now.day_of(entry) for entry in entries})


def _since(now: Situation, bound: datetime) -> list[datetime]:
    return [entry for entry in _entries(now) if entry >= bound]


def _before(now: Situation, bound: datetime) -> list[datetime]:
    return [entry for entry in _entries(now) if entry < bound]


def _today(now: Situation) -> int:
    return sum(now.day_of(entry) == now.today for entry in now.entries)


def _minutes_since(
    which: Callable[[Collection[datetime]], datetime],
) -> Callable[[Situation], float]:
    """Whole minutes since one of the entries, -1 without any.

    An entry that another laptop's clock puts ahead of the moment that is judged is 0
    minutes ago, lest it looks like none.
    """

    def read(now: Situation) -> float:
        if not now.entries:
            return -1
        return max(0, (now.now - which(_entries(now))) // timedelta(minutes=1))

    return read


_COUNTED: Mapping[str, Callable[[Situation, datetime], int]] = {
    "entries_since": lambda now, bound: len(_since(now, bound)),
    "entries_before": lambda now, bound: len(_before(now, bound)),
    "entries_days_since": lambda now, bound: _days(now, _since(now, bound)),
    "entries_days_before": lambda now, bound: _days(now, _before(now, bound)),
}

_EVENT_TIMES: Mapping[str, Callable[[Situation], datetime | None]] = {
    "date_from": lambda now: now.starts,
    "date_to": lambda now: now.ends,
    "date_admission": lambda now: now.admission,
}

_EXPRESSIONS: Mapping[str, Callable[[Part, list[Part]], Term]] = {
    "var": _variable,
    "buildTime": _built,
    **dict.fromkeys(_COUNTED, _counted),
}

_READ: tuple[Term, ...] = (
    Moment("now", lambda now: now.now),
    Number(Kind.WEEKDAY, "now_isoweekday", lambda now: now.today.isoweekday()),
    Word(Kind.TICKET_TYPE, "product", lambda now: now.ticket_type),
    Word(Kind.VARIATION, "variation", lambda now: now.variation),
    Word(Kind.GATE, "gate", lambda now: now.gate),
    Word(Kind.STATUS, "entry_status", lambda now: "present" if now.present else "absent"),
    Number(Kind.COUNT, "entries_number", lambda now: len(now.entries)),
    Number(Kind.COUNT, "entries_today", _today),
    Number(Kind.COUNT, "entries_days", lambda now: _days(now, now.entries)),
    Number(Kind.MINUTES, "minutes_since_last_entry", _minutes_since(max)),
    Number(Kind.MINUTES, "minutes_since_first_entry", _minutes_since(min)),
)
_VARIABLES: Mapping[str, Term] = {one.name: one for one in _READ}
