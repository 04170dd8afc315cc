"""What is shown while a laptop is erased, and the receipt afterwards."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import (
    breakable,
    button,
    file_dialog,
    heading,
    paragraph,
    row_of,
    scrolled,
)


class ErasedPage(QWidget):
    """Asks for the paper, or to be left, by signal."""

    paper_requested = Signal(object)  # Path
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("erasedPage")
        self._folder = ""
        self._title = heading(translate("Erased", "Erasing this laptop…"))
        self._title.setObjectName("erasedTitle")
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self._title.text())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._told = paragraph("", "notice")
        self._told.setVisible(False)
        self._paper = button(translate("Erased", "Receipt to sign (PDF)…"), "erasedPaper")
        self._paper.clicked.connect(self._choose_paper)
        self._leave = button(translate("Erased", "To the first page"), "leaveErased", "primary")
        self._leave.clicked.connect(self.left)
        for each in (self._paper, self._leave):
            each.setVisible(False)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        for widget in (self._title, self._progress):
            layout.addWidget(widget)
        layout.addLayout(self._lines)
        layout.addWidget(self._told)
        layout.addLayout(row_of(self._leave, self._paper))
        layout.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(body))

    def show_receipt(self, lines: Sequence[str], folder: Path) -> None:
        """The receipt, line by line; its paper is offered for *folder*."""
        self._folder = str(folder)
        self._title.setText(translate("Erased", "This laptop is erased"))
        self._progress.setVisible(False)
        for line in lines:
            shown = paragraph(breakable(line), "erasedLine")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._lines.addWidget(shown)
        for each in (self._paper, self._leave):
            each.setVisible(True)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_told(self, sentence: str) -> None:
        """What became of the paper."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @Slot()
    def _choose_paper(self) -> None:
        dialog = file_dialog(self, translate("Erased", "Where to write the receipt"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Erased", "PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("erased.pdf")
        dialog.fileSelected.connect(lambda name: self.paper_requested.emit(Path(name)))
        dialog.open()
