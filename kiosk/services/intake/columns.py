"""Understanding a list: which file, which sheet, which columns, which people."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from kiosk.domain.listing import ListedPerson, Listing, Skipped, Why
from kiosk.domain.registration import LISTED_FIELDS
from kiosk.errors import InvalidFieldError, NotUnderstoodError, UnknownFieldError
from kiosk.services.intake.add_ons import find_add_ons
from kiosk.services.intake.cautions import nothing_to_keep
from kiosk.services.intake.layout import NAMES, Header, Layout, find_header, lay_out
from kiosk.services.intake.people import PeopleReader
from kiosk.services.intake.reading import read_tables
from kiosk.services.intake.synonyms import (
    BUYER,
    CITY,
    CODE,
    ORDERS_REPORT,
    PAID,
    STATE,
    SYNONYMS,
    plain,
)

MAPPABLE_FIELDS = (*LISTED_FIELDS, CODE)
"""The fields whose column an organiser may name."""

_NO_MAPPING: Mapping[str, str] = {}


def understand(
    path: Path, *, mapping: Mapping[str, str] = _NO_MAPPING, keep: Collection[str] = ()
) -> Listing:
    """The list at *path*, understood by its headers.

    *mapping* names the header of a field where the headers do not speak for themselves;
    *keep* names sensitive columns that are kept on purpose. Raises FileMissingError,
    NotAFileError, UnreadableError, NotUnderstoodError, and for a mapping that does not
    fit UnknownFieldError or InvalidFieldError.
    """
    for field in mapping:
        if field not in MAPPABLE_FIELDS:
            raise UnknownFieldError(field)
    header = find_header(read_tables(path), mapping.values())
    if header is None:
        raise NotUnderstoodError(path, Why.EMPTY)
    layout = lay_out(header, _places(header, mapping), keep)
    if why := _why_not(header, layout):
        raise NotUnderstoodError(path, why)
    absent = [column for column in keep if plain(column) not in header.plain]
    return _listing(path.name, header, layout, tuple(map(nothing_to_keep, absent)))


def _listing(source: str, header: Header, layout: Layout, cautions: tuple[str, ...]) -> Listing:
    reader = PeopleReader(header, layout)
    add_ons = find_add_ons(reader, layout)
    told = [*header.table.warnings, *cautions]
    skipped: list[Skipped] = []
    warnings = list(told)

    def people() -> Iterator[ListedPerson]:
        skipped.clear()
        warnings[:] = told
        yield from reader.people(add_ons, skipped)
        warnings[:] = told + reader.warnings(add_ons)

    return Listing(
        source=source,
        system=layout.system,
        headers=tuple(layout.headers[place] for place in layout.kept),
        columns=_columns(layout),
        people=people,
        codes=tuple(layout.headers[place] for place in layout.codes),
        left_out=layout.left_out,
        skipped=skipped,
        warnings=warnings,
    )


def _places(header: Header, mapping: Mapping[str, str]) -> dict[str, int]:
    """Where the columns are that *mapping* names."""
    names = header.plain
    for field, wanted in mapping.items():
        if plain(wanted) not in names:
            headers = header.cells if header.score else ()  # a row of people is not to be quoted
            raise InvalidFieldError(field, ", ".join(filter(None, headers)))
    return {field: names.index(plain(wanted)) for field, wanted in mapping.items()}


def _columns(layout: Layout) -> dict[str, str]:
    """Which header each field is read from; those of a place may be two."""
    columns = {
        field: layout.headers[layout.fields[field][0]]
        for field in LISTED_FIELDS
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
    names = set(header.plain)
    named = NAMES & layout.fields.keys()
    tickets = {"ticket_type", "position"} & layout.fields.keys()
    has_codes = not names.isdisjoint(SYNONYMS[CODE])
    if "order" in layout.fields and not tickets and not has_codes:
        paid_for = any(name.startswith(BUYER) for name in names)
        if names & ORDERS_REPORT or (paid_for and not named):
            return Why.ORDERS_ONLY
    if named:
        return None
    if has_codes and "email" not in layout.fields:
        return Why.CODES_ONLY
    return Why.NO_NAMES
