"""Reading the help desk's cases."""

import orjson

from kiosk.domain.case import Case, case_from
from kiosk.store.driver import Connection


class Cases:
    """Questions about cases, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, only_open: bool = False) -> list[Case]:
        """The cases, oldest first; those that are settled only if asked for."""
        rows = self._connection.execute(
            "SELECT id, opened_at, open, body FROM cases WHERE open OR NOT ?"
            " ORDER BY opened_at, id",
            (only_open,),
        )
        return [
            case_from(id, opened_at, is_open=bool(is_open), body=orjson.loads(body))
            for id, opened_at, is_open, body in rows  # noqa: A001
        ]

    def called(self, id: str) -> Case | None:  # noqa: A002
        """The case with this id, if there is one."""
        return next((case for case in self.all() if case.id == id), None)
