"""Reading where credentials are judged: doors, the sessions of the programme, and questions."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from kiosk.domain.checkpoint import MAIN_ENTRANCE, SESSION, Checkpoint, checkpoint_from
from kiosk.domain.question import Question, in_order, question_from
from kiosk.domain.session import Session, given_up, session_checkpoint, session_from
from kiosk.domain.session_choice import Choosing
from kiosk.store.driver import Connection


class Checkpoints:
    """Questions about checkpoints and the programme, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Checkpoint]:
        """Every door by name, then every session that the programme has, by time."""
        sessions = [self._judged(session) for session in self.sessions()]
        return [*self.doors(), *sessions]

    def ever(self) -> list[Checkpoint]:
        """The same, and sessions that were taken out of the programme: somebody may have come."""
        return [*self.doors(), *(self._judged(session) for session in self.every_session())]

    def doors(self) -> list[Checkpoint]:
        """Every door, by name; a name that is a room of the programme is none.

        Unless somebody passed there before, or it is the door that every event has.
        """
        rows = self._connection.execute(
            "SELECT id, body FROM checkpoints WHERE id NOT LIKE 'session:%'"
            " AND (name NOT IN (SELECT room FROM sessions)"
            " OR id = ? OR id IN (SELECT checkpoint FROM passages)) ORDER BY name, id",
            (MAIN_ENTRANCE.id,),
        )
        return [checkpoint_from(id, orjson.loads(body)) for id, body in rows]  # noqa: A001

    def called(self, id: str) -> Checkpoint | None:  # noqa: A002
        """The checkpoint with this id, if there is one."""
        if id.startswith(SESSION):
            session = self.session(id.removeprefix(SESSION))
            return self._judged(session) if session else None
        body = self.told(id)
        return checkpoint_from(id, body) if body else None

    def told(self, id: str) -> Mapping[str, Any]:  # noqa: A002
        """What facts say of the checkpoint with this id; empty if none does."""
        return self._body("SELECT body FROM checkpoints WHERE id = ?", id)

    def names(self) -> dict[str, str]:
        """The name of each door and of each room that has rules, by its id."""
        rows = self._connection.execute(
            "SELECT id, name FROM checkpoints WHERE id NOT LIKE 'session:%' ORDER BY id"
        )
        return dict(rows.fetchall())

    def sessions(self) -> list[Session]:
        """The sessions that the programme has now, by time, room and title."""
        return [session for session in self.every_session() if not session.removed]

    def every_session(self) -> list[Session]:
        """The same, and those that were taken out of the programme."""
        rows = self._connection.execute(
            "SELECT id, body FROM sessions ORDER BY starts_at, room, title, id"
        )
        return [session_from(id, orjson.loads(body)) for id, body in rows]  # noqa: A001

    def session(self, id: str) -> Session | None:  # noqa: A002
        """The session with this id, also one that was taken out of the programme."""
        row = self._connection.execute("SELECT body FROM sessions WHERE id = ?", (id,)).fetchone()
        return session_from(id, orjson.loads(row[0])) if row else None

    def questions(self) -> list[Question]:
        """What is to be asked at desks, in the order in which it is asked."""
        rows = self._connection.execute("SELECT key, body FROM questions").fetchall()
        told = ((key, orjson.loads(body)) for key, body in rows)
        return in_order(question_from(key, body) for key, body in told if not body.get("removed"))

    def registered(self, session: Session) -> int:
        """How many people have registered for *session*, cancelled ones aside."""
        return self._holders(session, self._words_by_session().get(session.id, []))

    def registered_by_session(self) -> dict[str, int]:
        """The same for every session that the programme has, by its id."""
        words = self._words_by_session()
        return {one.id: self._holders(one, words.get(one.id, [])) for one in self.sessions()}

    def choosing(self) -> Choosing:
        """What knows the sessions of the programme by the words of lists."""
        zone = self._connection.execute("SELECT timezone FROM event").fetchone()
        return Choosing(self.sessions(), ZoneInfo(zone[0]) if zone else UTC)

    def _words_by_session(self) -> dict[str, list[str]]:
        """The words of lists that mean each session."""
        choosing = self.choosing()
        found: dict[str, list[str]] = {}
        for (word,) in self._connection.execute(_EACH_WORD):
            for id in choosing.meant(word):  # noqa: A001
                found.setdefault(id, []).append(word)
        return found

    def _holders(self, session: Session, words: Sequence[str]) -> int:
        values = {"words": orjson.dumps([*words]).decode(), "not": given_up(session.id)}
        return int(self._connection.execute(_HOLDERS, values).fetchone()[0])

    def _judged(self, session: Session) -> Checkpoint:
        room = self._body("SELECT body FROM checkpoints WHERE name = ?", session.room)
        return session_checkpoint(session, room, self.told(session.checkpoint_id))

    def _body(self, sql: str, value: str) -> Mapping[str, Any]:
        row = self._connection.execute(sql, (value,)).fetchone() if value else None
        found: Mapping[str, Any] = orjson.loads(row[0]) if row else {}
        return found


_EACH_WORD = """
WITH RECURSIVE words(word) AS (
    SELECT min(session) FROM enrolments WHERE session >= '!'
    UNION ALL
    SELECT (SELECT min(session) FROM enrolments WHERE session > word) FROM words WHERE word <> ''
)
SELECT word FROM words WHERE word <> ''
"""
"""Every word once, seats that were given up aside: a step of the index each."""

_HOLDERS = """
SELECT coalesce(sum(admits), 0) FROM registrations WHERE status <> 'cancelled' AND id IN (
    SELECT subject FROM enrolments WHERE session IN (SELECT value FROM json_each(:words))
    EXCEPT SELECT subject FROM enrolments WHERE session = :not
)
"""
