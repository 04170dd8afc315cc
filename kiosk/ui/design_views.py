"""What the designer shows of a design, as plain values."""

from dataclasses import dataclass

from kiosk.domain.badge_elements import Box


@dataclass(frozen=True, slots=True)
class DesignChoice:
    """A design that can be opened."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part in the list: its name in the design, in words, and whether it is printed."""

    name: str
    text: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class PartPlace:
    """Where one part is drawn on the side that is shown."""

    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class PartView:
    """All that can be set of one part; what is None it does not have.

    `lines` are the texts that share its box, of which `line` is the one that is set; `notice`
    is what a list must say of the people who have it, if anything.
    """

    title: str
    box: Box
    lines: tuple[str, ...] = ()
    line: int = 0
    text: str | None = None
    largest_points: float | None = None
    smallest_points: float | None = None
    is_bold: bool = False
    align: str = ""
    colour: str | None = None
    fill: str | None = None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class DesignView:
    """What can be set of a design as a whole; `type_colour` is that of `ticket_type`, if any."""

    width_mm: float
    height_mm: float
    is_black_only: bool = False
    mirrors: bool = True
    ticket_type: str = ""
    type_colour: str = ""
