import os
import sys
from pathlib import Path

import pytest
import sqlite_utils.utils

from kiosk.errors import (
    DamagedEventFileError,
    DiskFullError,
    KioskError,
    StoreUnavailableError,
    WrongPassphraseError,
)
from kiosk.store.driver import (
    Database,
    Error,
    connect,
    is_the_worlds_fault,
    naming_the_drivers_world,
    refusal,
    sqlite_version,
)

HERE = Path("forum.kiosk")


def the_error(name: str) -> Error:
    error = Error("the driver's words")
    error.sqlite_errorname = name
    return error


def test_sqlite_utils_speaks_sqlcipher_and_not_the_standard_librarys_sqlite() -> None:
    theirs = vars(sqlite_utils.utils)["sqlite3"]
    assert theirs is sys.modules["pysqlite3"]
    assert issubclass(theirs.OperationalError, Error)


def test_a_failed_statement_of_sqlite_utils_leaves_no_transaction_open() -> None:
    connection = connect(":memory:", isolation_level=None)
    database = Database(connection)
    with pytest.raises(Error):
        database.table("none").drop()
    assert not connection.in_transaction
    connection.close()


def test_sqlite_is_newer_than_the_bug_that_lost_write_ahead_logs() -> None:
    assert tuple(map(int, sqlite_version.split("."))) >= (3, 51, 3) or os.name == "nt"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("SQLITE_NOTADB", WrongPassphraseError),
        ("SQLITE_CORRUPT_INDEX", DamagedEventFileError),
        ("SQLITE_FULL", DiskFullError),
        ("SQLITE_IOERR_FSYNC", StoreUnavailableError),
        ("", StoreUnavailableError),
    ],
)
def test_every_error_of_the_driver_means_something(name: str, meant: type[KioskError]) -> None:
    assert type(refusal(the_error(name), HERE)) is meant


@pytest.mark.parametrize("name", ["SQLITE_IOERR_WRITE", "SQLITE_FULL", "SQLITE_CORRUPT"])
def test_the_worlds_errors_are_named(name: str) -> None:
    with pytest.raises(KioskError), naming_the_drivers_world(HERE):
        raise the_error(name)


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_ERROR", "SQLITE_MISUSE", ""])
def test_our_own_mistakes_pass(name: str) -> None:
    assert not is_the_worlds_fault(the_error(name))
    with pytest.raises(Error), naming_the_drivers_world(HERE):
        raise the_error(name)
