"""A volunteer at the real window: keys as a scanner or a hand sends them, and what is seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from kiosk.app import compose
from kiosk.devices.key_filter import KeyFilter
from kiosk.ui.main_window import MainWindow
from kiosk.ui.views import VerdictView
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.qt import key_into

Found = TypeVar("Found", bound=QObject)

_SCANNER_GAP_S = 0.004
_HAND_GAP_S = 0.08
_REST_S = 5.0
_PATIENCE_S = 30.0
_ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""Around a name in view, so that it keeps its own direction."""


class Volunteer:
    """Works the window by its keys and buttons.

    The moments at which keys arrive are the volunteer's own, so that a busy machine
    makes no scan out of typing, and no typing out of a scan.
    """

    def __init__(self, application: QApplication, window: MainWindow, keys: KeyFilter) -> None:
        self.application = application
        self.window = window
        self._keys = keys
        self._moment = 0.0
        keys._clock = lambda: self._moment

    def scan(self, code: str, *, painted: bool = True) -> VerdictView | None:
        """Scan *code*; the verdict that is shown then, on the screen too unless told not to."""
        self._moment += _REST_S
        for character in code:
            self._press(character, _SCANNER_GAP_S)
        self._press(Qt.Key.Key_Return, _SCANNER_GAP_S)
        if painted:
            self.application.processEvents()
        return self.verdict

    def write(self, text: str) -> None:
        """Type *text* by hand, which no scanner does as slowly."""
        for character in text:
            self._press(character, _HAND_GAP_S)
            self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key, after a rest."""
        self._moment += _REST_S
        QTest.keyClick(self._focus, key, modifier)
        self.wait_until(lambda: not self._keys.holds_keys)
        self.application.processEvents()

    def click(self, name: str) -> None:
        """Press the button called *name*, which must be there to be pressed."""
        button = self.see(QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled()
        button.click()
        self.application.processEvents()

    def fill(self, name: str, text: str) -> None:
        """Put *text* into the field called *name*."""
        self.see(QLineEdit, name).setText(text)

    def choose_file(self, button: str, path: Path) -> None:
        """Press *button*, and choose *path* in the dialog that opens."""
        self.click(button)
        page = self.window.page
        assert page is not None
        dialog = page.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def see(self, kind: type[Found], name: str) -> Found:
        """The widget called *name*; one in view, for older ones may be on their way out."""
        found = self.window.findChildren(kind, name)
        assert found, name
        in_view = (one for one in found if isinstance(one, QWidget) and one.isVisible())
        return next(in_view, found[-1])

    def read(self, name: str) -> str:
        """The text of the label called *name*."""
        return self.see(QLabel, name).text()

    def wait_until(self, seen: Callable[[], object]) -> None:
        """Let the window work until *seen* is true."""
        end = monotonic() + _PATIENCE_S
        while not seen():
            assert monotonic() < end, "waited in vain"
            QTest.qWait(5)

    @property
    def verdict(self) -> VerdictView | None:
        """The verdict, if it is in view."""
        panel = self.see(VerdictPanel, "verdict")
        if panel.view is None or not panel.isVisible():
            return None
        return replace(panel.view, name=panel.view.name.strip(_ISOLATES))

    @property
    def _focus(self) -> QWidget:
        return self.application.focusWidget() or self.window

    def _press(self, key: str | Qt.Key, gap: float) -> None:
        self._moment += gap
        if isinstance(key, str):
            key_into(self._focus, key)
        else:
            QTest.keyClick(self._focus, key)


@contextmanager
def at_the_window(
    application: QApplication, path: Path | None = None, passphrase: str = ""
) -> Iterator[Volunteer]:
    """The window as `python -m kiosk` composes it, with somebody at it."""
    before = set(application.findChildren(KeyFilter))
    window = compose(application, path, passphrase)
    (keys,) = set(application.findChildren(KeyFilter)) - before
    window.show()
    window.activateWindow()
    try:
        QTest.qWaitForWindowActive(window)
        yield Volunteer(application, window, keys)
    finally:
        window.close()
        application.removeEventFilter(keys)
        for each in (keys, window):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet("")
