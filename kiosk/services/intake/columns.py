"""Understanding a list: which file, which sheet, which columns, which people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from kiosk.domain.choices import NOWHERE, Choices, place_called
from kiosk.domain.listing import (
    Caution,
    Column,
    ListedPerson,
    Listing,
    Remark,
    Skipped,
    Why,
)
from kiosk.domain.registration import LISTED_FIELDS
from kiosk.errors import (
    NotUnderstoodError,
    SensitiveColumnError,
    UnknownColumnError,
    UnknownFieldError,
)
from kiosk.services.intake.header import NAMES, Header, find_header, sheets_with_people
from kiosk.services.intake.layout import Layout, lay_out
from kiosk.services.intake.looking_ahead import look_ahead
from kiosk.services.intake.meanings import meaning
from kiosk.services.intake.newsletters import newsletters
from kiosk.services.intake.people import PeopleReader
from kiosk.services.intake.problems import Problems
from kiosk.services.intake.programmes import is_programme
from kiosk.services.intake.quantities import GUESTS, QUANTITY
from kiosk.services.intake.reading import Progress, read_tables
from kiosk.services.intake.sensitive import sensitive
from kiosk.services.intake.synonyms import (
    BUYER,
    CITY,
    CODE,
    ORDERS_REPORT,
    PAID,
    STATE,
    plain,
)
from kiosk.services.intake.table import Table

_NEVER_A_COLUMN = frozenset({"awaits", "notices"})
"""What is read from several columns, or from words of status."""

MAPPABLE_FIELDS = (
    *(field for field in LISTED_FIELDS if field not in _NEVER_A_COLUMN),
    QUANTITY,
    GUESTS,
    CODE,
)
"""The fields whose column an organiser may name."""

_NO_CHOICES = Choices()
_EXAMPLES = 3


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def understand(
    path: Path, choices: Choices = _NO_CHOICES, progress: Progress = _nobody_watches
) -> Listing:
    """The list at *path*, understood by its headers and by what the organiser chose.

    Raises FileMissingError, NotAFileError, UnreadableError, NotUnderstoodError, and for
    a choice that does not fit UnknownFieldError, UnknownColumnError, InvalidFieldError, or
    SensitiveColumnError for a field that is to be read from what nobody kept on purpose.
    """
    _check(choices)
    return understood(path, _tables(path, choices, progress), choices)


def understood(path: Path, tables: Sequence[Table], choices: Choices = _NO_CHOICES) -> Listing:
    """What `understand` makes of the *tables* that were read from *path*; it raises as that."""
    listing, why = _looked_over(path, tables, choices)
    if why:
        raise NotUnderstoodError(path, why, system=listing.system)
    return listing


def described_columns(
    path: Path, choices: Choices = _NO_CHOICES, progress: Progress = _nobody_watches
) -> Listing:
    """The same of a file in which no column holds names: for somebody to say which does."""
    _check(choices)
    return _looked_over(path, _tables(path, choices, progress), choices)[0]


def _check(choices: Choices) -> None:
    for field in choices.fields:
        if field not in MAPPABLE_FIELDS:
            raise UnknownFieldError(field)


def _tables(path: Path, choices: Choices, progress: Progress) -> list[Table]:
    return read_tables(path, encoding=choices.encoding, sheet=choices.sheet, progress=progress)


def _looked_over(
    path: Path, tables: Sequence[Table], choices: Choices
) -> tuple[Listing, Why | None]:
    """The list, and why it is none of people, if it is none."""
    header = find_header(tables, _headers_named(choices))
    if header is None:
        raise NotUnderstoodError(path, Why.EMPTY)
    chosen, kept = _fields(header, choices), _known(header, choices.keep)
    dropped = _known(header, choices.drop)
    layout = lay_out(header, chosen, keep=kept, drop=dropped, sessions=choices.sessions)
    for place in set(chosen.values()) - kept:
        if place is not None and (why := layout.sensitive.get(place)):
            raise SensitiveColumnError(header.cells[place], why)
    told = (
        *_absent(header, choices),
        *_sheets_asked(tables, header, choices),
        *_missing_columns(layout),
        *_doubtful_columns(header, layout, choices),
    )
    listing = _listing(path.name, header, layout, told)
    return replace(listing, choices=choices), _why_not(header, layout)


def _listing(source: str, header: Header, layout: Layout, absent: tuple[Caution, ...]) -> Listing:
    reader = PeopleReader(header, layout)
    ahead = look_ahead(reader, layout)
    told = [*header.table.cautions, *absent]
    skipped: list[Skipped] = []
    problems = Problems()
    cautions = list(told)

    def people() -> Iterator[ListedPerson]:
        skipped.clear()
        cautions[:] = told
        found = 0
        for found, person in enumerate(reader.people(ahead, skipped, problems), start=1):  # noqa: B007 - counted
            yield person
        skipped.extend(Skipped(row, why) for row, why in header.nobody.items())
        skipped.sort(key=lambda one: one.row)
        nobody = [] if found else [Caution(Remark.NO_PEOPLE)]
        cautions[:] = told + nobody + reader.cautions(ahead)

    return Listing(
        source=source,
        system=layout.system,
        headers=tuple(layout.headers[place] for place in layout.kept),
        columns=_columns(layout),
        people=people,
        codes=tuple(layout.headers[place] for place in layout.codes),
        left_out=layout.left_out,
        described=_described(header, layout),
        encoding=header.table.encoding,
        encodings=header.table.encodings,
        sheet="" if header.table.encoding else header.table.name,
        sheets=header.table.sheets,
        header_row=header.table.first_row + header.index,
        skipped=skipped,
        problems=problems.found,
        cautions=cautions,
    )


def _headers_named(choices: Choices) -> list[str]:
    """The headers that the choices call by name."""
    named = (*choices.fields.values(), *choices.keep, *choices.drop)
    return [column for column in named if column != NOWHERE and place_called(column) is None]


def _place(header: Header, column: str) -> int | None:
    """Where the column is that *column* calls, by its header or as `#3`."""
    names = header.plain
    if plain(column) in names:
        return names.index(plain(column))
    place = place_called(column)
    return place if place is not None and 0 <= place < len(names) else None


def _fields(header: Header, choices: Choices) -> dict[str, int | None]:
    """Where the columns are that the choices call; None for a field that is nowhere."""
    found: dict[str, int | None] = {}
    for field, column in choices.fields.items():
        found[field] = None if column == NOWHERE else _place(header, column)
        if found[field] is None and column != NOWHERE:
            headers = header.cells if header.score else ()  # a row of people is not to be quoted
            raise UnknownColumnError(column, ", ".join(filter(None, headers)))
    return found


def _known(header: Header, columns: Iterable[str]) -> set[int]:
    """The places of those *columns* that the list has."""
    places = (_place(header, column) for column in columns)
    return {place for place in places if place is not None}


def _absent(header: Header, choices: Choices) -> tuple[Caution, ...]:
    """What was to be kept or dropped, and is not there."""
    wanted = ((Remark.NOTHING_TO_KEEP, choices.keep), (Remark.NOTHING_TO_DROP, choices.drop))
    return tuple(
        Caution(remark, column=column)
        for remark, columns in wanted
        for column in columns
        if _place(header, column) is None
    )


def _sheets_asked(tables: Sequence[Table], header: Header, choices: Choices) -> tuple[Caution, ...]:
    """Which sheets hold people too, unless somebody chose one; and whether there are sheets."""
    if choices.sheet and header.table.encoding:
        return (Caution(Remark.NO_SHEETS, text=choices.sheet),)
    if len(tables) == 1 or choices.sheet:
        return ()
    others = [name for name in sheets_with_people(tables) if name != header.table.name]
    return (Caution(Remark.OTHER_SHEETS, text=", ".join(others)),) if others else ()


def _missing_columns(layout: Layout) -> Iterator[Caution]:
    """What the doors would need, and no column was understood to hold."""
    if NAMES.isdisjoint(layout.fields):
        yield Caution(Remark.NO_NAMES)
    if not layout.codes:
        yield Caution(Remark.NO_CODES)
    for place in layout.maybe_statuses:
        yield Caution(Remark.MAYBE_STATUS, column=layout.headers[place])


def _doubtful_columns(header: Header, layout: Layout, choices: Choices) -> Iterator[Caution]:
    """Columns that are kept or not read, and of which somebody should know why."""
    told = {_place(header, column) for column, reason in choices.keep.items() if reason.strip()}
    for place in layout.kept:
        if place in layout.sensitive and place not in told:
            yield Caution(Remark.KEPT_WITHOUT_REASON, column=layout.headers[place])
    for place, name in enumerate(header.plain):
        if place in layout.kept and place not in layout.sensitive and sensitive(name):
            yield Caution(Remark.LIKELY_SESSION, column=layout.headers[place])
    for place in newsletters(header):
        yield Caution(Remark.NEWSLETTER, column=layout.headers[place])


def _described(header: Header, layout: Layout) -> tuple[Column, ...]:
    """Every column, with a few of its values and where it goes."""
    fates = dict(layout.fates)
    return tuple(
        Column(
            place,
            layout.headers[place],
            examples=_examples(header, place),
            fields=tuple(field for field, held in layout.fields.items() if place in held),
            left_out=fates.get(place, ""),
            sensitive=layout.sensitive.get(place, ""),
        )
        for place in range(len(layout.headers))
    )


def _examples(header: Header, place: int) -> tuple[str, ...]:
    cells = (row[place].strip() for row in header.sample if place < len(row))
    return tuple(islice(dict.fromkeys(filter(None, cells)), _EXAMPLES))


def _columns(layout: Layout) -> dict[str, str]:
    """Which header each field is read from; those of a place may be two."""
    columns = {
        field: layout.headers[layout.fields[field][0]]
        for field in (*LISTED_FIELDS, QUANTITY, GUESTS)
        if field in layout.fields
    }
    parts = [
        layout.headers[layout.fields[part][0]] for part in (CITY, STATE) if part in layout.fields
    ]
    if parts and "place" not in columns:
        columns["place"] = ", ".join(parts)
    if "status" not in columns and PAID in layout.fields:
        columns["status"] = layout.headers[layout.fields[PAID][0]]
    return columns


def _why_not(header: Header, layout: Layout) -> Why | None:
    """Why this is no list of people, if it is none."""
    if is_programme(header, layout):
        return Why.PROGRAMME
    if _lists_orders(header, layout):
        return Why.ORDERS_ONLY
    if NAMES & layout.fields.keys():
        return None
    if "email" in layout.fields and layout.codes:
        return None
    if _is_paid_for(header):
        return Why.ORDERS_ONLY
    has_codes = any(held and held.field == CODE for held in map(meaning, header.cells))
    return Why.CODES_ONLY if has_codes and "email" not in layout.fields else Why.NO_NAMES


def _lists_orders(header: Header, layout: Layout) -> bool:
    """Whether the rows are orders, and nothing says who comes or how many.

    An order that names somebody and counts tickets lets so many people in.
    """
    held = [meaning(cell) for cell in header.cells]
    of_tickets = {"ticket_type", "position", CODE} & {one.field for one in held if one}
    if "order" not in layout.fields or of_tickets:
        return False
    named = NAMES & layout.fields.keys()
    if named and {QUANTITY, GUESTS} & layout.fields.keys() and layout.system != "pretix":
        return False
    return not ORDERS_REPORT.isdisjoint(header.plain) or (_is_paid_for(header) and not named)


def _is_paid_for(header: Header) -> bool:
    """Whether a column says who paid."""
    return any(name.startswith(BUYER) for name in header.plain)
