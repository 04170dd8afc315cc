"""Reading what people should look at: found by questions, judged by `kiosk.domain.review`."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from kiosk.domain.fact import Fact, Kind, fact_from, from_iso, withdrawn_ids
from kiosk.domain.name_search import Query, understood
from kiosk.domain.names import VOWELLESS
from kiosk.domain.review import Heard
from kiosk.domain.settling import Settling, settlings
from kiosk.store.driver import Connection
from kiosk.store.journal import Journal

_MOST_ALIKE = 200
"""People whose names sound like one walk-in's: of more, the names say nothing."""


class Review:
    """Questions about what is to be looked at, asked on one connection."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def often(self, inner: Sequence[str]) -> list[str]:
        """The registrations with more entries at doors than they admit people, by id.

        *inner* are the checkpoints that are no doors.
        """
        return self._ids(_OFTEN, (json.dumps(list(inner)),))

    def cancelled(self) -> list[str]:
        """The registrations that are cancelled and were let in, by id."""
        return self._ids(
            "SELECT id FROM registrations WHERE status = 'cancelled' AND admissions > 0 ORDER BY id"
        )

    def corrected_apart(self) -> list[str]:
        """The registrations that several stations have amended, by id."""
        return self._ids(
            "SELECT subject FROM journal WHERE kind = 'amendment'"
            " GROUP BY subject HAVING count(DISTINCT station) > 1 ORDER BY subject"
        )

    def sounding_like(self, name: str) -> list[str]:
        """Those with two words that sound like two of *name*, or its only one; by id."""
        question = _question(understood(name))
        if not question:
            return []
        rows = self._ids(_SOUNDING, (question, _MOST_ALIKE + 1))
        return rows if len(rows) <= _MOST_ALIKE else []

    def heard(self) -> Iterator[Heard]:
        """Where a station's clock shows that it had just taken in another station's fact.

        Its Lamport clock jumps to one more than that of the last fact it knows. Where several
        facts have that clock, it is the one that proves the least.
        """
        for later, later_at, earlier, earlier_at in self._connection.execute(_HEARD):
            yield Heard(earlier, from_iso(earlier_at), later, from_iso(later_at))

    def last_of_each(self) -> dict[str, tuple[str, datetime]]:
        """The last fact of each station, and when that was."""
        rows = self._connection.execute(
            "SELECT station, number, at FROM journal WHERE (station, number) IN"
            " (SELECT station, number FROM heads) ORDER BY station"
        )
        return {station: (f"{station}-{number}", from_iso(at)) for station, number, at in rows}

    def words(self) -> dict[str, list[Settling]]:
        """By case, the words on it that stand, in the order in which they count."""
        facts = self._settled()
        found: dict[str, list[Settling]] = {}
        for one in settlings(facts):
            if not one.beside:
                found.setdefault(one.case, []).append(one)
        return found

    def _settled(self) -> list[Fact]:
        rows = self._connection.execute(
            "SELECT * FROM journal WHERE kind = 'settled' OR kind = 'undo'"
            " AND subject IN (SELECT subject FROM journal WHERE kind = 'settled')"
        )
        facts = [fact_from(row) for row in rows]
        undone = withdrawn_ids(fact for fact in facts if fact.kind == Kind.UNDO)
        return [fact for fact in facts if fact.kind == Kind.SETTLED and fact.id not in undone]

    def _ids(self, sql: str, parameters: Sequence[Any] = ()) -> list[str]:
        return [str(row[0]) for row in self._connection.execute(sql, tuple(parameters))]


def _question(query: Query) -> str:
    """For the search index: two of the words by their sounds, or the only one as it is."""
    words = [_sounds(word.skeletons) for word in query.words if word.skeletons]
    if len(words) == 1:
        return f'names : "{query.words[0].folded}"' if len(query.words) == 1 else ""
    pairs = [
        f"({one} AND {other})" for place, one in enumerate(words) for other in words[place + 1 :]
    ]
    return " OR ".join(pairs)


def _sounds(skeletons: Sequence[str]) -> str:
    """As names of any script sound; those without vowels are marked."""
    heard = (f'sounds : "{mark}{one}"' for one in skeletons for mark in ("", VOWELLESS))
    return f"({' OR '.join(heard)})"


_OFTEN = """
SELECT r.id FROM passages AS p JOIN registrations AS r ON r.id = p.subject
WHERE p.refusal = '' AND p.direction = 'entry' AND NOT p.withdrawn AND NOT p.again
AND p.checkpoint NOT IN (SELECT value FROM json_each(?))
GROUP BY r.id HAVING count(*) > r.admits ORDER BY r.id
"""
_SOUNDING = """
SELECT r.id FROM people JOIN registrations AS r ON r.rowid = people.rowid
WHERE people MATCH ? ORDER BY r.id LIMIT ?
"""
_HEARD = """
WITH steps AS (
    SELECT station, clock, at, lag(clock, 1, 0) OVER (PARTITION BY station ORDER BY number) AS own
    FROM journal
), jumps AS (SELECT * FROM steps WHERE clock > own + 1)
SELECT j.station, j.at, f.station, min(f.at) FROM jumps AS j
JOIN journal AS f ON f.clock = j.clock - 1 AND f.station <> j.station
GROUP BY j.station, j.clock ORDER BY j.station, j.clock
"""
