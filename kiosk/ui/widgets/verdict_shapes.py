"""The shapes of a verdict, told apart without any colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.views import Tone

_PEN = 9
_STRIPE = 26
_STRIPE_COLOUR = QColor(255, 255, 255, 26)


def draw_shape(painter: QPainter, tone: Tone, box: QRectF, ink: QColor) -> None:
    """A tick in a circle, a triangle, or an octagon."""
    style = Qt.PenStyle.SolidLine
    pen = QPen(ink, _PEN, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw = {
        Tone.OK: _tick,
        Tone.ATTENTION: _tick,
        Tone.ALREADY: _triangle,
        Tone.HELP: _octagon,
    }[tone]
    draw(painter, box.adjusted(5, 5, -5, -5))


def draw_stripes(painter: QPainter, ground: QRectF, radius: float) -> None:
    """Broad stripes across *ground*, the way a barrier has them."""
    outline = QPainterPath()
    outline.addRoundedRect(ground, radius, radius)
    painter.save()
    painter.setClipPath(outline)
    painter.setPen(QPen(_STRIPE_COLOUR, _STRIPE))
    step = _STRIPE * 3.5
    for stripe in range(int((ground.width() + ground.height()) / step) + 2):
        x = ground.left() + stripe * step
        painter.drawLine(
            QPointF(x, ground.top() - _STRIPE),
            QPointF(x - ground.height() - 2 * _STRIPE, ground.bottom() + _STRIPE),
        )
    painter.restore()


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
