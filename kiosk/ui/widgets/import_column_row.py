"""One column of the organiser's list: where it goes, and why it is to be kept."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.import_views import EXPORT, LEFT_OUT, ColumnView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import ElidedLabel, button, label

_MENU_WIDTH, _HEADER_WIDTH = 390, 300


class ColumnRow(QFrame):
    """Announces where a column is to go; a sensitive one only with a reason."""

    moved = Signal(int, str, str)  # place, target, reason

    def __init__(self, view: ColumnView) -> None:
        super().__init__()
        self._view = view
        self._wanted = ""
        self.setProperty("role", "sensitive" if view.sensitive else "row")
        self._why = label("", "meta", f"why{view.place}")
        self._why.setWordWrap(True)
        self._menu = self._made_menu(view)
        self._tick = self._made_tick(view)
        self._reason = QLineEdit()
        self._asking = self._reason_row(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(4)
        layout.addLayout(self._line(view))
        layout.addWidget(self._asking)
        self.show_view(view)

    def show_view(self, view: ColumnView) -> None:
        """Where the column goes now."""
        self._view = view
        self._why.setText(view.why)
        self._why.setVisible(bool(view.why))
        self._tick.setChecked(view.target != LEFT_OUT)
        self._put_menu_back()

    def _line(self, view: ColumnView) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        header = ElidedLabel(view.header, "columnname")
        words.addWidget(header)
        words.addWidget(self._why)
        named = QWidget()
        named.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        named.setFixedWidth(_HEADER_WIDTH)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(named)
        line.addWidget(ElidedLabel(view.examples, "beside"), 1)
        line.addWidget(self._tick)
        line.addWidget(self._menu)
        return line

    def _made_menu(self, view: ColumnView) -> "_Menu":
        menu = _Menu()
        menu.setObjectName(f"goesTo{view.place}")
        name = translate("Import", "{column} goes to").format(column=view.header)
        menu.setAccessibleName(name)
        menu.setMinimumHeight(SMALLEST_TARGET)
        menu.setFixedWidth(_MENU_WIDTH)
        menu.setEnabled(not view.fixed)
        for target, text in view.targets:
            kept = translate("Import", "Keep: {where}").format(where=text)
            menu.addItem(kept if view.sensitive and target != LEFT_OUT else text, target)
        menu.currentIndexChanged.connect(self._menu_changed)
        return menu

    def _made_tick(self, view: ColumnView) -> QCheckBox:
        tick = QCheckBox(translate("Import", "Keep"))
        tick.setObjectName(f"keep{view.place}")
        name = translate("Import", "Keep {column} for the central export")
        tick.setAccessibleName(name.format(column=view.header))
        tick.setMinimumHeight(SMALLEST_TARGET)
        tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not view.unused:  # to show it before it has a parent would open a window
            tick.hide()
        tick.clicked.connect(self._ticked)
        return tick

    def _reason_row(self, view: ColumnView) -> QWidget:
        row = QWidget()
        self._reason.setObjectName(f"reason{view.place}")
        self._reason.setMinimumHeight(SMALLEST_TARGET)
        why = translate("Import", "Why must this be on the laptops? It is recorded.")
        self._reason.setPlaceholderText(why)
        self._reason.setAccessibleName(why)
        keep = button(translate("Import", "Keep it"), f"keepSensitive{view.place}")
        leave = button(translate("Import", "Leave it out"), f"leaveOut{view.place}", "primary")
        keep.setEnabled(False)
        self._reason.textChanged.connect(lambda text: keep.setEnabled(bool(text.strip())))
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self._leave)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(12)
        layout.addWidget(self._reason, 1)
        layout.addWidget(keep)
        layout.addWidget(leave)
        row.setVisible(False)
        return row

    @Slot(int)
    def _menu_changed(self, index: int) -> None:
        target = str(self._menu.itemData(index))
        if target == self._view.target:
            self._asking.setVisible(False)
        elif self._view.sensitive and self._view.target == LEFT_OUT:
            self._wanted = target
            self._asking.setVisible(True)
        else:
            self.moved.emit(self._view.place, target, "")

    @Slot(bool)
    def _ticked(self, kept: bool) -> None:
        self.moved.emit(self._view.place, EXPORT if kept else LEFT_OUT, "")

    @Slot()
    def _keep(self) -> None:
        self._asking.setVisible(False)
        self.moved.emit(self._view.place, self._wanted, self._reason.text().strip())

    @Slot()
    def _leave(self) -> None:
        self._asking.setVisible(False)
        self._reason.clear()
        self._put_menu_back()

    def _put_menu_back(self) -> None:
        self._menu.setCurrentIndex(self._menu.findData(self._view.target))


class _Menu(QComboBox):
    """A menu that a wheel scrolls past: it must not change what a column is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
