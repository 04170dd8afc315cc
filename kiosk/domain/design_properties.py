"""What of a part of a badge can be set one by one: its text, its letters, its colours."""

from dataclasses import replace

from kiosk.domain.badge_elements import (
    Band,
    Element,
    NoPhotoMark,
    Rectangle,
    SessionList,
    TextBox,
    TextStack,
    TextStyle,
)
from kiosk.domain.registration import Notice

MM_PER_POINT = 25.4 / 72


def lines_of(element: Element) -> tuple[str, ...]:
    """The texts of a stack, one of which is set at a time; nothing for other parts."""
    return tuple(each.text for each in element.lines) if isinstance(element, TextStack) else ()


def text_of(element: Element, line: int = 0) -> str | None:
    """What it says; None for what says nothing of its own."""
    match element:
        case TextBox() | Band():
            return element.text
        case TextStack():
            return element.lines[line].text
        case _:
            return None


def style_of(element: Element, line: int = 0) -> TextStyle | None:
    """How its letters look; None for what has none."""
    match element:
        case TextBox() | Band() | SessionList():
            return element.style
        case TextStack():
            return element.lines[line].style
        case _:
            return None


def colour_of(element: Element, line: int = 0) -> str | None:
    """The colour of its letters, or of the mark that it is."""
    if isinstance(element, NoPhotoMark):
        return element.colour
    style = style_of(element, line)
    return style.colour if style else None


def fill_of(element: Element) -> str | None:
    """The colour of its ground; None for what has none."""
    return element.fill if isinstance(element, Band | Rectangle) else None


def notice_of(element: Element) -> str:
    """What a list must say of the people who have it; empty if nothing, or several things."""
    return str(element.when.notices[0]) if len(element.when.notices) == 1 else ""


def with_notice(element: Element, notice: str) -> Element:
    """*element* only for people of whom a list says so; for all if *notice* is empty."""
    notices = (Notice(notice),) if notice else ()
    return replace(element, when=replace(element.when, notices=notices))


def with_text(element: Element, text: str, line: int = 0) -> Element:
    """*element* with another text."""
    match element:
        case TextBox() | Band():
            return replace(element, text=text)
        case TextStack():
            return _with_line(element, line, text=text)
        case _:
            return element


def with_style(element: Element, style: TextStyle, line: int = 0) -> Element:
    """*element* with other letters; they are never smaller at most than at least."""
    style = replace(style, smallest_mm=min(style.smallest_mm, style.largest_mm))
    match element:
        case TextBox() | Band() | SessionList():
            return replace(element, style=style)
        case TextStack():
            return _with_line(element, line, style=style)
        case _:
            return element


def with_colour(element: Element, colour: str, line: int = 0) -> Element:
    """*element* with letters, or as a mark, of another colour."""
    if isinstance(element, NoPhotoMark):
        return replace(element, colour=colour)
    style = style_of(element, line)
    return with_style(element, replace(style, colour=colour), line) if style else element


def with_fill(element: Element, fill: str) -> Element:
    """*element* on another ground."""
    return replace(element, fill=fill) if isinstance(element, Band | Rectangle) else element


def _with_line(
    stack: TextStack, number: int, *, text: str | None = None, style: TextStyle | None = None
) -> TextStack:
    line = stack.lines[number]
    instead = replace(line, text=text or line.text, style=style or line.style)
    return replace(stack, lines=(*stack.lines[:number], instead, *stack.lines[number + 1 :]))
