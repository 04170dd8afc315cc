"""The codes of one row."""

import pytest

from kiosk.domain.listing import Remark
from kiosk.services.intake.codes import (
    CodeReader,
    each_by_itself,
    has_lost_digits,
    is_destroyed,
    rounded_columns,
)
from kiosk.ui.list_texts import caution_text


def codes(*cells: str) -> tuple[str, ...]:
    reader = CodeReader([(place, f"Code {place}") for place in range(len(cells))])
    return reader.codes(cells)


@pytest.mark.parametrize(
    "cell", ["A1B2, C3D4", "A1B2; C3D4", "A1B2\nC3D4", "A1B2 | C3D4", "A1B2,C3D4,"]
)
def test_several_codes_in_one_cell_are_each_a_code(cell: str) -> None:
    assert codes(cell)[:2] == ("A1B2", "C3D4")


def test_long_numbers_beside_each_other_are_several_codes() -> None:
    assert each_by_itself("100200300, 100200301") == ("100200300", "100200301")


@pytest.mark.parametrize(
    "cell", ["1,234", "12;34", "Smith, A1B2", "A1B2", "AB, CD", "1234,56", "A1B2, see mail"]
)
def test_what_only_looks_like_several_codes_stays_whole(cell: str) -> None:
    assert each_by_itself(cell) == ()
    assert codes(cell) == (cell,)


def test_the_whole_cell_may_still_be_scanned() -> None:
    assert codes("A1B2;C3D4") == ("A1B2", "C3D4", "A1B2;C3D4")


def test_a_code_in_two_columns_is_one_code() -> None:
    assert codes("A1B2", "A1B2", "n/a", "") == ("A1B2",)


def test_a_signed_code_and_a_number_with_a_point_are_known_without_it() -> None:
    assert codes("abcdefghijkl/12345678") == ("abcdefghijkl/12345678", "abcdefghijkl")
    assert codes("123456.0") == ("123456.0", "123456")


def test_a_destroyed_code_is_none_and_its_column_is_told() -> None:
    reader = CodeReader([(0, "Barcode")])
    assert reader.codes(["1.23E+17"]) == ()
    assert reader.lost == "Barcode"
    assert [(one.column, one.count) for one in reader.cautions()] == [("Barcode", 1)]


def test_a_code_with_an_e_in_it_is_no_rounded_number() -> None:
    assert is_destroyed("1,23e+17")
    assert not is_destroyed("12E45")
    assert not is_destroyed("EVENT-1")


def test_numbers_that_all_end_in_zeros_behind_fifteen_digits_are_rounded() -> None:
    columns = [(0, "Barcode")]
    lost, kept = "123456789012345000", "123456789012345678"
    assert has_lost_digits(lost)
    assert rounded_columns(columns, [[lost], ["223456789012345000"]]) == {0}
    assert rounded_columns(columns, [[lost], [kept]]) == frozenset()


def test_people_whose_codes_are_all_too_short_to_scan_are_counted() -> None:
    reader = CodeReader([(0, "Number"), (1, "Ticket")])
    for cells in (["7", ""], ["12", ""], ["8", "A1B2"], ["", ""]):
        reader.codes(cells)
    (told,) = reader.cautions()
    assert (told.remark, told.count) == (Remark.SHORT_CODES, 2)
    assert "fewer than 3 characters: 2" in caution_text(told)
