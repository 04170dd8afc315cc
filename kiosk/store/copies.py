"""Reading a copy of an event file without touching it, to prove what it holds."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from kiosk.errors import DamagedEventFileError, UnreadableError
from kiosk.store.driver import Connection, Error, connect, refusal


def digests_in(path: Path, passphrase: str, numbers: Mapping[str, int]) -> dict[str, str]:
    """For each station of *numbers*, the digest of its fact with that number in the copy.

    Only where the copy has all facts before it, too. Raises WrongPassphraseError,
    DamagedEventFileError, UnreadableError or StoreUnavailableError.
    """
    if not path.is_file():
        raise UnreadableError(path)
    try:
        with closing(_opened(path, passphrase)) as connection:
            connection.execute("SELECT count(*) FROM journal").fetchone()  # whether the key fits
            if connection.execute("PRAGMA cipher_integrity_check").fetchone():
                raise DamagedEventFileError(path, "pages")
            return _digests(connection, numbers)
    except Error as error:
        raise refusal(error, path) from error


def _opened(path: Path, passphrase: str) -> Connection:
    uri = path.resolve().as_uri() + "?mode=ro&immutable=1"
    connection = connect(uri, uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    quoted = passphrase.replace("'", "''")  # a key cannot be bound
    connection.execute(f"PRAGMA key='{quoted}'")
    return connection


def _digests(connection: Connection, numbers: Mapping[str, int]) -> dict[str, str]:
    found = {}
    for station, number in numbers.items():
        count = connection.execute(
            "SELECT count(*) FROM journal WHERE station = ? AND number <= ?", (station, number)
        ).fetchone()[0]
        row = connection.execute(
            "SELECT digest FROM journal WHERE station = ? AND number = ?", (station, number)
        ).fetchone()
        if row and count == number:
            found[station] = str(row[0])
    return found
