"""Which row of a table is its header, and which of its columns hold what."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kiosk.domain.listing import LeftOut
from kiosk.services.intake.sensitive import sensitive
from kiosk.services.intake.statuses import PAID as PAID_WORDS
from kiosk.services.intake.statuses import vocabulary, word
from kiosk.services.intake.synonyms import (
    ALTERNATIVES,
    CODE,
    NOTES,
    PAID,
    SPARE_CODES,
    SYNONYMS,
    plain,
)
from kiosk.services.intake.table import Table

NAMES = frozenset({"name", "given_name", "family_name"})
KIOSK, DROPPED = "kiosk", "dropped"
"""Why columns are left out that are not sensitive: ours, and the organiser's choice."""

_SEARCHED_ROWS = 40
_SAMPLED_ROWS = 400
_WEAK_STATUS = frozenset({"attending", "rsvp", "rsvp status", "estado", "statut"})
"""Headers that may as well ask a question as tell a status: they count if they answer it."""


@dataclass(frozen=True, slots=True)
class Header:
    """A row that names columns: where it is, and how sure that is."""

    table: Table
    index: int
    cells: tuple[str, ...]
    sample: tuple[list[str], ...]
    score: int

    @property
    def plain(self) -> tuple[str, ...]:
        """The headers as headers are compared."""
        return tuple(plain(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns, by their places, hold a field, and which are kept for the organiser.

    `fates` are the places that are left out, each with its reason word.
    """

    headers: tuple[str, ...]
    fields: Mapping[str, tuple[int, ...]]
    kept: tuple[int, ...]
    fates: tuple[tuple[int, str], ...]
    left_out: tuple[LeftOut, ...]
    system: str
    defused: bool

    @property
    def codes(self) -> tuple[int, ...]:
        """The columns that hold codes, the best first."""
        return self.fields.get(CODE, ())


def find_header(tables: Sequence[Table], mapped: Collection[str] = ()) -> Header | None:
    """The row, of all *tables*, that looks most like the header of a list of people.

    *mapped* are headers that the organiser has named. None if there is no row at all.
    """
    wanted = {plain(header) for header in mapped}
    found = [header for table in tables for header in _headers(table, wanted)]
    return max(found, key=lambda header: header.score, default=None)


def lay_out(
    header: Header,
    mapping: Mapping[str, int | None],
    *,
    keep: Collection[int] = (),
    drop: Collection[int] = (),
) -> Layout:
    """What the columns of *header* hold; *mapping* says it for some fields, by place.

    A field whose place is None is in no column. *keep* are the places of columns that
    stay although they are sensitive, *drop* of those that go although they are not.
    """
    names = header.plain
    fields = _recognised(names)
    fields |= _statuses(header, fields)
    _add_spare_codes(names, fields)
    mapped = {field: () if place is None else (place,) for field, place in mapping.items()}
    fields = {field: places for field, places in {**fields, **mapped}.items() if places}
    chosen = {place for place in mapping.values() if place is not None}
    left_out = _left_out(header, {*keep, *chosen}, drop)
    defused = any(name.startswith("kiosk ") for name in names)
    return Layout(
        headers=tuple(_undefused(cell) for cell in header.cells) if defused else header.cells,
        fields=fields,
        kept=tuple(place for place in range(len(names)) if place not in left_out),
        fates=tuple(left_out.items()),
        left_out=tuple(LeftOut(header.cells[place], why) for place, why in left_out.items()),
        system=_system(set(names)),
        defused=defused,
    )


def _headers(table: Table, wanted: set[str]) -> list[Header]:
    rows = list(islice(table.rows(), _SEARCHED_ROWS + _SAMPLED_ROWS))
    return [
        Header(table, index, tuple(row), tuple(rows[index + 1 :]), _score(row, wanted))
        for index, row in enumerate(rows[:_SEARCHED_ROWS])
        if any(row)
    ]


def _score(row: Sequence[str], wanted: set[str]) -> int:
    names = {plain(cell) for cell in row if cell}
    fields = {field for field, synonyms in SYNONYMS.items() if not names.isdisjoint(synonyms)}
    return 5 * len(names & wanted) + 2 * len(fields) + 3 * bool(fields & NAMES) + len(names & NOTES)


def _recognised(names: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """The columns that each field may be read from, the best first."""
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        places.setdefault(name, place)
    if "order code" not in places and "bestellnummer" not in places:
        places.pop("position", None)  # which is somebody's job
    found = {
        field: tuple(places[synonym] for synonym in synonyms if synonym in places)
        for field, synonyms in SYNONYMS.items()
    }
    several = ALTERNATIVES | {CODE, "status"}
    return {field: held if field in several else held[:1] for field, held in found.items()}


def _statuses(header: Header, fields: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The one column of status, and that of payment if it answers yes or no."""
    names = header.plain
    telling = [
        place
        for place in fields.get("status", ())
        if names[place] not in _WEAK_STATUS or _words(header, place) & set(vocabulary(""))
    ]
    paid = [
        place
        for place in fields.get(PAID, ())
        if (words := _words(header, place)) and words <= set(PAID_WORDS)
    ]
    return {"status": tuple(telling[:1]), PAID: tuple(paid[:1])}


def _words(header: Header, place: int) -> set[str]:
    """The words in a column, blanks aside, as far as the sample goes."""
    cells = (row[place] for row in header.sample if place < len(row))
    return {word(cell) for cell in cells if cell.strip()}


def _add_spare_codes(names: Sequence[str], fields: dict[str, tuple[int, ...]]) -> None:
    if fields.get(CODE):
        return
    for spare in SPARE_CODES:
        places = fields.get(spare) or tuple(
            place for place, name in enumerate(names) if name == spare
        )
        if places:
            fields[CODE] = places[:1]
            return


def _left_out(header: Header, keep: Collection[int], drop: Collection[int]) -> dict[int, str]:
    """The columns that are not kept, by place, each with its reason."""
    found = {}
    for place, name in enumerate(header.plain):
        reason = KIOSK if name.startswith("kiosk ") else sensitive(name)
        if reason and (reason == KIOSK or place not in keep):
            found[place] = reason
        elif place in drop:
            found[place] = DROPPED
    return found


def _undefused(cell: str) -> str:
    return cell.removeprefix("'")


def _system(names: set[str]) -> str:
    """Who seems to have written the list; empty if nobody that is known."""
    if names >= {"order #"} and names & {"attendee #", "attendee status"}:
        return "eventbrite"
    if names & {"order code", "bestellnummer"} and names & {
        "attendee name", "name teilnehmer*in", "secret", "position id"
    }:  # fmt: skip
        return "pretix"
    if names & {"ticket full name", "unique ticket url"}:
        return "tito"
    return "luma" if names & {"api id", "guest id"} and "approval status" in names else ""
