"""How large a text can be in its box, and where its lines end: nothing is ever cut.

Letters grow with the font size in proportion, so everything is measured once, at size 1:
a text as high and wide as these numbers times the size that is chosen.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from kiosk.domain.badge_breaks import Piece, clusters, in_clusters, joined, whole_words, words

LEADING = 0.12
"""Between two lines, in font sizes."""

LEAST_ABOVE, LEAST_BELOW = 0.74, 0.22
"""What every line gets around its baseline, so that `ace` and `Agy` sit alike."""

_WORTH_A_LINE = 1.15
"""Another line must make the letters so much larger."""

_LEGIBLE_MM = 2.1
_LEGIBLE_SHARE = 0.22
"""Six points, or so much of the size that was wished for: twelve points for a headline.

A text that would be smaller may also end a line within a word.
"""

_SEARCH_STEPS = 15


@dataclass(frozen=True, slots=True)
class Extent:
    """How far the ink of a line reaches from the start of its baseline, at font size 1."""

    before: float
    after: float
    above: float
    below: float

    @property
    def width(self) -> float:
        """From the outermost ink to the outermost ink."""
        return self.before + self.after


Measure = Callable[[str], Extent]


@dataclass(frozen=True, slots=True)
class FittedText:
    """Lines with their extents, and the one size that all of them have."""

    lines: tuple[str, ...]
    extents: tuple[Extent, ...]
    size_mm: float

    @property
    def above(self) -> float:
        """From the highest ink of any line down to its baseline, at font size 1."""
        return max(LEAST_ABOVE, *(extent.above for extent in self.extents))

    @property
    def below(self) -> float:
        """From a baseline down to the lowest ink of any line, at font size 1."""
        return max(LEAST_BELOW, *(extent.below for extent in self.extents))

    @property
    def pitch_mm(self) -> float:
        """From one baseline to the next."""
        return (self.above + self.below + LEADING) * self.size_mm

    @property
    def height_mm(self) -> float:
        """All lines, from the highest ink to the lowest."""
        return len(self.lines) * self.pitch_mm - LEADING * self.size_mm


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take, and how large its letters get at most.

    Smaller than `smallest_mm` it also ends a line within a word; 0 leaves that to the text.
    So does 0 for the `most_lines`.
    """

    width_mm: float
    height_mm: float
    largest_mm: float
    smallest_mm: float = 0.0
    most_lines: int = 0

    @property
    def readable_mm(self) -> float:
        """Below this, calm line ends matter less than size."""
        return self.smallest_mm or max(_LEGIBLE_MM, self.largest_mm * _LEGIBLE_SHARE)

    @property
    def desperate_mm(self) -> float:
        """Below this, even short words are broken."""
        return self.smallest_mm or self.readable_mm / 2


def fitted(text: str, room: Room, measure: Measure) -> FittedText | None:
    """*text* as large as the *room* allows, in as few lines as that takes; None if it is blank.

    First it shrinks, then it goes on in further lines: between its words, then after hyphens
    and between CJK characters, where that makes it larger. Then it shrinks further; what would
    be too small to read also breaks between characters, short words last.
    """
    fitting = _Fitting(room, measure)
    calm, finer = whole_words(text), words(text)
    best = fitting.best(calm)
    if finer != calm:
        best = _worthwhile(best, fitting.best(finer))
    if best and best.size_mm < room.readable_mm:
        best = _worthwhile(best, fitting.best(fitting.long_ones_broken(finer)))
    if best and best.size_mm < room.desperate_mm:
        best = _worthwhile(best, fitting.best(clusters(text)))
    return best


def wrapped(text: str, size_mm: float, width_mm: float, measure: Measure) -> FittedText | None:
    """*text* in letters of one size, each line as full as can be; None if it is blank.

    It is only made smaller where not even one character would fit.
    """
    limit = width_mm / size_mm
    rows = _rows(words(text), measure)
    if rows and rows.widest > limit:
        rows = _rows(clusters(text), measure)
    if rows is None:
        return None
    lines = tuple(rows.within(limit))
    extents = tuple(measure(line) for line in lines)
    widest = max(extent.width for extent in extents)
    return FittedText(lines, extents, min(size_mm, width_mm / widest) if widest > 0 else size_mm)


