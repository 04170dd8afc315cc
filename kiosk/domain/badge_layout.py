"""Where everything on a badge goes: every decision of the painter, without a painter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_colours import without_grey
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import (
    BLACK,
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
)
from kiosk.domain.badge_fit import Extent
from kiosk.domain.badge_lines import (
    MeasureStyled,
    PlacedLine,
    Reading,
    right_to_left,
    stacked,
    styled,
)
from kiosk.domain.badge_sessions import session_lines
from kiosk.domain.badge_texts import is_shown, said


@dataclass(frozen=True, slots=True)
class PlacedArea:
    """An area of one colour, or a frame."""

    box: Box
    fill: str = ""
    outline: str = ""
    outline_mm: float = 0.0
    radius_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """The QR, with its quiet zone, in the middle of its box."""

    box: Box
    code: str


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture, in the middle of its box."""

    box: Box
    data: str


@dataclass(frozen=True, slots=True)
class PlacedNoPhoto:
    """The crossed-out camera, in the middle of its box."""

    box: Box
    colour: str


Placed = PlacedLine | PlacedArea | PlacedCode | PlacedPicture | PlacedNoPhoto


@dataclass(frozen=True, slots=True)
class BadgeLayout:
    """One side of a badge, in the order in which it is drawn."""

    items: tuple[Placed, ...]

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """All its letters."""
        return tuple(each for each in self.items if isinstance(each, PlacedLine))

    @property
    def codes(self) -> tuple[PlacedCode, ...]:
        """What a scanner is to read."""
        return tuple(each for each in self.items if isinstance(each, PlacedCode))


def laid_out(
    badge: BadgeData, design: BadgeDesign, measure: MeasureStyled, side: Side = Side.FRONT
) -> BadgeLayout:
    """Where everything on *badge* goes; what it does not say leaves no gap.

    Each text has its own direction. Where they stand follows the headline: for a name
    that is read from the right, a design that mirrors is mirrored.
    """
    fitting = design.for_type(badge.ticket_type)
    mirrored = design.mirrors and right_to_left(badge.headline)
    composing = _Composing(
        badge, fitting, _remembering(measure), Reading(design.width_mm, mirrored)
    )
    shown = (each for each in fitting.on(side) if is_shown(each.when, badge))
    return BadgeLayout(tuple(item for each in shown for item in composing.placed(each)))


def _remembering(measure: MeasureStyled) -> MeasureStyled:
    """*measure*, which costs more than all else, asked once for each text."""

    @cache
    def asked(text: str, bold: bool, right_to_left: bool) -> Extent:  # noqa: FBT001
        return measure(text, bold=bold, right_to_left=right_to_left)

    def remembered(text: str, *, bold: bool, right_to_left: bool) -> Extent:
        return asked(text, bold, right_to_left)

    return remembered


@dataclass(frozen=True, slots=True)
class _Composing:
    badge: BadgeData
    design: BadgeDesign
    measure: MeasureStyled
    reading: Reading

    def placed(self, element: Element) -> Iterator[Placed]:
        """What *element* puts on this badge."""
        box = self.reading.box(element.box)
        match element:
            case TextBox() | TextStack() | Band():
                yield from self._texts(element)
            case SessionList():
                yield from self._sessions(element)
            case QrCode() if self.badge.code:
                yield PlacedCode(box, self.badge.code)
            case Picture():
                yield PlacedPicture(box, element.data)
            case NoPhotoMark() if self.badge.no_photo:
                yield PlacedNoPhoto(box, self._mark(element.colour))
            case Rectangle():
                yield self._area(element)
            case _:
                pass

    def _texts(self, element: TextBox | TextStack | Band) -> Iterator[Placed]:
        match element:
            case TextBox():
                style, box = self._inked(element.style), element.box
                text = styled(said(element.text, self.badge), box, style, self.measure)
                lines = stacked(
                    [text], self.reading.box(box), 0, self.reading, vertical=style.vertical
                )
                yield from (replace(line, element=element.name) for line in lines)
            case TextStack():
                yield from self._stack(element)
            case Band():
                yield from self._band(element)

    def _stack(self, stack: TextStack) -> Iterator[PlacedLine]:
        """The texts that there are share the room of those that there are not."""
        texts = [(said(each.text, self.badge), each) for each in stack.lines]
        there = [(text, each) for text, each in texts if text.strip()]
        gaps = stack.gap_mm * max(0, len(there) - 1)
        share = (stack.box.height_mm - gaps) / (sum(each.height_mm for _, each in there) or 1)
        found = [
            styled(
                text,
                replace(stack.box, height_mm=each.height_mm * share),
                self._inked(each.style),
                self.measure,
            )
            for text, each in there
        ]
        box = self.reading.box(stack.box)
        lines = stacked(found, box, stack.gap_mm, self.reading, vertical=stack.vertical)
        yield from (replace(line, element=stack.name) for line in lines)

    def _band(self, band: Band) -> Iterator[Placed]:
        style, box = self._inked(band.style), band.word_box
        word = styled(said(band.text, self.badge), box, style, self.measure)
        if word is None:
            return
        yield PlacedArea(self.reading.box(band.box), self._colour(band.fill))
        lines = stacked([word], self.reading.box(box), 0, self.reading, vertical=style.vertical)
        yield from (replace(line, element=band.name) for line in lines)

    def _sessions(self, element: SessionList) -> Iterator[PlacedLine]:
        shown = replace(element, style=self._inked(element.style))
        lines = session_lines(self.badge.sessions, shown, self.measure, self.reading)
        yield from (replace(line, element=element.name) for line in lines)

    def _area(self, each: Rectangle) -> PlacedArea:
        return PlacedArea(
            self.reading.box(each.box),
            fill=self._colour(each.fill) if each.fill else "",
            outline=self._colour(each.outline) if each.outline else "",
            outline_mm=each.outline_mm,
            radius_mm=each.radius_mm,
        )

    def _inked(self, style: TextStyle) -> TextStyle:
        return replace(style, colour=self._colour(style.colour))

    def _colour(self, named: str) -> str:
        colour = self.design.colour(named, self.badge.ticket_type)
        return without_grey(colour) if self.design.stock.black_only else colour

    def _mark(self, named: str) -> str:
        """A mark is never lost, whatever the printer."""
        return BLACK if self.design.stock.black_only else self._colour(named)
