"""Commands for the programme: sessions, and who registered for them."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from kiosk.commands.programme_records import (
    changes_record,
    count_record,
    local_text,
)
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    json_option,
    leave,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.domain.programme import Programme, ProgrammeChanges
from kiosk.errors import InvalidFieldError
from kiosk.services.programme.comparing import apply_programme, compare_programme
from kiosk.services.programme.overview import SessionCount, session_counts
from kiosk.services.programme.reading import read_programme
from kiosk.store.event_file import EventFile
from kiosk.ui.list_texts import list_reason_text

_COUNTS = ("added", "changed", "unchanged", "removed", "rows")


@click.command()
@event_argument
@click.argument("source", metavar="[SESSIONS]", required=False, type=click.Path(path_type=Path))
@click.option("--add", is_flag=True, help="Sessions that the list does not name stay.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--encoding", default="", metavar="NAME", help="Such as windows-1251.")
@click.option("--sheet", default="", metavar="NAME", help="Which sheet of a workbook alone.")
@click.option("--day", metavar="DATE", help="Without SESSIONS: only this day, 2026-12-07.")
@click.option("--room", default="", metavar="NAME", help="Without SESSIONS: only this room.")
@operator_option
@json_option
@answers
def programme(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    source: Path | None,
    add: bool,
    dry_run: bool,
    encoding: str,
    sheet: str,
    day: str | None,
    room: str,
    operator: str,
    as_json: bool,
) -> None:
    """Take the programme from SESSIONS (CSV or a workbook), again whenever it changes.

    Columns: id, title, track, room, day, start, end or duration, capacity, registration;
    also as Sched, Sessionize and pretalx export them. Only what differs is recorded, and a
    session that is gone keeps who was there. Without SESSIONS, the programme is listed.
    """
    with opened(file) as event:
        if source is None:
            _list(event, _day(day), room, as_json=as_json)
            return
        with progress_shown("Programme") as progress:
            read = read_programme(
                source, event.event, encoding=encoding, sheet=sheet, progress=progress
            )
        if dry_run:
            changes = compare_programme(event, read, add=add)
        else:
            changes = apply_programme(event, read, now(), operator, add=add)
        zone = event.event.timezone
    _tell(read, changes, zone, as_json=as_json)


def _tell(read: Programme, changes: ProgrammeChanges, zone: str, *, as_json: bool) -> None:
    told = changes_record(read, changes, zone)
    if as_json:
        print_json(told)
    else:
        _echo(_summary(told))
    if not read.sessions:
        leave(ANSWER_IS_NO)


def _list(event: EventFile, day: date | None, room: str, *, as_json: bool) -> None:
    counts = session_counts(event, day=day, room=room)
    if as_json:
        print_json([count_record(one) for one in counts])
    else:
        _echo(_line(one, event.event.timezone) for one in counts)


def _line(one: SessionCount, zone: str) -> str:
    seats = "" if one.capacity is None else f" of {one.capacity}"
    counts = f"{one.registered} registered, {one.inside}{seats} inside"
    when = local_text(one.session.starts_at, zone)
    return "\t".join((when or "-", one.session.room, one.session.id, one.session.title, counts))


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidFieldError("--day", "2026-12-07") from error


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _summary(told: dict[str, Any]) -> Iterator[str]:
    yield "  ".join(f"{name} {told[name]}" for name in _COUNTS)
    yield from (f"  {field} <- {header}" for field, header in told["columns"].items())
    for one in told["changes"]:
        fields = "; ".join(
            f"{name}: {old or '-'} -> {new or '-'}" for name, (old, new) in one["fields"].items()
        )
        yield f"  {one['session']} {one['title']}: {fields}"
    for one in told["gone"]:
        people = f" ({one['registered']} registered, {one['admissions']} admissions)"
        concerned = one["registered"] or one["admissions"]
        yield f"  gone: {one['session']} {one['title']}{people if concerned else ''}"
    for one in (*told["skipped"], *told["problems"]):
        yield f"  row {one['row']}: {list_reason_text(one['why'])}"
    yield from (f"  {warning}" for warning in told["warnings"])
