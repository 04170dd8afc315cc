from datetime import date
from pathlib import Path

from kiosk.services.desk import Desk
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.overview import days_of, rooms_of, session_counts
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_list_of
from tests.support.programmes import W1, W2, W3, a_programme, somebody_for


def test_sessions_of_a_day_tell_who_registered_who_is_in_and_the_seats_left(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W1, W2, W3), MORNING)
    ana, *_ = a_list_of(file, somebody_for("W1"), somebody_for("W1", name="Bo Li"))
    room = file.checkpoints.called("session:W1")
    assert room
    Desk(file, room, Clock(), "Maria").check_in(ana)
    first, second = session_counts(file, day=date(2026, 11, 24))
    assert (first.session.id, first.registered, first.admissions, first.inside) == ("W1", 2, 1, 1)
    assert (first.capacity, first.seats_left, second.seats_left) == (60, 59, 100)
    third = session_counts(file, day=date(2026, 11, 25))[0]
    assert (third.capacity, third.seats_left) == (None, None)


def test_sessions_are_listed_by_room_and_the_days_and_rooms_are_known(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W1, W2, W3, "X,Anywhere,,,,,,,"), MORNING)
    counts = session_counts(file)
    assert [one.session.id for one in session_counts(file, room="HARBOR A")] == ["W1", "W3"]
    assert days_of(counts) == [date(2026, 11, 24), date(2026, 11, 25)]
    assert rooms_of(counts) == ["Harbor A", "Harbor B"]
    assert counts[0].day is None
