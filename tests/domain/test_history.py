from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fact import Body, Fact, Kind
from kiosk.domain.history import Cells, History, fold, passages
from kiosk.domain.passage import Admission, Direction, Passage
from kiosk.domain.registration import AMENDABLE_FIELDS, Registration, Status

MORNING = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
DOOR = "main-entrance"


def a_fact(number: int, kind: Kind, body: Body, *, station: str = "A", clock: int = 0) -> Fact:
    clock = clock or number
    at = MORNING + timedelta(minutes=clock)
    return Fact(station, number, clock, at, "Maria", kind, "R1", body)


def listed(number: int, source: str = "A-100", **values: Any) -> Fact:
    return a_fact(number, Kind.REGISTRATION, {"import": source, "cells": [source], **values})


def amended(number: int, **values: str) -> Fact:
    return a_fact(number, Kind.AMENDMENT, values)


def admitted(number: int, *, station: str = "A", clock: int = 0, door: str = DOOR) -> Fact:
    body = {"checkpoint": door, "credential": "C1"}
    return a_fact(number, Kind.ADMISSION, body, station=station, clock=clock)


def undone(number: int, withdraws: int) -> Fact:
    return a_fact(number, Kind.UNDO, {"withdraws": f"A-{withdraws}", "reason": ""})


def folded(*facts: Fact) -> History:
    history = fold(facts)
    assert history is not None
    return history


def test_no_facts_make_no_history() -> None:
    assert fold([]) is None


def test_refusals_of_a_stranger_make_no_registration() -> None:
    refusal = {"checkpoint": DOOR, "credential": "C9", "refusal": "unknown", "direction": "entry"}
    assert fold([a_fact(1, Kind.REFUSAL, refusal)]) is None


def test_a_listed_person_is_what_the_list_says() -> None:
    history = folded(
        listed(1, name="Ana Souza", ticket_type="Speaker", status="confirmed", codes=["C1", "c1"])
    )
    assert history.registration == Registration(
        "R1", name="Ana Souza", ticket_type="Speaker", credentials=("C1", "c1")
    )
    assert history.listed == history.registration
    assert history.amended == ()
    assert history.cells == (Cells("A-100", ("A-100",)),)


def test_a_later_list_changes_only_the_fields_that_it_has() -> None:
    history = folded(
        listed(1, "A-100", name="Ana", place="Lyon", codes=["C1"]), listed(2, "A-200", name="Anna")
    )
    assert history.registration == Registration(
        "R1", name="Anna", place="Lyon", credentials=("C1",)
    )


def test_the_cells_of_every_list_are_kept_the_last_of_each() -> None:
    history = folded(listed(1, "A-100"), listed(2, "A-200"))
    assert history.cells == (Cells("A-100", ("A-100",)), Cells("A-200", ("A-200",)))
    again = a_fact(3, Kind.REGISTRATION, {"import": "A-100", "cells": ["new"]})
    assert folded(listed(1, "A-100"), again).cells == (Cells("A-100", ("new",)),)


def test_an_amendment_lies_over_what_the_lists_say() -> None:
    history = folded(listed(1, name="Ana", place="Lyon"), amended(2, name="Anna"))
    assert history.registration == Registration("R1", name="Anna", place="Lyon")
    assert history.listed == Registration("R1", name="Ana", place="Lyon")
    assert history.amended == ("name",)


def test_an_amendment_survives_a_later_list() -> None:
    history = folded(listed(1, name="Ana"), amended(2, name="Anna"), listed(3, name="Ana S."))
    assert history.registration.name == "Anna"
    assert history.listed.name == "Ana S."


def test_an_undone_amendment_lets_the_list_speak_again() -> None:
    history = folded(listed(1, name="Ana"), amended(2, name="Anna"), undone(3, 2))
    assert history.registration.name == "Ana"
    assert history.amended == ()


def test_a_status_is_amended_into_a_status() -> None:
    history = folded(listed(1, name="Ana", status="pending"), amended(2, status="confirmed"))
    assert history.registration.status is Status.CONFIRMED
    assert history.listed.status is Status.PENDING


def test_a_field_that_desks_may_not_amend_is_not_amended() -> None:
    history = folded(listed(1, name="Ana", codes=["C1"]), amended(2, order="X", credentials="C2"))
    assert history.registration == Registration("R1", name="Ana", credentials=("C1",))


