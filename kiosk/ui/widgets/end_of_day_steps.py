"""The steps that end a day, each in a row with its state, what it found, and its button."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.names import isolated
from kiosk.ui.end_of_day_views import Progress, Step, StepView
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button, file_dialog, label, paragraph, restyle
from kiosk.ui.widgets.pin_strip import PinStrip
from kiosk.ui.widgets.word_strip import WordStrip

_TITLE_WIDTH = 230


class EndOfDaySteps(QFrame):
    """Asks for each step by signal; what may not be done yet cannot be pressed."""

    step_requested = Signal(object)  # Step
    all_requested = Signal()
    folder_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("endOfDaySteps")
        self.setProperty("role", "card")
        self.pin = PinStrip()
        self.word = WordStrip()
        self._folder = ElidedLabel("", "paragraph", "endOfDayFolder")
        self._choose = button(translate("EndOfDay", "Folder or stick…"), "endOfDayChoose")
        self._choose.clicked.connect(self._choose_folder)
        self._all = button(translate("EndOfDay", "Do steps 1 to 4"), "endOfDayAll", "primary")
        self._all.clicked.connect(self.all_requested)
        self._states: dict[Step, QLabel] = {}
        self._said: dict[Step, QLabel] = {}
        self._buttons: dict[Step, QPushButton] = {}
        self._allowed: dict[Step, bool] = {}
        self._progress = QProgressBar()
        self._progress.setObjectName("endOfDayProgress")
        self._progress.setVisible(False)
        self._arrange()
        self.show_folder("")
        for step in Step:
            self.show_step(step, StepView())

    @Slot(str)
    def show_folder(self, folder: str) -> None:
        """Where everything comes together; nowhere yet, if empty."""
        nowhere = translate("EndOfDay", "No folder yet: choose the stick, or the folder you share.")
        self._folder.setText(isolated(folder) if folder else nowhere)
        self._folder.setToolTip(folder)
        for step in Step:
            self.allow(step, allowed=bool(folder) and step is not Step.ERASE)

    def show_step(self, step: Step, view: StepView) -> None:
        """How far *step* has come, and what it found."""
        state = self._states[step]
        state.setText(_state_text(view.progress))
        state.setProperty("presence", _presence(view.progress))
        restyle(state)
        said = self._said[step]
        said.setText(view.sentence or _about(step))
        said.setAccessibleName(f"{_title(step)}: {state.text()}. {said.text()}")

    def allow(self, step: Step, *, allowed: bool) -> None:
        """Whether *step* may be asked for now."""
        self._allowed[step] = allowed
        self._enable(busy=False)

    def show_progress(self, done: int, total: int) -> None:
        """How far the step under way has come; without a *total* nobody knows."""
        self._progress.setVisible(True)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._enable(busy=True)

    def show_idle(self) -> None:
        """No step is under way."""
        self._progress.setVisible(False)
        self._enable(busy=False)

    def bring_into_view(self) -> None:
        """Show what is asked below the steps, wherever the page was scrolled to."""
        strip = self.pin if self.pin.isVisible() else self.word
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            view = around
            QTimer.singleShot(0, strip, lambda: view.ensureWidgetVisible(strip))

    def _enable(self, *, busy: bool) -> None:
        for step, each in self._buttons.items():
            each.setEnabled(not busy and self._allowed.get(step, False))
        self._all.setEnabled(not busy and self._allowed.get(Step.COLLECT, False))
        self._choose.setEnabled(not busy)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._folder, 1)
        head.addWidget(self._choose)
        head.addWidget(self._all)
        layout.addLayout(head)
        layout.addWidget(self._progress)
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(2, 1)
        for place, step in enumerate(Step):
            self._add_row(rows, place, step)
        layout.addLayout(rows)
        self._progress.setAccessibleName(translate("EndOfDay", "Progress"))
        layout.addWidget(self.pin)
        layout.addWidget(self.word)

    def _add_row(self, rows: QGridLayout, place: int, step: Step) -> None:
        title = label(f"{place + 1}  {_title(step)}", "columnname", f"title_{step}")
        title.setWordWrap(True)
        title.setMinimumWidth(_TITLE_WIDTH)
        state = label("", "presence", f"state_{step}")
        said = paragraph("", f"said_{step}")
        going = button(_button_text(step), f"do_{step}")
        going.clicked.connect(lambda: self.step_requested.emit(step))
        self._states[step], self._said[step], self._buttons[step] = state, said, going
        for column, widget in enumerate((title, state, said, going)):
            rows.addWidget(widget, place, column, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _choose_folder(self) -> None:
        title = translate("EndOfDay", "Choose the stick, or the folder that the laptops share")
        dialog = file_dialog(self, title, self._folder.toolTip())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()


def _title(step: Step) -> str:
    return {
        Step.COLLECT: translate("EndOfDay", "Collect all stations"),
        Step.LOOK: translate("EndOfDay", "Look at differences"),
        Step.EXPORT: translate("EndOfDay", "Export and compare"),
        Step.COPY: translate("EndOfDay", "Copy the event file"),
        Step.ERASE: translate("EndOfDay", "Erase this laptop"),
    }[step]


def _about(step: Step) -> str:
    """What is said before anything was done."""
    return {
        Step.COLLECT: translate("EndOfDay", "Everybody syncs with the folder once more."),
        Step.LOOK: translate("EndOfDay", "Who was let in twice, and what is flagged."),
        Step.EXPORT: translate("EndOfDay", "The central export, read back and counted again."),
        Step.COPY: translate("EndOfDay", "Encrypted as it is, into the folder."),
        Step.ERASE: translate("EndOfDay", "Only when everything is proved to be in the folder."),
    }[step]


def _button_text(step: Step) -> str:
    return {
        Step.COLLECT: translate("EndOfDay", "Collect"),
        Step.LOOK: translate("EndOfDay", "Look…"),
        Step.EXPORT: translate("EndOfDay", "Write it"),
        Step.COPY: translate("EndOfDay", "Copy"),
        Step.ERASE: translate("EndOfDay", "Erase…"),
    }[step]


def _state_text(progress: Progress) -> str:
    return {
        Progress.TO_DO: translate("EndOfDay", "To do"),
        Progress.WORKING: translate("EndOfDay", "Under way…"),
        Progress.DONE: translate("EndOfDay", "✓ Done"),
        Progress.LOOK: translate("EndOfDay", "! Look at it"),
        Progress.FAILED: translate("EndOfDay", "! Not done"),
    }[progress]


def _presence(progress: Progress) -> str:
    return {
        Progress.DONE: "here",
        Progress.LOOK: "help",
        Progress.FAILED: "help",
    }.get(progress, "absent")
