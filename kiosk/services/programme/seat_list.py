"""Reading a list of who registered for what: a row for each seat, or a column of ticks each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.credential import cleaned
from kiosk.domain.listing import Caution, Skipped, Why
from kiosk.domain.names import fold
from kiosk.domain.registration import Registration, Status
from kiosk.domain.session_choice import Choosing, session_choices
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.cells import tidy, tidy_code
from kiosk.services.intake.header import Header, find_header
from kiosk.services.intake.layout import Layout, lay_out
from kiosk.services.intake.reading import Progress, read_tables
from kiosk.services.intake.statuses import vocabulary, word, words_of
from kiosk.services.intake.table import Table
from kiosk.services.programme.words import sessions_headers, ticked_words
from kiosk.store.event_file import EventFile

_VERSION = re.compile(
    r"[\s_.-]*(?:\(\d+\)|v?\d[\d\s_.:t-]*|copy|kopie|copie|copia|final|new|latest|updated?)$"
)
_WHO = ("code", "email", "order", "position", "name")


@dataclass(frozen=True, slots=True)
class SeatList:
    """A list of seats, understood.

    `name` is that of the file without its version: by it a later version is known.
    `seats` are registrations and sessions, by their ids. `columns` says which headers the
    people and the sessions came from.
    """

    name: str
    seats: tuple[tuple[str, str], ...]
    rows: int = 0
    skipped: tuple[Skipped, ...] = ()
    columns: Mapping[str, str] | None = None
    cautions: tuple[Caution, ...] = ()


def read_seats(
    path: Path,
    file: EventFile,
    *,
    encoding: str = "",
    sheet: str = "",
    progress: Progress = lambda _done, _total: None,
) -> SeatList:
    """Who of *file* has a seat in which of its sessions, as the list at *path* says.

    Raises FileMissingError, NotAFileError, UnreadableError, InvalidFieldError, and
    NotUnderstoodError for a list without people or without sessions.
    """
    tables = read_tables(path, encoding=encoding, sheet=sheet, progress=progress)
    return seats_in(path, tables, file)


def seats_in(path: Path, tables: Sequence[Table], file: EventFile) -> SeatList:
    """What `read_seats` makes of the *tables* that were read from *path*."""
    choosing = file.checkpoints.choosing()
    header = find_header(tables)
    reader = _Reader(header, choosing, _People(file)) if header else None
    if header is None or reader is None or not reader.is_list_of_seats:
        raise NotUnderstoodError(path, Why.NO_SEATS)
    seats: dict[tuple[str, str], None] = {}
    rows = 0
    for index, row in enumerate(header.table.rows()):
        if index > header.index and any(row):
            rows += 1
            seats.update(dict.fromkeys(reader.seats(index + header.table.first_row, row)))
    return SeatList(
        list_name(path),
        tuple(seats),
        rows,
        tuple(reader.skipped),
        reader.columns,
        tuple(caution for table in tables for caution in table.cautions),
    )


def list_name(path: Path) -> str:
    """The name of a list without what tells its versions apart: `seats (2)`, `seats-2026-12-01`."""
    name = " ".join(path.stem.casefold().split())
    while (shorter := _VERSION.sub("", name)) and shorter != name:
        name = shorter
    return name


class _Reader:
    """Finds the seats in rows, and notes what names nobody or no session."""

    def __init__(self, header: Header, choosing: Choosing, people: "_People") -> None:
        self._choosing = choosing
        self._people = people
        self._layout = lay_out(header, {})
        self._header = header
        self._sessions = tuple(
            place for place, name in enumerate(header.plain) if name in sessions_headers()
        )
        self._ticks = {
            place: meant
            for place, cell in enumerate(header.cells)
            if place not in self._sessions and cell and (meant := choosing.meant(cell))
        }
        self.skipped: list[Skipped] = []

    @property
    def is_list_of_seats(self) -> bool:
        """Whether rows can name somebody, and sessions."""
        who = self._layout.fields.keys() & {"code", "email", "order"}
        return bool(who) and bool(self._sessions or self._ticks)

    @property
    def columns(self) -> dict[str, str]:
        """The headers that are read."""
        fields = self._layout.fields
        found = {field: self._header.cells[fields[field][0]] for field in _WHO if field in fields}
        if self._sessions:
            found["sessions"] = self._header.cells[self._sessions[0]]
        return found | {ids[0]: self._header.cells[place] for place, ids in self._ticks.items()}

    def seats(self, number: int, row: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The seats that a row gives; one that says that nobody comes gives none."""
        sessions = list(self._named(number, row))
        if not sessions:
            return
        if not self._counts(row):
            self.skipped.append(Skipped(number, "unconfirmed_seat"))
            return
        found = self._people.found(self._layout, row)
        if len(found) != 1:
            self.skipped.append(Skipped(number, "several_people" if found else "unknown_person"))
            return
        yield from ((found[0], session) for session in sessions)

    def _named(self, number: int, row: Sequence[str]) -> Iterator[str]:
        said = [choice for place in self._sessions for choice in session_choices(_cell(row, place))]
        for choice in said:
            pieces = self._choosing.pieces(choice)
            if not pieces:
                self.skipped.append(Skipped(number, "unknown_session"))
            for meant in pieces:
                if len(meant) == 1:
                    yield meant[0]
                else:
                    self.skipped.append(Skipped(number, "several_sessions"))
        for place, meant in self._ticks.items():
            cell = word(_cell(row, place))
            if cell in ticked_words() or cell in words_of("yes"):
                yield from meant
            elif tidy(cell) and cell not in words_of("no") and cell not in {"0", "false"}:
                self.skipped.append(Skipped(number, "unread_registration"))

    def _counts(self, row: Sequence[str]) -> bool:
        """Whether no column of status says that the person does not come."""
        for place in self._layout.fields.get("status", ()):
            said = vocabulary(self._header.plain[place]).get(word(_cell(row, place)))
            if said in {Status.CANCELLED, Status.PENDING}:
                return False
        return True


