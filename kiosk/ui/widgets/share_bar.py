"""A share of a whole, as a slim bar; hatched where it may be out of date."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

_HEIGHT = 12
_RADIUS = 4


class ShareBar(QWidget):
    """Decoration: the words beside it say the same, so screen readers pass it over."""

    def __init__(self, share: float, *, is_stale: bool = False) -> None:
        super().__init__()
        self._share = min(max(share, 0.0), 1.0)
        self._is_stale = is_stale
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(90, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            words = self.palette().color(QPalette.ColorRole.WindowText)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(words, 1))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
            filled = QRectF(frame)
            filled.setWidth(frame.width() * self._share)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                filled.moveRight(frame.right())
            colour = self.palette().color(QPalette.ColorRole.Highlight)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                QBrush(words, Qt.BrushStyle.BDiagPattern) if self._is_stale else colour
            )
            painter.drawRoundedRect(filled, _RADIUS, _RADIUS)
