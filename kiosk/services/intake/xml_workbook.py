"""XML Spreadsheet 2003, which old reporting tools write and Excel opens as a workbook."""

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kiosk.domain.listing import Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source
from kiosk.services.intake.workbook import number_text

T = TypeVar("T")

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_LOOKED_AT = 4096


def is_xml_workbook(data: bytes) -> bool:
    """Whether *data* begins as such a workbook does."""
    start = data[:_LOOKED_AT].replace(b"\0", b"")
    return b"<" in start[:8] and _SPACE.encode() in start and b"Workbook" in start


def xml_workbook_sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    """The visible sheets that hold anything, or the one that was asked for.

    Raises NotUnderstoodError or InvalidFieldError.
    """
    book = _Book(source, limits)
    try:
        pages = book.pages()
    except DefusedXmlException as error:  # entities, which no spreadsheet writes
        raise NotUnderstoodError(source.path, Why.BINARY) from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotUnderstoodError(source.path, Why.TRUNCATED_WORKBOOK) from error
    shown = tuple(page.name for page in pages if page.shown) or tuple(p.name for p in pages)
    asked = (source.sheet,) if source.sheet else shown
    if source.sheet and source.sheet not in {page.name for page in pages}:
        raise InvalidFieldError("sheet", ", ".join(shown))
    for page in pages:
        if page.name in asked and any(map(any, page.rows)):
            yield Sheet(page.name, iter(page.rows), sheets=shown)


@dataclass(slots=True)
class _Page:
    name: str
    rows: list[list[str]] = field(default_factory=list)
    shown: bool = True


class _Book:
    """Reads a workbook tag by tag, and keeps no more of it than its cells."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._pages: list[_Page] = []

    def pages(self) -> list[_Page]:
        """Every sheet."""
        file = io.BytesIO(self._source.data)
        for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                self._start(element)
            else:
                self._end(element)
                if element.tag in {_tag("Row"), _tag("Worksheet")}:
                    element.clear()
                    self._source.tick(file.tell())
        return self._pages

    def _start(self, element: Element) -> None:
        if element.tag == _tag("Worksheet"):
            self._pages.append(_Page(element.get(_tag("Name"), "")))
        elif element.tag == _tag("Row") and self._pages:
            self._pad(self._pages[-1].rows, element, self._limits.rows, list)

    def _end(self, element: Element) -> None:
        if not self._pages:
            return
        page = self._pages[-1]
        if element.tag == _tag("Row"):
            page.rows.append(self._cells(element))
        elif element.tag.endswith("}Visible") and element.text != "SheetVisible":
            page.shown = False

    def _cells(self, row: Element) -> list[str]:
        cells: list[str] = []
        for cell in row.iterfind(_tag("Cell")):
            self._pad(cells, cell, self._limits.columns, str)
            cells.append(_value(cell.find(_tag("Data"))))
            across = min(int(cell.get(_tag("MergeAcross"), "0")), self._limits.columns)
            cells.extend([""] * across)
        return cells

    def _pad(self, found: list[T], element: Element, most: int, blank: Callable[[], T]) -> None:
        """Fill the gap before *element*, which says itself at which place it stands."""
        place = int(element.get(_tag("Index"), "0"))
        if place > most:
            raise NotUnderstoodError(self._source.path, Why.TOO_LARGE)
        found.extend(blank() for _ in range(len(found) + 1, place))


def _value(data: Element | None) -> str:
    if data is None:
        return ""
    text = "".join(data.itertext())
    match data.get(_tag("Type")):
        case "Number":
            with suppress(ValueError):
                return number_text(float(text))
        case "DateTime":
            day, _, clock = text.partition("T")
            return day if clock.startswith("00:00:00") else f"{day} {clock.partition('.')[0]}"
        case "Boolean":
            return "TRUE" if text == "1" else "FALSE"
        case _:
            pass
    return text


def _tag(name: str) -> str:
    return f"{{{_SPACE}}}{name}"
