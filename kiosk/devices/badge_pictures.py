"""Logos on badges: taken into a design without anything but their pixels, and drawn."""

from base64 import b64decode, b64encode
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.domain.badge_faults import LARGEST_PICTURE
from kiosk.errors import BadPictureError, FileMissingError, UnreadableError

_FORMATS = ("PNG", "JPEG")
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 1200
"""Pixels: 10 cm at 300 dots an inch."""

_SMALLER = 0.75
_SMALLEST_SIDE = 64


class Pictures:
    """Pictures by their base64, each read once."""

    def __init__(self) -> None:
        self._read: dict[str, QImage] = {}

    def draw(self, painter: QPainter, data: str, room: QRectF) -> None:
        """Draw the picture as large as *room* allows, in its middle; one that is broken, not."""
        if data not in self._read:
            self._read[data] = QImage.fromData(b64decode(data))
        image = self._read[data]
        if image.isNull():
            return
        size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawImage(place, image)


def picture_from(path: Path) -> str:
    """The PNG or JPEG at *path* as base64 for a design: its pixels and nothing else.

    A large one is made smaller. Raises BadPictureError, FileMissingError or UnreadableError.
    """
    try:
        document = path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise UnreadableError(path) from error
    if len(document) > _MOST_BYTES:
        raise BadPictureError(path)
    try:
        return _written(_opened(document))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadPictureError(path) from error


def _opened(document: bytes) -> Image.Image:
    """The pixels, the right way up, in as many colours as a badge needs."""
    with catch_warnings():
        simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(BytesIO(document), formats=_FORMATS)
    if image.width * image.height > _MOST_PIXELS:
        raise ValueError("too large")
    upright = ImageOps.exif_transpose(image)
    see_through = "A" in upright.getbands() or "transparency" in upright.info
    bare = upright.convert("RGBA" if see_through else "RGB")
    bare.info = {}
    return bare


def _written(image: Image.Image) -> str:
    """As a PNG, which keeps letters sharp, unless a JPEG is much smaller."""
    image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    while True:
        for kind in _FORMATS:
            if kind == "JPEG" and image.mode != "RGB":
                continue
            buffer = BytesIO()
            image.save(buffer, kind, optimize=True)
            data = b64encode(buffer.getvalue()).decode("ascii")
            if len(data) <= LARGEST_PICTURE:
                return data
        if max(image.size) < _SMALLEST_SIDE:
            raise ValueError("too large")
        size = (max(1, round(image.width * _SMALLER)), max(1, round(image.height * _SMALLER)))
        image = image.resize(size, Image.Resampling.LANCZOS)
