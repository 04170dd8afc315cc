"""Which station files this event file has taken whole, so that nobody reads them again."""

from collections.abc import Mapping

import orjson

from kiosk.store.driver import Connection


class TakenFiles:
    """By the digest of a file as it lies in the folder: how far it tells each station's facts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def told(self, digest: str) -> dict[str, int] | None:
        """The last number of each station in the file; None if it was not taken whole."""
        row = self._connection.execute(
            "SELECT told FROM taken_files WHERE digest = ?", (digest,)
        ).fetchone()
        return orjson.loads(row[0]) if row else None

    def keep(self, taken: Mapping[str, Mapping[str, int]]) -> None:
        """Remember just those *taken*, by digest; within `EventFile.noting`."""
        self._connection.execute("DELETE FROM taken_files")
        self._connection.executemany(
            "INSERT INTO taken_files (digest, told) VALUES (?, ?)",
            [(digest, orjson.dumps(dict(told)).decode()) for digest, told in taken.items()],
        )
