"""Draws badges, in vectors, on any paint device: paper, PDF, picture or preview."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from kiosk.bundled import resource
from kiosk.devices.qr_code import QUIET_ZONE, qr_modules
from kiosk.devices.text_line import draw_line, measured
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Box, parsed_design
from kiosk.domain.badge_layout import laid_out
from kiosk.errors import BundledFileMissingError

MM_PER_INCH = 25.4


def standard_design() -> BadgeDesign:
    """The design that every event begins with: 4 x 3 inch. Raises BundledFileMissingError."""
    path = resource("badges/badge-4x3.json")
    try:
        return parsed_design(path.read_bytes())
    except OSError as error:
        raise BundledFileMissingError(path) from error


def draw_badge(painter: QPainter, badge: BadgeData, design: BadgeDesign) -> None:
    """Draw *badge* in millimetres from the painter's origin.

    The painter must be scaled to millimetres: see `scale_to_millimetres`.
    """
    layout = laid_out(badge, design, measured)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if layout.band:
        painter.fillRect(_rectangle(layout.band.box), QColor(layout.band.colour))
    for line in layout.lines:
        draw_line(painter, line)
    if layout.code:
        draw_code(painter, layout.code, _rectangle(layout.code_box))


def scale_to_millimetres(painter: QPainter) -> None:
    """Let one unit of *painter* be one millimetre on its device."""
    device = painter.device()
    painter.scale(
        device.logicalDpiX() / MM_PER_INCH,
        device.logicalDpiY() / MM_PER_INCH,
    )


def badge_image(badge: BadgeData, design: BadgeDesign, dpi: int = 300) -> QImage:
    """A picture of *badge* as it will be printed."""
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
    draw_badge(painter, badge, design)
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
