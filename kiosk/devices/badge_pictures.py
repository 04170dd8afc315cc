"""Logos on badges, drawn; whatever else was in their files was left out before."""

from base64 import b64decode

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter


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
