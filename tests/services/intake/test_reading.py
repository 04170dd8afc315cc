import csv
import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import (
    FileMissingError,
    InvalidFieldError,
    NotAFileError,
    NotUnderstoodError,
    UnreadableError,
)
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables, read_tables_here
from kiosk.services.intake.table import Table

LETTERS = (
    "abcXYZ 0-.,;|\t\"'\n", "aéñçüßøÀÉÑ\u2019 ", "aąłśžČŘőť ", "абвЯЖё ", "αβγΩ ", "אבגת ",
    "ابجدي ", "กขคง", "王小明張麗", "山田たろうタ", "김이박홍길동", "Nguyễn Thị Ánh",
)  # fmt: skip
NAMES = st.sampled_from(LETTERS).flatmap(
    lambda few: st.text(few, min_size=1, max_size=12).map(str.capitalize)
)


def a_file(folder: Path, data: bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def here(
    path: Path, *, encoding: str = "", sheet: str = "", limits: Limits = NO_SURPRISES
) -> list[Table]:
    return read_tables_here(Request(path, encoding, sheet, limits))


def rows_of(path: Path) -> list[list[str]]:
    (table,) = here(path)
    return [row for row in table.rows() if row]


def why(path: Path, limits: Limits = NO_SURPRISES) -> str:
    with pytest.raises(NotUnderstoodError) as caught:
        here(path, limits=limits)
    return caught.value.why


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separated_text_is_read_however_it_is_written(
    tmp_path: Path, separator: str, ending: str, encoding: str
) -> None:
    rows = [["Name", "Email"], ["Nguyễn Thị Ánh", "a@example.org"], ["O'Brien", "b@example.org"]]
    text = ending.join(separator.join(row) for row in rows) + ending
    assert rows_of(a_file(tmp_path, text.encode(encoding))) == rows


def test_a_quoted_cell_keeps_its_line_break(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'Name,Note\nAna,"two\nlines"\n')
    assert rows_of(path) == [["Name", "Note"], ["Ana", "two\nlines"]]


def test_a_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"sep=;\r\nName;Note\r\nAna;one, two\r\n")
    assert rows_of(path) == [["Name", "Note"], ["Ana", "one, two"]]


def test_a_single_column_of_family_given_is_not_cut(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"Name\nGarcia, Ana\nDiallo, Fatou\n")
    assert rows_of(path)[0] == ["Name"]


