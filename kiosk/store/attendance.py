"""Reading what happened at the doors: passages, checkpoints, and how many people are in."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

import orjson

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.fact import from_iso
from kiosk.domain.passage import Direction
from kiosk.domain.registration import written_name
from kiosk.store.checkpoints import Checkpoints
from kiosk.store.driver import Connection
from kiosk.store.likenesses import Likenesses

_Row: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class RecentPassage:
    """An admission at a station, with the name to show beside it.

    Whoever is counted without a badge has no registration and no name, and may have left.
    """

    fact: str
    registration: str
    name: str
    checkpoint: str
    at: datetime
    badge_printed: bool
    direction: Direction = Direction.ENTRY


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
        """The last admissions of *station* that stand, newest first; and who was only counted."""
        rows = self._connection.execute(_RECENT, (station, limit))
        return [
            RecentPassage(
                fact,
                person or "",
                badge or (written_name(*name) if person else ""),
                checkpoint,
                from_iso(at),
                bool(printed),
                Direction(direction),
            )
            for fact, person, badge, *name, checkpoint, at, printed, direction in rows
        ]

    def last_walk_in(self, station: str) -> tuple[str, str] | None:
        """The last walk-in of *station* that stands: its fact, and its registration."""
        row = self._connection.execute(
            "SELECT j.number, r.id FROM registrations AS r JOIN journal AS j ON j.subject = r.id"
            " WHERE r.walk_in AND r.status <> 'cancelled' AND j.kind = 'walk_in'"
            " AND j.station = ? ORDER BY j.number DESC LIMIT 1",
            (station,),
        ).fetchone()
        return (f"{station}-{row[0]}", str(row[1])) if row else None

    def counts(self) -> list[CheckpointCount]:
        """Every checkpoint with its counts: doors by name, then sessions by time.

        Sessions that were taken out of the programme are told if anybody came.
        """
        rows = self._connection.execute("SELECT checkpoint, admissions, inside FROM occupancy")
        counted = {id: (admissions, inside) for id, admissions, inside in rows}  # noqa: A001
        twice = self._counted_twice()
        there = {one.id for one in self._checkpoints.all()} | counted.keys()
        return [
            CheckpointCount(one, admissions, max(inside - twice.get(one.id, 0), 0))
            for one in self._checkpoints.ever()
            if one.id in there
            for admissions, inside in [counted.get(one.id, (0, 0))]
        ]

    def station_names(self) -> dict[str, str]:
        """What people call each station, by its id."""
        rows = self._connection.execute("SELECT id, name FROM stations").fetchall()
        return {str(id): str(name) for id, name in rows}  # noqa: A001

    def inside(self, checkpoint: str) -> int:
        """How many people are in at the checkpoint with this id, as far as is known here."""
        row = self._connection.execute(
            "SELECT inside FROM occupancy WHERE checkpoint = ?", (checkpoint,)
        ).fetchone()
        known = int(row[0]) - self._counted_twice().get(checkpoint, 0) if row else 0
        return max(known, 0)

    def heard_until(self, station: str) -> datetime | None:
        """Up to when other stations than *station* have been heard; None without any."""
        latest = self._connection.execute(
            "SELECT max(at) FROM journal WHERE (station, number) IN"
            " (SELECT station, number FROM heads WHERE station <> ?)",
            (station,),
        ).fetchone()[0]
        return from_iso(latest) if latest else None

    def _counted_twice(self) -> Counter[str]:
        """Per checkpoint, how many too many are in where one person has several registrations."""
        kept = self._likenesses.kept()
        over: Counter[str] = Counter()
        if not kept:
            return over
        rows = self._connection.execute(_PASSED, (json.dumps(sorted({*kept, *kept.values()})),))
        people: dict[tuple[str, str], list[_Row]] = {}
        for row in rows:
            people.setdefault((row[0], kept.get(row[1], row[1])), []).append(row)
        admits = self._admits(kept.values())
        for (checkpoint, mine), passed in people.items():
            apart = {row[1]: row[2] for row in passed}
            over[checkpoint] += sum(apart.values()) - _inside(passed, admits.get(mine, 1))
        return over

    def _admits(self, registrations: Iterable[str]) -> dict[str, int]:
        wanted = json.dumps(sorted(set(registrations)))
        sql = "SELECT id, admits FROM registrations WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(sql, (wanted,)).fetchall())

    def people_by_status(self) -> dict[str, int]:
        """How many people the registrations of each status admit."""
        found = self._tally("SELECT status, sum(people) FROM totals GROUP BY status")
        for one in self._repeats():
            found[one.status] -= one.admits
        return found

    def checked_in(self) -> int:
        """How many people have an admission that stands, each counted once."""
        arrived = self._sum("SELECT sum(arrived) FROM totals")
        return arrived - sum(one.arrived for one in self._repeats())

    def expected(self) -> int:
        """How many people may come on confirmed registrations, or came on others."""
        return sum(expected for expected, _ in self.by_type().values())

    def badges_waiting(self) -> int:
        """How many people who may come have no printed badge yet."""
        waiting = self._sum("SELECT sum(without_badge) FROM totals WHERE status = 'confirmed'")
        waiting += self._sum(_GUESTS_WITHOUT_BADGE)
        return waiting - sum(one.admits for one in self._repeats() if one.wants_badge)

    def walk_ins(self) -> int:
        """How many registrations were made at a door."""
        made = self._sum("SELECT sum(walk_ins) FROM totals")
        return made - sum(one.walk_in for one in self._repeats())

    def by_type(self) -> dict[str, tuple[int, int]]:
        """Per ticket type: people who may come or came all the same, and people checked in."""
        rows = self._connection.execute(
            "SELECT ticket_type, sum(iif(status = 'confirmed', people, arrived)), sum(arrived)"
            " FROM totals"
            " GROUP BY ticket_type HAVING sum(registrations) ORDER BY ticket_type"
        )
        found = {name: (registered, inside) for name, registered, inside in rows}
        for one in self._repeats():
            registered, inside = found[one.ticket_type]
            expected = one.admits if one.status == "confirmed" else one.arrived
            found[one.ticket_type] = registered - expected, inside - one.arrived
        return found

    def refused(self) -> dict[str, int]:
        """How many credentials were refused, by refusal."""
        return self._tally(
            "SELECT refusal, count(*) FROM passages WHERE refusal <> '' GROUP BY refusal"
            " ORDER BY refusal"
        )

    def flags(self) -> dict[str, int]:
        """How many registrations have each flag, by its word."""
        rows = self._connection.execute(
            "SELECT flags, count(*) FROM registrations WHERE flags <> '[]' GROUP BY flags"
        )
        found: Counter[str] = Counter()
        for words, count in rows:
            found.update(dict.fromkeys(orjson.loads(words), count))
        return dict(found)

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


def _inside(passed: Iterable[_Row], admits: int) -> int:
    """How many of *admits* are in after rows of `_PASSED`, as `kiosk.domain.passage` has it."""
    number = 0
    for *_, is_entry in passed:
        number = min(admits, max(0, number + (1 if is_entry else -1)))
    return number


_RECENT = """
SELECT p.fact, r.id, r.badge_name, r.name, r.given_name, r.family_name, p.checkpoint, p.at,
    r.badge_printed_at IS NOT NULL, p.direction
