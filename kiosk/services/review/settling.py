"""Settling what was to be looked at: facts that say how, and that take nothing away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.credential import whole
from kiosk.domain.event import station_subject
from kiosk.domain.fact import Fact, Kind
from kiosk.domain.review import WAYS, ReviewCase
from kiosk.domain.settling import How, Matter
from kiosk.errors import InvalidFieldError, NothingToReviewError, UnknownFactError
from kiosk.services.registrations import append_amendment
from kiosk.services.review.cases import review_case
from kiosk.store.event_file import EventFile
from kiosk.store.writer import Writer

_LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Word:
    """How a case is to be settled, and why.

    `value` is the spelling to keep, or the admission to take back, by its fact; without
    it, those that count last.
    """

    how: How
    value: str = ""
    reason: str = ""


def settle(file: EventFile, case: str, word: Word, at: datetime, operator: str = "") -> Fact:
    """Settle the *case* with this id; whoever settled it before is overruled knowingly.

    Raises NothingToReviewError, InvalidFieldError where it cannot be settled so,
    UnknownFactError, DiskFullError or StoreUnavailableError.
    """
    found = review_case(file, case)
    if found is None:
        raise NothingToReviewError(case)
    ways = [How.REOPEN] if not found.is_open else []
    if word.how not in (allowed := [*WAYS[found.matter], *ways]):
        raise InvalidFieldError("as", ", ".join(allowed))
    value = _value(found, word)
    with file.writing(at, operator) as writer:
        wrote = _wrote(file, writer, found, word.how, value)
        body = {**_body(file, found, word, wrote), **({"value": value} if value else {})}
        *besides, own = _subjects(found)
        for subject in besides:
            writer.append(Kind.SETTLED, subject, {**body, "beside": True})
        return writer.append(Kind.SETTLED, own, body)


def undoes_others(file: EventFile, case: ReviewCase, word: Word) -> bool:
    """Whether *word* takes back what another station did."""
    station = file.station
    ours = f"{station.id}-" if station else ""
    gone = _withdrawn(file, case, word.how, _value(case, word))
    return any(not ours or not fact.startswith(ours) for fact in gone)


def _value(case: ReviewCase, word: Word) -> str:
    if word.how is How.KEEP:
        values = list(dict.fromkeys(claim.value for claim in case.claims))
        value = word.value or (values[-1] if values else "")
        if value not in values:
            raise InvalidFieldError(case.field, "; ".join(values))
        return value
    if word.how is How.UNDO and case.matter is Matter.TWICE:
        facts = [one.fact for one in case.passages]
        if word.value and word.value not in facts:
            raise UnknownFactError(word.value)
        return word.value or (facts[-1] if facts else "")
    return ""


def _withdrawn(file: EventFile, case: ReviewCase, how: How, value: str) -> list[str]:
    """The facts that count no longer, while this is the last word on the case."""
    if how is How.UNDO:
        return [value] if value else sorted(one.fact for one in case.passages)
    if how is How.REOPEN and case.settled:
        settled = file.journal.fact(case.settled.fact)
        return list(settled.body.get("wrote", ())) if settled else []
    return []


def _wrote(file: EventFile, writer: Writer, case: ReviewCase, how: How, value: str) -> list[Fact]:
    """What the decision comes to, beside itself."""
    match how:
        case How.KEEP:
            person = case.people[0].id
            return [append_amendment(file, writer, person, {case.field: value})]
        case How.MERGE | How.DIFFERENT:
            kept, walk_in = case.people
            word = "same_as" if how is How.MERGE else "different_from"
            return [writer.append(Kind.LIKENESS, walk_in.id, {word: kept.id})]
        case _:
            return []


def _body(file: EventFile, case: ReviewCase, word: Word, wrote: Sequence[Fact]) -> dict[str, Any]:
    written = [fact.id for fact in wrote]
    heard = [one.fact for one in file.review.words().get(case.id, ())]
    body: dict[str, Any] = {
        "case": case.id,
        "matter": str(case.matter),
        "how": str(word.how),
        "about": [person.id for person in case.people],
        "facts": sorted({*case.facts, *written, *heard}),
    }
    if written:
        body["wrote"] = written
    if gone := _withdrawn(file, case, word.how, _value(case, word)):
        body["withdraws"] = gone
    if reason := whole(" ".join(word.reason.split()))[:_LONGEST_REASON]:
        body["reason"] = reason
    return body


def _subjects(case: ReviewCase) -> list[str]:
    """Whose facts the decision is among: those it is about last, and before them any others.

    An admission is withdrawn only by a fact about the registration that was admitted.
    """
    own = case.people[-1].id if case.people else station_subject(case.station)
    others = dict.fromkeys(one.subject for one in case.passages if one.subject != own)
    return [*others, own]
