"""One column of the organiser's list: where it goes, and why it is to be kept."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
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
        menu.decided.connect(self._menu_decided)
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
        self._keep_button = keep = button("", f"keepSensitive{view.place}")
        leave = button(translate("Import", "Leave it out"), f"leaveOut{view.place}", "primary")
        keep.setEnabled(False)
        self._reason.textChanged.connect(lambda text: keep.setEnabled(bool(text.strip())))
        keep.clicked.connect(self._keep)
        self._reason.returnPressed.connect(self._keep)
        leave.clicked.connect(self._leave)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(12)
        layout.addWidget(self._reason, 1)
        layout.addWidget(keep)
        layout.addWidget(leave)
        row.setVisible(False)
        return row

    def settle(self) -> None:
        """Decide what the menu shows, if keys passed on to it and nobody confirmed it yet."""
        self._menu.settle()

    @property
    def undecided(self) -> QLineEdit | None:
        """Where it is still to be said why a sensitive column is to be kept."""
        return None if self._asking.isHidden() else self._reason

    @Slot(bool)
    def _menu_decided(self, stays: bool) -> None:
        """A sensitive column stays left out, and its menu says so, until there is a reason."""
        target = str(self._menu.currentData())
        if target == self._view.target:
            self._asking.setVisible(False)
        elif self._view.sensitive and self._view.target == LEFT_OUT:
            self._wanted = target
            self._keep_button.setText(self._menu.currentText())
            self._put_menu_back()
            self._asking.setVisible(True)
            if stays:
                self._reason.setFocus()
        else:
            self.moved.emit(self._view.place, target, "")

    @Slot(bool)
    def _ticked(self, kept: bool) -> None:
        self.moved.emit(self._view.place, EXPORT if kept else LEFT_OUT, "")

    @Slot()
    def _keep(self) -> None:
        if not self._reason.text().strip():
            return
        self._asking.setVisible(False)
        self._menu.setFocus()
        self.moved.emit(self._view.place, self._wanted, self._reason.text().strip())

    @Slot()
    def _leave(self) -> None:
        self._asking.setVisible(False)
        self._menu.setFocus()
        self._reason.clear()
        self._put_menu_back()

    def _put_menu_back(self) -> None:
        self._menu.show_decided(self._view.target)


class _Menu(QComboBox):
    """A menu in which passing over an entry, by wheel or by keys, decides nothing.

    What is clicked or confirmed by Enter is decided, and what a closed menu shows when it
    is left; Esc goes back to what was decided before.
    """

    decided = Signal(bool)  # whether the focus stays here

    def __init__(self) -> None:
        super().__init__()
        self._decided = -1
        self._passing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._activated)

    def show_decided(self, target: str) -> None:
        """Show where the column goes."""
        self._decided = self.findData(target)
        self.setCurrentIndex(self._decided)

    def settle(self, *, stays: bool = False) -> None:
        """Decide what is shown, if it is not decided yet."""
        if self._pending:
            self._decided = self.currentIndex()
            self.decided.emit(stays)

    @Slot()
    def _activated(self) -> None:
        if not self._passing:
            self.settle(stays=True)

    @property
    def _pending(self) -> bool:
        return self.currentIndex() != self._decided

    @override
    def event(self, event: QEvent) -> bool:
        """Esc is no shortcut of the window's while it has something to put back here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._pending
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.settle(stays=True)
        elif event.key() == Qt.Key.Key_Escape and self._pending:
            self.setCurrentIndex(self._decided)
        else:
            self._passing = True
            super().keyPressEvent(event)
            self._passing = False

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing:
            self.settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
