"""A number in a field: typed, or changed by the arrow keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kiosk.ui.theme import SMALLEST_TARGET

_LARGE, _FINE = 10, 0.2
_UP_OR_DOWN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberLine(QLineEdit):
    """Tells of a number once it is whole; what is no number is put back."""

    changed = Signal(float)

    def __init__(
        self, name: str, caption: str, step: float = 0.5, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setMinimumHeight(SMALLEST_TARGET)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._step = step
        self._number = 0.0
        self.editingFinished.connect(self._finish)

    def show_number(self, number: float) -> None:
        """Show *number*, which nobody typed."""
        self._number = round(number, 2)
        self.setText(f"{self._number:g}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _UP_OR_DOWN.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        self._finish()
        self._tell(self._number + way * self._step * _share(event.modifiers()))

    @Slot()
    def _finish(self) -> None:
        try:
            number = float(self.text().replace(",", ".").strip())
        except ValueError:
            number = self._number
        self._tell(number if abs(number) < float("inf") else self._number)

    def _tell(self, number: float) -> None:
        before = self._number
        self.show_number(number)
        if self._number != before:
            self.changed.emit(self._number)


def _share(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return _LARGE
    return _FINE if modifiers & Qt.KeyboardModifier.AltModifier else 1
