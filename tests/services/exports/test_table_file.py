"""Tables as files: CSV and workbooks with the same cells."""

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from kiosk.errors import UnwritableError
from kiosk.services.exports.table_file import as_it_was, defused, table_bytes, write_table

ROWS = [
    ["Code", "Name", "Phone"],
    ["0012345678901234567890", 'Łukasz <&> "Wiśniewski"', "+1 312 555 0100"],
    ["=1+1", "", "two\nlines, _x0041_ and \x0b"],
    ["@SUM(A1)", "محمد عبد الرحمن", "'quoted"],
]


def read_back(path: Path) -> list[list[str]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    book = openpyxl.load_workbook(path)
    return [[unescape(cell.value or "") for cell in row] for row in book.active.iter_rows()]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_cell_comes_back_as_text_that_nothing_runs(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    assert write_table(path, ROWS) == 3
    told = read_back(path)
    assert told == [[defused(cell) for cell in row] for row in ROWS]
    assert [[as_it_was(cell) for cell in row] for row in told] == ROWS


def test_a_workbook_runs_no_formula_and_freezes_its_header(tmp_path: Path) -> None:
    path = tmp_path / "out.XLSX"
    write_table(path, ROWS)
    sheet = openpyxl.load_workbook(path).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert sheet["A3"].value == "'=1+1"
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_same_rows_give_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
    for path in (one, other):
        write_table(path, iter(ROWS))
    assert one.read_bytes() == other.read_bytes()


def test_a_table_that_touches_no_disk_has_the_same_bytes(tmp_path: Path) -> None:
    write_table(tmp_path / "out.csv", ROWS)
    assert table_bytes(ROWS) == (tmp_path / "out.csv").read_bytes()


def test_nothing_is_left_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        write_table(tmp_path / "nowhere" / "out.xlsx", ROWS)
    assert not list(tmp_path.iterdir())


@given(st.text())
def test_a_defused_cell_is_read_as_it_was(cell: str) -> None:
    assert as_it_was(defused(cell)) == cell
