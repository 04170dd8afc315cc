"""The codes of one row: what may be scanned or typed to claim the registration."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.domain.credential import LONGEST
from kiosk.domain.listing import Caution, Remark
from kiosk.services.intake.cells import tidy, tidy_code

_LINK_PARTS = 3
"""Slashes in a link that has a path."""

_EVENTBRITE_ENDING = "001"
"""What Eventbrite's barcodes have after the order and the attendee, as far as is known."""


@dataclass
class CodeReader:
    """Finds the codes in rows, and counts those that a spreadsheet has destroyed.

    *columns* are places and headers; *joined* the places of Eventbrite's order and
    attendee numbers, which make the barcode where a list does not show it.
    """

    columns: Sequence[tuple[int, str]]
    joined: tuple[int, int] | None = None
    destroyed: dict[str, int] = field(default_factory=dict)

    def codes(self, row: Sequence[str]) -> tuple[str, ...]:
        """Every code in *row*, the best first."""
        found = []
        for place, header in self.columns:
            code = tidy_code(row[place])
            if not code or len(code) > LONGEST:
                continue
            if is_destroyed(code):
                self.destroyed[header] = self.destroyed.get(header, 0) + 1
                continue
            found.append(code)
            if "/" in code:
                found.extend(_link_codes(code))
        if self.joined and len(found) <= 1:
            order, attendee = (tidy(row[place]) for place in self.joined)
            if order.isdecimal() and attendee.isdecimal():
                found.append(order + attendee + _EVENTBRITE_ENDING)
        return tuple(dict.fromkeys(found))

    def cautions(self) -> list[Caution]:
        """What was destroyed, one for each column."""
        return [
            Caution(Remark.DESTROYED_CODES, column=header, count=count)
            for header, count in self.destroyed.items()
        ]


def is_destroyed(code: str) -> bool:
    """Whether *code* is a number that a spreadsheet rounded: `1.2E+21`, `1,21E+21`."""
    if "E+" not in code and "e+" not in code:
        return False
    mantissa, _, exponent = code.upper().partition("E+")
    return exponent.isdecimal() and mantissa.replace(",", ".").replace(".", "", 1).isdecimal()


def _link_codes(code: str) -> Iterator[str]:
    """What the QR of a ticket holds that the list gives as a link."""
    if not code.startswith(("http://", "https://")) or code.count("/") < _LINK_PARTS:
        return
    path, _, query = code.rstrip("/").partition("?")
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name == "pk" and value:  # Luma's key of a guest
            yield value
    tail = path.rpartition("/")[2]
    if tail and not query:
        yield tail
