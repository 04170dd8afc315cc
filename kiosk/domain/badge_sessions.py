"""The sessions of a person, one below the other in one size of letters: all of them, always."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from kiosk.domain.badge import BadgeSession
from kiosk.domain.badge_elements import Box, SessionList, TextStyle
from kiosk.domain.badge_lines import (
    MeasureStyled,
    PlacedLine,
    Reading,
    StyledText,
    wrapped_text,
)

_SMALLER, _MUCH_SMALLER = 0.97, 0.5
"""Half as large letters take about a quarter of the room: lines are fewer as well as lower."""

_NEARLY, _HAIR_MM = 0.999, 0.01
_AFTER_TIME = 0.6
"""Between the time and what it is the time of, in font sizes."""

_WITH_ROOM = "\u2068{}\u2069 (\u2068{}\u2069)"
"""Each in its own direction, whatever the other one's is."""

_SHORT = 16


def session_lines(
    sessions: Sequence[BadgeSession],
    element: SessionList,
    measure: MeasureStyled,
    reading: Reading,
) -> Iterator[PlacedLine]:
    """The lines of all *sessions*, as large as the box of *element* allows for all of them."""
    rows = list(_rows(sessions, rooms=element.rooms))
    if not rows:
        return
    page = _Page(element, measure, reading, _widest(rows, element.style, measure))
    size = element.style.largest_mm
    while True:
        placed = [page.set_row(row, size) for row in rows]
        least = min((each.size_mm for each in placed if each.size_mm), default=size)
        share = element.box.height_mm / max(page.height_mm(placed, size), _HAIR_MM)
        if least >= size * _NEARLY and share >= 1:
            break
        size = min(least, size * _SMALLER, size * max(_MUCH_SMALLER, sqrt(share)))
    yield from page.lines(placed, size)


@dataclass(frozen=True, slots=True)
class _Row:
    time: str
    text: str
    heading: bool = False


def _rows(sessions: Sequence[BadgeSession], *, rooms: bool) -> Iterator[_Row]:
    """Each session, under the day that it is on where there are several."""
    several = len({each.day for each in sessions}) > 1
    day = ""
    for each in sessions:
        if several and each.day != day:
            day = each.day
            yield _Row("", day, heading=True)
        room = each.room if rooms else ""
        yield _Row(each.time, _WITH_ROOM.format(each.title, _whole(room)) if room else each.title)


def _whole(room: str) -> str:
    """*room* in one line with its number, unless it is long."""
    return room.replace(" ", "\u00a0") if len(room) <= _SHORT else room


def _widest(rows: Sequence[_Row], style: TextStyle, measure: MeasureStyled) -> float:
    """How wide the times are, with what parts them from the titles, at font size 1."""
    times = {row.time for row in rows if row.time}
    widths = [measure(time, bold=style.bold, right_to_left=False).width for time in times]
    return max(widths) + _AFTER_TIME if widths else 0.0


@dataclass(frozen=True, slots=True)
class _SetRow:
    time: StyledText | None
    text: StyledText | None

    @property
    def size_mm(self) -> float:
        return min((each.fit.size_mm for each in self._parts()), default=0.0)

    @property
    def above_mm(self) -> float:
        return max((each.fit.above * each.fit.size_mm for each in self._parts()), default=0.0)

    @property
    def height_mm(self) -> float:
        below = (each.fit.height_mm - each.fit.above * each.fit.size_mm for each in self._parts())
        return self.above_mm + max(below, default=0.0)

    def _parts(self) -> Iterator[StyledText]:
        yield from (each for each in (self.time, self.text) if each)


@dataclass(frozen=True, slots=True)
class _Page:
    element: SessionList
    measure: MeasureStyled
    reading: Reading
    time_width: float

    def set_row(self, row: _Row, size_mm: float) -> _SetRow:
        style = replace(self.element.style, largest_mm=size_mm)
        text_box, time_box = self._boxes(size_mm)
        if row.heading:
            bold, width = replace(style, bold=True), self.element.box.width_mm
            return _SetRow(None, wrapped_text(row.text, width, bold, self.measure))
        time = wrapped_text(row.time, time_box.width_mm, style, self.measure)
        return _SetRow(time, wrapped_text(row.text, text_box.width_mm, style, self.measure))

    def height_mm(self, rows: Sequence[_SetRow], size_mm: float) -> float:
        return sum(row.height_mm for row in rows) + self._gap_mm(size_mm) * (len(rows) - 1)

    def lines(self, rows: Sequence[_SetRow], size_mm: float) -> Iterator[PlacedLine]:
        text_box, time_box = (self.reading.box(box) for box in self._boxes(size_mm))
        whole = self.reading.box(self.element.box)
        top = self.element.box.y_mm
        for row in rows:
            for part, box in ((row.time, time_box), (row.text, text_box)):
                if part:
                    above = part.fit.above * part.fit.size_mm
                    place = box if row.time else whole
                    yield from part.placed(place, top + row.above_mm - above, self.reading)
            top += row.height_mm + self._gap_mm(size_mm)

    def _gap_mm(self, size_mm: float) -> float:
        """Narrower, where the letters had to become smaller."""
        return self.element.gap_mm * size_mm / self.element.style.largest_mm

    def _boxes(self, size_mm: float) -> tuple[Box, Box]:
        """Where the titles go, and where the times; the latter never take more than half."""
        box = self.element.box
        taken = min(self.time_width * size_mm, box.width_mm / 2)
        text = replace(box, x_mm=box.x_mm + taken, width_mm=box.width_mm - taken)
        return text, replace(box, width_mm=taken - min(taken, _AFTER_TIME * size_mm))
