"""The journal of an event file: appending facts, reading them, walking the chains."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.domain.fact import (
    CHAIN_START,
    FACT_COLUMNS,
    Fact,
    Kind,
    chained_digest,
    fact_from,
    fact_row,
)
from kiosk.store.driver import Connection

_COLUMNS = ", ".join(FACT_COLUMNS)
_MOST_VARIABLES = 500
_MOST_DIGITS = 18
"""Of a fact's number; longer ones are none that SQLite could hold."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of one station's chain."""

    number: int = 0
    clock: int = 0
    digest: str = CHAIN_START


class Journal:
    """Reads and appends facts on one connection; knows no transactions and no projections."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def head(self, station: str) -> Head:
        """The end of the chain of *station*; of no facts, if it has none."""
        row = self._connection.execute(
            "SELECT number, clock, digest FROM heads WHERE station = ?", (station,)
        ).fetchone()
        return Head(*row) if row else Head()

    def clock(self) -> int:
        """The highest Lamport clock that this file has seen."""
        row = self._connection.execute("SELECT max(clock) FROM heads").fetchone()
        return int(row[0] or 0)

    def insert(self, facts: Sequence[Fact]) -> None:
        """Append *facts*, each at the end of its station's chain, and move the heads."""
        self._connection.executemany(
            f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [fact_row(fact) for fact in facts],
        )
        last = {fact.station: fact for fact in facts}
        self._connection.executemany(
            "INSERT INTO heads VALUES (?, ?, ?, ?) ON CONFLICT (station) DO UPDATE SET"
            " number = excluded.number, clock = excluded.clock, digest = excluded.digest",
            [(fact.station, fact.number, fact.clock, fact.digest) for fact in last.values()],
        )

    def fact(self, fact_id: str) -> Fact | None:
        """The fact called *fact_id* (`STATION-NUMBER`), if there is one."""
        station, _, number = fact_id.rpartition("-")
        if not number.isdecimal() or len(number) > _MOST_DIGITS:
            return None
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal WHERE station = ? AND number = ?",  # noqa: S608
            (station, int(number)),
        ).fetchone()
        return fact_from(row) if row else None

    def of_subject(self, subject: str) -> list[Fact]:
        """All facts about *subject*, in no particular order."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal WHERE subject = ?",  # noqa: S608
            (subject,),
        )
        return [fact_from(row) for row in rows]

    def counts(self, subjects: Sequence[str]) -> dict[str, int]:
        """How many facts there are about each of *subjects* that has any."""
        found = {}
        for start in range(0, len(subjects), _MOST_VARIABLES):
            some = subjects[start : start + _MOST_VARIABLES]
            rows = self._connection.execute(
                "SELECT subject, count(*) FROM journal"  # noqa: S608
                f" WHERE subject IN ({', '.join('?' * len(some))}) GROUP BY subject",
                some,
            )
            found.update(rows.fetchall())
        return found

    def of_subjects(self, subjects: Sequence[str]) -> dict[str, list[Fact]]:
        """All facts about each of *subjects*."""
        found: dict[str, list[Fact]] = {subject: [] for subject in subjects}
        for start in range(0, len(subjects), _MOST_VARIABLES):
            some = subjects[start : start + _MOST_VARIABLES]
            marks = ", ".join("?" * len(some))
            for row in self._connection.execute(
                f"SELECT {_COLUMNS} FROM journal WHERE subject IN ({marks})",  # noqa: S608
                some,
            ):
                found[row[6]].append(fact_from(row))
        return found

    def by_subject(self) -> Iterator[tuple[str, list[Fact]]]:
        """Every subject with all its facts, a subject at a time."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal ORDER BY subject"  # noqa: S608
        )
        for subject, group in groupby(map(fact_from, rows), key=lambda fact: fact.subject):
            yield subject, list(group)

    def of_import(self, imported: Fact) -> list[tuple[str, str]]:
        """The facts about registrations that an import made, with their subjects, in order."""
        rows = self._connection.execute(
            "SELECT number, subject FROM journal WHERE station = ? AND number > ?"
            " AND kind = 'registration' AND json_extract(body, '$.import') = ? ORDER BY number",
            (imported.station, imported.number, imported.id),
        )
        return [(f"{imported.station}-{number}", subject) for number, subject in rows]

    def stations(self) -> list[str]:
        """The ids of all stations that have a fact here."""
        rows = self._connection.execute("SELECT DISTINCT station FROM journal ORDER BY station")
        return [str(row[0]) for row in rows]

    def of_station(self, station: str) -> Iterator[Fact]:
        """The facts of one station, in `number` order."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal WHERE station = ? ORDER BY number",  # noqa: S608
            (station,),
        )
        return map(fact_from, rows)

    def of_kind(self, kind: Kind) -> Iterator[Fact]:
        """All facts of *kind*, in the order in which they count."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal WHERE kind = ?"  # noqa: S608
            " ORDER BY clock, station, number",
            (kind,),
        )
        return map(fact_from, rows)

    def count(self) -> int:
        """How many facts there are."""
        return int(self._connection.execute("SELECT count(*) FROM journal").fetchone()[0])


def broken_links(facts: Iterable[Fact]) -> Iterator[str]:
    """What is wrong with one station's chain, given in `number` order: gaps and edits by number."""
    previous = CHAIN_START
    expected = 1
    for fact in facts:
        if fact.number != expected:
            yield f"{fact.station}: facts {expected} to {fact.number - 1} are missing"
        elif chained_digest(previous, fact) != fact.digest:
            yield f"{fact.id}: the digest does not match the fact"
        previous, expected = fact.digest, fact.number + 1
