"""Hears scanners before any widget does: a scan presses no button and fills no field."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent, QShortcut
from typing_extensions import override

from kiosk.devices.held_acts import HeldActs
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
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_UNTIMED_PLATFORMS = frozenset({"offscreen", "minimal"})
"""Here key events carry no time of their own."""


class KeyFilter(QObject):
    """An event filter for the whole application; hears every page and every dialog.

    The first keys of a scan look like typing and reach whoever has the focus:
    `burst_began` says when such a run may have begun, and `burst_recognised` that it
    may be a scan, so that the field can go back to what it held. All later keys are
    swallowed, with control keys among them, by which hostile codes press shortcuts.
    `burst_returned` gives back what turned out to be quick fingers. What cannot be
    taken back, an Enter, a shortcut, a blank on a button, is held for a moment, so
    that no code can begin with it; behind a scan it is no more heard of, so that no code
    can end with it.
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
        self._held = HeldActs(self)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._fell_silent)

    @property
    def holds_keys(self) -> bool:
        """Whether a key waits to be heard."""
        return self._held.waiting

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event goes no further.

        A key that nobody wants is offered to one parent after another; only its
        first, spontaneous delivery to a widget counts.
        """
        if event.type() is QEvent.Type.Shortcut and isinstance(watched, QShortcut):
            self._held.hold_shortcut(watched)
            return True
        if not isinstance(event, QKeyEvent) or not watched.isWidgetType():
            return False
        match event.type():
            case QEvent.Type.KeyPress if event.spontaneous():
                return self._pressed(watched, event)
            case QEvent.Type.ShortcutOverride if self._wedge.in_burst or self._echoes(event):
                event.accept()  # else a shortcut fires before the key press arrives
                return True
            case QEvent.Type.KeyRelease if event.spontaneous():
                return self._released(watched, event)
            case _:
                return False

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return self._wedge.in_burst
        heard = Heard.SWALLOWED if self._echoes(event) else self._heard(event)
        if heard is Heard.RETURNED:
            self._give_back()
            heard = self._heard(event)
        if heard is Heard.TYPED:
            return self._typed(watched, event)
        self._swallowed.add(event.key())
        if heard is Heard.RECOGNISED:
            self._held.drop()
            self.burst_recognised.emit()
        if heard is Heard.SCANNED:
            self._scanned()
        elif self._wedge.in_burst:
            self._silence.start(round(self._wedge.patience * 1000))
        return True

    def _typed(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether a key that may be a person's has to wait."""
        if event.isAutoRepeat():
            self._held.let_go()
            return False
        if not _acts(watched, event):
            self._held.wait_longer()
            return False
        self._held.hold_key(watched, event)
        return True

    def _released(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether nobody hears that a key was let go; one that waits is let go after it."""
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if self._held.waiting and _acts(watched, event):
            self._held.hold_key(watched, event)
            return True
        return False

    def _echoes(self, event: QKeyEvent) -> bool:
        """Whether the key is a command at the end of a code, behind its Enter."""
        return _is_command(event) and self._wedge.echoes(self._moment(event))

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


def _acts(watched: QObject, event: QKeyEvent) -> bool:
    """Whether the key does something that nobody could take back."""
    if event.key() in _ENDS or event.key() == Qt.Key.Key_Escape:
        return True
    if _is_command(event):
        function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        return function or bool(event.modifiers() & _COMMANDING)
    return event.key() == Qt.Key.Key_Space and not _takes_text(watched)


def _is_command(event: QKeyEvent) -> bool:
    """Whether the key writes nothing. What AltGr writes is text, Ctrl and Alt or not."""
    return event.key() not in _MODIFIERS and not (event.text() and event.text().isprintable())


def _takes_text(watched: QObject) -> bool:
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(watched, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))
