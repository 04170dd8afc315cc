"""Keeps the projections in step with the journal, and proves that they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import orjson

from kiosk.domain.fact import Fact
from kiosk.domain.history import History
from kiosk.domain.names import search_terms
from kiosk.store.driver import Connection
from kiosk.store.journal import Journal
from kiosk.store.projections import TABLES, Row, Rows, Table, credential_rows, project
from kiosk.store.search_check import SearchCheck

_BY_NAME = {table.name: table for table in TABLES}
_REGISTRATIONS = _BY_NAME["registrations"]
_CREDENTIALS = _BY_NAME["credentials"]
_PASSAGES = _BY_NAME["passages"]
_LIKENESSES = _BY_NAME["likenesses"]
_ENROLMENTS = _BY_NAME["enrolments"]
_PRESENCE = _BY_NAME["presence"]
_PLAIN = [
    _BY_NAME[name]
    for name in (
        "event",
        "stations",
        "settings",
        "checkpoints",
        "sessions",
        "questions",
        "cases",
        "imports",
    )
]
_SEARCHED = ("name", "badge_name", "organisation", "place", "email", "phone", "order_code", "codes")
_CODES = _SEARCHED.index("codes")
_SUMS = {
    "occupancy": "SELECT checkpoint, sum(entries), sum(inside) FROM presence GROUP BY 1",
    "totals": "SELECT ticket_type, status, count(*), sum(admits), sum(arrived), sum(walk_in),"
    " sum(admits * (badge_printed_at IS NULL)) FROM registrations GROUP BY 1, 2",
}
"""Tables that triggers keep, and what they should hold."""
_SOMETHING = {"occupancy": "1", "totals": "registrations > 0"}
"""Rows that were left with nothing in them are as good as none."""
_HALF_GONE = 50
"""Percent: parts of the search index are written anew once so much of what they hold is gone.

