"""The central export: one row per registration, the same bytes on every laptop.

Sorted by registration id: the organiser's own columns first, in their order and as they
came, then the kiosk's. Moments are UTC, because time zone databases differ between
laptops and the bytes must not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.domain.changed_fields import changed_text
from kiosk.domain.checkpoint import SESSION, distinct_names
from kiosk.domain.registration import AMENDABLE_FIELDS
from kiosk.errors import FileExistsAlreadyError
from kiosk.services.exports.own_columns import KIOSK_COLUMNS, own_columns
from kiosk.services.exports.table_file import write_table
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.roster import Entry

_PROGRESS_EVERY = 2000


def write_central_export(
    file: EventFile, path: Path, progress: Progress = lambda _done, _total: None
) -> int:
    """Write the central export to *path*, read it back, and return its number of rows.

    Raises UnwritableError, DiskFullError, or FileExistsAlreadyError where *path* is the
    event file itself; then it is as it was.
    """
    if path.exists() and path.samefile(file.path):
        raise FileExistsAlreadyError(path)
    total = file.roster.count()
    rows = write_table(path, _counted(export_rows(file), total, progress))
    progress(total, total)
    return rows


def export_rows(file: EventFile) -> Iterator[list[str]]:
    """The header, then one row per registration, before cells are defused."""
    columns = own_columns(file)
    doors = distinct_names(file.checkpoints.ever())
    yield [*columns.headers, *KIOSK_COLUMNS]
    for entry in file.roster.entries():
        own = columns.cells(entry.registration, entry.cells)
        yield own + _kiosk_cells(entry, doors, columns.fields)


def _counted(rows: Iterator[list[str]], total: int, progress: Progress) -> Iterator[list[str]]:
    for done, row in enumerate(rows):
        if done % _PROGRESS_EVERY == 0:
            progress(done, total)
        yield row


def _kiosk_cells(entry: Entry, doors: Mapping[str, str], fields: Collection[str]) -> list[str]:
    person = entry.registration
    return [
        person.id,
        str(person.status),
        entry.checked_in_at,
        doors.get(entry.checked_in_door, entry.checked_in_door),
        str(entry.admissions),
        "; ".join(doors.get(one, one) for one in entry.doors if not one.startswith(SESSION)),
        "; ".join(doors.get(one, one) for one in entry.doors if one.startswith(SESSION)),
        entry.badge_printed_at,
        "yes" if person.walk_in else "",
        changed_text({name: str(getattr(person, name)) for name in _told(entry, fields)}),
        "; ".join(entry.flags),
    ]


def _told(entry: Entry, fields: Collection[str]) -> Sequence[str]:
    """The fields whose values the organiser's columns do not show."""
    person = entry.registration
    if not person.walk_in:
        return entry.amended
    corrected = entry.amended if entry.cells else ()  # without cells, the columns show them
    return [
        name
        for name in AMENDABLE_FIELDS
        if name in corrected or (name not in fields and name != "status" and getattr(person, name))
    ]
