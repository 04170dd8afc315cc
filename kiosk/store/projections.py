"""The tables that facts add up to: what each subject's facts make of them.

`project` is pure, so refreshing after an append, rebuilding everything and
verifying what stands are the same fold.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from kiosk.domain.credential import folded
from kiosk.domain.event import EVENT_SUBJECT, ROSTER_SUBJECT
from kiosk.domain.fact import Fact, Kind, canonical_json, iso, withdrawn_ids
from kiosk.domain.flags import flags
from kiosk.domain.history import History, fold, passages

Row: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """A projection: its columns in the order of its rows, and the one that holds the subject."""

    name: str
    columns: tuple[str, ...]
    subject: str = "subject"


TABLES = (
    Table("event", ("subject", "id", "name", "timezone", "starts", "ends", "secret")),
    Table("stations", ("subject", "id", "name", "laptop")),
    Table("settings", ("subject", "value")),
    Table("checkpoints", ("subject", "id", "name")),
    Table("imports", ("fact", "subject", "at", "clock", "station", "source", "columns", "fields")),
    Table(
        "registrations",
        (
            "id",
            "name",
            "badge_name",
            "given_name",
            "family_name",
            "organisation",
            "place",
            "email",
            "phone",
            "ticket_type",
            "status",
            "order_code",
            "position",
            "walk_in",
            "codes",
            "cells",
            "amended",
            "flags",
            "admissions",
            "checked_in_at",
            "checked_in_door",
            "doors",
            "badge_printed_at",
            "checked_in_before",
            "admits",
            "no_longer_listed",
            "arrived",
        ),
        subject="id",
    ),
    Table("likenesses", ("subject", "other", "same", "clock", "station", "number")),
    Table("credentials", ("folded", "code", "subject")),
    Table(
        "passages",
        (
            "fact",
            "subject",
            "station",
            "number",
            "checkpoint",
            "direction",
            "refusal",
            "credential",
            "at",
            "operator",
            "clock",
            "withdrawn",
        ),
    ),
)


def project(subject: str, facts: Sequence[Fact]) -> tuple[Rows, History | None]:
    """The rows, by table, that the facts of one *subject* make; and its history, if it has one.

    Facts of kinds that this version does not know make no rows.
    """
    rows: Rows = {"passages": _passage_rows(facts), "likenesses": _likeness_rows(facts)}
    history = fold(facts)
    if history:
        rows["registrations"] = [registration_row(history)]
        rows["credentials"] = credential_rows(subject, history.registration.credentials)
    else:
        rows.update(_plain_rows(subject, facts))
    return rows, history


def registration_row(history: History) -> Row:
    """One row of `registrations`."""
    person = history.registration
    admissions = history.admissions()
    first = admissions[0] if admissions else None
    return (
        person.id,
        person.name,
        person.badge_name,
        person.given_name,
        person.family_name,
        person.organisation,
        person.place,
        person.email,
        person.phone,
        person.ticket_type,
        str(person.status),
        person.order,
        person.position,
        int(person.walk_in),
        _texts(person.credentials),
        canonical_json([[cells.source, list(cells.cells)] for cells in history.cells]),
        _texts(history.amended),
        _texts([str(flag) for flag in flags(history)]),
        len(admissions),
        iso(first.at) if first else None,
        first.checkpoint if first else None,
        _texts(list(dict.fromkeys(a.checkpoint for a in admissions))),
        iso(history.badges[0]) if history.badges else None,
        person.checked_in_before,
        person.admits,
        int(person.no_longer_listed),
        history.arrived,
    )


def _texts(values: Sequence[str]) -> str:
    return canonical_json(list(values)) if values else "[]"


def credential_rows(subject: str, codes: Iterable[str]) -> list[Row]:
    """The rows of `credentials` for one registration."""
    return [(folded(code), code, subject) for code in dict.fromkeys(codes)]


def _likeness_rows(facts: Sequence[Fact]) -> list[Row]:
    """The last word that stands on each other registration."""
    told = sorted(
        (fact for fact in facts if fact.kind == Kind.LIKENESS), key=lambda fact: fact.order
    )
    if not told:
        return []
    withdrawn = withdrawn_ids(facts)
    last = {_other(fact): fact for fact in told if fact.id not in withdrawn}
    return [
        (fact.subject, other, int("same_as" in fact.body), fact.clock, fact.station, fact.number)
        for other, fact in last.items()
    ]


def _other(fact: Fact) -> str:
    return str(fact.body.get("same_as") or fact.body.get("different_from"))


def _passage_rows(facts: Iterable[Fact]) -> list[Row]:
    return [
        (
            passage.fact,
            passage.subject,
            passage.fact.rpartition("-")[0],
            int(passage.fact.rpartition("-")[2]),
            passage.checkpoint,
            str(passage.direction),
            passage.refusal,
            passage.credential,
            iso(passage.at),
            passage.operator,
            passage.clock,
            int(passage.withdrawn),
        )
        for passage in passages(facts)
    ]


def _plain_rows(subject: str, facts: Iterable[Fact]) -> Rows:
    """Rows of the small tables: per field, the last word that stands."""
    ordered = sorted(facts, key=lambda fact: fact.order)
    withdrawn = withdrawn_ids(ordered)
    standing = [fact for fact in ordered if fact.id not in withdrawn]
    if subject == ROSTER_SUBJECT:
        return {"imports": [_import_row(fact) for fact in _whose_columns_count(ordered)]}
    told: dict[str, dict[str, Any]] = {}
    for fact in standing:
        told.setdefault(fact.kind, {}).update(fact.body)
    name = subject.partition(":")[2]
    if subject == EVENT_SUBJECT and Kind.EVENT in told:
        return {"event": [_event_row(told[Kind.EVENT])]}
    if body := told.get(Kind.STATION):
        return {"stations": [(subject, name, body["name"], body["laptop"])]}
    if body := told.get(Kind.CHECKPOINT):
        return {"checkpoints": [(subject, name, body["name"])]}
    if body := told.get(Kind.SETTING):
        return {"settings": [(subject, canonical_json(body["value"]))]}
    return {}


def _whose_columns_count(ordered: Sequence[Fact]) -> Iterator[Fact]:
    """The imports that stand, and those undone but for people who stay with their cells."""
    staying = {str(fact.body["withdraws"]) for fact in ordered if fact.body.get("staying")}
    gone = withdrawn_ids(ordered) - staying
    return (fact for fact in ordered if fact.kind == Kind.IMPORT and fact.id not in gone)


def _event_row(body: Mapping[str, Any]) -> Row:
    fields = ("id", "name", "timezone", "starts", "ends", "secret")
    return (EVENT_SUBJECT, *(str(body.get(field, "")) for field in fields))


def _import_row(fact: Fact) -> Row:
    return (
        fact.id,
        ROSTER_SUBJECT,
        iso(fact.at),
        fact.clock,
        fact.station,
        str(fact.body.get("source", "")),
        canonical_json(list(fact.body.get("headers", ()))),
        canonical_json(dict(fact.body.get("columns", {}))),
    )
