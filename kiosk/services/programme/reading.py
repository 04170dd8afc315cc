"""Reading a programme: which tables hold it, and a session of each of their rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.domain.event import Event
from kiosk.domain.listing import Caution, Problem, Remark, Skipped, Why
from kiosk.domain.programme import ListedSession, Programme
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.reading import Progress, read_tables
from kiosk.services.intake.synonyms import plain
from kiosk.services.intake.table import Table
from kiosk.services.programme.clock import month_stands_first, read_when
from kiosk.services.programme.headers import Columns, find_columns
from kiosk.services.programme.identity import told_apart
from kiosk.services.programme.merged import rows_below
from kiosk.services.programme.rows import EARLIEST_HOUR, RowReader, Timing

_NOON = 12
_COUNTERS = frozenset({"#", "no", "nr", "nr.", "stt", "序号", "連番"})
"""Headers of columns that may as well count the rows."""

_TWO_DIGITS = re.compile(r"(?<!\d)0\d[:.h]\d{2}(?!:\d)")
"""An hour as clocks of 24 hours write it; spreadsheets, which add seconds, write all so."""


def read_programme(
    path: Path,
    event: Event,
    *,
    encoding: str = "",
    sheet: str = "",
    progress: Progress = lambda _done, _total: None,
) -> Programme:
    """The sessions in the file at *path*, at *event*'s own time.

    Raises FileMissingError, NotAFileError, UnreadableError, InvalidFieldError, and
    NotUnderstoodError for what is no programme: a list of people is told as one.
    """
    tables = read_tables(path, encoding=encoding, sheet=sheet, progress=progress)
    return programme_in(path, tables, event)


def programme_in(path: Path, tables: Sequence[Table], event: Event) -> Programme:
    """What `read_programme` makes of the *tables* that were read from *path*."""
    columns = _headers(path, tables)
    skipped: list[Skipped] = []
    problems: list[Problem] = []
    listed: list[ListedSession] = []
    rows, half_days = 0, False
    for one in columns:
        timing = _timing(one, event)
        half_days = half_days or timing.half_days
        reader = RowReader(one, timing, skipped, problems)
        found = list(rows_below(one, timing.first, timing.last))
        rows += len(found)
        listed += _counted([made for row in found if (made := reader.session(row))], one)
    kept = _once(listed, skipped)
    named = told_apart(kept)
    problems += _renamed(kept, named)
    return Programme(
        path.name,
        named,
        columns={field: columns[0].cells[place] for field, place in columns[0].places.items()},
        sheets=tuple(one.table.name for one in columns if not one.table.encoding),
        rows=rows,
        skipped=tuple(sorted(skipped, key=lambda one: one.row)),
        problems=tuple(sorted(problems, key=lambda one: one.row)),
        cautions=_cautions(tables, named, columns, half_days=half_days),
    )


def _headers(path: Path, tables: Sequence[Table]) -> list[Columns]:
    """The headers of the tables that hold sessions: workbooks often have a sheet a day."""
    found = [columns for table in tables if (columns := find_columns(table))]
    if programmes := [one for one in found if one.is_programme]:
        return programmes
    people = any(one.lists_people for one in found)
    raise NotUnderstoodError(path, Why.PEOPLE if people else Why.NO_SESSIONS)


def _timing(columns: Columns, event: Event) -> Timing:
    """How days are written in this table: by all of its cells, and by the event's days."""
    first, last = _day(event.starts), _day(event.ends)
    places = [columns.places[name] for name in ("day", "start", "time") if name in columns.places]
    cells = [
        row[place]
        for row in list(columns.table.rows())[columns.index + 1 :]
        for place in places
        if place < len(row) and row[place]
    ]
    said = [read_when(cell, first, last) for cell in cells]
    hours = [at.hour for one in said for at in (one.starts, one.ends) if at]
    return Timing(
        ZoneInfo(event.timezone),
        first,
        last,
        month_first=month_stands_first(said, first, last),
        half_days=max(hours, default=0) <= _NOON
        and any(0 < at < EARLIEST_HOUR for at in hours)
        and not any(map(_TWO_DIGITS.search, cells)),
    )


def _counted(listed: Sequence[ListedSession], columns: Columns) -> list[ListedSession]:
    """*listed* without ids that only count the rows: they would move with the next version."""
    place = columns.places.get("id")
    counts = place is not None and plain(columns.cells[place]) in _COUNTERS
    if not counts or [one.id for one in listed] != [str(n + 1) for n in range(len(listed))]:
        return list(listed)
    return [replace(one, id="", own_id=False) for one in listed]


def _once(listed: Sequence[ListedSession], skipped: list[Skipped]) -> list[ListedSession]:
    """*listed* without what says the same again, as lists with a row for each speaker do."""
    kept: dict[tuple[object, ...], ListedSession] = {}
    for one in listed:
        key = (one.id, *(one.values.get(name) for name in ("title", "room", "starts_at")))
        if key in kept:
            skipped.append(Skipped(one.row, "repeated_session"))
        else:
            kept[key] = one
    return list(kept.values())


def _renamed(before: Sequence[ListedSession], after: Sequence[ListedSession]) -> Iterator[Problem]:
    for old, new in zip(before, after, strict=True):
        if old.own_id and old.id != new.id:
            yield Problem(old.row, "same_session_id")


def _cautions(
    tables: Sequence[Table],
    sessions: Sequence[ListedSession],
    columns: Sequence[Columns],
    *,
    half_days: bool,
) -> tuple[Caution, ...]:
    told = [caution for table in tables for caution in table.cautions]
    if not sessions:
        told.append(Caution(Remark.NO_SESSIONS))
    if sessions and not any(one.values.get("starts_at") for one in sessions):
        told.append(Caution(Remark.NO_TIMES))
    if half_days:
        told.append(Caution(Remark.HALF_DAYS))
    if sessions and "room" not in columns[0].places:
        told.append(Caution(Remark.NO_ROOMS))
    return tuple(told)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
