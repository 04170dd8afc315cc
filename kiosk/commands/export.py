"""Commands for what leaves the kiosk: export, export-settings."""

from pathlib import Path
from typing import Any

import click

from kiosk.commands.session import (
    FilePath,
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.errors import FileExistsAlreadyError
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.exports.export_settings import (
    Writes,
    export_settings_here,
    mark_laptop,
    seal_to,
    set_writes,
)
from kiosk.services.exports.forms import Form, FormOptions, form_rows
from kiosk.services.exports.table_file import write_table
from kiosk.services.sync.exporting import remove_plain_export
from kiosk.services.sync.folder import place_of
from kiosk.store.event_file import EventFile
from kiosk.ui.export_texts import settings_text


@click.command()
@event_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=FilePath(),
    metavar="OUT",
    help="OUT.csv, or OUT.xlsx for a workbook with the same cells.",
)
@click.option(
    "--form",
    type=click.Choice([str(one) for one in Form]),
    help="Attendance in another form than the central export.",
)
@click.option(
    "--least-percent",
    type=click.IntRange(0, 100),
    default=0,
    metavar="N",
    help="With hours: whoever was there for N % of a session has all of it, others nothing.",
)
@click.option(
    "--fewest",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="With head-counts: groups of fewer than N people are told together.",
)
@json_option
@answers
def export(  # noqa: PLR0913 - one for each option
    file: Path, output: Path, *, form: str | None, least_percent: int, fewest: int, as_json: bool
) -> None:
    """Write the central export: one row per registration, for the organiser's own tools.

    Unlike the event file, it is not encrypted: whoever has it can read it. With --form,
    attendance as Eventbrite, pretix or Salesforce name it, hours per session and person,
    or head counts without names.
    """
    if output.exists() and output.suffix.lower() == file.suffix.lower():
        raise FileExistsAlreadyError(output)
    with opened(file) as event, progress_shown("Export") as progress:
        if form:
            made = form_rows(event, Form(form), FormOptions(least_percent, fewest))
            rows = write_table(output, made)
        else:
            rows = write_central_export(event, output, progress)
    if as_json:
        told = {"form": form, "file": str(output)} if form else {"central_export": str(output)}
        print_json({**told, "rows": rows})
    else:
        said = f"{rows} rows" if form else f"{rows} registrations"
        click.echo(f"{output}: {said}. Anyone who has this file can read it.")


@click.command("export-settings")
@event_argument
@click.option(
    "--write",
    "writes",
    type=click.Choice([str(one) for one in Writes]),
    help="When a sync writes the central export.",
)
@click.option("--this-laptop", "mark", is_flag=True, help="Mark this laptop as the organiser's.")
@click.option("--seal-to", "key", metavar="age1…", help="Seal it to the organiser's own key.")
@click.option("--plain", is_flag=True, help="Seal it no more.")
@click.option(
    "--remove-plain",
    "folder",
    type=FilePath(),
    metavar="FOLDER",
    help="Take away the plain export in a sync folder, and copies of it.",
)
@operator_option
@json_option
@answers
def export_settings_of(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    writes: str | None,
    mark: bool,
    key: str | None,
    plain: bool,
    folder: Path | None,
    operator: str,
    as_json: bool,
) -> None:
    """Say where the central export is written, and for whom; without options, what is settled.

    The settings are the event's: they travel to the other laptops with the next sync.
    """
    if plain and key:
        raise click.UsageError("Give either --seal-to or --plain, not both.")
    with opened(file) as event:
        if mark:
            mark_laptop(event, now(), operator)
        if writes:
            set_writes(event, Writes(writes), now(), operator)
        if plain or key:
            seal_to(event, key or "", now(), operator)
        removed = _remove_plain(event, folder) if folder else []
        record, told = _settled(event)
    if as_json:
        print_json({**record, "removed": [str(path) for path in removed]})
        return
    click.echo(told)
    for path in removed:
        click.echo(f"{path} is removed. A stick may keep traces of it all the same.")


def _remove_plain(event: EventFile, folder: Path) -> list[Path]:
    place = place_of(folder, event.event)
    plain = [place.central_export] if place.central_export.exists() else []
    removed = [*plain, *place.plain_copies()]
    for path in removed:
        remove_plain_export(path)
    return removed


def _settled(event: EventFile) -> tuple[dict[str, Any], str]:
    settings, here = export_settings_here(event)
    names = event.attendance.station_names()
    record = {
        "write": str(settings.writes),
        "organisers_station": settings.station or None,
        "this_laptop": here,
        "sealed_to": settings.sealed_to or None,
    }
    return record, settings_text(settings, names, here=here)
