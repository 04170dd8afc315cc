"""Draws badges, in vectors, on any paint device: paper, PDF, picture or preview."""

from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.bundled import resource
from kiosk.devices.badge_pictures import Pictures
from kiosk.devices.badge_shapes import draw_area, draw_code, draw_no_photo, rectangle_of
from kiosk.devices.text_line import draw_line, measured
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
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
        draw_item(painter, item, known)


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
    try:
        draw_badge(painter, badge, design, side)
    finally:
        painter.end()
    return image


def draw_item(painter: QPainter, item: Placed, pictures: Pictures) -> None:
    """Draw one part of a badge, in millimetres."""
    match item:
        case PlacedLine():
            draw_line(painter, item)
        case PlacedArea():
            draw_area(painter, item)
        case PlacedCode():
            draw_code(painter, item.code, rectangle_of(item.box))
        case PlacedPicture():
            pictures.draw(painter, item.data, rectangle_of(item.box))
        case PlacedNoPhoto():
            draw_no_photo(painter, rectangle_of(item.box), QColor(item.colour))
        case _:
            assert_never(item)
