from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.services.arrivals import ASSUMED_PER_MIN, Arrivals, Bar, Pace, arrivals
from kiosk.services.desk import Desk
from kiosk.services.figures import figures
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    Clock,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    all_facts,
    an_event_file,
    receive,
)

TODAY = date(2026, 11, 24)
SIDE = Checkpoint("side", "Side door")


def after(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def bars(told: Arrivals) -> list[int]:
    return [bar.count for bar in told.shown.bars]


@pytest.fixture
def crowd(file: EventFile) -> list[str]:
    """The codes of a hundred people, none of whom has come."""
    codes = [f"C{number}" for number in range(100)]
    a_list_of(file, *(a_person(f"Person {code}", code) for code in codes))
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject(SIDE.id), {"name": SIDE.name})
    return codes


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[EventFile]:
    """The same event on a second laptop."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    laptop = a_laptop(folder / "home", "West door")
    with closing(an_event_file(folder, laptop=laptop)) as other:
        yield other


def test_before_the_doors_open_nobody_has_come_and_no_station_is_needed(file: EventFile) -> None:
    told = arrivals(file, MORNING)
    assert told.shown.days == (TODAY,)
    assert told.shown.bars == ()
    assert (told.shown.total, told.shown.peak) == (0, None)
    assert (told.stations, told.stations_open, told.pace.stations_needed) == ((), 0, 0)
    assert told.pace.station_per_min == ASSUMED_PER_MIN


def test_people_arrive_in_bars_of_five_minutes_without_gaps(
    file: EventFile, crowd: list[str]
) -> None:
    desk = a_desk(file)
    for code, minute in zip(crowd, (0, 1, 4.9, 5, 17), strict=False):
        desk.scan(code, at=after(minute))
    told = arrivals(file, after(20))
    assert bars(told) == [3, 1, 0, 1]
    assert told.shown.bars[0] == Bar(MORNING, 3)
    assert told.shown.peak == Bar(MORNING, 3)
    assert told.shown.peak.per_min == pytest.approx(0.6)


def test_each_person_arrives_once_whatever_they_do_after(file: EventFile, crowd: list[str]) -> None:
    desk, side = a_desk(file), Desk(file, SIDE, Clock())
    desk.scan(crowd[0], at=after(0))
    desk.scan(crowd[0], Direction.EXIT, at=after(6))
    desk.scan(crowd[0], at=after(12))
    side.scan(crowd[0], at=after(18))
    desk.scan("nobody", at=after(19))
    side.scan(crowd[1], at=after(20))
    told = arrivals(file, after(30))
    assert bars(told) == [1, 0, 0, 0, 1]
    assert told.shown.total == figures(file, after(30)).checked_in


def test_several_on_one_registration_arrive_one_by_one(file: EventFile) -> None:
    a_list_of(file, {**a_person("Ana", "C1"), "admits": 3})
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject(SIDE.id), {"name": SIDE.name})
    desk, side = a_desk(file), Desk(file, SIDE, Clock())
    desk.scan("C1", at=after(0))
    side.scan("C1", at=after(7))
    desk.scan("C1", at=after(11))
    told = arrivals(file, after(20))
    assert bars(told) == [1, 0, 1]
    assert told.shown.total == figures(file, after(20)).checked_in


def test_one_person_under_two_registrations_arrives_once(file: EventFile) -> None:
    ana, other = a_list_of(file, a_person("Ana", "C1"), a_person("Ana", "C2"))
    desk = a_desk(file)
    desk.scan("C2", at=after(1))
    desk.scan("C1", at=after(8))
    assert arrivals(file, after(20)).shown.total == 2
    with file.writing(MORNING) as writer:
        writer.append(Kind.LIKENESS, other, {"same_as": ana})
    assert bars(arrivals(file, after(20))) == [1]


def test_an_undone_admission_is_no_arrival(file: EventFile, crowd: list[str]) -> None:
    desk = a_desk(file)
    desk.undo(desk.scan(crowd[0], at=after(0)).fact.id)
    assert arrivals(file, after(5)).shown.bars == ()
    desk.scan(crowd[0], at=after(6))
    assert arrivals(file, after(10)).shown.bars == (Bar(after(5), 1),)


def test_the_rate_is_that_of_the_last_ten_minutes(file: EventFile, crowd: list[str]) -> None:
    desk = a_desk(file)
    for number, code in enumerate(crowd[:40]):
        desk.scan(code, at=after(number / 2))
    assert arrivals(file, after(20)).pace.per_min == pytest.approx(1.9)
    assert arrivals(file, after(24)).pace.per_min == pytest.approx(1.1)
    assert arrivals(file, after(60)).pace.per_min == 0


def test_a_station_that_was_busy_says_what_a_station_can_take(
    file: EventFile, crowd: list[str]
) -> None:
    desk = a_desk(file)
    for number, code in enumerate(crowd[:9]):
        desk.scan(code, at=after(number / 10))
    calm = arrivals(file, after(3)).pace
    assert (calm.station_per_min, calm.measured_at) == (ASSUMED_PER_MIN, 0)
    for number, code in enumerate(crowd[9:60]):
        desk.scan(code, at=after(5 + number / 5))
    busy = arrivals(file, after(15.2)).pace
    assert (busy.station_per_min, busy.measured_at) == (5, 1)
    assert busy.per_min == pytest.approx(4.9)
    assert busy.stations_needed == 1


@pytest.mark.parametrize(("per_min", "needed"), [(0.0, 0), (0.1, 1), (5.0, 1), (5.1, 2), (26, 6)])
def test_as_many_stations_are_needed_as_the_rate_keeps_busy(per_min: float, needed: int) -> None:
    assert Pace(per_min, 5, 1).stations_needed == needed


def test_stations_say_what_they_did_and_since_when_not(
    file: EventFile, crowd: list[str], elsewhere: EventFile
) -> None:
    a_list_of(elsewhere, *(a_person(f"Person {code}", code) for code in crowd))
    a_desk(elsewhere).scan(crowd[1], at=after(2))
    a_desk(elsewhere).scan(crowd[2], at=after(30))
    a_desk(file).scan(crowd[0], at=after(3))
    a_desk(file).scan("nobody", at=after(4))
    receive(file, all_facts(elsewhere))
    own, other = arrivals(file, after(40)).stations
    assert (own.name, own.is_own, own.is_open, own.admissions) == ("East door", True, False, 1)
    assert own.last_at == after(4)
    assert (other.name, other.is_own, other.is_open) == ("West door", False, True)
    assert (other.admissions, other.heard_until) == (2, after(30))
    assert arrivals(file, after(40)).stations_open == 1


def test_a_station_of_yesterday_is_not_heard_today(
    file: EventFile, crowd: list[str], elsewhere: EventFile
) -> None:
    del crowd
    a_desk(elsewhere).scan("nobody", at=after(0))
    receive(file, all_facts(elsewhere))
    assert arrivals(file, after(60)).unheard == 0
    tomorrow = arrivals(file, after(24 * 60))
    assert (tomorrow.unheard, tomorrow.stations) == (1, ())


def test_another_day_is_shown_when_asked_for(file: EventFile, crowd: list[str]) -> None:
    desk = a_desk(file)
    desk.scan(crowd[0], at=after(0))
    desk.scan(crowd[1], at=after(24 * 60))
    today = arrivals(file, after(24 * 60 + 5))
    assert today.shown.day == date(2026, 11, 25)
    assert today.shown.days == (TODAY, date(2026, 11, 25))
    assert today.shown.total == 1
    before = arrivals(file, after(24 * 60 + 5), TODAY)
    assert (before.shown.day, before.shown.total) == (TODAY, 1)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 1, 4, 59, tzinfo=UTC), date(2026, 10, 31)),
        (datetime(2026, 11, 1, 5, 0, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 5, 59, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 6, 0, tzinfo=UTC), date(2026, 11, 2)),
    ],
)
def test_days_are_those_of_the_events_town_also_when_clocks_change(
    file: EventFile, crowd: list[str], at: datetime, day: date
) -> None:
    with file.writing(at) as writer:
        person = file.roster.by_credential(crowd[0])[0]
        body = {"checkpoint": MAIN_ENTRANCE.id, "credential": crowd[0]}
        writer.append(Kind.ADMISSION, person, body)
    told = arrivals(file, at)
    assert (told.shown.day, told.shown.total) == (day, 1)
