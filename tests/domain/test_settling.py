"""The last word on a case counts; of words given apart the others are shown."""

from datetime import UTC, datetime
from typing import Any

from kiosk.domain.fact import Fact, Kind, withdrawn_ids
from kiosk.domain.settling import Settling, last_word, overruled, settlings

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def a_fact(fact: str, clock: int, how: str, *facts: str, **more: Any) -> Fact:
    station, _, number = fact.partition("-")
    body = {"case": "twice-R1", "matter": "twice", "how": how, "facts": list(facts), **more}
    return Fact(station, int(number), clock, AT, "Maria", Kind.SETTLED, "R1", body)


def words(*facts: Fact) -> tuple[Settling, ...]:
    return settlings(reversed(facts))


def test_a_case_is_settled_while_every_fact_of_it_was_judged() -> None:
    told = words(a_fact("A-5", 5, "shared", "A-1", "B-1"))
    assert last_word(told, ["A-1", "B-1"]) == told[0]
    assert last_word(told, ["A-1", "B-1", "C-1"]) is None
    assert last_word((), []) is None


def test_the_last_word_counts_and_may_open_it_again() -> None:
    told = words(a_fact("A-5", 5, "shared", "A-1"), a_fact("B-5", 6, "same_person", "A-1"))
    last = last_word(told, ["A-1"])
    assert last
    assert last.how == "same_person"
    again = words(a_fact("A-5", 5, "shared", "A-1"), a_fact("B-5", 6, "reopen", "A-1"))
    assert last_word(again, ["A-1"]) is None


def test_who_lost_without_having_been_heard_is_shown() -> None:
    lost, won = a_fact("A-5", 5, "shared", "A-1"), a_fact("B-5", 6, "same_person", "A-1")
    assert [one.how for one in overruled(words(lost, won))] == ["shared"]
    knowing = a_fact("B-5", 6, "same_person", "A-1", "A-5")
    assert overruled(words(lost, knowing)) == ()
    agreed = a_fact("B-5", 6, "shared", "A-1")
    assert overruled(words(lost, agreed)) == ()
    assert overruled(()) == ()


def test_only_the_last_word_withdraws() -> None:
    undo = a_fact("A-5", 5, "undo", "A-1", withdraws=["A-1"])
    assert withdrawn_ids([undo]) == {"A-1"}
    assert withdrawn_ids([undo, a_fact("B-5", 6, "same_person", "A-1")]) == frozenset()
    assert withdrawn_ids([undo, a_fact("B-5", 4, "same_person", "A-1")]) == {"A-1"}


def test_an_undone_word_withdraws_nothing() -> None:
    undo = a_fact("A-5", 5, "undo", "A-1", withdraws=["A-1"])
    taken_back = Fact("A", 6, 6, AT, "", Kind.UNDO, "R1", {"withdraws": "A-5"})
    assert withdrawn_ids([undo, taken_back]) == {"A-5"}
