"""The print queue as people use it: badges are asked for, held, sent elsewhere, printed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.fact import Kind, iso
from kiosk.domain.names import sort_key
from kiosk.domain.print_job import UNSETTLED, JobStage, PrintJob, Trouble
from kiosk.domain.registration import Registration
from kiosk.services.designs import design_in_use
from kiosk.services.registrations import badges_to_print
from kiosk.store.event_file import EventFile
from kiosk.store.writer import Writer

FEW_LABELS = 20
"""Fewer are worth a warning."""


def queue_of(file: EventFile) -> str:
    """Which of the queues in *file* is this laptop's."""
    return file.laptop.digest(file.event.id)


def ask_for(file: EventFile, job: PrintJob, at: datetime) -> bool:
    """Put *job* into the queue, unless that badge is in it already; whether it was put there.

    Raises DiskFullError or StoreUnavailableError.
    """
    laptop = queue_of(file)
    with file.noting():
        if job.person in file.print_queue.is_asked_for(laptop, job.registration):
            return False
        file.print_queue.add(laptop, [replace(job, asked_at=iso(at))])
    return True


def ask_for_arrivals(file: EventFile, registration: str, at: datetime, operator: str = "") -> None:
    """Ask for the badges of whoever of *registration* has come and has none.

    Within a transaction, once the projections know the admission; a second time adds nothing.
    """
    history = file.roster.history(registration)
    if history is None or not history.wants_badge:
        return
    laptop = queue_of(file)
    done = history.badged | file.print_queue.is_asked_for(laptop, registration)
    file.print_queue.add(
        laptop,
        [
            PrintJob(registration, person, operator=operator, asked_at=iso(at))
            for person in range(1, history.arrived + 1)
            if person not in done
        ],
    )


def ask_no_more(file: EventFile, registration: str) -> None:
    """Cancel what waits for people of *registration* who have not come after all.

    Within a transaction, once the projections know that. Who is printed for a reason or in a
    batch was asked for otherwise, and what a printer has may be out already.
    """
    history = file.roster.history(registration)
    arrived = history.arrived if history else 0
    for job in file.print_queue.jobs(queue_of(file), {JobStage.WAITING}):
        asked_at_the_desk = not (job.batch or job.reason)
        if job.registration == registration and job.person > arrived and asked_at_the_desk:
            file.print_queue.put(job.moved(JobStage.CANCELLED))


def ask_for_all(
    file: EventFile,
    at: datetime,
    operator: str = "",
    *,
    ticket_type: str | None = None,
    separators: bool = False,
) -> int:
    """Ask for every badge that was never printed, by organisation and name; how many they are.

    Ticket types with designs of their own come behind each other: the stock changes once. With
    *separators* a sheet of the usual design goes before each letter of those who have that.
    Raises DiskFullError or StoreUnavailableError.
    """
    wanted = badges_to_print(file, ticket_type=ticket_type, only_not_printed=True)
    laptop = queue_of(file)
    with file.noting():
        asked = file.print_queue.asked_for(laptop)
        batch = file.print_queue.next_batch()
        told = PrintJob("", batch=batch, operator=operator, asked_at=iso(at))
        jobs, letter = [], ""
        for person, is_usual, number in _by_design(file, wanted):
            if (person.id, number) in asked:
                continue
            begins = _letter(person.organisation or person.name) if is_usual else letter
            if separators and begins != letter:
                letter = begins
                jobs.append(replace(told, sheet=letter))
            jobs.append(replace(told, registration=person.id, person=number))
        file.print_queue.add(laptop, jobs)
    return sum(not job.sheet for job in jobs)


def _by_design(
    file: EventFile, wanted: Sequence[tuple[Registration, str, int]]
) -> list[tuple[Registration, bool, int]]:
    """The people with whether theirs is the usual design, which comes first."""
    usual = design_in_use(file).name
    types = {person.ticket_type for person, _, _ in wanted}
    names = {each: design_in_use(file, each).name for each in types}
    places = [(names[person.ticket_type], person, number) for person, _, number in wanted]
    places.sort(key=lambda place: (place[0] != usual, place[0]))
    return [(person, name == usual, number) for name, person, number in places]


def recover(file: EventFile) -> int:
    """Hold the badges on whose way to the printer the program ended; how many they are.

    They are never printed again unasked. A printer that has named their job may still know
    what became of it. Raises DiskFullError or StoreUnavailableError.
    """
    lost = [
        job for job in file.print_queue.jobs(queue_of(file), {JobStage.SENT}) if not job.sent_job
    ]
    change(file, lost, lambda job: job.moved(JobStage.HELD, Trouble.PERHAPS_PRINTED))
    return len(lost)


