"""The blank that a badge is printed on: a card, a label of a roll, or a place on a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_HAIR_MM = 1e-6
_MARK_FROM_MM, _MARK_TO_MM = 0.5, 4.0
"""How far a cut mark is from the badges, and how far it reaches."""


class Paper(StrEnum):
    """How the blanks come to the printer."""

    CARD = "card"
    ROLL = "roll"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with several badges; they begin at the margins, and their gaps are cut away."""

    width_mm: float
    height_mm: float
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0
    cut_marks: bool = True


@dataclass(frozen=True, slots=True)
class Stock:
    """The size of one badge; `black_only` for printers that know no other colour."""

    width_mm: float
    height_mm: float
    roll: bool = False
    black_only: bool = False
    sheet: Sheet | None = None

    @property
    def paper(self) -> Paper:
        """What a printer has to be loaded with."""
        if self.sheet:
            return Paper.SHEET
        return Paper.ROLL if self.roll else Paper.CARD

    @property
    def page_width_mm(self) -> float:
        """What goes through the printer at once."""
        return self.sheet.width_mm if self.sheet else self.width_mm

    @property
    def page_height_mm(self) -> float:
        """What goes through the printer at once."""
        return self.sheet.height_mm if self.sheet else self.height_mm

    @property
    def badges_a_page(self) -> int:
        """One, unless the stock is a sheet."""
        return self.sheet.columns * self.sheet.rows if self.sheet else 1

    def places(self, *, turned_over: bool = False) -> Iterator[tuple[float, float]]:
        """The upper left corners of the badges of a page, row by row.

        A page that is *turned_over* along its long side has each back behind its front.
        """
        sheet = self.sheet or Sheet(self.width_mm, self.height_mm, 1, 1, 0, 0)
        for row in range(sheet.rows):
            for column in range(sheet.columns):
                x = sheet.left_mm + column * (self.width_mm + sheet.gap_x_mm)
                y = sheet.top_mm + row * (self.height_mm + sheet.gap_y_mm)
                yield sheet.width_mm - x - self.width_mm if turned_over else x, y

    def cut_marks(self) -> Iterator[tuple[float, float, float, float]]:
        """Short lines in the margins of a sheet, from where to where, that a cutter follows."""
        if self.sheet is None or not self.sheet.cut_marks:
            return
        corners = list(self.places())
        columns = {edge for x, _ in corners for edge in (x, x + self.width_mm)}
        rows = {edge for _, y in corners for edge in (y, y + self.height_mm)}
        for x in sorted(columns):
            for end, away in ((min(rows), -1), (max(rows), 1)):
                yield x, end + away * _MARK_FROM_MM, x, end + away * _MARK_TO_MM
        for y in sorted(rows):
            for end, away in ((min(columns), -1), (max(columns), 1)):
                yield end + away * _MARK_FROM_MM, y, end + away * _MARK_TO_MM, y

    def fits(self) -> bool:
        """Whether all badges are on the page."""
        corners = list(self.places())
        right = max(x for x, _ in corners) + self.width_mm
        bottom = max(y for _, y in corners) + self.height_mm
        wide = right <= self.page_width_mm + _HAIR_MM
        return wide and bottom <= self.page_height_mm + _HAIR_MM
