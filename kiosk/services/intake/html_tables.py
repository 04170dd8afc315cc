"""Web pages that some systems call workbooks: each `<table>` of a page is a table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.encodings import Detected
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source

_LOOKED_AT = 4096
_BEGINS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|div|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CHUNK = 64 * 1024
_UNSEEN = frozenset({"script", "style", "title", "head"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_BREAK = "\0"
"""Stands for them while the cell is under way: line ends in the source are but blanks."""


def is_html(data: bytes) -> bool:
    """Whether *data* begins as web pages do."""
    start = data[:_LOOKED_AT].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _BEGINS.match(start) is not None


def html_sheets(source: Source, found: Detected, limits: Limits) -> Iterator[Sheet]:
    """Each table of the page that holds anything; raises NotUnderstoodError if none does."""
    found = _declared(source, found)
    page = _Page(limits)
    _feed(source, found.encoding, page)
    tables = [table for table in page.tables if any(any(row) for row in table.rows)]
    if not tables:
        raise NotUnderstoodError(source.path, Why.NO_NAMES)
    for number, table in enumerate(tables, start=1):
        name = source.path.name if len(tables) == 1 else f"{source.path.name} #{number}"
        sheet = Sheet(name, iter(table.rows), encoding=found.encoding, encodings=found.offers)
        if found.offers:
            sheet.cautions.append(Caution(Remark.DOUBTFUL_ENCODING, text=found.encoding))
        yield sheet


def _declared(source: Source, found: Detected) -> Detected:
    """What the page says of itself counts where its bytes leave a doubt."""
    said = _CHARSET.search(source.data[:_LOOKED_AT])
    if not found.offers or not said:
        return found
    encoding = said.group(1).decode("ascii", "replace").lower()
    encoding = {"iso-8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(
        encoding, encoding
    )
    try:
        source.data.decode(encoding)
    except (LookupError, ValueError):
        return found
    return Detected(encoding)


def _feed(source: Source, encoding: str, page: "_Page") -> None:
    text = source.data.decode(encoding, "replace").replace("\0", "")
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True)
    try:
        for start in range(0, len(text), _CHUNK):
            parser.feed(text[start : start + _CHUNK].encode("utf-8", "replace"))
            source.tick(len(source.data) * start // len(text))
        parser.close()
    except etree.LxmlError as error:  # what was read until then stands, if anything was
        if not page.tables:
            raise NotUnderstoodError(source.path, Why.NO_NAMES) from error


@dataclass(slots=True)
class _Table:
    """A table under way: `hanging` says how many more rows a cell reaches into a place."""

    rows: list[list[str]] = field(default_factory=list)
    hanging: dict[int, int] = field(default_factory=dict)
    cell: list[str] | None = None
    span: tuple[int, int] = (1, 1)


class _Page:
    """Hears the tags of a page, and makes rows of those of its tables."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: list[_Table] = []
        self._unseen = 0
        self.tables: list[_Table] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._open.append(_Table())
            self.tables.append(self._open[-1])
        elif self._open:
            self._start_in_table(self._open[-1], tag, attributes)

    def _start_in_table(self, table: _Table, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "tr":
            table.rows.append([])
            self._fill(table)
        elif tag in {"td", "th"}:
            if not table.rows:
                table.rows.append([])
            table.cell = []
            table.span = (
                _number(attributes.get("colspan"), self._limits.columns),
                _number(attributes.get("rowspan"), self._limits.rows),
            )
        elif tag in _BREAKS and table.cell:
            table.cell.append(_BREAK)

    def end(self, tag: str) -> None:
        """A tag closes, as written or because another one says so."""
        if tag in _UNSEEN:
            self._unseen -= 1
        elif self._open and tag == "table":
            self._open.pop()
        elif self._open and tag in {"td", "th"}:
            self._end_cell(self._open[-1])

    def data(self, text: str) -> None:
        """Letters."""
        if self._open and not self._unseen and (cell := self._open[-1].cell) is not None:
            cell.append(text)

    def close(self) -> list[_Table]:
        """The tables of the page."""
        return self.tables

    def _end_cell(self, table: _Table) -> None:
        if table.cell is None:
            return
        row, (across, down) = table.rows[-1], table.span
        if down > 1:
            table.hanging.update(dict.fromkeys(range(len(row), len(row) + across), down - 1))
        lines = "".join(table.cell).split(_BREAK)
        row.append("\n".join(" ".join(line.split()) for line in lines).strip())
        row.extend([""] * (across - 1))
        table.cell = None
        self._fill(table)

    def _fill(self, table: _Table) -> None:
        """Leave the places blank that cells of earlier rows reach into."""
        row = table.rows[-1]
        while (more := table.hanging.get(len(row), 0)) and len(row) < self._limits.columns:
            if more == 1:
                del table.hanging[len(row)]
            else:
                table.hanging[len(row)] = more - 1
            row.append("")


def _number(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isascii() and text.isdecimal() else 1
