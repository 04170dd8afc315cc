"""A line that always has the focus, while its arrows choose in a list that stands elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kiosk.ui.widgets.strip_line import StripLine


class MovingLine(StripLine):
    """What is typed is for the page; up and down say how many rows to move."""

    moved = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)
