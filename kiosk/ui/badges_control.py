"""Leads the Badges page: printers and their rules, the queue, all that were not printed yet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.devices.badge_files import write_badge_sets_pdf
from kiosk.devices.printers import printer_for, printers_here
from kiosk.domain.badge import BadgeData
from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.errors import KioskError, PrinterMissingError
from kiosk.services.badge_data import badge_sets
from kiosk.services.designs import design_in_use
from kiosk.services.opening import EventFile, Laptop, Progress
from kiosk.services.printing import queue
from kiosk.services.printing.routing import (
    routes_of,
    with_main_printer,
    with_printer,
    with_rule,
    without_printer,
)
from kiosk.services.registrations import badges_to_print, known_ticket_types, note_badges
from kiosk.ui.background import Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_texts import job_text, printer_text, state_text
from kiosk.ui.print_views import BatchView, PrinterView, PrintJobView
from kiosk.ui.print_worker import PrintingNow, PrintWorker
from kiosk.ui.texts import guest_text

_RAW_PORT = 9100

Change = Callable[[EventFile, Sequence[PrintJob]], object]


class BadgesControl(QObject):
    """Everything here goes on in the background; a scan is answered meanwhile."""

    def __init__(
        self,
        gateway: Gateway,
        page: BadgesPage,
        worker: PrintWorker,
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._worker = worker
        self._now = PrintingNow()
        worker.moved.connect(self._show)
        page.refresh_requested.connect(self.refresh)
        page.folder_chosen.connect(lambda folder: self.add(f"folder:{folder}"))
        page.all_requested.connect(self._print_all)
        page.pause_requested.connect(self._pause)
        page.file_requested.connect(self._save_all)
        page.settings_changed.connect(self._settle)
        self._join_printers()
        self._join_queue()

    @Slot()
    def refresh(self) -> None:
        """Look which printers there are, and how everything stands."""
        laptop = self._gateway.laptop
        mine = routes_of(laptop).all()
        offered = [key for key in printers_here() if key not in mine]
        self._page.printers.offer([(key, printer_text(key)) for key in offered])
        self._page.show_settings(auto_print=laptop.auto_print, separators=laptop.separators)
        self._show_targets()
        self._show(self._now)

    @Slot(str)
    def add(self, key: str) -> None:
        """Print on one more printer; the first one is the main one."""
        if key:
            self._keep(with_printer(self._gateway.laptop, key))

    def _join_printers(self) -> None:
        printers, rules = self._page.printers, self._page.rules
        printers.added.connect(self.add)
        printers.network_added.connect(self._add_network)
        printers.main_requested.connect(
            lambda key: self._keep(with_main_printer(self._gateway.laptop, key))
        )
        printers.removed.connect(lambda key: self._keep(without_printer(self._gateway.laptop, key)))
        printers.test_requested.connect(self._test)
        printers.labels_loaded.connect(self._load_labels)
        rules.rule_changed.connect(
            lambda name, key: self._keep(with_rule(self._gateway.laptop, name, key))
        )

    def _join_queue(self) -> None:
        shown = self._page.queue
        shown.again_requested.connect(lambda ids: self._change(ids, queue.release))
        shown.sent_elsewhere.connect(
            lambda ids, key: self._change(ids, lambda file, jobs: queue.release(file, jobs, key))
        )
        shown.held.connect(lambda ids: self._change(ids, queue.hold))
        shown.cancelled.connect(lambda ids: self._change(ids, queue.cancel))
        shown.came_out.connect(
            lambda ids: self._change(
                ids, lambda file, jobs: queue.came_out(file, jobs, self._gateway.now())
            )
        )

    def _keep(self, laptop: Laptop) -> None:
        self._gateway.keep_settings(laptop)
        self.refresh()
        self._worker.try_again()

    @Slot(str, str)
    def _add_network(self, kind: str, host: str) -> None:
        key = host if host.startswith(("zpl:", "ql:")) else _network_key(kind, host)
        try:
            printer_for(key)
        except PrinterMissingError:
            text = translate("Printing", "{place} is no address of a printer.")
            self._page.show_outcome(text.format(place=host))
            return
        self._page.printers.network_taken()
        self.add(key)

    @Slot(str)
    def _test(self, key: str) -> None:
        """One badge of nobody, past the queue."""
        name = translate("Printing", "Test")
        badge = BadgeData(badge_name=name, full_name=printer_text(key), code="TEST")

        def work(file: EventFile, _progress: Progress) -> None:
            printer_for(key).send([badge], design_in_use(file))

        text = translate("Printing", "The test badge is on its way.")
        told = Told[None](done=lambda _none: self._page.show_outcome(text), failed=self._failed)
        self._gateway.read_in_background(work, told)

    @Slot(str, object)
    def _load_labels(self, key: str, count: int | None) -> None:
        self._gateway.act(lambda file, _at, _operator: queue.load_labels(file, key, count))
        self._worker.start()

    @Slot(bool, bool)
    def _settle(self, auto_print: bool, separators: bool) -> None:
        laptop = self._gateway.laptop
        self._gateway.keep_settings(replace(laptop, auto_print=auto_print, separators=separators))

    @Slot()
    def _print_all(self) -> None:
        """Every badge that was never printed, behind those that the desk asks for."""
        separators = self._gateway.laptop.separators
        count = self._gateway.act(
            lambda file, at, operator: queue.ask_for_all(file, at, operator, separators=separators)
        )
        if count is not None:
            text = translate("Printing", "{count} badges are on their way.")
            self._page.show_outcome(text.format(count=count))
        self._worker.try_again()

    @Slot(bool)
    def _pause(self, pause: bool) -> None:
        do = queue.pause_batches if pause else queue.resume_batches
        self._gateway.act(lambda file, _at, _operator: do(file))
        self._worker.start()

    def _change(self, ids: Sequence[int], change: Change) -> None:
        wanted = set(ids)
        jobs = [job for job in self._now.jobs if job.id in wanted]
        self._gateway.act(lambda file, _at, _operator: change(file, jobs))
        self._worker.try_again()

    @Slot(object)
    def _save_all(self, path: Path) -> None:
        """Every badge that was never printed, to one PDF file."""

        def work(file: EventFile, progress: Progress) -> int:
            waiting = badges_to_print(file, only_not_printed=True)
            sets = badge_sets(file, waiting, guest_text, partial(design_in_use, file))
            write_badge_sets_pdf(path, sets, progress=progress)
            printed = [(person.id, number) for person, _, number in waiting]
            note_badges(file, printed, "file:pdf", self._gateway.now(), file.laptop.operator)
            return len(printed)

        told = Told[int](done=self._saved, failed=self._failed, progress=self._page.show_progress)
        self._gateway.in_background(work, told)

    def _saved(self, count: int) -> None:
        text = translate("Printing", "{count} badges are in the file.")
        self._page.show_outcome(text.format(count=count))
        self._show(self._now)

    def _failed(self, error: KioskError) -> None:
        self._page.show_outcome(error_text(error))

    def _show_targets(self) -> None:
        laptop = self._gateway.laptop
        targets = [(key, printer_text(key)) for key in routes_of(laptop).all()]
        self._page.show_targets(targets)
        types = self._gateway.ask(known_ticket_types)
        self._page.rules.show_rules(types, targets, laptop.print_rules)

    @Slot(object)
    def _show(self, now: PrintingNow) -> None:
        self._now = now
        if self._page.isHidden():
            return
        routes = routes_of(self._gateway.laptop)
        self._page.printers.show_printers(
            [
                PrinterView(
                    key,
                    printer_text(key),
                    state_text(now.states.get(key)),
                    key == routes.main,
                    now.labels.get(key),
                )
                for key in routes.all()
            ]
        )
        views = [PrintJobView(job.id, self._name(job), job_text(job)) for job in now.jobs]
        self._page.queue.show_jobs(views, sum(now.counts.values()))
        self._page.show_batch(self._batch(now))

    def _batch(self, now: PrintingNow) -> BatchView:
        batch = [job for job in now.jobs if job.batch]
        paused = any(job.trouble is Trouble.PAUSED for job in batch)
        waiting = [job for job in batch if job.stage is JobStage.WAITING]
        return BatchView(self._gateway.badges_waiting(), len(waiting) + paused, paused)

    def _name(self, job: PrintJob) -> str:
        if job.sheet:
            return translate("Printing", "Sheet {letter}").format(letter=job.sheet)
        history = self._gateway.history(job.registration)
        if history is None:
            return job.registration
        person = history.registration
        name = guest_text(person, job.person) or person.shown_name
        return " · ".join(filter(None, (name, person.organisation)))


def _network_key(kind: str, host: str) -> str:
    place, _, options = host.partition(" ")
    where = place if place.rpartition(":")[2].isdigit() and ":" in place else f"{place}:{_RAW_PORT}"
    return ":".join(filter(None, (kind, "tcp", where, *options.split())))
