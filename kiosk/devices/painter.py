"""Draws badges, in vectors, on any paint device: paper, PDF, picture or preview."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.bundled import resource
from kiosk.devices.badge_pictures import Pictures
from kiosk.devices.qr_code import QUIET_ZONE, qr_modules
from kiosk.devices.text_line import draw_line, measured
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Box
from kiosk.domain.badge_json import parsed_design
from kiosk.domain.badge_layout import (
    Placed,
    PlacedArea,
    PlacedCode,
    PlacedNoPhoto,
    PlacedPicture,
    laid_out,
)
from kiosk.domain.badge_lines import PlacedLine
from kiosk.errors import BundledFileMissingError

MM_PER_INCH = 25.4


def standard_design() -> BadgeDesign:
    """The design that every event begins with: 4 x 3 inch. Raises BundledFileMissingError."""
    path = resource("badges/badge-4x3.json")
    try:
        return parsed_design(path.read_bytes())
    except OSError as error:
        raise BundledFileMissingError(path) from error


def draw_badge(
    painter: QPainter,
    badge: BadgeData,
    design: BadgeDesign,
    side: Side = Side.FRONT,
    pictures: Pictures | None = None,
) -> None:
    """Draw one side of *badge* in millimetres from the painter's origin.

    The painter must be scaled to millimetres: see `scale_to_millimetres`. Who draws many
    badges hands over the *pictures* that were read before. Raises CodeTooLongError.
    """
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    known = pictures or Pictures()
    for item in laid_out(badge, design, measured, side).items:
        _draw(painter, item, known)


def scale_to_millimetres(painter: QPainter) -> None:
    """Let one unit of *painter* be one millimetre on its device."""
    device = painter.device()
    painter.scale(
        device.logicalDpiX() / MM_PER_INCH,
        device.logicalDpiY() / MM_PER_INCH,
    )


def badge_image(
    badge: BadgeData, design: BadgeDesign, dpi: int = 300, side: Side = Side.FRONT
) -> QImage:
    """A picture of one side of *badge* as it will be printed."""
    image = QImage(
        round(design.width_mm / MM_PER_INCH * dpi),
        round(design.height_mm / MM_PER_INCH * dpi),
        QImage.Format.Format_RGB32,
    )
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
    image.setDotsPerMeterY(round(dpi / MM_PER_INCH * 1000))
    painter = QPainter(image)
    painter.scale(dpi / MM_PER_INCH, dpi / MM_PER_INCH)
    draw_badge(painter, badge, design, side)
    painter.end()
    return image


def draw_code(painter: QPainter, code: str, room: QRectF) -> None:
    """Draw the QR of *code* in black, as large as *room* allows with its quiet zone.

    All modules are one path: between separate squares, some printers leave hairlines.
    """
    rows = qr_modules(code)
    side = min(room.width(), room.height())
    module = side / (len(rows) + 2 * QUIET_ZONE)
    left = room.center().x() - len(rows) * module / 2
    top = room.center().y() - len(rows) * module / 2
    painter.fillRect(room, Qt.GlobalColor.white)
    painter.fillPath(_modules(rows, QPointF(left, top), module), Qt.GlobalColor.black)


def _draw_area(painter: QPainter, area: PlacedArea) -> None:
    """Draw a filled or framed rectangle; the frame lies within its box."""
    pen = QPen(QColor(area.outline), area.outline_mm, j=Qt.PenJoinStyle.MiterJoin)
    framed = bool(area.outline) and area.outline_mm > 0
    half = area.outline_mm / 2 if framed else 0.0
    path = QPainterPath()
    rectangle = _rectangle(area.box).adjusted(half, half, -half, -half)
    path.addRoundedRect(rectangle, area.radius_mm, area.radius_mm)
    painter.save()
    if area.fill:
        painter.fillPath(path, QColor(area.fill))
    if framed:
        painter.strokePath(path, pen)
    painter.restore()


def _draw(painter: QPainter, item: Placed, pictures: Pictures) -> None:
    match item:
        case PlacedLine():
            draw_line(painter, item)
        case PlacedArea():
            _draw_area(painter, item)
        case PlacedCode():
            draw_code(painter, item.code, _rectangle(item.box))
        case PlacedPicture():
            pictures.draw(painter, item.data, _rectangle(item.box))
        case PlacedNoPhoto():
            _draw_no_photo(painter, _rectangle(item.box), QColor(item.colour))
        case _:
            assert_never(item)


def _draw_no_photo(painter: QPainter, room: QRectF, colour: QColor) -> None:
    """Draw a disc with a crossed-out camera: its meaning is in its shape, not in *colour*."""
    side = min(room.width(), room.height())
    painter.save()
    painter.translate(room.center())
    painter.scale(side / 100, side / 100)
    disc, camera = QPainterPath(), QPainterPath()
    disc.addEllipse(QPointF(0, 0), 50, 50)
    painter.fillPath(disc, colour)
    camera.addRoundedRect(QRectF(-27, -14, 54, 36), 5, 5)
    camera.addRoundedRect(QRectF(-10, -22, 20, 12), 3, 3)
    lens = QPainterPath()
    lens.addEllipse(QPointF(0, 4), 11, 11)
    painter.fillPath(camera.simplified() - lens, Qt.GlobalColor.white)
    for width, pen_colour in ((17, colour), (8, QColor(Qt.GlobalColor.white))):
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


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
