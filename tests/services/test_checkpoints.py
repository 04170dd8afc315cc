"""Which checkpoint somebody means, and what an organiser decides about one."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.domain.checkpoint import MAIN_ENTRANCE, Entries, Seats, moment
from kiosk.domain.event import checkpoint_subject, session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.errors import (
    BadRulesError,
    InvalidFieldError,
    NoSessionNowError,
    SeveralCheckpointsError,
    UnknownCheckpointError,
)
from kiosk.services.checkpoints import (
    checkpoint_called,
    set_checkpoint,
    types_in,
    types_of_nobody,
)
from kiosk.services.desk import Desk
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, a_list_of, a_person

MINUTE = timedelta(minutes=1)


def a_session(file: EventFile, id: str, title: str, start: int, **more: Any) -> None:  # noqa: A002
    """A session in room 101, of an hour, *start* minutes after the morning."""
    begins = MORNING + start * MINUTE
    body = {
        "title": title,
        "room": "Room 101",
        "starts_at": iso(begins),
        "ends_at": iso(begins + 60 * MINUTE),
        **more,
    }
    with file.writing(MORNING) as writer:
        writer.append(Kind.SESSION, session_subject(id), body)


def test_a_name_that_nothing_has_makes_a_door(file: EventFile) -> None:
    door = set_checkpoint(file, "  East   door ", {}, MORNING)
    assert (door.id, door.name) == ("east-door", "East door")
    assert checkpoint_called(file, "EAST DOOR", MORNING) == door
    assert file.verify() == []


@pytest.mark.parametrize("names", [("East 1", "East-1", "East:1"), ("East-1", "East:1", "East 1")])
def test_doors_whose_names_differ_are_two_doors(file: EventFile, names: tuple[str, ...]) -> None:
    made = [set_checkpoint(file, name, {}, MORNING) for name in names]
    assert len({door.id for door in made}) == len(names)
    assert [checkpoint_called(file, name.upper(), MORNING) for name in names] == made
    assert file.verify() == []


def test_a_door_that_nobody_made_is_not_another_with_a_hyphen_less(file: EventFile) -> None:
    set_checkpoint(file, "East 1", {}, MORNING)
    with pytest.raises(UnknownCheckpointError):
        checkpoint_called(file, "East-1", MORNING)


def test_a_door_that_has_an_older_id_keeps_it(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("press-door"), {"name": "Press-Door"})
    assert set_checkpoint(file, "Press-Door", {"capacity": 9}, MORNING).id == "press-door"
    assert checkpoint_called(file, "press-door", MORNING).capacity == 9


def test_the_rules_of_a_room_hold_however_its_name_is_typed(file: EventFile) -> None:
    a_session(file, "W1", "Housing", 0)
    set_checkpoint(file, "ROOM  101", {"capacity": 9}, MORNING)
    assert checkpoint_called(file, "W1", MORNING).capacity == 9
    set_checkpoint(file, "Room 101", {"capacity": 8}, MORNING)
    assert checkpoint_called(file, "W1", MORNING).capacity == 8


@pytest.mark.parametrize("name", ["", "  ", "x" * 121])
def test_a_door_has_a_name_that_fits_on_a_sign(file: EventFile, name: str) -> None:
    with pytest.raises(InvalidFieldError):
        set_checkpoint(file, name, {}, MORNING)


def test_what_is_not_named_stays_as_it_is(file: EventFile) -> None:
    set_checkpoint(file, "Main entrance", {"capacity": 5, "opens": "8:00"}, MORNING)
    door = set_checkpoint(file, "main-entrance", {"entries": "daily"}, MORNING)
    assert (door.capacity, door.opens, door.entries) == (5, "08:00", Entries.DAILY)
    assert set_checkpoint(file, "Main entrance", {"capacity": None}, MORNING).capacity is None


def test_nothing_is_written_where_nothing_changes(file: EventFile) -> None:
    set_checkpoint(file, "Main entrance", {"capacity": 5}, MORNING)
    before = file.journal.count()
    set_checkpoint(file, "Main entrance", {"capacity": 5}, MORNING)
    assert file.journal.count() == before


@pytest.mark.parametrize(
    "rules",
    [
        {"opens": "noon"},
        {"closes": "25:00"},
        {"entries": "twice"},
        {"registration": "some"},
        {"capacity": -1},
        {"open_after_min": -1},
        {"open_after_min": 10**11},
        {"capacity": 10**24},
        {"after": "Main entrance"},
    ],
)
def test_what_a_rule_cannot_hold_is_refused_and_nothing_changes(
    file: EventFile, rules: dict[str, Any]
) -> None:
    before = file.journal.count()
    with pytest.raises(InvalidFieldError):
        set_checkpoint(file, "Main entrance", rules, MORNING)
    assert file.journal.count() == before


def test_rules_that_cannot_be_understood_are_refused_when_they_are_set(file: EventFile) -> None:
    with pytest.raises(BadRulesError):
        set_checkpoint(file, "Main entrance", {"rules": {"frobnicate": [1]}}, MORNING)


def test_a_door_after_another_is_known_by_that_ones_name(file: EventFile) -> None:
    door = set_checkpoint(file, "Ballroom", {"after": "Main entrance"}, MORNING)
    assert door.after == MAIN_ENTRANCE.id
    with pytest.raises(UnknownCheckpointError):
        set_checkpoint(file, "Ballroom", {"after": "Nowhere"}, MORNING)


def test_a_session_is_called_by_its_id_its_title_or_its_room_at_its_time(
    file: EventFile,
) -> None:
    a_session(file, "W12", "Tenants' rights", 30, capacity=25, registration="only")
    for name in ("w12", "session:W12", "TENANTS' RIGHTS"):
        found = checkpoint_called(file, name, MORNING)
        assert (found.id, found.capacity) == ("session:W12", 25)
        assert found.registration is Seats.ONLY
    assert checkpoint_called(file, "room 101", MORNING + 10 * MINUTE).id == "session:W12"
    with pytest.raises(NoSessionNowError) as early:
        checkpoint_called(file, "room 101", MORNING + 9 * MINUTE)
    assert early.value.next
    with pytest.raises(NoSessionNowError):
        checkpoint_called(file, "room 101", MORNING + 90 * MINUTE)


def test_two_sessions_that_fit_are_both_named(file: EventFile) -> None:
    a_session(file, "W12", "Tenants' rights", 0)
    a_session(file, "W13", "Asylum", 70)
    with pytest.raises(SeveralCheckpointsError) as both:
        checkpoint_called(file, "Room 101", MORNING + 55 * MINUTE)
    assert both.value.ids == "W12, W13"


def test_rules_of_a_room_hold_for_its_sessions_until_they_have_their_own(
    file: EventFile,
) -> None:
    a_session(file, "W12", "Tenants' rights", 0)
    set_checkpoint(file, "Room 101", {"capacity": 30, "after": "Main entrance"}, MORNING)
    set_checkpoint(file, "W12", {"capacity": 3}, MORNING)
    judged = checkpoint_called(file, "W12", MORNING)
    assert (judged.capacity, judged.after) == (3, MAIN_ENTRANCE.id)
    assert [one.id for one in file.checkpoints.all()] == [MAIN_ENTRANCE.id, "session:W12"]


def test_a_session_in_a_room_that_is_called_like_a_door_leaves_the_door_open(
    file: EventFile,
) -> None:
    set_checkpoint(file, "Lobby", {}, MORNING)
    a_list_of(file, a_person("Ana Souza", "C1"))
    Desk(file, checkpoint_called(file, "Lobby", MORNING), lambda: MORNING).scan("C1")
    a_session(file, "W12", "Coffee", 0, room="Main entrance")
    a_session(file, "W13", "Tea", 0, room="Lobby")
    for name in ("Main entrance", "Lobby"):
        assert not checkpoint_called(file, name, MORNING).is_session


def test_the_last_day_of_the_event_is_part_of_it_for_rules(file: EventFile) -> None:
    rule = {"isBefore": [{"var": "now"}, {"buildTime": ["date_to"]}]}
    door = set_checkpoint(file, "Main entrance", {"rules": rule}, MORNING)
    a_list_of(file, a_person("Ana Souza", "C1"))
    last_noon = moment(f"{file.event.ends}T12:00", ZoneInfo(file.event.timezone))
    assert isinstance(Desk(file, door, lambda: last_noon).scan("C1").verdict, Admitted)


def test_only_those_who_registered_may_take_a_seat(file: EventFile) -> None:
    a_session(file, "W12", "Tenants' rights", 0, registration="only")
    ana, bo = a_list_of(file, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    with file.writing(MORNING) as writer:
        writer.append(Kind.ENROLMENT, ana, {"sessions": {"W12": True}})
    desk = Desk(file, checkpoint_called(file, "W12", MORNING), lambda: MORNING)
    assert isinstance(desk.check_in(ana).verdict, Admitted)
    refused = desk.check_in(bo).verdict
    assert isinstance(refused, Refused)
    assert refused.refusal is Refusal.NOT_REGISTERED
    session = file.checkpoints.session("W12")
    assert session is not None
    assert file.checkpoints.registered(session) == 1


def test_a_session_that_was_taken_out_of_the_programme_is_no_checkpoint(
    file: EventFile,
) -> None:
    a_session(file, "W12", "Tenants' rights", 0)
    a_session(file, "W12", "Tenants' rights", 0, removed=True)
    with pytest.raises(UnknownCheckpointError):
        checkpoint_called(file, "W12", MORNING)
    assert a_desk(file).checkpoint == MAIN_ENTRANCE


def test_places_cannot_wait_for_each_other(file: EventFile) -> None:
    a_session(file, "W12", "Tenants' rights", 0)
    set_checkpoint(file, "Foyer", {}, MORNING)
    set_checkpoint(file, "Ballroom", {"after": "Foyer"}, MORNING)
    set_checkpoint(file, "Gala", {"after": "Ballroom"}, MORNING)
    for name, after in (("Foyer", "Gala"), ("Foyer", "Ballroom"), ("Room 101", "W12")):
        with pytest.raises(InvalidFieldError):
            set_checkpoint(file, name, {"after": after}, MORNING)
    set_checkpoint(file, "W12", {"after": "Foyer"}, MORNING)
    assert set_checkpoint(file, "Room 101", {"after": "W12"}, MORNING).after == "session:W12"


def test_a_ticket_type_may_have_commas(file: EventFile) -> None:
    long, short = "Interpreter, second day", "Member,Guest"
    a_list_of(file, a_person("Ana Souza", "C1", ticket_type=long))
    assert types_in(file, "Press, interpreter ,  second day,Staff") == ["Press", long, "Staff"]
    assert types_in(file, f"Press, {short}", [short]) == ["Press", short]
    assert types_in(file, " , ") == []


def test_a_ticket_type_that_nobody_has_is_told(file: EventFile) -> None:
    a_list_of(file, a_person("Ana Souza", "C1", ticket_type="Speaker"))
    types = {"ticket_types": ["speaker", "Speeker"]}
    assert types_of_nobody(file, set_checkpoint(file, "Gala", types, MORNING)) == ["Speeker"]


def test_a_place_does_not_close_for_good_before_it_opens(file: EventFile) -> None:
    door = set_checkpoint(file, "Gala", {"opens": "2026-11-25T18:00", "closes": "02:00"}, MORNING)
    with pytest.raises(InvalidFieldError):
        set_checkpoint(file, "Gala", {"closes": "2026-11-25T17:59"}, MORNING)
    assert checkpoint_called(file, "Gala", MORNING) == door
    set_checkpoint(file, "Gala", {"closes": "2026-11-26T02:00"}, MORNING)
