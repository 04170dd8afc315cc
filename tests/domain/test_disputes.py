"""Fields that desks corrected apart."""

from datetime import UTC, datetime
from typing import Any

from kiosk.domain.disputes import disputes, seen_by
from kiosk.domain.fact import Fact, Kind

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def an_amendment(fact: str, clock: int, **body: Any) -> Fact:
    station, _, number = fact.partition("-")
    return Fact(station, int(number), clock, AT, "Maria", Kind.AMENDMENT, "R1", body)


def values(*facts: Fact) -> dict[str, list[str]]:
    return {one.field: [claim.value for claim in one.claims] for one in disputes(facts)}


def test_two_desks_that_wrote_otherwise_dispute_a_field() -> None:
    ours = an_amendment("A-1", 5, name="Ana", place="Ulm")
    theirs = an_amendment("B-1", 90, name="Anna", email="a@example.org")
    assert values(ours, theirs) == {"name": ["Ana", "Anna"]}


def test_what_was_seen_was_replaced_knowingly() -> None:
    ours = an_amendment("A-1", 5, name="Ana")
    theirs = an_amendment("B-1", 90, name="Anna", seen=["A-1"])
    assert values(ours, theirs) == {}


def test_a_third_desk_that_saw_one_of_two_still_disputes_the_other() -> None:
    facts = (
        an_amendment("A-1", 5, name="Ana"),
        an_amendment("B-1", 6, name="Anna"),
        an_amendment("C-1", 7, name="Hannah", seen=["A-1"]),
    )
    assert values(*facts) == {"name": ["Anna", "Hannah"]}


def test_a_desks_last_word_is_its_only_one() -> None:
    facts = (
        an_amendment("A-1", 5, name="Ana"),
        an_amendment("B-1", 6, name="Anna"),
        an_amendment("A-2", 7, name="Anna"),
    )
    assert values(*facts) == {}


def test_one_desk_alone_disputes_nothing() -> None:
    assert values(an_amendment("A-1", 5, name="Ana"), an_amendment("A-2", 6, name="Anna")) == {}


def test_a_new_amendment_has_seen_what_others_wrote_in_its_fields() -> None:
    known = [
        an_amendment("B-1", 5, name="Ana"),
        an_amendment("C-3", 6, place="Ulm"),
        an_amendment("A-1", 7, name="Anna"),
    ]
    assert seen_by("A", known, ["name", "email"]) == ["B-1"]
