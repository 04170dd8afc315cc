"""Reading the roster: registrations, by id, by credential, by name, and all of them in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson

from kiosk.bundled import resource
from kiosk.domain.credential import bare, folded, ungrouped, without_zeros
from kiosk.domain.fact import canonical_json
from kiosk.domain.history import Cells, History, fold, joined
from kiosk.domain.name_ranking import FoundPerson
from kiosk.domain.name_search import Aliases
from kiosk.domain.registration import Awaits, Notice, Registration, Status
from kiosk.store.checkpoints import Checkpoints
from kiosk.store.driver import Connection
from kiosk.store.entries import Entry, merged, twice_flags, with_flag
from kiosk.store.journal import Journal
from kiosk.store.likenesses import Likenesses
from kiosk.store.people_search import find_people, once_each, read_aliases
from kiosk.store.review import Review

__all__ = ["Entry", "ImportedColumns", "Listed", "Roster"]

_PERSON = (
    "id, name, badge_name, given_name, family_name, organisation, place, email, phone,"
    " ticket_type, status, order_code, position, codes, walk_in,"
    " checked_in_before, admits, no_longer_listed,"
    " pronouns, notes, blocked, awaits, notices, sessions"
)
_WIDTH = 24
"""Columns of a person."""
_MOST_VARIABLES = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """What the organiser's lists say of a registration, beneath the desk's amendments.

    `standing` is the registration with those; `amended` names the fields they are about.
    """

    registration: Registration
    cells: tuple[Cells, ...]
    standing: Registration
    amended: tuple[str, ...] = ()
    admitted: bool = False


@dataclass(frozen=True, slots=True)
class ImportedColumns:
    """The organiser's columns of one import, in their order; `id` is its fact.

    `fields` says which of them each field of a registration was read from.
    """

    id: str
    source: str
    columns: tuple[str, ...]
    fields: Mapping[str, str]


class Roster:
    """Questions about registrations, asked on one connection."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._likenesses = Likenesses(connection)

    def history(self, registration: str) -> History | None:
        """Everything known of a person by one registration, folded from its facts.

        Of one that yields to another of the same person, that other's; whatever happened
        under either is in it.
        """
        kept = self._likenesses.kept()
        mine = kept.get(registration, registration)
        others = [yielding for yielding, other in kept.items() if other == mine]
        history = self._own_history(mine)
        if history is None or not others:
            return history
        return joined(history, filter(None, map(self._own_history, others)))

    def _own_history(self, registration: str) -> History | None:
        return fold(self._journal.of_subject(registration))

    def registration(self, registration: str) -> Registration | None:
        """One registration as it stands."""
        row = self._connection.execute(
            f"SELECT {_PERSON} FROM registrations WHERE id = ?",  # noqa: S608
            (registration,),
        ).fetchone()
        return _registration(row) if row else None

    def by_credential(self, credential: str) -> list[str]:
        """The ids of the registrations that *credential* claims, a code of our own aside.

        Exactly as written first; failing that, regardless of case where only one answers;
        failing that, regardless of hyphens and blanks, and then of leading zeros, likewise.
        """
        rows = self._connection.execute(
            "SELECT code, subject FROM credentials WHERE folded = ? LIMIT 50", (folded(credential),)
        ).fetchall()
        exact = [subject for code, subject in rows if code == credential]
        return exact or _only([subject for _, subject in rows] or self._written_like(credential))

    def _written_like(self, credential: str) -> list[str]:
        """Whose codes differ from *credential* only in groups, else only in leading zeros."""
        wanted = ungrouped(folded(credential))
        if not bare(credential):
            return []
        rows = self._connection.execute(
            "SELECT folded, subject FROM credentials WHERE bare = ? LIMIT 50", (bare(credential),)
        ).fetchall()
        digits = bool(without_zeros(wanted))
        return [subject for code, subject in rows if ungrouped(code) == wanted] or [
            subject for code, subject in rows if digits and without_zeros(ungrouped(code))
        ]

    def numbered(self) -> dict[str, str]:
        """Registrations by their codes of digits, less leading zeros, where one alone has it."""
        found: dict[str, str] = {}
        for code, registration in self._connection.execute(
            "SELECT code, subject FROM credentials WHERE code NOT GLOB '*[^0-9]*'"
        ):
            bare = without_zeros(code)
            if found.setdefault(bare, registration) != registration:
                found[bare] = ""
        return {bare: registration for bare, registration in found.items() if bare and registration}

    def holders(self, codes: Sequence[str]) -> dict[str, list[str]]:
        """For each of *codes* that is known exactly, the ids of its registrations."""
        found: dict[str, list[str]] = {}
        wanted = {folded(code): code for code in codes}
        for some in _chunks(list(wanted)):
            for code, registration in self._connection.execute(
                "SELECT code, subject FROM credentials"  # noqa: S608
                f" WHERE folded IN ({', '.join('?' * len(some))})",
                some,
            ):
                found.setdefault(code, []).append(registration)
        return {code: found[code] for code in codes if code in found}

    def ordered_positions(self) -> dict[tuple[str, str], str]:
        """Registrations by (order, position), where a list gave both and one holds them."""
        rows = self._connection.execute(
            "SELECT order_code, position, min(id) FROM registrations"
            " WHERE order_code <> '' AND position <> ''"
            " GROUP BY order_code, position HAVING count(*) = 1"
        )
        return {(order, position): registration for order, position, registration in rows}

    def listed(self, registrations: Sequence[str]) -> dict[str, Listed]:
        """What the lists say of each of *registrations* that exists, amendments aside."""
        found = {}
        for some in _chunks(registrations):
            for row in self._connection.execute(
                f"SELECT {_PERSON}, cells, amended, admissions FROM registrations"  # noqa: S608
                f" WHERE id IN ({', '.join('?' * len(some))})",
                some,
            ):
                found[row[0]] = self._listed(row)
        return found

    def ids(self) -> Iterator[str]:
        """The ids of all registrations, in order."""
        rows = self._connection.execute("SELECT id FROM registrations ORDER BY id")
        return (str(row[0]) for row in rows)

    def sources(self) -> Iterator[tuple[str, list[str]]]:
        """For each registration, the imports that had cells for it, in order."""
        rows = self._connection.execute("SELECT id, cells FROM registrations ORDER BY id")
        return ((row[0], [source for source, _ in orjson.loads(row[1])]) for row in rows)

    def entries(self) -> Iterator[Entry]:
        """All registrations in the order of their ids, as the central export needs them."""
        rows = self._connection.execute(
            f"SELECT {_PERSON}, cells, amended, flags, admissions, checked_in_at,"  # noqa: S608
            " checked_in_door, doors, badge_printed_at FROM registrations ORDER BY id"
        )
        twice = self._twice()
        apart = (with_flag(_entry(row), twice.get(row[0], "")) for row in rows)
        kept = self._likenesses.kept()
        return merged(apart, kept, self.merged_walk_ins().keys(), self._own_history)

    def merged_walk_ins(self) -> dict[str, str]:
        """Whom only a door has registered, with the one in whose row the export tells them."""
        kept = self._likenesses.kept()
        rows = self._connection.execute(
            "SELECT id FROM registrations WHERE walk_in AND cells = '[]'"
            " AND id IN (SELECT value FROM json_each(?))",
            (canonical_json(sorted(kept)),),
        )
        return {row[0]: kept[row[0]] for row in rows}

    def _twice(self) -> dict[str, str]:
        """What the export says of those who went in at several doors."""
        inner = {one.id for one in Checkpoints(self._connection).ever() if one.is_inner}
        often = Review(self._connection, self._journal).often(sorted(inner))
        return twice_flags(filter(None, map(self.history, often)), inner)

    def walk_ins(self) -> list[Registration]:
        """Those who were registered at a door, in the order of their ids."""
        rows = self._connection.execute(
            f"SELECT {_PERSON} FROM registrations WHERE walk_in ORDER BY id"  # noqa: S608
        )
        return [_registration(row) for row in rows]

    def flagged(self) -> Iterator[Entry]:
        """Those that a person should look at, by id."""
        rows = self._connection.execute(
            f"SELECT {_PERSON}, cells, amended, flags, admissions, checked_in_at,"  # noqa: S608
            " checked_in_door, doors, badge_printed_at FROM registrations WHERE flags <> '[]'"
            " ORDER BY id"
        )
        return map(_entry, rows)

    def imports(self) -> list[ImportedColumns]:
        """The imports whose rows count, in the order in which they count."""
        rows = self._connection.execute(
            "SELECT fact, source, columns, fields FROM imports ORDER BY clock, station"
        )
        return [
            ImportedColumns(fact, source, _texts(columns), orjson.loads(fields))
            for fact, source, columns, fields in rows
        ]

    def find(self, query: str, limit: int) -> list[FoundPerson]:
        """The people whom *query* may mean, best first."""
        found = find_people(self._connection, query, limit, _aliases())
        kept = self._likenesses.kept()
        return once_each(self._connection, found, kept) if kept else found

    def has_passed(self, registration: str) -> bool:
        """Whether anybody passed a checkpoint under this id, whether a list has it or not."""
        row = self._connection.execute(
            "SELECT 1 FROM passages WHERE subject = ? AND refusal = '' LIMIT 1", (registration,)
        ).fetchone()
        return row is not None

    def arrived(self) -> dict[str, int]:
        """How many people have come on each registration on which somebody has, by its id."""
        rows = self._connection.execute("SELECT id, arrived FROM registrations WHERE arrived > 0")
        return dict(rows.fetchall())

    def count(self) -> int:
        """How many registrations there are, cancelled ones included."""
        row = self._connection.execute("SELECT sum(registrations) FROM totals").fetchone()
        return int(row[0] or 0)

    def _listed(self, row: tuple[Any, ...]) -> Listed:
        cells, amended, admissions = row[_WIDTH:]
        standing = _registration(row)
        if amended == "[]":
            return Listed(standing, _cells(cells), standing, admitted=admissions > 0)
        history = self._own_history(row[0])
        assert history is not None  # noqa: S101 - the row was made from it
        return Listed(
            history.listed, history.cells, standing, history.amended, admitted=admissions > 0
        )


