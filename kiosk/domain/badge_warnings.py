"""What a design allows and its owner may regret: hard to read, to scan or to tell apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from kiosk.domain.badge_colours import LEAST_CONTRAST, contrast
from kiosk.domain.badge_design import BadgeDesign, Side, folded
from kiosk.domain.badge_elements import (
    BLACK,
    BY_TICKET_TYPE,
    WHITE,
    Band,
    Element,
    NoPhotoMark,
    Picture,
    QrCode,
    Rectangle,
    SessionList,
    TextBox,
    TextStack,
    TextStyle,
)
from kiosk.domain.badge_texts import shown_fields

LEAST_CODE_MM = 18.0
"""A QR code, without its quiet zone, that a webcam reads at arm's length."""

LEAST_TEXT_MM = 12 * 25.4 / 72
"""Twelve points."""

_SMALLEST_QR, _QUIET_ZONE = 21, 4
_HAIR_MM = 0.01


class Doubt(StrEnum):
    """Why a design may not do what its owner hopes."""

    SMALL_CODE = "small_code"
    QUIET_ZONE = "quiet_zone"
    SMALL_TEXT = "small_text"
    LOW_CONTRAST = "low_contrast"
    COLOUR_ALONE = "colour_alone"
    COLOUR_LOST = "colour_lost"
    OVERLAP = "overlap"
    NO_NAME = "no_name"
    NO_CODE = "no_code"


@dataclass(frozen=True, slots=True)
class DesignWarning:
    """A doubt about `element`, and `other` one or colour; `value` in mm, or the contrast."""

    doubt: Doubt
    element: str = ""
    other: str = ""
    value: float = 0.0


def design_warnings(design: BadgeDesign) -> tuple[DesignWarning, ...]:
    """All doubts about *design* and its variants, each once, in the order of its elements."""
    designs = [design, *(design.varied(each) for each in design.variants)]
    found = (warning for each in designs for warning in _warnings(each))
    return tuple(dict.fromkeys(found))


def _warnings(design: BadgeDesign) -> Iterator[DesignWarning]:
    yield from _missing(design)
    for side in (Side.FRONT, Side.BACK):
        elements = design.on(side)
        for number, element in enumerate(elements):
            yield from _own(element)
            yield from _contrasts(element, elements[:number], design)
            yield from _colours(element, elements, design)
        for lower, upper in combinations(elements, 2):
            yield from _together(lower, upper)


def _missing(design: BadgeDesign) -> Iterator[DesignWarning]:
    fields = {field for each in design.elements() for field in shown_fields(each)}
    if not fields & {"headline", "badge_name", "full_name"}:
        yield DesignWarning(Doubt.NO_NAME)
    if not any(isinstance(each, QrCode) for each in design.elements()):
        yield DesignWarning(Doubt.NO_CODE)


def _own(element: Element) -> Iterator[DesignWarning]:
    if isinstance(element, QrCode):
        side = min(element.box.width_mm, element.box.height_mm)
        printed = side * _SMALLEST_QR / (_SMALLEST_QR + 2 * _QUIET_ZONE)
        if printed < LEAST_CODE_MM:
            yield DesignWarning(Doubt.SMALL_CODE, element.name, value=round(printed, 1))
    for style in _styles(element):
        size = style.smallest_mm or style.largest_mm
        if size < LEAST_TEXT_MM - _HAIR_MM:
            yield DesignWarning(Doubt.SMALL_TEXT, element.name, value=size)


def _contrasts(
    element: Element, below: tuple[Element, ...], design: BadgeDesign
) -> Iterator[DesignWarning]:
    """Letters that can hardly be told from what is behind them, for any ticket type."""
    behind = element.fill if isinstance(element, Band) else _behind(element, below)
    for style in _styles(element):
        pairs = [
            (letters, ground)
            for letters in _possible(style.colour, design)
            for ground in _possible(behind, design)
            if BY_TICKET_TYPE not in {style.colour} & {behind} or letters == ground
        ]
        worst, letters, ground = min((contrast(*pair), *pair) for pair in pairs)
        if worst < LEAST_CONTRAST:
            doubtful = ground if behind != WHITE else letters
            yield DesignWarning(Doubt.LOW_CONTRAST, element.name, doubtful, round(worst, 1))


def _behind(element: Element, below: tuple[Element, ...]) -> str:
    """The colour of the highest area that wholly lies behind *element*."""
    for each in reversed(below):
        if isinstance(each, Band | Rectangle) and each.fill and each.box.contains(element.box):
            return each.fill
    return WHITE


def _possible(colour: str, design: BadgeDesign) -> tuple[str, ...]:
    return design.palette.all_colours() if colour == BY_TICKET_TYPE else (colour,)


def _colours(
    element: Element, elements: tuple[Element, ...], design: BadgeDesign
) -> Iterator[DesignWarning]:
    used = set(_used_colours(element))
    if BY_TICKET_TYPE in used:
        says = {field for each in elements for field in shown_fields(each)}
        if "ticket_type" not in says:
            yield DesignWarning(Doubt.COLOUR_ALONE, element.name)
    lost = used - {BLACK, WHITE, BY_TICKET_TYPE, ""}
    if design.stock.black_only and not isinstance(element, NoPhotoMark):
        yield from (DesignWarning(Doubt.COLOUR_LOST, element.name, each) for each in sorted(lost))


def _together(lower: Element, upper: Element) -> Iterator[DesignWarning]:
    if not lower.box.overlaps(upper.box) or _never_together(lower, upper):
        return
    if isinstance(lower, Rectangle | Picture):
        return  # it is a background
    if isinstance(lower, Band) and lower.box.contains(upper.box):
        return
    for code, other in ((lower, upper), (upper, lower)):
        if isinstance(code, QrCode):
            yield DesignWarning(Doubt.QUIET_ZONE, code.name, other.name)
            return
    yield DesignWarning(Doubt.OVERLAP, lower.name, upper.name)


def _never_together(one: Element, other: Element) -> bool:
    """Whether their rules show at most one of the two on a badge."""
    first, second = one.when, other.when
    if set(first.has) & set(second.lacks) or set(first.lacks) & set(second.has):
        return True
    types = [{folded(each) for each in when.ticket_types} for when in (first, second)]
    return all(types) and not types[0] & types[1]


def _styles(element: Element) -> tuple[TextStyle, ...]:
    match element:
        case TextBox() | Band() | SessionList():
            return (element.style,)
        case TextStack():
            return tuple(line.style for line in element.lines)
        case _:
            return ()


def _used_colours(element: Element) -> Iterator[str]:
    yield from (style.colour for style in _styles(element))
    match element:
        case Band():
            yield element.fill
        case Rectangle():
            yield from (element.fill, element.outline)
        case NoPhotoMark():
            yield element.colour
        case _:
            pass
