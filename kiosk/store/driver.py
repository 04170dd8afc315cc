"""The one SQLite of the program: SQLCipher, and sqlite-utils on top of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

from kiosk.errors import (
    DamagedEventFileError,
    DiskFullError,
    KioskError,
    StoreUnavailableError,
    WrongPassphraseError,
)

# sqlite-utils prefers a module called pysqlite3 to the standard library's sqlite3, and catches that
# module's errors. Unless SQLCipher goes by that name before the first import, altering, dropping
# and returning statements raise past sqlite-utils and leave transactions open.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402 - after the two lines above

Error = dbapi2.Error
Connection = dbapi2.Connection
connect = dbapi2.connect
sqlite_version = dbapi2.sqlite_version

_THE_WORLDS_FAULT = (
    "SQLITE_IOERR",
    "SQLITE_FULL",
    "SQLITE_CANTOPEN",
    "SQLITE_READONLY",
    "SQLITE_BUSY",
    "SQLITE_CORRUPT",
)

__all__ = [
    "Connection",
    "Database",
    "Error",
    "Migrations",
    "cipher_version",
    "connect",
    "is_the_worlds_fault",
    "naming_the_drivers_world",
    "refusal",
    "sqlite_version",
]


def cipher_version() -> str:
    """The SQLCipher of this copy, such as `4.10.0 community`; empty if it cannot encrypt."""
    connection = connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return str(row[0]) if row else ""


def is_the_worlds_fault(error: Exception) -> bool:
    """Whether *error* comes from the disk rather than from a mistake of ours."""
    return getattr(error, "sqlite_errorname", "").startswith(_THE_WORLDS_FAULT)


def refusal(error: Exception, path: Path) -> KioskError:
    """What the driver's *error* about *path* means to an operator."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_NOTADB"):
        return WrongPassphraseError(path)
    if name.startswith("SQLITE_CORRUPT"):
        return DamagedEventFileError(path, "pages")
    if name.startswith("SQLITE_FULL"):
        return DiskFullError(path)
    return StoreUnavailableError(path)


@contextmanager
def naming_the_drivers_world(path: Path) -> Iterator[None]:
    """Turn the driver's errors about the disk into errors that name *path*; defects pass."""
    try:
        yield
    except Error as error:
        if is_the_worlds_fault(error):
            raise refusal(error, path) from error
        raise
