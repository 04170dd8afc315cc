"""Where there are seats, when a session is full."""

from pathlib import Path

import pytest

from kiosk.domain.passage import Direction
from kiosk.domain.registration import Registration
from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.elsewhere import alternatives
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.unnamed import count_unnamed
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING
from tests.support.programmes import a_programme

SESSIONS = (
    "W1,Full,,Harbor A,2026-11-24,10:30,11:45,1,open",
    "W2,Three seats,,Harbor B,2026-11-24,10:30,11:45,3,open",
    "W3,Two seats,,Harbor C,2026-11-24,11:00,12:00,2,open",
    "W4,After it,,Harbor D,2026-11-24,11:45,12:45,50,open",
    "W5,Registered only,,Harbor E,2026-11-24,10:30,11:45,50,only",
    "W6,Without a limit,,Harbor F,2026-11-24,10:30,11:45,,open",
    "W7,Tomorrow,,Harbor B,2026-11-25,10:30,11:45,50,open",
)
ANYBODY = Registration("R1", ticket_type="Attendee")


@pytest.fixture
def programme(file: EventFile, tmp_path: Path) -> EventFile:
    apply_programme(file, a_programme(tmp_path, *SESSIONS), MORNING)
    return file


def offered(file: EventFile, person: Registration = ANYBODY) -> list[tuple[str, int]]:
    full = file.checkpoints.called("session:W1")
    assert full
    assert full.starts_at
    found = alternatives(file, full, person, full.starts_at)
    return [(one.session.id, one.seats_left) for one in found]


def test_sessions_of_the_same_time_with_seats_the_most_first(programme: EventFile) -> None:
    assert offered(programme) == [("W2", 3), ("W3", 2)]


def test_whoever_went_there_has_taken_a_seat(programme: EventFile) -> None:
    for _ in range(3):
        count_unnamed(programme, "session:W2", Direction.ENTRY, MORNING)
    assert offered(programme) == [("W3", 2)]


def test_not_where_their_ticket_is_not_taken(programme: EventFile) -> None:
    set_checkpoint(programme, "W2", {"ticket_types": ["Press"]}, MORNING)
    assert offered(programme) == [("W3", 2)]


def test_a_door_that_is_full_has_nothing_like_it(programme: EventFile) -> None:
    door = programme.checkpoints.doors()[0]
    assert alternatives(programme, door, ANYBODY, MORNING) == []
