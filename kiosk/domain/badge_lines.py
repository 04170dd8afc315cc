"""Where the lines of a text go in their box."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from kiosk.domain.badge_elements import Align, Box, TextStyle, Vertical
from kiosk.domain.badge_fit import Extent, FittedText, Room, fitted, wrapped


class MeasureStyled(Protocol):
    """Tells how far the ink of a line reaches, at font size 1."""

    def __call__(self, text: str, *, bold: bool, right_to_left: bool) -> Extent:
        """The extent of *text*, one line."""
        ...


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of text, from where its baseline starts on the left; `element` is whose it is.

    On coarse dots its letters may come out narrower: `held_at` is which part of it then stays,
    from 0 for its left end to 1 for its right one.
    """

    text: str
    x_mm: float
    baseline_mm: float
    size_mm: float
    bold: bool
    right_to_left: bool
    colour: str
    element: str = ""
    held_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """From which side something is read, on a badge of so much width."""

    width_mm: float
    mirrored: bool

    def box(self, box: Box) -> Box:
        """Where *box* is, if its place is said as seen from the side of reading."""
        if not self.mirrored:
            return box
        return replace(box, x_mm=self.width_mm - box.x_mm - box.width_mm)

    def held_at(self, align: Align) -> float:
        """Which part of the spare room in its box stands on the left of a line."""
        if align is Align.CENTRE:
            return 0.5
        return float((align is Align.END) != self.mirrored)


@dataclass(frozen=True, slots=True)
class StyledText:
    """A text with its direction, which all its lines share, and its chosen size."""

    fit: FittedText
    style: TextStyle
    right_to_left: bool

    def placed(self, box: Box, top_mm: float, reading: Reading) -> Iterator[PlacedLine]:
        """Its lines, the highest ink of the first one at *top_mm*."""
        size, held_at = self.fit.size_mm, reading.held_at(self.style.align)
        baseline = top_mm + self.fit.above * size
        for text, extent in zip(self.fit.lines, self.fit.extents, strict=True):
            left = box.x_mm + (box.width_mm - extent.width * size) * held_at
            yield PlacedLine(
                text=text,
                x_mm=left + extent.before * size,
                baseline_mm=baseline,
                size_mm=size,
                bold=self.style.bold,
                right_to_left=self.right_to_left,
                colour=self.style.colour,
                held_at=held_at,
            )
            baseline += self.fit.pitch_mm


def text_in_box(
    text: str, box: Box, style: TextStyle, measure: MeasureStyled
) -> Iterator[PlacedLine]:
    """The lines of one *text* in the middle of the height of *box*."""
    reading = Reading(box.width_mm, mirrored=right_to_left(text))
    texts = [styled(text, box, style, measure)]
    return stacked(texts, box, 0, reading, vertical=Vertical.MIDDLE)


def wrapped_text(
    text: str, width_mm: float, style: TextStyle, measure: MeasureStyled
) -> StyledText | None:
    """*text* in the largest size of *style*, in as many lines as that takes."""
    from_right = right_to_left(text)
    measured = partial(measure, bold=style.bold, right_to_left=from_right)
    fit = wrapped(text, style.largest_mm, width_mm, measured)
    return StyledText(fit, style, from_right) if fit else None


def styled(text: str, box: Box, style: TextStyle, measure: MeasureStyled) -> StyledText | None:
    """*text* as large as *box* allows; None if it is blank."""
    from_right = right_to_left(text)
    measured = partial(measure, bold=style.bold, right_to_left=from_right)
    room = Room(box.width_mm, box.height_mm, style.largest_mm, style.smallest_mm, style.lines)
    fit = fitted(text, room, measured)
    return StyledText(fit, style, from_right) if fit else None


def stacked(
    found: Iterable[StyledText | None],
    box: Box,
    gap_mm: float,
    reading: Reading,
    *,
    vertical: Vertical,
) -> Iterator[PlacedLine]:
    """The texts that there are, one below the other, together at one height of *box*."""
    texts = [text for text in found if text is not None]
    used = sum(text.fit.height_mm for text in texts) + gap_mm * max(0, len(texts) - 1)
    top = box.y_mm + (box.height_mm - used) * _SHARE_ABOVE[vertical]
    for text in texts:
        yield from text.placed(box, top, reading)
        top += text.fit.height_mm + gap_mm


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is read from the right."""
    directions = (unicodedata.bidirectional(character) for character in text)
    first = next((each for each in directions if each in {"L", "R", "AL"}), "L")
    return first != "L"


_SHARE_ABOVE = {Vertical.TOP: 0.0, Vertical.MIDDLE: 0.5, Vertical.BOTTOM: 1.0}
