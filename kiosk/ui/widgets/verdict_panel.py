"""The verdict: one glance tells what to do next, by shape, words and colour."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui import theme
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.verdict_shapes import draw_shape, draw_stripes
from kiosk.ui.widgets.verdict_words import fitted, height_of, laid_out

_DIMMED_AFTER_MS = 20_000
_ICON = 132
_TIME = 24
_TIME_ROOM = 40
_MARGIN = 40
_GAP = 36
_ROOMY = 320
_LOWEST = 150
_RADIUS = 20
_EDGE = 8
_ADVICE = 22
_PADDING = 24
_FADED = 0.72
"""Of the text's colour: an old verdict is still read without effort."""

_FILLS = {
    Tone.OK: (theme.OK_FILL, theme.ON_OK),
    Tone.ATTENTION: (theme.OK_FILL, theme.ON_OK),
    Tone.ALREADY: (theme.WARN_FILL, theme.ON_WARN),
    Tone.HELP: (theme.STOP_FILL, theme.ON_STOP),
}


class VerdictPanel(QWidget):
    """Painted, because it must be read from a metre away and over a shoulder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view: VerdictView | None = None
        self._dimmed = False
        self._advises = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DIMMED_AFTER_MS)
        self._timer.timeout.connect(self._dim)

    @property
    def view(self) -> VerdictView | None:
        """What is shown."""
        return self._view

    def show_verdict(self, view: VerdictView) -> None:
        """Show *view* until the next one, and say it to screen readers."""
        self._view = view
        self._dimmed = False
        self._timer.start()
        notices = (notice.text for notice in view.notices)
        parts = (view.headline, view.name, view.detail, view.advice, *notices)
        spoken = ". ".join(part for part in parts if part).replace(".. ", ". ")
        self.setAccessibleName(spoken)
        announcement = QAccessibleAnnouncementEvent(self, spoken)
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)
        self.update()

    def set_advising(self, advises: bool) -> None:
        """Whether to paint the advice: what is asked below says more, and needs the room."""
        self._advises = advises
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(480, _LOWEST)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, self._view)

    @Slot()
    def _dim(self) -> None:
        """A name should not linger, and an old verdict should not look new."""
        self._dimmed = True
        self.update()

    def _paint(self, painter: QPainter, view: VerdictView) -> None:
        ink = self._paint_ground(painter, view.tone)
        bottom = self._paint_advice(painter, view.advice if self._advises else "")
        margin = self._margin
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, 0)
        room.setBottom(bottom)
        size = max(min(_ICON, room.height() - _TIME_ROOM), 0.0)
        taken = size + _GAP
        words = fitted(view, room.width() - taken, room.height(), self._side)
        block = max(size + _TIME_ROOM, height_of(words))
        top = room.top() + max(0.0, (room.height() - block) / 2)
        icon = QRectF(room.left(), top, size, size)
        if self._mirrored:
            icon.moveRight(room.right())
        painter.setPen(QPen(ink))
        self._paint_time(painter, view.time, icon)
        left = room.left() if self._mirrored else room.left() + taken
        for text in words:
            text.draw(painter, left, top)
            top += text.height + text.below
        draw_shape(painter, view.tone, icon, ink)

    def _paint_time(self, painter: QPainter, time: str, icon: QRectF) -> None:
        """Below the shape: an old verdict is known by it."""
        middle = Qt.AlignmentFlag.AlignHCenter
        text = laid_out(time, _TIME, icon.width(), middle, bold=True)
        text.draw(painter, icon.left(), icon.bottom() + _TIME_ROOM - text.height)

    def _paint_ground(self, painter: QPainter, tone: Tone) -> QColor:
        """The ground; returns what stands out from it. An old verdict is but outlined."""
        fill, ink = (QColor(colour) for colour in _FILLS[tone])
        ground = QRectF(self.rect())
        if self._dimmed:
            inner = ground.adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
            painter.setPen(QPen(fill, _EDGE))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
            faded = self.palette().color(QPalette.ColorRole.WindowText)
            faded.setAlphaF(_FADED)
            return faded
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if tone is Tone.ATTENTION:
            inner = ground.adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
            painter.setPen(QPen(QColor(theme.WARN_FILL), _EDGE))
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        if tone is Tone.HELP:
            draw_stripes(painter, ground, _RADIUS)
        return ink

    def _paint_advice(self, painter: QPainter, advice: str) -> float:
        """What to do or say next, on a strip of its own; returns where the rest must end."""
        whole = QRectF(self.rect())
        if not advice:
            return whole.bottom() - self._margin
        margin = self._margin
        strip = whole.adjusted(margin, 0, -margin, -margin * 3 / 4)
        text = laid_out(advice, _ADVICE, strip.width() - 2 * _PADDING, self._side, bold=True)
        strip.setTop(strip.bottom() - text.height - _PADDING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(strip, 12, 12)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        text.draw(painter, strip.left() + _PADDING, strip.top() + _PADDING / 2)
        return strip.top() - _PADDING

    @property
    def _margin(self) -> float:
        return _MARGIN if self.height() >= _ROOMY else _MARGIN / 2

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def _side(self) -> Qt.AlignmentFlag:
        edges = Qt.AlignmentFlag
        return edges.AlignRight if self._mirrored else edges.AlignLeft
