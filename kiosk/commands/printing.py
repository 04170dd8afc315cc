"""Commands for printers: print, prints, printers."""

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    json_option,
    leave,
    lines,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.devices import spool
from kiosk.devices.printers import printer_for, printers_here
from kiosk.domain.print_job import UNSETTLED, JobStage, PrintJob, Routes
from kiosk.errors import PrinterMissingError
from kiosk.services.opening import EventFile, Laptop, remember
from kiosk.services.printing import queue
from kiosk.services.printing.draining import Draining
from kiosk.services.printing.printer import PrinterState, PrinterStatus
from kiosk.services.printing.routing import (
    routes_of,
    with_main_printer,
    with_printer,
    with_rule,
    without_printer,
)
from kiosk.services.registrations import claimed_by
from kiosk.ui.print_texts import job_text, printer_text, state_text
from kiosk.ui.texts import guest_text

_ON_THE_WAY = frozenset({JobStage.WAITING, JobStage.SENT})
_MOST_S = 60.0
_STEP_S = 0.5

_ids = click.IntRange(min=1)


@click.command("print")
@event_argument
@click.argument("credentials", nargs=-1)
@click.option("--not-printed", is_flag=True, help="All badges that were never printed.")
@click.option("--type", "ticket_type", metavar="T", help="With --not-printed: this type only.")
@click.option("--separators", is_flag=True, help="With --not-printed: a sheet for each letter.")
@click.option("--printer", default="", metavar="KEY", help="This one, not as the laptop has it.")
@click.option("--reason", default="", help="Why somebody who has a badge gets another.")
@click.option("--wait", default=_MOST_S, show_default=True, metavar="S", help="Seconds to wait.")
@operator_option
@json_option
@answers
def print_badges(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    credentials: tuple[str, ...],
    not_printed: bool,
    ticket_type: str | None,
    separators: bool,
    printer: str,
    reason: str,
    wait: float,
    operator: str,
    as_json: bool,
) -> None:
    """Print badges on this laptop's printers, through its queue in the event file.

    CREDENTIALs are codes or registrations' ids ("-" reads them from stdin). Exit code 1 if
    one of the badges has not come out; it stays in the queue.
    """
    if bool(credentials) == not_printed:
        raise click.UsageError("Give either credentials or --not-printed.")
    with opened(file) as event, graphics():
        if not (printer or event.laptop.printer):
            raise click.UsageError("No printer is set up: kiosk printers FILE --add KEY")
        routes = Routes(printer) if printer else routes_of(event.laptop)
        before = _numbers(event)
        if not_printed:
            queue.ask_for_all(
                event, now(), operator, ticket_type=ticket_type, separators=separators
            )
        else:
            wanted = PrintJob("", reason=reason, operator=operator)
            _ask_for(event, lines(credentials), wanted)
        asked = _numbers(event) - before
        _bring(event, routes, asked, wait)
        jobs = [job for number in sorted(asked) if (job := _job(event, number))]
        _tell(event, jobs, as_json=as_json)
    if any(job.stage is not JobStage.PRINTED for job in jobs) or not jobs:
        leave(ANSWER_IS_NO)


@click.command()
@event_argument
@click.option("--hold", type=_ids, multiple=True, metavar="JOB", help="Keep from the printer.")
@click.option("--release", type=_ids, multiple=True, metavar="JOB", help="Print after all.")
@click.option("--cancel", type=_ids, multiple=True, metavar="JOB", help="Print no more.")
@click.option("--came-out", type=_ids, multiple=True, metavar="JOB", help="It is printed.")
@click.option("--to", "printer", metavar="KEY", help="With --release: on this printer.")
@click.option("--pause/--resume", default=None, help="Hold batches, or let them go on.")
@json_option
@answers
def prints(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    hold: tuple[int, ...],
    release: tuple[int, ...],
    cancel: tuple[int, ...],
    came_out: tuple[int, ...],
    printer: str | None,
    pause: bool | None,
    as_json: bool,
) -> None:
    """List the badges of this laptop that have not come out, and decide about them.

    The open program prints what waits, and so does `kiosk print`. Exit code 1 if a JOB is
    not in the queue; nothing is changed then.
    """
    with opened(file) as event:
        wanted = (*hold, *release, *cancel, *came_out)
        known = {number: _required(event, number) for number in wanted}
        queue.hold(event, [known[number] for number in hold])
        queue.release(event, [known[number] for number in release], printer)
        queue.cancel(event, [known[number] for number in cancel])
        queue.came_out(event, [known[number] for number in came_out], now())
        if pause is not None:
            (queue.pause_batches if pause else queue.resume_batches)(event)
        _tell(event, event.print_queue.unsettled(queue.queue_of(event)), as_json=as_json)


