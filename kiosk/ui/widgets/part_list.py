"""The parts of a badge, each with a box that says whether it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kiosk.ui.design_views import PartRow
from kiosk.ui.language import translate

_ROW = 48
_NAME = Qt.ItemDataRole.UserRole


class PartList(QListWidget):
    """One part is chosen; the space bar, or a finger on its box, has it printed or not."""

    chosen = Signal(str)
    ticked = Signal(str, bool)
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("designParts")
        self.setAccessibleName(translate("Design", "Parts of the badge"))
        self.setProperty("role", "choices")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._showing = False
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._tick)

    def show_parts(self, rows: Sequence[PartRow], chosen: str) -> None:
        """Show these parts; nobody is told.

        Those that are shown already stay the same items: one of them may be just pressed.
        """
        self._showing = True
        names = [row.name for row in rows]
        items = [self.item(place) for place in range(self.count())]
        if names != [item.data(_NAME) for item in items]:
            self.clear()
            items = [QListWidgetItem(self) for _ in rows]
        for item, row in zip(items, rows, strict=True):
            _fill(item, row)
        self.setCurrentRow(names.index(chosen) if chosen in names else -1)
        self._showing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Nothing is gone to by letters, which may be a scan's."""

    @Slot(QListWidgetItem, QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(item.data(_NAME))

    @Slot(QListWidgetItem)
    def _tick(self, item: QListWidgetItem) -> None:
        if not self._showing:
            self.ticked.emit(item.data(_NAME), item.checkState() is Qt.CheckState.Checked)


def _fill(item: QListWidgetItem, row: PartRow) -> None:
    item.setText(row.text)
    item.setData(_NAME, row.name)
    item.setToolTip(row.text)
    item.setSizeHint(QSize(0, _ROW))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    )
    item.setCheckState(Qt.CheckState.Checked if row.is_shown else Qt.CheckState.Unchecked)
