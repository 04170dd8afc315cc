"""What may stand on a badge: texts, codes, bars, pictures and marks, each in its box."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.registration import Notice

BLACK, WHITE = "#000000", "#ffffff"

BY_TICKET_TYPE = "by_ticket_type"
"""Stands for a colour: the one that the design's palette has for the ticket type."""


class Align(StrEnum):
    """Where a text sits in its box; START is where the badge is read from."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Vertical(StrEnum):
    """Where a text sits in the height of its box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the badge, from its upper left corner."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    def padded(self, x_mm: float, y_mm: float) -> "Box":
        """What is left of it inside a margin."""
        return Box(
            self.x_mm + x_mm,
            self.y_mm + y_mm,
            self.width_mm - 2 * x_mm,
            self.height_mm - 2 * y_mm,
        )

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        hair = 0.01
        across = min(self.x_mm + self.width_mm, other.x_mm + other.width_mm)
        down = min(self.y_mm + self.height_mm, other.y_mm + other.height_mm)
        wide, high = across - max(self.x_mm, other.x_mm), down - max(self.y_mm, other.y_mm)
        return wide > hair and high > hair

    def contains(self, other: "Box") -> bool:
        """Whether *other* lies wholly within it."""
        hair = 0.01
        left, top = self.x_mm <= other.x_mm + hair, self.y_mm <= other.y_mm + hair
        right = other.x_mm + other.width_mm <= self.x_mm + self.width_mm + hair
        bottom = other.y_mm + other.height_mm <= self.y_mm + self.height_mm + hair
        return left and top and right and bottom


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text would like to look; `largest_mm` is the font size that room allows at most.

    Smaller than `smallest_mm` it rather ends a line within a word; it is made smaller still
    before anything of it is cut. Without one, a text knows itself what is too small to read.
    `lines` is how many it may have, 0 for as many as it likes.
    """

    largest_mm: float
    smallest_mm: float = 0.0
    bold: bool = False
    align: Align = Align.START
    vertical: Vertical = Vertical.MIDDLE
    colour: str = BLACK
    lines: int = 0


@dataclass(frozen=True, slots=True)
class When:
    """Whose badges an element is on: those to whom all of it applies.

    `ticket_types` are the names of some, in any case; `has` and `lacks` name fields;
    `notices` are what a list says of the person, any of them; `answers` are by the column
    or question, in any case, the values that count. `never` keeps an element for later.
    """

    ticket_types: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    never: bool = False


ALWAYS = When()


@dataclass(frozen=True, slots=True)
class TextBox:
    """One text, a template such as `{headline}` or `Table {extra:Table}`."""

    name: str
    box: Box
    text: str
    style: TextStyle
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class StackLine:
    """One of the texts that share a box, no higher than `height_mm` if all of them are there."""

    text: str
    height_mm: float
    style: TextStyle


@dataclass(frozen=True, slots=True)
class TextStack:
    """Texts one below the other; what is empty leaves no gap."""

    name: str
    box: Box
    gap_mm: float
    lines: tuple[StackLine, ...]
    vertical: Vertical = Vertical.MIDDLE
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class QrCode:
    """The QR of the opaque code, as large as its box allows with the quiet zone around it."""

    name: str
    box: Box
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class Band:
    """A bar of one colour with a word in it; no word, no bar."""

    name: str
    box: Box
    style: TextStyle
    text: str = "{ticket_type}"
    fill: str = BY_TICKET_TYPE
    padding_x_mm: float = 0.0
    padding_y_mm: float = 0.0
    when: When = ALWAYS

    @property
    def word_box(self) -> Box:
        """Where the word may go."""
        return self.box.padded(self.padding_x_mm, self.padding_y_mm)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A plain area, or a frame; a thin one is a line. Without `fill` it is see-through."""

    name: str
    box: Box
    fill: str = ""
    outline: str = ""
    outline_mm: float = 0.0
    radius_mm: float = 0.0
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo: a PNG or JPEG as base64, as large as its box allows."""

    name: str
    box: Box
    data: str
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class NoPhotoMark:
    """A dot with a crossed-out camera, for who does not want to be photographed."""

    name: str
    box: Box
    colour: str = "#b3001b"
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class SessionList:
    """The sessions of the person in order: time, title and room, all in one size of letters."""

    name: str
    box: Box
    style: TextStyle
    gap_mm: float = 1.0
    rooms: bool = True
    when: When = ALWAYS


Element = TextBox | TextStack | QrCode | Band | Rectangle | Picture | NoPhotoMark | SessionList
