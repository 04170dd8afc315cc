"""The printers of a laptop: which there are, how they are, which comes first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.language import translate
from kiosk.ui.print_views import PrinterView
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import label
from kiosk.ui.widgets.two_lines import BESIDE, TwoLines

_FEW_LABELS = 20
_ROW, _ROWS_HEIGHT = 62, 128
_MOST_LABELS = 6
"""Digits."""


class PrinterList(QWidget):
    """Asks by signals; an action is about the printer that is marked."""

    added = Signal(str)  # key
    network_added = Signal(str, str)  # zpl or ql; a host, with a port if it is another
    folder_requested = Signal()
    main_requested = Signal(str)
    removed = Signal(str)
    test_requested = Signal(str)
    labels_loaded = Signal(str, object)  # key; int or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[PrinterView] = []
        self._list = QListWidget()
        self._list.setObjectName("printers")
        self._list.setProperty("role", "choices")
        self._list.setAccessibleName(translate("Badges", "Printers"))
        self._list.setFixedHeight(_ROWS_HEIGHT)
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._marked)
        self._offered = self._combo("offeredPrinters", translate("Badges", "A printer to add"))
        self._kind = self._combo("networkKind", translate("Badges", "Kind of label printer"))
        self._kind.addItem(translate("Badges", "Zebra (ZPL)"), "zpl")
        self._kind.addItem(translate("Badges", "Brother QL"), "ql")
        address = translate("Badges", "Address of a label printer")
        self._host = self._line("networkPrinter", address)
        self._host.returnPressed.connect(self._add_network)
        self._labels = self._line("labelsLeft", translate("Badges", "Labels loaded"))
        self._labels.setMaxLength(_MOST_LABELS)
        self._labels.returnPressed.connect(self._load)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(translate("Badges", "Printers"), "subheading"))
        layout.addWidget(self._list)
        layout.addLayout(self._grid())
        self._marked(-1)

    def show_printers(self, views: Sequence[PrinterView]) -> None:
        """The printers that are set up, the main one first."""
        if list(views) == self._views:
            return
        marked = max(self._list.currentRow(), 0)
        self._views = list(views)
        self._list.clear()
        for view in views:
            self._list.addItem(_row(view))
        self._list.setCurrentRow(min(marked, len(views) - 1))
        self._marked(self._list.currentRow())

    def offer(self, printers: Sequence[tuple[str, str]]) -> None:
        """The printers of the system: keys and names."""
        self._offered.clear()
        for key, name in printers:
            self._offered.addItem(name, key)
        if not printers:
            self._offered.addItem(translate("Badges", "The system knows no other printer"), "")
        self._add.setEnabled(bool(printers))

    def network_taken(self) -> None:
        """The address that was typed is a printer now."""
        self._host.clear()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self._main = self._button("mainPrinter", translate("Badges", "Use first"))
        self._test = self._button("testPrinter", translate("Badges", "Test print"))
        self._remove = self._button("removePrinter", translate("Badges", "Remove"))
        self._loaded = self._button("loadLabels", translate("Badges", "Labels are in"))
        self._add = self._button("addPrinter", translate("Badges", "Add"))
        folder = self._button("chooseFolder", translate("Badges", "PDF folder…"))
        network = self._button("addNetworkPrinter", translate("Badges", "Add"))
        self._main.clicked.connect(lambda: self._about(self.main_requested))
        self._test.clicked.connect(lambda: self._about(self.test_requested))
        self._remove.clicked.connect(lambda: self._about(self.removed))
        self._loaded.clicked.connect(self._load)
        self._add.clicked.connect(lambda: self.added.emit(str(self._offered.currentData())))
        folder.clicked.connect(self.folder_requested)
        network.clicked.connect(self._add_network)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self._main, self._test, self._remove),
            (self._labels, self._loaded, folder),
            (self._offered, self._add),
            (self._kind, self._host, network),
        )
        for row, widgets in enumerate(rows):
            wide = 3 - len(widgets)
            for column, widget in enumerate(widgets):
                place = column + (wide if column else 0)
                grid.addWidget(widget, row, place, 1, 1 + (0 if column else wide))
        return grid

    def _button(self, name: str, text: str) -> ChoiceButton:
        return ChoiceButton(text, name)

    def _combo(self, name: str, text: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(text)
        made.setMinimumHeight(TARGET)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(6)
        return made

    def _line(self, name: str, text: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(text)
        made.setPlaceholderText(text)
        made.setToolTip(text)
        made.setMinimumHeight(TARGET)
        return made

    @Slot(int)
    def _marked(self, row: int) -> None:
        there = 0 <= row < len(self._views)
        for each in (self._test, self._remove, self._loaded, self._labels):
            each.setEnabled(there)
        self._main.setEnabled(there and not self._views[row].is_main)

    def _about(self, signal: object) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._views):
            signal.emit(self._views[row].key)  # type: ignore[attr-defined]

    @Slot()
    def _load(self) -> None:
        row, typed = self._list.currentRow(), self._labels.text().strip()
        if 0 <= row < len(self._views) and (not typed or typed.isdecimal()):
            self.labels_loaded.emit(self._views[row].key, int(typed) if typed else None)
            self._labels.clear()

    @Slot()
    def _add_network(self) -> None:
        if host := self._host.text().strip():
            self.network_added.emit(str(self._kind.currentData()), host)


def _row(view: PrinterView) -> QListWidgetItem:
    """Its name, and below it what must never be cut: how it is, and what it has left."""
    first = translate("Badges", "{name} (first)").format(name=view.name)
    name, parts = first if view.is_main else view.name, [view.state]
    if view.labels is not None:
        few = translate("Badges", "only {count} labels left")
        many = translate("Badges", "{count} labels left")
        parts.append((few if view.labels < _FEW_LABELS else many).format(count=view.labels))
    item, state = QListWidgetItem(name), " · ".join(parts)
    item.setData(BESIDE, state)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {state}")
    item.setSizeHint(QSize(0, _ROW))
    return item