@cache
def _aliases() -> Aliases:
    return read_aliases(resource("names/aliases.json"))


def _only(found: Sequence[str]) -> list[str]:
    """The one of *found*, if there is just one."""
    return list(found[:1]) if len(set(found)) == 1 else []


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _MOST_VARIABLES):
        yield values[start : start + _MOST_VARIABLES]


def _registration(row: tuple[Any, ...]) -> Registration:
    status, order, position, codes, walk_in, before, admits, gone = row[10:18]
    pronouns, notes, blocked, awaits, notices, sessions = row[18:_WIDTH]
    id_, name, badge_name, given, family, organisation, place, email, phone, ticket_type = row[:10]
    return Registration(
        id_,
        name,
        badge_name,
        given,
        family,
        organisation,
        place,
        email,
        phone,
        ticket_type,
        status=Status(status),
        order=order,
        position=position,
        credentials=_texts(codes),
        walk_in=bool(walk_in),
        checked_in_before=before,
        admits=admits,
        no_longer_listed=bool(gone),
        pronouns=pronouns,
        notes=notes,
        blocked=blocked,
        awaits=Awaits(awaits),
        notices=tuple(map(Notice, _texts(notices))),
        sessions=_texts(sessions),
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    cells, amended, flags, admissions, at, door, doors, printed = row[_WIDTH:]
    return Entry(
        registration=_registration(row),
        cells=_cells(cells),
        amended=_texts(amended),
        flags=_texts(flags),
        admissions=admissions,
        checked_in_at=at or "",
        checked_in_door=door or "",
        doors=_texts(doors),
        badge_printed_at=printed or "",
    )


def _cells(text: str) -> tuple[Cells, ...]:
    return tuple(Cells(source, tuple(cells)) for source, cells in orjson.loads(text))


def _texts(text: str) -> tuple[str, ...]:
    return tuple(orjson.loads(text))
