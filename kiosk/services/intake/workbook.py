"""Workbooks: XLSX, and with it XLS and ODS, every sheet a table."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from kiosk.domain.listing import Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.table import Table

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST_EXPANDED = 1024 * 1024 * 1024
_SURELY_HARMLESS = 64 * 1024 * 1024
_MOST_EXPANSION = 200
"""How many times larger than its container a workbook can become; the usual is 5 to 20."""

_EXACT = 2**53
"""Whole numbers beyond it have lost digits in a spreadsheet."""


def is_workbook(data: bytes) -> bool:
    """Whether *data* begins as the containers of spreadsheets do."""
    return data.startswith((_ZIP, _COMPOUND))


def workbook_tables(path: Path, data: bytes) -> list[Table]:
    """A table for each visible sheet that holds anything; raises NotUnderstoodError."""
    _check_container(path, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_name(name) for name in _sheet_names(book)]
    except PasswordError as error:
        raise NotUnderstoodError(path, Why.PASSWORD_PROTECTED) from error
    except CalamineError as error:
        raise NotUnderstoodError(path, Why.TRUNCATED_WORKBOOK) from error
    tables = [_table(sheet) for sheet in sheets if sheet.height]
    if not tables:
        raise NotUnderstoodError(path, Why.EMPTY)
    return tables


def _check_container(path: Path, data: bytes) -> None:
    """Refuse what would not open, or would not fit into memory, before it is opened."""
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            raise NotUnderstoodError(path, Why.PASSWORD_PROTECTED)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise NotUnderstoodError(path, Why.TRUNCATED_WORKBOOK) from error
    if _expands_too_far(sum(member.file_size for member in members), len(data)):
        raise NotUnderstoodError(path, Why.TOO_LARGE)
    names = {member.filename for member in members}
    if not names & {"[Content_Types].xml", "content.xml"} or "word/document.xml" in names:
        raise NotUnderstoodError(path, Why.BINARY)


def _expands_too_far(expanded: int, packed: int) -> bool:
    return expanded > _LARGEST_EXPANDED or (
        expanded > _SURELY_HARMLESS and expanded > packed * _MOST_EXPANSION
    )


def _sheet_names(book: CalamineWorkbook) -> list[str]:
    """The sheets that people see when they open the workbook; all, if it hides every one."""
    pages = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    seen = [sheet.name for sheet in pages if sheet.visible is SheetVisibleEnum.Visible]
    return seen or [sheet.name for sheet in pages]


def _table(sheet: CalamineSheet) -> Table:
    start = sheet.start or (0, 0)

    def rows() -> Iterator[list[str]]:
        return ([_text(cell) for cell in row] for row in sheet.iter_rows())

    return Table(sheet.name, rows, first_row=start[0] + 1)


def _text(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "seconds")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number(value: float) -> str:
    """Whole numbers as such; those that lost digits in the form that says so (`1.2E+21`)."""
    if value.is_integer() and abs(value) <= _EXACT:
        return str(int(value))
    return f"{value:.15G}" if abs(value) > _EXACT else repr(value)
