"""Arrivals per five minutes, as bars over the hours of a day; painted by ourselves."""

from collections.abc import Iterator
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.dashboard_views import BarView, ChartView
from kiosk.ui.language import translate

_EMPTY = ChartView((), "")
_STEPS = (10, 15, 20, 30, 50, 100)
_SMALLEST_TOP = 5
_MOST_LINES = 5
_FEWEST_BARS = 24
"""Two hours: a few bars stay slim, and leave room for those that will come."""
_GAP = 8
_NOTHING_PX = 28


class ArrivalsChart(QWidget):
    """Time runs as the language is read; the sentence below it says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivalsChart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Dashboard", "Arrivals per five minutes"))
        self._view = _EMPTY

    def show_chart(self, view: ChartView) -> None:
        """Show the bars, and let screen readers say the sentence."""
        self._view = view
        self.setAccessibleDescription(view.sentence)
        self.setToolTip(view.sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 180)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self._view.bars:
                self._paint_nothing(painter)
                return
            area = self._area()
            top = _round_above(max(bar.count for bar in self._view.bars))
            self._paint_lines(painter, area, top)
            for place, bar in enumerate(self._view.bars):
                box = self._box(area, place, bar.count / top)
                painter.fillRect(box, self.palette().color(QPalette.ColorRole.Highlight))
                if _has_label(self._view.bars, place):
                    self._paint_time(painter, area, box.center().x(), bar.time)

    def _paint_nothing(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(_NOTHING_PX)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._view.nothing)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _area(self) -> QRectF:
        """Where bars are: without the numbers at the side, and the times below."""
        metrics = self.fontMetrics()
        side = metrics.horizontalAdvance("0,000") + _GAP
        half = metrics.height() / 2
        below = metrics.height() + _GAP
        area = QRectF(self.rect()).adjusted(side, half, -side / 2, -below)
        return self._mirrored(area) if self._is_mirrored else area

    def _mirrored(self, box: QRectF) -> QRectF:
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _box(self, area: QRectF, place: int, share: float) -> QRectF:
        step = area.width() / max(len(self._view.bars), _FEWEST_BARS)
        height = area.height() * share
        left = area.left() + place * step
        if self._is_mirrored:
            left = area.right() - (place + 1) * step
        gap = min(2.0, step / 4)
        return QRectF(left + gap / 2, area.bottom() - height, step - gap, height)

    def _paint_lines(self, painter: QPainter, area: QRectF, top: int) -> None:
        words = self.palette().color(QPalette.ColorRole.WindowText)
        faint = QColor(words)
        faint.setAlphaF(0.3)
        metrics = self.fontMetrics()
        for count in _marks(top):
            y = area.bottom() - area.height() * count / top
            painter.setPen(QPen(words if count == 0 else faint, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(words)
            box = QRectF(0, y - metrics.height() / 2, area.left() - _GAP, metrics.height())
            side = Qt.AlignmentFlag.AlignRight
            if self._is_mirrored:
                box.setLeft(area.right() + _GAP)
                box.setRight(self.width())
                side = Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, f"{count:,}")

    def _paint_time(self, painter: QPainter, area: QRectF, x: float, time: str) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        width = self.fontMetrics().horizontalAdvance(time) + _GAP
        left = min(max(x - width / 2, 0.0), self.width() - width)
        box = QRectF(left, area.bottom(), width, self.height() - area.bottom())
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, time)


def _round_above(count: int) -> int:
    """The next of 5, 10, 15, 20, 30, 50, 100, 150 … that *count* does not exceed."""
    if count <= _SMALLEST_TOP:
        return _SMALLEST_TOP
    tens = int(10 ** max(0, int(log10(count)) - 1))
    return next(step * tens for step in _STEPS if step * tens >= count)


def _marks(top: int) -> Iterator[int]:
    yield from range(0, top + 1, ceil(top / _MOST_LINES))


def _has_label(bars: tuple[BarView, ...], place: int) -> bool:
    """Each half hour of a short span, each hour of a long one."""
    minute = bars[place].time[-2:]
    hours = len(bars) / 12
    if minute == "00":
        every = 1 if hours <= _HOURS_IN_WIDTH else ceil(hours / _HOURS_IN_WIDTH)
        return int(bars[place].time[:-3]) % every == 0
    return minute == "30" and hours <= _HOURS_IN_WIDTH / 2


_HOURS_IN_WIDTH = 8
"""So many times find room below the bars."""
