"""Builders of event files: everything is ordinary except what a test is about."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.event import ROSTER_SUBJECT, Event
from kiosk.domain.fact import Fact, Kind
from kiosk.domain.opaque import registration_id
from kiosk.services.desk import Desk
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop

QUICK_KEY = f"x'{'0f' * 32}'"
"""A passphrase that SQLCipher takes for a key as it is: deriving one takes 0.1 s a time."""

MORNING = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)

SECRET = bytes(range(32))

FORUM = Event(
    id="forum-2026",
    name="National Forum 2026",
    timezone="America/Chicago",
    secret=SECRET.hex(),
    starts="2026-11-24",
    ends="2026-11-26",
)

Person: TypeAlias = Mapping[str, Any]
"""The fields of one row of a list, and its `codes`."""

COLUMNS = {
    "name": "Name",
    "email": "E-mail",
    "organisation": "Organisation",
    "ticket_type": "Ticket",
    "status": "State",
}
"""Which column of the ordinary list holds which field; its last column is `Code`."""


@dataclass
class Clock:
    """A clock that is a second later each time somebody looks."""

    moment: datetime = field(default=MORNING)

    def __call__(self) -> datetime:
        """The moment, which is gone."""
        self.moment += timedelta(seconds=1)
        return self.moment


def a_laptop(home: Path, name: str = "East door") -> Laptop:
    """A laptop of its own for each *home*."""
    return Laptop(home=home, id=str(home), station_name=name)


def an_event_file(
    folder: Path,
    *,
    name: str = "forum.kiosk",
    passphrase: str = QUICK_KEY,
    laptop: Laptop | None = None,
    event: Event = FORUM,
) -> EventFile:
    """A new event file in *folder*, open: nobody is registered yet."""
    laptop = laptop or a_laptop(folder / "home")
    return EventFile.create(folder / name, passphrase, laptop, event=event, at=MORNING)


def a_person(name: str = "Ana Souza", *codes: str, **values: str) -> Person:
    """A row of a list; without a code, the name is the code."""
    ordinary = {"email": "", "organisation": "", "ticket_type": "Attendee", "status": "confirmed"}
    return {**ordinary, "name": name, **values, "codes": list(codes or (name,))}


def a_list_of(
    file: EventFile,
    *people: Person,
    source: str = "list.csv",
    columns: Mapping[str, str] | None = None,
) -> list[str]:
    """Append the facts of an import of *people*, as the importer does; their ids."""
    columns = COLUMNS if columns is None else columns
    headers = [*columns.values(), "Code"]
    with file.writing(MORNING) as writer:
        body = {"source": source, "headers": headers, "columns": dict(columns)}
        listing = writer.append(Kind.IMPORT, ROSTER_SUBJECT, body)
        ids = [registration_id(SECRET, f"code|{person['codes'][0]}") for person in people]
        for person, registration in zip(people, ids, strict=True):
            cells = [*(str(person.get(name, "")) for name in columns), person["codes"][0]]
            writer.append(
                Kind.REGISTRATION, registration, {"import": listing.id, "cells": cells, **person}
            )
    return ids


def a_registration(file: EventFile, name: str = "Ana Souza", *codes: str, **values: str) -> str:
    """The id of one person, imported in a list of their own."""
    return a_list_of(file, a_person(name, *codes, **values))[0]


def a_desk(file: EventFile, operator: str = "Maria") -> Desk:
    """A desk at the main entrance."""
    return Desk(file, MAIN_ENTRANCE, Clock(), operator)


def all_facts(file: EventFile) -> list[Fact]:
    """The whole journal, a station at a time, in the order of their numbers."""
    journal = file.journal
    return [fact for station in journal.stations() for fact in journal.of_station(station)]


def dealt(facts: Sequence[Fact], chance: random.Random) -> Iterator[list[Fact]]:
    """*facts* in another order and other groups; each station's own stay in order."""
    waiting: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.number):
        waiting.setdefault(fact.station, []).append(fact)
    while waiting:
        station = chance.choice(sorted(waiting))
        size = chance.randint(1, 3)
        yield waiting[station][:size]
        waiting[station] = waiting[station][size:]
        if not waiting[station]:
            del waiting[station]


def receive(file: EventFile, facts: Sequence[Fact]) -> None:
    """Add other stations' *facts* to the journal of *file*, and what follows from them."""
    file._connection.execute("BEGIN IMMEDIATE")
    file.journal.insert(facts)
    file.projector.refresh(facts)
    file._connection.execute("COMMIT")
