"""A line that narrows a list beside it, and by whose arrows one of the list is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kiosk.ui.language import translate

_HEIGHT = 50


class ListLine(QLineEdit):
    """Hands on the keys that are about the list."""

    moved = Signal(int)  # rows: -1 up, 1 down
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupOrganisation")
        text = translate("Group", "Type the organisation")
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.setMinimumHeight(_HEIGHT)
        self.setMaxLength(200)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)
