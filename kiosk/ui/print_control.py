"""Leads the printing: a badge at the desk, and what the bar says of the printer."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices.painter import badge_image
from kiosk.domain.names import isolated
from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.errors import KioskError
from kiosk.services.badge_data import BadgeSource
from kiosk.services.designs import design_in_use
from kiosk.services.desk import Answer
from kiosk.services.opening import EventFile
from kiosk.services.printing.queue import FEW_LABELS, ask_for, queue_of
from kiosk.ui.badges_control import BadgesControl
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_texts import chip_text, is_trouble, reprint_reasons, trouble_text
from kiosk.ui.print_worker import PrintingNow, PrintWorker
from kiosk.ui.texts import guest_text
from kiosk.ui.widgets.reprint_strip import ReprintStrip

_PREVIEW_DPI = 150


class PrintControl(QObject):
    """Nobody waits for paper: every badge goes through the queue in the event file."""

    troubled = Signal(str)
    told = Signal(str)
    stuck = Signal(str)

    def __init__(self, gateway: Gateway, page: BadgesPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._now = PrintingNow()
        self._told: set[int] = set()
        self.strip = ReprintStrip(reprint_reasons())
        self.strip.reason_given.connect(self._print_again)
        self._worker = PrintWorker(gateway, guest_text, self)
        self._worker.moved.connect(self._show)
        self._worker.troubled.connect(self._failed)
        self.badges = BadgesControl(gateway, page, self._worker)
        page.refresh_requested.connect(self._worker.start)
        gateway.closing.connect(self._worker.close)
        gateway.changed.connect(self._look)
        gateway.answered.connect(self._answered)
        self._look()

    def state(self) -> str:
        """Where badges go, and what is in their way, as words for a chip."""
        main = self._gateway.laptop.printer
        return chip_text(main, self._now.states.get(main), self._now.counts)

    def preview(self, registration: str) -> QImage | None:
        """The badge as it would print, small."""
        found = self._gateway.badge(registration)
        if found is None:
            return None
        person, code, number = found

        def source(file: EventFile) -> BadgeSource:
            return BadgeSource(file, design_in_use(file, person.ticket_type))

        made = self._gateway.ask(source)
        badge = made.badge(person, code, guest_text(person, number))
        return badge_image(badge, made.design, dpi=_PREVIEW_DPI)

    @Slot(str)
    def print_badge(self, registration: str) -> None:
        """Print the next badge of a registration; ask why if it has them all."""
        history = self._gateway.history(registration)
        if history is None:
            return
        if not self._gateway.laptop.printer:
            text = translate(
                "Printing",
                "No printer is chosen yet. The Badges page has them, and a folder for PDF files.",
            )
            self.troubled.emit(text)
            return
        asked = self._gateway.ask(
            lambda file: file.print_queue.is_asked_for(queue_of(file), registration)
        )
        if asked:
            self._worker.start()  # it was asked for when they came in
        elif history.next_badge in history.badged:
            self.strip.ask(registration, isolated(history.registration.shown_name))
        else:
            self._ask_for(PrintJob(registration, history.next_badge))

    @Slot(str, str)
    def _print_again(self, registration: str, reason: str) -> None:
        history = self._gateway.history(registration)
        if history:
            self._ask_for(PrintJob(registration, history.next_badge, reason=reason))

    def _ask_for(self, job: PrintJob) -> None:
        self._gateway.act(lambda file, at, operator: ask_for(file, _by(job, operator), at))
        self._worker.try_again()

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        """The next person is here: nobody asks about the badge of the one before."""
        person = answer.verdict.registration
        if person is None or person.id != self.strip.registration:
            self.strip.leave()

    @Slot()
    def _look(self) -> None:
        """Begin once there is anything to print, or a printer to look at."""
        if self._gateway.laptop.printer or self._gateway.ask(_has_jobs):
            self._worker.start()

    @Slot(object)
    def _show(self, now: PrintingNow) -> None:
        before, self._now = self._now, now
        status = now.states.get(self._gateway.laptop.printer)
        if (status and is_trouble(status)) or _troubled(now):
            self.stuck.emit(self.state())
        else:
            self.told.emit(self._few_labels() or self._done(before) or self.state())
        self._say_what_waits(now)
        if now.printed > before.printed:
            self._gateway.changed.emit()

    def _say_what_waits(self, now: PrintingNow) -> None:
        """Once for each badge: what is in its way."""
        for job in now.jobs:
            if job.trouble in {Trouble.NONE, Trouble.PAUSED} or job.id in self._told:
                continue
            self._told.add(job.id)
            self.troubled.emit(self._sentence(job, now.counts))
            return

    def _sentence(self, job: PrintJob, counts: Mapping[JobStage, int]) -> str:
        text = translate(
            "Printing",
            "A badge waits: {trouble}. In line: {count}. The Badges page sends it elsewhere.",
        )
        return text.format(trouble=trouble_text(job.trouble), count=sum(counts.values()))

    def _done(self, before: PrintingNow) -> str:
        done = self._now.printed > before.printed and not self._now.counts
        return translate("Printing", "Badge printed") if done else ""

    def _few_labels(self) -> str:
        few = [count for count in self._now.labels.values() if count < FEW_LABELS]
        if not few:
            return ""
        return translate("Printing", "Only {count} labels left").format(count=min(few))

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        self.troubled.emit(error_text(error))


def _by(job: PrintJob, operator: str) -> PrintJob:
    return replace(job, operator=operator)


def _has_jobs(file: EventFile) -> bool:
    return bool(file.print_queue.unsettled(queue_of(file), 1))


def _troubled(now: PrintingNow) -> bool:
    return any(job.trouble not in {Trouble.NONE, Trouble.PAUSED} for job in now.jobs)
