"""A line to type into, with what is known below it: chosen by arrows or a finger, never for one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kiosk.ui.group_views import SuggestionView
from kiosk.ui.language import translate

MOST_SUGGESTIONS = 4
_ROW = 46
_VALUE = Qt.ItemDataRole.UserRole


class SuggestLine(QLineEdit):
    """No window of its own holds the suggestions, so that no key of a scan goes astray.

    Enter and Tab take a suggestion only after an arrow has chosen it.
    """

    typed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it would outlast a scan
        self._list: QListWidget | None = None
        self.textEdited.connect(self.typed)
        self.returnPressed.connect(self.entered)

    def suggest(self, views: Sequence[SuggestionView]) -> None:
        """Offer *views* for what was typed; none of them is chosen yet."""
        offered = [one for one in views[:MOST_SUGGESTIONS] if one.value != self.text()]
        if not offered or not self.hasFocus():
            self.put_away()
            return
        shown = self._shown_list()
        shown.clear()
        for one in offered:
            item = QListWidgetItem(one.text)
            item.setData(_VALUE, one.value)
            item.setSizeHint(QSize(0, _ROW))
            shown.addItem(item)
        shown.setCurrentRow(-1)
        below = self.mapTo(self._ground(), QPoint(0, self.height() + 2))
        shown.setGeometry(below.x(), below.y(), self.width(), _ROW * len(offered) + 4)
        shown.show()
        shown.raise_()

    @Slot()
    def put_away(self) -> None:
        """Offer nothing."""
        if self._list:
            self._list.hide()

    @override
    def event(self, event: QEvent) -> bool:
        """Esc takes the suggestions away before it leaves the page."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._offers
        ):
            event.accept()
            return True
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self._take_chosen()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up if self._offers:
                self._choose(-1)
            case Qt.Key.Key_Down if self._offers:
                self._choose(1)
            case Qt.Key.Key_Escape if self._offers:
                self.put_away()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._take_chosen():
                pass
            case _:
                super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.put_away()
        super().focusOutEvent(event)

    @property
    def _offers(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def _choose(self, rows: int) -> None:
        shown = self._shown_list()
        shown.setCurrentRow(max(-1, min(shown.currentRow() + rows, shown.count() - 1)))

    def _take_chosen(self) -> bool:
        """Whether an arrow had chosen a suggestion, which is what stands here now."""
        chosen = self._list.currentItem() if self._list and self._offers else None
        if chosen is None:
            return False
        self._take(chosen)
        return True

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.setText(item.data(_VALUE))
        self.put_away()

    def _ground(self) -> QWidget:
        """What the list lies on: whatever holds the line, whole."""
        ground = self.parentWidget()
        return ground if isinstance(ground, QWidget) else self

    def _shown_list(self) -> QListWidget:
        if self._list is None:
            self._list = QListWidget(self._ground())
            self._list.setObjectName(f"{self.objectName()}Suggestions")
            self._list.setAccessibleName(translate("Form", "Suggestions"))
            self._list.setProperty("role", "choices")
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.itemClicked.connect(self._take)
        return self._list
