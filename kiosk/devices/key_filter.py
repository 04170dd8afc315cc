"""Hears scanners before any widget does: a scan presses no button and fills no field."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from typing_extensions import override

from kiosk.services.scanning.wedge import Heard, Wedge

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)
_UNTIMED_PLATFORMS = frozenset({"offscreen", "minimal"})
"""Here key events carry no time of their own."""


class KeyFilter(QObject):
    """An event filter for the whole application; hears every page and every dialog.

    The first keys of a scan look like typing and reach whoever has the focus:
    `burst_began` says when such a run may have begun, and `burst_recognised` that it
    may be a scan, so that the field can go back to what it held. All later keys are
    swallowed, with control keys among them, by which hostile codes press shortcuts.
    `burst_returned` gives back what turned out to be quick fingers.
    """

    credential_scanned = Signal(str)
    burst_began = Signal()
    burst_recognised = Signal()
    burst_returned = Signal(str)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wedge = Wedge()
        self._swallowed: set[int] = set()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._fell_silent)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event goes no further.

        A key that nobody wants is offered to one parent after another; only its
        first, spontaneous delivery to a widget counts.
        """
        if not isinstance(event, QKeyEvent) or not watched.isWidgetType():
            return False
        match event.type():
            case QEvent.Type.KeyPress if event.spontaneous():
                return self._pressed(event)
            case QEvent.Type.ShortcutOverride if self._wedge.in_burst:
                event.accept()  # else a shortcut fires before the key press arrives
                return True
            case QEvent.Type.KeyRelease if event.key() in self._swallowed:
                self._swallowed.discard(event.key())
                return True
            case _:
                return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return self._wedge.in_burst
        heard = self._heard(event)
        if heard is Heard.RETURNED:
            self._give_back()
            heard = self._heard(event)
        if heard is Heard.TYPED:
            return False
        self._swallowed.add(event.key())
        if heard is Heard.RECOGNISED:
            self.burst_recognised.emit()
        if heard is Heard.SCANNED:
            self._scanned()
        elif self._wedge.in_burst:
            self._silence.start(round(self._wedge.patience * 1000))
        return True

    def _heard(self, event: QKeyEvent) -> Heard:
        moment = self._moment(event)
        if event.key() in _ENDS:
            return self._wedge.end(moment)
        if not event.text():
            return self._wedge.other()
        heard = self._wedge.key(event.text(), moment)
        if self._wedge.starts_with_next:
            self.burst_began.emit()
        return heard

    def _moment(self, event: QKeyEvent) -> float:
        """Seconds; the key's own time where it has one, since a busy window hears late."""
        if QGuiApplication.platformName() in _UNTIMED_PLATFORMS or not event.timestamp():
            return self._clock()
        return event.timestamp() / 1000

    @Slot()
    def _fell_silent(self) -> None:
        match self._wedge.fell_silent():
            case Heard.SCANNED:
                self._scanned()
            case Heard.RETURNED:
                self._give_back()
            case _:
                pass

    def _scanned(self) -> None:
        self._silence.stop()
        self.credential_scanned.emit(self._wedge.take())

    def _give_back(self) -> None:
        self._silence.stop()
        self.burst_returned.emit(self._wedge.give_back())
