"""The command that takes the organiser's list: understand, compare, record."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kiosk.commands.records import import_record
from kiosk.commands.session import (
    ANSWER_IS_NO,
    FilePath,
    answers,
    event_argument,
    field_called,
    json_option,
    leave,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.listing import Listing, Remark
from kiosk.domain.roster_diff import Comparison
from kiosk.errors import InvalidFieldError
from kiosk.services.intake.columns import understand
from kiosk.services.intake.endings import stopped_imports
from kiosk.services.intake.importing import apply, compare
from kiosk.services.intake.remembered import understand_as_before
from kiosk.services.intake.sessions_known import programme_names
from kiosk.store.event_file import EventFile, Progress
from kiosk.ui.list_texts import list_reason_text, stopped_text

_COUNTS = ("added", "changed", "unchanged", "cancelled", "missing", "rows")


@click.command("import")
@event_argument
@click.argument("source", metavar="LIST", type=FilePath())
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Where a field is: a header, #3 for the third column, or nothing for nowhere.",
)
@click.option(
    "--keep", multiple=True, metavar="COLUMN", help="Keep a column although it is sensitive."
)
@click.option("--because", default="", metavar="REASON", help="Why it is kept; it is recorded.")
@click.option("--drop", multiple=True, metavar="COLUMN", help="Leave a column out.")
@click.option("--encoding", default="", metavar="NAME", help="Such as windows-1251.")
@click.option("--sheet", default="", metavar="NAME", help="Which sheet of a workbook.")
@click.option(
    "--anew", "forgets", is_flag=True, help="Forget what was decided about these columns before."
)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@operator_option
@json_option
@answers
def import_list(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    source: Path,
    maps: tuple[str, ...],
    keep: tuple[str, ...],
    because: str,
    drop: tuple[str, ...],
    encoding: str,
    sheet: str,
    operator: str,
    forgets: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import the organiser's LIST, as the registration system exports it.

    CSV in any dialect and encoding, XLSX, XLS, ODS, FODS, HTML tables. Importing again adds,
    changes and cancels, and never disturbs what happened at the doors. Fields for --map:
    name, badge_name, given_name, family_name, organisation, place, email, phone,
    ticket_type, status, checked_in_before, order, position, quantity, guests, code.
    What was decided about a column before is decided again, unless it is said otherwise.
    """
    if because and not keep:
        raise click.UsageError("--because says why a column is kept: name it with --keep.")
    choices = Choices(
        fields=dict(_mapping(text) for text in maps),
        keep=dict.fromkeys(keep, because),
        drop=frozenset(drop),
        encoding=encoding,
        sheet=sheet,
    )
    with opened(file) as event, progress_shown("Import") as progress:
        if forgets:
            anew = replace(choices, sessions=programme_names(event))
            listing, before = understand(source, anew, progress), Choices()
        else:
            listing, before = understand_as_before(event, source, choices, progress)
        if dry_run:
            comparison = compare(event, listing, progress)
        else:
            comparison = _taken(event, listing, operator, progress)
    told = import_record(comparison, listing, before)
    if as_json:
        print_json(told)
    else:
        _echo(_summary(told))
    if any(one.remark is Remark.NO_PEOPLE for one in comparison.cautions):
        leave(ANSWER_IS_NO)


def _taken(event: EventFile, listing: Listing, operator: str, progress: Progress) -> Comparison:
    """Record the list; who interrupts it hears how far it came."""
    try:
        return apply(event, listing, now(), operator, progress)
    except KeyboardInterrupt:
        for one in stopped_imports(event):
            click.echo(stopped_text(one.source, one.registrations, one.rows), err=True)
        raise


def _mapping(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        raise InvalidFieldError("--map", "FIELD=COLUMN")
    return field_called(field), column.strip() or NOWHERE


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _summary(told: dict[str, Any]) -> Iterable[str]:
    yield "  ".join(f"{name} {told[name]}" for name in _COUNTS)
    yield from (f"  {field} <- {header}" for field, header in told["columns"].items())
    for one in told["left_out"]:
        yield f"  left out: {one['column']} ({list_reason_text(one['why'])})"
    for one in told["skipped"]:
        yield f"  row {one['row']}: {list_reason_text(one['why'])}"
    yield from (f"  as last time: {decision}" for decision in _decisions(told["as_last_time"]))
    yield from (f"  cancelled, though here: {name}" for name in told["cancelled_after_admission"])
    for one in told["corrected"]:
        yield f"  corrected at a desk, and stays: {one['registration']} ({one['field']})"
    yield from (f"  {warning}" for warning in told["warnings"])
    if told["import"]:
        yield f"  To take it back: kiosk undo FILE {told['import']} --reason TEXT"


def _decisions(before: dict[str, Any]) -> Iterable[str]:
    yield from (f"{field} <- {column or 'nowhere'}" for field, column in before["fields"].items())
    yield from (f"{column} is kept ({why})" for column, why in before["keep"].items())
    yield from (f"{column} is left out" for column in before["drop"])
