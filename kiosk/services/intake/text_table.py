"""Separated text: CSV as spreadsheets, registration systems and people write it."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.separated import separated_rows
from kiosk.services.intake.table import Table

_SEPARATORS = ",;\t|"
_JUDGED_ROWS = 40
_JUDGED_BYTES = 256 * 1024
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_WINDOWS = "cp1252"
_TOLD_ROWS = 8


@dataclass(frozen=True, slots=True)
class _Text:
    """The bytes of a file and how they are to be read."""

    data: bytes
    encoding: str

    def lines(self) -> Iterator[str]:
        """The lines with their ends, whichever of CR, LF or both those are."""
        return io.TextIOWrapper(io.BytesIO(self.data), self.encoding, errors="replace", newline="")


def text_table(path: Path, data: bytes) -> Table:
    """The table in *data*, which is text; raises NotUnderstoodError if it is none."""
    text = _Text(data, _encoding(data))
    declared = _declared_separator(text)
    separator = declared or _likely_separator(text)
    skipped = 1 if declared else 0

    def judged_rows() -> Iterator[tuple[list[str], bool]]:
        return separated_rows(islice(text.lines(), skipped, None), separator)

    try:
        broken = [row for row, (_, paired) in enumerate(judged_rows(), start=1) if not paired]
    except csv.Error as error:  # a cell longer than any
        raise NotUnderstoodError(path, Why.BINARY) from error
    return Table(
        path.name,
        lambda: (row for row, _ in judged_rows()),
        cautions=_cautions(text.encoding, broken),
        encoding=text.encoding,
    )


def _cautions(encoding: str, broken: list[int]) -> tuple[Caution, ...]:
    found = []
    if encoding == _OLD_WINDOWS:
        found.append(Caution(Remark.DOUBTFUL_ENCODING, text=encoding))
    if broken:
        found.append(
            Caution(Remark.UNPAIRED_QUOTATION, count=len(broken), rows=tuple(broken[:_TOLD_ROWS]))
        )
    return tuple(found)


def _encoding(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        return _OLD_WINDOWS
    return "utf-8"


def _declared_separator(text: _Text) -> str:
    """What a first line `sep=;` says: a message to Excel, and no part of the table."""
    first = next(text.lines(), "").strip("\r\n").strip('"')
    separator = first[4:]
    return separator if first[:4].lower() == "sep=" and separator in set(_SEPARATORS) else ""


def _likely_separator(text: _Text) -> str:
    """The separator that cuts most rows to the same width; the wider width, if two do."""
    start = _Text(text.data[:_JUDGED_BYTES], text.encoding)
    return max(_SEPARATORS, key=lambda separator: _evenness(start, separator))


def _evenness(text: _Text, separator: str) -> tuple[int, int]:
    rows = csv.reader(text.lines(), delimiter=separator)
    try:
        widths = [len(row) for row in islice(rows, _JUDGED_ROWS) if row]
    except csv.Error:
        return (0, 0)
    counts = Counter(width for width in widths if width > 1)
    if not counts or (widths[0] == 1 and max(counts) == 2):  # noqa: PLR2004 - "Family, Given"
        return (0, 0)
    width, even = max(counts.items(), key=lambda item: (item[1], item[0]))
    return (even, width)
