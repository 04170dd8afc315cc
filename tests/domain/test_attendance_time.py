from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.attendance_time import time_inside
from kiosk.domain.passage import Direction, Passage

STARTS = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ENDS = STARTS + timedelta(minutes=60)


def passed(
    minute: int, *, out: bool = False, withdrawn: bool = False, refusal: str = ""
) -> Passage:
    return Passage(
        fact=f"A-{minute + 100}",
        subject="R1",
        checkpoint="session:W1",
        direction=Direction.EXIT if out else Direction.ENTRY,
        refusal=refusal,
        credential="C1",
        at=STARTS + timedelta(minutes=minute),
        operator="",
        clock=minute + 100,
        withdrawn=withdrawn,
    )


def minutes(*passages: Passage) -> int:
    return time_inside(passages, STARTS, ENDS) // timedelta(minutes=1)


def test_whoever_never_went_out_stayed_to_the_end() -> None:
    assert minutes(passed(-10)) == 60
    assert minutes(passed(20)) == 40


def test_what_was_missed_between_out_and_in_is_not_counted() -> None:
    assert minutes(passed(0), passed(10, out=True), passed(30)) == 40
    assert minutes(passed(0), passed(10, out=True), passed(30), passed(90, out=True)) == 40


def test_two_entries_are_one_and_an_exit_alone_is_nothing() -> None:
    assert minutes(passed(0), passed(5), passed(10, out=True)) == 10
    assert minutes(passed(10, out=True)) == 0


def test_what_was_withdrawn_or_refused_is_not_counted() -> None:
    assert minutes(passed(0, withdrawn=True), passed(50)) == 10
    assert minutes(passed(0, refusal="session_full")) == 0


@given(st.lists(st.tuples(st.integers(-90, 90), st.booleans()), unique_by=lambda one: one[0]))
def test_nobody_is_in_longer_than_the_session(moves: list[tuple[int, bool]]) -> None:
    assert 0 <= minutes(*(passed(minute, out=out) for minute, out in moves)) <= 60
