"""The programme: the day with its counts, and what a new version of it would change."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.programme_views import DayView, SessionRow, TakeView
from kiosk.ui.widgets.parts import button, file_dialog, heading, label, paragraph, row_of
from kiosk.ui.widgets.programme_day import ProgrammeDay
from kiosk.ui.widgets.programme_take import ProgrammeTake

_MOST = 1_000_000


class ProgrammePage(QWidget):
    """Shows a day; and, once a list was dropped or chosen, what it would change."""

    shown = Signal()
    file_chosen = Signal(object)  # Path
    take_requested = Signal()
    adding_chosen = Signal(bool)  # whether sessions that the list does not name stay
    cancel_requested = Signal()
    undo_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("programmePage")
        self.day = ProgrammeDay()
        self._take = ProgrammeTake()
        self._take.take_requested.connect(self.take_requested)
        self._take.adding_chosen.connect(self.adding_chosen)
        self._take.left.connect(self.show_day)
        self._trouble = paragraph("", "trouble")
        self._told = label("", "figure", "programmeTold")
        self._told.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setObjectName("programmeProgress")
        self._working = self._working_view()
        self._front = self._front_view()
        self._stack = QStackedWidget()
        for view in (self._front, self._take, self._working):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(10)
        layout.addWidget(self._trouble)
        layout.addWidget(self._stack, 1)
        self._say("", "")

    def show_days(self, days: Sequence[DayView], day: str) -> None:
        """The days that can be chosen, and which one is shown."""
        self.day.show_days(days, day)
        self._hint.setVisible(not days)

    def show_rows(self, rows: Sequence[SessionRow]) -> None:
        """The sessions of the day, as they were narrowed and gathered."""
        self.day.show_rows(rows)

    def show_progress(self, done: int, total: int) -> None:
        """How far reading has come."""
        self._say("", "")
        self._progress.setMaximum(max(total, 0) if total < _MOST else _MOST)
        self._progress.setValue(done if total < _MOST else done * _MOST // total)
        self._stack.setCurrentWidget(self._working)

    def show_take(self, view: TakeView) -> None:
        """What a list would change; nothing is written before somebody takes it."""
        self._take.show_view(view)
        self._stack.setCurrentWidget(self._take)
        self.take_focus()

    def show_taken(self, sentence: str, *, undo: bool = False) -> None:
        """It is taken; and may be taken back here."""
        self.show_day()
        self._say("", sentence)
        self._undo.setVisible(undo)

    def show_trouble(self, sentence: str) -> None:
        """It could not be read, or not be taken."""
        self.show_day()
        self._say(sentence, "")

    @Slot()
    def show_day(self) -> None:
        """Back to the programme as it is."""
        self._say("", "")
        self._stack.setCurrentWidget(self._front)
        self.shown.emit()
        self.take_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
        self.take_focus()

    @property
    def asks(self) -> bool:
        """Whether a list waits to be taken, or left."""
        return self._stack.currentWidget() is self._take

    def take_focus(self) -> None:
        """Whoever has no mouse goes on from here, after a scan too."""
        if not self.isVisible():
            return
        if self.asks:
            self._take.take_focus()
        else:
            self.day.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, trouble: str, told: str) -> None:
        self._undo.hide()
        for part, sentence in ((self._trouble, trouble), (self._told, told)):
            part.setText(sentence)
            part.setVisible(bool(sentence))

    def _front_view(self) -> QWidget:
        view = QWidget()
        self._hint = paragraph(
            translate(
                "Programme",
                "No programme yet. Drop it anywhere on this window, or choose it: CSV or a "
                "workbook with a row for each session. Drop it again whenever it changes. Who "
                "registered for what is taken here too: a row for each seat, or ticks.",
            ),
            "programmeHint",
        )
        words = translate("Programme", "Take a programme, or a list of seats…")
        choose = button(words, "chooseProgramme", "primary")
        choose.clicked.connect(self._choose_file)
        self._undo = button(translate("Programme", "Undo that"), "undoSeats")
        self._undo.clicked.connect(self.undo_requested)
        back = button(translate("Programme", "Back (Esc)"), "backFromProgramme")
        back.clicked.connect(self.back_requested)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._told)
        layout.addWidget(self._hint)
        layout.addWidget(self.day, 1)
        layout.addLayout(row_of(choose, self._undo, back))
        return view

    def _working_view(self) -> QWidget:
        view = QWidget()
        cancel = button(translate("Programme", "Cancel"), "cancelProgramme")
        cancel.clicked.connect(self.cancel_requested)
        layout = QVBoxLayout(view)
        layout.addStretch(1)
        layout.addWidget(heading(translate("Programme", "Reading the programme…")))
        layout.addWidget(self._progress)
        layout.addLayout(row_of(cancel, centred=True))
        layout.addStretch(1)
        return view

    @Slot()
    def _choose_file(self) -> None:
        dialog = file_dialog(self, translate("Programme", "Choose the programme"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.open()
