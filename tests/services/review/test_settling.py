"""Settling what was to be looked at, once for all laptops."""

import random
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.registration import Status
from kiosk.domain.review import WAYS, ReviewCase
from kiosk.domain.settling import How, Matter
from kiosk.errors import InvalidFieldError, NothingToReviewError, UnknownFactError
from kiosk.services.end_of_day import export_day
from kiosk.services.exports.central_export import export_rows
from kiosk.services.figures import Figures, figures
from kiosk.services.registrations import amend, badge_code, note_badges, register_walk_in
from kiosk.services.review.cases import review_case, review_cases
from kiosk.services.review.settling import Word, settle, undoes_others
from kiosk.store.event_file import EventFile
from tests.services.review.conftest import Make, meet, take
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    an_event_file,
)


def admitted(file: EventFile, registration: str) -> int:
    history = file.roster.history(registration)
    return len(history.admissions()) if history else 0


def the_case(file: EventFile, id: str) -> ReviewCase:  # noqa: A002
    found = review_case(file, id)
    assert found
    return found


def flags(file: EventFile, registration: str) -> tuple[str, ...]:
    return next(one.flags for one in file.roster.entries() if one.registration.id == registration)


@pytest.fixture
def apart(laptop: Make) -> tuple[EventFile, EventFile, str]:
    """Two laptops that both let Ana in, and have met since."""
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    a_desk(east).scan("C1")
    a_desk(west, "Tom").scan("C1")
    meet(east, west)
    return east, west, ana


def test_a_settled_double_is_settled_everywhere(apart: tuple[EventFile, EventFile, str]) -> None:
    east, west, ana = apart
    word = Word(How.SAME_PERSON, reason="went out to phone")
    settle(east, f"twice-{ana}", word, MORNING, "Maria")
    assert review_cases(east) == []
    assert len(review_cases(west)) == 1
    meet(east, west)
    assert review_cases(west) == []
    case = the_case(west, f"twice-{ana}")
    assert case.settled
    assert (case.settled.how, case.settled.reason, case.settled.operator) == (
        "same_person",
        "went out to phone",
        "Maria",
    )
    assert admitted(west, ana) == 2
    assert flags(west, ana) == ("admitted_twice_settled",)
    assert east.verify() == west.verify() == []


def test_a_shared_pass_is_told_in_the_export(apart: tuple[EventFile, EventFile, str]) -> None:
    east, _, ana = apart
    settle(east, f"twice-{ana}", Word(How.SHARED), MORNING)
    assert flags(east, ana) == ("admitted_twice_settled", "shared")


def test_a_mistake_takes_one_admission_back_and_only_that(
    apart: tuple[EventFile, EventFile, str],
) -> None:
    east, west, ana = apart
    case = the_case(east, f"twice-{ana}")
    first, second = (one.fact for one in case.passages)
    settle(east, case.id, Word(How.UNDO, first), MORNING)
    meet(east, west)
    for file in (east, west):
        history = file.roster.history(ana)
        assert history
        assert [one.fact for one in history.admissions()] == [second]
        assert review_cases(file) == []
        assert flags(file, ana) == ()
        assert the_case(file, case.id).settled


def test_without_a_choice_the_last_admission_is_taken_back(
    apart: tuple[EventFile, EventFile, str],
) -> None:
    east, _, ana = apart
    case = the_case(east, f"twice-{ana}")
    settle(east, case.id, Word(How.UNDO), MORNING)
    history = east.roster.history(ana)
    assert history
    assert [one.fact for one in history.admissions()] == [case.passages[0].fact]


def test_opening_a_case_again_lets_the_admission_count_again(
    apart: tuple[EventFile, EventFile, str],
) -> None:
    east, _, ana = apart
    settle(east, f"twice-{ana}", Word(How.UNDO), MORNING)
    assert admitted(east, ana) == 1
    settle(east, f"twice-{ana}", Word(How.REOPEN), MORNING)
    assert admitted(east, ana) == 2
    assert [case.id for case in review_cases(east)] == [f"twice-{ana}"]
    settle(east, f"twice-{ana}", Word(How.SAME_PERSON), MORNING)
    assert review_cases(east) == []


def test_a_third_admission_opens_a_settled_double_again(laptop: Make) -> None:
    east, west, south = laptop("first"), laptop("west"), laptop("south")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    for file in (west, south):
        take(file, east)
    for file in (east, west, south):
        a_desk(file).scan("C1")
    meet(east, west)
    settle(east, f"twice-{ana}", Word(How.SAME_PERSON), MORNING)
    meet(east, west)
    assert review_cases(west) == []
    meet(east, west, south)
    for file in (east, west, south):
        [case] = review_cases(file)
        assert (case.id, len(case.passages)) == (f"twice-{ana}", 3)
        assert flags(file, ana) == ("admitted_twice",)
    settle(south, f"twice-{ana}", Word(How.SHARED), MORNING)
    assert review_cases(south) == []


