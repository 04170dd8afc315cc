"""Programmes, written for tests and read in their process."""

from pathlib import Path

from kiosk.domain.event import Event
from kiosk.domain.programme import Programme
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.programme.reading import programme_in
from tests.support.events import FORUM, Person, a_person

HEADER = "id,title,track,room,day,start,end,capacity,registration"
W1 = "W1,Tenants' rights,Housing,Harbor A,2026-11-24,10:30,11:45,60,only"
W2 = "W2,Fee waivers,Citizenship,Harbor B,2026-11-24,10:30,11:45,100,open"
W3 = "W3,Libraries as front doors,Welcome,Harbor A,2026-11-25,13:30,14:45,,"


def a_programme(folder: Path, *rows: str, header: str = HEADER, event: Event = FORUM) -> Programme:
    """The programme of *rows* of a CSV below *header*."""
    path = folder / "programme.csv"
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return programme_at(path, event)


def programme_at(path: Path, event: Event = FORUM) -> Programme:
    """The programme in the file at *path*."""
    return programme_in(path, read_tables_here(Request(path)), event)


def somebody_for(*sessions: str, name: str = "Ana Souza", **values: str) -> Person:
    """A row of a list that says in these words what somebody registered for."""
    return {**a_person(name, **values), "sessions": "\n".join(sessions)}
