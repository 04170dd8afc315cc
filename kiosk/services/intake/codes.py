"""The codes of one row: what may be scanned or typed to claim the registration."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.domain.credential import LONGEST, codes_in_link
from kiosk.domain.listing import Caution, Remark
from kiosk.services.intake.cells import tidy, tidy_code
from kiosk.services.scanning.wedge import SHORTEST

_EVENTBRITE_ENDING = "001"
"""What Eventbrite's barcodes have after the order and the attendee, as far as is known."""

_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?E\+\d+|\d[.,]\d+E\d{1,3}")
_KEPT_DIGITS = 15
"""What a spreadsheet keeps of a number; behind them it writes zeros."""

_SURE = 3
"""So many zeros behind the digits that are kept are no coincidence."""

_FEW = 2
_SIGNED = re.compile(r"([^/\s]{12,})/[^/\s]{8,}")
"""An id, and behind it a signature that only the QR code has."""

_BETWEEN_CODES = re.compile(r"\s*[,;|\n]\s*")
_BY_ITSELF = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9_-]{2,62}[A-Za-z0-9]")
_FIGURES = 6
"""Fewer figures than these between commas are parts of a number."""

_FLOAT = re.compile(r"(\d{4,15})\.0")


@dataclass
class CodeReader:
    """Finds the codes in rows, and counts those that a spreadsheet has destroyed.

    *columns* are places and headers; *joined* the places of Eventbrite's order and
    attendee numbers, which make the barcode where a list does not show it. *rounded*
    are the places whose long numbers all end in zeros. `lost` is the header of a code
    that the last row has lost, empty if it has them all. `short` counts the rows whose
    codes are all too short to be told from typing.
    """

    columns: Sequence[tuple[int, str]]
    joined: tuple[int, int] | None = None
    rounded: frozenset[int] = frozenset()
    destroyed: dict[str, int] = field(default_factory=dict)
    lost: str = ""
    short: int = 0

    def codes(self, row: Sequence[str]) -> tuple[str, ...]:
        """Every code in *row*, the best first."""
        found: list[str] = []
        self.lost = ""
        for place, header in self.columns:
            code = tidy_code(row[place]) if row[place] else ""
            if not code or len(code) > LONGEST:
                continue
            if is_destroyed(code) or (place in self.rounded and has_lost_digits(code)):
                self.destroyed[header] = self.destroyed.get(header, 0) + 1
                self.lost = self.lost or header
                continue
            if _BETWEEN_CODES.search(code):
                found.extend(each_by_itself(code))
            found.append(code)
            if "/" in code or code.endswith(".0"):
                found.extend(_also(code))
        if self.joined and len(found) <= 1:
            order, attendee = (tidy(row[place]) for place in self.joined)
            if order.isdecimal() and attendee.isdecimal():
                found.append(order + attendee + _EVENTBRITE_ENDING)
        self.short += bool(found) and all(len(code) < SHORTEST for code in found)
        return tuple(found) if len(found) <= 1 else tuple(dict.fromkeys(found))

    def cautions(self) -> list[Caution]:
        """What was destroyed, one for each column; and that some codes are too short."""
        told = [
            Caution(Remark.DESTROYED_CODES, column=header, count=count)
            for header, count in self.destroyed.items()
        ]
        if self.short:
            told.append(Caution(Remark.SHORT_CODES, text=str(SHORTEST), count=self.short))
        return told


def each_by_itself(cell: str) -> tuple[str, ...]:
    """The codes that stand together in *cell*, if each part looks like a code by itself."""
    parts = tuple(filter(None, _BETWEEN_CODES.split(cell)))
    if len(parts) < _FEW or not all(map(_is_one, parts)):
        return ()
    return parts


def _is_one(part: str) -> bool:
    """Whether *part* could be a code: letters and figures, or a good many figures."""
    if not _BY_ITSELF.fullmatch(part) or is_destroyed(part):
        return False
    return not part.isdecimal() or len(part) >= _FIGURES


def is_destroyed(code: str) -> bool:
    """Whether *code* is a number that a spreadsheet rounded: `1.2E+21`, `1,21E+21`."""
    if "E" not in code and "e" not in code:
        return False
    return _ROUNDED.fullmatch(code.upper()) is not None


def has_lost_digits(code: str) -> bool:
    """Whether *code* is a long number whose last digits are zeros, as rounded ones are."""
    return (
        len(code) > _KEPT_DIGITS
        and code.isascii()
        and code.isdecimal()
        and not code[_KEPT_DIGITS:].strip("0")
    )


def rounded_columns(
    columns: Iterable[tuple[int, str]], sample: Iterable[Sequence[str]]
) -> frozenset[int]:
    """The places of columns whose long numbers have all lost their last digits."""
    rows = list(sample)
    return frozenset(place for place, _ in columns if _is_rounded(place, rows))


def _is_rounded(place: int, rows: Iterable[Sequence[str]]) -> bool:
    cells = {row[place].strip() for row in rows if place < len(row)}
    long = [cell for cell in cells if len(cell) > _KEPT_DIGITS and cell.isdecimal()]
    if not long or not all(map(has_lost_digits, long)):
        return False
    return len(long) >= _FEW or len(long[0]) >= _KEPT_DIGITS + _SURE


def _also(code: str) -> Iterator[str]:
    """Other codes that *code* holds."""
    if number := _FLOAT.fullmatch(code):
        yield number[1]
    elif signed := _SIGNED.fullmatch(code):
        yield signed[1]
    else:
        yield from codes_in_link(code)