At a tenth, as FTS5 has it, taking back an import would write the index anew again and again.
"""
_AT_ONCE = 500
"""Subjects: enough to be quick, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A subject for which a table holds something else than its facts make; no values."""

    table: str
    subject: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """One subject, folded: its rows by table, and its history if it is a registration."""

    subject: str
    rows: Rows
    history: History | None


class Projector:
    """Writes and checks the projections on one connection."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def refresh(self, appended: Sequence[Fact]) -> None:
        """Fold the subjects of facts just appended again, and put their rows in place.

        Facts are read back only for subjects that have others than those *appended*.
        """
        new: dict[str, list[Fact]] = {}
        for fact in appended:
            new.setdefault(fact.subject, []).append(fact)
        counts = self._journal.counts(list(new))
        older = [subject for subject, facts in new.items() if counts[subject] != len(facts)]
        self._refold({**new, **self._journal.of_subjects(older)}.items())

    def rebuild(self) -> None:
        """Throw all projections away and fold every fact again."""
        for table in TABLES:
            self._connection.execute(f"DELETE FROM {table.name}")  # noqa: S608
        self._connection.execute("DELETE FROM people")
        for summed in _SUMS:
            self._connection.execute(f"DELETE FROM {summed}")  # noqa: S608
        self._rebuild_heads()
        self._refold(self._journal.by_subject())

    def differences(self, folded: Callable[[int], None]) -> Iterator[Difference]:
        """Every place where a table and the fold of the facts disagree.

        Within a transaction, to be rolled back. *folded* is told, now and then, how many
        facts have been folded.
        """
        yield from self._wrong_heads()
        search = SearchCheck(self._connection)
        seen = dict.fromkeys((table.name for table in TABLES), 0)
        done = 0
        for subject, facts in self._journal.by_subject():
            done += len(facts)
            if done % _AT_ONCE < len(facts):
                folded(done)
            expected, history = project(subject, facts)
            search.expect([history.registration] if history else [])
            for table in TABLES:
                made = sorted(expected.get(table.name, []))
                found = self._rows(table, subject, made)
                seen[table.name] += len(found)
                yield from _compared(table, subject, made, found)
        yield from self._strays(seen)
        yield from self._wrong_sums()
        if (wrong := search.first_wrong()) is not None:
            yield Difference("people", wrong, ())

    def _refold(self, groups: Iterable[tuple[str, list[Fact]]]) -> None:
        batch: list[Folded] = []
        for subject, facts in groups:
            batch.append(Folded(subject, *project(subject, facts)))
            if len(batch) == _AT_ONCE:
                self._write(batch)
                batch = []
        self._write(batch)

    def _write(self, batch: Sequence[Folded]) -> None:
        registrations = [folded for folded in batch if folded.history]
        before = self._searched_before([folded.subject for folded in batch])
        self._delete_registrations(before.keys() - {folded.subject for folded in registrations})
        self._write_registrations(registrations, before)
        self._write_credentials(registrations, before)
        plain = [folded for folded in batch if not folded.history]
        for table in _PLAIN:
            self._replace(table, [folded.subject for folded in plain], plain)
        self._replace(_LIKENESSES, [folded.subject for folded in batch], batch)
        self._replace(_ENROLMENTS, list(before), registrations)
        self._insert("INSERT OR REPLACE", _PASSAGES, batch)
        self._insert(
            "INSERT",
            _PRESENCE,
            batch,
            "ON CONFLICT (subject, checkpoint)"
            " DO UPDATE SET entries = excluded.entries, inside = excluded.inside",
        )

    def _write_credentials(self, made: Sequence[Folded], before: Mapping[str, Row]) -> None:
        """There is no index by subject: the codes that were tell which rows to delete."""
        old = {
            subject: credential_rows(subject, orjson.loads(searched[_CODES]))
            for subject, searched in before.items()
        }
        changed = [
            folded for folded in made if old.get(folded.subject) != folded.rows["credentials"]
        ]
        kept = {folded.subject for folded in made} - {folded.subject for folded in changed}
        self._connection.executemany(
            "DELETE FROM credentials WHERE folded = ? AND code = ? AND subject = ?",
            [row for subject, rows in old.items() if subject not in kept for row in rows],
        )
        self._insert("INSERT", _CREDENTIALS, changed)

    def _replace(self, table: Table, stale: Iterable[str], made: Sequence[Folded]) -> None:
        self._connection.executemany(
            f"DELETE FROM {table.name} WHERE {table.subject} = ?",  # noqa: S608
            [(subject,) for subject in stale],
        )
        self._insert("INSERT", table, made)

    def _insert(self, verb: str, table: Table, made: Sequence[Folded], suffix: str = "") -> None:
        rows = [row for folded in made for row in folded.rows.get(table.name, ())]
        if rows:
            marks = ", ".join("?" * len(table.columns))
            self._connection.executemany(
                f"{verb} INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks}) {suffix}",
                rows,
            )

    def _searched_before(self, subjects: Sequence[str]) -> dict[str, Row]:
        """What the search index was last made from, for those of *subjects* that are in it."""
        rows = self._connection.execute(
            f"SELECT id, {', '.join(_SEARCHED)} FROM registrations"  # noqa: S608
            f" WHERE id IN ({', '.join('?' * len(subjects))})",
            subjects,
        )
        return {row[0]: row[1:] for row in rows}

    def _write_registrations(self, made: Sequence[Folded], before: Mapping[str, Row]) -> None:
        """Update in place: the row number ties a registration to its entry in the search index."""
        sets = ", ".join(f"{name} = excluded.{name}" for name in _REGISTRATIONS.columns[1:])
        self._insert("INSERT", _REGISTRATIONS, made, f"ON CONFLICT (id) DO UPDATE SET {sets}")
        places = [_REGISTRATIONS.columns.index(column) for column in _SEARCHED]
        changed = [
            folded.history
            for folded in made
            for row in folded.rows["registrations"]
            if before.get(row[0]) != tuple(row[place] for place in places)
        ]
        self._index([history for history in changed if history])

    def _index(self, histories: Sequence[History]) -> None:
        """In the order of the rows: each step back makes the index write all it has so far."""
        people = [history.registration for history in histories]
        places = self._places([person.id for person in people])
        terms = [(places[person.id], search_terms(person)) for person in people]
        terms.sort(key=itemgetter(0))
        self._connection.executemany(
            "INSERT OR REPLACE INTO people (rowid, names, sounds, others) VALUES (?, ?, ?, ?)",
            [(place, term.names, term.sounds, term.others) for place, term in terms],
        )

    def _places(self, registrations: Sequence[str]) -> dict[str, int]:
        """The row number of each of *registrations*."""
        return dict(
            self._connection.execute(
                "SELECT id, row FROM registrations"  # noqa: S608
                f" WHERE id IN ({', '.join('?' * len(registrations))})",
                registrations,
            ).fetchall()
        )

    def _delete_registrations(self, ids: Iterable[str]) -> None:
        """In the order of the rows, for the same reason."""
        gone = [(row,) for row in sorted(self._places(list(ids)).values())]
        if gone:
            self._merge_late()
        self._connection.executemany("DELETE FROM people WHERE rowid = ?", gone)
        self._connection.executemany("DELETE FROM registrations WHERE row = ?", gone)

    def _merge_late(self) -> None:
        """Remember `_HALF_GONE` in the index, if it is not remembered yet."""
        found = self._connection.execute("SELECT v FROM people_config WHERE k = 'deletemerge'")
        if found.fetchone() != (_HALF_GONE,):
            self._connection.execute(
                "INSERT INTO people (people, rank) VALUES ('deletemerge', ?)", (_HALF_GONE,)
            )

    def _rebuild_heads(self) -> None:
        self._connection.execute("DELETE FROM heads")
        self._connection.execute(
            "INSERT INTO heads SELECT station, number, clock, digest FROM journal AS last"
            " WHERE number = (SELECT max(number) FROM journal WHERE station = last.station)"
        )

    def _wrong_heads(self) -> Iterator[Difference]:
        rows = self._connection.execute(
            "WITH ends AS (SELECT station, number, clock, digest FROM journal AS last"
            " WHERE number = (SELECT max(number) FROM journal WHERE station = last.station))"
            " SELECT station FROM (SELECT * FROM heads EXCEPT SELECT * FROM ends)"
            " UNION SELECT station FROM (SELECT * FROM ends EXCEPT SELECT * FROM heads)"
        )
        for (station,) in rows.fetchall():
            yield Difference("heads", station, ("number", "clock", "digest"))

    def _wrong_sums(self) -> Iterator[Difference]:
        """Totals that are not those of the people they are of."""
        for table, summed in _SUMS.items():
            kept = f"SELECT * FROM {table} WHERE {_SOMETHING[table]}"  # noqa: S608
            differing = self._connection.execute(
                f"SELECT 1 FROM (SELECT * FROM ({kept}) EXCEPT {summed}) UNION ALL"  # noqa: S608
                f" SELECT 1 FROM (SELECT * FROM ({summed}) EXCEPT {kept}) LIMIT 1"
            ).fetchone()
            if differing:
                yield Difference(table, "", ())

    def _rows(self, table: Table, subject: str, expected: Sequence[Row]) -> list[Row]:
        """What *table* holds of *subject*; of credentials, which of those expected it holds."""
        columns = ", ".join(table.columns)
        if table is _CREDENTIALS:
            sql = f"SELECT {columns} FROM credentials WHERE folded = ? AND code = ? AND subject = ?"  # noqa: S608
            return [row for key in expected for row in self._connection.execute(sql, key)]
        sql = f"SELECT {columns} FROM {table.name} WHERE {table.subject} = ?"  # noqa: S608
        return sorted(self._connection.execute(sql, (subject,)).fetchall())

    def _strays(self, seen: dict[str, int]) -> Iterator[Difference]:
        """Tables with more rows than all subjects of the journal account for."""
        for table in TABLES:
            counted = self._connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()  # noqa: S608
            if counted[0] != seen[table.name]:
                yield Difference(table.name, "", ())


def _compared(
    table: Table, subject: str, expected: list[Row], found: list[Row]
) -> Iterator[Difference]:
    if expected == found:
        return
    if len(expected) != len(found):
        yield Difference(table.name, subject, ())
        return
    columns = tuple(
        column
        for place, column in enumerate(table.columns)
        if any(a[place] != b[place] for a, b in zip(expected, found, strict=True))
    )
    yield Difference(table.name, subject, columns)
