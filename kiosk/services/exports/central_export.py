"""The central export: a CSV with one row per registration, the same bytes on every laptop.

UTF-8 with a byte order mark, CRLF, sorted by registration id: the organiser's own
columns first, in their order and as they came, then the kiosk's. Moments are UTC,
because time zone databases differ between laptops and the bytes must not.
"""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from kiosk.domain.history import Cells
from kiosk.domain.registration import AMENDABLE_FIELDS, Registration
from kiosk.store.durable_file import naming_the_world, replace_durably, temporary_beside
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.roster import Entry, ImportedColumns

KIOSK_COLUMNS = (
    "kiosk_id",
    "kiosk_status",
    "kiosk_checked_in_at",
    "kiosk_checked_in_door",
    "kiosk_admissions",
    "kiosk_doors",
    "kiosk_sessions_attended",
    "kiosk_badge_printed_at",
    "kiosk_walk_in",
    "kiosk_changed_fields",
    "kiosk_flags",
)

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")  # noqa: RUF001
_BLANKS = " \u00a0\u200b\ufeff\"'"
_PROGRESS_EVERY = 2000


Column: TypeAlias = tuple[str, int]
"""One of the organiser's columns: its header, and which of several of that name it is."""


def write_central_export(
    file: EventFile, path: Path, progress: Progress = lambda _done, _total: None
) -> int:
    """Write the central export to *path*, read it back, and return its number of rows.

    Raises UnwritableError or DiskFullError; then *path* is as it was.
    """
    temporary = temporary_beside(path)
    total = file.roster.count()
    try:
        with naming_the_world(path):
            rows = _write(temporary, _counted(export_rows(file), total, progress))
            replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
    progress(total, total)
    return rows


class OwnColumns:
    """The organiser's columns of all lists together, and what stands in them for somebody."""

    def __init__(self, imports: Sequence[ImportedColumns]) -> None:
        self._columns = _columns(imports)
        self._places = {source.id: _places(source, self._columns) for source in imports}
        self.fields = _fields(imports, self._columns)

    @property
    def headers(self) -> list[str]:
        """Their names, in order of first appearance."""
        return [header for header, _ in self._columns]

    def places(self, headers: Sequence[str]) -> list[int] | None:
        """Where each of *headers* stands; None if one of them is none of these columns."""
        known = {column: place for place, column in enumerate(self._columns)}
        found = [known.get(column) for column in _numbered(headers)]
        return None if None in found else [place for place in found if place is not None]

    def cells(self, person: Registration, listed: Iterable[Cells]) -> list[str]:
        """What they say of *person*, whom the lists had as *listed*."""
        own = [""] * len(self._columns)
        if person.walk_in:
            _fill(own, person, self.fields)
        for cells in listed:
            for place, cell in zip(self._places.get(cells.source, ()), cells.cells, strict=False):
                if place is not None:
                    own[place] = cell
        return own


def export_rows(file: EventFile) -> Iterator[list[str]]:
    """The header, then one row per registration, before cells are defused."""
    columns = OwnColumns(file.roster.imports())
    doors = {door.id: door.name for door in file.checkpoints.all()}
    yield [*columns.headers, *KIOSK_COLUMNS]
    for entry in file.roster.entries():
        own = columns.cells(entry.registration, entry.cells)
        yield own + _kiosk_cells(entry, doors, columns.fields)


def defused(cell: str) -> str:
    """*cell* so that no spreadsheet runs it: prefixed with `'` if it must be.

    Reversible: strip exactly one leading `'` on reading.
    """
    if not cell:
        return cell
    if cell[0] == "'" or cell.lstrip(_BLANKS).startswith(_DANGEROUS) or cell[0] in "\t\r\n":
        return "'" + cell
    return cell


def _write(path: Path, rows: Iterator[list[str]]) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        count = -1
        for count, row in enumerate(rows):  # noqa: B007 - the last count is the answer
            writer.writerow([defused(cell) for cell in row])
    return count


def _counted(rows: Iterator[list[str]], total: int, progress: Progress) -> Iterator[list[str]]:
    for done, row in enumerate(rows):
        if done % _PROGRESS_EVERY == 0:
            progress(done, total)
        yield row


def _columns(imports: Sequence[ImportedColumns]) -> list[Column]:
    """Every column of every list, in the order of first appearance; never one of ours."""
    return list(
        dict.fromkeys(
            column
            for source in imports
            for column in _numbered(source.columns)
            if column[0] not in KIOSK_COLUMNS
        )
    )


def _numbered(headers: Sequence[str]) -> list[Column]:
    seen: dict[str, int] = {}
    numbered = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        numbered.append((header, seen[header]))
    return numbered


def _places(source: ImportedColumns, columns: Sequence[Column]) -> list[int | None]:
    """Where each cell of an import's rows goes; nowhere for columns that the kiosk writes."""
    known = {column: place for place, column in enumerate(columns)}
    return [known.get(column) for column in _numbered(source.columns)]


def _fields(imports: Sequence[ImportedColumns], columns: Sequence[Column]) -> dict[str, int]:
    """Which of the organiser's columns holds a field: the first list that has it decides."""
    known = {header: place for place, (header, _) in reversed(list(enumerate(columns)))}
    fields: dict[str, int] = {}
    for source in imports:
        for field, header in source.fields.items():
            if header in known:
                fields.setdefault(field, known[header])
    if "name" not in fields and "given_name" in fields:
        fields["name"] = fields["given_name"]  # a walk-in's name is never cut in two
    return fields


def _fill(own: list[str], walk_in: Registration, fields: Mapping[str, int]) -> None:
    for name in AMENDABLE_FIELDS:
        if name in fields and name != "status":
            own[fields[name]] = getattr(walk_in, name)


def _kiosk_cells(entry: Entry, doors: Mapping[str, str], fields: Mapping[str, int]) -> list[str]:
    person = entry.registration
    return [
        person.id,
        str(person.status),
        entry.checked_in_at,
        doors.get(entry.checked_in_door, entry.checked_in_door),
        str(entry.admissions),
        "; ".join(doors.get(door, door) for door in entry.doors),
        "",
        entry.badge_printed_at,
        "yes" if person.walk_in else "",
        "; ".join(f"{name}={getattr(person, name)}" for name in _told(entry, fields)),
        "; ".join(entry.flags),
    ]


def _told(entry: Entry, fields: Mapping[str, int]) -> Sequence[str]:
    """The fields whose values the organiser's columns do not show."""
    if not entry.registration.walk_in:
        return entry.amended
    return [
        name
        for name in AMENDABLE_FIELDS
        if name not in fields and name != "status" and getattr(entry.registration, name)
    ]
