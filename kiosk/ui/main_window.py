"""The window: the welcome page, and, with an event open, the bar and its pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.current_stack import CurrentStack
from kiosk.ui.widgets.parts import label
from kiosk.ui.widgets.top_bar import TopBar

STATION = "station"
HELP = "help"
IMPORT = "import"
BADGES = "badges"
DAY = "day"
DASHBOARD = "dashboard"
PROGRAMME = "programme"
PLACE = "place"
"""Not in the bar's row of pages: the door leads to it."""
SYNC = "sync"
"""Not in the bar's row of pages: the end of the day and a stick lead to it."""
REVIEW = "review"
"""Not in the bar's row of pages: the receipt of a sync and the help desk lead to it."""

_SMALLEST = (1024, 600)
"""Pixels: a page that asks for more gives way, so that no window leaves the screen."""


class MainWindow(QMainWindow):
    """Holds the pages and says which is open; its title names no one and nothing."""

    closing = Signal()
    close_event_requested = Signal()
    page_opened = Signal(str)
    file_dropped = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mainWindow")
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(translate("Window", "Kiosk"))
        self.resize(1366, 768)
        self.setAcceptDrops(True)
        self.bar = TopBar(_pages())
        self.bar.page_requested.connect(self.open_page)
        self.bar.place_requested.connect(lambda: self.open_page(PLACE))
        self._notice = label("", "trouble", "notice")
        self._notice.setWordWrap(True)
        self._stack = CurrentStack()
        self._focused: QWidget | None = None
        self._names: dict[str, QWidget] = {}
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self._notice):
            layout.addWidget(widget)
            widget.setVisible(False)
        layout.addWidget(self._stack, 1)
        self._curtain = QStackedWidget()
        self._curtain.addWidget(body)
        self._curtain.setMinimumSize(*_SMALLEST)
        self.setCentralWidget(self._curtain)
        for place, (name, _) in enumerate(_pages(), start=1):
            self.shortcut(f"Ctrl+{place}", partial(self.open_page, name))
        self.shortcut("F11", self.turn_full_screen)
        self.shortcut("F6", lambda: self.open_page(PROGRAMME))
        self.shortcut("Ctrl+L", lambda: self.open_page(PROGRAMME))
        self.shortcut("Ctrl+R", lambda: self.open_page(REVIEW))
        for keys in ("F9", "Ctrl+S"):
            self.shortcut(keys, lambda: self.open_page(SYNC))
        for keys in ("F7", "Ctrl+D"):
            self.shortcut(keys, lambda: self.open_page(DASHBOARD))

    def show_welcome(self, page: QWidget) -> None:
        """The first page, without the bar."""
        self.bar.setVisible(False)
        self._show({"": page}, page)
        self._names = {}

    def speak_again(self) -> None:
        """Say what is always there in the language that is spoken now."""
        self.setWindowTitle(translate("Window", "Kiosk"))
        self.bar.speak_again(_pages())

    def show_event(self, pages: dict[str, QWidget]) -> None:
        """The bar and its pages, the station first."""
        self._show(pages, pages[STATION])
        self._names = pages
        self.bar.setVisible(True)
        self.open_page(STATION)

    @property
    def page(self) -> QWidget | None:
        """The page that is open."""
        return self._stack.currentWidget()

    @Slot(str)
    def open_page(self, name: str) -> None:
        """Open the page called *name*, if an event is open."""
        if name in self._names:
            self._stack.setCurrentWidget(self._names[name])
            self.bar.show_page(name)
            self.page_opened.emit(name)
        elif name == CLOSE:
            self.close_event_requested.emit()

    @Slot(str)
    def show_notice(self, sentence: str) -> None:
        """Say *sentence* above the page, without stopping anybody; nothing takes it away."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    @property
    def locked(self) -> bool:
        """Whether something else stands before all pages."""
        return self._curtain.currentIndex() > 0

    def lock(self, page: QWidget) -> None:
        """Put *page* before everything; no key reaches what is behind it."""
        self._focused = self.focusWidget()
        self._curtain.addWidget(page)
        self._curtain.setCurrentWidget(page)

    def unlock(self) -> None:
        """What stood there before stands there again, with the focus where it was."""
        page = self._curtain.currentWidget()
        if self.locked and page is not None:
            self._curtain.removeWidget(page)
            page.hide()
            if self._focused is not None and isValid(self._focused):
                self._focused.setFocus()

    @Slot()
    def turn_full_screen(self) -> None:
        """Fill the whole screen, or be a window again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def shortcut(self, keys: str, act: Callable[[], object]) -> None:
        """Make *keys* do something wherever the focus is, unless the window is locked."""
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(lambda: None if self.locked else act())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A list may be dropped on any page, once an event is open."""
        if self._names and not self.locked and _first_file(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if path := _first_file(event.mimeData()):
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _show(self, pages: dict[str, QWidget], first: QWidget) -> None:
        """Replace all pages; none of the old ones, whose event may be closed, shows again."""
        self.show_notice("")
        old = [self._stack.widget(place) for place in range(self._stack.count())]
        for page in pages.values():
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(first)
        for gone in old:
            if gone is not None:
                self._stack.removeWidget(gone)
                gone.deleteLater()


CLOSE = "close"


def _first_file(dropped: QMimeData) -> Path | None:
    """The first file on this laptop among what was dropped."""
    local = (url.toLocalFile() for url in dropped.urls())
    return next((Path(name) for name in local if name), None)


def _pages() -> tuple[tuple[str, str], ...]:
    return (
        (STATION, translate("Window", "Station")),
        (PROGRAMME, translate("Window", "Programme")),
        (HELP, translate("Window", "Help desk")),
        (IMPORT, translate("Window", "Import")),
        (BADGES, translate("Window", "Badges")),
        (DASHBOARD, translate("Window", "Dashboard")),
        (DAY, translate("Window", "End of day")),
        (CLOSE, translate("Window", "Close event")),
    )
