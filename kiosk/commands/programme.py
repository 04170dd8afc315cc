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
    seats_record,
)
from kiosk.commands.session import (
    ANSWER_IS_NO,
    FilePath,
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
from kiosk.services.programme.seat_list import SeatList, read_seats
from kiosk.services.programme.seats import (
    SeatChanges,
    apply_seats,
    compare_seats,
    enrol,
    seat_called,
)
from kiosk.store.event_file import EventFile
from kiosk.ui.list_texts import list_reason_text

_SEATS = ("given", "taken", "kept", "unchanged", "rows")
_COUNTS = ("added", "changed", "unchanged", "removed", "rows")


@click.command()
@event_argument
@click.argument("source", metavar="[SESSIONS]", required=False, type=FilePath())
@click.option(
    "--registered",
    "seats",
    metavar="LIST",
    type=FilePath(),
    help="A list of who registered for what.",
)
@click.option(
    "--add/--replace",
    default=None,
    help="Whether sessions that the list does not name stay; they do if it names none of them.",
)
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
    seats: Path | None,
    add: bool | None,
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

    --registered takes rows of a code, an order and position, or an e-mail address, and a
    session; or a column for each session, with ticks. Its next version takes back what it
    says no more, and nothing that a desk or another list has said.
    """
    _check_call(source or seats, both=bool(source and seats), choosing=bool(day or room))
    if add is not None and not source:
        raise click.UsageError("--add and --replace need SESSIONS.")
    if (dry_run or encoding or sheet) and not (seats or source):
        raise click.UsageError("--dry-run, --encoding and --sheet need SESSIONS or --registered.")
    with opened(file) as event, progress_shown("Programme") as progress:
        if seats:
            listed = read_seats(seats, event, encoding=encoding, sheet=sheet, progress=progress)
            if dry_run:
                seated = compare_seats(event, listed)
            else:
                seated = apply_seats(event, listed, now(), operator)
            _tell_seats(listed, seated, as_json=as_json)
        elif source:
            read = read_programme(
                source, event.event, encoding=encoding, sheet=sheet, progress=progress
            )
            if dry_run:
                changes = compare_programme(event, read, add=add)
            else:
                changes = apply_programme(event, read, now(), operator, add=add)
            _tell(read, changes, event.event.timezone, as_json=as_json)
        else:
            _list(event, _day(day), room, as_json=as_json)


def _check_call(brought: Path | None, *, both: bool, choosing: bool) -> None:
    if both:
        raise click.UsageError("Give either SESSIONS or --registered LIST.")
    if brought and choosing:
        raise click.UsageError("--day and --room choose from the programme: bring no list with it.")


@click.command("enrol")
@event_argument
@click.argument("credential")
@click.argument("session")
@click.option("--remove", is_flag=True, help="Take the seat back.")
@operator_option
@json_option
@answers
def enrol_one(  # noqa: PLR0913 - one for each option
    file: Path, credential: str, session: str, *, remove: bool, operator: str, as_json: bool
) -> None:
    """Give whoever has CREDENTIAL a seat in SESSION: its id, its title, or its room now.

    Lists that come later do not take it back. Exit code 1 for a credential of nobody.
    """
    with opened(file) as event:
        seat = seat_called(event, credential, session, now())
        fact = enrol(event, seat, now(), operator, seated=not remove)
    told = {
        "registration": seat[0],
        "session": seat[1],
        "registered": not remove,
        "fact": fact.id if fact else None,
    }
    if as_json:
        print_json(told)
    else:
        click.echo(f"{seat[1]}: {'no seat' if remove else 'a seat'}")


def _tell_seats(listed: SeatList, changes: SeatChanges, *, as_json: bool) -> None:
    told = seats_record(listed, changes)
    if as_json:
        print_json(told)
        return
    click.echo("  ".join(f"{name} {told[name]}" for name in _SEATS))
    _echo(f"  {field} <- {header}" for field, header in told["columns"].items())
    _echo(f"  row {one['row']}: {list_reason_text(one['why'])}" for one in told["skipped"])
    _echo(f"  {warning}" for warning in told["warnings"])


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
        if not counts:
            click.echo("The programme has no such session.", err=True)


def _line(one: SessionCount, zone: str) -> str:
    seats = "" if one.capacity is None else f" of {one.capacity}"
    counts = f"{one.registered} registered, {one.inside}{seats} inside"
    when = local_text(one.session.starts_at, zone)
    return "\t".join((when or "-", one.session.room, one.session.id, one.session.title, counts))


def _day(text: str | None) -> date | None:
    if text is None:
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
    if told["staying"]:
        yield f"  sessions that the list does not name, and that stay: {told['staying']}"
    for one in told["changes"]:
        fields = "; ".join(
            f"{name}: {old or '-'} -> {new or '-'}" for name, (old, new) in one["fields"].items()
        )
        yield f"  {one['session']} {one['title']}: {fields}"
    for one in told["gone"]:
        yield f"  gone: {one['session']} {one['title']}"
    for one in told["skipped"]:
        yield f"  row {one['row']}: {list_reason_text(one['why'])}"
    yield from (f"  {warning}" for warning in told["warnings"])
