import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.intake.sensitive_values import sensitive_values

_DIGITS = st.text("0123456789", min_size=8, max_size=22)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["219-09-9999", "", "078-05-1120"], "social_security"),
        (["A123456789", "a-234567890", "A 345678901"], "alien_number"),
        (["A123-456-789", "A23456789"], "alien_number"),
        (["4111 1111 1111 1111", "5500-0000-0000-0004", "3782 822463 10005"], "payment"),
        (["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432"], "payment"),
    ],
)
def test_numbers_that_are_only_ever_one_thing_tell_what_a_column_holds(
    cells: list[str], reason: str
) -> None:
    assert sensitive_values(cells) == reason


@pytest.mark.parametrize(
    "cells",
    [
        [],
        ["", " "],
        ["219-09-9999"],
        ["219-09-9999", "none", "will bring it", "asked"],
        ["000-12-3456", "666-12-3456"],
        ["4111 1111 1111 1112", "4111 1111 1111 1113"],
        ["4006381333931", "4006381333931"],
        ["A1234567", "A1234568"],
        ["DE00 3704 0044 0532 0130 00", "GB00WEST12345698765432"],
        ["+1 555 010 0199", "(555) 010-0123", "555-010-0144"],
        ["555-01-00", "20-2027-01"],
    ],
)
def test_what_may_be_something_else_does_not_tell(cells: list[str]) -> None:
    assert not sensitive_values(cells)


@given(st.lists(_DIGITS, min_size=2, max_size=30))
def test_no_codes_of_digits_are_taken_for_cards(codes: list[str]) -> None:
    assert not sensitive_values(codes)


def test_a_card_that_is_written_as_a_code_is_left_alone() -> None:
    assert not sensitive_values(["4111111111111111"] * 5)
