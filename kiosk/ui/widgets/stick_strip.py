"""The strip that offers a sync when a stick is plugged in."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button


class StickStrip(QFrame):
    """Asks in one line; it never takes the focus, and nobody has to answer."""

    sync_requested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stickStrip")
        self.setProperty("role", "card")
        self._text = ElidedLabel("", "figure", "stickName")
        sync = button(translate("Sync", "Sync now"), "syncStick")
        sync.clicked.connect(self.sync_requested)
        later = button(translate("Sync", "Later"), "dismissStick")
        later.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(sync)
        row.addWidget(later)
        self.setVisible(False)

    @Slot(str)
    def offer(self, folder: str) -> None:
        """Ask whether to sync with *folder*; nothing, if it is empty."""
        text = translate("Sync", "The other laptops can be met in {folder}. Sync?")
        self._text.setText(text.format(folder=isolated(folder)))
        self._text.setToolTip(self._text.text())
        self.setAccessibleName(self._text.text())
        self.setVisible(bool(folder))
