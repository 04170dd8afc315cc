"""Attendance in the words of the systems that it goes back to: who, whether, and when.

Moments are UTC. People are named by what the system knows them by, and by nothing else:
those whom it does not know are left out.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.registration import Registration, Status
from kiosk.services.exports.head_counts import head_count_rows
from kiosk.services.exports.hours import hours_rows
from kiosk.services.exports.own_columns import own_columns
from kiosk.store.event_file import EventFile
from kiosk.store.roster import Entry


class Form(StrEnum):
    """What the table is for."""

    EVENTBRITE = "eventbrite"
    PRETIX = "pretix"
    SALESFORCE = "salesforce"
    HOURS = "hours"
    HEAD_COUNTS = "head-counts"


@dataclass(frozen=True, slots=True)
class FormOptions:
    """`least_percent` of a session for its hours; `fewest` people in a group that is told."""

    least_percent: int = 0
    fewest: int = 0


def form_rows(
    file: EventFile, form: Form, options: FormOptions | None = None
) -> Iterator[list[str]]:
    """The rows of *form*, its header first."""
    options = options or FormOptions()
    match form:
        case Form.EVENTBRITE:
            return _system_rows(file, _EVENTBRITE)
        case Form.PRETIX:
            return _system_rows(file, _PRETIX)
        case Form.SALESFORCE:
            return _system_rows(file, _SALESFORCE)
        case Form.HOURS:
            return hours_rows(file, options.least_percent)
        case Form.HEAD_COUNTS:
            return head_count_rows(file, options.fewest)


@dataclass(frozen=True, slots=True)
class _Person:
    """A registration with the organiser's own cells, by folded header."""

    entry: Entry
    cells: Mapping[str, str]

    @property
    def registration(self) -> Registration:
        return self.entry.registration

    @property
    def came(self) -> bool:
        return self.entry.admissions > 0

    def cell(self, headers: tuple[str, ...], otherwise: str) -> str:
        """The first of the organiser's cells under one of *headers* that says something."""
        return next((self.cells[one] for one in headers if self.cells.get(one)), otherwise)

    def id_like(self, prefix: str) -> str:
        """The first cell that is a Salesforce id of this kind."""
        said = (*self.registration.credentials, *self.cells.values())
        return next((one for one in said if one.startswith(prefix) and _SALESFORCE_ID(one)), "")


@dataclass(frozen=True, slots=True)
class _System:
    """`known_by` are the columns that name somebody, `said` those about their attendance."""

    known_by: Mapping[str, Callable[[_Person], str]]
    said: Mapping[str, Callable[[_Person], str]]
    knows_walk_ins: bool = False


_SALESFORCE_ID = re.compile(r"[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?").fullmatch


def _code(person: _Person) -> str:
    return next(iter(person.registration.credentials), "")


def _email(person: _Person) -> str:
    return person.registration.email


def _state(came: str, expected: str, cancelled: str) -> Callable[[_Person], str]:
    def said(person: _Person) -> str:
        if person.came:
            return came
        return cancelled if person.registration.status is Status.CANCELLED else expected

    return said


_EVENTBRITE = _System(
    {
        "Order #": lambda one: one.cell(("order #", "order no."), one.registration.order),
        "Attendee #": lambda one: one.cell(
            ("attendee #", "attendee no."), one.registration.position
        ),
        "Barcode #": lambda one: one.cell(("barcode #", "barcode"), _code(one)),
        "Email": _email,
    },
    {
        "Attendee Status": _state("Checked In", "Attending", "Not Attending"),
        "Check-In Date": lambda one: one.entry.checked_in_at,
    },
)
_PRETIX = _System(
    {
        "Order code": lambda one: one.cell(("order code",), one.registration.order),
        "Position ID": lambda one: one.cell(("position id",), one.registration.position),
        "Secret": lambda one: one.cell(("ticket secret", "secret"), _code(one)),
    },
    {
        "Checked in": _state("Yes", "No", "No"),
        "datetime": lambda one: one.entry.checked_in_at,
        "type": _state("entry", "", ""),
    },
)
_SALESFORCE = _System(
    {
        "Campaign Member ID": lambda one: one.id_like("00v"),
        "Contact ID": lambda one: one.id_like("003"),
        "Lead ID": lambda one: one.id_like("00Q"),
        "Email": _email,
    },
    {
        "Status": _state("Attended", "No Show", "Cancelled"),
        "First Responded Date": lambda one: one.entry.checked_in_at[:10],
    },
    knows_walk_ins=True,
)


def _system_rows(file: EventFile, system: _System) -> Iterator[list[str]]:
    columns = own_columns(file)
    folded = [" ".join(header.casefold().split()) for header in columns.headers]
    yield [*system.known_by, *system.said]
    for entry in file.roster.entries():
        registration = entry.registration
        if registration.walk_in and not system.knows_walk_ins:
            continue
        own = dict(zip(folded, columns.cells(registration, entry.cells), strict=True))
        person = _Person(entry, own)
        known_by = [column(person) for column in system.known_by.values()]
        if any(known_by):
            yield known_by + [column(person) for column in system.said.values()]
