from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.domain.registration import Status
from kiosk.services.desk import Desk
from kiosk.services.figures import Figures, figures
from kiosk.services.registrations import register_walk_in
from kiosk.store.attendance import CheckpointCount
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_desk, a_list_of, a_person

NOON = MORNING.replace(hour=18)
SIDE = Checkpoint("side", "Side door")


def test_before_the_doors_open_everything_is_nothing(file: EventFile) -> None:
    assert figures(file, NOON) == Figures(
        as_of=NOON,
        by_status={Status.CONFIRMED: 0, Status.PENDING: 0, Status.CANCELLED: 0},
        checked_in=0,
        expected=0,
        walk_ins=0,
        by_type={},
        by_checkpoint=(CheckpointCount(MAIN_ENTRANCE, 0, 0),),
        refused={},
    )


def test_people_count_once_and_facts_each(file: EventFile) -> None:
    a_list_of(
        file,
        a_person("Ana", "C1", ticket_type="Speaker"),
        a_person("Bo", "C2"),
        a_person("", "C3"),
        a_person("Dee", "C4", status="pending"),
        a_person("Eve", "C5", status="cancelled"),
    )
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject(SIDE.id), {"name": SIDE.name})
    desk, side = a_desk(file), Desk(file, SIDE, Clock())
    for code in ("C1", "C1", "C4", "C5", "nobody", "nobody"):
        desk.scan(code)
    side.scan("C1")
    side.scan("C2")
    side.scan("C2", Direction.EXIT)
    fay = register_walk_in(file, {"name": "Fay", "ticket_type": "Press"}, MORNING)
    undone = desk.check_in(fay.id)
    desk.undo(undone.fact.id)
    desk.check_in(fay.id)
    assert figures(file, NOON) == Figures(
        as_of=NOON,
        by_status={Status.CONFIRMED: 4, Status.PENDING: 1, Status.CANCELLED: 1},
        checked_in=3,
        expected=4,
        walk_ins=1,
        by_type={"Attendee": (2, 1), "Press": (1, 1), "Speaker": (1, 1)},
        by_checkpoint=(CheckpointCount(MAIN_ENTRANCE, 2, 2), CheckpointCount(SIDE, 2, 1)),
        refused={"already_admitted": 1, "cancelled": 1, "unknown": 2, "unpaid": 1},
    )


def test_somebody_admitted_and_then_cancelled_still_came_and_is_no_more_than_everybody(
    file: EventFile,
) -> None:
    a_list_of(file, a_person("Ana", "C1"), a_person("Bo", "C2"))
    a_desk(file).scan("C1")
    a_list_of(file, a_person("Ana", "C1", status="cancelled"))
    counted = figures(file, NOON)
    assert (counted.checked_in, counted.expected) == (1, 2)
    assert counted.by_type == {"Attendee": (2, 1)}
    assert counted.by_status[Status.CONFIRMED] == 1


def test_several_people_on_one_registration_are_several_people(file: EventFile) -> None:
    a_list_of(file, {**a_person("Ana", "C1"), "admits": 3}, a_person("Bo", "C2"))
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject(SIDE.id), {"name": SIDE.name})
    desk, side = a_desk(file), Desk(file, SIDE, Clock())
    for code in ("C1", "C1", "C2"):
        desk.scan(code)
    side.scan("C1")
    desk.scan("C1", Direction.EXIT)
    counted = figures(file, NOON)
    assert counted.by_status[Status.CONFIRMED] == 4
    assert counted.checked_in == 3
    assert counted.by_type == {"Attendee": (4, 3)}
    assert counted.by_checkpoint == (
        CheckpointCount(MAIN_ENTRANCE, 3, 2),
        CheckpointCount(SIDE, 1, 1),
    )
