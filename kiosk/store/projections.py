"""The tables that facts add up to: what each subject's facts make of them.

`project` is pure, so refreshing after an append, rebuilding everything and
verifying what stands are the same fold.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from kiosk.domain.credential import folded
from kiosk.domain.event import ROSTER_SUBJECT, UNNAMED
from kiosk.domain.fact import Fact, Kind, canonical_json, iso, withdrawn_ids
from kiosk.domain.flags import flags
from kiosk.domain.history import History, fold, passages
from kiosk.domain.passage import Passage, inside
from kiosk.domain.session import given_up, session_words

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
    Table("checkpoints", ("subject", "id", "name", "body")),
    Table("sessions", ("subject", "id", "title", "room", "starts_at", "ends_at", "body")),
    Table("questions", ("subject", "key", "body")),
    Table("cases", ("subject", "id", "opened_at", "open", "body")),
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
            "pronouns",
            "notes",
            "blocked",
            "awaits",
            "notices",
            "sessions",
        ),
        subject="id",
    ),
    Table("likenesses", ("subject", "other", "same", "clock", "station", "number")),
    Table("enrolments", ("subject", "session")),
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
            "again",
            "override",
        ),
    ),
    Table("presence", ("subject", "checkpoint", "entries", "inside")),
)


def project(subject: str, facts: Sequence[Fact]) -> tuple[Rows, History | None]:
    """The rows, by table, that the facts of one *subject* make; and its history, if it has one.

    Facts of kinds that this version does not know make no rows.
    """
    history = fold(facts)
    passed = history.passages if history else passages(facts)
    rows: Rows = {"passages": _passage_rows(passed), "likenesses": _likeness_rows(facts)}
    admits = history.registration.admits if history else 1
    rows["presence"] = _presence_rows(subject, passed, admits)
    if history:
        rows["registrations"] = [registration_row(history)]
        rows["credentials"] = credential_rows(subject, history.registration.credentials)
        rows["enrolments"] = _enrolment_rows(history)
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
        canonical_json([[cells.source, cells.cells] for cells in history.cells]),
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
        person.pronouns,
        person.notes,
        person.blocked,
        str(person.awaits),
        _texts([str(notice) for notice in person.notices]),
        _texts(person.sessions),
    )


def _texts(values: Sequence[str]) -> str:
    return canonical_json(list(values)) if values else "[]"


def credential_rows(subject: str, codes: Iterable[str]) -> list[Row]:
    """The rows of `credentials` for one registration."""
    return [(folded(code), code, subject) for code in dict.fromkeys(codes)]


def _enrolment_rows(history: History) -> list[Row]:
    """The words, folded, for the sessions that somebody is registered for, ids among them.

    Which sessions a list's words mean depends on the programme. A seat that was given up is
    its id behind a blank, which no folded word begins with: it outweighs every word.
    """
    words = {session_words(word) for word in history.registration.sessions}
    seats = {session_words(one): seated for one, seated in history.enrolled.items()}
    words |= {word for word, seated in seats.items() if seated}
    words = {word for word in words if word and seats.get(word, True)}
    words |= {given_up(word) for word, seated in seats.items() if not seated}
    return [(history.registration.id, word) for word in words]


def _likeness_rows(facts: Sequence[Fact]) -> list[Row]:
    """The last word that stands on each other registration."""
    told = [fact for fact in facts if fact.kind == Kind.LIKENESS]
    if not told:
        return []
    told.sort(key=lambda fact: fact.order)
    withdrawn = withdrawn_ids(facts)
    last = {_other(fact): fact for fact in told if fact.id not in withdrawn}
    return [
        (fact.subject, other, int("same_as" in fact.body), fact.clock, fact.station, fact.number)
        for other, fact in last.items()
    ]


def _other(fact: Fact) -> str:
    return str(fact.body.get("same_as") or fact.body.get("different_from"))


def _presence_rows(subject: str, passed: Sequence[Passage], admits: int) -> list[Row]:
    """Per checkpoint that let them pass, ever: entries that stand, and how many are in.

    A row stays, with nothing in it, when all was taken back. Of one without a badge nobody
    knows when they came: leaving, they are one fewer of whoever is in.
    """
    here: dict[str, list[Passage]] = {}
    for passage in passed:
        if not passage.refusal:
            here.setdefault(passage.checkpoint, []).append(passage)
    unnamed = subject.startswith(UNNAMED)
    return [
        (
            subject,
            checkpoint,
            sum(one.admits for one in some),
            sum(one.step for one in some) if unnamed else inside(some, admits),
        )
        for checkpoint, some in here.items()
    ]


def _passage_rows(passed: Iterable[Passage]) -> list[Row]:
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
            int(passage.again),
            passage.override,
        )
        for passage in passed
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
    for kind, make in _MAKERS.items():
        if kind in told:
            table, row = make(subject, name, told[kind])
            return {table: [row]}
    return {"cases": [_case_row(standing[0], told[Kind.CASE])]} if Kind.CASE in told else {}


def _whose_columns_count(ordered: Sequence[Fact]) -> Iterator[Fact]:
    """The imports that stand, and those undone but for people who stay with their cells."""
    staying = {str(fact.body["withdraws"]) for fact in ordered if fact.body.get("staying")}
    gone = withdrawn_ids(ordered) - staying
    return (fact for fact in ordered if fact.kind == Kind.IMPORT and fact.id not in gone)


def _event_row(subject: str, _name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    fields = ("id", "name", "timezone", "starts", "ends", "secret")
    return "event", (subject, *(str(body.get(field, "")) for field in fields))


def _station_row(subject: str, name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    return "stations", (subject, name, body["name"], body["laptop"])


def _checkpoint_row(subject: str, name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    row = (subject, name, str(body.get("name", name)), canonical_json(body))
    return "checkpoints", row


def _session_row(subject: str, name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    fields = ("title", "room", "starts_at", "ends_at")
    said = (str(body.get(field) or "") for field in fields)
    return "sessions", (subject, name, *said, canonical_json(body))


def _question_row(subject: str, name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    return "questions", (subject, name, canonical_json(body))


def _setting_row(subject: str, _name: str, body: Mapping[str, Any]) -> tuple[str, Row]:
    return "settings", (subject, canonical_json(body["value"]))


_MAKERS: Mapping[str, Callable[[str, str, Mapping[str, Any]], tuple[str, Row]]] = {
    Kind.EVENT: _event_row,
    Kind.STATION: _station_row,
    Kind.CHECKPOINT: _checkpoint_row,
    Kind.SESSION: _session_row,
    Kind.QUESTION: _question_row,
    Kind.SETTING: _setting_row,
}
"""Makes the row of a small table, of a subject, its name and what the facts of a kind say."""


def _case_row(first: Fact, body: Mapping[str, Any]) -> Row:
    name = first.subject.partition(":")[2]
    is_open = int(bool(body.get("open", True)))
    return (first.subject, name, iso(first.at), is_open, canonical_json(body))


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
