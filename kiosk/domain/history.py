"""What the facts about one registration add up to, in whatever order they arrived."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kiosk.domain.disputes import Dispute, disputes
from kiosk.domain.fact import Body, Fact, Kind, withdrawn_ids
from kiosk.domain.passage import Admission, Direction, Passage
from kiosk.domain.registration import (
    AMENDABLE_FIELDS,
    BETWEEN,
    LISTED_FIELDS,
    Awaits,
    Notice,
    Registration,
    Status,
)
from kiosk.domain.settling import Settling, settlings

_PASSAGES = frozenset({Kind.ADMISSION, Kind.EXIT, Kind.REFUSAL})
_SOURCES = frozenset({Kind.REGISTRATION, Kind.WALK_IN})
_LISTED_BESIDES = (
    "codes",
    "admits",
    "missing",
    "notes",
    "blocked",
)
"""What facts about a registration may say beyond the fields of a list."""
_LISTED = frozenset((*LISTED_FIELDS, *_LISTED_BESIDES))


@dataclass(frozen=True, slots=True)
class Cells:
    """The organiser's own cells for a registration, as the import named by `source` had them."""

    source: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Everything that is known of one registration.

    `listed` is what the organiser's lists say, `registration` the same with the desk's
    amendments laid over it; `amended` names the fields where the desk has spoken.
    `badged` numbers those with a badge: 1 is the holder, guests come after. `answers` are
    those given at desks, by question; `enrolled` what a desk or a list of seats says of
    sessions, by their ids. `disputes` are the fields that desks corrected apart, `settled`
    the words on cases about this registration, in order.
    """

    registration: Registration
    listed: Registration
    amended: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    badges: tuple[datetime, ...] = ()
    badged: frozenset[int] = frozenset()
    cells: tuple[Cells, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    enrolled: Mapping[str, bool] = field(default_factory=dict)
    disputes: tuple[Dispute, ...] = ()
    settled: tuple[Settling, ...] = ()

    def admissions(self, checkpoint: str | None = None) -> tuple[Admission, ...]:
        """Those that count, oldest first, at *checkpoint* or anywhere."""
        if not self.passages:
            return ()
        return tuple(
            Admission(passage.fact, passage.checkpoint, passage.at, passage.operator, passage.again)
            for passage in self.passages
            if passage.admits and checkpoint in {None, passage.checkpoint}
        )

    @property
    def arrived(self) -> int:
        """How many of those whom the registration admits have come, each counted once."""
        if not self.passages:
            return 0
        doors = Counter(one.checkpoint for one in self.passages if one.admits and not one.again)
        return min(self.registration.admits, max(doors.values(), default=0))

    @property
    def next_badge(self) -> int:
        """Whose badge is to be printed now: 1 is the holder, 2 the first guest, and so on.

        The first of those who have come without having one; else the holder's, again.
        """
        waiting = (person for person in range(1, self.arrived + 1) if person not in self.badged)
        return next(waiting, 1)

    @property
    def wants_badge(self) -> bool:
        """Whether somebody has come who has no badge yet."""
        return any(person not in self.badged for person in range(1, self.arrived + 1))


def passages(facts: Iterable[Fact]) -> tuple[Passage, ...]:
    """The admissions, exits and refusals among the facts of one subject, as they count."""
    facts = list(facts)
    passing = [fact for fact in facts if fact.kind in _PASSAGES]
    if not passing:
        return ()
    withdrawn = withdrawn_ids(facts)
    return tuple(
        _passage(fact, withdrawn=fact.id in withdrawn)
        for fact in sorted(passing, key=lambda fact: fact.order)
    )


def fold(facts: Iterable[Fact]) -> History | None:
    """The history of the one registration that all *facts* are about.

    None when no list and no walk-in has ever named it, or all of them were withdrawn; but
    whoever was admitted all the same, by another laptop, is known as cancelled.
    """
    ordered = sorted(facts, key=lambda fact: fact.order)
    withdrawn = withdrawn_ids(ordered)
    standing = [fact for fact in ordered if fact.id not in withdrawn]
    sources = [fact for fact in standing if fact.kind in _SOURCES]
    if not sources:
        return _taken_back(ordered) if _is_admitted(standing) else None
    listed = _listed(sources)
    if len(sources) == len(ordered):
        return History(listed, listed, cells=_cells(sources))
    amendments = [fact for fact in standing if fact.kind == Kind.AMENDMENT]
    changes = _latest(amendments, AMENDABLE_FIELDS)
    badges = [fact for fact in standing if fact.kind == Kind.BADGE]
    return History(
        registration=replace(listed, **_with_status(changes)) if changes else listed,
        listed=listed,
        amended=tuple(field for field in AMENDABLE_FIELDS if field in changes),
        passages=passages(ordered),
        badges=tuple(fact.at for fact in badges),
        badged=frozenset(int(fact.body.get("person", 1)) for fact in badges),
        cells=_cells(sources),
        answers=_merged(standing, Kind.ANSWER, "answers"),
        enrolled=_merged(standing, Kind.ENROLMENT, "sessions"),
        disputes=disputes(amendments),
        settled=settlings(standing),
    )


def _is_admitted(standing: Iterable[Fact]) -> bool:
    return any(fact.kind == Kind.ADMISSION for fact in standing)


def _taken_back(ordered: Sequence[Fact]) -> History | None:
    """Somebody whose walk-in was undone at one laptop while another let them in."""
    sources = [fact for fact in ordered if fact.kind == Kind.WALK_IN]
    if not sources:
        return None
    listed = replace(_listed(sources), status=Status.CANCELLED)
    withdrawn = withdrawn_ids(ordered)
    settled = settlings(fact for fact in ordered if fact.id not in withdrawn)
    return History(listed, listed, passages=passages(ordered), settled=settled)


def joined(kept: History, others: Iterable[History]) -> History:
    """*kept*, with what happened under the *others*, which are the same person's."""
    all_of = (kept, *others)
    return replace(
        kept,
        passages=tuple(
            sorted((one for each in all_of for one in each.passages), key=lambda one: one.clock)
        ),
        badges=tuple(sorted(at for each in all_of for at in each.badges)),
        badged=frozenset().union(*(each.badged for each in all_of)),
        answers={key: value for each in reversed(all_of) for key, value in each.answers.items()},
        enrolled={key: value for each in reversed(all_of) for key, value in each.enrolled.items()},
    )


