"""Brings the print queue to its printers, one step after another, on a thread of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from time import monotonic

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.print_job import JobStage, PrintJob, Routes, Trouble
from kiosk.errors import (
    CodeTooLongError,
    KioskError,
    PageSizeUnsupportedError,
    PrinterMissingError,
    StoreUnavailableError,
)
from kiosk.services.printing.artwork import Artwork, GuestName
from kiosk.services.printing.printer import (
    CallsBack,
    JobState,
    Printer,
    PrinterState,
    PrinterStatus,
)
from kiosk.services.printing.queue import came_out, change, queue_of, recover
from kiosk.store.event_file import EventFile

_LOOKED_AT = 300
"""Jobs ahead; more are looked at when these have gone."""

_AT_ONCE = 10
"""Badges of a batch in one job: few are lost in doubt when the light goes out."""

_IN_ONE_FILE = 500
_AHEAD = 2
"""Jobs that a printer may hold itself: what it has cannot be sent elsewhere."""

_FIRST_LOOK_S, _LAST_LOOK_S = 0.2, 4.0
_FIRST_REST_S, _LAST_REST_S = 2.0, 60.0

_TROUBLES = {
    PrinterState.PAPER_OUT: Trouble.PAPER_OUT,
    PrinterState.COVER_OPEN: Trouble.COVER_OPEN,
    PrinterState.OFFLINE: Trouble.OFFLINE,
    PrinterState.STOPPED: Trouble.STOPPED,
}
"""States in which a printer is given nothing."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """A printer that took nothing is left alone until then, each time for longer."""

    until: float
    seconds: float
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class _Drawn:
    job: PrintJob
    badge: BadgeData


class Draining:
    """One laptop's queue on its way; `step` is called again and again by whoever has the thread."""

    def __init__(
        self,
        file: EventFile,
        printer_for: Callable[[str], Printer],
        routes: Callable[[], Routes],
        guest: GuestName,
        now: Callable[[], datetime],
    ) -> None:
        self._file = file
        self._laptop = queue_of(file)
        self._printer_for = printer_for
        self._routes = routes
        self._guest = guest
        self._now = now
        self._printers: dict[str, Printer] = {}
        self._rests: dict[str, _Rest] = {}
        self._looks: dict[tuple[str, str], tuple[float, float]] = {}
        self._again_at: dict[str, float] = {}
        self.states: dict[str, PrinterStatus] = {}
        self.printed = 0

    def begin(self) -> int:
        """Hold what was on its way when the program last ended; how many badges that are."""
        return recover(self._file)

    def step(self) -> float | None:
        """Do what can be done now; in how many seconds to look again, None if nothing waits.

        Raises DiskFullError or StoreUnavailableError.
        """
        self._call_back()
        waits = [self._look_after_sent(), self._send()]
        return min((wait for wait in waits if wait is not None), default=None)

    def try_again(self) -> None:
        """Somebody has been at the printers: those that failed are tried at once."""
        self._rests.clear()
        self._again_at.clear()

    def look_at_printers(self) -> None:
        """Ask all printers that are set up how they are."""
        keys = self._routes().all()
        self.states = {key: self._looked_at(key) for key in keys}
        for key, status in self.states.items():
            rest = self._rests.get(key)
            if rest and rest.trouble in _TROUBLES.values() and status.state not in _TROUBLES:
                del self._rests[key]

    def _looked_at(self, key: str) -> PrinterStatus:
        """As before, of one on the network that was not there: to miss it takes seconds."""
        known = self.states.get(key)
        missed = known and known.state is PrinterState.OFFLINE and ":tcp:" in key
        if known and missed and monotonic() < self._again_at.get(key, 0.0):
            return known
        self._again_at[key] = monotonic() + _LAST_REST_S
        return self._status(key)

    def _call_back(self) -> None:
        """Take from their printers what is to go to others, unless it may have come out."""
        held = self._file.print_queue.jobs(self._laptop, {JobStage.HELD})
        for job in held:
            if job.trouble is Trouble.CALLED_BACK:
                back = self._is_back(job)
                stage = JobStage.WAITING if back else JobStage.HELD
                self._note([job], stage, Trouble.NONE if back else Trouble.PERHAPS_PRINTED)

    def _is_back(self, job: PrintJob) -> bool:
        """A job of several badges is not: some of them may have come out."""
        sent = self._file.print_queue.jobs(self._laptop, {JobStage.SENT, JobStage.HELD})
        together = [each for each in sent if (each.sent_to, each.sent_job) == _place(job)]
        try:
            printer = self._printer(job.sent_to)
        except PrinterMissingError:
            return False
        alone = len(together) == 1
        return alone and isinstance(printer, CallsBack) and printer.call_back(job.sent_job)

    def _look_after_sent(self) -> float | None:
        sent = self._file.print_queue.jobs(self._laptop, {JobStage.SENT})
        by_job = attrgetter("sent_to", "sent_job")
        waits = [
            self._look_after(key, name, list(jobs))
            for (key, name), jobs in groupby(sorted(sent, key=by_job), key=by_job)
        ]
        return min(waits, default=None)

    def _look_after(self, key: str, name: str, jobs: list[PrintJob]) -> float:
        due, pause = self._looks.get((key, name), (0.0, _FIRST_LOOK_S))
        if (left := due - monotonic()) > 0:
            return left
        if not self._settled(key, name, jobs):
            self._looks[key, name] = (monotonic() + pause, min(2 * pause, _LAST_LOOK_S))
            return pause
        self._looks.pop((key, name), None)
        return 0.0

    def _settled(self, key: str, name: str, jobs: list[PrintJob]) -> bool:
        """Whether it is known what became of *jobs*, and noted."""
        match self._outcome(key, name):
            case JobState.PRINTED:
                came_out(self._file, jobs, self._now())
                self.printed += len(jobs)
            case JobState.FAILED:
                self._note(jobs, JobStage.FAILED, Trouble.ABORTED)
            case JobState.UNKNOWN:
                self._note(jobs, JobStage.HELD, Trouble.PERHAPS_PRINTED)
            case JobState.PRINTING:
                return False
        return True

    def _outcome(self, key: str, name: str) -> JobState:
        try:
            return self._printer(key).outcome(name)
        except PrinterMissingError:
            return JobState.UNKNOWN

    def _send(self) -> float | None:
        queue = self._file.print_queue
        waiting = queue.jobs(self._laptop, {JobStage.WAITING}, most=_IN_ONE_FILE)
        if not waiting:
            return None
        artwork = Artwork(self._file, self._guest)
        routes, soonest = self._routes(), None
        stuck: dict[int, Trouble] = {}
        for place, job in enumerate(waiting[:_LOOKED_AT]):
            drawn = _drawn(artwork, job)
            if drawn is None:
                self._note([job], JobStage.FAILED, Trouble.UNDRAWABLE)
                return 0.0
            key = self._free_printer(routes, drawn)
            if key:
                rest = waiting[place + 1 :]
                group = self._together(key, drawn, rest, routes, artwork)
                self._send_to(key, group, artwork)
                return 0.0
            stuck[job.id] = self._in_the_way(routes, drawn)
            wait = self._wait_of(routes, drawn)
            soonest = wait if soonest is None else min(wait, soonest)
        self._note_stuck(waiting, stuck)
        return soonest

    def _in_the_way(self, routes: Routes, drawn: _Drawn) -> Trouble:
        """Why no printer is tried; nothing is wrong with one that only is busy."""
        tried = routes.printers(drawn.badge.ticket_type, drawn.job.printer)
        if not tried:
            return Trouble.NO_PRINTER
        resting = [self._rests[key].trouble for key in tried if self._left_to_rest(key) > 0]
        return resting[0] if len(resting) == len(tried) else Trouble.NONE

    def _note_stuck(self, waiting: Sequence[PrintJob], stuck: Mapping[int, Trouble]) -> None:
        def noted(job: PrintJob) -> PrintJob:
            waits = job.stage is JobStage.WAITING
            return job.moved(JobStage.WAITING, stuck[job.id]) if waits else job

        changed = [job for job in waiting if stuck.get(job.id, job.trouble) is not job.trouble]
        change(self._file, changed, noted)

    def _free_printer(self, routes: Routes, drawn: _Drawn) -> str:
        """The first printer on the way of a badge that is not resting, unless it is busy."""
        tried = routes.printers(drawn.badge.ticket_type, drawn.job.printer)
        awake = [key for key in tried if self._left_to_rest(key) <= 0]
        return awake[0] if awake and self._ahead(awake[0]) < _AHEAD else ""

    def _wait_of(self, routes: Routes, drawn: _Drawn) -> float:
        tried = routes.printers(drawn.badge.ticket_type, drawn.job.printer)
        rests = [self._left_to_rest(key) for key in tried]
        return max(min(rests, default=_LAST_REST_S), _FIRST_LOOK_S)

    def _left_to_rest(self, key: str) -> float:
        rest = self._rests.get(key)
        return rest.until - monotonic() if rest else 0.0

    def _ahead(self, key: str) -> int:
        sent = self._file.print_queue.jobs(self._laptop, {JobStage.SENT})
        return len({job.sent_job for job in sent if job.sent_to == key})

    def _together(
        self, key: str, first: _Drawn, rest: Sequence[PrintJob], routes: Routes, artwork: Artwork
    ) -> list[_Drawn]:
        """*first*, and those of its batch that go the same way, on the same stock: whole sheets."""
        group, design = [first], artwork.design(first.badge.ticket_type)
        a_page = design.stock.badges_a_page
        most = _IN_ONE_FILE if key.startswith("folder:") else _AT_ONCE
        most = max(a_page, most // a_page * a_page)
        for job in rest[: most - 1] if first.job.batch else ():
            drawn = _drawn(artwork, job)
            same = drawn and job.batch == first.job.batch
            if not drawn or not same or self._free_printer(routes, drawn) != key:
                break
            if artwork.design(drawn.badge.ticket_type) != design:
                break
            group.append(drawn)
        return group

    def _send_to(self, key: str, group: Sequence[_Drawn], artwork: Artwork) -> None:
        """Hand *group* over, having noted first that it was: what happens then is in doubt."""
        status = self.states[key] = self._status(key)
        if status.state in _TROUBLES:
            self._rest(key, [each.job for each in group], _TROUBLES[status.state])
            return

        elsewhere = [each.job for each in group if self._has_badge(each.job)]
        self._note(elsewhere, JobStage.HELD, Trouble.PRINTED_ELSEWHERE)

        def going(job: PrintJob) -> PrintJob:
            if job.stage is not JobStage.WAITING:
                return job
            return replace(job.moved(JobStage.SENT), sent_to=key, sent_job="")

        jobs = change(self._file, [each.job for each in group], going)
        taken = {job.id for job in jobs}
        badges = [each.badge for each in group if each.job.id in taken]
        if badges:
            self._hand_over(key, jobs, badges, artwork.design(badges[0].ticket_type))

    def _has_badge(self, job: PrintJob) -> bool:
        """Whether another station has printed it meanwhile, as a sync has told."""
        history = self._file.roster.history(job.registration) if job.registration else None
        return history is not None and job.person in history.badged and not job.reason

    def _hand_over(
        self, key: str, jobs: list[PrintJob], badges: list[BadgeData], design: BadgeDesign
    ) -> None:
        try:
            name = self._printer(key).send(badges, design)
        except StoreUnavailableError:
            raise
        except CodeTooLongError:
            self._note(jobs, JobStage.FAILED, Trouble.UNDRAWABLE)
        except KioskError as error:
            self._rest(key, jobs, _trouble(error))
        except BaseException:
            self._note(jobs, JobStage.HELD, Trouble.PERHAPS_PRINTED)
            raise
        else:
            self._rests.pop(key, None)
            change(self._file, jobs, lambda job: replace(job, sent_job=name))
            if not name:
                self._settled(key, name, jobs)

    def _rest(self, key: str, jobs: Sequence[PrintJob], trouble: Trouble) -> None:
        """Nothing was handed over: *jobs* wait on, and the printer is left alone for a while."""
        known = self._rests.get(key)
        seconds = min(2 * known.seconds, _LAST_REST_S) if known else _FIRST_REST_S
        self._rests[key] = _Rest(monotonic() + seconds, seconds, trouble)
        self._note(jobs, JobStage.WAITING, trouble)

    def _note(self, jobs: Sequence[PrintJob], stage: JobStage, trouble: Trouble) -> None:
        """What somebody has held or cancelled meanwhile stays so."""
        known = {job.id: job.stage for job in jobs}
        change(
            self._file,
            jobs,
            lambda job: job.moved(stage, trouble) if job.stage is known[job.id] else job,
        )

    def _status(self, key: str) -> PrinterStatus:
        try:
            return self._printer(key).status()
        except PrinterMissingError:
            return PrinterStatus(PrinterState.OFFLINE)

    def _printer(self, key: str) -> Printer:
        """The printer of *key*, kept: some remember their jobs. Raises PrinterMissingError."""
        if key not in self._printers:
            self._printers[key] = self._printer_for(key)
        return self._printers[key]


def _place(job: PrintJob) -> tuple[str, str]:
    return job.sent_to, job.sent_job


def _drawn(artwork: Artwork, job: PrintJob) -> _Drawn | None:
    badge = artwork.badge(job)
    return _Drawn(job, badge) if badge else None


def _trouble(error: KioskError) -> Trouble:
    if isinstance(error, PrinterMissingError):
        return Trouble.MISSING
    if isinstance(error, PageSizeUnsupportedError):
        return Trouble.PAPER_SIZE
    return Trouble.REFUSED