def test_of_two_amendments_at_once_the_later_clock_wins_then_the_stations_name() -> None:
    ours = a_fact(2, Kind.AMENDMENT, {"name": "Ours", "place": "Lyon"}, station="A", clock=5)
    tied = a_fact(1, Kind.AMENDMENT, {"name": "Theirs"}, station="B", clock=5)
    assert folded(listed(1), ours, tied).registration.name == "Theirs"
    assert folded(listed(1), ours, tied).registration.place == "Lyon"
    behind = a_fact(9, Kind.AMENDMENT, {"name": "Behind"}, station="C", clock=4)
    assert folded(listed(1), ours, behind).registration.name == "Ours"


def test_a_walk_in_is_marked_and_stays_so_when_a_list_names_them_later() -> None:
    walk_in = a_fact(1, Kind.WALK_IN, {"name": "Ana", "status": "confirmed"})
    assert folded(walk_in).registration == Registration("R1", name="Ana", walk_in=True)
    later = folded(walk_in, listed(2, name="Ana Souza"))
    assert later.registration == Registration("R1", name="Ana Souza", walk_in=True)


def test_admissions_are_counted_by_door_oldest_first() -> None:
    history = folded(listed(1), admitted(3, door="side"), admitted(2), admitted(4))
    assert [admission.fact for admission in history.admissions()] == ["A-2", "A-3", "A-4"]
    assert [admission.fact for admission in history.admissions(DOOR)] == ["A-2", "A-4"]
    assert history.admissions("side") == (
        Admission("A-3", "side", MORNING + timedelta(minutes=3), "Maria"),
    )


def test_neither_exits_nor_refusals_nor_undone_admissions_admit() -> None:
    refusal = {"checkpoint": DOOR, "credential": "C1", "refusal": "unpaid", "direction": "entry"}
    history = folded(
        listed(1),
        admitted(2),
        undone(3, 2),
        a_fact(4, Kind.EXIT, {"checkpoint": DOOR, "credential": "C1"}),
        a_fact(5, Kind.REFUSAL, refusal),
    )
    assert history.admissions() == ()
    assert [passage.fact for passage in history.passages] == ["A-2", "A-4", "A-5"]


def test_an_admission_counts_again_when_its_undo_is_undone() -> None:
    assert folded(listed(1), admitted(2), undone(3, 2), undone(4, 3)).admissions()


def test_an_admission_survives_a_later_cancellation() -> None:
    history = folded(listed(1), admitted(2), listed(3, status="cancelled"))
    assert len(history.admissions()) == 1
    assert history.registration.status is Status.CANCELLED


def test_every_door_keeps_its_own_admission_of_the_same_person() -> None:
    history = folded(listed(1), admitted(2, clock=2), admitted(1, station="B", clock=2))
    assert [admission.fact for admission in history.admissions()] == ["A-2", "B-1"]


def test_badges_that_count_are_told_in_order() -> None:
    badges = [a_fact(number, Kind.BADGE, {"printer": "P"}) for number in (4, 2, 3)]
    assert folded(listed(1), *badges, undone(5, 3)).badges == (
        MORNING + timedelta(minutes=2),
        MORNING + timedelta(minutes=4),
    )


def test_those_who_came_on_one_registration_count_once_wherever_they_went() -> None:
    assert folded(listed(1)).arrived == 0
    assert folded(listed(1), admitted(2), admitted(3)).arrived == 1  # two doors, one person
    family = listed(1, admits=3)
    assert folded(family, admitted(2), admitted(3), undone(4, 3)).arrived == 1
    both = [admitted(2), admitted(3), admitted(2, station="B", door="side")]
    assert folded(family, *both).arrived == 2


def test_badges_are_due_to_those_who_have_come_the_holder_first() -> None:
    family = listed(1, admits=3)
    holders = a_fact(3, Kind.BADGE, {"printer": "P"})
    guests = a_fact(5, Kind.BADGE, {"printer": "P", "person": 2})
    assert (folded(family).wants_badge, folded(family).next_badge) == (False, 1)
    days = [family, admitted(2)]
    assert (folded(*days).wants_badge, folded(*days).next_badge) == (True, 1)
    days.append(holders)
    assert (folded(*days).wants_badge, folded(*days).next_badge) == (False, 1)
    days.append(admitted(4))
    assert (folded(*days).wants_badge, folded(*days).next_badge) == (True, 2)
    days.append(guests)
    assert (folded(*days).wants_badge, folded(*days).next_badge) == (False, 1)


