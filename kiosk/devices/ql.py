"""What Brother's QL printers understand: labels as rows of dots, and their status.

After Brother's public raster command references. Rows go uncompressed: it is the one form
that every model has, and a badge is no more than 200 kB.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageOps

from kiosk.devices.label_raster import packed
from kiosk.devices.ql_media import MARGIN, Media

CLEAR = bytes(400) + b"\x1b@"
"""Ends whatever was sent before, and forgets it."""

ASK_STATUS = b"\x1biS"
STATUS_BYTES = 32

NARROW, WIDE = 720, 1296
"""Pins of the heads."""

_WIDE_SHIFT = 44
"""Pins of a wide head that lie beside those of a narrow one."""

_CONTINUOUS, _DIE_CUT = 0x0A, 0x0B
_REPLY, _COMPLETED, _FAILED = 0x00, 0x01, 0x02
_PRINTING = 0x01
_MODELS = {
    b"0O": 500,
    b"0P": 1050,
    b"41": 560,
    b"42": 570,
    b"44": 1060,
    b"45": 700,
    b"4C": 1100,
    b"4D": 1110,
    b"4E": 1115,
}
"""Those that differ from the others, by what they call themselves."""

_RASTERS_ALONE = {500, 550, 560, 570, 700}
_SETS_LITTLE = {500, 550, 560}
_WIDE_FROM = 1000


@dataclass(frozen=True, slots=True)
class Model:
    """What differs between printers, by the digits of their names; 0 is a usual one."""

    number: int = 0

    @property
    def wide(self) -> bool:
        """Whether the head is for stock of 102 mm."""
        return self.number >= _WIDE_FROM

    @property
    def has_modes(self) -> bool:
        """Whether rasters are one language of several, and must be asked for."""
        return self.number not in _RASTERS_ALONE

    @property
    def sets_cuts(self) -> bool:
        """Whether it may be told behind which labels to cut."""
        return self.number not in _SETS_LITTLE


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
    model: Model


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
        model=Model(_MODELS.get(part[3:5], 0)),
    )


def pages(
    labels: Sequence[Image.Image], media: Media, model: Model, *, checked: bool
) -> Iterator[bytes]:
    """The commands of each label of a job; *checked* lets the printer insist on *media*."""
    pins = WIDE if model.wide or media.pins[0] > NARROW else NARROW
    for number, label in enumerate(labels):
        start = CLEAR if number == 0 else b""
        stock = _stock(label.height, media, checked=checked) + bytes([number > 0, 0])
        end = b"\x1a" if number == len(labels) - 1 else b"\x0c"
        yield start + _settings(stock, media, model) + _rows(label, media, pins) + end


def _stock(rows: int, media: Media, *, checked: bool) -> bytes:
    """What is printed on what, with care, and again if something comes in between."""
    kind = _DIE_CUT if media.length_mm else _CONTINUOUS
    valid = 0xC0 | (0x06 | 0x08 * bool(media.length_mm)) * checked
    return bytes([valid, kind, media.width_mm, media.length_mm]) + rows.to_bytes(4, "little")


def _settings(stock: bytes, media: Media, model: Model) -> bytes:
    """Rasters, and a cut behind each label."""
    margin = 0 if media.length_mm else MARGIN
    return (
        b"\x1bia\x01" * model.has_modes
        + (b"\x1biz" + stock)
        + (b"\x1biM\x40" + b"\x1biA\x01\x1biK\x08" * model.sets_cuts)
        + (b"\x1bid" + margin.to_bytes(2, "little"))
    )


def _rows(label: Image.Image, media: Media, pins: int) -> bytes:
    """Every row from the right, where the first pin is."""
    unused = media.pins[1] + _WIDE_SHIFT * (pins == WIDE)
    line = Image.new("1", (pins, label.height), 1)
    line.paste(ImageOps.mirror(label), (unused, 0))
    data, stride = packed(line), pins // 8
    head = b"g\x00" + bytes([stride])
    return b"".join(head + data[at : at + stride] for at in range(0, len(data), stride))
