"""Icons in the colour of the text beside them, sharp on every screen."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from kiosk.bundled import resource


class IconLabel(QLabel):
    """An icon that the style sheet colours as if it were text; words beside it say the same."""

    def __init__(self, size: int, name: str = "", role: str = "icon") -> None:
        super().__init__()
        self._icon = name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setFixedSize(QSize(size, size))

    def show_icon(self, name: str) -> None:
        """Show another one."""
        if name != self._icon:
            self._icon = name
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            with QPainter(self) as painter:
                colour = self.palette().color(self.foregroundRole())
                draw_icon(painter, self._icon, QRectF(self.rect()), colour)


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon called *name* into *box*."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    tinted = drawing.replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    renderer.render(painter, box)
