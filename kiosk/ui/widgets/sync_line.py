"""On the End of day page: when this laptop last met the others, and the way to do it again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, paragraph


class SyncLine(QWidget):
    """One sentence and one button."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("syncLine")
        self._text = paragraph("", "syncLineText")
        go = button(translate("Sync", "Sync (F9)…"), "openSync")
        go.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(go)
        self.show_text(
            translate(
                "Sync",
                "Not synced since this window was opened: these counts are of what this laptop "
                "knows.",
            )
        )

    @Slot(str)
    def show_text(self, sentence: str) -> None:
        """What is known of the last sync."""
        self._text.setText(sentence)
