"""Copies of an open event file, made by SQLite itself and encrypted with the same key."""

from contextlib import suppress
from pathlib import Path

from kiosk.store.driver import Connection, naming_the_drivers_world
from kiosk.store.durable_file import replace_durably, temporary_beside


def back_up(connection: Connection, path: Path) -> None:
    """Write the database as it stands to *path*; whole, or not at all.

    Copying the file instead would miss what is still in its write-ahead log.
    Raises UnwritableError, DiskFullError or StoreUnavailableError.
    """
    temporary = temporary_beside(path)
    try:
        with naming_the_drivers_world(path):
            connection.execute("VACUUM INTO ?", (str(temporary),))
        replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
