"""Badges as the dots of a label printer: black or white, never dithered."""

from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.painter import badge_image
from kiosk.devices.qr_code import qr_modules
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign

_BLACK_BELOW = 128
"""A dot that is darker than middle grey is printed; bands that carry white words are darker."""


def badge_dots(badge: BadgeData, design: BadgeDesign, dpi: int) -> Image.Image:
    """The front of *badge* at *dpi*, mode "1": 0 is a dot that is printed.

    Raises CodeTooLongError.
    """
    qr_modules(badge.code)
    grey = badge_image(badge, design, dpi).convertToFormat(QImage.Format.Format_Grayscale8)
    size, stride = (grey.width(), grey.height()), grey.bytesPerLine()
    picture = Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", stride, 1)
    return picture.point(lambda value: 255 if value >= _BLACK_BELOW else 0).convert(
        "1", dither=Image.Dither.NONE
    )


def turned(picture: Image.Image) -> Image.Image:
    """*picture* a quarter to the right, for stock that is narrower than the badge is wide."""
    return picture.transpose(Image.Transpose.ROTATE_270)


def packed(picture: Image.Image) -> bytes:
    """The rows of *picture* from the top, eight dots a byte from the left, 1 is printed."""
    padded = Image.new("1", (-(-picture.width // 8) * 8, picture.height), 1)
    padded.paste(picture, (0, 0))
    return bytes(byte ^ 0xFF for byte in padded.tobytes())
