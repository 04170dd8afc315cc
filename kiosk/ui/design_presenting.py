"""Turns a design into what the designer shows of it, and what is set there into a part."""

from dataclasses import replace

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Align, Element, TextStyle
from kiosk.domain.badge_lines import Reading, right_to_left
from kiosk.domain.badge_texts import is_shown
from kiosk.domain.badge_warnings import DesignWarning, design_warnings
from kiosk.domain.design_edits import printed, put_at
from kiosk.domain.design_properties import (
    MM_PER_POINT,
    colour_of,
    fill_of,
    lines_of,
    notice_of,
    style_of,
    text_of,
    with_colour,
    with_fill,
    with_notice,
    with_style,
    with_text,
)
from kiosk.domain.design_sizes import coloured, resized
from kiosk.ui.design_texts import colour_text, doubt_text, part_text, template_text
from kiosk.ui.design_views import DesignView, PartPlace, PartRow, PartView
from kiosk.ui.language import translate


def part_rows(design: BadgeDesign, side: Side) -> list[PartRow]:
    """The parts of one side; what lies in front comes last."""
    return [PartRow(e.name, part_text(e), not e.when.never) for e in design.on(side)]


def part_places(design: BadgeDesign, side: Side, badge: BadgeData) -> list[PartPlace]:
    """Where the parts are that *badge* has on this side."""
    reading = reading_of(design, badge)
    return [
        PartPlace(each.name, reading.box(each.box))
        for each in design.on(side)
        if is_shown(each.when, badge)
    ]


def reading_of(design: BadgeDesign, badge: BadgeData) -> Reading:
    """From which side the badge is laid out; asked twice, a box is where it was."""
    return Reading(design.width_mm, design.mirrors and right_to_left(badge.headline))


def part_view(element: Element, line: int) -> PartView:
    """All that can be set of *element*, and of one *line* of it where it has several."""
    style = style_of(element, line)
    return PartView(
        title=part_text(element),
        box=element.box,
        lines=tuple(template_text(text) for text in lines_of(element)),
        line=line,
        text=text_of(element, line),
        largest_points=_points(style.largest_mm) if style else None,
        smallest_points=_points(style.smallest_mm) if style else None,
        is_bold=style.bold if style else False,
        align=str(style.align) if style else "",
        colour=colour_of(element, line),
        fill=fill_of(element),
        notice=notice_of(element),
    )


def with_setting(
    element: Element, what: str, value: object, line: int, design: BadgeDesign
) -> Element:
    """*element* with one thing set as the designer's settings call it."""
    if what.endswith("_mm"):
        return put_at(element, replace(element.box, **{what: value}), design)  # type: ignore[arg-type]
    if what == "text":
        return with_text(element, str(value), line)
    if what == "colour":
        return with_colour(element, str(value), line)
    if what == "fill":
        return with_fill(element, str(value))
    if what == "notice":
        return with_notice(element, str(value))
    style = style_of(element, line)
    return with_style(element, _styled(style, what, value), line) if style else element


def design_view(design: BadgeDesign, ticket_type: str) -> DesignView:
    """All that can be set of *design* as a whole, and for one ticket type."""
    return DesignView(
        width_mm=design.width_mm,
        height_mm=design.height_mm,
        is_black_only=design.stock.black_only,
        mirrors=design.mirrors,
        ticket_type=ticket_type,
        type_colour=design.palette.colour(ticket_type) if ticket_type else "",
    )


def with_design_setting(
    design: BadgeDesign, what: str, value: object, ticket_type: str
) -> BadgeDesign:
    """*design* with one thing set as the designer's settings call it."""
    match what, value:
        case "width_mm", float():
            return resized(design, value, design.height_mm)
        case "height_mm", float():
            return resized(design, design.width_mm, value)
        case "black_only", bool():
            return replace(design, stock=replace(design.stock, black_only=value))
        case "mirrors", bool():
            return replace(design, mirrors=value)
        case "type_colour", str():
            return coloured(design, ticket_type, value)
        case _:
            return design


def doubts(design: BadgeDesign) -> list[str]:
    """What the owner of *design* may regret, in sentences."""
    parts = {each.name: part_text(each) for each in design.elements()}
    for variant in design.variants:
        parts |= {each.name: part_text(each) for each in variant.elements}
    return [_doubt(each, parts) for each in design_warnings(printed(design))]


def left_out_text(parts: tuple[str, ...]) -> str:
    """What of a design of another system has no counterpart."""
    if not parts:
        return ""
    text = translate("Design", "Left out, since there is nothing like it here: {parts}.")
    return text.format(parts=", ".join(parts))


def _doubt(warning: DesignWarning, parts: dict[str, str]) -> str:
    other = parts.get(warning.other) or colour_text(warning.other)
    return doubt_text(warning, parts.get(warning.element, warning.element), other)


def _styled(style: TextStyle, what: str, value: object) -> TextStyle:
    match what, value:
        case "largest", float():
            return replace(style, largest_mm=max(1.0, value * MM_PER_POINT))
        case "smallest", float():
            return replace(style, smallest_mm=max(0.0, value * MM_PER_POINT))
        case "bold", bool():
            return replace(style, bold=value)
        case "align", str():
            return replace(style, align=Align(value))
        case _:
            return style


def _points(length_mm: float) -> float:
    return round(length_mm / MM_PER_POINT, 1)