def _worthwhile(calm: FittedText | None, broken: FittedText | None) -> FittedText | None:
    """The text with more breaks, if they make its letters so much larger."""
    if calm and broken and broken.size_mm > calm.size_mm * _WORTH_A_LINE:
        return broken
    return calm


@dataclass(frozen=True, slots=True)
class _Fitting:
    room: Room
    measure: Measure

    def best(self, pieces: list[Piece]) -> FittedText | None:
        """The largest letters, unless fewer lines make them nearly as large."""
        rows = _rows(pieces, self.measure)
        if rows is None:
            return None
        line_height = _height([self.measure(piece.text) for piece in pieces])
        chosen = self._sized(rows.in_lines(1))
        for lines in range(2, min(len(pieces), self.room.most_lines or len(pieces)) + 1):
            most = self.room.height_mm / (lines * (line_height + LEADING) - LEADING)
            if most < chosen.size_mm * _WORTH_A_LINE:
                break
            candidate = self._sized(rows.in_lines(lines))
            if candidate.size_mm > chosen.size_mm * _WORTH_A_LINE:
                chosen = candidate
        return chosen

    def long_ones_broken(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces, of which those that would fill half a line may end it anywhere."""
        short = self.room.width_mm / 2 / self.room.readable_mm
        return [
            part
            for piece in pieces
            for part in ([piece] if self.measure(piece.text).width < short else in_clusters(piece))
        ]

    def _sized(self, lines: list[str]) -> FittedText:
        extents = tuple(self.measure(line) for line in lines)
        whole = FittedText(tuple(lines), extents, 1.0)
        widest = max(extent.width for extent in extents)
        across = self.room.width_mm / widest if widest > 0 else self.room.largest_mm
        size = min(self.room.largest_mm, across, self.room.height_mm / whole.height_mm)
        return FittedText(whole.lines, extents, size)


def _rows(pieces: list[Piece], measure: Measure) -> "_Rows | None":
    if not pieces:
        return None
    widths = [measure(piece.text).width for piece in pieces]
    blank = measure("n n").width - measure("nn").width
    steps = (w + blank * piece.blank_after for w, piece in zip(widths, pieces, strict=True))
    starts = list(accumulate(steps, initial=0.0))
    ends = [start + width for start, width in zip(starts, widths, strict=False)]
    return _Rows(pieces, max(widths), starts, ends)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where each of the pieces starts and ends, if all of them are in one line."""

    pieces: list[Piece]
    widest: float
    starts: list[float]
    ends: list[float]

    def in_lines(self, lines: int) -> list[str]:
        """The pieces in at most so many *lines*, the widest of them as narrow as can be."""
        low, high = self.widest, max(self.widest, self.starts[-1])
        for _ in range(_SEARCH_STEPS if lines > 1 else 0):
            middle = (low + high) / 2
            if len(self._breaks(middle)) <= lines:
                high = middle
            else:
                low = middle
        return self.within(high)

    def within(self, limit: float) -> list[str]:
        """The pieces in lines no wider than *limit*, as far as one piece is not."""
        breaks = self._breaks(limit)
        rows = zip([0, *breaks], breaks, strict=False)
        return [joined(self.pieces[start:end]) for start, end in rows]

    def _breaks(self, limit: float) -> list[int]:
        """The piece behind each of the lines."""
        found, start = [], 0
        while start < len(self.pieces):
            most = self.starts[start] + limit
            start = bisect_right(self.ends, most, lo=start + 1)
            found.append(start)
        return found


def _height(extents: list[Extent]) -> float:
    above = max(LEAST_ABOVE, *(extent.above for extent in extents))
    return above + max(LEAST_BELOW, *(extent.below for extent in extents))
