"""The night before: every badge is drawn and looked at, and who should be mended is listed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.parts import button, heading, label, paragraph, row_of
from kiosk.ui.widgets.quiet_choice import QuietChoice
from kiosk.ui.widgets.two_lines import BESIDE, TwoLines

_ROW = 72
_REGISTRATION = Qt.ItemDataRole.UserRole
_TYPES_WIDTH = 320


@dataclass(frozen=True, slots=True)
class FoundView:
    """A person whose badge will disappoint, and in which way."""

    registration: str
    name: str
    what: str


class _FoundList(QListWidget):
    """Enter or a click opens the person; letters choose nobody, since they may be a scan's."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preflightFound")
        self.setAccessibleName(translate("Preflight", "Badges to look at"))
        self.setProperty("role", "choices")
        self.setItemDelegate(TwoLines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def show_found(self, views: Sequence[FoundView]) -> None:
        """Replace them; whoever was chosen stays chosen, or who has their place now."""
        row = self.currentRow()
        self.clear()
        self.add_found(views)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def add_found(self, views: Sequence[FoundView]) -> None:
        """More of them, below."""
        for view in views:
            self.addItem(_item(view))
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item: object = self.currentItem()  # None where there is none, whatever Qt's stubs say
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(item, QListWidgetItem):
            self._open(item)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Nobody is gone to by letters."""

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_REGISTRATION))


class PreflightPage(QWidget):
    """Asks for the check by signal; lists what is found while it goes on."""

    check_requested = Signal(str)  # a ticket type, or nothing for all
    stop_requested = Signal()
    kind_chosen = Signal(str)  # what to list, or nothing for everything
    person_opened = Signal(str)
    back_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preflightPage")
        self._types = _types_menu()
        self._check = button(translate("Preflight", "Check the badges"), "checkBadges", "primary")
        self._check.clicked.connect(
            lambda: self.check_requested.emit(str(self._types.currentData() or ""))
        )
        self._stop = button(translate("Preflight", "Stop"), "stopChecking")
        self._stop.clicked.connect(self.stop_requested)
        self._progress = QProgressBar()
        self._progress.setObjectName("preflightProgress")
        self._outcome = label("", "figure", "preflightOutcome")
        self._outcome.setWordWrap(True)
        self._kinds = QuietChoice("preflightKinds", translate("Preflight", "What to list"))
        self._kinds.chosen.connect(self.kind_chosen)
        self._found = _FoundList()
        self._found.opened.connect(self.person_opened)
        self._arrange()
        self.show_kinds([], "")
        self.show_progress(0, 0)

    def show_types(self, names: Sequence[str]) -> None:
        """The ticket types that there are; the one that was chosen stays so."""
        chosen = self._types.currentData()
        self._types.clear()
        self._types.addItem(translate("Preflight", "All ticket types"), "")
        for name in names:
            self._types.addItem(name, name)
        self._types.setCurrentIndex(max(0, self._types.findData(chosen)))

    def show_progress(self, done: int, total: int) -> None:
        """How far the check has come; *total* 0 says that it is over."""
        self._progress.setVisible(total > 0)
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)
        self._stop.setEnabled(total > 0)
        self._check.setEnabled(total == 0)

    def show_outcome(self, sentence: str) -> None:
        """What the check found in all, or why it ended."""
        self._outcome.setText(sentence)

    def show_kinds(self, kinds: Sequence[tuple[str, str]], chosen: str) -> None:
        """What can be listed alone; nothing is offered where one kind is all there is."""
        everything = ("", translate("Preflight", "All findings"))
        self._kinds.offer([everything, *kinds], chosen)
        self._kinds.setVisible(len(kinds) > 1)

    def show_found(self, views: Sequence[FoundView]) -> None:
        """All who should be looked at."""
        self._found.show_found(views)

    def add_found(self, views: Sequence[FoundView]) -> None:
        """More who should be looked at."""
        self._found.add_found(views)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
        wanted = self._found if self._found.count() else self._check
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        back = button(translate("Preflight", "Back (Esc)"), "backFromPreflight")
        back.clicked.connect(self.back_requested)
        text = translate(
            "Preflight",
            "Every badge is drawn as it will be printed, and its code is read from the picture. "
            "Nothing is printed or recorded. Whoever is listed can be opened, and their badge "
            "name mended.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(heading(translate("Preflight", "Badges: the night before")))
        layout.addWidget(paragraph(text))
        layout.addLayout(row_of(self._types, self._check, self._stop, back))
        layout.addWidget(self._progress)
        said = QHBoxLayout()
        said.addWidget(self._outcome, 1)
        said.addWidget(self._kinds)
        layout.addLayout(said)
        layout.addWidget(self._found, 1)
        layout.addWidget(KeyHints(_hints()))


def _types_menu() -> QComboBox:
    menu = QComboBox()
    menu.setObjectName("preflightTypes")
    menu.setMinimumHeight(54)
    menu.setFixedWidth(_TYPES_WIDTH)
    menu.setAccessibleName(translate("Preflight", "Whose badges"))
    return menu


def _item(view: FoundView) -> QListWidgetItem:
    item = QListWidgetItem(view.name)
    item.setData(BESIDE, view.what)
    item.setData(_REGISTRATION, view.registration)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{view.name}, {view.what}")
    item.setToolTip(f"{view.name}\n{view.what}")
    item.setSizeHint(QSize(0, _ROW))
    return item


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("↑ ↓", translate("Keys", "choose")),
        ("Enter", translate("Keys", "open the person")),
        ("Esc", translate("Keys", "back")),
    )
