import random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.same_person import Decision, kept_ones

IDS = st.sampled_from("ABCDE")
DECISIONS = st.lists(st.tuples(IDS, IDS, st.booleans(), st.integers(1, 3), st.sampled_from("XY")))


def same(subject: str, other: str, number: int) -> Decision:
    return Decision(subject, other, same=True, order=(number, "X", number))


def test_of_a_chain_the_last_is_kept() -> None:
    assert kept_ones([same("A", "B", 2), same("B", "C", 1)]) == {"A": "C", "B": "C"}


def test_of_two_directions_the_later_one_counts() -> None:
    assert kept_ones([same("A", "B", 1), same("B", "A", 2)]) == {"B": "A"}


def test_in_a_circle_the_one_named_last_is_kept() -> None:
    circle = [same("A", "B", 1), same("B", "C", 2), same("C", "A", 3)]
    assert kept_ones(circle) == {"B": "A", "C": "A"}


def test_of_two_who_could_be_kept_the_one_named_last_is() -> None:
    assert kept_ones([same("A", "B", 2), same("A", "C", 1)]) == {"A": "B", "C": "B"}


def test_different_people_yield_to_nobody() -> None:
    apart = Decision("B", "A", same=False, order=(2, "X", 2))
    assert kept_ones([same("A", "B", 1), apart]) == {}


@given(DECISIONS, st.randoms())
def test_stations_agree_in_whatever_order_they_hear(
    told: list[tuple[str, str, bool, int, str]], chance: random.Random
) -> None:
    decisions = [
        Decision(one, other, same, (clock, station, number))
        for number, (one, other, same, clock, station) in enumerate(told)
    ]
    expected = kept_ones(decisions)
    chance.shuffle(decisions)
    assert kept_ones(decisions + decisions) == expected
    assert not set(expected) & set(expected.values())
