"""Badges: the printers, what is on its way to them, and all that were not printed yet."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.print_views import BatchView
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import button, file_dialog, heading, label, paragraph
from kiosk.ui.widgets.print_queue_list import PrintQueueList
from kiosk.ui.widgets.print_rules import PrintRules
from kiosk.ui.widgets.printer_list import PrinterList


class BadgesPage(QWidget):
    """Asks for printing by signal; shows what became of it."""

    folder_chosen = Signal(object)  # Path
    all_requested = Signal()
    pause_requested = Signal(bool)  # pause, or go on
    file_requested = Signal(object)  # Path
    settings_changed = Signal(bool, bool)  # print at check-in; a sheet before each letter
    refresh_requested = Signal()
    preflight_requested = Signal()
    designer_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badgesPage")
        self.printers = PrinterList()
        self.rules = PrintRules()
        self.queue = PrintQueueList()
        self._auto = self._box("autoPrint", translate("Badges", "Print at check-in"))
        self._separators = self._box(
            "separators", translate("Badges", "A sheet before each letter")
        )
        self._waiting = label("", "figure", "badgesWaiting")
        self._waiting.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setObjectName("badgesProgress")
        self._progress.setVisible(False)
        self._outcome = paragraph("", "badgesOutcome")
        self._paused = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(8)
        layout.addLayout(self._title_row())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._left(), 1)
        columns.addLayout(self._right(), 1)
        layout.addLayout(columns, 1)
        self.printers.folder_requested.connect(self._choose_folder)

    def show_settings(self, *, auto_print: bool, separators: bool) -> None:
        """How this laptop prints."""
        self._auto.setChecked(auto_print)
        self._separators.setChecked(separators)

    def show_targets(self, printers: Sequence[tuple[str, str]]) -> None:
        """Where badges can go: keys and names."""
        self.queue.offer(printers)
        self._all.setEnabled(bool(printers))

    def show_batch(self, view: BatchView) -> None:
        """How many badges were never printed, and how many of those are on their way."""
        text = translate("Badges", "Badges not printed yet: {count}")
        self._waiting.setText(text.format(count=f"{view.without_badge:,}"))
        self._paused = view.paused
        go_on, pause = translate("Badges", "Go on"), translate("Badges", "Pause")
        words = go_on if view.paused else pause
        self._pause.setText(words)
        self._pause.setAccessibleName(words)
        self._pause.setEnabled(bool(view.queued))

    def show_progress(self, done: int, total: int) -> None:
        """How far the writing of one file has come."""
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

    def _title_row(self) -> QHBoxLayout:
        check = button(translate("Badges", "Check all badges…"), "preflight")
        check.clicked.connect(self.preflight_requested)
        design = button(translate("Badges", "Design…"), "designer")
        design.clicked.connect(self.designer_requested)
        back = button(translate("Badges", "Back (Esc)"), "backFromBadges")
        back.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(heading(translate("Badges", "Badges")), 1)
        for one in (check, design, back):
            row.addWidget(one)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.printers)
        column.addWidget(self.rules)
        column.addStretch(1)
        column.addWidget(self._auto)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._waiting)
        column.addLayout(self._batch_grid())
        column.addWidget(self._progress)
        column.addWidget(self._outcome)
        column.addWidget(self.queue, 1)
        return column

    def _batch_grid(self) -> QGridLayout:
        self._all = ChoiceButton(translate("Badges", "Print all of them"), "printAll")
        self._all.setProperty("role", "primary")
        self._all.clicked.connect(self.all_requested)
        self._pause = ChoiceButton(translate("Badges", "Pause"), "pausePrinting")
        self._pause.clicked.connect(lambda: self.pause_requested.emit(not self._paused))
        save = ChoiceButton(translate("Badges", "All as a PDF…"), "saveAll")
        save.clicked.connect(self._choose_file)
        grid = QGridLayout()
        grid.setSpacing(8)
        for column, each in enumerate((self._all, self._pause, save)):
            grid.addWidget(each, 0, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._separators, 1, 0, 1, 3)
        return grid

    def _box(self, name: str, text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setMinimumHeight(SMALLEST_TARGET)
        made.clicked.connect(self._settings_changed)
        return made

    @Slot()
    def _settings_changed(self) -> None:
        self.settings_changed.emit(self._auto.isChecked(), self._separators.isChecked())

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
