"""What laptops that met have a person look at: the same list on each."""

from datetime import timedelta

import pytest

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.domain.review import ReviewCase
from kiosk.domain.settling import Matter
from kiosk.services.desk import Desk
from kiosk.services.registrations import amend, register_walk_in
from kiosk.services.review.cases import review_case, review_cases
from kiosk.store.event_file import EventFile
from tests.services.review.conftest import Make, meet, take
from tests.support.events import MORNING, Clock, a_desk, a_list_of, a_person
from tests.support.hostile_names import HOSTILE_NAMES


def cases(file: EventFile, *matters: Matter) -> list[ReviewCase]:
    wanted = matters or tuple(Matter)
    return [case for case in review_cases(file) if case.matter in wanted]


def another_door(file: EventFile) -> Checkpoint:
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("west-door"), {"name": "West door"})
    door = file.checkpoints.called("west-door")
    assert door
    return door


def desk(file: EventFile, door: Checkpoint, operator: str = "Tom") -> Desk:
    return Desk(file, door, Clock(), operator)


def test_nothing_is_to_be_looked_at_on_an_ordinary_day(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    take(west, east)
    a_desk(east).scan("C1")
    a_desk(west).scan("C2")
    meet(east, west)
    assert cases(east) == cases(west) == []


def test_the_same_person_at_two_doors_is_one_case_with_both_admissions(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    door = another_door(east)
    take(west, east)
    a_desk(east).scan("C1")
    desk(west, door).scan("C1")
    meet(east, west)
    [case] = cases(east)
    assert [case] == cases(west)
    assert (case.id, case.matter, case.is_open) == (f"twice-{ana}", Matter.TWICE, True)
    assert {(one.checkpoint, one.operator) for one in case.passages} == {
        ("main-entrance", "Maria"),
        ("west-door", "Tom"),
    }


def test_somebody_who_went_out_before_they_came_in_elsewhere_is_no_double(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    door = another_door(east)
    a_desk(east).scan("C1")
    a_desk(east).scan("C1", Direction.EXIT)
    take(west, east)
    desk(west, door).scan("C1")
    assert cases(west) == []


def test_who_comes_back_by_another_door_of_the_same_laptop_is_no_double(laptop: Make) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    door = another_door(east)
    a_desk(east).scan("C1")
    desk(east, door).scan("C1")
    assert cases(east) == []


def test_an_admission_of_somebody_cancelled_is_a_case(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    a_desk(east).scan("C1")
    amend(west, ana, {"status": "cancelled"}, MORNING)
    meet(east, west)
    [case] = cases(east)
    assert [case] == cases(west)
    assert (case.id, len(case.passages)) == (f"cancelled-{ana}", 1)


def test_a_field_that_two_desks_corrected_apart_tells_what_each_wrote(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    amend(east, ana, {"name": "Ana Sousa", "place": "Austin"}, MORNING, "Maria")
    amend(west, ana, {"name": "Anna Souza", "organisation": "Harbor"}, MORNING, "Tom")
    meet(east, west)
    [case] = cases(east)
    assert [case] == cases(west)
    assert (case.id, case.field) == (f"field-{ana}-name", "name")
    assert {(one.value, one.operator) for one in case.claims} == {
        ("Ana Sousa", "Maria"),
        ("Anna Souza", "Tom"),
    }
    person = east.roster.registration(ana)
    assert person
    assert person.name == case.claims[-1].value
    flags = {entry.registration.id: entry.flags for entry in east.roster.entries()}
    assert "edits_disagree" in flags[ana]


def test_who_had_seen_the_other_word_disagrees_with_nobody(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    amend(east, ana, {"name": "Ana Sousa"}, MORNING)
    take(west, east)
    amend(west, ana, {"name": "Ana Souza-Lima"}, MORNING)
    meet(east, west)
    assert cases(east) == cases(west) == []


def test_the_same_correction_at_two_desks_is_no_disagreement(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    for file in (east, west):
        amend(file, ana, {"name": "Ana Sousa"}, MORNING)
    meet(east, west)
    assert cases(east) == []


def test_a_busy_laptops_clock_does_not_pass_for_having_seen(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    ids = a_list_of(east, a_person("Ana Souza", "C1"), *(a_person(f"P {n}") for n in range(9)))
    take(west, east)
    amend(east, ids[0], {"name": "Ana Sousa"}, MORNING)
    for code in range(9):
        a_desk(west).scan(f"P {code}")
    amend(west, ids[0], {"name": "Anna Souza"}, MORNING)
    meet(east, west)
    assert [case.matter for case in cases(east)] == [Matter.FIELD]


@pytest.mark.parametrize("typed", ["Ana Souza", "Ana Sousa", "ANA  SOUZA", "آنا سوزا"])
def test_a_walk_in_who_sounds_like_somebody_on_the_list_is_a_case(laptop: Make, typed: str) -> None:
    east, west = laptop("first"), laptop("west")
    (ana, _) = a_list_of(
        east,
        a_person("Ana Souza", "C1", organisation="Harbor"),
        a_person("Ana Lima", "C2", organisation="Harbor"),
    )
    walk_in = register_walk_in(west, {"name": typed, "organisation": "Harbor"}, MORNING)
    meet(east, west)
    [case] = cases(east, Matter.ALIKE)
    assert [case] == cases(west, Matter.ALIKE)
    assert [one.id for one in case.people] == [ana, walk_in.id]
    assert review_case(east, case.id) == case


def test_two_walk_ins_of_one_name_are_one_case(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    pair = {register_walk_in(file, {"name": "Cem Kaya"}, MORNING).id for file in (east, west)}
    meet(east, west)
    [case] = cases(east, Matter.ALIKE)
    assert {one.id for one in case.people} == pair
    assert [case] == cases(west, Matter.ALIKE)


def test_namesakes_of_a_walk_in_are_no_cases(laptop: Make) -> None:
    east = laptop("first")
    a_list_of(east, *(a_person("Wei Li", f"C{n}", email=f"{n}@example.org") for n in range(4)))
    register_walk_in(east, {"name": "Wei Li"}, MORNING)
    assert cases(east) == []


def test_a_clock_that_is_off_shows_where_laptops_had_heard_each_other(laptop: Make) -> None:
    east, west, south = laptop("first"), laptop("west"), laptop("south")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"), a_person("Cem", "C3"))
    meet(east, west, south)
    ahead = MORNING + timedelta(days=2)
    for file, code, at in ((west, "C1", ahead), (east, "C2", MORNING), (south, "C3", MORNING)):
        a_desk(file).scan(code, at=at)
        meet(east, west, south)
    station = west.station
    assert station
    for file in (east, west, south):
        [case] = cases(file)
        assert (case.id, case.station) == (f"clock-{station.id}", station.id)
        assert timedelta(days=1, hours=23) < case.off <= timedelta(days=2)


def test_a_busy_laptop_that_nobody_met_says_nothing_of_clocks(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, *(a_person(f"P {n}") for n in range(9)))
    take(west, east)
    for number in range(9):
        a_desk(east).scan(f"P {number}", at=MORNING + timedelta(minutes=3 * number))
    a_desk(west).scan("P 1", at=MORNING + timedelta(minutes=20))
    meet(east, west)
    assert cases(east, Matter.CLOCK) == []


def test_a_station_that_stopped_long_before_the_others_is_a_case(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    take(west, east)
    a_desk(west).scan("C1", at=MORNING)
    a_desk(east).scan("C2", at=MORNING + timedelta(hours=3))
    meet(east, west)
    station = west.station
    assert station
    [case] = cases(west)
    assert [case] == cases(east)
    assert (case.id, case.last_at) == (f"silent-{station.id}", MORNING)


def test_no_name_is_too_strange_to_be_compared(laptop: Make) -> None:
    east = laptop("first")
    names = list(HOSTILE_NAMES.values())
    a_list_of(east, *(a_person(name, f"C{number}") for number, name in enumerate(names)))
    made = [register_walk_in(east, {"name": name}, MORNING).id for name in names]
    found = {case.people[1].id for case in cases(east, Matter.ALIKE)}
    assert found <= set(made)
    assert len(found) > len(made) / 2
