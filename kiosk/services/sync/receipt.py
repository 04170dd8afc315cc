"""What a sync proves: who was heard, what is missing, and what a person should look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.passage import Passage
from kiosk.domain.review import ReviewCase
from kiosk.services.figures import Figures, figures
from kiosk.services.review.cases import doubles, review_cases
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
    """The answer to a sync; totals are of everything that is known here now.

    `doubles` and `flagged` are facts, settled or not; `review` is what is to be looked at.
    """

    exchanged: Exchanged
    stations: tuple[Heard, ...]
    doubles: tuple[Double, ...]
    flagged: tuple[Flagged, ...]
    review: tuple[ReviewCase, ...]
    totals: Figures


def receipt(file: EventFile, exchanged: Exchanged, at: datetime) -> Receipt:
    """What *exchanged* left behind, and what is to be looked at."""
    return Receipt(
        exchanged=exchanged,
        stations=tuple(_heard(file, exchanged.gaps)),
        doubles=tuple(_doubles(file)),
        flagged=tuple(_flagged(file)),
        review=tuple(review_cases(file)),
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
    """Each with all admissions at doors, with time, door and who let them in."""
    for case in doubles(file):
        for person in case.people:
            yield Double(person.id, person.shown_name, case.passages)


def _flagged(file: EventFile) -> Iterator[Flagged]:
    for entry in file.roster.flagged():
        person = entry.registration
        yield Flagged(person.id, person.shown_name, entry.flags)
