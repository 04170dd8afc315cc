"""What rules look at: expressions that are read from the situation."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from kiosk.domain.rule_constants import clock
from kiosk.domain.rule_parts import Fault, Part
from kiosk.domain.rule_reasons import Kind
from kiosk.domain.rule_situation import Situation, moment_of

_YEARS = range(1900, 3000)


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


def is_read(part: Part) -> bool:
    """Whether *part* is read from the situation, and not a constant."""
    return part.key == "var" or part.key in _COUNTED


def term(part: Part) -> Term:
    """What the expression *part* stands for. Raises RuleProblem if it is none."""
    if part.key in {"and", "or"}:
        raise part.wrong(Fault.GROUP_INSIDE)
    if not isinstance(part.value, dict):
        raise part.wrong(Fault.WRONG_TYPE)
    key, arguments = part.filled()
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
            at = clock(_only(part, rest))
            return Moment("customtime", lambda now: now.today_at(at))
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
