"""The end of the day: counts, the central export, and the proof of the event file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.registration import Status
from kiosk.services.figures import Figures
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, heading, paragraph, scrolled


class DayPage(QWidget):
    """Counts, and the steps that end a day; asks for everything by signal."""

    export_requested = Signal(object, str)  # Path, and the form; empty is the central export
    verify_requested = Signal()
    back_requested = Signal()

    def __init__(self, file_stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayPage")
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(40)
        self._figures.setVerticalSpacing(8)
        self._path = QLineEdit(str(_documents() / f"{file_stem}.central.csv"))
        self._path.setObjectName("exportPath")
        self._path.setMinimumHeight(54)
        self._path.setAccessibleName(translate("Day", "File of the central export"))
        self._form = QComboBox()
        self._form.setObjectName("exportForm")
        self._form.setMinimumHeight(54)
        self._form.setAccessibleName(translate("Day", "What to write"))
        self._form.activated.connect(self._name_file)
        self._stem = file_stem
        self._outcome = paragraph("", "outcome")
        self._progress = QProgressBar()
        self._progress.setObjectName("dayProgress")
        self._progress.setVisible(False)
        body = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(body))
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(self._head())
        self._before_export = QVBoxLayout()
        self._before_export.setSpacing(12)
        layout.addLayout(self._before_export)
        layout.addLayout(self._figures)
        layout.addWidget(heading(translate("Day", "Files for other tools")))
        text = translate(
            "Day",
            "One row per registration, or attendance as other systems take it back; a name ending "
            "in .xlsx gives a workbook. It is not encrypted: whoever has the file can read it.",
        )
        layout.addWidget(paragraph(text))
        layout.addLayout(self._export_row())
        layout.addWidget(self._progress)
        layout.addWidget(self._outcome)
        layout.addStretch(1)
        self._layout = layout

    def add_part(self, title: str, part: QWidget) -> None:
        """Put *part* below all else, under its own heading."""
        place = self._layout.count() - 1  # before the room that is left
        self._layout.insertWidget(place, part)
        self._layout.insertWidget(place, heading(title))

    def add_before_export(self, part: QWidget) -> None:
        """Put *part* above the counts and the export: what is to be done first."""
        self._before_export.addWidget(part)

    def show_figures(self, figures: Figures) -> None:
        """Show the counts as of now."""
        _emptied(self._figures)
        rows = [
            (translate("Day", "Checked in"), f"{figures.checked_in:,} / {figures.expected:,}"),
            (translate("Day", "Walk-ins"), str(figures.walk_ins)),
            (translate("Day", "Cancelled"), str(figures.by_status[Status.CANCELLED])),
            (translate("Day", "Payment pending"), str(figures.by_status[Status.PENDING])),
            (translate("Day", "Refused at the door"), str(sum(figures.refused.values()))),
        ]
        _filled(self._figures, 0, rows)
        types = [
            (name or translate("Day", "No ticket type"), f"{inside:,} / {registered:,}")
            for name, (registered, inside) in figures.by_type.items()
        ]
        _filled(self._figures, 2, types[:8])

    def show_progress(self, done: int, total: int) -> None:
        """How far the export or the proof has come."""
        self._progress.setVisible(True)
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)

    def show_outcome(self, sentence: str) -> None:
        """What became of it."""
        self._progress.setVisible(False)
        self._outcome.setText(sentence)

    def show_exported(self, path: Path, rows: int) -> None:
        """The export is written, and was read back."""
        text = (
            translate("Day", "Written and read back: {rows} rows in {path}.")
            if self._form.currentData()
            else translate("Day", "Written and read back: {rows} registrations in {path}.")
        )
        self.show_outcome(text.format(rows=rows, path=path))

    def show_verified(self, differences: list[str]) -> None:
        """What the proof of the event file found."""
        if not differences:
            self.show_outcome(
                translate("Day", "The event file holds: every digest, and every table.")
            )
            return
        text = translate("Day", "What does not hold: {count}. The first: {what}.")
        self.show_outcome(text.format(count=len(differences), what=differences[0]))

    def offer_forms(self, choices: Sequence[tuple[str, str]]) -> None:
        """What may be written, each by its word and what is shown."""
        for word, text in choices:
            self._form.addItem(text, word)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(heading(translate("Day", "End of the day")), 1)
        back = button(translate("Day", "Back (Esc)"), "backFromDay")
        back.clicked.connect(self.back_requested)
        row.addWidget(back)
        return row

    def _export_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._form)
        row.addWidget(self._path, 1)
        export = button(translate("Day", "Write it"), "writeExport")
        export.clicked.connect(self._export)
        verify = button(translate("Day", "Prove the event file"), "verifyFile")
        verify.clicked.connect(self.verify_requested)
        for one in (export, verify):
            row.addWidget(one)
        return row

    @Slot()
    def _name_file(self) -> None:
        """Another form, another file: in the same folder, and of the same kind."""
        path = Path(self._path.text())
        name = f"{self._stem}.{self._form.currentData() or 'central'}{path.suffix or '.csv'}"
        self._path.setText(str(path.with_name(name)))

    @Slot()
    def _export(self) -> None:
        self._outcome.setText("")
        path = Path(self._path.text()).expanduser()
        self.export_requested.emit(path, self._form.currentData() or "")


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def _emptied(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()


def _filled(grid: QGridLayout, column: int, rows: list[tuple[str, str]]) -> None:
    for place, (name, value) in enumerate(rows):
        grid.addWidget(QLabel(name), place, column)
        shown = QLabel(value)
        shown.setProperty("role", "figure")
        grid.addWidget(shown, place, column + 1)
