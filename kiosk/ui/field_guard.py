"""Puts a field back to what it held before the first keys of a scan fell into it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit, QWidget


class FieldGuard(QObject):
    """Remembers what keys can change whenever a scan may have begun."""

    restored = Signal(object)  # the QLineEdit

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._choice: Callable[[], None] | None = None

    @Slot()
    def remember(self) -> None:
        """A key is on its way that may be a scanner's first."""
        focused = QApplication.focusWidget()
        self._lines = [_line(field) for field in _fields_before(focused)]
        self._choice = _choice(focused)

    @Slot()
    def restore(self) -> None:
        """It was a scanner."""
        if self._choice:
            self._choice()
        line = self._focused_line()
        if line:
            line.put_back()
            self.restored.emit(line.field)

    @Slot(str)
    def type_again(self, text: str) -> None:
        """It was quick fingers after all: their keys go where they were meant to."""
        line = self._focused_line()
        if line:
            line.field.insert(text)
            self.restored.emit(line.field)

    def _focused_line(self) -> "_Line | None":
        focused = QApplication.focusWidget()
        return next((line for line in self._lines if line.field is focused), None)


@dataclass(frozen=True, slots=True)
class _Line:
    """A field, and what it held."""

    field: QLineEdit
    text: str
    cursor: int
    selection: tuple[int, int]
    modified: bool

    def put_back(self) -> None:
        self.field.setText(self.text)
        self.field.setModified(self.modified)
        self.field.setCursorPosition(self.cursor)
        start, length = self.selection
        if start >= 0:
            self.field.setSelection(start, length)


def _line(field: QLineEdit) -> _Line:
    selection = (field.selectionStart(), field.selectionLength())
    return _Line(
        field, field.text(), field.cursorPosition(), selection, modified=field.isModified()
    )


def _fields_before(focused: QWidget | None) -> list[QLineEdit]:
    """The focused field; or those that a page may hand the keys of another widget to."""
    if isinstance(focused, QLineEdit):
        return [focused]
    if focused is None:
        return []
    return [field for field in focused.window().findChildren(QLineEdit) if field.isVisible()]


def _choice(focused: QWidget | None) -> Callable[[], None] | None:
    """How to choose again what is chosen in a box that listens to letters and digits."""
    if isinstance(focused, QComboBox):
        index = focused.currentIndex()
        return lambda: focused.setCurrentIndex(index)
    if isinstance(focused, QDateEdit):
        date = focused.date()
        return lambda: focused.setDate(date)
    return None
