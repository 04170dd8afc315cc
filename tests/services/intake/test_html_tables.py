from pathlib import Path

import pytest

from kiosk.domain.listing import Remark, Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.intake.table import Table


def tables(folder: Path, page: bytes, limits: Limits = NO_SURPRISES) -> list[Table]:
    path = folder / "list.xls"
    path.write_bytes(page)
    return read_tables_here(Request(path, limits=limits))


def rows(folder: Path, page: str) -> list[list[str]]:
    (table,) = tables(folder, page.encode())
    return list(table.rows())


def test_a_page_that_is_called_a_workbook_is_read(tmp_path: Path) -> None:
    page = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>List</title>
      <style>td {color: red}</style></head><body>
      <TABLE border=1><thead><tr><th>Name</th><th>Code</th></tr></thead>
      <tr><td><b>Ana</b>
         <i>Souza</i></td><td>007</td></tr></TABLE></body></html>"""
    assert rows(tmp_path, page) == [["Name", "Code"], ["Ana Souza", "007"]]


def test_tags_that_are_never_closed_end_where_the_next_begins(tmp_path: Path) -> None:
    page = "<table><tr><td>Name<td>City<tr><td>Ana<td>Rio</table>"
    assert rows(tmp_path, page) == [["Name", "City"], ["Ana", "Rio"]]


def test_entities_and_breaks_are_what_people_see(tmp_path: Path) -> None:
    page = "<table><tr><td>O&#8217;Brien &amp; Mu&ntilde;oz&nbsp;</td><td>a<br>b</td></tr></table>"
    assert rows(tmp_path, page) == [["O\u2019Brien & Muñoz", "a\nb"]]


def test_cells_that_span_stand_in_their_first_place(tmp_path: Path) -> None:
    page = """<table><tr><td colspan=2>Name</td><td rowspan=2>Code</td></tr>
      <tr><td>Given</td><td>Family</td><td>Email</td></tr><tr><td>Ana</td></tr></table>"""
    assert rows(tmp_path, page) == [
        ["Name", "", "Code"],
        ["Given", "Family", "", "Email"],
        ["Ana"],
    ]


def test_every_table_of_a_page_is_one_the_inner_ones_too(tmp_path: Path) -> None:
    page = b"""<body><table><tr><td>Menu<table><tr><td>Name</td></tr><tr><td>Ana</td></tr></table>
      </td></tr></table><table></table></body>"""
    assert [list(table.rows()) for table in tables(tmp_path, page)] == [
        [["Menu"]],
        [["Name"], ["Ana"]],
    ]


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("gb2312", "gb18030"), ("", "cp1252")],
)
def test_the_encoding_is_the_one_that_fits(tmp_path: Path, said: str, encoding: str) -> None:
    name = "王小明" if encoding == "gb18030" else "José Núñez"
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={said}">' if said else ""
    page = f"<html>{meta}<table><tr><td>Name</td></tr><tr><td>{name}</td></tr></table></html>"
    (table,) = tables(tmp_path, page.encode(encoding))
    assert list(table.rows())[1] == [name]


def test_utf_8_is_believed_before_the_page(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><table><tr><td>José</td></tr></table>'
    assert rows(tmp_path, page) == [["José"]]


def test_a_doubtful_page_says_so(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, "<table><tr><td>Kovač</td></tr></table>".encode("cp1250"))
    assert table.cautions[0].remark == Remark.DOUBTFUL_ENCODING


def test_what_a_page_says_of_itself_settles_a_doubt(tmp_path: Path) -> None:
    page = '<meta charset="windows-1250"><table><tr><td>Kovač</td></tr></table>'
    (table,) = tables(tmp_path, page.encode("cp1250"))
    assert (list(table.rows()), table.cautions) == ([["Kovač"]], ())


@pytest.mark.parametrize("said", ["klingon", "utf-8"])
def test_what_a_page_says_wrongly_settles_nothing(tmp_path: Path, said: str) -> None:
    page = f'<meta charset="{said}"><table><tr><td>Kovač</td></tr></table>'
    (table,) = tables(tmp_path, page.encode("cp1250"))
    assert len(table.cautions) == 1


def test_cells_outside_of_rows_and_styles_inside_of_cells(tmp_path: Path) -> None:
    page = "<table><td>Name<style>b {}</style></td><tr><td rowspan=3>Ana<tr><tr></table>"
    assert rows(tmp_path, page) == [["Name"], ["Ana"]]


@pytest.mark.parametrize("page", ["<html><body>Please sign in</body></html>", "<table></table>"])
def test_a_page_without_a_table_is_no_list(tmp_path: Path, page: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        tables(tmp_path, page.encode())
    assert caught.value.why == Why.NO_NAMES


def test_spans_without_end_are_cut_to_the_limits(tmp_path: Path) -> None:
    page = b"<table><tr><td colspan=999999999 rowspan=999999999>Name</td></tr></table>"
    (table,) = tables(tmp_path, page, Limits(columns=5))
    assert list(table.rows()) == [["Name", "", "", "", ""]]
