"""Reading what happened at the doors: passages, checkpoints, and how many people are in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.fact import from_iso
from kiosk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class RecentPassage:
    """An admission at a station, with the name to show beside it."""

    fact: str
    registration: str
    name: str
    checkpoint: str
    at: datetime
    badge_printed: bool


@dataclass(frozen=True, slots=True)
class CheckpointCount:
    """A checkpoint with its counts: admissions as facts, people inside each once."""

    checkpoint: Checkpoint
    admissions: int
    inside: int


class Attendance:
    """Questions about checkpoints and passages, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def checkpoints(self) -> list[Checkpoint]:
        """All checkpoints, by name."""
        rows = self._connection.execute("SELECT id, name FROM checkpoints ORDER BY name, id")
        return [Checkpoint(*row) for row in rows]

    def recent(self, station: str, limit: int) -> list[RecentPassage]:
        """The last admissions of *station* that stand, newest first."""
        rows = self._connection.execute(
            "SELECT p.fact, r.id, coalesce(nullif(r.badge_name, ''), r.name), p.checkpoint, p.at,"
            " r.badge_printed_at IS NOT NULL FROM passages AS p"
            " JOIN registrations AS r ON r.id = p.subject"
            " WHERE p.station = ? AND p.refusal = '' AND p.direction = 'entry'"
            " AND NOT p.withdrawn ORDER BY p.number DESC LIMIT ?",
            (station, limit),
        )
        return [
            RecentPassage(fact, person, name, checkpoint, from_iso(at), bool(printed))
            for fact, person, name, checkpoint, at, printed in rows
        ]

    def counts(self) -> list[CheckpointCount]:
        """Every checkpoint with its counts, by name."""
        counted = {
            checkpoint: (admissions, inside)
            for checkpoint, admissions, inside in self._connection.execute(_COUNTS_BY_CHECKPOINT)
        }
        return [
            CheckpointCount(checkpoint, *counted.get(checkpoint.id, (0, 0)))
            for checkpoint in self.checkpoints()
        ]

    def people_by_status(self) -> dict[str, int]:
        """How many people the registrations of each status admit."""
        return self._tally("SELECT status, sum(admits) FROM registrations GROUP BY status")

    def checked_in(self) -> int:
        """How many people have an admission that stands, each counted once."""
        return self._sum("SELECT sum(arrived) FROM registrations WHERE arrived > 0")

    def expected(self) -> int:
        """How many people may come on confirmed registrations."""
        return self.people_by_status().get("confirmed", 0)

    def badges_waiting(self) -> int:
        """How many people who may come have no printed badge yet."""
        return self._sum(
            "SELECT sum(admits) FROM registrations"
            " WHERE status = 'confirmed' AND badge_printed_at IS NULL"
        )

    def walk_ins(self) -> int:
        """How many registrations were made at a door."""
        return self._sum("SELECT count(*) FROM registrations WHERE walk_in")

    def by_type(self) -> dict[str, tuple[int, int]]:
        """Per ticket type: people who may come, and people checked in."""
        rows = self._connection.execute(
            "SELECT ticket_type, sum(admits * (status = 'confirmed')), sum(arrived)"
            " FROM registrations GROUP BY ticket_type ORDER BY ticket_type"
        )
        return {name: (registered, inside) for name, registered, inside in rows}

    def refused(self) -> dict[str, int]:
        """How many credentials were refused, by refusal."""
        return self._tally(
            "SELECT refusal, count(*) FROM passages WHERE refusal <> '' GROUP BY refusal"
            " ORDER BY refusal"
        )

    def _sum(self, sql: str) -> int:
        return int(self._connection.execute(sql).fetchone()[0] or 0)

    def _tally(self, sql: str) -> dict[str, Any]:
        return dict(self._connection.execute(sql).fetchall())


_COUNTS_BY_CHECKPOINT = """
WITH standing AS (
    SELECT checkpoint, subject, direction = 'entry' AS entry, row_number() OVER (
        PARTITION BY checkpoint, subject ORDER BY clock DESC, fact DESC
    ) AS newest
    FROM passages WHERE refusal = '' AND NOT withdrawn
), each AS (
    SELECT checkpoint, subject, sum(entry) AS entries, sum(NOT entry) AS exits,
        sum(newest = 1 AND entry) AS entered_last
    FROM standing GROUP BY checkpoint, subject
)
SELECT checkpoint, sum(entries), sum(
    CASE WHEN r.admits > 1 THEN max(0, min(r.admits, entries) - exits) ELSE entered_last END
)
FROM each LEFT JOIN registrations AS r ON r.id = each.subject GROUP BY checkpoint
"""
"""Of one who comes alone the last passage tells; of several, entries less exits."""
