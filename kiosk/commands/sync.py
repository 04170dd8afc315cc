"""Commands where laptops meet: sync, join."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.records import receipt_record
from kiosk.commands.session import (
    WORLD_FAILED,
    FilePath,
    answers,
    event_argument,
    json_option,
    laptop,
    leave,
    now,
    opened,
    passphrase,
    print_json,
    progress_shown,
)
from kiosk.devices.receipt_page import write_receipt
from kiosk.services.sync.joining import join as join_event
from kiosk.services.sync.meeting import Meeting, meet
from kiosk.ui.error_texts import error_text
from kiosk.ui.receipt_paper import paper
from kiosk.ui.receipt_presenting import total_lines
from kiosk.ui.sync_texts import receipt_lines


@click.command()
@event_argument
@click.argument("folder", type=FilePath())
@click.option(
    "--receipt",
    "page",
    type=FilePath(),
    metavar="OUT.pdf",
    help="Write the receipt as a page to sign, without names of people.",
)
@click.option("--names", is_flag=True, help="With --receipt: names of people stand on it, too.")
@json_option
@answers
def sync(file: Path, folder: Path, *, page: Path | None, names: bool, as_json: bool) -> None:
    """Meet the other stations in FOLDER: merge, write ours and the central export.

    Station files are sealed. The central export is not, unless `export-settings` seals it:
    whoever has the folder can read it. Where nothing can be written, what is there is read
    all the same, and the exit code is 3.
    """
    if names and not page:
        raise click.UsageError("--names goes with --receipt.")
    with opened(file) as event:
        with progress_shown("Sync") as progress:
            meeting = meet(event, folder, now, progress, alone=True)
        zone = ZoneInfo(event.event.timezone)
        station = event.station.name if event.station else ""
    if as_json:
        print_json(receipt_record(meeting.receipt, meeting.doors))
    else:
        click.echo("\n".join(_lines(meeting, zone)))
    if page:
        with graphics():
            write_receipt(page, paper(meeting, station, zone, names=names))
    if trouble := meeting.receipt.exchanged.trouble:
        click.echo(error_text(trouble), err=True)
        leave(WORLD_FAILED)


def _lines(meeting: Meeting, zone: ZoneInfo) -> Iterator[str]:
    yield from receipt_lines(meeting.receipt, meeting.doors, zone)
    yield " · ".join(f"{one.text}: {one.beside}" for one in total_lines(meeting.receipt))


@click.command()
@click.argument("folder", type=FilePath())
@event_argument
@json_option
@answers
def join(folder: Path, file: Path, *, as_json: bool) -> None:
    """Build the event file FILE on a new laptop, from FOLDER and the passphrase."""
    with progress_shown("Join") as progress:
        event = join_event(folder, file, passphrase(file), laptop(), progress)
    try:
        people, facts = event.roster.count(), event.journal.count()
        name = event.event.name
    finally:
        event.close()
    if as_json:
        print_json({"event": name, "registrations": people, "facts": facts})
    else:
        click.echo(f"{file}: {name}, registrations: {people}, facts: {facts}.")
