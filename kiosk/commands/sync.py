"""Commands where laptops meet: sync, join."""

from pathlib import Path
from zoneinfo import ZoneInfo

import click

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
from kiosk.services.sync.exchange import sync as exchange
from kiosk.services.sync.joining import join as join_event
from kiosk.services.sync.receipt import receipt
from kiosk.ui.error_texts import error_text
from kiosk.ui.sync_texts import receipt_lines


@click.command()
@event_argument
@click.argument("folder", type=FilePath())
@json_option
@answers
def sync(file: Path, folder: Path, *, as_json: bool) -> None:
    """Meet the other stations in FOLDER: merge, write ours and the central export.

    Station files are sealed. The central export is not, unless `export-settings` seals it:
    whoever has the folder can read it. Where nothing can be written, what is there is read
    all the same, and the exit code is 3.
    """
    with opened(file) as event:
        with progress_shown("Sync") as progress:
            exchanged = exchange(event, folder, now, progress, alone=True)
        told = receipt(event, exchanged, now())
        doors = {door.id: door.name for door in event.checkpoints.ever()}
        zone = ZoneInfo(event.event.timezone)
    if as_json:
        print_json(receipt_record(told, doors))
    else:
        click.echo("\n".join(receipt_lines(told, doors, zone)))
    if exchanged.trouble:
        click.echo(error_text(exchanged.trouble), err=True)
        leave(WORLD_FAILED)


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
