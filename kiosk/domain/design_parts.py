"""What can be put on a badge in the designer, as it is at first: in the middle, of good size."""

from collections.abc import Mapping
from enum import StrEnum
from typing import assert_never

from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import (
    BLACK,
    WHITE,
    Align,
    Band,
    Box,
    Element,
    NoPhotoMark,
    Picture,
    QrCode,
    Rectangle,
    SessionList,
    TextBox,
    TextStack,
    TextStyle,
    Vertical,
)

_TEXT = TextStyle(largest_mm=6.0, smallest_mm=4.3)
_WORD = TextStyle(largest_mm=6.0, bold=True, align=Align.CENTRE, colour=WHITE)
_LIST = TextStyle(largest_mm=4.3, vertical=Vertical.TOP)
_PADDING_MM = 1.0


class PartKind(StrEnum):
    """What can be added to a design."""

    TEXT = "text"
    CODE = "code"
    BAND = "band"
    SESSIONS = "sessions"
    NO_PHOTO = "no_photo"
    LINE = "line"
    PICTURE = "picture"


def new_part(kind: PartKind, design: BadgeDesign, data: str = "") -> Element:
    """A part of this *kind* for *design*; *data* is what a picture shows."""
    name, box = str(kind), _middle(design, *_SIZES[kind])
    part: Element
    match kind:
        case PartKind.TEXT:
            part = TextBox(name, box, "{organisation}", _TEXT)
        case PartKind.CODE:
            part = QrCode(name, box)
        case PartKind.BAND:
            part = Band(name, box, _WORD, padding_x_mm=_PADDING_MM, padding_y_mm=_PADDING_MM)
        case PartKind.SESSIONS:
            part = SessionList(name, box, _LIST)
        case PartKind.NO_PHOTO:
            part = NoPhotoMark(name, box)
        case PartKind.LINE:
            part = Rectangle(name, box, fill=BLACK)
        case PartKind.PICTURE:
            part = Picture(name, box, data)
        case _:
            assert_never(kind)
    return part


def kind_of(part: Element) -> PartKind:
    """What *part* is; texts that share a box are a text."""
    return _KINDS[type(part)]


_KINDS: Mapping[type[Element], PartKind] = {
    TextBox: PartKind.TEXT,
    TextStack: PartKind.TEXT,
    QrCode: PartKind.CODE,
    Band: PartKind.BAND,
    SessionList: PartKind.SESSIONS,
    NoPhotoMark: PartKind.NO_PHOTO,
    Rectangle: PartKind.LINE,
    Picture: PartKind.PICTURE,
}

_SIZES = {
    PartKind.TEXT: (50.0, 10.0),
    PartKind.CODE: (26.0, 26.0),
    PartKind.BAND: (1000.0, 10.0),
    PartKind.SESSIONS: (90.0, 40.0),
    PartKind.NO_PHOTO: (10.0, 10.0),
    PartKind.LINE: (50.0, 0.5),
    PartKind.PICTURE: (25.0, 15.0),
}
"""Millimetres; no wider or higher than the badge."""


def _middle(design: BadgeDesign, width_mm: float, height_mm: float) -> Box:
    """The middle of the badge, as far as there is room."""
    width, height = min(width_mm, design.width_mm), min(height_mm, design.height_mm)
    left, top = (design.width_mm - width) / 2, (design.height_mm - height) / 2
    return Box(round(left, 1), round(top, 1), width, height)
