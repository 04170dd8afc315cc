"""Puts a field back to what it held before the first keys of a scan fell into it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit


class FieldGuard(QObject):
    """Remembers the focused line whenever a scan may have begun."""

    restored = Signal(object)  # the QLineEdit

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: QLineEdit | None = None
        self._text = ""
        self._cursor = 0
        self._selection = (-1, 0)

    @Slot()
    def remember(self) -> None:
        """A key is on its way that may be a scanner's first."""
        focused = QApplication.focusWidget()
        self._field = focused if isinstance(focused, QLineEdit) else None
        if self._field:
            self._text = self._field.text()
            self._cursor = self._field.cursorPosition()
            self._selection = (self._field.selectionStart(), self._field.selectionLength())

    @Slot()
    def restore(self) -> None:
        """It was a scanner."""
        if self._field is None or self._field is not QApplication.focusWidget():
            return
        self._field.setText(self._text)
        self._field.setCursorPosition(self._cursor)
        start, length = self._selection
        if start >= 0:
            self._field.setSelection(start, length)
        self.restored.emit(self._field)

    @Slot(str)
    def type_again(self, text: str) -> None:
        """It was quick fingers after all: their keys go where they were meant to."""
        if self._field is not None and self._field is QApplication.focusWidget():
            self._field.insert(text)
            self.restored.emit(self._field)
