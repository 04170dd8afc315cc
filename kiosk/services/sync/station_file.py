"""The file in which one station tells its facts: CSV, closed by a line that proves it whole."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from enum import StrEnum

from kiosk.domain.fact import FACT_COLUMNS, Fact, fact_from, fact_row
from kiosk.services.exports.table_file import rows_of

_END = "#END"
_END_LINE = b"\r\n#END,"


class Damage(StrEnum):
    """Why a station file is refused whole."""

    NOT_OURS = "not_ours"
    """Sealed to another event, or no sealed file, or damaged."""
    CUT = "cut"
    """The line is missing that ends it: it was copied in part."""
    ALTERED = "altered"
    """What it says does not match the line that ends it."""
    NEWER = "newer"
    """Its columns are not those that this version knows."""
    BROKEN_CHAIN = "broken_chain"
    """A fact does not follow from the one before it."""
    CONTRADICTS = "contradicts"
    """It tells a fact otherwise than it is known here."""
    UNREADABLE = "unreadable"
    """The disk did not give it."""


class DamagedFileError(Exception):
    """A station file cannot be believed; for this package alone."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage)
        self.damage = damage


def written(facts: Iterable[Fact]) -> bytes:
    """*facts* as a station file, not yet sealed."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(FACT_COLUMNS)
    count = 0
    for count, fact in enumerate(facts, start=1):  # noqa: B007 - counted
        rows.writerow(fact_row(fact))
    body = text.getvalue().encode()
    return body + f"{_END},{count},{hashlib.sha256(body).hexdigest()}\r\n".encode()


def read(data: bytes) -> dict[str, list[Fact]]:
    """The facts in an unsealed station file, by station, each one's in order.

    Raises DamagedFileError.
    """
    body, count = _proven(data)
    try:
        rows = rows_of(io.StringIO(body.decode(), newline=""))
        if tuple(next(rows)) != FACT_COLUMNS:
            raise DamagedFileError(Damage.NEWER)
        return _by_station(rows, count)
    except (csv.Error, ValueError, StopIteration, TypeError) as error:
        raise DamagedFileError(Damage.ALTERED) from error


def _proven(data: bytes) -> tuple[bytes, str]:
    """All before the last line, which must prove it, and how many rows that line counts."""
    at = data.rfind(_END_LINE)
    if at < 0 or not data.endswith(b"\r\n"):
        raise DamagedFileError(Damage.CUT)
    body, end = data[: at + 2], data[at + 2 :]
    told = end.decode("ascii", "replace").strip().split(",")
    if len(told) != len((_END, "rows", "digest")) or told[2] != hashlib.sha256(body).hexdigest():
        raise DamagedFileError(Damage.ALTERED)
    return body, told[1]


def _by_station(rows: Iterator[list[str]], count: str) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    number = 0
    for number, row in enumerate(rows, start=1):  # noqa: B007 - counted
        fact = _fact(row)
        own = found.setdefault(fact.station, [])
        if own and fact.number != own[-1].number + 1:
            raise DamagedFileError(Damage.ALTERED)
        own.append(fact)
    if str(number) != count:
        raise DamagedFileError(Damage.ALTERED)
    return found


def _fact(row: list[str]) -> Fact:
    fact = fact_from(row)
    if not isinstance(fact.body, dict) or fact.number < 1 or fact.clock < 1:
        raise DamagedFileError(Damage.ALTERED)
    return fact
