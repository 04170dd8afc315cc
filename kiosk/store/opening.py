"""Opening an event file: the key first, then the proof that it is one, then its tables."""

import os
from contextlib import ExitStack, closing
from pathlib import Path

from kiosk.errors import (
    DamagedEventFileError,
    FileExistsAlreadyError,
    FileMissingError,
    NewerEventFileError,
    NotAFileError,
    NotAnEventFileError,
    StoreUnavailableError,
    UnreadableError,
    WrongPassphraseError,
)
from kiosk.store.backup import back_up
from kiosk.store.driver import (
    Connection,
    Database,
    Error,
    connect,
    naming_the_drivers_world,
    refusal,
)
from kiosk.store.durable_file import naming_the_world
from kiosk.store.schema import APPLICATION_ID
from kiosk.store.schema_later import MIGRATION_NAMES, migrations

_PRAGMAS = (
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "recursive_triggers=ON",  # else REPLACE deletes facts unseen by the journal's triggers
    "fullfsync=ON",  # asks macOS for a real flush; others ignore it
    "checkpoint_fullfsync=ON",
    "synchronous=FULL",  # NORMAL loses acknowledged check-ins in a power cut
    "cache_size=-32000",
    "temp_store=MEMORY",
)


def create_database(path: Path, passphrase: str) -> Connection:
    """A new, empty, encrypted database with all tables, readable by its owner alone.

    Raises FileExistsAlreadyError, UnwritableError or DiskFullError; then nothing is left.
    """
    with naming_the_world(path):
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError as error:
            raise FileExistsAlreadyError(path) from error
    with ExitStack() as undoing:
        undoing.callback(remove_database, path)
        connection = undoing.enter_context(closing(_keyed(path, passphrase)))
        with naming_the_drivers_world(path):
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            _prepare(connection)
            migrations.apply(Database(connection))
        undoing.pop_all()
    return connection


def open_database(path: Path, passphrase: str) -> Connection:
    """The database in *path*, checked page by page, its tables brought up to date.

    Raises a KioskError that says what is wrong; the file is then as it was.
    """
    require_file(path)
    connection = _keyed(path, passphrase)
    try:
        _require_event_file(connection, path)
        _require_whole_pages(connection, path)
        _prepare(connection)
        _migrate(connection, path)
    except Error as error:
        connection.close()
        raise refusal(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def reopen_database(path: Path, passphrase: str) -> Connection:
    """Another connection to a file that this process has already opened and checked."""
    connection = _keyed(path, passphrase)
    try:
        _prepare(connection)
    except Error as error:
        connection.close()
        raise refusal(error, path) from error
    return connection


def require_file(path: Path) -> None:
    """Raise FileMissingError, NotAFileError or UnreadableError unless *path* is a file."""
    try:
        if not path.exists():
            raise FileMissingError(path)
        if not path.is_file():
            raise NotAFileError(path)
    except OSError as error:
        raise UnreadableError(path) from error


def remove_database(path: Path) -> None:
    """Delete a closed database, and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _keyed(path: Path, passphrase: str) -> Connection:
    """A connection whose key is set; whether the key fits shows at the first read."""
    if not passphrase:
        raise WrongPassphraseError(path)
    try:
        connection = connect(
            path.resolve().as_uri() + "?mode=rw", uri=True, isolation_level=None, timeout=5.0
        )
    except Error as error:
        raise StoreUnavailableError(path) from error
    connection.execute("PRAGMA cipher_log_level=NONE")  # else it writes to stderr
    quoted = passphrase.replace("'", "''")  # a key cannot be bound
    connection.execute(f"PRAGMA key='{quoted}'")
    return connection


def _require_event_file(connection: Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise NotAnEventFileError(path)
    applied = {migration.name for migration in migrations.applied(Database(connection))}
    if applied - MIGRATION_NAMES:
        raise NewerEventFileError(path)


def _require_whole_pages(connection: Connection, path: Path) -> None:
    """SQLCipher's check of every page: 0.06 s for 100,000 people."""
    broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if broken:
        raise DamagedEventFileError(path, str(broken[0][0]))


def _prepare(connection: Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _migrate(connection: Connection, path: Path) -> None:
    database = Database(connection)
    pending = migrations.pending(database)
    if not pending:
        return
    back_up(connection, path.with_name(f"{path.name}-before-{pending[0].name}"))
    migrations.apply(database)
