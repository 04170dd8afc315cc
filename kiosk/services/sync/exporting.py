"""The central export in a sync folder: plain, sealed to the organiser, or not from here."""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.errors import ReadBackDiffersError
from kiosk.services.exports.central_export import export_rows, write_central_export
from kiosk.services.exports.export_settings import ExportSettings, sealed_for, writes_here
from kiosk.services.exports.table_file import table_bytes
from kiosk.services.sync.folder import SyncFolder
from kiosk.store.durable_file import naming_the_world, write_durably
from kiosk.store.event_file import EventFile

_TRIES = 4
"""Another laptop may put its own export there between our writing and our reading back."""


def export_to(file: EventFile, place: SyncFolder, settings: ExportSettings) -> Path | None:
    """Write it where *settings* want it; None where they want none from this laptop.

    What is to be sealed never touches the folder unsealed, and a plain export that lies
    there is left for somebody to remove. Raises UnwritableError or DiskFullError.
    """
    if not writes_here(file, settings):
        return None
    for _ in range(_TRIES - 1):
        with suppress(ReadBackDiffersError):
            return _written(file, place, settings)
    return _written(file, place, settings)


def _written(file: EventFile, place: SyncFolder, settings: ExportSettings) -> Path:
    if not settings.sealed_to:
        write_central_export(file, place.central_export)
        return place.central_export
    data = table_bytes(export_rows(file))
    write_durably(place.sealed_export, sealed_for(data, settings.sealed_to))
    return place.sealed_export


def remove_plain_export(path: Path) -> None:
    """Take away the plain export at *path*, overwritten first.

    A stick may keep traces of it all the same. Raises UnwritableError or DiskFullError.
    """
    with naming_the_world(path):
        with path.open("rb+") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
