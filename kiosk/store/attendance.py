"""Reading what happened at the doors: passages, checkpoints, and how many people are in."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.fact import from_iso
from kiosk.domain.registration import written_name
from kiosk.store.checkpoints import Checkpoints
from kiosk.store.driver import Connection
from kiosk.store.likenesses import Likenesses

_Row: TypeAlias = tuple[Any, ...]


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


@dataclass(frozen=True, slots=True)
class _Repeat:
    """What one registration adds to the counts beyond the person whose other one it is."""

    status: str
    ticket_type: str
    admits: int
    arrived: int
    walk_in: int
    wants_badge: bool


class Attendance:
    """Questions about checkpoints and passages, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._likenesses = Likenesses(connection)
        self._checkpoints = Checkpoints(connection)

    def recent(self, station: str, limit: int) -> list[RecentPassage]:
        """The last admissions of *station* that stand, newest first."""
        rows = self._connection.execute(
            "SELECT p.fact, r.id, r.badge_name, r.name, r.given_name, r.family_name,"
            " p.checkpoint, p.at, r.badge_printed_at IS NOT NULL FROM passages AS p"
            " JOIN registrations AS r ON r.id = p.subject"
            " WHERE p.station = ? AND p.refusal = '' AND p.direction = 'entry'"
            " AND NOT p.withdrawn ORDER BY p.number DESC LIMIT ?",
            (station, limit),
        )
        return [
            RecentPassage(
                fact, person, badge or written_name(*name), checkpoint, from_iso(at), bool(printed)
            )
            for fact, person, badge, *name, checkpoint, at, printed in rows
        ]

    def counts(self) -> list[CheckpointCount]:
        """Every checkpoint with its counts: doors by name, then sessions by time."""
        counted = {id: (admissions, inside) for id, admissions, inside in self._counted(None)}  # noqa: A001
        return [
            CheckpointCount(checkpoint, *counted.get(checkpoint.id, (0, 0)))
            for checkpoint in self._checkpoints.all()
        ]

    def inside(self, checkpoint: str) -> int:
        """How many people are in at the checkpoint with this id, as far as is known here."""
        return sum(inside for _, _, inside in self._counted(checkpoint))

    def heard_until(self, station: str) -> datetime | None:
        """Up to when other stations than *station* have been heard; None without any."""
        latest = self._connection.execute(
            "SELECT max(at) FROM journal WHERE (station, number) IN"
            " (SELECT station, number FROM heads WHERE station <> ?)",
            (station,),
        ).fetchone()[0]
        return from_iso(latest) if latest else None

    def _counted(self, checkpoint: str | None) -> list[_Row]:
        kept = json.dumps(dict(self._likenesses.kept()))
        values = {"kept": kept, "checkpoint": checkpoint}
        return list(self._connection.execute(_COUNTS_BY_CHECKPOINT, values))

    def people_by_status(self) -> dict[str, int]:
        """How many people the registrations of each status admit."""
        found = self._tally("SELECT status, sum(admits) FROM registrations GROUP BY status")
        for one in self._repeats():
            found[one.status] -= one.admits
        return found

    def checked_in(self) -> int:
        """How many people have an admission that stands, each counted once."""
        arrived = self._sum("SELECT sum(arrived) FROM registrations WHERE arrived > 0")
        return arrived - sum(one.arrived for one in self._repeats())

    def expected(self) -> int:
        """How many people may come on confirmed registrations."""
        return self.people_by_status().get("confirmed", 0)

    def badges_waiting(self) -> int:
        """How many people who may come have no printed badge yet."""
        waiting = self._sum(
            "SELECT sum(admits) FROM registrations"
            " WHERE status = 'confirmed' AND badge_printed_at IS NULL"
        )
        return waiting - sum(one.admits for one in self._repeats() if one.wants_badge)

    def walk_ins(self) -> int:
        """How many registrations were made at a door."""
        made = self._sum("SELECT count(*) FROM registrations WHERE walk_in")
        return made - sum(one.walk_in for one in self._repeats())

    def by_type(self) -> dict[str, tuple[int, int]]:
        """Per ticket type: people who may come, and people checked in."""
        rows = self._connection.execute(
            "SELECT ticket_type, sum(admits * (status = 'confirmed')), sum(arrived)"
            " FROM registrations GROUP BY ticket_type ORDER BY ticket_type"
        )
        found = {name: (registered, inside) for name, registered, inside in rows}
        for one in self._repeats():
            registered, inside = found[one.ticket_type]
            expected = one.admits * (one.status == "confirmed")
            found[one.ticket_type] = registered - expected, inside - one.arrived
        return found

    def refused(self) -> dict[str, int]:
        """How many credentials were refused, by refusal."""
        return self._tally(
            "SELECT refusal, count(*) FROM passages WHERE refusal <> '' GROUP BY refusal"
            " ORDER BY refusal"
        )

    def _repeats(self) -> list[_Repeat]:
        """What is counted once too often where one person has several registrations."""
        kept = self._likenesses.kept()
        if not kept:
            return []
        people = json.dumps(sorted({*kept, *kept.values()}))
        rows = {row[0]: row for row in self._connection.execute(_COUNTED, (people,))}
        groups: dict[str, list[str]] = {}
        for yielding, mine in kept.items():
            groups.setdefault(mine, []).append(yielding)
        return [one for mine, others in groups.items() for one in _repeats(mine, others, rows)]

    def _sum(self, sql: str) -> int:
        return int(self._connection.execute(sql).fetchone()[0] or 0)

    def _tally(self, sql: str) -> dict[str, Any]:
        return dict(self._connection.execute(sql).fetchall())


def _repeats(kept: str, others: Iterable[str], rows: Mapping[str, _Row]) -> Iterator[_Repeat]:
    """What those that yield to *kept* add; and what it lacks, should only they have come."""
    mine = rows[kept]
    there = [rows[other] for other in others]
    for row in there:
        yield _Repeat(*row[1:])
    came = min(mine[3], max(row[4] for row in (mine, *there)))
    yield _Repeat(mine[1], mine[2], 0, mine[4] - came, 0, wants_badge=False)


_COUNTED = """
SELECT id, status, ticket_type, admits, arrived, walk_in,
    status = 'confirmed' AND badge_printed_at IS NULL
FROM registrations WHERE id IN (SELECT value FROM json_each(?))
"""
_COUNTS_BY_CHECKPOINT = """
WITH standing AS (
    SELECT checkpoint, coalesce(kept.value, subject) AS subject, direction = 'entry' AS entry,
        again,
        row_number() OVER (
            PARTITION BY checkpoint, coalesce(kept.value, subject) ORDER BY clock DESC, fact DESC
        ) AS newest
    FROM passages
    LEFT JOIN (SELECT key, value FROM json_each(:kept)) AS kept ON kept.key = subject
    WHERE refusal = '' AND NOT withdrawn AND (:checkpoint IS NULL OR checkpoint = :checkpoint)
), each AS (
    SELECT checkpoint, subject, sum(entry) AS entries, sum(NOT entry) AS exits,
        sum(entry AND again) AS agains, sum(newest = 1 AND entry) AS entered_last
    FROM standing GROUP BY checkpoint, subject
)
SELECT checkpoint, sum(entries), sum(
    CASE WHEN r.admits > 1
        THEN max(0, min(r.admits, min(r.admits, entries - agains) + agains - exits))
        ELSE entered_last END
)
FROM each LEFT JOIN registrations AS r ON r.id = each.subject GROUP BY checkpoint
"""
"""Of one who comes alone the last passage tells; of several, entries less exits."""
