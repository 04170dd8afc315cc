"""What a person should look at, as the facts make it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.history import History
from kiosk.domain.passage import Direction, Passage
from kiosk.domain.registration import Registration
from kiosk.domain.review import Heard, double, silent, wrong_clocks

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def passages(*told: str) -> History:
    """Of `A+east` and `B-west`: the station, in or out, and the door, in that order."""
    made = tuple(
        Passage(
            fact=f"{one[0]}-{number}",
            subject="R1",
            checkpoint=one[2:],
            direction=Direction.ENTRY if one[1] == "+" else Direction.EXIT,
            refusal="",
            credential="",
            at=NOON,
            operator="",
            clock=number,
            withdrawn=False,
        )
        for number, one in enumerate(told, start=1)
    )
    person = Registration("R1")
    return History(person, person, passages=made)


def test_two_laptops_that_let_somebody_in_make_a_double() -> None:
    case = double(passages("A+east", "B+west"), ())
    assert case
    assert [one.fact for one in case.passages] == ["A-1", "B-2"]


def test_one_laptop_at_two_doors_knew_what_it_did() -> None:
    assert double(passages("A+east", "A+west"), ()) is None


def test_two_bodies_at_one_door_are_a_double_whoever_let_them_in() -> None:
    assert double(passages("A+east", "A+east"), ())


def test_whoever_went_out_may_come_in_elsewhere() -> None:
    assert double(passages("A+east", "A-east", "B+west"), ()) is None
    assert double(passages("A+east", "A-east", "B+west", "C+east"), ())


def test_rooms_behind_a_door_are_entered_besides() -> None:
    assert double(passages("A+east", "B+session:1"), {"session:1"}) is None


def heard(earlier: str, later: str, gap: timedelta) -> Heard:
    """*later* knew a fact that *earlier* had told *gap* after it by their clocks."""
    return Heard(earlier, NOON + gap, later, NOON)


def test_clocks_that_agree_or_nearly_do_are_not_told() -> None:
    assert wrong_clocks([heard("A", "B", -MINUTE * 50), heard("B", "A", MINUTE * 2)]) == {}


def test_the_clock_that_contradicts_the_most_others_is_the_wrong_one() -> None:
    ahead = [heard("A", other, timedelta(days=2)) for other in "BCD"]
    assert wrong_clocks(ahead) == {"A": timedelta(days=2)}
    behind = [heard(other, "A", timedelta(days=2)) for other in "BCD"]
    assert wrong_clocks(behind) == {"A": -timedelta(days=2)}


def test_of_two_that_contradict_each_other_the_one_ahead_is_told() -> None:
    assert wrong_clocks([heard("B", "A", MINUTE * 9)]) == {"B": MINUTE * 9}


STATIONS = "ABCDE"


@given(
    st.lists(
        st.tuples(st.sampled_from(STATIONS), st.sampled_from(STATIONS), st.integers(0, 600)),
        max_size=30,
    ),
    st.sampled_from(STATIONS),
    st.integers(-6, 6).filter(bool),
    st.randoms(),
)
def test_whatever_was_heard_in_whatever_order_right_clocks_are_rarely_blamed(
    meetings: list[tuple[str, str, int]], wrong: str, days: int, chance: object
) -> None:
    """With one clock off by days, and syncs within ten hours, it alone can be blamed."""
    off = {wrong: timedelta(days=days)}
    proofs = [
        Heard(a, NOON + off.get(a, MINUTE * 0), b, NOON + off.get(b, MINUTE * 0) + MINUTE * later)
        for a, b, later in meetings
        if a != b
    ]
    found = wrong_clocks(proofs)
    shuffle = getattr(chance, "shuffle")  # noqa: B009 - hypothesis hides its type
    shuffle(proofs)
    assert wrong_clocks(proofs) == found
    assert all(wrong in _around(station, proofs) for station in found)
    if wrong in found:
        assert found == {wrong: found[wrong]}
        assert abs(found[wrong]) <= abs(off[wrong])


def _around(station: str, proofs: list[Heard]) -> set[str]:
    """The station, and those that it met."""
    pairs = [{one.earlier, one.later} for one in proofs]
    return set().union({station}, *(pair for pair in pairs if station in pair))


def test_a_station_that_stopped_is_told_and_one_with_a_wrong_clock_is_put_right() -> None:
    last = {"A": ("A-9", NOON), "B": ("B-4", NOON - MINUTE * 31), "C": ("C-2", NOON + MINUTE * 90)}
    off = {"C": MINUTE * 95}
    assert [(one.id, one.last_at) for one in silent(last, off)] == [
        ("silent-B", NOON - MINUTE * 31)
    ]
    assert silent({}, {}) == []