FROM passages AS p LEFT JOIN registrations AS r ON r.id = p.subject
WHERE p.station = ? AND p.refusal = '' AND NOT p.withdrawn
    AND (r.id IS NOT NULL AND p.direction = 'entry' OR p.subject GLOB 'unnamed:*')
ORDER BY p.number DESC LIMIT ?
"""
_COUNTED = """
SELECT id, status, ticket_type, admits, arrived, walk_in,
    status = 'confirmed' AND badge_printed_at IS NULL
FROM registrations WHERE id IN (SELECT value FROM json_each(?))
"""
_PASSED = """
SELECT checkpoint, subject, presence.inside, direction = 'entry'
FROM passages JOIN presence USING (subject, checkpoint)
WHERE subject IN (SELECT value FROM json_each(?)) AND refusal = '' AND NOT withdrawn
ORDER BY clock, station, number
"""
_GUESTS_WITHOUT_BADGE = """
SELECT sum(max(0, admits - (
    SELECT count(DISTINCT coalesce(json_extract(body, '$.person'), 1)) FROM journal
    WHERE subject = registrations.id AND kind = 'badge'
)))
FROM registrations WHERE status = 'confirmed' AND badge_printed_at IS NOT NULL AND admits > 1
    AND NOT EXISTS (SELECT 1 FROM json_each(flags) WHERE value = 'same_person')
"""
