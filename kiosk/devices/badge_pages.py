"""Badges on the pages that go through a printer: fronts and backs, one or several a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.devices.badge_pictures import Pictures
from kiosk.devices.painter import draw_badge
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side

_HAIRLINE_MM = 0.15


@dataclass(frozen=True, slots=True)
class BadgePage:
    """One side of a page; `badges` are as many as it has places, or fewer."""

    badges: tuple[BadgeData, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class PagePainter:
    """Draws the pages of one *design*, whose logos it reads once."""

    design: BadgeDesign
    _pictures: Pictures = field(default_factory=Pictures)

    def pages(self, badges: Iterable[BadgeData]) -> Iterator[BadgePage]:
        """The pages of *badges*, each front followed by its back if the design has one."""
        waiting = iter(badges)
        while together := tuple(islice(waiting, self.design.stock.badges_a_page)):
            for side in self.design.sides:
                yield BadgePage(together, side)

    def draw(self, painter: QPainter, page: BadgePage) -> None:
        """Draw *page* in millimetres from the painter's origin: see `scale_to_millimetres`."""
        stock = self.design.stock
        places = stock.places(turned_over=page.side is Side.BACK)
        for badge, (x, y) in zip(page.badges, places, strict=False):
            painter.translate(x, y)
            draw_badge(painter, badge, self.design, page.side, self._pictures)
            painter.translate(-x, -y)
        if page.side is Side.FRONT:
            painter.setPen(QPen(Qt.GlobalColor.black, _HAIRLINE_MM))
            painter.drawLines([QLineF(*mark) for mark in stock.cut_marks()])
