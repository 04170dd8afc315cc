"""Continuing-education hours: who was how long in which session, and in all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.attendance_time import time_inside
from kiosk.domain.checkpoint import SESSION
from kiosk.domain.fact import Fact, Kind, iso
from kiosk.domain.history import passages
from kiosk.domain.passage import Passage
from kiosk.domain.registration import Registration
from kiosk.domain.session import Session
from kiosk.store.event_file import EventFile

HOURS_COLUMNS = [
    "kiosk_id",
    "code",
    "name",
    "email",
    "session_id",
    "session",
    "track",
    "starts_at",
    "ends_at",
    "minutes_present",
    "percent_present",
    "minutes_credited",
    "hours_credited",
]
TOTAL = "TOTAL"
"""Stands for the session in the row that sums up a person."""

_PASSING = (Kind.ADMISSION, Kind.EXIT, Kind.UNDO, Kind.SETTLED)


@dataclass(frozen=True, slots=True)
class _Timed:
    session: Session
    starts: datetime
    ends: datetime

    @property
    def length(self) -> timedelta:
        return self.ends - self.starts


def hours_rows(file: EventFile, least_percent: int = 0) -> Iterator[list[str]]:
    """A row for each person and session, and one with each person's sum, by registration.

    With *least_percent*, whoever was there for that share has the whole session credited,
    and others nothing; without it, everybody has the minutes that they were there.
    Sessions without a start and an end have no hours.
    """
    yield HOURS_COLUMNS
    sessions = _timed(file.checkpoints.every_session())
    attended = _attended(file, sessions)
    for registration in sorted(attended):
        person = file.roster.registration(registration)
        if person:
            yield from _of_person(person, attended[registration], sessions, least_percent)


def _timed(sessions: Iterable[Session]) -> dict[str, _Timed]:
    """Those that have hours, by the ids of their checkpoints, in their order."""
    return {
        one.checkpoint_id: _Timed(one, one.starts_at, one.ends_at)
        for one in sessions
        if one.starts_at and one.ends_at and one.starts_at < one.ends_at
    }


def _attended(file: EventFile, sessions: dict[str, _Timed]) -> dict[str, dict[str, list[Passage]]]:
    """By registration and session; of one person with several, under the one that is kept."""
    facts: dict[str, list[Fact]] = defaultdict(list)
    for kind in _PASSING:
        for fact in file.journal.of_kind(kind):
            facts[fact.subject].append(fact)
    kept = file.likenesses.kept()
    found: dict[str, dict[str, list[Passage]]] = {}
    for subject, own in facts.items():
        for passage in passages(own):
            if passage.checkpoint.startswith(SESSION) and passage.checkpoint in sessions:
                mine = found.setdefault(kept.get(subject, subject), {})
                mine.setdefault(passage.checkpoint, []).append(passage)
    return found


def _of_person(
    person: Registration,
    attended: dict[str, list[Passage]],
    sessions: dict[str, _Timed],
    least_percent: int,
) -> Iterator[list[str]]:
    code = person.credentials[0] if person.credentials else ""
    who = [person.id, code, person.written_name, person.email]
    total = 0
    there = False
    for checkpoint in (one for one in sessions if one in attended):
        timed = sessions[checkpoint]
        if not any(passage.admits for passage in attended[checkpoint]):
            continue
        present = time_inside(attended[checkpoint], timed.starts, timed.ends)
        credited = _credited(present, timed.length, least_percent)
        total, there = total + credited, True
        yield [*who, *_of_session(timed), *_times(present, timed.length, credited)]
    if there:
        yield [*who, TOTAL, "", "", "", "", "", "", str(total), _hours(total)]


def _of_session(timed: _Timed) -> list[str]:
    one = timed.session
    return [one.id, one.title, one.track, iso(timed.starts), iso(timed.ends)]


def _times(present: timedelta, length: timedelta, credited: int) -> list[str]:
    return [str(_minutes(present)), str(_percent(present, length)), str(credited), _hours(credited)]


def _credited(present: timedelta, length: timedelta, least_percent: int) -> int:
    """In minutes."""
    if not least_percent:
        return _minutes(present)
    return _minutes(length) if present * 100 >= length * least_percent else 0


def _minutes(time: timedelta) -> int:
    return time // timedelta(minutes=1)


def _percent(present: timedelta, length: timedelta) -> int:
    return present * 100 // length


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}"
