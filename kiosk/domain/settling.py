"""What people decided about what they were to look at: the last word on each case counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.fact import Fact, Kind


class Matter(StrEnum):
    """What a case is about, in the order in which a person should look."""

    TWICE = "twice"
    CANCELLED = "cancelled"
    FIELD = "field"
    ALIKE = "alike"
    CLOCK = "clock"
    SILENT = "silent"


class How(StrEnum):
    """How a case is settled."""

    SAME_PERSON = "same_person"
    SHARED = "shared"
    UNDO = "undo"
    LET_STAND = "let_stand"
    KEEP = "keep"
    MERGE = "merge"
    DIFFERENT = "different"
    NOTED = "noted"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Settling:
    """One word on a case: `facts` are those that it judged or wrote, `value` what it chose.

    `beside` says that it repeats the word on a case about another registration, so that it
    counts for what was done under this one as well.
    """

    fact: str
    case: str
    matter: str
    how: str
    value: str
    reason: str
    facts: frozenset[str]
    about: tuple[str, ...]
    at: datetime
    operator: str
    order: tuple[int, str, int]
    beside: bool = False

    @property
    def station(self) -> str:
        """Whose word it is."""
        return self.order[1]


def case_id(matter: Matter, *about: str) -> str:
    """How people and facts name a case."""
    return "-".join((str(matter), *about))


def settlings(standing: Iterable[Fact]) -> tuple[Settling, ...]:
    """The words on cases among facts that are not withdrawn, in the order in which they count."""
    told = [fact for fact in standing if fact.kind == Kind.SETTLED]
    return tuple(_settling(fact) for fact in sorted(told, key=lambda fact: fact.order))


def last_word(words: Iterable[Settling], facts: Iterable[str]) -> Settling | None:
    """The one of *words*, in order and on one case, that settles what *facts* tell.

    None while some of the facts were judged by nobody, or the last word opens it again.
    """
    told = list(words)
    judged = frozenset().union(*(one.facts for one in told))
    if not told or told[-1].how == How.REOPEN or not judged.issuperset(facts):
        return None
    return told[-1]


def overruled(words: Iterable[Settling]) -> tuple[Settling, ...]:
    """Those of *words* on one case that stations gave apart and that lost, the last one first.

    Whoever had heard the other word overruled it knowingly: nobody needs to be told.
    """
    told = list(words)
    if not told:
        return ()
    last = told[-1]
    return tuple(
        one
        for one in reversed(told[:-1])
        if one.how != How.REOPEN
        and (one.how, one.value) != (last.how, last.value)
        and one.station != last.station
        and one.fact not in last.facts
    )


def _settling(fact: Fact) -> Settling:
    body = fact.body
    return Settling(
        fact=fact.id,
        case=str(body["case"]),
        matter=str(body.get("matter", "")),
        how=str(body.get("how", "")),
        value=str(body.get("value", "")),
        reason=str(body.get("reason", "")),
        facts=frozenset(body.get("facts", ())),
        about=tuple(body.get("about", ())),
        at=fact.at,
        operator=fact.operator,
        order=fact.order,
        beside=bool(body.get("beside", False)),
    )
