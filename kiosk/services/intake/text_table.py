"""Separated text: CSV as spreadsheets, registration systems and people write it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.encodings import Detected
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.separated import separated_rows
from kiosk.services.intake.table import Sheet, Source

_SEPARATORS = ",;\t|"
_CUT_WRONGLY = re.compile(r"""["][,;\t|]|[,;\t|]["]""")
"""What is left in cells of quotation marks that belonged to another separator."""

_JUDGED_ROWS = 40
_JUDGED_BYTES = 256 * 1024
_TOLD_ROWS = 8
_TICK_ROWS = 2_000
_END_OF_FILE = b"\x1a"
"""What DOS puts behind a text."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The bytes of a file and how they are to be read."""

    data: bytes
    encoding: str

    def lines(self) -> Iterator[str]:
        """The lines with their ends, whichever of CR, LF or both those are."""
        return _lines(io.BytesIO(self.data), self.encoding)


def text_sheet(source: Source, found: Detected, limits: Limits) -> Sheet:
    """The table in the text *source*, once it is known in which encoding that is."""
    csv.field_size_limit(limits.cell)
    text = _Text(source.data.rstrip(_END_OF_FILE), found.encoding)
    declared = _declared_separator(text)
    separator = declared or _likely_separator(text)
    sheet = Sheet(source.path.name, iter(()), encoding=found.encoding, encodings=found.offers)
    sheet.rows = _rows(source, sheet, text, separator, skipped=1 if declared else 0)
    if found.offers:
        sheet.cautions.append(Caution(Remark.DOUBTFUL_ENCODING, text=found.encoding))
    return sheet


def _lines(file: io.BytesIO, encoding: str) -> Iterator[str]:
    lines = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    if b"\0" not in file.getvalue():
        return lines
    return (line.replace("\0", "") for line in lines)


def _rows(
    source: Source, sheet: Sheet, text: _Text, separator: str, *, skipped: int
) -> Iterator[list[str]]:
    """Every row; what was wrong with their quotation marks is told behind the last."""
    file = io.BytesIO(text.data)
    lines = islice(_lines(file, text.encoding), skipped, None)
    broken: list[int] = []
    number = 0
    try:
        for number, (row, paired) in enumerate(separated_rows(lines, separator), start=1):
            if not paired:
                broken.append(number)
            if number % _TICK_ROWS == 0:
                source.tick(len(text.data) if file.closed else file.tell())
            yield row
    except csv.Error as error:  # a line longer than any cell
        raise NotUnderstoodError(source.path, Why.TOO_LARGE, number + 1) from error
    if broken:
        rows = tuple(broken[:_TOLD_ROWS])
        sheet.cautions.append(Caution(Remark.UNPAIRED_QUOTATION, count=len(broken), rows=rows))


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
    try:
        rows = list(islice(separated_rows(text.lines(), separator), _JUDGED_ROWS))
    except csv.Error:
        return (0, 0)
    widths = [len(row) for row, _ in rows if row]
    counts = Counter(width for width in widths if width > 1)
    if not counts or (widths[0] == 1 and max(counts) == 2):  # noqa: PLR2004 - "Family, Given"
        return (0, 0)
    width, even = max(counts.items(), key=lambda item: (item[1], item[0]))
    broken = sum(not paired or any(map(_CUT_WRONGLY.search, row)) for row, paired in rows)
    return (even - broken, width)
