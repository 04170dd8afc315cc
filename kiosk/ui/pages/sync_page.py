"""Syncing with the other laptops: the folder, one button, and the receipt."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.sync_views import ReceiptView
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import (
    ElidedLabel,
    button,
    file_dialog,
    heading,
    label,
    paragraph,
    scrolled,
)
from kiosk.ui.widgets.receipt_panel import ReceiptPanel

_SCROLLS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class SyncPage(QWidget):
    """Asks for everything by signal; scans go on while it works."""

    folder_chosen = Signal(object)  # Path
    sync_requested = Signal()
    paper_requested = Signal(object, bool)  # Path of the PDF, and whether with names
    review_requested = Signal()
    both_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("syncPage")
        self._paper_name = ""
        self._folder = ElidedLabel("", "figure", "syncFolder")
        self._choose = button(translate("Sync", "Choose the folder…"), "chooseSyncFolder")
        self._choose.clicked.connect(self._choose_folder)
        self._sync = button(translate("Sync", "Sync now"), "syncNow", "primary")
        self._sync.clicked.connect(self.sync_requested)
        self._about = paragraph("", "syncAbout")
        self._trouble = paragraph("", "trouble")
        self._told = paragraph("", "notice")
        self._words = label("", "paragraph", "syncWords")
        self._progress = QProgressBar()
        self._progress.setObjectName("syncProgress")
        self._progress.setTextVisible(False)
        self._receipt = ReceiptPanel()
        self._names = QCheckBox(translate("Sync", "with names"))
        self._paper = button(translate("Sync", "Receipt as PDF…"), "receiptPdf")
        self._paper.clicked.connect(self._choose_paper)
        self._review = button("", "reviewDifferences")
        self._review.clicked.connect(self.review_requested)
        self._review.setVisible(False)
        self._both = button(translate("Sync", "Keep both"), "keepBoth", "primary")
        self._both.clicked.connect(self.both_requested)
        self._both.setVisible(False)
        self._view = scrolled(self._receipt)
        self._arrange()
        self.show_folder("")
        self.show_about("")
        self.show_idle()
        self._allow_paper(allowed=False)

    @Slot(str)
    def show_folder(self, folder: str) -> None:
        """Where this laptop meets the others; nowhere yet, if empty."""
        nowhere = translate("Sync", "No folder yet: choose the stick, or the folder you share.")
        self._folder.setText(isolated(folder) if folder else nowhere)
        self._folder.setToolTip(folder)
        self._sync.setEnabled(bool(folder))

    @Slot(str)
    def show_working(self, words: str, done: int = 0, total: int = 0) -> None:
        """A sync is under way; without a *total* nobody knows how far."""
        self._sync.setEnabled(False)
        self._choose.setEnabled(False)
        self._words.setText(words)
        self._progress.setAccessibleName(words)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        for widget in (self._words, self._progress):
            widget.setVisible(True)
        self.show_trouble("")
        self.show_told("")

    @Slot()
    def show_idle(self) -> None:
        """Nothing is under way."""
        for widget in (self._words, self._progress):
            widget.setVisible(False)
        self._choose.setEnabled(True)
        self._sync.setEnabled(bool(self._folder.toolTip()))

    @Slot(str)
    def show_about(self, export: str) -> None:
        """What a sync does, and what *export* says of the central export beside it."""
        text = translate(
            "Sync",
            "Each laptop leaves one sealed file there, which only the passphrase opens, and "
            "takes what the others left.",
        )
        self._about.setText(f"{text} {export}".strip())

    def show_receipt(self, view: ReceiptView, paper_name: str) -> None:
        """What came of it; *paper_name* is what its PDF is to be called."""
        self.show_idle()
        self.show_trouble(view.trouble)
        self._paper_name = paper_name
        self._receipt.show_receipt(view)
        text = translate("Sync", "Differences: {count}…")
        self._review.setText(text.format(count=view.to_review))
        self._review.setVisible(view.to_review > 0)
        self._both.setVisible(view.two_lives)
        self._about.setVisible(False)  # the receipt says it of the files that are there
        self._view.verticalScrollBar().setValue(0)
        self._allow_paper(allowed=True)

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """What was not done, and what to do."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    @Slot(str)
    def show_told(self, sentence: str) -> None:
        """What was done besides."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @Slot()
    def take_focus(self) -> None:
        """The keyboard begins at what is to be done next."""
        (self._sync if self._sync.isEnabled() else self._choose).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The receipt scrolls by page, wherever the focus is."""
        key = Qt.Key(event.key())
        if key in _SCROLLS:
            self._view.verticalScrollBar().triggerAction(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(heading(translate("Sync", "Sync with the other laptops")), 1)
        back = button(translate("Sync", "Back (Esc)"), "backFromSync")
        back.clicked.connect(self.back_requested)
        self._names.setObjectName("receiptNames")
        self._names.setMinimumHeight(SMALLEST_TARGET)
        for each in (self._both, self._review, self._names, self._paper, back):
            head.addWidget(each)
        layout.addLayout(head)
        layout.addWidget(self._place())
        for widget in (self._trouble, self._told, self._words, self._progress):
            layout.addWidget(widget)
            widget.setVisible(False)
        layout.addWidget(self._view, 1)

    def _place(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        row.addWidget(self._sync)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 10, 12, 10)
        layout.addLayout(row)
        layout.addWidget(self._about)
        return card

    def _allow_paper(self, *, allowed: bool) -> None:
        self._names.setVisible(allowed)
        self._paper.setVisible(allowed)

    @Slot()
    def _choose_folder(self) -> None:
        title = translate("Sync", "Choose the stick, or the folder that the laptops share")
        dialog = file_dialog(self, title, self._folder.toolTip())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()

    @Slot()
    def _choose_paper(self) -> None:
        dialog = file_dialog(self, translate("Sync", "Where to write the receipt"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Sync", "PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._paper_name)
        dialog.fileSelected.connect(
            lambda name: self.paper_requested.emit(Path(name), self._names.isChecked())
        )
        dialog.open()
