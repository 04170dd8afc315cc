"""Where each line of a badge goes: every decision of the painter, without a painter."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import Align, BadgeDesign, Box, TextStyle
from kiosk.domain.badge_fit import Extent, FittedText, fitted


class MeasureStyled(Protocol):
    """Tells how far the ink of a line reaches, at font size 1."""

    def __call__(self, text: str, *, bold: bool, right_to_left: bool) -> Extent:
        """The extent of *text*, one line."""
        ...


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
    """Where everything on *badge* goes; what it does not say leaves no gap.

    Each text has its own direction. Where they stand follows the headline: for a name
    that is read from the right, the badge is mirrored.
    """
    side = _Side(design.width_mm, mirrored=right_to_left(badge.headline))
    band = design.band
    word_box = _padded(band.box, band.padding_x_mm, band.padding_y_mm)
    headline = _fit(badge.headline, design.headline, design.headline_style, measure)
    word = _fit(badge.ticket_type, word_box, band.style, measure)
    return BadgeLayout(
        lines=(
            *_stacked([headline], side.box(design.headline), 0, side),
            *_stacked(
                _details(badge, design, measure),
                side.box(design.details),
                design.details_gap_mm,
                side,
            ),
            *_stacked([word], side.box(word_box), 0, side),
        ),
        band=PlacedBand(band.box, band.colour(badge.ticket_type)) if word else None,
        code=badge.code,
        code_box=side.box(design.code),
    )


def text_in_box(
    text: str, box: Box, style: TextStyle, measure: MeasureStyled
) -> Iterator[PlacedLine]:
    """The lines of one *text* in the middle of the height of *box*."""
    side = _Side(box.width_mm, mirrored=right_to_left(text))
    return _stacked([_fit(text, box, style, measure)], box, 0, side)


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is read from the right."""
    directions = (unicodedata.bidirectional(character) for character in text)
    first = next((each for each in directions if each in {"L", "R", "AL"}), "L")
    return first != "L"


@dataclass(frozen=True, slots=True)
class _Side:
    """From which side this badge is read."""

    badge_width_mm: float
    mirrored: bool

    def box(self, box: Box) -> Box:
        if not self.mirrored:
            return box
        return replace(box, x_mm=self.badge_width_mm - box.x_mm - box.width_mm)

    def left_mm(self, box: Box, width_mm: float, align: Align) -> float:
        """Where a line of *width_mm* begins in *box*."""
        spare = box.width_mm - width_mm
        if align is Align.CENTRE:
            return box.x_mm + spare / 2
        return box.x_mm + spare * self.mirrored


@dataclass(frozen=True, slots=True)
class _Text:
    """A field with its direction, which all its lines share, and its chosen size."""

    fit: FittedText
    style: TextStyle
    right_to_left: bool

    def placed(self, box: Box, top_mm: float, side: _Side) -> Iterator[PlacedLine]:
        size = self.fit.size_mm
        baseline = top_mm + self.fit.above * size
        for text, extent in zip(self.fit.lines, self.fit.extents, strict=True):
            left = side.left_mm(box, extent.width * size, self.style.align)
            yield PlacedLine(
                text=text,
                x_mm=left + extent.before * size,
                baseline_mm=baseline,
                size_mm=size,
                bold=self.style.bold,
                right_to_left=self.right_to_left,
                colour=self.style.colour,
            )
            baseline += self.fit.pitch_mm


def _fit(text: str, box: Box, style: TextStyle, measure: MeasureStyled) -> _Text | None:
    from_right = right_to_left(text)

    def measured(line: str) -> Extent:
        return measure(line, bold=style.bold, right_to_left=from_right)

    fit = fitted(text, box.width_mm, box.height_mm, style.largest_mm, measured)
    return _Text(fit, style, from_right) if fit else None


def _details(badge: BadgeData, design: BadgeDesign, measure: MeasureStyled) -> list[_Text | None]:
    rooms = ((each, replace(design.details, height_mm=each.height_mm)) for each in design.detail)
    return [_fit(getattr(badge, each.field), box, each.style, measure) for each, box in rooms]


def _stacked(
    found: list[_Text | None], box: Box, gap_mm: float, side: _Side
) -> Iterator[PlacedLine]:
    """The texts that there are, one below the other, together in the middle of *box*."""
    texts = [text for text in found if text is not None]
    used = sum(text.fit.height_mm for text in texts) + gap_mm * max(0, len(texts) - 1)
    top = box.y_mm + (box.height_mm - used) / 2
    for text in texts:
        yield from text.placed(box, top, side)
        top += text.fit.height_mm + gap_mm


def _padded(box: Box, x_mm: float, y_mm: float) -> Box:
    return Box(box.x_mm + x_mm, box.y_mm + y_mm, box.width_mm - 2 * x_mm, box.height_mm - 2 * y_mm)
