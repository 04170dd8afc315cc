"""Leads the steps that end a day; each can be done again, and all of them one after another."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.errors import KioskError
from kiosk.services.end_of_day import (
    Absent,
    Differences,
    Exported,
    SealedCopy,
    absent,
    copy_to,
    differences,
    export_day,
)
from kiosk.services.erasing import Proof, proof
from kiosk.services.opening import EventFile, Progress
from kiosk.services.sync.meeting import Meeting, meet
from kiosk.ui.background import Told
from kiosk.ui.end_of_day_texts import (
    collected_text,
    compared_text,
    copied_text,
    differences_text,
    exported_text,
    promise_text,
    proof_text,
)
from kiosk.ui.end_of_day_views import Progress as State
from kiosk.ui.end_of_day_views import Step, StepView
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.receipt_texts import trouble_text
from kiosk.ui.sync_control import SyncControl
from kiosk.ui.widgets.end_of_day_steps import EndOfDaySteps

T = TypeVar("T")

_Collected: TypeAlias = tuple[Meeting, list[Absent], Differences]

_IN_A_ROW = (Step.COLLECT, Step.EXPORT, Step.COPY)
"""Looking at differences is for people."""


class EndOfDayControl(QObject):
    """What was scanned meanwhile is answered as ever, and has the last steps done again."""

    review_requested = Signal()
    erase_requested = Signal(object)  # Path: the folder that proves it

    def __init__(
        self, gateway: Gateway, steps: EndOfDaySteps, syncing: SyncControl, lead: LeadControl
    ) -> None:
        super().__init__(steps)
        self._gateway = gateway
        self._steps = steps
        self._syncing = syncing
        self._lead = lead
        self._next: list[Step] = []
        self._busy = False
        self._well: dict[Step, bool] = {}
        steps.folder_chosen.connect(syncing.choose)
        steps.step_requested.connect(self._do_one)
        steps.all_requested.connect(self._do_all)
        steps.word.confirmed.connect(self._erase)
        syncing.chosen.connect(self._folder_chosen)
        gateway.changed.connect(self._something_came)
        steps.show_folder(syncing.folder)

    @property
    def _folder(self) -> Path:
        return Path(self._syncing.folder)

    @Slot(object)
    def _folder_chosen(self, _folder: object) -> None:
        """What holds of one folder holds of no other."""
        self._well = {}
        self._next = []
        self._steps.show_folder(self._syncing.folder)
        for step in Step:
            self._steps.show_step(step, StepView())

    @Slot()
    def _something_came(self) -> None:
        """What was proved is not all any more."""
        if self._busy or not self._well.get(Step.COPY):
            return
        again = translate("EndOfDay", "Something came since: do this again.")
        for step in _IN_A_ROW:
            self._well[step] = False
            self._steps.show_step(step, StepView(State.TO_DO, again))
        self._steps.show_step(Step.ERASE, StepView())
        self._steps.allow(Step.ERASE, allowed=False)

    @Slot()
    def _do_all(self) -> None:
        self._next = list(_IN_A_ROW)
        self._go_on()

    @Slot(object)
    def _do_one(self, step: Step) -> None:
        self._next = []
        self._do(step)

    def _go_on(self) -> None:
        if self._next:
            self._do(self._next.pop(0))

    def _do(self, step: Step) -> None:
        match step:
            case Step.COLLECT:
                self._collect()
            case Step.LOOK:
                self.review_requested.emit()
            case Step.EXPORT:
                self._export()
            case Step.COPY:
                self._copy()
            case Step.ERASE:
                self._ask_erase()

    def _collect(self) -> None:
        folder, now = self._folder, self._gateway.now

        def work(file: EventFile, progress: Progress) -> _Collected:
            meeting = meet(file, folder, now, progress)
            receipt = meeting.receipt
            return meeting, absent(file, folder, receipt), differences(file, receipt)

        self._start(Step.COLLECT, work, self._collected)

    def _collected(self, found: _Collected) -> None:
        meeting, missing, looks = found
        self._syncing.show_meeting(meeting)
        receipt = meeting.receipt
        trouble = trouble_text(receipt.exchanged)
        said = trouble or collected_text(len(receipt.stations), missing)
        state = State.FAILED if trouble else State.LOOK if missing else State.DONE
        seen = State.LOOK if looks.count else State.DONE
        self._steps.show_step(Step.LOOK, StepView(seen, differences_text(looks)))
        self._ended(Step.COLLECT, StepView(state, said), well=not trouble)

    def _export(self) -> None:
        folder = self._folder
        self._start(Step.EXPORT, lambda file, _progress: export_day(file, folder), self._exported)

    def _exported(self, exported: Exported) -> None:
        said = f"{exported_text(exported)} {compared_text(exported)}"
        state = State.DONE if exported.agrees else State.FAILED
        self._ended(Step.EXPORT, StepView(state, said), well=exported.agrees)

    def _copy(self) -> None:
        folder = self._folder

        def work(file: EventFile, _progress: Progress) -> tuple[SealedCopy, Proof]:
            return copy_to(file, folder), proof(file, folder)

        self._start(Step.COPY, work, self._copied)

    def _copied(self, found: tuple[SealedCopy, Proof]) -> None:
        copy, proved = found
        well = all(self._well.get(step) for step in (Step.COLLECT, Step.EXPORT))
        may_erase = proved.holds and well
        said = proof_text(proved)
        if proved.holds and not well:
            said = translate("EndOfDay", "Collect, and write the export, before this.")
        self._steps.show_step(Step.ERASE, StepView(State.TO_DO, said))
        self._ended(Step.COPY, StepView(State.DONE, copied_text(copy)), well=proved.holds)
        self._steps.allow(Step.ERASE, allowed=may_erase)

    def _ask_erase(self) -> None:
        text = translate("EndOfDay", "This erases {event} from this laptop. {promise}")
        purpose = text.format(event=self._gateway.about.name, promise=promise_text())
        steps = self._steps
        steps.word.put_away()
        if self._lead.has_pin:
            self._lead.ask(steps.pin, purpose, self._erase)
        else:
            word = translate("EndOfDay", "ERASE")
            typed = translate("EndOfDay", "{purpose} To go on, type the word {word}.")
            steps.word.ask(typed.format(purpose=purpose, word=word), word)
        steps.bring_into_view()

    @Slot()
    def _erase(self) -> None:
        self.erase_requested.emit(self._folder)

    def _start(
        self, step: Step, work: Callable[[EventFile, Progress], T], done: Callable[[T], None]
    ) -> None:
        if self._busy:
            return
        self._busy = True
        steps = self._steps
        steps.show_step(step, StepView(State.WORKING))
        steps.show_progress(0, 0)
        told = Told[T](
            done,
            lambda error: self._failed(step, error),
            steps.show_progress,
            lambda: self._ended(step, StepView(), well=False),
        )
        self._gateway.in_background(work, told)

    def _failed(self, step: Step, error: KioskError) -> None:
        self._ended(step, StepView(State.FAILED, error_text(error)), well=False)

    def _ended(self, step: Step, view: StepView, *, well: bool) -> None:
        self._busy = False
        self._well[step] = well
        self._steps.show_idle()
        self._steps.show_step(step, view)
        if well:
            self._go_on()
        else:
            self._next = []
