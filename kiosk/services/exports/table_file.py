"""Tables for the organiser's tools: CSV or XLSX by the file's name, with the same cells.

CSV is UTF-8 with a byte order mark, CRLF. Every cell is text, and none is run as a formula.
"""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from kiosk.services.exports.workbook import write_workbook
from kiosk.store.durable_file import naming_the_world, replace_durably, temporary_beside

WORKBOOK = ".xlsx"

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")  # noqa: RUF001
_LONGEST = 2**31 - 1
"""Letters in a cell: as many as every system lets the csv module be told."""
_BLANKS = " \u00a0\u200b\ufeff\"'"


def write_table(path: Path, rows: Iterable[list[str]]) -> int:
    """Write *rows*, the header first, to *path*, read it back, and return how many follow it.

    Raises UnwritableError or DiskFullError; then *path* is as it was.
    """
    temporary = temporary_beside(path)
    try:
        with naming_the_world(path):
            count = _write(temporary, rows, workbook=path.suffix.lower() == WORKBOOK)
            replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
    return count


def table_bytes(rows: Iterable[list[str]]) -> bytes:
    """The same as CSV that touches no disk."""
    stream = io.StringIO(newline="")
    _write_csv(stream, rows)
    return stream.getvalue().encode("utf-8-sig")


def rows_of(lines: Iterable[str]) -> Iterator[list[str]]:
    """The rows of CSV that a kiosk wrote, cells of any length: the picture of a badge is one.

    Raises csv.Error where it is none.
    """
    csv.field_size_limit(_LONGEST)  # left to itself, the csv module stops at 131,072 letters
    return csv.reader(lines, strict=True)


def defused(cell: str) -> str:
    """*cell* so that no spreadsheet runs it: prefixed with `'` if it must be.

    Reversible: strip exactly one leading `'` on reading.
    """
    if not cell:
        return cell
    if cell[0] == "'" or cell.lstrip(_BLANKS).startswith(_DANGEROUS) or cell[0] in "\t\r\n":
        return "'" + cell
    return cell


def as_it_was(cell: str) -> str:
    """What *cell* was before it was defused."""
    return cell.removeprefix("'")


def _write(path: Path, rows: Iterable[list[str]], *, workbook: bool) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    if workbook:
        with os.fdopen(descriptor, "wb") as stream:
            return write_workbook(stream, ([defused(cell) for cell in row] for row in rows))
    with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as text:
        return _write_csv(text, rows)


def _write_csv(stream: TextIO, rows: Iterable[list[str]]) -> int:
    writer = csv.writer(stream, lineterminator="\r\n")
    count = -1
    for count, row in enumerate(rows):  # noqa: B007 - the last count is the answer
        writer.writerow([defused(cell) for cell in row])
    return count
