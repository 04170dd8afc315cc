"""The parts of a badge that are no letters: codes, areas and marks, in any painter's units."""

from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.devices.qr_code import QUIET_ZONE, qr_modules
from kiosk.domain.badge_elements import Box
from kiosk.domain.badge_layout import PlacedArea


def draw_code(painter: QPainter, code: str, room: QRectF, dot: float = 0.0) -> None:
    """Draw the QR of *code* in black, as large as *room* allows with its quiet zone.

    All modules are one path: between separate squares, some printers leave hairlines. With
    the size of a *dot*, every module is as many whole dots as every other.
    """
    rows = qr_modules(code)
    side = min(room.width(), room.height())
    module = side / (len(rows) + 2 * QUIET_ZONE)
    if module > dot > 0:
        module = floor(module / dot) * dot
    left = room.center().x() - len(rows) * module / 2
    top = room.center().y() - len(rows) * module / 2
    if dot:
        left, top = round(left / dot) * dot, round(top / dot) * dot
    painter.fillRect(room, Qt.GlobalColor.white)
    painter.fillPath(_modules(rows, QPointF(left, top), module), Qt.GlobalColor.black)


def draw_area(painter: QPainter, area: PlacedArea) -> None:
    """Draw a filled or framed rectangle; the frame lies within its box."""
    pen = QPen(QColor(area.outline), area.outline_mm, j=Qt.PenJoinStyle.MiterJoin)
    framed = bool(area.outline) and area.outline_mm > 0
    half = area.outline_mm / 2 if framed else 0.0
    path = QPainterPath()
    rectangle = rectangle_of(area.box).adjusted(half, half, -half, -half)
    path.addRoundedRect(rectangle, area.radius_mm, area.radius_mm)
    painter.save()
    if area.fill:
        painter.fillPath(path, QColor(area.fill))
    if framed:
        painter.strokePath(path, pen)
    painter.restore()


def draw_no_photo(painter: QPainter, room: QRectF, colour: QColor) -> None:
    """Draw a disc with a crossed-out camera: its meaning is in its shape, not in *colour*.

    A white ring parts it from whatever it lies on.
    """
    side = min(room.width(), room.height())
    painter.save()
    painter.translate(room.center())
    painter.scale(side / 100, side / 100)
    for radius, fill in ((50, QColor(Qt.GlobalColor.white)), (45, colour)):
        disc = QPainterPath()
        disc.addEllipse(QPointF(0, 0), radius, radius)
        painter.fillPath(disc, fill)
    camera = QPainterPath()
    camera.setFillRule(Qt.FillRule.WindingFill)
    camera.addRoundedRect(QRectF(-27, -14, 54, 36), 5, 5)
    camera.addRoundedRect(QRectF(-10, -22, 20, 12), 3, 3)
    lens = QPainterPath()
    lens.addEllipse(QPointF(0, 4), 11, 11)
    painter.fillPath(camera.simplified() - lens, Qt.GlobalColor.white)
    for width, pen_colour in ((14, colour), (6, QColor(Qt.GlobalColor.white))):
        pen = QPen(pen_colour, width, c=Qt.PenCapStyle.FlatCap)
        path = QPainterPath(QPointF(-32, -32))
        path.lineTo(32, 32)
        painter.strokePath(path, pen)
    painter.restore()


def _modules(rows: tuple[tuple[bool, ...], ...], corner: QPointF, module: float) -> QPainterPath:
    """Dark modules, each run of a row as one rectangle."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(rows):
        start = 0
        for x, dark in enumerate((*row, False)):
            if dark:
                continue
            if x > start:
                path.addRect(
                    corner.x() + start * module,
                    corner.y() + y * module,
                    (x - start) * module,
                    module,
                )
            start = x + 1
    return path


def rectangle_of(box: Box) -> QRectF:
    """*box* for Qt."""
    return QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
