"""The organiser's columns of all lists together, as the central export has them.

Which of them are exported is the newest decision about each: a list that drops a column
takes it out of what earlier lists kept. People who were registered at the door fill the
columns that hold their fields; where no list has a column of names, they get plain ones.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Fact, Kind, withdrawn_ids
from kiosk.domain.history import Cells
from kiosk.domain.registration import Registration
from kiosk.store.event_file import EventFile
from kiosk.store.roster import ImportedColumns

KIOSK_COLUMNS = (
    "kiosk_id",
    "kiosk_status",
    "kiosk_checked_in_at",
    "kiosk_checked_in_door",
    "kiosk_admissions",
    "kiosk_doors",
    "kiosk_sessions_attended",
    "kiosk_badge_printed_at",
    "kiosk_walk_in",
    "kiosk_changed_fields",
    "kiosk_flags",
)

_PLAIN = ("name", "badge_name", "organisation", "place", "email", "phone", "ticket_type")
"""Fields that an organiser's column may hold for a walk-in, and what such a column is called."""

Column: TypeAlias = tuple[str, int]
"""One of the organiser's columns: its header, and which of several of that name it is."""


class OwnColumns:
    """The organiser's columns, and what stands in them for somebody."""

    def __init__(
        self,
        imports: Sequence[ImportedColumns],
        walk_ins: Sequence[Registration] = (),
        hidden: Collection[str] = (),
    ) -> None:
        self._columns = _columns(imports, hidden)
        self._places = {source.id: _places(source, self._columns) for source in imports}
        self.fields = _fields(imports, self._columns)
        if "name" not in self.fields:
            self._add_plain(walk_ins)

    @property
    def headers(self) -> list[str]:
        """Their names, in order of first appearance."""
        return [header for header, _ in self._columns]

    def places(self, headers: Sequence[str]) -> list[int] | None:
        """Where each of *headers* stands; None if one of them is none of these columns."""
        known = {column: place for place, column in enumerate(self._columns)}
        found = [known.get(column) for column in _numbered(headers)]
        return None if None in found else [place for place in found if place is not None]

    def cells(self, person: Registration, listed: Iterable[Cells]) -> list[str]:
        """What they say of *person*, whom the lists had as *listed*."""
        own = [""] * len(self._columns)
        if person.walk_in:
            for name, place in self.fields.items():
                own[place] = getattr(person, name)
        for cells in listed:
            for at, cell in zip(self._places.get(cells.source, ()), cells.cells, strict=False):
                if at is not None:
                    own[at] = cell
        return own

    def _add_plain(self, walk_ins: Sequence[Registration]) -> None:
        """Columns for what the *walk_ins* say of themselves, so that others can read it."""
        for name in _PLAIN:
            if name not in self.fields and any(getattr(person, name) for person in walk_ins):
                self.fields[name] = len(self._columns)
                taken = sum(header == name for header, _ in self._columns)
                self._columns.append((name, taken + 1))


def own_columns(file: EventFile) -> OwnColumns:
    """Those of the event as it stands."""
    roster = file.roster
    return OwnColumns(roster.imports(), roster.walk_ins(), _hidden(_imports(file)))


def no_longer_exported(file: EventFile, kept: Iterable[str], left_out: Iterable[str]) -> list[str]:
    """The columns that the export has now and, with a list that *left_out* them, will not."""
    going = {_folded(header) for header in left_out} - {_folded(header) for header in kept}
    return [header for header in own_columns(file).headers if _folded(header) in going]


def exported_again(file: EventFile, kept: Iterable[str]) -> list[str]:
    """The columns of a list that *kept* them which an earlier list took out of the export."""
    hidden = _hidden(_imports(file))
    return [header for header in kept if _folded(header) in hidden]


def _imports(file: EventFile) -> list[Fact]:
    """The facts of the imports that stand, in order."""
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    withdrawn = withdrawn_ids(facts)
    standing = [fact for fact in facts if fact.kind == Kind.IMPORT and fact.id not in withdrawn]
    return sorted(standing, key=lambda fact: fact.order)


def _hidden(imports: Iterable[Fact]) -> set[str]:
    """The headers, folded, that the last list that had them left out."""
    hidden: set[str] = set()
    for fact in imports:
        hidden.update(map(_folded, fact.body.get("left_out", ())))
        hidden.difference_update(map(_folded, fact.body.get("headers", ())))
    return hidden


def _folded(header: str) -> str:
    return " ".join(header.casefold().split())


def _columns(imports: Sequence[ImportedColumns], hidden: Collection[str]) -> list[Column]:
    """Every column of every list, in the order of first appearance; never one of ours."""
    return list(
        dict.fromkeys(
            column
            for source in imports
            for column in _numbered(source.columns)
            if column[0] not in KIOSK_COLUMNS and _folded(column[0]) not in hidden
        )
    )


def _numbered(headers: Sequence[str]) -> list[Column]:
    seen: dict[str, int] = {}
    numbered = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        numbered.append((header, seen[header]))
    return numbered


def _places(source: ImportedColumns, columns: Sequence[Column]) -> list[int | None]:
    """Where each cell of an import's rows goes; nowhere for columns that are not exported."""
    known = {column: place for place, column in enumerate(columns)}
    return [known.get(column) for column in _numbered(source.columns)]


def _fields(imports: Sequence[ImportedColumns], columns: Sequence[Column]) -> dict[str, int]:
    """The column of each field of a walk-in: the first list that has it decides, none holds two."""
    known = {header: place for place, (header, _) in reversed(list(enumerate(columns)))}
    said: dict[str, int] = {}
    for source in imports:
        for field, header in source.fields.items():
            if header in known:
                said.setdefault(field, known[header])
    if "name" not in said and "given_name" in said:
        said["name"] = said["given_name"]  # a walk-in's name is never cut in two
    return _once(said)


def _once(said: Mapping[str, int]) -> dict[str, int]:
    fields: dict[str, int] = {}
    for name in _PLAIN:
        if name in said and said[name] not in fields.values():
            fields[name] = said[name]
    return fields
