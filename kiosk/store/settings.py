"""Reading what was settled for the whole event, on every laptop alike."""

from typing import Any

import orjson

from kiosk.domain.event import setting_subject
from kiosk.store.driver import Connection


class Settings:
    """Questions about the event's settings, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def value(self, name: str) -> Any:
        """The last word on the setting called *name*; None if nobody has said any."""
        row = self._connection.execute(
            "SELECT value FROM settings WHERE subject = ?", (setting_subject(name),)
        ).fetchone()
        return orjson.loads(row[0]) if row else None

    def beginning(self, prefix: str) -> dict[str, Any]:
        """The settings whose names begin with *prefix*, by the rest of their names."""
        start = setting_subject(prefix)
        rows = self._connection.execute(
            "SELECT subject, value FROM settings WHERE subject >= ? AND subject < ?",
            (start, start[:-1] + chr(ord(start[-1]) + 1)),
        )
        return {subject[len(start) :]: orjson.loads(value) for subject, value in rows}
