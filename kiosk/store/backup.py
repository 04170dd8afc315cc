"""Copies of an open event file, made by SQLite itself and encrypted with the same key."""

from contextlib import suppress
from pathlib import Path

from kiosk.store.driver import Connection
from kiosk.store.durable_file import replace_durably, temporary_beside


def back_up(connection: Connection, path: Path) -> None:
    """Write the database as it stands to *path*; whole, or not at all.

    Copying the file instead would miss what is still in its write-ahead log.
    Raises UnwritableError or DiskFullError.
    """
    temporary = temporary_beside(path)
    try:
        connection.execute("VACUUM INTO ?", (str(temporary),))
        replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