class _People:
    """Says whom a row names: by code, by order and position, by e-mail address and name."""

    def __init__(self, file: EventFile) -> None:
        self._roster = file.roster
        self._kept = file.likenesses.kept()
        self._positions = file.roster.ordered_positions()
        self._by_email: dict[str, list[Registration]] | None = None

    def found(self, layout: Layout, row: Sequence[str]) -> list[str]:
        """The ids of the registrations that *row* may mean, the same person's once."""
        found = self._by_code(layout, row) or self._by_order(layout, row)
        found = found or self._by_address(layout, row)
        return list(dict.fromkeys(self._kept.get(id, id) for id in found))  # noqa: A001

    def _by_code(self, layout: Layout, row: Sequence[str]) -> list[str]:
        codes = (cleaned(tidy_code(_cell(row, place))) for place in layout.codes)
        return next((held for code in codes if code and (held := self._holders(code))), [])

    def _holders(self, code: str) -> list[str]:
        known = self._roster.registration(code)
        return [known.id] if known else self._roster.by_credential(code)

    def _by_order(self, layout: Layout, row: Sequence[str]) -> list[str]:
        order, position = (_field(layout, row, name) for name in ("order", "position"))
        found = self._positions.get((order, position)) if order and position else None
        return [found] if found else []

    def _by_address(self, layout: Layout, row: Sequence[str]) -> list[str]:
        """Who has this address; of several, or under another name, whose name it is."""
        email = _field(layout, row, "email").casefold()
        held = self._addresses().get(email, []) if email else []
        parts = [_field(layout, row, name) for name in ("given_name", "family_name")]
        name = _field(layout, row, "name") or " ".join(filter(None, parts))
        if name:
            held = [one for one in held if _same_name(name, one)]
        return [one.id for one in held]

    def _addresses(self) -> dict[str, list[Registration]]:
        if self._by_email is None:
            self._by_email = {}
            listed = (entry.registration for entry in self._roster.entries())
            for person in (*listed, *self._roster.walk_ins()):  # those who were merged, too
                self._by_email.setdefault(person.email.casefold(), []).append(person)
        return self._by_email


def _same_name(name: str, person: Registration) -> bool:
    """Whether *name* is the person's, whichever of its parts stands first."""
    return _parts(name) in {_parts(person.name), _parts(person.badge_name)}


def _parts(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).replace(",", " ").split()))


def _field(layout: Layout, row: Sequence[str], field: str) -> str:
    places = layout.fields.get(field, ())
    return tidy(_cell(row, places[0])) if places else ""


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
