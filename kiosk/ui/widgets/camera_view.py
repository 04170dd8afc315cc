"""The live picture of the camera, and where to hold the code."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.devices.camera_driver import CameraState
from kiosk.ui.language import translate
from kiosk.ui.scanner_texts import camera_text

_GROUND = QColor("#14181F")
_INK = QColor("#F2F4F8")
_RADIUS = 16
_TARGET = 0.6
"""Of the shorter side."""

_CORNER = 0.22
"""Of a side of the target."""


class CameraView(QWidget):
    """Shows pictures as a mirror does, since whoever holds a code looks at themselves.

    While there is no picture, words say why.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cameraView")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self._picture = QImage()
        self._words = ""
        self.show_state(CameraState.OFF)

    @Slot(object)
    def show_picture(self, picture: QImage) -> None:
        """Show the next picture."""
        self._picture = picture
        self.update()

    @Slot(object)
    def show_state(self, state: CameraState) -> None:
        """Say what the camera is doing, if it shows nothing."""
        self._words = camera_text(state)
        self.setAccessibleName(
            self._words or translate("Camera", "The camera is looking. Hold the code before it.")
        )
        if self._words:
            self._picture = QImage()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(area, _GROUND)
        if self._picture.isNull():
            self._paint_words(painter, area)
        else:
            self._paint_picture(painter, area)
            _paint_target(painter, area)
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(_INK)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(24, 24, -24, -24), flags, self._words)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """As large as fills the area; the middle of the picture is in its middle."""
        size = self._picture.size().scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        target = QRectF(QPointF(), size)
        target.moveCenter(area.center())
        painter.save()
        painter.translate(area.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(target, self._picture)
        painter.restore()


def _paint_target(painter: QPainter, area: QRectF) -> None:
    """Four corners, light on dark, so that they show on every picture."""
    side = min(area.width(), area.height()) * _TARGET
    box = QRectF(0, 0, side, side)
    box.moveCenter(area.center())
    corners = QPainterPath()
    for x, y, right, down in (
        (box.left(), box.top(), 1, 1),
        (box.right(), box.top(), -1, 1),
        (box.right(), box.bottom(), -1, -1),
        (box.left(), box.bottom(), 1, -1),
    ):
        corners.moveTo(x, y + down * side * _CORNER)
        corners.lineTo(x, y)
        corners.lineTo(x + right * side * _CORNER, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((_GROUND, 9), (_INK, 5)):
        style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, width, style, cap, join))
        painter.drawPath(corners)