def test_what_is_not_unicode_is_read_as_windows_where_that_is_likely(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Name,City\nJosé,Orléans\n".encode("cp1252"))
    (table,) = here(path)
    assert list(table.rows())[1] == ["José", "Orléans"]
    assert (table.encoding, table.cautions) == ("cp1252", ())


def test_what_is_in_doubt_is_said_and_a_choice_is_obeyed(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Name\nKovač\n".encode("cp1250"))
    (table,) = here(path)
    assert table.cautions == (Caution(Remark.DOUBTFUL_ENCODING, text="cp1252"),)
    assert [offer.encoding for offer in table.encodings[:2]] == ["cp1252", "cp1250"]
    (table,) = here(path, encoding="cp1250")
    assert (list(table.rows())[1], table.cautions) == (["Kovač"], ())


@pytest.mark.parametrize("encoding", ["klingon", "zlib_codec", "idna", "a\0b"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(InvalidFieldError):
        here(a_file(tmp_path, b"Name\nAna\n"), encoding=encoding)


def test_what_a_chosen_encoding_does_not_have_is_told_as_damaged(tmp_path: Path) -> None:
    (table,) = here(a_file(tmp_path, b"Name\nJos\xe9\n"), encoding="utf-8")
    assert table.cautions == (Caution(Remark.DAMAGED_TEXT, count=1, rows=(2,)),)


def test_rows_can_be_read_again_and_again(tmp_path: Path) -> None:
    (table,) = here(a_file(tmp_path, b"Name\nAna\n"))
    assert list(table.rows()) == list(table.rows())


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(
    table=st.lists(st.tuples(NAMES, NAMES, NAMES).map(list), min_size=2, max_size=8),
    separator=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    encoding=st.sampled_from(["utf-8-sig", "utf-8", "utf-16"]),
)
def test_any_table_of_names_reads_back_equal(
    tmp_path: Path,
    table: list[list[str]],
    separator: str,
    quoting: Literal[0, 1],
    encoding: str,
) -> None:
    table = [["Given name", "Family name", "Organisation"], *table]
    written = io.StringIO()
    csv.writer(written, delimiter=separator, quoting=quoting).writerows(table)
    path = a_file(tmp_path, written.getvalue().encode(encoding))
    (read,) = here(path)
    assert list(read.rows()) == table


def a_workbook(folder: Path, *sheets: list[list[object]], name: str = "list.xlsx") -> Path:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    book.save(folder / name)
    return folder / name


def test_a_workbook_is_read_by_content_whatever_its_name(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, [["Name", "Code"], ["Ana", 42], ["王", "007"]], name="list.csv")
    assert rows_of(path) == [["Name", "Code"], ["Ana", "42"], ["王", "007"]]


def test_every_sheet_that_holds_anything_is_a_table(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, [["Order"]], [], [["Name"], ["Ana"]])
    assert [table.name for table in here(path)] == ["Sheet 0", "Sheet 2"]


def test_cells_are_what_a_person_would_type(tmp_path: Path) -> None:
    path = a_workbook(
        tmp_path,
        [
            [True, False, 1.0, 2.5, 1.21191e21],
            [date(2026, 12, 7), datetime(2026, 12, 7, 8, 30), time(8, 30), "text", 3],  # noqa: DTZ001
        ],
    )
    assert rows_of(path) == [
        ["TRUE", "FALSE", "1", "2.5", "1.21191E+21"],
        ["2026-12-07", "2026-12-07 08:30:00", "08:30:00", "text", "3"],
    ]


def test_no_file_a_folder_and_an_impossible_name_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        read_tables(tmp_path / "none.csv")
    with pytest.raises(NotAFileError):
        read_tables(tmp_path)
    with pytest.raises((UnreadableError, FileMissingError)):
        read_tables(tmp_path / "a\0b.csv")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\r\n"])
def test_an_empty_file_says_so(tmp_path: Path, data: bytes) -> None:
    assert why(a_file(tmp_path, data)) == Why.EMPTY


def test_a_picture_is_no_list_whatever_its_name(tmp_path: Path) -> None:
    assert why(a_file(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")) == Why.PICTURE
    assert why(a_file(tmp_path, b"\x00\x00\x00\x18ftypheic\x00")) == Why.PICTURE


def test_other_binary_files_are_no_lists(tmp_path: Path) -> None:
    assert why(a_file(tmp_path, b"%PDF-1.7 ...")) == Why.BINARY
    assert why(a_file(tmp_path, b"\x7fELF\x02\x01\x01\x00")) == Why.BINARY


def test_a_truncated_workbook_says_so(tmp_path: Path) -> None:
    whole = a_workbook(tmp_path, [["Name"], ["Ana"]]).read_bytes()
    for length in (20, len(whole) // 2, len(whole) - 30):
        assert why(a_file(tmp_path, whole[:length], "cut.xlsx")) == Why.TRUNCATED_WORKBOOK


def test_a_container_that_is_no_workbook_says_so(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr("readme.txt", "hello")
    assert why(a_file(tmp_path, packed.getvalue())) == Why.BINARY


def test_a_container_with_the_names_of_a_workbook_but_none_inside(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr("[Content_Types].xml", "<nothing/>")
    assert why(a_file(tmp_path, packed.getvalue())) == Why.TRUNCATED_WORKBOOK


def test_a_workbook_with_nothing_in_it_is_empty(tmp_path: Path) -> None:
    assert why(a_workbook(tmp_path, [])) == Why.EMPTY


def test_what_would_expand_beyond_memory_is_refused_unopened(
    tmp_path: Path,
) -> None:
    path = a_workbook(tmp_path, [["Name"], ["Ana"]])
    assert why(path, Limits(expanded=1000)) == Why.TOO_LARGE


def test_what_expands_far_more_than_workbooks_do_is_refused_unopened(
    tmp_path: Path,
) -> None:
    path = a_workbook(tmp_path, [["Name"], ["Ana"]])
    (table,) = here(path, limits=Limits(expansion=1))
    assert list(table.rows()) == [["Name"], ["Ana"]]
    assert why(path, Limits(expansion=1, harmless=1000)) == Why.TOO_LARGE


def test_sheets_that_are_hidden_are_not_read(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Name"])
    old = book.create_sheet("Last year")
    old.append(["Name", "Email", "Code"])
    old.sheet_state = "hidden"
    assert old.sheet_state == "hidden"
    book.save(tmp_path / "list.xlsx")
    assert [table.name for table in here(tmp_path / "list.xlsx")] == ["Sheet"]


def test_a_row_with_half_a_pair_of_quotation_marks_is_told(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'Name,Email\nAna,a@x.org\n"Ben,b@x.org\nChi,c@x.org\n')
    (table,) = here(path)
    assert [row[0] for row in table.rows()] == ["Name", "Ana", "Ben", "Chi"]
    assert table.cautions == (Caution(Remark.UNPAIRED_QUOTATION, count=1, rows=(3,)),)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    assert why(a_file(tmp_path, b"Name\nAna\nBen\n"), Limits(file=10)) == Why.TOO_LARGE


def test_a_workbook_behind_a_password_says_so(tmp_path: Path) -> None:
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert why(a_file(tmp_path, sealed)) == Why.PASSWORD_PROTECTED


def test_an_old_workbook_that_is_damaged_says_so(tmp_path: Path) -> None:
    assert why(a_file(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest")) == Why.TRUNCATED_WORKBOOK


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    endless = b'Name,Note\nAna,"' + b"x" * 200_000
    assert why(a_file(tmp_path, endless), Limits(cell=100_000)) == Why.TOO_LARGE
