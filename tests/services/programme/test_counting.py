from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.admission import Admitted
from kiosk.domain.fact import Kind
from kiosk.services.desk import Desk
from kiosk.services.programme.comparing import apply_programme
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_list_of
from tests.support.programmes import W1, W2, a_programme, somebody_for


def test_words_of_the_roster_and_seats_are_counted_each_person_once(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W1, W2), MORNING)
    ana, bo, _, dee = a_list_of(
        file,
        somebody_for("W1", "W1: Tenants' rights", name="Ana Souza"),
        somebody_for("tenants'  rights", "Fee waivers", name="Bo Li"),
        somebody_for("Swimming", name="Cy Roe"),
        somebody_for("W1", name="Dee Fox", status="cancelled"),
    )
    assert file.checkpoints.registered_by_session() == {"W1": 2, "W2": 1}
    with file.writing(MORNING) as writer:
        writer.append(Kind.ENROLMENT, ana, {"sessions": {"W2": True}})
        writer.append(Kind.ENROLMENT, bo, {"sessions": {"W1": False}})
        writer.append(Kind.ENROLMENT, dee, {"sessions": {"W2": True}})
    assert file.checkpoints.registered_by_session() == {"W1": 1, "W2": 2}
    assert file.verify() == []


def test_the_words_of_a_roster_wait_for_the_programme(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, somebody_for("Tenants' rights (10:30 AM)", name="Ana Souza"))
    assert file.checkpoints.registered_by_session() == {}
    apply_programme(file, a_programme(tmp_path, W1), MORNING)
    assert file.checkpoints.registered_by_session() == {"W1": 1}


def test_whoever_is_counted_is_let_in_and_nobody_else(file: EventFile, tmp_path: Path) -> None:
    apply_programme(file, a_programme(tmp_path, W1), MORNING)
    people = a_list_of(
        file,
        somebody_for("W1: Tenants' rights", name="Ana Souza"),
        somebody_for("Tenants' rights (24 Nov, 10:30)", name="Bo Li"),
        somebody_for("Tenants' rights (25 Nov, 9:00)", name="Cy Roe"),
        somebody_for("W1", name="Dee Fox"),
        somebody_for(name="Eve Ng"),
    )
    with file.writing(MORNING) as writer:
        writer.append(Kind.ENROLMENT, people[3], {"sessions": {"W1": False}})
        writer.append(Kind.ENROLMENT, people[4], {"sessions": {"W1": True}})
    room = file.checkpoints.called("session:W1")
    assert room
    desk = Desk(file, room, Clock(datetime(2026, 11, 24, 16, 30, tzinfo=UTC)), "Maria")
    admitted = [isinstance(desk.check_in(one).verdict, Admitted) for one in people]
    assert admitted == [True, True, False, False, True]
    assert file.checkpoints.registered_by_session() == {"W1": 3}
