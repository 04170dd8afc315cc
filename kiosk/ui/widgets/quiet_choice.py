"""A menu that hears arrows and fingers, and no letters, which may be a scan's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from kiosk.ui.theme import SMALLEST_TARGET

_SHORTEST = 8


class QuietChoice(QComboBox):
    """Tells what somebody chose; no wheel that only passes over it changes anything."""

    chosen = Signal(str)

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setMinimumHeight(SMALLEST_TARGET)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Values and their words, and which of them is *chosen*."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _tell(self, index: int) -> None:
        self.chosen.emit(str(self.itemData(index)))
