import pytest

from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.services.desk import Desk
from kiosk.services.registrations import amend, note_badges
from kiosk.store.attendance import CheckpointCount
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_desk, a_list_of, a_person, a_registration

SIDE = Checkpoint("side", "Side door")


def open_a_side_door(file: EventFile) -> Desk:
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject(SIDE.id), {"name": SIDE.name})
    return Desk(file, SIDE, Clock())


def counts(file: EventFile) -> dict[str, tuple[int, int]]:
    return {
        count.checkpoint.name: (count.admissions, count.inside)
        for count in file.attendance.counts()
    }


def test_checkpoints_are_told_by_name(file: EventFile) -> None:
    open_a_side_door(file)
    assert file.checkpoints.all() == [MAIN_ENTRANCE, SIDE]


def test_a_checkpoint_where_nobody_has_been_counts_nobody(file: EventFile) -> None:
    assert file.attendance.counts() == [CheckpointCount(MAIN_ENTRANCE, 0, 0)]


def test_people_are_inside_from_their_entry_to_their_exit(file: EventFile) -> None:
    a_list_of(file, a_person("Ana", "C1"), a_person("Bo", "C2"))
    desk = a_desk(file)
    desk.scan("C1")
    desk.scan("C2")
    assert counts(file) == {"Main entrance": (2, 2)}
    desk.scan("C1", Direction.EXIT)
    assert counts(file) == {"Main entrance": (2, 1)}


def test_an_exit_that_was_undone_leaves_them_inside(file: EventFile) -> None:
    a_registration(file, "Ana", "C1")
    desk = a_desk(file)
    desk.scan("C1")
    desk.undo(desk.scan("C1", Direction.EXIT).fact.id)
    assert counts(file) == {"Main entrance": (1, 1)}


def test_neither_refusals_nor_undone_admissions_count(file: EventFile) -> None:
    a_registration(file, "Ana", "C1")
    desk = a_desk(file)
    desk.undo(desk.scan("C1").fact.id)
    desk.scan("nobody")
    desk.scan("C1")
    desk.scan("C1")
    assert counts(file) == {"Main entrance": (1, 1)}
    assert file.attendance.refused() == {"already_admitted": 1, "unknown": 1}


def test_somebody_who_passed_two_doors_counts_at_each_and_once_in_all(file: EventFile) -> None:
    a_registration(file, "Ana", "C1")
    a_desk(file).scan("C1")
    open_a_side_door(file).scan("C1")
    assert counts(file) == {"Main entrance": (1, 1), "Side door": (1, 1)}
    assert file.attendance.checked_in() == 1


def test_who_may_come_and_who_came_are_told_by_status_and_ticket_type(file: EventFile) -> None:
    a_list_of(
        file,
        a_person("Ana", "C1", ticket_type="Speaker"),
        a_person("Bo", "C2"),
        a_person("Cem", "C3", status="pending"),
        a_person("Dee", "C4", status="cancelled"),
    )
    a_desk(file).scan("C1")
    attendance = file.attendance
    assert attendance.people_by_status() == {"confirmed": 2, "pending": 1, "cancelled": 1}
    assert attendance.expected() == 2
    assert attendance.by_type() == {"Attendee": (1, 0), "Speaker": (1, 1)}
    assert attendance.walk_ins() == 0


def test_the_last_admissions_of_a_station_are_told_newest_first(file: EventFile) -> None:
    ana, bo, cem = a_list_of(
        file, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"), a_person("Cem Kaya", "C3")
    )
    amend(file, ana, {"badge_name": "Ana"}, MORNING)
    desk = a_desk(file)
    first = desk.scan("C1")
    desk.scan("C2")
    desk.undo(desk.scan("C3").fact.id)
    desk.scan("nobody")
    desk.scan("C1", Direction.EXIT)
    note_badges(file, [(bo, 1)], "printer", MORNING)
    station = first.fact.station
    recent = file.attendance.recent(station, 5)
    assert [(each.registration, each.name, each.badge_printed) for each in recent] == [
        (bo, "Bo Li", True),
        (ana, "Ana", False),
    ]
    assert recent[1].fact == first.fact.id
    assert recent[1].at == first.fact.at
    assert recent[1].checkpoint == MAIN_ENTRANCE.id
    assert file.attendance.recent(station, 1) == recent[:1]
    assert file.attendance.recent("NOBODY", 5) == []
    assert cem not in {each.registration for each in recent}


def test_one_person_under_two_registrations_is_inside_once(file: EventFile) -> None:
    ana, other, bo = a_list_of(
        file, a_person("Ana", "C1"), a_person("Ana", "C2"), a_person("Bo", "C3")
    )
    desk = a_desk(file)
    for code in ("C1", "C2", "C3"):
        desk.scan(code)
    with file.writing(MORNING) as writer:
        writer.append(Kind.ADMISSION, other, {"checkpoint": MAIN_ENTRANCE.id, "credential": "C2"})
    assert file.attendance.inside(MAIN_ENTRANCE.id) == 3
    with file.writing(MORNING) as writer:
        writer.append(Kind.LIKENESS, other, {"same_as": ana})
    assert file.attendance.inside(MAIN_ENTRANCE.id) == 2
    assert [count.inside for count in file.attendance.counts()] == [2]
    desk.check_in(ana, Direction.EXIT)
    assert file.attendance.inside(MAIN_ENTRANCE.id) == 1
    assert file.attendance.inside("nowhere") == 0
    del bo
    assert file.verify() == []


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE occupancy SET inside = 7",
        "DELETE FROM occupancy",
        "UPDATE totals SET arrived = 7",
        "INSERT INTO totals VALUES ('Nobody', 'confirmed', 1, 1, 0, 0, 1)",
    ],
)
def test_totals_that_are_not_those_of_the_people_are_found_and_mended(
    file: EventFile, wrong: str
) -> None:
    a_list_of(file, a_person("Ana", "C1"))
    a_desk(file).scan("C1")
    file._connection.execute(wrong)
    [told] = file.verify()
    assert told in {
        "occupancy: rows differ from the facts",
        "totals: rows differ from the facts",
    }
    file.rebuild()
    assert file.verify() == []
    assert file.attendance.inside(MAIN_ENTRANCE.id) == 1
    assert file.attendance.checked_in() == 1
    assert file.roster.count() == 1


def test_totals_follow_whatever_becomes_of_people(file: EventFile) -> None:
    ana, bo = a_list_of(file, a_person("Ana", "C1", ticket_type="Press"), a_person("Bo", "C2"))
    desk = a_desk(file)
    first = desk.scan("C1").fact
    amend(file, ana, {"ticket_type": "Speaker"}, MORNING)
    assert file.attendance.by_type() == {"Attendee": (1, 0), "Speaker": (1, 1)}
    assert (file.attendance.checked_in(), file.roster.count()) == (1, 2)
    note_badges(file, [(bo, 1)], "printer", MORNING)
    assert file.attendance.badges_waiting() == 1
    desk.undo(first.id)
    assert file.attendance.by_type() == {"Attendee": (1, 0), "Speaker": (1, 0)}
    assert file.verify() == []