def _listed(sources: Sequence[Fact]) -> Registration:
    values = _with_status(_latest(sources, _LISTED))
    return Registration(
        sources[0].subject,
        credentials=tuple(values.pop("codes", ())),
        walk_in=any(
            fact.kind == Kind.WALK_IN or fact.body.get("walk_in", False) for fact in sources
        ),
        no_longer_listed=bool(values.pop("missing", False)),
        awaits=Awaits(values.pop("awaits", Awaits.PAYMENT)),
        notices=tuple(map(Notice, _several(values, "notices"))),
        sessions=_several(values, "sessions"),
        **values,
    )


def _several(values: dict[str, Any], name: str) -> tuple[str, ...]:
    """The parts of a field that a list writes as one text; it is taken out of *values*."""
    text = str(values.pop(name, ""))
    return tuple(text.split(BETWEEN)) if text else ()


def _with_status(values: dict[str, Any]) -> dict[str, Any]:
    if "status" in values:
        values["status"] = Status(values["status"])
    return values


def _merged(facts: Sequence[Fact], kind: Kind, name: str) -> dict[str, Any]:
    """Per key the last word of the facts of *kind*, which are in order."""
    return {
        key: value
        for fact in facts
        if fact.kind == kind
        for key, value in fact.body.get(name, {}).items()
    }


def _latest(facts: Sequence[Fact], names: Collection[str]) -> dict[str, Any]:
    """Per field the last word, *facts* being in order."""
    return {name: value for fact in facts for name, value in fact.body.items() if name in names}


def _cells(sources: Sequence[Fact]) -> tuple[Cells, ...]:
    """The last row that each import had for this registration, in the order of their facts."""
    by_source = {
        str(fact.body["import"]): tuple(fact.body["cells"])
        for fact in sources
        if "cells" in fact.body
    }
    return tuple(Cells(source, cells) for source, cells in by_source.items())


def _passage(fact: Fact, *, withdrawn: bool) -> Passage:
    body = fact.body
    return Passage(
        fact=fact.id,
        subject=fact.subject,
        checkpoint=str(body["checkpoint"]),
        direction=Direction.EXIT if fact.kind == Kind.EXIT else _direction(body),
        refusal=str(body.get("refusal", "")),
        credential=str(body.get("credential", "")),
        at=fact.at,
        operator=fact.operator,
        clock=fact.clock,
        withdrawn=withdrawn,
        again=bool(body.get("again", False)),
        override=str(body.get("override", "")),
    )


def _direction(body: Body) -> Direction:
    told = body.get("direction")
    return Direction(told) if told else Direction.ENTRY
