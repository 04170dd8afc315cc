"""A delegation at the desk: find the organisation, tick who came, check them in together."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.group_views import MemberView, SuggestionView
from kiosk.ui.language import translate
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.check_list import CheckList
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.list_line import ListLine
from kiosk.ui.widgets.parts import ElidedLabel, breakable, button, heading, paragraph, row_of

_ROW = 48
_ORGANISATIONS = 400
_NAME = Qt.ItemDataRole.UserRole


class GroupPage(QWidget):
    """Asks by signals; what is ticked stays until it is checked in or the page is left."""

    organisation_typed = Signal(str)
    organisation_chosen = Signal(str)
    check_in_requested = Signal(list)  # registrations, in order
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupPage")
        self._line = ListLine()
        self._organisations = _organisation_list()
        self._title = ElidedLabel("", "subheading", "groupTitle")
        self._members = CheckList()
        self._members.setObjectName("groupMembers")
        self._members.setAccessibleName(translate("Group", "Who came"))
        self._outcome = paragraph("", "groupOutcome")
        self._progress = QProgressBar()
        self._progress.setObjectName("groupProgress")
        self._progress.setAccessibleName(translate("Group", "Checking in"))
        self._check_in = button("", "checkInGroup", "primary")
        self._arrange()
        self._connect()
        self.show_outcome("")

    def show_organisations(self, views: Sequence[SuggestionView]) -> None:
        """Those that what is typed may mean; the first is chosen, unless one of them was."""
        before: object = self._organisations.currentItem()
        chosen = before.data(_NAME) if isinstance(before, QListWidgetItem) else ""
        self._organisations.clear()
        for one in views:
            item = QListWidgetItem(one.text)
            item.setData(_NAME, one.value)
            item.setToolTip(one.text)
            item.setSizeHint(QSize(0, _ROW))
            self._organisations.addItem(item)
        values = [one.value for one in views]
        self._organisations.setCurrentRow(values.index(chosen) if chosen in values else 0)
        if not views:
            nobody = translate("Group", "Nobody comes for an organisation of this name.")
            self.show_members(nobody, [], [])

    def show_members(self, title: str, views: Sequence[MemberView], ticked: Sequence[str]) -> None:
        """Who comes for the organisation that is chosen; *ticked* ones who still can are."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._members.show_members(views, ticked)

    def begin(self, organisation: str = "") -> None:
        """Look for *organisation*, or for whatever will be typed."""
        self.show_outcome("")
        self._organisations.clear()
        self._members.show_members([])
        if self._line.text() == organisation:
            self.organisation_typed.emit(organisation)
        self._line.setText(organisation)

    def show_progress(self, done: int, total: int) -> None:
        """So many are judged; *total* 0 hides it."""
        self._progress.setVisible(total > 0)
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)
        self._mark()

    def show_outcome(self, text: str) -> None:
        """Who is in, and who is not and why."""
        self._outcome.setText(breakable(text))
        self._outcome.setVisible(bool(text))
        if text:
            announce(self._outcome, text)
        self.show_progress(0, 0)

    def untick(self) -> None:
        """Nobody is ticked any more."""
        self._members.untick()

    @property
    def searched(self) -> str:
        """What is typed to find an organisation."""
        return self._line.text()

    @property
    def ticked(self) -> list[str]:
        """Whoever is ticked."""
        return self._members.ticked

    def take_focus(self) -> None:
        """Keys go to whoever is ticked, else to where the next organisation is typed."""
        wanted = self._members if self.ticked else self._line
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(heading(translate("Group", "Group")))
        left.addWidget(self._line)
        left.addWidget(self._organisations, 1)
        ticking = button(translate("Group", "All (Ctrl+A)"), "tickAll")
        ticking.clicked.connect(self._members.tick_all)
        back = button(translate("Group", "Back (Esc)"), "backFromGroup")
        back.clicked.connect(self.closed)
        right = QVBoxLayout()
        right.setSpacing(12)
        for one in (self._title, self._members, self._outcome, self._progress):
            right.addWidget(one)
        right.setStretchFactor(self._members, 1)
        right.addLayout(row_of(self._check_in, ticking, back))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 20, 8)
        layout.addLayout(columns, 1)
        layout.addWidget(KeyHints(_hints()))

    def _connect(self) -> None:
        self._line.textChanged.connect(self.organisation_typed)
        self._line.moved.connect(self._move)
        self._line.entered.connect(self._members.setFocus)
        self._organisations.currentItemChanged.connect(self._chosen)
        self._members.ticked_changed.connect(self._mark)
        self._members.entered.connect(self._ask)
        self._check_in.clicked.connect(self._ask)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ask)

    @Slot(int)
    def _move(self, rows: int) -> None:
        shown = self._organisations
        if shown.count():
            shown.setCurrentRow(max(0, min(shown.currentRow() + rows, shown.count() - 1)))

    @Slot(QListWidgetItem)
    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.organisation_chosen.emit(item.data(_NAME))

    @Slot()
    def _mark(self) -> None:
        count = len(self.ticked)
        text = translate("Group", "Check in, print: {count} (Enter)")
        self._check_in.setText(text.format(count=count))
        self._check_in.setEnabled(count > 0 and not self._progress.isVisibleTo(self))

    @Slot()
    def _ask(self) -> None:
        if self._check_in.isEnabled():
            self.check_in_requested.emit(self.ticked)


def _organisation_list() -> QListWidget:
    shown = QListWidget()
    shown.setObjectName("organisations")
    shown.setAccessibleName(translate("Group", "Organisations"))
    shown.setProperty("role", "choices")
    shown.setFixedWidth(_ORGANISATIONS)
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shown.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown.setUniformItemSizes(True)
    return shown


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("↑ ↓ Enter", translate("Keys", "choose")),
        ("Space", translate("Keys", "tick")),
        ("Ctrl+A", translate("Keys", "all")),
        ("Ctrl+Enter", translate("Keys", "check in and print")),
        ("Esc", translate("Keys", "back")),
    )
