"""Workbooks: XLSX, and with it XLSB, XLS and ODS, every sheet a table."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
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
from kiosk.errors import InvalidFieldError, NotUnderstoodError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_COMPOUNDS = tuple(
    name.encode("utf-16-le") for name in ("WordDocument", "PowerPoint Document", "__nameid_version")
)
_OTHER_ARCHIVES = ("word/", "ppt/", "visio/", "Index/Document.iwa")
_MANIFESTS = {"[Content_Types].xml", "content.xml"}
_ODS = b"spreadsheet"

_ROUNDED = 10**15
"""A spreadsheet keeps 15 digits; a whole number from here on has lost some."""

_TICK_ROWS = 2_000
_PANICS = "pyo3_runtime"
"""Where the library's own defects come from; they are no Exception."""


def is_workbook(data: bytes) -> bool:
    """Whether *data* begins as the containers of spreadsheets do."""
    return data.startswith((*_ZIP, _COMPOUND))


def workbook_sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    """The visible sheets that hold anything, or the one that was asked for.

    Raises NotUnderstoodError or InvalidFieldError.
    """
    _check_container(source, limits)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
        shown = _shown(book)
        for number, name in enumerate(_asked(book, source.sheet, shown)):
            page = book.get_sheet_by_name(name)
            if page.height:
                yield _sheet(page, shown, _Share(source, number, len(shown)))
    except PasswordError as error:
        raise NotUnderstoodError(source.path, Why.PASSWORD_PROTECTED) from error
    except CalamineError as error:
        raise NotUnderstoodError(source.path, Why.TRUNCATED_WORKBOOK) from error
    except BaseException as error:
        if type(error).__module__ != _PANICS:
            raise
        raise NotUnderstoodError(source.path, Why.TRUNCATED_WORKBOOK) from error


def _check_container(source: Source, limits: Limits) -> None:
    """Refuse what would not open, or would not fit into memory, before it is opened."""
    if source.data.startswith(_COMPOUND):
        why = _why_not_compound(source.data)
    else:
        try:
            with zipfile.ZipFile(io.BytesIO(source.data)) as container:
                why = _why_not_archive(container, len(source.data), limits)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise NotUnderstoodError(source.path, Why.TRUNCATED_WORKBOOK) from error
    if why:
        raise NotUnderstoodError(source.path, why)


def _why_not_compound(data: bytes) -> str:
    if _ENCRYPTED in data:
        return Why.PASSWORD_PROTECTED
    return Why.BINARY if any(name in data for name in _OTHER_COMPOUNDS) else ""


def _why_not_archive(container: zipfile.ZipFile, packed: int, limits: Limits) -> str:
    members = container.infolist()
    if len(members) > limits.members or _expands_too_far(members, packed, limits):
        return Why.TOO_LARGE
    return "" if _holds_workbook(container) else Why.BINARY


def _expands_too_far(members: Sequence[zipfile.ZipInfo], packed: int, limits: Limits) -> bool:
    expanded = sum(member.file_size for member in members)
    return (
        expanded > limits.expanded
        or (expanded > limits.harmless and expanded > packed * limits.expansion)
        or _overlap(members)
    )


def _overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether members share bytes, as they do in the worst of bombs."""
    placed = sorted(members, key=lambda member: member.header_offset)
    return any(
        member.header_offset + member.compress_size > behind.header_offset
        for member, behind in pairwise(placed)
    )


def _holds_workbook(container: zipfile.ZipFile) -> bool:
    names = container.namelist()
    if not _MANIFESTS.intersection(names) or any(
        name.startswith(_OTHER_ARCHIVES) for name in names
    ):
        return False
    if "mimetype" not in names:
        return True
    with container.open("mimetype") as declared:
        return _ODS in declared.read(200)


def _shown(book: CalamineWorkbook) -> tuple[str, ...]:
    """The sheets that people see when they open the workbook; all, if it hides every one."""
    pages = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    seen = [sheet.name for sheet in pages if sheet.visible is SheetVisibleEnum.Visible]
    return tuple(seen or [sheet.name for sheet in pages])


def _asked(book: CalamineWorkbook, sheet: str, shown: tuple[str, ...]) -> tuple[str, ...]:
    """What is to be read; a hidden sheet is, where it is asked for by its name."""
    if not sheet:
        return shown
    if sheet not in book.sheet_names:
        raise InvalidFieldError("sheet", ", ".join(shown))
    return (sheet,)


class _Share:
    """The part of the bytes that stands for one sheet of several."""

    def __init__(self, source: Source, number: int, sheets: int) -> None:
        self._tick = source.tick
        self._size = len(source.data) / max(sheets, 1)
        self._start = self._size * number

    def tick(self, row: int, height: int) -> None:
        self._tick(int(self._start + self._size * row / height))


def _sheet(page: CalamineSheet, shown: tuple[str, ...], share: _Share) -> Sheet:
    start = page.start or (0, 0)
    return Sheet(page.name, _rows(page, share), first_row=start[0] + 1, sheets=shown)


def _rows(page: CalamineSheet, share: _Share) -> Iterator[list[str]]:
    for number, row in enumerate(page.iter_rows()):
        if number % _TICK_ROWS == 0:
            share.tick(number, page.height)
        yield [cell if isinstance(cell, str) else _text(cell) for cell in row]


def _text(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return number_text(cell)
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "seconds")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def number_text(value: float) -> str:
    """Whole numbers as such; those that lost digits in the form that says so (`1.2E+21`)."""
    if abs(value) >= _ROUNDED:
        return f"{value:.15G}"
    return str(int(value)) if float(value).is_integer() else repr(value)
