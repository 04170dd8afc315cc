"""Where each line of a badge goes: every decision of the painter, without a painter."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import Align, BadgeDesign, Box, TextStyle
from kiosk.domain.badge_fit import Extent, FittedText, fitted

MeasureStyled = Callable[[str, bool, bool], Extent]
"""The extent of a line at font size 1, given whether it is bold and whether right to left."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of text, from where its baseline starts on the left."""

    text: str
    x_mm: float
    baseline_mm: float
    size_mm: float
    bold: bool
    right_to_left: bool
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """The bar of the ticket type, whose word is among the lines."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class BadgeLayout:
    """A badge, ready to be drawn."""

    lines: tuple[PlacedLine, ...]
    band: PlacedBand | None
    code: str
    code_box: Box


def laid_out(badge: BadgeData, design: BadgeDesign, measure: MeasureStyled) -> BadgeLayout:
    """Where everything on *badge* goes; what it does not say leaves no gap."""
    band = design.band
    typed = bool(badge.ticket_type.strip())
    lines = (
        *_in_box(badge.headline, design.headline, design.headline_style, measure),
        *_details(badge, design, measure),
        *_in_box(badge.ticket_type, _padded(band.box, band.padding_mm), band.style, measure),
    )
    return BadgeLayout(
        lines=lines,
        band=PlacedBand(band.box, band.colour(badge.ticket_type)) if typed else None,
        code=badge.code,
        code_box=design.code,
    )


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is read from the right."""
    directions = (unicodedata.bidirectional(character) for character in text)
    first = next((each for each in directions if each in {"L", "R", "AL"}), "L")
    return first != "L"


@dataclass(frozen=True, slots=True)
class _Text:
    """A field with its direction, which all its lines share, and its chosen size."""

    fit: FittedText
    style: TextStyle
    right_to_left: bool

    def placed(self, box: Box, top_mm: float) -> Iterator[PlacedLine]:
        size = self.fit.size_mm
        baseline = top_mm + self.fit.above * size
        for text, extent in zip(self.fit.lines, self.fit.extents, strict=True):
            yield PlacedLine(
                text=text,
                x_mm=self._left(box, extent.width * size) + extent.before * size,
                baseline_mm=baseline,
                size_mm=size,
                bold=self.style.bold,
                right_to_left=self.right_to_left,
                colour=self.style.colour,
            )
            baseline += self.fit.pitch_mm

    def _left(self, box: Box, width_mm: float) -> float:
        spare = box.width_mm - width_mm
        if self.style.align is Align.CENTRE:
            return box.x_mm + spare / 2
        return box.x_mm + spare if self.right_to_left else box.x_mm


def _in_box(text: str, box: Box, style: TextStyle, measure: MeasureStyled) -> Iterable[PlacedLine]:
    """*text* in the middle of the height of *box*."""
    fit = _fit(text, box.width_mm, box.height_mm, style, measure)
    if fit is None:
        return ()
    return fit.placed(box, box.y_mm + (box.height_mm - fit.fit.height_mm) / 2)


def _details(badge: BadgeData, design: BadgeDesign, measure: MeasureStyled) -> Iterator[PlacedLine]:
    """The smaller texts, one below the other, together in the middle of their box."""
    box = design.details
    found = [
        _fit(getattr(badge, each.field), box.width_mm, each.height_mm, each.style, measure)
        for each in design.detail
    ]
    texts = [text for text in found if text is not None]
    heights = [text.fit.height_mm for text in texts]
    used = sum(heights) + design.details_gap_mm * max(0, len(texts) - 1)
    top = box.y_mm + (box.height_mm - used) / 2
    for text, height in zip(texts, heights, strict=True):
        yield from text.placed(box, top)
        top += height + design.details_gap_mm


def _fit(
    text: str, width_mm: float, height_mm: float, style: TextStyle, measure: MeasureStyled
) -> _Text | None:
    from_right = right_to_left(text)

    def measured(line: str) -> Extent:
        return measure(line, style.bold, from_right)

    fit = fitted(text, width_mm, height_mm, style.largest_mm, measured)
    return _Text(fit, style, from_right) if fit else None


def _padded(box: Box, padding_mm: float) -> Box:
    return Box(box.x_mm + padding_mm, box.y_mm, box.width_mm - 2 * padding_mm, box.height_mm)
