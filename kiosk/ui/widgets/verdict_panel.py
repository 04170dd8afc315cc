"""The verdict: one glance tells what to do next, by shape, words and colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui import theme
from kiosk.ui.views import Tone, VerdictView

_DIMMED_AFTER_MS = 20_000
_ICON = 132
_MARGIN = 40
_NAME_SIZES = (64, 56, 48, 40, 34, 28, 22)


_FILLS = {
    Tone.OK: (theme.OK_FILL, theme.ON_OK),
    Tone.ALREADY: (theme.WARN_FILL, theme.ON_WARN),
    Tone.HELP: (theme.STOP_FILL, theme.ON_STOP),
}


class VerdictPanel(QWidget):
    """Painted, because it must be read from a metre away and over a shoulder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view: VerdictView | None = None
        self._dimmed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DIMMED_AFTER_MS)
        self._timer.timeout.connect(self._dim)

    @property
    def view(self) -> VerdictView | None:
        """What is shown."""
        return self._view

    def show_verdict(self, view: VerdictView) -> None:
        """Show *view* until the next one, and say it to screen readers."""
        self._view = view
        self._dimmed = False
        self._timer.start()
        spoken = ". ".join(part for part in (view.headline, view.name, view.detail) if part)
        self.setAccessibleName(spoken)
        announcement = QAccessibleAnnouncementEvent(self, spoken)
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(480, 260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, self._view)

    @Slot()
    def _dim(self) -> None:
        """A name should not linger, and an old verdict should not look new."""
        self._dimmed = True
        self.update()

    def _paint(self, painter: QPainter, view: VerdictView) -> None:
        fill, ink = (QColor(colour) for colour in _FILLS[view.tone])
        if self._dimmed:
            painter.setOpacity(0.45)
        self._paint_ground(painter, view.tone, fill)
        painter.setPen(QPen(ink))
        left_to_right = self.layoutDirection() is not Qt.LayoutDirection.RightToLeft
        icon = QRectF(_MARGIN, _MARGIN, _ICON, _ICON)
        if not left_to_right:
            icon.moveRight(self.width() - _MARGIN)
        _paint_icon(painter, view.tone, icon, ink)
        start = _MARGIN + _ICON + 36
        text = QRectF(start, _MARGIN, self.width() - start - _MARGIN, self.height() - 2 * _MARGIN)
        if not left_to_right:
            text.moveLeft(_MARGIN)
        self._paint_words(painter, view, text)

    def _paint_ground(self, painter: QPainter, tone: Tone, fill: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect(), 20, 20)
        if tone is Tone.HELP:
            stripe = QColor(255, 255, 255, 26)
            painter.setBrush(QBrush(stripe, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(self.rect(), 20, 20)

    def _paint_words(self, painter: QPainter, view: VerdictView, box: QRectF) -> None:
        """Headline, name, detail and time, from the top; the name gives way in size."""
        y = self._draw_text(painter, view.headline, box, _font(34, bold=True))
        if view.name:
            rest = QRectF(box.left(), y + 8, box.width(), box.bottom() - y - 130)
            y = self._draw_name(painter, view.name, rest)
        rest = QRectF(box.left(), y + 12, box.width(), box.bottom() - y)
        self._draw_text(painter, view.detail, rest, _font(26))
        foot = QRectF(box.left(), box.bottom() - 28, box.width(), 30)
        self._draw_text(painter, view.time, foot, _font(20))

    def _draw_name(self, painter: QPainter, name: str, box: QRectF) -> float:
        """As large as fits in *box*; returns where it ends."""
        layout, height = self._laid_out(name, box.width(), _font(_NAME_SIZES[0], bold=True))
        for size in _NAME_SIZES[1:]:
            if height <= box.height() and _fits(layout, box.width()):
                break
            layout, height = self._laid_out(name, box.width(), _font(size, bold=True))
        layout.draw(painter, box.topLeft())
        return box.top() + height

    def _draw_text(self, painter: QPainter, text: str, box: QRectF, font: QFont) -> float:
        layout, height = self._laid_out(text, box.width(), font)
        layout.draw(painter, box.topLeft())
        return box.top() + height

    def _laid_out(self, text: str, width: float, font: QFont) -> tuple[QTextLayout, float]:
        """Lines of *text* in its own direction, all against the edge beside the icon."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edges = Qt.AlignmentFlag
        side = edges.AlignRight if mirrored else edges.AlignLeft
        option.setAlignment(side | edges.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height


def _font(size: int, *, bold: bool = False) -> QFont:
    font = theme.base_font()
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _fits(layout: QTextLayout, width: float) -> bool:
    return all(
        layout.lineAt(place).naturalTextWidth() <= width for place in range(layout.lineCount())
    )


def _paint_icon(painter: QPainter, tone: Tone, box: QRectF, ink: QColor) -> None:
    pen = QPen(ink, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw = {Tone.OK: _tick, Tone.ALREADY: _triangle, Tone.HELP: _octagon}[tone]
    draw(painter, box.adjusted(5, 5, -5, -5))


def _points(box: QRectF, *places: tuple[float, float]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places]
    )


def _tick(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    painter.drawPolyline(_points(box, (0.27, 0.53), (0.45, 0.71), (0.76, 0.33)))


def _triangle(painter: QPainter, box: QRectF) -> None:
    painter.drawPolygon(_points(box, (0.5, 0.03), (1, 0.95), (0, 0.95)))
    painter.drawPolyline(_points(box, (0.5, 0.36), (0.5, 0.62)))
    painter.drawPoint(_points(box, (0.5, 0.79)).first())


def _octagon(painter: QPainter, box: QRectF) -> None:
    corner = 0.293
    outline = ((corner, 0), (1 - corner, 0), (1, corner), (1, 1 - corner))
    lower = ((1 - corner, 1), (corner, 1), (0, 1 - corner), (0, corner))
    painter.drawPolygon(_points(box, *outline, *lower))
    painter.drawPolyline(_points(box, (0.5, 0.25), (0.5, 0.56)))
    painter.drawPoint(_points(box, (0.5, 0.75)).first())
