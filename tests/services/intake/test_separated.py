import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.intake.separated import separated_rows

CELLS = st.text(st.sampled_from("ab ,;\"\n'é王"), max_size=8)


def rows(text: str) -> list[tuple[list[str], bool]]:
    return list(separated_rows(io.StringIO(text, newline=""), ","))


def test_a_quotation_mark_without_its_other_half_costs_nobody_their_row() -> None:
    assert rows('Ana,a@x\n"Ben,b@x\nChi,c@x\nDee,d@x') == [
        (["Ana", "a@x"], True),
        (["Ben", "b@x"], False),
        (["Chi", "c@x"], True),
        (["Dee", "d@x"], True),
    ]


def test_the_same_in_the_last_line() -> None:
    assert rows('Ana,a@x\nBen,"b@x') == [(["Ana", "a@x"], True), (["Ben", "b@x"], False)]


def test_a_cell_that_grows_beyond_all_cells_is_such_a_mark_too() -> None:
    csv.field_size_limit(131_072)
    text = '"Ana,a@x\n' + "Ben,b@x\n" * 40_000
    read = rows(text)
    assert read[0] == (["Ana", "a@x"], False)
    assert read[1:] == [(["Ben", "b@x"], True)] * 40_000


def test_marks_inside_words_are_letters() -> None:
    assert rows('Ana "Annie" Souza,6" tall\n') == [(['Ana "Annie" Souza', '6" tall'], True)]


def test_a_line_that_no_cell_could_hold_is_refused() -> None:
    csv.field_size_limit(131_072)
    with pytest.raises(csv.Error):
        rows("x" * 200_000)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_whole_rows_are_read_as_the_csv_module_reads_them(table: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(table)
    assert rows(written.getvalue()) == [(row, True) for row in table]


@given(st.text(st.sampled_from('ab,"\n\r\x00'), max_size=40))
def test_whatever_the_text_every_line_is_read_once(text: str) -> None:
    read = rows(text)
    letters = "".join("".join(row) for row, _ in read)
    assert letters.count("a") == text.count("a")
    assert letters.count("b") == text.count("b")
