"""Badges that have not come out yet, and what may be done about them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.language import translate
from kiosk.ui.print_views import PrintJobView
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import label
from kiosk.ui.widgets.two_lines import BESIDE, TwoLines

_ID = Qt.ItemDataRole.UserRole
_ROW = 64


class PrintQueueList(QWidget):
    """An action is about the badges that are marked."""

    again_requested = Signal(list)  # ids
    sent_elsewhere = Signal(list, str)  # ids; key
    held = Signal(list)
    cancelled = Signal(list)
    came_out = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[PrintJobView] = []
        self._title = label("", "subheading", "queueTitle")
        self._list = QListWidget()
        self._list.setObjectName("printQueue")
        self._list.setProperty("role", "choices")
        self._list.setAccessibleName(translate("Badges", "Badges that have not come out yet"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.itemSelectionChanged.connect(self._marked)
        self._elsewhere = QComboBox()
        self._elsewhere.setObjectName("sendTo")
        self._elsewhere.setAccessibleName(translate("Badges", "Send to another printer"))
        self._elsewhere.setMinimumHeight(TARGET)
        self._elsewhere.setMinimumContentsLength(6)
        self._elsewhere.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._elsewhere.activated.connect(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._list, 1)
        layout.addLayout(self._grid())
        self.show_jobs([], 0)

    def show_jobs(self, views: Sequence[PrintJobView], count: int) -> None:
        """The first badges of *count* that have not come out."""
        text = translate("Badges", "{count} badges on their way")
        self._title.setText(text.format(count=f"{count:,}"))
        if list(views) == self._views and self._list.count():
            return
        marked = set(self._ids()) or {view.id for view in views[:1]}
        self._views = list(views)
        self._list.clear()
        for view in views:
            item = QListWidgetItem(view.name)
            item.setData(_ID, view.id)
            item.setData(BESIDE, view.state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{view.name}, {view.state}")
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
            item.setSelected(view.id in marked)
        self._marked()

    def offer(self, printers: Sequence[tuple[str, str]]) -> None:
        """Where badges can be sent: keys and names."""
        self._elsewhere.clear()
        self._elsewhere.addItem(translate("Badges", "Send to …"), "")
        for key, name in printers:
            self._elsewhere.addItem(name, key)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        self._buttons = [
            ChoiceButton(translate("Badges", "Print again"), "printAgain"),
            ChoiceButton(translate("Badges", "Hold"), "holdBadge"),
            ChoiceButton(translate("Badges", "It came out"), "cameOut"),
            ChoiceButton(translate("Badges", "Do not print"), "cancelBadge"),
        ]
        signals = (self.again_requested, self.held, self.came_out, self.cancelled)
        for made, signal in zip(self._buttons, signals, strict=True):
            made.clicked.connect(lambda _on=False, asked=signal: asked.emit(self._ids()))
        again, hold, out, cancel = self._buttons
        for place, widget in enumerate((again, self._elsewhere, hold, out, cancel)):
            grid.addWidget(widget, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return grid

    def _ids(self) -> list[int]:
        return [int(item.data(_ID)) for item in self._list.selectedItems()]

    def _marked(self) -> None:
        for each in (*self._buttons, self._elsewhere):
            each.setEnabled(bool(self._list.selectedItems()))

    def _send(self) -> None:
        if key := str(self._elsewhere.currentData()):
            self.sent_elsewhere.emit(self._ids(), key)
        self._elsewhere.setCurrentIndex(0)
