"""A badge design: the stock it is for, and what stands where on its one or two sides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256

from kiosk.domain.badge_elements import BY_TICKET_TYPE, Element
from kiosk.domain.badge_stock import Stock

FORMAT_VERSION = 1

_COLOURS = (
    "#1d4f91",
    "#8a1538",
    "#1f6b3a",
    "#5b2c83",
    "#8f4700",
    "#00666b",
    "#9c1f7a",
    "#4a5a12",
    "#3d3d8f",
    "#6b3f2a",
)
"""Dark enough for white letters (WCAG 2.2, 4.5:1), and for printers that know only black."""


class Side(StrEnum):
    """Which side of a badge."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the ticket types: named ones (in small letters), and the others' choice."""

    colours: tuple[str, ...] = _COLOURS
    colour_of: Mapping[str, str] = field(default_factory=dict)

    def colour(self, ticket_type: str) -> str:
        """The colour named for *ticket_type*, else one that depends on its letters alone.

        So it is the same on every laptop, and stays when other ticket types come.
        """
        key = " ".join(ticket_type.casefold().split())
        number = int.from_bytes(sha256(key.encode()).digest()[:4])
        return self.colour_of.get(key) or self.colours[number % len(self.colours)]

    def all_colours(self) -> tuple[str, ...]:
        """Every colour that a ticket type may get."""
        return (*self.colours, *self.colour_of.values())


@dataclass(frozen=True, slots=True)
class Variant:
    """What is different for some ticket types: elements instead of those of the same name.

    Elements of new names come in addition, in front; `hidden` ones are left out.
    """

    ticket_types: tuple[str, ...]
    elements: tuple[Element, ...] = ()
    hidden: tuple[str, ...] = ()

    def is_for(self, ticket_type: str) -> bool:
        """Whether it is one of its ticket types, in whatever case."""
        return is_one_of(ticket_type, self.ticket_types)


@dataclass(frozen=True, slots=True)
class BadgeDesign:
    """One design; later elements are drawn over earlier ones, and each has a name of its own.

    Where it `mirrors`, a badge whose name is read from the right is laid out from the right.
    """

    name: str
    stock: Stock
    front: tuple[Element, ...]
    back: tuple[Element, ...] = ()
    palette: Palette = field(default_factory=Palette)
    variants: tuple[Variant, ...] = ()
    mirrors: bool = True

    @property
    def width_mm(self) -> float:
        """Of one badge."""
        return self.stock.width_mm

    @property
    def height_mm(self) -> float:
        """Of one badge."""
        return self.stock.height_mm

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that anything is printed on."""
        return (Side.FRONT, Side.BACK) if self.back else (Side.FRONT,)

    @property
    def turns_over_long_edge(self) -> bool:
        """Whether a page that is turned like a door, so that backs are upright, turns so."""
        return self.stock.page_height_mm >= self.stock.page_width_mm

    def on(self, side: Side) -> tuple[Element, ...]:
        """The elements of one side, in the order in which they are drawn."""
        return self.back if side is Side.BACK else self.front

    def elements(self) -> Iterator[Element]:
        """Those of both sides."""
        yield from self.front
        yield from self.back

    def element(self, name: str) -> Element:
        """The one called *name*; KeyError if there is none."""
        return {each.name: each for each in self.elements()}[name]

    def for_type(self, ticket_type: str) -> "BadgeDesign":
        """The design as it is for *ticket_type*: with its variants, and without any."""
        design = replace(self, variants=())
        for variant in self.variants:
            if variant.is_for(ticket_type):
                design = design.varied(variant)
        return design

    def varied(self, variant: Variant) -> "BadgeDesign":
        """The design with *variant* in force."""
        instead = {each.name: each for each in variant.elements}
        known = {each.name for each in self.elements()}
        added = tuple(each for each in variant.elements if each.name not in known)
        front, back = (
            tuple(instead.get(each.name, each) for each in side if each.name not in variant.hidden)
            for side in (self.front, self.back)
        )
        return replace(self, front=front + added, back=back)

    def colour(self, named: str, ticket_type: str) -> str:
        """What *named* stands for on a badge of *ticket_type*."""
        return self.palette.colour(ticket_type) if named == BY_TICKET_TYPE else named


def is_one_of(text: str, words: tuple[str, ...]) -> bool:
    """Whether *text* is among *words*, whatever their case and blanks."""
    return folded(text) in {folded(word) for word in words}


def folded(text: str) -> str:
    """*text* in small letters, with single blanks."""
    return " ".join(text.casefold().split())
