from datetime import timedelta

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.services.dashboard import dashboard
from kiosk.services.desk import Decision
from kiosk.services.help_desk import Handover, hand_over
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, a_list_of, a_person


def test_everything_is_counted_at_one_moment(file: EventFile) -> None:
    a_list_of(file, a_person("Ana", "C1"), a_person("Bo", "C2"))
    for number, day in enumerate((0, 1)):
        starts = MORNING + timedelta(days=day)
        with file.writing(MORNING) as writer:
            body = {"title": f"Session {day}", "starts_at": iso(starts), "capacity": 48}
            writer.append(Kind.SESSION, session_subject(f"W-{number}"), body)
    desk = a_desk(file)
    desk.scan("C1")
    hand_over(file, Handover(note="no badge"), MORNING)
    hand_over(file, Handover(note="no name"), MORNING + timedelta(minutes=4))
    told = dashboard(file, MORNING + timedelta(minutes=10))
    assert told.figures.checked_in == told.arrivals.shown.total == 1
    assert [one.session.id for one in told.sessions] == ["W-0"]
    assert told.sessions[0].capacity == 48
    assert (told.cases_open, told.oldest_case_at) == (2, MORNING)
    assert told.heard_from_others is None
    assert told.flags == {}


def test_who_was_let_in_by_decision_is_to_be_looked_at(file: EventFile) -> None:
    a_list_of(file, *(a_person(name, name, status="cancelled") for name in ("Ana", "Bo")))
    for name in ("Ana", "Bo"):
        a_desk(file).scan(name, added=Decision("the organiser said so"))
    told = dashboard(file, MORNING)
    assert told.flags == {"admitted_but_cancelled": 2, "admitted_by_decision": 2}


def test_of_an_empty_event_everything_is_nothing(file: EventFile) -> None:
    told = dashboard(file, MORNING)
    assert (told.sessions, told.cases_open, told.oldest_case_at) == ((), 0, None)