def hold(file: EventFile, jobs: Iterable[PrintJob]) -> None:
    """Keep *jobs* from the printer; those that it has may come out, and are in doubt."""

    def held(job: PrintJob) -> PrintJob:
        doubt = job.stage is JobStage.SENT or job.trouble is Trouble.PERHAPS_PRINTED
        trouble = Trouble.PERHAPS_PRINTED if doubt else Trouble.NONE
        return job.moved(JobStage.HELD, trouble)

    change(file, jobs, held)


def release(file: EventFile, jobs: Iterable[PrintJob], printer: str | None = None) -> None:
    """Print *jobs* that waited, were held or failed, on *printer* if one is given.

    What a printer still has is called back from it, if it is to go to another.
    """

    def released(job: PrintJob) -> PrintJob:
        if job.stage is JobStage.SENT and printer in {None, job.sent_to}:
            return job
        told = replace(job, printer=job.printer if printer is None else printer)
        if job.stage is JobStage.SENT:
            return told.moved(JobStage.HELD, Trouble.CALLED_BACK)
        if job.trouble is Trouble.PRINTED_ELSEWHERE:
            told = replace(told, reason=job.reason or str(job.trouble))
        return told.moved(JobStage.WAITING)

    change(file, jobs, released)


def cancel(file: EventFile, jobs: Iterable[PrintJob]) -> None:
    """Print *jobs* no more; what a printer already has may still come out."""
    change(file, jobs, lambda job: job.moved(JobStage.CANCELLED))


def pause_batches(file: EventFile) -> None:
    """Hold what waits in batches; the desk's own badges go on."""
    waiting = file.print_queue.jobs(queue_of(file), {JobStage.WAITING})
    batches = [job for job in waiting if job.batch]
    change(file, batches, lambda job: job.moved(JobStage.HELD, Trouble.PAUSED))


def resume_batches(file: EventFile) -> None:
    """Print on where batches were paused."""
    held = file.print_queue.jobs(queue_of(file), {JobStage.HELD})
    release(file, [job for job in held if job.trouble is Trouble.PAUSED])


def came_out(file: EventFile, jobs: Sequence[PrintJob], at: datetime) -> None:
    """Note *jobs* as printed, and the facts of it, in one transaction.

    Each is noted once, however often that is told. Raises DiskFullError or
    StoreUnavailableError.
    """
    by_operator: dict[str, list[PrintJob]] = {}
    for job in jobs:
        by_operator.setdefault(job.operator, []).append(job)
    for operator, theirs in by_operator.items():
        with file.writing(at, operator) as writer:
            _note_printed(file, writer, theirs)


def change(
    file: EventFile, jobs: Iterable[PrintJob], to: Callable[[PrintJob], PrintJob]
) -> list[PrintJob]:
    """Change *jobs* as they now are, unless they are settled, in one transaction; those changed."""
    laptop, changed = queue_of(file), []
    wanted = [job.id for job in jobs]
    if not wanted:
        return []
    with file.noting():
        for number in wanted:
            job = file.print_queue.job(laptop, number)
            if job and job.stage in UNSETTLED and (new := to(job)) != job:
                file.print_queue.put(new)
                changed.append(new)
    return changed


def load_labels(file: EventFile, printer: str, count: int | None) -> None:
    """Say how many labels *printer* has now; None counts them no more."""
    with file.noting():
        file.print_queue.load_labels(queue_of(file), printer, count)


def printer_noted(key: str) -> str:
    """How the journal calls a printer: the folders of a laptop are nobody else's business."""
    return "file:pdf" if key.startswith("folder:") else key


def _note_printed(file: EventFile, writer: Writer, jobs: Sequence[PrintJob]) -> None:
    laptop = queue_of(file)
    for told in jobs:
        job = file.print_queue.job(laptop, told.id)
        if job is None or job.stage not in UNSETTLED:
            continue
        if job.registration:
            writer.append(Kind.BADGE, job.registration, _body(job))
        writer.besides.append(lambda job=job: _settle(file, laptop, job))  # type: ignore[misc]


def _settle(file: EventFile, laptop: str, job: PrintJob) -> None:
    found = file.print_queue.job(laptop, job.id)
    if found and found.stage in UNSETTLED:
        file.print_queue.put(found.moved(JobStage.PRINTED))
        file.print_queue.use_labels(laptop, job.sent_to, 1)


def _body(job: PrintJob) -> dict[str, object]:
    whose = {"person": job.person} if job.person > 1 else {}
    why = {"reason": job.reason} if job.reason else {}
    return {"printer": printer_noted(job.sent_to), **whose, **why}


def _letter(text: str) -> str:
    """What a name is found under in a box of badges."""
    first = sort_key(text)[0][:1]
    return first.upper() if first.isalpha() else "#"