def test_of_two_words_given_apart_the_later_one_counts_and_the_other_is_shown(
    apart: tuple[EventFile, EventFile, str],
) -> None:
    east, west, ana = apart
    settle(east, f"twice-{ana}", Word(How.UNDO), MORNING, "Maria")
    settle(west, f"twice-{ana}", Word(How.SAME_PERSON), MORNING, "Tom")
    meet(east, west)
    ours, theirs = the_case(east, f"twice-{ana}"), the_case(west, f"twice-{ana}")
    assert ours == theirs
    assert ours.settled
    [lost] = ours.overruled
    assert {ours.settled.operator, lost.operator} == {"Maria", "Tom"}
    undone = ours.settled.how == How.UNDO
    assert admitted(east, ana) == admitted(west, ana) == (1 if undone else 2)
    settle(east, f"twice-{ana}", Word(How.SHARED), MORNING)
    assert the_case(east, f"twice-{ana}").overruled == ()


def test_an_admission_after_cancellation_stands_or_is_taken_back(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    ids = a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    take(west, east)
    for code, registration in zip(("C1", "C2"), ids, strict=True):
        a_desk(east).scan(code)
        amend(west, registration, {"status": "cancelled"}, MORNING)
    meet(east, west)
    settle(west, f"cancelled-{ids[0]}", Word(How.LET_STAND), MORNING)
    settle(west, f"cancelled-{ids[1]}", Word(How.UNDO), MORNING)
    meet(east, west)
    assert [admitted(east, one) for one in ids] == [1, 0]
    assert flags(east, ids[0]) == ("admitted_but_cancelled_settled",)
    assert flags(east, ids[1]) == ()
    assert review_cases(east) == []


def test_keeping_a_spelling_amends_the_field(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    amend(east, ana, {"name": "Ana Sousa"}, MORNING)
    amend(west, ana, {"name": "Anna Souza"}, MORNING)
    meet(east, west)
    lost = the_case(east, f"field-{ana}-name").claims[0].value
    settle(east, f"field-{ana}-name", Word(How.KEEP, lost), MORNING)
    meet(east, west)
    for file in (east, west):
        person = file.roster.registration(ana)
        assert person
        assert person.name == lost
        assert review_cases(file) == []
        assert flags(file, ana) == ()
        assert the_case(file, f"field-{ana}-name").settled


def test_spellings_kept_apart_are_settled_and_the_one_that_lost_is_shown(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    take(west, east)
    amend(east, ana, {"name": "Ana Sousa"}, MORNING)
    amend(west, ana, {"name": "Anna Souza"}, MORNING)
    meet(east, west)
    settle(east, f"field-{ana}-name", Word(How.KEEP, "Ana Sousa"), MORNING)
    settle(west, f"field-{ana}-name", Word(How.KEEP, "Anna Souza"), MORNING)
    meet(east, west)
    case = the_case(east, f"field-{ana}-name")
    assert case == the_case(west, case.id)
    person = east.roster.registration(ana)
    assert case.settled
    assert person
    assert person.name == case.settled.value
    assert [one.value for one in case.overruled] == [
        {"Ana Sousa": "Anna Souza", "Anna Souza": "Ana Sousa"}[person.name]
    ]
    assert flags(east, ana) == ()


def test_a_walk_in_merged_counts_once_and_has_one_row(laptop: Make) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1", organisation="Harbor"))
    walk_in = register_walk_in(west, {"name": "Ana Sousa", "organisation": "Harbor"}, MORNING)
    meet(east, west)
    [case] = [one for one in review_cases(east) if one.matter is Matter.ALIKE]
    a_desk(west).scan(the_code(west, walk_in.id))
    meet(east, west)
    note_badges(west, [(walk_in.id, 1)], "Zebra", MORNING)
    settle(east, case.id, Word(How.MERGE), MORNING)
    meet(east, west)
    for file in (east, west):
        assert review_cases(file) == []
        header, *rows = list(export_rows(file))
        [row] = [dict(zip(header, row, strict=True)) for row in rows]
        assert row["kiosk_id"] == ana
        assert row["kiosk_admissions"] == "1"
        assert row["kiosk_checked_in_at"]
        assert f"merged:{walk_in.id}" in row["kiosk_flags"]
        assert row["kiosk_badge_printed_at"]
        assert file.attendance.checked_in() == 1
        assert file.verify() == []


def the_code(file: EventFile, registration: str) -> str:
    return badge_code(file, registration)


def test_a_merge_taken_back_gives_two_people_again(laptop: Make) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    register_walk_in(east, {"name": "Ana Souza"}, MORNING)
    [case] = review_cases(east)
    settle(east, case.id, Word(How.MERGE), MORNING)
    assert len(list(export_rows(east))) == 2
    settle(east, case.id, Word(How.REOPEN), MORNING)
    assert [one.id for one in review_cases(east)] == [case.id]
    assert len(list(export_rows(east))) == 3
    settle(east, case.id, Word(How.DIFFERENT), MORNING)
    assert review_cases(east) == []
    assert len(list(export_rows(east))) == 3
    assert east.verify() == []


def test_what_cannot_be_is_refused(apart: tuple[EventFile, EventFile, str]) -> None:
    east, _, ana = apart
    with pytest.raises(NothingToReviewError):
        settle(east, "twice-nobody", Word(How.SAME_PERSON), MORNING)
    with pytest.raises(InvalidFieldError):
        settle(east, f"twice-{ana}", Word(How.MERGE), MORNING)
    with pytest.raises(InvalidFieldError):
        settle(east, f"twice-{ana}", Word(How.REOPEN), MORNING)
    with pytest.raises(UnknownFactError):
        settle(east, f"twice-{ana}", Word(How.UNDO, "AAAAAA-1"), MORNING)


def test_only_what_others_did_needs_the_lead(apart: tuple[EventFile, EventFile, str]) -> None:
    east, _, ana = apart
    case = the_case(east, f"twice-{ana}")
    assert east.station
    ours = {one.fact for one in case.passages if one.fact.startswith(east.station.id)}
    for one in case.passages:
        assert undoes_others(east, case, Word(How.UNDO, one.fact)) is (one.fact not in ours)
    assert not undoes_others(east, case, Word(How.SHARED))


@settings(max_examples=25, deadline=None)
@given(st.integers())
def test_settling_in_any_order_and_meeting_in_any_order_comes_to_the_same(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    with TemporaryDirectory() as folder, ExitStack() as stack:
        files = _stations(Path(folder), stack)
        ids = a_list_of(files[0], a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
        meet(*files)
        for _ in range(14):
            _something(chance, chance.choice(files), ids)
            if chance.random() < 0.4:
                take(*chance.sample(files, 2))
        meet(*files)
        meet(*files)
        _agree(files)


def _stations(folder: Path, stack: ExitStack) -> list[EventFile]:
    first = stack.enter_context(closing(an_event_file(folder)))
    files = [first]
    for name in ("west", "south"):
        home = folder / name
        home.mkdir()
        chains = [list(first.journal.of_station(one)) for one in first.journal.stations()]
        copy = EventFile.assemble(home / "forum.kiosk", QUICK_KEY, a_laptop(home, name), chains)
        files.append(stack.enter_context(closing(copy)))
    return files


def _something(chance: random.Random, file: EventFile, ids: list[str]) -> None:
    match chance.randrange(6):
        case 0:
            a_desk(file).scan(chance.choice(["C1", "C2"]))
        case 1:
            values = {"name": chance.choice(["Ana", "Anna", "Hannah"])}
            amend(file, chance.choice(ids), values, MORNING)
        case 2:
            status = chance.choice(["cancelled", "confirmed"])
            amend(file, chance.choice(ids), {"status": status}, MORNING)
        case 3:
            register_walk_in(file, {"name": chance.choice(["Ana Souza", "Bo Li"])}, MORNING)
        case _:
            _settle_something(chance, file)


def _settle_something(chance: random.Random, file: EventFile) -> None:
    there = review_cases(file, only_open=False)
    if there:
        one = chance.choice(there)
        ways = [*WAYS[one.matter], How.REOPEN] if not one.is_open else WAYS[one.matter]
        how = chance.choice(ways)
        if how is not How.KEEP or one.claims:
            settle(file, one.id, Word(how), MORNING)


def _agree(files: list[EventFile]) -> None:
    states = [review_cases(file, only_open=False) for file in files]
    exports = [list(export_rows(file)) for file in files]
    for state, export, file in zip(states, exports, files, strict=True):
        assert state == states[0]
        assert export == exports[0]
        assert file.verify() == []
        file.rebuild()
        assert list(export_rows(file)) == exports[0]
        _adds_up(figures(file, MORNING))
        written = export_day(file, file.path.parent, file.path.with_suffix(".csv"))
        assert [count for count in written.counts if not count.agrees] == []


def _adds_up(totals: Figures) -> None:
    """By type there are as many people as there are in all, and nowhere more here than come."""
    registered, here = zip(*totals.by_type.values(), strict=True)
    assert sum(here) == totals.checked_in
    assert sum(registered) == totals.expected >= totals.by_status[Status.CONFIRMED]
    assert all(came <= coming for coming, came in zip(registered, here, strict=True))
