"""Importing a list: choose it, look at what was understood, and only then take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, heading, label, paragraph


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One of the organiser's columns: some of its values, and where it goes."""

    header: str
    examples: str
    goes_to: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What a list would do to the roster; `remarks` are sentences to read before taking it."""

    title: str
    counts: str
    columns: Sequence[ColumnView]
    remarks: Sequence[str]
    has_news: bool


class ImportPage(QWidget):
    """Three views: choosing, looking, done; nothing is written before the last click."""

    file_chosen = Signal(object)  # Path
    import_requested = Signal()
    cancel_requested = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPage")
        self.setAcceptDrops(True)
        self._trouble = paragraph("", "trouble")
        self._trouble.setVisible(False)
        self._progress = QProgressBar()
        self._progress.setObjectName("importProgress")
        self._stack = QStackedWidget()
        self._choose = self._choose_view()
        self._working = self._working_view()
        self._preview = self._preview_view()
        self._done = self._done_view()
        for view in (self._choose, self._working, self._preview, self._done):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading(translate("Import", "Import the organiser's list")))
        layout.addWidget(self._trouble)
        layout.addWidget(self._stack, 1)

    @Slot()
    def show_choice(self) -> None:
        """Start again."""
        self._say("")
        self._stack.setCurrentWidget(self._choose)

    def show_progress(self, done: int, total: int) -> None:
        """How far reading or importing has come."""
        self._progress.setMaximum(max(total, 0))
        self._progress.setValue(done)
        if self._stack.currentWidget() is not self._working:
            self._say("")
            self._stack.setCurrentWidget(self._working)

    def show_preview(self, view: PreviewView) -> None:
        """What was understood, and what would change."""
        self._say("")
        self._title.setText(view.title)
        self._counts.setText(view.counts)
        self._remarks.setText("\n".join(view.remarks))
        self._remarks.setVisible(bool(view.remarks))
        self._import.setEnabled(view.has_news)
        self._fill(view.columns)
        self._stack.setCurrentWidget(self._preview)

    def show_done(self, sentence: str) -> None:
        """It is taken."""
        self._outcome.setText(sentence)
        self._stack.setCurrentWidget(self._done)

    def show_trouble(self, sentence: str) -> None:
        """It could not be read or taken; nothing was changed."""
        self.show_choice()
        self._say(sentence)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.file_chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _choose_view(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "card")
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
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(drop)
        layout.addWidget(words)
        layout.addLayout(_row(choose, back, centred=True))
        layout.addStretch(1)
        return frame

    def _working_view(self) -> QWidget:
        view = QWidget()
        cancel = button(translate("Import", "Cancel"), "cancelImport")
        cancel.clicked.connect(self.cancel_requested)
        layout = QVBoxLayout(view)
        layout.addStretch(1)
        layout.addWidget(self._progress)
        layout.addLayout(_row(cancel, centred=True))
        layout.addStretch(1)
        return view

    def _preview_view(self) -> QWidget:
        view = QWidget()
        self._title = label("", "subheading", "importTitle")
        self._counts = label("", "figure", "importCounts")
        self._counts.setWordWrap(True)
        self._remarks = paragraph("", "notice")
        self._table = _column_table()
        self._import = button(translate("Import", "Import"), "import", "primary")
        self._import.clicked.connect(self.import_requested)
        other = button(translate("Import", "Another file"), "otherFile")
        other.clicked.connect(self.show_choice)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self._title, self._counts, self._remarks):
            layout.addWidget(widget)
        layout.addWidget(self._table, 1)
        layout.addLayout(_row(self._import, other))
        return view

    def _done_view(self) -> QWidget:
        view = QWidget()
        self._outcome = label("", "figure", "importOutcome")
        self._outcome.setWordWrap(True)
        station = button(translate("Import", "To the station"), "toStation", "primary")
        station.clicked.connect(self.finished)
        more = button(translate("Import", "Import another list"), "importMore")
        more.clicked.connect(self.show_choice)
        layout = QVBoxLayout(view)
        layout.addStretch(1)
        layout.addWidget(self._outcome)
        layout.addLayout(_row(station, more))
        layout.addStretch(2)
        return view

    def _fill(self, columns: Sequence[ColumnView]) -> None:
        self._table.setRowCount(len(columns))
        for place, view in enumerate(columns):
            for column, text in enumerate((view.header, view.examples, view.goes_to)):
                self._table.setItem(place, column, QTableWidgetItem(text))

    @Slot()
    def _choose_file(self) -> None:
        """Not the platform's own dialog: a scan must not press its buttons."""
        dialog = QFileDialog(self, translate("Import", "Choose the attendee list"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.open()


def _column_table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setObjectName("importColumns")
    table.setAccessibleName(translate("Import", "Columns of the list"))
    table.setHorizontalHeaderLabels(
        [
            translate("Import", "Your column"),
            translate("Import", "Example values"),
            translate("Import", "Goes to"),
        ]
    )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(38)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


def _row(*buttons: QWidget, centred: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    if centred:
        row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row
