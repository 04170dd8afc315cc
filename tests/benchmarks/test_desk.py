"""The desk without its window, on a day when half of everybody has come already."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint, Seats
from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.services.checkpoints import checkpoint_called, set_checkpoint
from kiosk.services.dashboard import dashboard
from kiosk.services.desk import Desk
from kiosk.services.figures import figures as all_figures
from kiosk.store.event_file import EventFile
from tests.benchmarks.conftest import PASSPHRASE, Figures, Measured, Stopwatch, at
from tests.support.events import MORNING, Clock, a_laptop

_PEOPLE = 100_000
_HERE = 50_000
_AT_ONCE = 500
_SCANS = 400
_LATER = MORNING + timedelta(hours=4)
_OFTEN = {"<": [{"var": "entries_number"}, 5]}


@pytest.fixture(scope="session")
def busy_day(
    event_of: Callable[[int], Measured], tmp_path_factory: pytest.TempPathFactory
) -> Measured:
    """The largest event at noon: half of everybody is in, at the door and in a session."""
    empty = event_of(_PEOPLE)
    path = tmp_path_factory.mktemp("busy") / "event.kiosk"
    shutil.copyfile(empty.file, path)
    file = EventFile.open(path, PASSPHRASE, a_laptop(empty.home))
    with file.writing(MORNING) as writer:
        starts = iso(_LATER - timedelta(minutes=30))
        session = {"title": "Workshop", "room": "Hall", "starts_at": starts, "capacity": 90_000}
        writer.append(Kind.SESSION, session_subject("W-1"), {**session, "registration": "first"})
    everybody = list(file.roster.ids())[:_HERE]
    for start in range(0, _HERE, _AT_ONCE):
        some = everybody[start : start + _AT_ONCE]
        with file.writing(MORNING + timedelta(minutes=240 * start / _HERE)) as writer:
            for door in (MAIN_ENTRANCE.id, "session:W-1"):
                for person in some:
                    writer.append(Kind.ADMISSION, person, {"checkpoint": door, "credential": ""})
    file.close()
    return Measured(_PEOPLE, path, empty.listing, empty.home)


@pytest.fixture
def opened(busy_day: Measured) -> Iterator[EventFile]:
    file = EventFile.open(busy_day.file, PASSPHRASE, a_laptop(busy_day.home))
    yield file
    file.close()


def _a_plain_door(file: EventFile) -> Checkpoint:
    del file
    return MAIN_ENTRANCE


def _a_door_with_rules_and_a_capacity(file: EventFile) -> Checkpoint:
    types = ("Attendee", "Speaker", "Press", "Volunteer")
    rules = {"capacity": 90_000, "rules": _OFTEN, "ticket_types": types, "closes": "23:59"}
    set_checkpoint(file, MAIN_ENTRANCE.name, rules, _LATER)
    return checkpoint_called(file, MAIN_ENTRANCE.name, _LATER)


def _a_session_with_seats(file: EventFile) -> Checkpoint:
    rules = {"registration": Seats.FIRST, "open_after_min": 10}
    set_checkpoint(file, "Workshop", rules, _LATER)
    return checkpoint_called(file, "Workshop", _LATER)


@pytest.mark.parametrize(
    "standing", [_a_plain_door, _a_door_with_rules_and_a_capacity, _a_session_with_seats]
)
def test_scan_to_fact_committed_on_a_busy_day(
    stopwatch: Stopwatch,
    figures: Figures,
    busy_day: Measured,
    opened: EventFile,
    standing: Callable[[EventFile], Checkpoint],
) -> None:
    desk = Desk(opened, standing(opened), Clock(_LATER))
    codes = busy_day.codes(_SCANS + 1)
    seconds = stopwatch.times_of_each(desk.scan, codes)
    what = f"scan committed, 50,000 here{standing.__name__.replace('_', ' ')}"
    figures.add_times(what.replace(" a ", ", a ", 1), _PEOPLE, seconds, percentile=99, ms=20)


@pytest.mark.parametrize("count", [all_figures, dashboard], ids=["figures", "dashboard"])
def test_counting_everything_on_a_busy_day(
    stopwatch: Stopwatch,
    figures: Figures,
    opened: EventFile,
    count: Callable[..., object],
) -> None:
    taken = at(stopwatch.times(lambda: count(opened, _LATER), 10), 50)
    is_shown = count is all_figures
    target = 0.05 if is_shown else 1.0
    what = "figures, 50,000 here" if is_shown else "dashboard in the background, 50,000 here"
    shown, aim = f"{1000 * taken:.0f} ms", f"<= {1000 * target:.0f} ms"
    figures.add(what, _PEOPLE, shown, aim, met=taken <= target)
