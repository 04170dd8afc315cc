"""Copies of an open event file, made by SQLite itself and encrypted with the same key."""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.store.driver import Connection, naming_the_drivers_world
from kiosk.store.durable_file import naming_the_world, replace_durably, temporary_beside


def back_up(connection: Connection, path: Path) -> None:
    """Write the database as it stands to *path*: whole, or not at all, for its owner alone.

    Copying the file instead would miss what is still in its write-ahead log.
    Raises UnwritableError, DiskFullError or StoreUnavailableError.
    """
    temporary = temporary_beside(path)
    try:
        with naming_the_world(path):
            os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with naming_the_drivers_world(path):
            connection.execute("VACUUM INTO ?", (str(temporary),))
        replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
