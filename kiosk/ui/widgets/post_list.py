"""The places at which a laptop can stand, in rows that can be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kiosk.domain.session import session_words
from kiosk.ui.language import translate
from kiosk.ui.place_views import PostView
from kiosk.ui.theme import SMALLEST_TARGET

_ID = Qt.ItemDataRole.UserRole


class PostList(QListWidget):
    """One row for each place; Enter takes the current one, Space ticks it."""

    taken = Signal()
    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("posts")
        self.setAccessibleName(translate("Place", "Places"))
        self.setProperty("role", "choices")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemDoubleClicked.connect(lambda _item: self.taken.emit())
        self.currentItemChanged.connect(lambda _now, _before: self.selected.emit(self.current))

    def show_posts(self, views: Sequence[PostView]) -> None:
        """Show *views*, with the one marked that was, or else the first ticked one."""
        before = self.current
        self.clear()
        for view in views:
            item = QListWidgetItem(" · ".join(filter(None, (view.name, view.details))))
            item.setData(_ID, view.id)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, SMALLEST_TARGET))
            checks = Qt.CheckState
            item.setCheckState(checks.Checked if view.ticked else checks.Unchecked)
            self.addItem(item)
        ticked = [row for row, view in enumerate(views) if view.ticked]
        again = [row for row, view in enumerate(views) if view.id == before]
        self._mark((again or ticked or [0])[0])

    def narrow(self, text: str) -> None:
        """Show those only in which the words of *text* occur, and mark the first."""
        words = session_words(text).split()
        for item in self._items():
            item.setHidden(not all(word in session_words(item.text()) for word in words))
        seen = (self.row(item) for item in self._items() if not item.isHidden())
        self._mark(next(seen, -1))

    @property
    def current(self) -> str:
        """The id of the place that is marked; empty if none is."""
        row = self.currentRow()
        return "" if row < 0 or self.item(row).isHidden() else str(self.item(row).data(_ID))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        checked = Qt.CheckState.Checked
        return tuple(str(one.data(_ID)) for one in self._items() if one.checkState() is checked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _mark(self, row: int) -> None:
        self.setCurrentRow(row)
