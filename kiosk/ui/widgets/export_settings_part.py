"""Where the organiser wants the central export: what is settled, and how to settle it anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.parts import button, paragraph, row_of
from kiosk.ui.widgets.pin_strip import PinStrip

_KEY_WIDTH = 420


class ExportSettingsPart(QWidget):
    """Asks for every change by signal; shows what is settled now."""

    writes_chosen = Signal(str)
    marked = Signal()
    key_given = Signal(str)
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportSettings")
        self.strip = PinStrip()
        self._told = paragraph("", "exportSettingsTold")
        self._trouble = paragraph("", "trouble")
        self._writes = QComboBox()
        self._writes.setObjectName("exportWrites")
        self._writes.setMinimumHeight(TARGET)
        self._writes.setAccessibleName(translate("Export", "When a sync writes the export"))
        self._writes.activated.connect(self._choose)
        self._mark = button(translate("Export", "This laptop is the organiser's"), "markLaptop")
        self._mark.clicked.connect(self.marked)
        self._key = QLineEdit()
        self._key.setObjectName("exportKey")
        self._key.setMinimumHeight(TARGET)
        self._key.setMinimumWidth(_KEY_WIDTH)
        self._key.setPlaceholderText(translate("Export", "The organiser's public key: age1…"))
        self._key.setAccessibleName(self._key.placeholderText())
        self._seal = button(translate("Export", "Seal to this key"), "sealExport")
        self._seal.clicked.connect(lambda: self.key_given.emit(self._key.text()))
        self._plain = button(translate("Export", "Do not seal"), "sealNoExport")
        self._plain.clicked.connect(lambda: self.key_given.emit(""))
        self._remove = button(translate("Export", "Remove the plain export"), "removePlainExport")
        self._remove.clicked.connect(self.removal_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._told)
        layout.addWidget(self._trouble)
        layout.addLayout(row_of(self._writes, self._mark, self._remove))
        layout.addLayout(row_of(self._key, self._seal, self._plain))
        layout.addWidget(self.strip)
        self.show_trouble("")
        self.allow_removal(allowed=False)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices of when to write it, each by its word and what is shown."""
        for word, text in choices:
            self._writes.addItem(text, word)

    def show_settled(self, sentence: str, writes: str, *, here: bool, sealed: bool) -> None:
        """What is settled now; *here* if this laptop is marked."""
        self._told.setText(sentence)
        self._writes.setCurrentIndex(self._writes.findData(writes))
        self._mark.setEnabled(not here)
        self._plain.setVisible(sealed)
        self._key.clear()

    def allow_removal(self, *, allowed: bool) -> None:
        """Whether a plain export lies in the folder that should not."""
        self._remove.setVisible(allowed)

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Why something was not settled."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    @Slot()
    def _choose(self) -> None:
        self.writes_chosen.emit(self._writes.currentData())
