"""A badge at its true proportions, whose parts are taken hold of by finger, mouse and arrows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.domain.badge_elements import Box
from kiosk.ui.design_views import PartPlace
from kiosk.ui.language import translate

MM_PER_INCH = 25.4

_MARGIN = 26
_HANDLE = 9
_REACH = 22
"""Pixels around the handle in which a finger finds it."""

_STEP_MM, _LARGE_MM, _FINE_MM = 0.5, 5.0, 0.1
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class _Drag:
    """What is dragged, from where, and whether its size follows instead of its place."""

    part: PartPlace
    start: QPointF
    sizing: bool


class BadgeCanvas(QWidget):
    """Asks by signals for a part to be elsewhere; shows only what it is told."""

    chosen = Signal(str)
    moved = Signal(str, object)  # the part; the Box that is wanted, as it is drawn
    dropped = Signal()
    remove_requested = Signal()
    sized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badgeCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Design", "Preview of the badge"))
        self._image = QImage()
        self._size_mm = QSizeF(1, 1)
        self._parts: Sequence[PartPlace] = ()
        self._chosen = ""
        self._drag: _Drag | None = None

    def show_badge(
        self, image: QImage, size_mm: QSizeF, parts: Sequence[PartPlace], chosen: str
    ) -> None:
        """Show a drawn badge of this size, where its parts are, and which of them is chosen."""
        self._image, self._size_mm = image, size_mm
        self._parts, self._chosen = parts, chosen
        self.update()

    def dots_an_inch(self, size_mm: QSizeF) -> int:
        """How finely a badge of this size is to be drawn, so that no pixel is lost."""
        return round(self._scale(size_mm) * MM_PER_INCH * self.devicePixelRatioF())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            ground = self._ground()
            painter.drawImage(ground, self._image)
            painter.setPen(QPen(self.palette().placeholderText().color(), 1))
            painter.drawRect(ground)
            for part in self._parts:
                if part.name != self._chosen:
                    self._frame(painter, part, Qt.PenStyle.DotLine, 1)
            if found := self._chosen_part():
                self._frame(painter, found, Qt.PenStyle.SolidLine, 4 if self.hasFocus() else 2)
                self._handle_of(painter, found)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        held = self._chosen_part()
        if held and _near(self._on_screen(held.box).bottomRight(), at):
            self._drag = _Drag(held, at, sizing=True)
            return
        found = self._part_at(at)
        self._drag = _Drag(found, at, sizing=False) if found else None
        self.chosen.emit(found.name if found else "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            return
        scale = self._scale(self._size_mm)
        by = (event.position() - drag.start) / scale
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            by = QPointF(round(by.x(), 1), round(by.y(), 1))
        else:
            by = QPointF(*(round(each / _STEP_MM) * _STEP_MM for each in (by.x(), by.y())))
        if not by.isNull():
            self.moved.emit(drag.part.name, _changed(drag.part.box, by, sizing=drag.sizing))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.dropped.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        held = self._chosen_part()
        if way and held:
            step = _step(event.modifiers())
            by = QPointF(way[0] * step, way[1] * step)
            self.moved.emit(held.name, _changed(held.box, by, sizing=False))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def _frame(self, painter: QPainter, part: PartPlace, line: Qt.PenStyle, width: int) -> None:
        colour = self.palette().highlight().color() if width > 1 else QColor(128, 128, 128)
        painter.setPen(QPen(colour, width, line))
        painter.drawRect(self._on_screen(part.box))

    def _handle_of(self, painter: QPainter, part: PartPlace) -> None:
        corner = self._on_screen(part.box).bottomRight()
        painter.setPen(QPen(QColor(Qt.GlobalColor.white), 2))
        painter.setBrush(self.palette().highlight())
        painter.drawEllipse(corner, _HANDLE, _HANDLE)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _part_at(self, at: QPointF) -> PartPlace | None:
        """The chosen part, if it is there; else the smallest, which others might hide behind."""
        there = [each for each in self._parts if self._on_screen(each.box).contains(at)]
        held = [each for each in there if each.name == self._chosen]
        return min(held or there, key=lambda each: _area(each.box), default=None)

    def _chosen_part(self) -> PartPlace | None:
        return next((each for each in self._parts if each.name == self._chosen), None)

    def _scale(self, size_mm: QSizeF) -> float:
        """Pixels a millimetre."""
        across = (self.width() - 2 * _MARGIN) / max(size_mm.width(), 1)
        return max(min(across, (self.height() - 2 * _MARGIN) / max(size_mm.height(), 1)), 0.1)

    def _ground(self) -> QRectF:
        size = self._size_mm * self._scale(self._size_mm)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)

    def _on_screen(self, box: Box) -> QRectF:
        scale, corner = self._scale(self._size_mm), self._ground().topLeft()
        place = QPointF(box.x_mm * scale, box.y_mm * scale)
        return QRectF(corner + place, QSizeF(box.width_mm * scale, box.height_mm * scale))


def _changed(box: Box, by: QPointF, *, sizing: bool) -> Box:
    if sizing:
        width, height = max(0.0, box.width_mm + by.x()), max(0.0, box.height_mm + by.y())
        return replace(box, width_mm=width, height_mm=height)
    return replace(box, x_mm=box.x_mm + by.x(), y_mm=box.y_mm + by.y())


def _step(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return _LARGE_MM
    return _FINE_MM if modifiers & Qt.KeyboardModifier.AltModifier else _STEP_MM


def _near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() <= _REACH


def _area(box: Box) -> float:
    return box.width_mm * box.height_mm
