"""What a sync proves: who was heard, what is missing, and what a person should look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.passage import Passage
from kiosk.services.figures import Figures, figures
from kiosk.services.sync.exchange import Exchanged
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Heard:
    """A station: how many of its facts are known, which numbers are missing, and its last word."""

    station: str
    name: str
    facts: int
    gaps: tuple[tuple[int, int], ...]
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody who went in more often than their registration admits; checkpoints by id."""

    registration: str
    name: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Flagged:
    """A registration that a person should look at, and why."""

    registration: str
    name: str
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to a sync; totals are of everything that is known here now."""

    exchanged: Exchanged
    stations: tuple[Heard, ...]
    doubles: tuple[Double, ...]
    flagged: tuple[Flagged, ...]
    totals: Figures


def receipt(file: EventFile, exchanged: Exchanged, at: datetime) -> Receipt:
    """What *exchanged* left behind, and what is to be looked at."""
    return Receipt(
        exchanged=exchanged,
        stations=tuple(_heard(file, exchanged.gaps)),
        doubles=tuple(_doubles(file)),
        flagged=tuple(_flagged(file)),
        totals=figures(file, at),
    )


def _heard(file: EventFile, gaps: Mapping[str, list[tuple[int, int]]]) -> Iterator[Heard]:
    names = file.attendance.station_names()
    for station in sorted({*file.journal.stations(), *gaps}):
        head = file.journal.head(station)
        last = file.journal.fact(f"{station}-{head.number}") if head.number else None
        yield Heard(
            station=station,
            name=names.get(station, station),
            facts=head.number,
            gaps=tuple(gaps.get(station, ())),
            last_at=last.at if last else None,
        )


def _doubles(file: EventFile) -> Iterator[Double]:
    """Those who came in at doors more often than they may, each admission with its door.

    Sessions, and doors that are passed after another, are entered besides.
    """
    inner = {one.id for one in file.checkpoints.ever() if one.is_session or one.after}
    for registration in file.attendance.admitted_often():
        history = file.roster.history(registration)
        if history is None:
            continue
        entries = tuple(
            one
            for one in history.passages
            if one.admits and not one.again and one.checkpoint not in inner
        )
        if len(entries) > history.registration.admits:
            yield Double(registration, history.registration.shown_name, entries)


def _flagged(file: EventFile) -> Iterator[Flagged]:
    for entry in file.roster.flagged():
        person = entry.registration
        yield Flagged(person.id, person.shown_name, entry.flags)