def test_a_passage_says_where_when_who_and_with_what() -> None:
    refusal = {"checkpoint": DOOR, "credential": "C9", "refusal": "unknown", "direction": "exit"}
    assert passages([a_fact(2, Kind.REFUSAL, refusal), undone(3, 2)]) == (
        Passage(
            fact="A-2",
            subject="R1",
            checkpoint=DOOR,
            direction=Direction.EXIT,
            refusal="unknown",
            credential="C9",
            at=MORNING + timedelta(minutes=2),
            operator="Maria",
            clock=2,
            withdrawn=True,
        ),
    )


def test_kinds_of_newer_versions_are_ignored() -> None:
    newer = Fact("A", 2, 2, MORNING, "", "hologram", "R1", {"name": "Nobody", "status": "odd"})
    assert folded(listed(1, name="Ana"), newer) == folded(listed(1, name="Ana"))


def test_what_is_shown_is_the_badge_name_else_the_name() -> None:
    assert Registration("R1", name="Ana Souza").shown_name == "Ana Souza"
    assert Registration("R1", name="Ana Souza", badge_name="Ana").shown_name == "Ana"


@pytest.mark.parametrize(
    ("given", "family", "written"),
    [
        ("小测", "王", "王小测"),
        ("太郎", "山田", "山田太郎"),
        ("さくら", "田中", "田中さくら"),
        ("가상", "김", "김가상"),
        ("Minh Ánh", "Nguyễn", "Minh Ánh Nguyễn"),
        ("Mei", "王", "Mei 王"),
    ],
)
def test_a_name_is_shown_as_its_owner_writes_it(given: str, family: str, written: str) -> None:
    name = f"{given} {family}"
    person = Registration("R1", name, given_name=given, family_name=family)
    assert (person.name, person.shown_name) == (name, written)


def test_a_whole_name_is_never_put_together_anew() -> None:
    assert (
        Registration("R1", "王 小测", given_name="小测", family_name="王").shown_name == "王 小测"
    )


# One person's facts on three stations, in every combination.

words = st.sampled_from(["Ana", "Anna", "安娜", ""])
statuses = st.sampled_from([str(status) for status in Status])
amendments = st.dictionaries(
    st.sampled_from([name for name in AMENDABLE_FIELDS if name != "status"]), words, max_size=2
)
sources = st.builds(
    lambda name, status, code: (
        Kind.REGISTRATION,
        {"import": "A-1", "cells": [name], "name": name, "status": status, "codes": [code]},
    ),
    words,
    statuses,
    words,
)
events = st.one_of(
    sources,
    st.builds(lambda values: (Kind.AMENDMENT, values), amendments),
    st.builds(lambda status: (Kind.AMENDMENT, {"status": status}), statuses),
    st.builds(
        lambda kind: (kind, {"checkpoint": DOOR, "credential": "C1"}),
        st.sampled_from([Kind.ADMISSION, Kind.EXIT]),
    ),
    st.builds(lambda name: (Kind.WALK_IN, {"name": name}), words),
    st.just((Kind.BADGE, {"printer": "P"})),
    st.builds(
        lambda station, number: (Kind.UNDO, {"withdraws": f"{station}-{number}", "reason": ""}),
        st.sampled_from("ABC"),
        st.integers(1, 6),
    ),
)
moves = st.tuples(st.sampled_from("ABC"), st.integers(0, 1), events)


def as_facts(steps: Sequence[tuple[str, int, tuple[Kind, Body]]]) -> list[Fact]:
    """Each step at its station; a step of 0 is told at the same time as the one before."""
    facts, clock, numbers = [], 1, dict.fromkeys("ABC", 0)
    for station, passed, (kind, body) in steps:
        clock += passed
        numbers[station] += 1
        facts.append(a_fact(numbers[station], kind, body, station=station, clock=clock))
    return facts


@given(st.lists(moves, max_size=12), st.randoms(use_true_random=False))
def test_the_fold_does_not_depend_on_the_order_in_which_facts_are_given(
    steps: Sequence[tuple[str, int, tuple[Kind, Body]]], chance: Any
) -> None:
    facts = as_facts(steps)
    shuffled = chance.sample(facts, len(facts))
    assert fold(shuffled) == fold(facts)
    assert passages(shuffled) == passages(facts)


@given(st.lists(moves, max_size=12))
def test_no_passage_is_ever_lost(steps: Sequence[tuple[str, int, tuple[Kind, Body]]]) -> None:
    facts = as_facts(steps)
    passing = {fact.id for fact in facts if fact.kind in {Kind.ADMISSION, Kind.EXIT}}
    assert {passage.fact for passage in passages(facts)} == passing
    history = fold(facts)
    assert history is None or {passage.fact for passage in history.passages} == passing
