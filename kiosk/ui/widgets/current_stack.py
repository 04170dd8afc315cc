"""Views in one place, of which only the one in view asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class CurrentStack(QStackedWidget):
    """Nothing that is out of sight makes the window too high for a laptop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        shown: object = self.currentWidget()
        if not isinstance(shown, QWidget):
            return whole
        return QSize(whole.width(), shown.minimumSizeHint().height())
