"""Badges in the dots of a printer that knows only black: nothing is grey, nothing is dithered."""

from dataclasses import replace

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.badge_pictures import Pictures
from kiosk.devices.badge_shapes import draw_code, rectangle_of
from kiosk.devices.painter import MM_PER_INCH, draw_item
from kiosk.devices.text_line import draw_line_in_dots, measured
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_layout import Placed, PlacedCode, laid_out
from kiosk.domain.badge_lines import PlacedLine

_WHITE_FROM = 128
"""Of a logo's greys; everything else is black or white already."""


def badge_raster(
    badge: BadgeData,
    design: BadgeDesign,
    dpi: int,
    side: Side = Side.FRONT,
    pictures: Pictures | None = None,
) -> Image.Image:
    """One side of *badge* in mode "1", of which 0 is black.

    The letters are bent to the dots, and each module of the QR is as many dots as any other.
    Raises CodeTooLongError.
    """
    black = replace(design, stock=replace(design.stock, black_only=True))
    dots_a_mm = dpi / MM_PER_INCH
    width, height = round(design.width_mm * dots_a_mm), round(design.height_mm * dots_a_mm)
    canvas = QImage(width, height, QImage.Format.Format_Grayscale8)
    canvas.fill(Qt.GlobalColor.white)
    known, painter = pictures or Pictures(), QPainter(canvas)
    try:
        for item in laid_out(badge, black, measured, side).items:
            _draw(painter, item, dots_a_mm, known)
    finally:
        painter.end()
    return _black_or_white(canvas)


def _draw(painter: QPainter, item: Placed, dots_a_mm: float, pictures: Pictures) -> None:
    painter.resetTransform()
    if isinstance(item, PlacedLine):
        draw_line_in_dots(painter, item, dots_a_mm)
        return
    painter.scale(dots_a_mm, dots_a_mm)
    if isinstance(item, PlacedCode):
        draw_code(painter, item.code, rectangle_of(item.box), dot=1 / dots_a_mm)
    else:
        draw_item(painter, item, pictures)


def _black_or_white(canvas: QImage) -> Image.Image:
    size, stride = (canvas.width(), canvas.height()), canvas.bytesPerLine()
    grey = Image.frombytes("L", size, bytes(canvas.constBits()), "raw", "L", stride, 1)
    sharp = grey.point(lambda value: 255 if value >= _WHITE_FROM else 0)
    return sharp.convert("1", dither=Image.Dither.NONE)
