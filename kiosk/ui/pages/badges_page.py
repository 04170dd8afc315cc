"""Badges: which printer, and all that were not printed yet."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, file_dialog, heading, label, paragraph


class BadgesPage(QWidget):
    """Asks for printing by signal; shows what became of it."""

    printer_chosen = Signal(str)  # `system:NAME` or `folder:PATH`
    folder_chosen = Signal(object)  # Path
    all_requested = Signal()
    file_requested = Signal(object)  # Path
    refresh_requested = Signal()
    back_requested = Signal()
    preflight_requested = Signal()
    designer_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badgesPage")
        self._printers = QComboBox()
        self._printers.setObjectName("printers")
        self._printers.setMinimumHeight(54)
        self._printers.setAccessibleName(translate("Badges", "Printer"))
        self._printers.activated.connect(self._activated)
        self._waiting = label("", "figure", "badgesWaiting")
        self._progress = QProgressBar()
        self._progress.setObjectName("badgesProgress")
        self._progress.setVisible(False)
        self._outcome = paragraph("", "badgesOutcome")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(heading(translate("Badges", "Badges")))
        layout.addWidget(label(translate("Badges", "Print on"), "subheading"))
        layout.addLayout(self._printer_row())
        text = translate(
            "Badges",
            "A folder holds one PDF file a badge, which anyone who has the folder can read.",
        )
        layout.addWidget(paragraph(text))
        layout.addWidget(self._waiting)
        layout.addLayout(self._all_row())
        layout.addWidget(self._progress)
        layout.addWidget(self._outcome)
        layout.addStretch(1)

    def show_printers(self, names: Sequence[str], chosen: str) -> None:
        """The printers of this laptop, and the one that is chosen, whatever it is."""
        self._printers.clear()
        self._printers.addItem(translate("Badges", "No printer"), "")
        for name in dict.fromkeys([*names, *([chosen] if chosen else [])]):
            kind, _, place = name.partition(":")
            folder = translate("Badges", "PDF files in {folder}").format(folder=place)
            self._printers.addItem(place if kind == "system" else folder, name)
        self._printers.setCurrentIndex(self._printers.findData(chosen))
        self._all.setEnabled(bool(chosen))

    def show_waiting(self, count: int) -> None:
        """How many badges were not printed yet."""
        text = translate("Badges", "{count} badges are not printed yet")
        self._waiting.setText(text.format(count=f"{count:,}"))

    def show_progress(self, done: int, total: int) -> None:
        """How far the printing has come."""
        self._progress.setVisible(True)
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)

    def show_outcome(self, sentence: str) -> None:
        """What became of it."""
        self._progress.setVisible(False)
        self._outcome.setText(sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_requested.emit()

    def _printer_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._printers, 1)
        folder = button(translate("Badges", "PDF files in a folder…"), "chooseFolder")
        folder.clicked.connect(self._choose_folder)
        row.addWidget(folder)
        return row

    def _all_row(self) -> QHBoxLayout:
        self._all = button(translate("Badges", "Print all of them"), "printAll", "primary")
        self._all.clicked.connect(self.all_requested)
        save = button(translate("Badges", "Save all as one PDF…"), "saveAll")
        save.clicked.connect(self._choose_file)
        check = button(translate("Badges", "Check all badges…"), "preflight")
        check.clicked.connect(self.preflight_requested)
        design = button(translate("Badges", "Design…"), "designer")
        design.clicked.connect(self.designer_requested)
        back = button(translate("Badges", "Back (Esc)"), "backFromBadges")
        back.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        for one in (self._all, save, check, design, back):
            row.addWidget(one)
        row.addStretch(1)
        return row

    @Slot(int)
    def _activated(self, index: int) -> None:
        self.printer_chosen.emit(str(self._printers.itemData(index)))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = self._dialog(translate("Badges", "Folder for PDF files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()

    @Slot()
    def _choose_file(self) -> None:
        dialog = self._dialog(translate("Badges", "Save all badges as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.file_requested.emit(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return file_dialog(self, title, QStandardPaths.writableLocation(place))
