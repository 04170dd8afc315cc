"""ZPL, which Zebra's printers speak and many others: a label as a graphic, and the status."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PIL import Image

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.label_raster import packed, turned
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign

ASK_STATUS = b"~HS\r\n"
ASK_ERRORS = b"~HQES\r\n"
ASK_MODEL = b"~HI\r\n"

_DPI_OF = {6: 152, 8: 203, 12: 300, 24: 600}
"""By dots a millimetre, which is how a printer names its resolution."""

_ETX = b"\x03"

_WIDEST_MM = 108.0
"""Most heads are 104 mm wide; a badge that is wider than its stock can be is turned."""

_MM_PER_INCH = 25.4


def labels(
    badges: Sequence[BadgeData], design: BadgeDesign, dpi: int, *, across: bool
) -> list[bytes]:
    """A label for each of *badges*; *across* turns them. Raises CodeTooLongError."""
    widest = _WIDEST_MM / _MM_PER_INCH * dpi
    pictures = [badge_raster(each, design, dpi) for each in badges]
    turn = any(each.height <= widest < each.width for each in pictures) != across
    return [label(turned(each) if turn else each) for each in pictures]


def label(picture: Image.Image) -> bytes:
    """One label whose dots are *picture*, once, and nothing that the printer keeps.

    The graphic is in hexadecimal: every firmware has that, and if the line breaks in the
    middle, the next label's first caret ends it.
    """
    data = packed(picture)
    stride = -(-picture.width // 8)
    head = (
        f"^XA^PW{picture.width}^LL{picture.height}^LH0,0^PON^PMN^LRN"
        f"^FO0,0^GFA,{len(data)},{len(data)},{stride},"
    )
    return head.encode() + _shortened(data, stride).encode() + b"^FS^PQ1,0,0,N^XZ"


def _shortened(data: bytes, stride: int) -> str:
    """*data* as hexadecimal digits; rows that repeat, end alike or have runs are short."""
    parts: list[str] = []
    before = ""
    for start in range(0, len(data), stride):
        row = data[start : start + stride].hex().upper()
        parts.append(":" if row == before else _short_row(row))
        before = row
    return "".join(parts)


def _short_row(row: str) -> str:
    for digit, filler in (("0", ","), ("F", "!")):
        bare = row.rstrip(digit)
        if len(row) - len(bare) > 1:
            return _runs(bare) + filler
    return _runs(row)


def _runs(row: str) -> str:
    return "".join(_run(digit, len(list(same))) for digit, same in groupby(row))


def _run(digit: str, times: int) -> str:
    """G to Y stand for 1 to 19 times, g to z for 20 to 400 in twenties; they add up."""
    if times < len("GG"):
        return digit * times
    most = "z" * (times // 400)
    twenties, ones = divmod(times % 400, 20)
    middle = chr(ord("f") + twenties) if twenties else ""
    return most + middle + (chr(ord("F") + ones) if ones else "") + digit


@dataclass(frozen=True, slots=True)
class HostStatus:
    """What a printer says of itself."""

    paper_out: bool = False
    ribbon_out: bool = False
    head_open: bool = False
    paused: bool = False
    full: bool = False
    faulty: bool = False
    waiting: int | None = None
    """Labels that it has and has not printed yet; None if it does not say."""


def status_complete(answer: bytes) -> bool:
    """Whether all three strings of a status have come."""
    return answer.count(_ETX) >= len(("interface", "functions", "memory"))


def line_complete(answer: bytes) -> bool:
    """Whether one string has come."""
    return _ETX in answer


def host_status(answer: bytes) -> HostStatus | None:
    """The answer to ASK_STATUS, or None if it is none."""
    lines = list(_strings(answer))
    if len(lines) < len(("interface", "functions")):
        return None
    first, second = (line.split(",") for line in lines[:2])
    try:
        return HostStatus(
            paper_out=first[1] == "1",
            paused=first[2] == "1",
            full=first[5] == "1",
            faulty="1" in first[9:12],
            head_open=second[2] == "1",
            ribbon_out=second[3] == "1",
            waiting=int(first[4]) + (first[7] == "1") + int(second[8]),
        )
    except (ValueError, IndexError):
        return None


def error_flags(answer: bytes) -> HostStatus | None:
    """The answer to ASK_ERRORS, which newer printers give when they give no other."""
    found = re.search(rb"ERRORS:\s+(\d)\s+([0-9A-F]{8})\s+([0-9A-F]{8})", answer)
    if not found:
        return None
    flags = int(found[3], 16) if found[1] == b"1" else 0
    known = 0x00010000 | 0x7
    return HostStatus(
        paper_out=bool(flags & 0x1),
        ribbon_out=bool(flags & 0x2),
        head_open=bool(flags & 0x4),
        paused=bool(flags & 0x00010000),
        faulty=bool(flags & ~known),
    )


def resolution(answer: bytes) -> int:
    """Dots an inch from the answer to ASK_MODEL; 0 if that does not say."""
    for line in _strings(answer):
        fields = line.split(",")
        if len(fields) > len(("model", "firmware")) and fields[2].strip().isdecimal():
            return _DPI_OF.get(int(fields[2]), 0)
    return 0


def _strings(answer: bytes) -> Iterator[str]:
    for found in re.finditer(rb"\x02([^\x02\x03]*)\x03", answer):
        yield found[1].decode("ascii", "replace")
