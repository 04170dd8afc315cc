"""Any bytes at all: tables, or an error that says why there are none."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError, UnreadableError
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.intake.table import Table

HEADS = [
    b"", b"sep=;\r\n", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"<html><table><tr><td>",
    b"Name,Email\n", b'"', b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
]  # fmt: skip
ALPHABETS = {
    "cp1252": "abcÄéñçß€", "cp1250": "abcąłśžŘő", "cp1251": "абвЯЖё", "cp1256": "ابجدي",
    "cp874": "กขคงา", "cp850": "abcÄéñçß", "mac_roman": "abcÄéñçß", "gb18030": "王小明张丽",
    "big5": "王小明張麗", "cp932": "山田たろうタ", "cp949": "김이박홍길동", "koi8_r": "абвЯЖ",
    "utf-8": "aé王م😀", "utf-16": "aé王م😀",
}  # fmt: skip
SIGNS = " .-'\"\n;,|\t"


def read(folder: Path, data: bytes, limits: Limits = NO_SURPRISES, **asked: str) -> list[Table]:
    path = folder / "list.csv"
    path.write_bytes(data)
    return read_tables_here(Request(path, limits=limits, **asked))


def rows(folder: Path, data: bytes, limits: Limits = NO_SURPRISES, **asked: str) -> list[list[str]]:
    (table,) = read(folder, data, limits, **asked)
    return list(table.rows())


def refusal(folder: Path, data: bytes, limits: Limits = NO_SURPRISES) -> tuple[str, int]:
    with pytest.raises(NotUnderstoodError) as caught:
        read(folder, data, limits)
    return caught.value.why, caught.value.row


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)
@given(
    head=st.sampled_from(HEADS),
    body=st.binary(max_size=300) | st.text("ab,;\t\n\r\"'<>td/é\0", max_size=200).map(str.encode),
    encoding=st.sampled_from(["", "utf-8", "utf-16", "UTF32", "cp1252", "gb18030"]),
)
def test_any_bytes_are_tables_or_are_refused_by_name(
    tmp_path: Path, head: bytes, body: bytes, encoding: str
) -> None:
    try:
        tables = read(tmp_path, head + body, encoding=encoding)
    except (NotUnderstoodError, UnreadableError):
        return
    for table in tables:
        assert all(isinstance(cell, str) for row in table.rows() for cell in row)


@st.composite
def written(draw: st.DrawFn) -> tuple[list[list[str]], bytes, str]:
    encoding = draw(st.sampled_from(sorted(ALPHABETS)))
    cell = st.text(ALPHABETS[encoding] + SIGNS, min_size=1, max_size=8).map(str.capitalize)
    table = [["Name", "Email"], *draw(st.lists(st.lists(cell, min_size=2, max_size=2), max_size=6))]
    ending = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = io.StringIO(newline="")
    csv.writer(
        text,
        delimiter=draw(st.sampled_from(",;\t|")),
        lineterminator=ending,
        quoting=csv.QUOTE_MINIMAL if ending == "\r\n" else csv.QUOTE_ALL,
    ).writerows(table)
    return table, text.getvalue().encode(encoding), encoding


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)
@given(written())
def test_any_table_reads_back_equal_when_its_encoding_is_given(
    tmp_path: Path, case: tuple[list[list[str]], bytes, str]
) -> None:
    table, data, encoding = case
    assert rows(tmp_path, data, encoding=encoding) == table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_line_that_names_the_separator_is_known_in_every_unicode(
    tmp_path: Path, line: str, encoding: str
) -> None:
    data = f"{line}\r\nName;Note\r\nAna;one, two\r\n".encode(encoding)
    assert rows(tmp_path, data) == [["Name", "Note"], ["Ana", "one, two"]]


def test_line_ends_may_be_mixed_and_rows_ragged(tmp_path: Path) -> None:
    data = b"Name,Email\r\nAna,a@x.org\rBen\n\nChi,c@x.org,extra\r\n\r\n,,\n"
    assert rows(tmp_path, data) == [
        ["Name", "Email"], ["Ana", "a@x.org"], ["Ben"], [], ["Chi", "c@x.org", "extra"],
    ]  # fmt: skip


def test_zero_bytes_and_the_end_that_dos_wrote_are_no_letters(tmp_path: Path) -> None:
    assert rows(tmp_path, b"Name,Code" + b"x" * 200 + b"\nA\0na,1\n\x1a")[1] == ["Ana", "1"]


def test_a_cell_longer_than_the_csv_module_likes_costs_nobody_their_row(tmp_path: Path) -> None:
    long = "x" * 200_000
    data = f'Name,Note\nAna,"{long}"\nBen,{long}\nChi,-\n'.encode()
    assert [row[0] for row in rows(tmp_path, data)] == ["Name", "Ana", "Ben", "Chi"]


def test_marks_that_never_close_in_thousands_of_rows_cost_nobody_their_row(tmp_path: Path) -> None:
    (table,) = read(tmp_path, b"Name,Note\n" + b'Ana,"b\n' * 5_000)
    assert sum(row[0] == "Ana" for row in table.rows()) == 5_000
    assert table.cautions[0].remark == Remark.UNPAIRED_QUOTATION


def test_limits_are_kept_and_name_the_row(tmp_path: Path) -> None:
    data = b"Name,Note\nAna,-\nBen," + b"x" * 2_000 + b"\nChi,-\n"
    assert refusal(tmp_path, data, Limits(rows=3)) == (Why.TOO_LARGE, 4)
    assert refusal(tmp_path, data, Limits(cell=1_000)) == (Why.TOO_LARGE, 3)
    assert refusal(tmp_path, data, Limits(text=1_000))[0] == Why.TOO_LARGE
    assert refusal(tmp_path, b"Name\nAna,1,2,3\n", Limits(columns=3)) == (Why.TOO_LARGE, 2)
    assert rows(tmp_path, b"Name\nAna,1,,,,\n", Limits(columns=3))[1] == ["Ana", "1", ""]


def test_rows_that_are_blank_for_long_are_kept_between_people_only(tmp_path: Path) -> None:
    data = b"Name\n" + b"\n" * 1_500 + b"Ana\n" + b"\n" * 1_500
    read_back = rows(tmp_path, data)
    assert (len(read_back), read_back[-1]) == (1_502, ["Ana"])


def test_damage_and_mending_are_told(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "Name\nMarÃ­a\nJos?fa\n".encode())
    assert list(table.rows()) == [["Name"], ["María"], ["Jos?fa"]]
    assert table.cautions == (
        Caution(Remark.MENDED_TEXT, count=1),
        Caution(Remark.DAMAGED_TEXT, count=1, rows=(3,)),
    )


def test_half_a_letter_of_utf_16_is_no_reason_to_stop(tmp_path: Path) -> None:
    data = "Name\nAna".encode("utf-16-le") + b"\x00\xd8" + "\nBen\n".encode("utf-16-le")
    assert rows(tmp_path, data, encoding="utf-16-le")[2] == ["Ben"]


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b\x08\x00zipped", b"7z\xbc\xaf\x27\x1c", b"{\\rtf1 Ana}", b"Rar!\x1a\x07"]
)
def test_other_known_files_are_no_lists(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, data)[0] == Why.BINARY


def an_archive(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in members:
            container.writestr(name, data)
    return packed.getvalue()


@pytest.mark.parametrize(
    "members",
    [
        [("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")],
        [("[Content_Types].xml", b"<Types/>"), ("ppt/presentation.xml", b"<p/>")],
        [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<o/>")],
        [("list.csv", b"Name\nAna\n")],
        [],
    ],
)
def test_archives_of_something_else_are_no_lists(
    tmp_path: Path, members: list[tuple[str, bytes]]
) -> None:
    assert refusal(tmp_path, an_archive(*members))[0] == Why.BINARY


def test_a_document_of_the_old_kind_is_no_list(tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    assert refusal(tmp_path, data)[0] == Why.BINARY


def test_an_archive_with_too_many_members_is_refused_unopened(tmp_path: Path) -> None:
    data = an_archive(("[Content_Types].xml", b""), *[(f"{n}.xml", b"") for n in range(20)])
    assert refusal(tmp_path, data, Limits(members=10))[0] == Why.TOO_LARGE


def test_an_archive_whose_members_share_bytes_is_refused_unopened(tmp_path: Path) -> None:
    data = bytearray(an_archive(("[Content_Types].xml", b"x" * 100), ("a.xml", b"y" * 100)))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (1).to_bytes(4, "little")
    assert refusal(tmp_path, bytes(data))[0] in {Why.TOO_LARGE, Why.TRUNCATED_WORKBOOK}


def a_book() -> bytes:
    book = Workbook()
    book.active.title = "Costs"
    book.active.append(["Item", 9_007_199_254_740_991])
    people = book.create_sheet("People")
    people.append(["Name", 1_234_567_890_123_456, 999_999_999_999_999, 0.5, "00012"])
    people.merge_cells("A1:B1")
    book.create_sheet("Old").append(["Old"])
    book["Old"].sheet_state = "hidden"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def test_numbers_that_lost_digits_say_so(tmp_path: Path) -> None:
    costs, people = read(tmp_path, a_book())
    assert list(costs.rows()) == [["Item", "9.00719925474099E+15"]]
    assert next(people.rows())[2:] == ["999999999999999", "0.5", "00012"]
    assert people.sheets == ("Costs", "People")


def test_one_sheet_may_be_asked_for_a_hidden_one_too(tmp_path: Path) -> None:
    assert [table.name for table in read(tmp_path, a_book(), sheet="People")] == ["People"]
    assert [table.name for table in read(tmp_path, a_book(), sheet="Old")] == ["Old"]
    with pytest.raises(InvalidFieldError) as caught:
        read(tmp_path, a_book(), sheet="Nowhere")
    assert caught.value.allowed == "Costs, People"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)
@given(place=st.integers(0, 3_000), byte=st.integers(0, 255))
def test_a_workbook_with_a_wrong_byte_is_read_or_refused(
    tmp_path: Path, place: int, byte: int
) -> None:
    data = bytearray(a_book())
    data[place % len(data)] = byte
    try:
        read(tmp_path, bytes(data))
    except (NotUnderstoodError, UnreadableError):
        return