@click.command()
@event_argument
@click.option("--add", multiple=True, metavar="KEY", help="system:NAME, folder:PATH, zpl:…, ql:…")
@click.option("--remove", multiple=True, metavar="KEY", help="Print on it no more.")
@click.option("--first", metavar="KEY", help="The printer that is tried first.")
@click.option("--rule", multiple=True, metavar="TYPE=KEY", help="A type's own; no KEY ends it.")
@click.option("--labels", multiple=True, metavar="KEY=N", help="So many labels were put in.")
@click.option("--auto/--no-auto", default=None, help="Whether a check-in prints a badge.")
@json_option
@answers
def printers(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    add: tuple[str, ...],
    remove: tuple[str, ...],
    first: str | None,
    rule: tuple[str, ...],
    labels: tuple[str, ...],
    auto: bool | None,
    as_json: bool,
) -> None:
    """Set up this laptop's printers, and say how they are; then those that could be added.

    The first is used until it fails, the others take over in their order.
    """
    with opened(file) as event, graphics():
        laptop = _changed(event.laptop, add, remove, first or "")
        for ticket_type, key in map(_pair, rule):
            if key:
                printer_for(key)
            laptop = with_rule(laptop, ticket_type, key)
        loaded = {key: _count(count) for key, count in map(_pair, labels)}
        for unknown in loaded.keys() - set(routes_of(laptop).all()):
            raise PrinterMissingError(unknown)
        _remember(event, laptop if auto is None else replace(laptop, auto_print=auto))
        for key, count in loaded.items():
            queue.load_labels(event, key, count)
        told = _printers_told(event)
    if as_json:
        print_json(told)
        return
    for one in told["printers"]:
        left = f"\t{one['labels_left']} labels left" if one["labels_left"] is not None else ""
        click.echo(f"{one['printer']}\t{one['state']}{left}")
    for key in told["offered"]:
        click.echo(f"(kiosk printers FILE --add '{key}')")


def _ask_for(event: EventFile, credentials: Iterable[str], wanted: PrintJob) -> None:
    for credential in credentials:
        person = claimed_by(event, credential)
        history = event.roster.history(person.id)
        number = history.next_badge if history else 1
        if history and number in history.badged and not wanted.reason:
            raise click.UsageError(f"{person.id} has a badge. Say why another: --reason TEXT")
        queue.ask_for(event, replace(wanted, registration=person.id, person=number), now())


def _bring(event: EventFile, routes: Routes, asked: set[int], wait_s: float) -> None:
    """Bring the queue to the printers until none of those *asked* for is under way."""
    spool.sweep()
    draining = Draining(event, printer_for, lambda: routes, guest_text, now)
    draining.begin()
    end = time.monotonic() + wait_s
    while time.monotonic() < end:
        wait = draining.step()
        under_way = [job for number in asked if (job := _job(event, number))]
        if wait is None or not any(job.stage in _ON_THE_WAY for job in under_way):
            return
        time.sleep(min(wait, _STEP_S))


def _numbers(event: EventFile) -> set[int]:
    return {job.id for job in event.print_queue.unsettled(queue.queue_of(event))}


def _job(event: EventFile, number: int) -> PrintJob | None:
    return event.print_queue.job(queue.queue_of(event), number)


def _required(event: EventFile, number: int) -> PrintJob:
    job = _job(event, number)
    if job is None or job.stage not in UNSETTLED:
        click.echo(f"There is no badge {number} in the queue.", err=True)
        leave(ANSWER_IS_NO)
    return job


def _tell(event: EventFile, jobs: Iterable[PrintJob], *, as_json: bool) -> None:
    if as_json:
        print_json([_job_record(event, job) for job in jobs])
        return
    for job in jobs:
        click.echo(f"{job.id}\t{_name(event, job)}\t{job_text(job)}")


def _job_record(event: EventFile, job: PrintJob) -> dict[str, Any]:
    return {
        "job": job.id,
        "registration": job.registration or None,
        "person": job.person,
        "name": _name(event, job),
        "stage": str(job.stage),
        "trouble": str(job.trouble) or None,
        "printer": job.sent_to or job.printer or None,
        "batch": job.batch or None,
        "reason": job.reason,
        "asked_at": job.asked_at,
    }


def _name(event: EventFile, job: PrintJob) -> str:
    person = event.roster.registration(job.registration)
    if person is None:
        return job.sheet
    return guest_text(person, job.person) or person.shown_name


def _changed(laptop: Laptop, added: Iterable[str], removed: Iterable[str], first: str) -> Laptop:
    """The laptop with these printers; raises PrinterMissingError for what is no key of one."""
    for key in added:
        printer_for(key)
        laptop = with_printer(laptop, key)
    for key in removed:
        laptop = without_printer(laptop, key)
    if first:
        printer_for(first)
        laptop = with_main_printer(laptop, first)
    return laptop


def _remember(event: EventFile, laptop: Laptop) -> None:
    if laptop != event.laptop:
        event.laptop = laptop
        remember(laptop)


def _printers_told(event: EventFile) -> dict[str, Any]:
    laptop = event.laptop
    mine = routes_of(laptop).all()
    left = event.print_queue.labels_left(queue.queue_of(event))
    return {
        "printers": [
            {
                "printer": key,
                "name": printer_text(key),
                "state": state_text(_status(key)),
                "labels_left": left.get(key),
            }
            for key in mine
        ],
        "rules": dict(laptop.print_rules),
        "auto_print": laptop.auto_print,
        "offered": [key for key in printers_here() if key not in mine],
    }


def _status(key: str) -> PrinterStatus:
    try:
        return printer_for(key).status()
    except PrinterMissingError:
        return PrinterStatus(PrinterState.OFFLINE)


def _pair(text: str) -> tuple[str, str]:
    """The two sides of the last `=`: keys have none, folders and ticket types may."""
    name, separator, value = text.rpartition("=")
    if not separator:
        raise click.UsageError(f"{text}: write NAME=VALUE")
    return name, value


def _count(text: str) -> int | None:
    if text and not text.isdecimal():
        raise click.UsageError(f"{text} is no number of labels.")
    return int(text) if text else None
