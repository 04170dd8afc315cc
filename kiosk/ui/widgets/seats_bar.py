"""How full a room is, painted as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui import theme

_ALMOST_FULL = 0.9
_RADIUS = 8


class SeatsBar(QWidget):
    """A share of a whole; words beside it say the same."""

    def __init__(self, name: str = "seatsBar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.0

    def show_share(self, share: float, words: str) -> None:
        """Show *share*, from 0 to 1, which *words* say too."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, 22)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 22)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            ink = self.palette().color(QPalette.ColorRole.WindowText)
            painter.setPen(QPen(ink, 2))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            filled = area.adjusted(3, 3, -3, -3)
            width = filled.width() * self._share
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                filled.setLeft(filled.right() - width)
            filled.setWidth(width)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour())
            painter.drawRoundedRect(filled, _RADIUS / 2, _RADIUS / 2)

    def _colour(self) -> QColor:
        if self._share >= 1:
            return QColor(theme.STOP_FILL)
        if self._share >= _ALMOST_FULL:
            return QColor(theme.WARN_FILL)
        return self.palette().color(QPalette.ColorRole.Highlight)
