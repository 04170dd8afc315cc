"""Keys that act wait for a moment, in case a scanner is typing them.

What a key writes can be taken back; what it presses cannot. So a key that acts is
heard a moment late, too short to be felt, and not at all when a scan follows.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from shiboken6 import isValid

MOMENT_MS = 40
"""Longer than the gap between two keys of a scan, shorter than that between two of a typist."""

Act = Callable[[], None]


class HeldActs(QObject):
    """Acts that wait, in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: list[Act] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(MOMENT_MS)
        self._timer.timeout.connect(self.let_go)

    @property
    def waiting(self) -> bool:
        """Whether anything is held."""
        return bool(self._acts)

    def hold(self, act: Act) -> None:
        """Do *act* in a moment, after those that wait already."""
        self._acts.append(act)
        self._timer.start()

    def hold_key(self, watched: QObject, event: QKeyEvent) -> None:
        """Deliver the key to *watched* in a moment, if it is still there."""
        again = event.clone()

        def deliver() -> None:
            if isValid(watched):
                QCoreApplication.sendEvent(watched, again)

        self.hold(deliver)

    def hold_shortcut(self, shortcut: QShortcut) -> None:
        """Press *shortcut* in a moment, if it still may be pressed."""

        def fire() -> None:
            if isValid(shortcut) and shortcut.isEnabled():
                shortcut.activated.emit()

        self.hold(fire)

    def wait_longer(self) -> None:
        """Another key came that may belong to the same scan."""
        if self._acts:
            self._timer.start()

    def drop(self) -> None:
        """A scanner typed them: nobody hears of them."""
        self._acts = []
        self._timer.stop()

    @Slot()
    def let_go(self) -> None:
        """A person pressed them."""
        acts, self._acts = self._acts, []
        self._timer.stop()
        for act in acts:
            act()
