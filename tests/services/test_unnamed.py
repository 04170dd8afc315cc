"""People without a badge: counted, undone, merged; never anybody on a list."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.passage import Direction
from kiosk.errors import UnknownCheckpointError
from kiosk.services.dashboard import dashboard
from kiosk.services.last_act import last_act
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.unnamed import count_unnamed
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    a_desk,
    a_registration,
    all_facts,
    an_event_file,
    receive,
)
from tests.support.programmes import HEADER, W1, a_programme

ROOM = "session:W1"


@pytest.fixture
def room(file: EventFile, tmp_path: Path) -> EventFile:
    apply_programme(file, a_programme(tmp_path, W1, header=HEADER), MORNING)
    return file


def count(file: EventFile, direction: Direction = Direction.ENTRY) -> str:
    return count_unnamed(file, ROOM, direction, MORNING, "Maria").id


def inside(file: EventFile) -> int:
    return file.attendance.inside(ROOM)


def test_each_is_one_more_inside_and_one_admission(room: EventFile) -> None:
    for _ in range(3):
        count(room)
    count(room, Direction.EXIT)
    counted = dashboard(room, MORNING).sessions[0]
    assert (inside(room), counted.inside, counted.admissions) == (2, 2, 3)
    assert room.verify() == []


def test_nobody_arrives_or_is_checked_in_by_it(room: EventFile) -> None:
    count(room)
    told = dashboard(room, MORNING)
    assert (told.figures.checked_in, told.arrivals.shown.total) == (0, 0)
    assert room.roster.count() == 0


def test_somebody_with_a_badge_may_leave_without_it(room: EventFile) -> None:
    a_registration(room, "Ana Souza", "C1")
    desk = a_desk(room)
    checkpoint = room.checkpoints.called(ROOM)
    assert checkpoint
    desk.checkpoint = checkpoint
    desk.scan("C1", at=MORNING + timedelta(hours=2))
    before = inside(room)
    count(room, Direction.EXIT)
    assert inside(room) == max(before - 1, 0)


def test_fewer_than_nobody_are_never_inside(room: EventFile) -> None:
    count(room, Direction.EXIT)
    assert inside(room) == 0
    assert dashboard(room, MORNING).sessions[0].inside == 0


def test_the_last_one_is_undone_like_any_admission(room: EventFile) -> None:
    count(room)
    last = count(room)
    assert last_act(room) == last
    a_desk(room).undo(last)
    assert inside(room) == 1
    gone = count(room, Direction.EXIT)
    assert last_act(room) == gone
    a_desk(room).undo(gone)
    assert inside(room) == 1
    station = room.station
    assert station
    recent = room.attendance.recent(station.id, 5)
    assert [(one.name, one.registration, one.direction) for one in recent] == [
        ("", "", Direction.ENTRY)
    ]
    assert room.verify() == []


def test_two_laptops_add_up(room: EventFile, tmp_path: Path) -> None:
    other = an_event_file(tmp_path / "other", name="other.kiosk")
    receive(other, all_facts(room))
    count(room)
    count(other)
    count(other, Direction.EXIT)
    count(other)
    for to, source in ((room, other), (other, room)):
        known = {fact.id for fact in all_facts(to)}
        receive(to, [fact for fact in all_facts(source) if fact.id not in known])
    assert (inside(room), inside(other)) == (2, 2)
    other.close()


def test_only_at_a_checkpoint_that_there_is(room: EventFile) -> None:
    with pytest.raises(UnknownCheckpointError):
        count_unnamed(room, "session:none", Direction.ENTRY, MORNING)
