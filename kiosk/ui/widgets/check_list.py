"""People to be ticked: by arrows and the space bar, by a finger, or all at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kiosk.ui.group_views import MemberView
from kiosk.ui.views import Presence
from kiosk.ui.widgets.two_lines import BESIDE, TwoLines

_ROW = 80
_REGISTRATION = Qt.ItemDataRole.UserRole
_TICKABLE = Qt.ItemFlag.ItemIsUserCheckable


class CheckList(QListWidget):
    """Letters choose nobody here, since they may be a scan's; a whole row is the target."""

    ticked_changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "choices")
        self.setItemDelegate(TwoLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self.ticked_changed)
        self._pressed: QListWidgetItem | None = None

    def show_members(self, views: Sequence[MemberView], ticked: Iterable[str] = ()) -> None:
        """Replace everybody; those of *ticked* who can come stay ticked.

        Whoever is gone to stays gone to, if they are still there.
        """
        chosen = set(ticked)
        before: object = self.currentItem()
        gone_to = before.data(_REGISTRATION) if isinstance(before, QListWidgetItem) else ""
        self.clear()
        for view in views:
            self.addItem(_item(view, ticked=view.registration in chosen))
        everybody = [view.registration for view in views]
        self.setCurrentRow(everybody.index(gone_to) if gone_to in everybody else 0)
        self.ticked_changed.emit()

    def untick(self) -> None:
        """Nobody is ticked any more."""
        for item in self._tickable:
            item.setCheckState(Qt.CheckState.Unchecked)

    @property
    def ticked(self) -> list[str]:
        """The registrations that are ticked, in their order."""
        return [item.data(_REGISTRATION) for item in self._tickable if _is_ticked(item)]

    @Slot()
    def tick_all(self) -> None:
        """Tick everybody who can be, or nobody if all are."""
        everybody = self._tickable
        ticked = all(map(_is_ticked, everybody))
        for item in everybody:
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        commanded = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_A and commanded:
            self.tick_all()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.itemAt(event.position().toPoint())
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Beside the box it ticks as well; for a click on it, Qt has ticked already."""
        item, self._pressed = self._pressed, None
        before = item.checkState() if item else None
        super().mouseReleaseEvent(event)
        if item is None or self.itemAt(event.position().toPoint()) is not item:
            return
        if item.flags() & _TICKABLE and item.checkState() is before:
            _flip(item)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Nobody is gone to by letters."""

    @property
    def _tickable(self) -> list[QListWidgetItem]:
        every = (self.item(row) for row in range(self.count()))
        return [item for item in every if item.flags() & _TICKABLE]


def _item(view: MemberView, *, ticked: bool) -> QListWidgetItem:
    beside = " · ".join(filter(None, (view.presence_text, view.details)))
    item = QListWidgetItem(view.name)
    item.setData(BESIDE, beside)
    item.setData(_REGISTRATION, view.registration)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{view.name}, {beside}")
    item.setToolTip(view.name)
    item.setSizeHint(QSize(0, _ROW))
    if view.can_come:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _TICKABLE)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    else:
        selectable = Qt.ItemFlag.ItemIsSelectable
        here = view.presence is Presence.HERE
        item.setFlags(selectable | Qt.ItemFlag.ItemIsEnabled if here else selectable)
    return item


def _flip(item: QListWidgetItem) -> None:
    item.setCheckState(Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked)


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
