"""Where an import starts: a file is dropped or chosen."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, file_dialog, label, paragraph, row_of


class ImportChoice(QFrame):
    """The first view of the import page."""

    file_chosen = Signal(object)  # Path
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        drop = label(translate("Import", "Drop a file here"), "cardname")
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = translate(
            "Import",
            "The attendee list as your registration system exports it: CSV or Excel. "
            "You see what was understood before anything changes.",
        )
        words = paragraph(text)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = button(translate("Import", "Choose a file…"), "chooseFile", "primary")
        choose.clicked.connect(self._choose_file)
        back = button(translate("Import", "Back to the station"), "backFromImport")
        back.clicked.connect(self.finished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(drop)
        layout.addWidget(words)
        layout.addLayout(row_of(choose, back, centred=True))
        layout.addStretch(1)

    @Slot()
    def _choose_file(self) -> None:
        dialog = file_dialog(self, translate("Import", "Choose the attendee list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.open()
