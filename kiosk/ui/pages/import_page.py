"""Importing a list: choose it, look at it step by step, and only then take it."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.import_views import ChangesView, ColumnView, PeopleView, RecognisedView
from kiosk.ui.language import translate
from kiosk.ui.widgets.import_asks import ClosingQuestion, WaitingList
from kiosk.ui.widgets.import_changes import ChangeList
from kiosk.ui.widgets.import_choice import ImportChoice
from kiosk.ui.widgets.import_columns import Columns
from kiosk.ui.widgets.import_people import People
from kiosk.ui.widgets.import_recognised import Recognised
from kiosk.ui.widgets.import_steps import StepHeader
from kiosk.ui.widgets.import_undo import ImportUndo
from kiosk.ui.widgets.parts import (
    breakable,
    button,
    heading,
    label,
    paragraph,
    row_of,
    scrolled,
    tab_stops,
)

_COLUMNS, _PEOPLE, _CHANGES = 1, 2, 3


class ImportPage(QWidget):
    """Choosing, four steps, done; nothing is written before the last click."""

    file_chosen = Signal(object)  # Path
    people_requested = Signal()
    import_requested = Signal()
    cancel_requested = Signal()
    refresh_requested = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPage")
        self.setAcceptDrops(True)
        self._trouble = paragraph("", "trouble")
        self._trouble.setVisible(False)
        self._progress = QProgressBar()
        self._progress.setObjectName("importProgress")
        self.recognised, self.columns = Recognised(), Columns()
        self.columns.grown.connect(self._order_tabs)
        self._people, self._changes = People(), ChangeList()
        self._header = StepHeader()
        self._steps = QStackedWidget()
        self._stack = QStackedWidget()
        self._choose = ImportChoice()
        self._choose.file_chosen.connect(self.file_chosen)
        self._choose.finished.connect(self.finished)
        self._working, self._stepping = self._working_view(), self._stepping_view()
        self._done = self._done_view()
        self._ends = QStackedWidget()
        self._beneath = QVBoxLayout()
        self.undo = ImportUndo()
        self._front = self._front_view()
        for view in (self._front, self._working, self._stepping):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(10)
        layout.addWidget(heading(translate("Import", "Import the organiser's list")))
        self.waiting, self.closing = WaitingList(), ClosingQuestion()
        for above in (self._trouble, self.closing, self.waiting):
            layout.addWidget(above)
        layout.addWidget(self._stack, 1)

    def add_below(self, widget: QWidget) -> None:
        """Put *widget* below the page while no list is looked at: before one, and after."""
        self._beneath.addWidget(widget)

    @Slot()
    def show_choice(self) -> None:
        """Start again."""
        self._say("")
        self._ends.setCurrentWidget(self._choose)
        self._stack.setCurrentWidget(self._front)
        self._focus_first()

    def show_work(self, text: str) -> None:
        """What is read or changed now; how far it has come is not known yet."""
        self._say("")
        self._work.setText(breakable(text))
        self.show_progress(0, 0)
        self._stack.setCurrentWidget(self._working)

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self._progress.setMaximum(max(total, 0) if total < _MOST else _MOST)
        self._progress.setValue(done if total < _MOST else done * _MOST // total)

    def show_recognised(self, view: RecognisedView, columns: Sequence[ColumnView]) -> None:
        """The first two steps of another list."""
        self.recognised.show_view(view)
        self.columns.show_columns(columns)
        self._show_step(0)

    def show_columns_alone(self, sentence: str) -> None:
        """The columns, and above them what is to be said with them."""
        self._show_step(_COLUMNS)
        self._say(sentence)

    def show_people(self, people: PeopleView, changes: ChangesView) -> None:
        """The last two steps."""
        self._people.show_view(people)
        self._changes.show_view(changes)
        self._import.setText(changes.take)
        self._import.setEnabled(changes.has_news)
        self._show_step(_PEOPLE)

    def show_steps_again(self) -> None:
        """Back from work that was cancelled."""
        self._show_step(self._steps.currentIndex())

    def show_done(self, sentence: str) -> None:
        """It is taken."""
        self._outcome.setText(sentence)
        self._ends.setCurrentWidget(self._done)
        self._stack.setCurrentWidget(self._front)
        self._focus_first()

    def show_trouble(self, sentence: str) -> None:
        """It could not be read or taken."""
        self.show_choice()
        self._say(sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_requested.emit()
        self._focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on from the outcome; elsewhere it confirms nothing by itself."""
        if self._station.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local_files(event.mimeData())
        if len(paths) > 1:
            text = translate("Import", "Only one list at a time: the first, {name}, is read.")
            self.recognised.say_once(text.format(name=paths[0].name))
        self.file_chosen.emit(paths[0])

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _show_step(self, number: int) -> None:
        """The focus is on the first thing of the step; a scan is heard before it."""
        self._say("")
        self._steps.setCurrentIndex(number)
        self._header.show_step(number)
        self._next.setVisible(number != _CHANGES)
        self._import.setVisible(number == _CHANGES)
        self._back.setEnabled(number > 0)
        self._stack.setCurrentWidget(self._stepping)
        self._order_tabs()
        self._focus_first()

    @Slot()
    def _order_tabs(self) -> None:
        """Tab leads through the step from its top, and then to the buttons below it."""
        below = (self._back, self._next, self._import, self._other)
        for before, after in pairwise((*self._step_stops(), *below)):
            self.setTabOrder(before, after)

    def _step_stops(self) -> list[QWidget]:
        step = self._steps.currentWidget()
        return tab_stops(step) if step else []

    def _focus_first(self) -> None:
        """Where somebody without a mouse begins; nothing else has its focus taken away."""
        if not self.isVisible():
            return
        if self._stack.currentWidget() is self._stepping:
            stops = [*self._step_stops(), self._next, self._import]
        else:
            stops = tab_stops(self._ends.currentWidget() or self)
        can = (each for each in stops if each.isEnabled() and each.isVisibleTo(self))
        first = next(can, None)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_on(self) -> None:
        if self._steps.currentIndex() != _COLUMNS:
            self._show_step(self._steps.currentIndex() + 1)
        elif undecided := self.columns.settle():
            text = translate("Import", "Say why {column} is kept, or leave it out.")
            self._say(text.format(column=undecided))
        else:
            self.people_requested.emit()

    @Slot()
    def _go_back(self) -> None:
        self._show_step(self._steps.currentIndex() - 1)

    def _stepping_view(self) -> QWidget:
        view = QWidget()
        for step in (self.recognised, self.columns, self._people, self._changes):
            self._steps.addWidget(step)
        self._back = button(translate("Import", "Back"), "backStep")
        self._back.clicked.connect(self._go_back)
        self._back.setShortcut("Alt+Left")
        self._next = button(translate("Import", "Next"), "nextStep", "primary")
        self._next.clicked.connect(self._go_on)
        self._next.setShortcut("Alt+Right")
        self._import = button(translate("Import", "Import"), "import", "primary")
        self._import.clicked.connect(self.import_requested)
        self._other = button(translate("Import", "Another list"), "otherFile")
        self._other.clicked.connect(self.show_choice)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._header)
        layout.addWidget(self._steps, 1)
        layout.addLayout(row_of(self._back, self._next, self._import, self._other))
        return view

    def _working_view(self) -> QWidget:
        view = QWidget()
        self._work = label("", "figure", "importWork")
        self._work.setWordWrap(True)
        cancel = button(translate("Import", "Cancel"), "cancelImport")
        cancel.clicked.connect(self.cancel_requested)
        layout = QVBoxLayout(view)
        layout.addStretch(1)
        layout.addWidget(self._work)
        layout.addWidget(self._progress)
        layout.addLayout(row_of(cancel, centred=True))
        layout.addStretch(1)
        return view

    def _front_view(self) -> QScrollArea:
        """The choice or the outcome, and all that stands below; on a low screen it scrolls."""
        for end in (self._choose, self._done):
            self._ends.addWidget(end)
        body = QWidget()
        self._beneath.setContentsMargins(0, 0, 0, 0)
        self._beneath.setSpacing(10)
        self.add_below(self.undo)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._ends, 1)
        layout.addLayout(self._beneath)
        return scrolled(body)

    def _done_view(self) -> QWidget:
        view = QWidget()
        self._outcome = label("", "figure", "importOutcome")
        self._outcome.setWordWrap(True)
        self._station = button(translate("Import", "To the station"), "toStation", "primary")
        self._station.clicked.connect(self.finished)
        more = button(translate("Import", "Another list"), "importMore")
        more.clicked.connect(self.show_choice)
        layout = QVBoxLayout(view)
        layout.addStretch(1)
        layout.addWidget(self._outcome)
        layout.addLayout(row_of(self._station, more))
        layout.addStretch(2)
        return view


_MOST = 1_000_000
"""Steps of the progress bar: it counts in 32 bits, and a file may be longer."""


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
