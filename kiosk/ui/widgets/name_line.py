"""The name of a design, which may be another one for another design."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET

_LONGEST = 80


class NameLine(QLineEdit):
    """Tells of a name once it is whole; a blank one is put back."""

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("designName")
        self.setAccessibleName(translate("Design", "Name of the design"))
        self.setMinimumHeight(SMALLEST_TARGET)
        self.setMaxLength(_LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._name = ""
        self.editingFinished.connect(self._finish)

    def show_name(self, name: str) -> None:
        """Show *name*, which nobody typed."""
        self._name = name
        self.setText(name)
        self.setCursorPosition(0)

    @Slot()
    def _finish(self) -> None:
        name = " ".join(self.text().split())
        if name and name != self._name:
            self.renamed.emit(name)
        else:
            self.show_name(self._name)
