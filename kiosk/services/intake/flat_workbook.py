"""Flat OpenDocument spreadsheets (FODS): one XML file instead of an archive."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kiosk.domain.listing import Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source
from kiosk.services.intake.workbook import number_text

_LOOKED_AT = 4096
_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _OFFICE, _TEXT = _SPACE % "table", _SPACE % "office", _SPACE % "text"
_NUMBERS = frozenset({"float", "currency", "percentage"})


def is_flat_workbook(data: bytes) -> bool:
    """Whether *data* begins as such a spreadsheet does."""
    start = data[:_LOOKED_AT]
    return b"<office:document" in start and _MIME in start


def flat_workbook_sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    """The sheets that hold anything, or the one that was asked for.

    Raises NotUnderstoodError or InvalidFieldError.
    """
    try:
        pages = list(_pages(source, limits))
    except DefusedXmlException as error:
        raise NotUnderstoodError(source.path, Why.BINARY) from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotUnderstoodError(source.path, Why.TRUNCATED_WORKBOOK) from error
    names = tuple(page.name for page in pages)
    if source.sheet and source.sheet not in names:
        raise InvalidFieldError("sheet", ", ".join(names))
    for page in pages:
        if page.name == (source.sheet or page.name) and any(map(any, page.rows)):
            yield Sheet(page.name, iter(page.rows), sheets=names)


@dataclass(slots=True)
class _Page:
    """A sheet under way; `blank` counts rows that count only if another one follows."""

    name: str
    rows: list[list[str]] = field(default_factory=list)
    blank: int = 0

    def take(self, row: list[str], times: int) -> None:
        """Add a row that stands there *times* times."""
        if any(row):
            self.rows.extend([[]] * self.blank + [row] * times)
            self.blank = 0
        else:
            self.blank += times


def _pages(source: Source, limits: Limits) -> Iterator[_Page]:
    page = _Page("")
    file = io.BytesIO(source.data)
    for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            if element.tag == f"{_TABLE}table":
                page = _Page(element.get(f"{_TABLE}name", ""))
        elif element.tag == f"{_TABLE}table-row":
            row, times = _row(element, limits), _repeated(element, "rows")
            if any(row) and len(page.rows) + page.blank + times > limits.rows:
                raise NotUnderstoodError(source.path, Why.TOO_LARGE)
            page.take(row, times)
            element.clear()
            source.tick(file.tell())
        elif element.tag == f"{_TABLE}table":
            yield page


def _row(row: Element, limits: Limits) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            times = min(_repeated(cell, "columns"), limits.columns - len(cells))
            cells.extend([_value(cell)] * times)
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _repeated(element: Element, what: str) -> int:
    return max(int(element.get(f"{_TABLE}number-{what}-repeated", "1")), 1)


def _value(cell: Element) -> str:
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind in _NUMBERS:
        return number_text(float(cell.get(f"{_OFFICE}value", "")))
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "").replace("T", " ")
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value", "").upper()
    return "\n".join("".join(line.itertext()) for line in cell.iterfind(f"{_TEXT}p"))
