"""A design for another size of badge: all that is on it grows or shrinks with it."""

from dataclasses import replace

from kiosk.domain.badge_design import BadgeDesign, Variant, folded
from kiosk.domain.badge_elements import (
    Band,
    Box,
    Element,
    Rectangle,
    SessionList,
    StackLine,
    TextBox,
    TextStack,
    TextStyle,
)

SMALLEST_MM, LARGEST_MM = 20.0, 500.0


def resized(design: BadgeDesign, width_mm: float, height_mm: float) -> BadgeDesign:
    """*design* for badges of this size, which is held to what a badge may be."""
    width, height = (min(max(each, SMALLEST_MM), LARGEST_MM) for each in (width_mm, height_mm))
    grown = _Grown(width / design.width_mm, height / design.height_mm)
    return replace(
        design,
        stock=replace(design.stock, width_mm=width, height_mm=height),
        front=tuple(map(grown.element, design.front)),
        back=tuple(map(grown.element, design.back)),
        variants=tuple(map(grown.variant, design.variants)),
    )


def coloured(design: BadgeDesign, ticket_type: str, colour: str) -> BadgeDesign:
    """*design* with *colour* for what is coloured by ticket type, on badges of this one."""
    colours = {**design.palette.colour_of, folded(ticket_type): colour}
    return replace(design, palette=replace(design.palette, colour_of=colours))


class _Grown:
    """Makes parts so much wider and higher; letters follow whichever is less."""

    def __init__(self, across: float, down: float) -> None:
        self._across, self._down = across, down
        self._both = min(across, down)

    def variant(self, variant: Variant) -> Variant:
        return replace(variant, elements=tuple(map(self.element, variant.elements)))

    def element(self, element: Element) -> Element:
        element = replace(element, box=self._box(element.box))
        match element:
            case TextBox():
                return replace(element, style=self._style(element.style))
            case TextStack():
                lines = tuple(map(self._line, element.lines))
                return replace(element, lines=lines, gap_mm=element.gap_mm * self._down)
            case Band():
                return self._band(element)
            case SessionList():
                gap = element.gap_mm * self._down
                return replace(element, style=self._style(element.style), gap_mm=gap)
            case Rectangle():
                return self._rectangle(element)
            case _:
                return element

    def _box(self, box: Box) -> Box:
        left, top = box.x_mm * self._across, box.y_mm * self._down
        return Box(left, top, box.width_mm * self._across, box.height_mm * self._down)

    def _style(self, style: TextStyle) -> TextStyle:
        largest, smallest = style.largest_mm * self._both, style.smallest_mm * self._both
        return replace(style, largest_mm=largest, smallest_mm=smallest)

    def _line(self, line: StackLine) -> StackLine:
        return replace(line, height_mm=line.height_mm * self._down, style=self._style(line.style))

    def _band(self, band: Band) -> Band:
        return replace(
            band,
            style=self._style(band.style),
            padding_x_mm=band.padding_x_mm * self._across,
            padding_y_mm=band.padding_y_mm * self._down,
        )

    def _rectangle(self, area: Rectangle) -> Rectangle:
        outline, radius = area.outline_mm * self._both, area.radius_mm * self._both
        return replace(area, outline_mm=outline, radius_mm=radius)
