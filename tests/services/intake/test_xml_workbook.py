from pathlib import Path

import pytest

from kiosk.domain.listing import Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.intake.table import Table

HEAD = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
SPACE = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)


def a_sheet(rows: str, name: str = "People", options: str = "") -> str:
    return f'<Worksheet ss:Name="{name}"><Table>{rows}</Table>{options}</Worksheet>'


def tables(
    folder: Path, *sheets: str, head: str = HEAD, sheet: str = "", limits: Limits = NO_SURPRISES
) -> list[Table]:
    path = folder / "list.xls"
    path.write_text(f"{head}<Workbook {SPACE}>{''.join(sheets)}</Workbook>", encoding="utf-8")
    return read_tables_here(Request(path, sheet=sheet, limits=limits))


def a_cell(value: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def test_cells_are_what_a_person_would_type(tmp_path: Path) -> None:
    cells = (
        a_cell("007")
        + a_cell("42", "Number")
        + a_cell("1.21191E+21", "Number")
        + a_cell("much", "Number")
        + a_cell("2026-12-07T00:00:00.000", "DateTime")
        + a_cell("2026-12-07T08:30:00.000", "DateTime")
        + a_cell("1", "Boolean")
        + "<Cell/>"
        + a_cell("王")
    )
    (table,) = tables(tmp_path, a_sheet(f"<Row>{cells}</Row>"))
    assert list(table.rows()) == [
        ["007", "42", "1.21191E+21", "much", "2026-12-07", "2026-12-07 08:30:00", "TRUE", "", "王"]
    ]


def test_gaps_between_rows_and_cells_stay_gaps(tmp_path: Path) -> None:
    wide = a_cell("Name", more='ss:MergeAcross="1"') + a_cell("Code")
    late = a_cell("Ana", more='ss:Index="2"')
    rows = f'<Row>{wide}</Row><Row ss:Index="3">{late}</Row>'
    (table,) = tables(tmp_path, a_sheet(rows))
    assert list(table.rows()) == [["Name", "", "Code"], [], ["", "Ana"]]


def test_sheets_that_are_hidden_are_read_only_when_asked_for(tmp_path: Path) -> None:
    hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    sheets = (
        a_sheet(f"<Row>{a_cell('Name')}</Row>"),
        a_sheet(f"<Row>{a_cell('Old')}</Row>", "Last year", hidden),
        a_sheet("", "Blank"),
    )
    assert [table.name for table in tables(tmp_path, *sheets)] == ["People"]
    assert [table.name for table in tables(tmp_path, *sheets, sheet="Last year")] == ["Last year"]
    with pytest.raises(InvalidFieldError) as caught:
        tables(tmp_path, *sheets, sheet="Nowhere")
    assert caught.value.allowed == "People, Blank"


def test_entities_are_refused(tmp_path: Path) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'
    with pytest.raises(NotUnderstoodError) as caught:
        tables(tmp_path, a_sheet(f"<Row>{a_cell('&b;')}</Row>"), head=head)
    assert caught.value.why == Why.BINARY


@pytest.mark.parametrize("rows", ["<Row><Cell>", '<Row ss:Index="many"></Row>'])
def test_what_is_cut_short_or_odd_is_damaged(tmp_path: Path, rows: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        tables(tmp_path, a_sheet(rows))
    assert caught.value.why == Why.TRUNCATED_WORKBOOK


def test_a_row_beyond_all_rows_is_too_far(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        tables(tmp_path, a_sheet('<Row ss:Index="4000000000"/>'))
    assert caught.value.why == Why.TOO_LARGE


def test_a_workbook_with_nothing_in_it_is_empty(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        tables(tmp_path)
    assert caught.value.why == Why.EMPTY
