"""What Brother's QL printers understand: labels as rows of dots, and their status.

After Brother's public raster command references. Rows go uncompressed: it is the one form
that every model has, and a badge is no more than 200 kB.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageOps

from kiosk.devices.label_raster import packed, turned

DPI = 300
MM_PER_INCH = 25.4

CLEAR = bytes(400) + b"\x1b@"
"""Ends whatever was sent before, and forgets it."""

ASK_STATUS = b"\x1biS"
STATUS_BYTES = 32

NARROW, WIDE = 720, 1296
"""Pins of the heads: QL-500 to QL-820, and QL-1050 to QL-1115."""

_WIDE_SHIFT = 44
"""Pins of a wide head that lie beside those of a narrow one."""

_WIDEST_NARROW_MM = 62

_AREA_OF = {
    17: (165, 0),
    29: (306, 6),
    38: (413, 12),
    39: (425, 6),
    50: (554, 12),
    52: (578, 0),
    54: (590, 0),
    62: (696, 12),
    102: (1164, 12),
    103: (1200, 12),
}
"""Dots that can be printed on stock of a width in mm, and unused pins of the head before."""

_ROWS_OF = {(102, 51): 526, (102, 152): 1660, (103, 164): 1822}
"""Labels of the wide printers whose printable length is not their length less the margins."""

_MARGIN = 35
"""Rows before and behind that a roll cannot have, 3 mm each; the printer feeds them."""

_LEAST_ROWS = 301
_SAME_MM = 0.7
"""Stock is rounded to millimetres, badges are measured in inches."""

_CONTINUOUS, _DIE_CUT = 0x0A, 0x0B
_REPLY, _COMPLETED, _FAILED = 0x00, 0x01, 0x02
_PRINTING = 0x01
_WIDE_MODELS = {b"0P", b"44", b"4C", b"4D", b"4E"}


@dataclass(frozen=True, slots=True)
class Media:
    """The stock in a printer: a roll, or labels of a length."""

    width_mm: int
    length_mm: int = 0

    @property
    def known(self) -> bool:
        """Whether anything is there that badges can be printed on."""
        return self.width_mm in _AREA_OF

    @property
    def rows(self) -> int:
        """Rows that can be printed on a label; 0 for a roll."""
        if not self.length_mm:
            return 0
        usual = round(self.length_mm / MM_PER_INCH * DPI) - 2 * _MARGIN - 2
        return _ROWS_OF.get((self.width_mm, self.length_mm), usual)

    def resolution(self, width_mm: float, height_mm: float) -> int:
        """Dots an inch at which a badge of this size can be printed whole; 0 if it is larger.

        No printer reaches the edges, so a badge that does is printed a little smaller. A
        roll is as long as the badge, and the margins in addition.
        """
        if not self.known or width_mm > self.width_mm + _SAME_MM:
            return 0
        if self.length_mm and height_mm > self.length_mm + _SAME_MM:
            return 0
        across = int(_AREA_OF[self.width_mm][0] / width_mm * MM_PER_INCH)
        along = int(self.rows / height_mm * MM_PER_INCH) if self.rows else DPI
        return min(DPI, across, along)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a badge is printed on its stock."""

    media: Media
    dpi: int
    turned: bool


def fit(width_mm: float, height_mm: float, media: Media) -> Fit | None:
    """A badge is turned if it does not fit otherwise; None if it is too large anyhow."""
    if dpi := media.resolution(width_mm, height_mm):
        return Fit(media, dpi, turned=False)
    if dpi := media.resolution(height_mm, width_mm):
        return Fit(media, dpi, turned=True)
    return None


ROLLS = (Media(62), Media(102))
"""What badges are printed on, if nobody says what is in the printer."""


@dataclass(frozen=True, slots=True)
class QlStatus:
    """One answer of a printer, or one thing that it tells while it prints."""

    media: Media
    no_media: bool
    cover_open: bool
    faulty: bool
    printing: bool
    asked: bool
    """It is an answer, and not told unasked."""

    completed: bool
    failed: bool
    wide: bool


def statuses(answer: bytes) -> list[QlStatus]:
    """All that a printer has said, oldest first."""
    whole = range(0, len(answer) - STATUS_BYTES + 1, STATUS_BYTES)
    parts = (answer[start : start + STATUS_BYTES] for start in whole)
    return [_status(each) for each in parts if each.startswith(b"\x80\x20B")]


def _status(part: bytes) -> QlStatus:
    """Bytes 8 and 9 say what is wrong, 10, 11 and 17 what is loaded, 18 and 19 what it does.

    Of what is wrong, a printer in use, switched off or cooling is no fault.
    """
    return QlStatus(
        media=Media(part[10], part[17]),
        no_media=bool(part[8] & 0x03 or part[9] & 0x01),
        cover_open=bool(part[9] & 0x10),
        faulty=bool(part[8] & 0x84 or part[9] & 0xCC),
        printing=part[19] == _PRINTING,
        asked=part[18] == _REPLY,
        completed=part[18] == _COMPLETED,
        failed=part[18] == _FAILED,
        wide=part[3:5] in _WIDE_MODELS,
    )


def placed(picture: Image.Image, found: Fit) -> Image.Image:
    """All dots of the label that has *picture*, made at the resolution of its fit."""
    badge = turned(picture) if found.turned else picture
    rows = found.media.rows or max(_LEAST_ROWS, badge.height)
    label = Image.new("1", (_AREA_OF[found.media.width_mm][0], rows), 1)
    label.paste(badge, ((label.width - badge.width) // 2, (rows - badge.height) // 2))
    return label


def pages(
    labels: Sequence[Image.Image], media: Media, *, wide: bool, checked: bool
) -> Iterator[bytes]:
    """The commands of each label of a job; *checked* lets the printer insist on *media*."""
    pins = WIDE if wide or media.width_mm > _WIDEST_NARROW_MM else NARROW
    for number, label in enumerate(labels):
        start = CLEAR if number == 0 else b""
        end = b"\x1a" if number == len(labels) - 1 else b"\x0c"
        settings = _settings(label.height, media, first=number == 0, checked=checked)
        yield start + settings + _rows(label, media, pins) + end


def _settings(rows: int, media: Media, *, first: bool, checked: bool) -> bytes:
    """Raster mode, what is printed on what, and a cut behind each label."""
    kind = _DIE_CUT if media.length_mm else _CONTINUOUS
    valid = 0xC0 | (0x06 | 0x08 * bool(media.length_mm)) * checked
    stock = bytes([valid, kind, media.width_mm, media.length_mm])
    margin = 0 if media.length_mm else _MARGIN
    return (
        b"\x1bia\x01\x1bi!\x00"
        + (b"\x1biz" + stock + rows.to_bytes(4, "little") + bytes([not first, 0]))
        + b"\x1biM\x40\x1biA\x01\x1biK\x08"
        + (b"\x1bid" + margin.to_bytes(2, "little"))
    )


def _rows(label: Image.Image, media: Media, pins: int) -> bytes:
    """Every row from the right, where the first pin is."""
    unused = _AREA_OF[media.width_mm][1] + _WIDE_SHIFT * (pins == WIDE)
    line = Image.new("1", (pins, label.height), 1)
    line.paste(ImageOps.mirror(label), (unused, 0))
    data, stride = packed(line), pins // 8
    head = b"g\x00" + bytes([stride])
    return b"".join(head + data[at : at + stride] for at in range(0, len(data), stride))
