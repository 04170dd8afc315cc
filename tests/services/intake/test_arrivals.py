import pytest

from kiosk.services.intake.arrivals import arrived, is_arrival
from kiosk.services.intake.statuses import general, words_of


@pytest.mark.parametrize(
    "cell", ["2027-03-11 09:05", "9:05 AM", "1", "Yes", "x", "✓", "Ja", "是", "نعم", "checked in"]
)
def test_a_time_a_count_and_a_yes_say_that_somebody_came(cell: str) -> None:
    assert arrived(cell)


@pytest.mark.parametrize(
    "cell",
    ["", "No", "0", "0.0", "false", "-", "nei", "off", "没有", "خیر", "ไม่ใช่", "Not yet checked in",
     "nicht eingecheckt", "未签到", "من"],
)  # fmt: skip
def test_a_no_in_any_language_is_no_arrival(cell: str) -> None:
    assert not arrived(cell)


@pytest.mark.parametrize("word", sorted(words_of("checked_in")))
def test_whoever_has_come_is_confirmed_and_known_to_have_come(word: str) -> None:
    assert is_arrival(word)
    assert general()[word] == "confirmed"


def test_who_has_not_come_yet_is_expected_all_the_same() -> None:
    assert general()["not checked in"] == "confirmed"
    assert not is_arrival("not checked in")


def test_no_word_is_a_yes_and_a_no() -> None:
    assert words_of("yes", "paid", "checked_in").isdisjoint(words_of("no", "unpaid", "not_yet"))
