"""What makes a design unusable: it is refused, unlike what `badge_warnings` finds."""

import re
from collections import Counter
from collections.abc import Iterator

from kiosk.domain.badge_design import BadgeDesign, Palette
from kiosk.domain.badge_elements import (
    BY_TICKET_TYPE,
    Band,
    Box,
    Element,
    NoPhotoMark,
    Picture,
    Rectangle,
    SessionList,
    StackLine,
    TextBox,
    TextStack,
    TextStyle,
)
from kiosk.domain.badge_stock import Stock
from kiosk.domain.badge_texts import EXTRA, fields_of, is_known

LARGEST_PICTURE = 400_000
"""Characters of base64: a design travels with every station file."""

_LARGEST_MM = 1000.0
_MOST_PLACES = 200
_MOST_ELEMENTS = 200
_COLOUR = re.compile("#[0-9a-f]{6}")
_BASE64 = re.compile("[A-Za-z0-9+/]+={0,2}")
_PICTURES = ("iVBORw0KGgo", "/9j/")
"""How a PNG and a JPEG begin in base64."""

_HAIR_MM = 1e-6


def design_faults(design: BadgeDesign) -> Iterator[str]:
    """Where *design* cannot be what is meant, as paths such as `headline.box`."""
    yield from _stock_faults(design.stock)
    yield from _palette_faults(design.palette)
    yield from _name_faults(design)
    for element in design.elements():
        yield from _element_faults(element, design)
    for number, variant in enumerate(design.variants):
        if not variant.ticket_types:
            yield f"variants[{number}].ticket_types"
        for element in variant.elements:
            yield from _element_faults(element, design)


def _stock_faults(stock: Stock) -> Iterator[str]:
    for name in ("width_mm", "height_mm"):
        if not 0 < getattr(stock, name) <= _LARGEST_MM:
            yield f"stock.{name}"
            return
    sheet = stock.sheet
    if sheet is None:
        return
    counts = min(sheet.columns, sheet.rows) > 0 and sheet.columns * sheet.rows <= _MOST_PLACES
    lengths = (sheet.left_mm, sheet.top_mm, sheet.gap_x_mm, sheet.gap_y_mm)
    if stock.roll or not counts or min(lengths) < 0 or not stock.fits():
        yield "stock.sheet"


def _palette_faults(palette: Palette) -> Iterator[str]:
    if not palette.colours:
        yield "palette.colours"
    for colour in palette.all_colours():
        if not _COLOUR.fullmatch(colour):
            yield f"palette.{colour}"


def _name_faults(design: BadgeDesign) -> Iterator[str]:
    if not design.name.strip():
        yield "name"
    if len(design.front) + len(design.back) > _MOST_ELEMENTS:
        yield "front"
    several = [
        list(design.elements()),
        *(list(variant.elements) for variant in design.variants),
    ]
    for elements in several:
        counted = Counter(each.name for each in elements)
        yield from (f"{name or '?'}.name" for name, n in counted.items() if n > 1 or not name)


def _element_faults(element: Element, design: BadgeDesign) -> Iterator[str]:
    name = element.name
    if not _is_inside(element.box, design):
        yield f"{name}.box"
    when = element.when
    asked = (*when.has, *when.lacks, *(EXTRA + each for each in when.answers))
    yield from (f"{name}.when.{field}" for field in asked if not is_known(field))
    yield from (f"{name}.{fault}" for fault in _own_faults(element))


def _own_faults(element: Element) -> Iterator[str]:
    match element:
        case TextBox() | TextStack() | Band() | SessionList():
            yield from _text_faults(element)
        case Rectangle():
            yield from _rectangle_faults(element)
        case Picture():
            yield from () if _is_picture(element.data) else ("data",)
        case NoPhotoMark():
            yield from _colour_faults("colour", element.colour)
        case _:
            pass


def _text_faults(element: TextBox | TextStack | Band | SessionList) -> Iterator[str]:
    match element:
        case TextBox():
            yield from _template_faults(element.text)
            yield from _style_faults(element.style)
        case TextStack():
            yield from _stack_faults(element)
        case Band():
            yield from _band_faults(element)
        case SessionList():
            yield from _style_faults(element.style)
            yield from () if element.gap_mm >= 0 else ("gap_mm",)


def _stack_faults(stack: TextStack) -> Iterator[str]:
    if not stack.lines:
        yield "lines"
    for number, line in enumerate(stack.lines):
        yield from (f"lines[{number}].{fault}" for fault in _line_faults(line))
    gaps = stack.gap_mm * max(0, len(stack.lines) - 1)
    if stack.gap_mm < 0 or sum(each.height_mm for each in stack.lines) + gaps > (
        stack.box.height_mm + _HAIR_MM
    ):
        yield "height_mm"


def _line_faults(line: StackLine) -> Iterator[str]:
    if line.height_mm <= 0:
        yield "height_mm"
    yield from _template_faults(line.text)
    yield from _style_faults(line.style)


def _band_faults(band: Band) -> Iterator[str]:
    yield from _template_faults(band.text)
    yield from _style_faults(band.style)
    yield from _colour_faults("fill", band.fill)
    room = band.word_box
    if min(band.padding_x_mm, band.padding_y_mm) < 0 or min(room.width_mm, room.height_mm) <= 0:
        yield "padding"


def _rectangle_faults(rectangle: Rectangle) -> Iterator[str]:
    if rectangle.fill:
        yield from _colour_faults("fill", rectangle.fill)
    if rectangle.outline:
        yield from _colour_faults("outline", rectangle.outline)
    if min(rectangle.outline_mm, rectangle.radius_mm) < 0:
        yield "outline_mm"


def _template_faults(text: str) -> Iterator[str]:
    if not text.strip():
        yield "text"
    yield from (f"text {{{field}}}" for field in fields_of(text) if not is_known(field))


def _style_faults(style: TextStyle) -> Iterator[str]:
    if not 0 < style.largest_mm <= _LARGEST_MM:
        yield "style.largest_mm"
    if not 0 <= style.smallest_mm <= style.largest_mm:
        yield "style.smallest_mm"
    if style.lines < 0:
        yield "style.lines"
    yield from _colour_faults("style.colour", style.colour)


def _colour_faults(name: str, colour: str) -> Iterator[str]:
    if colour != BY_TICKET_TYPE and not _COLOUR.fullmatch(colour):
        yield f"{name} {colour}"


def _is_picture(data: str) -> bool:
    right = data.startswith(_PICTURES) and len(data) <= LARGEST_PICTURE and len(data) % 4 == 0
    return right and bool(_BASE64.fullmatch(data))


def _is_inside(box: Box, design: BadgeDesign) -> bool:
    roomy = min(box.x_mm, box.y_mm) >= 0 and min(box.width_mm, box.height_mm) > 0
    right, bottom = box.x_mm + box.width_mm, box.y_mm + box.height_mm
    wide = right <= design.width_mm + _HAIR_MM
    return roomy and wide and bottom <= design.height_mm + _HAIR_MM
