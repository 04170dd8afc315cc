"""A registration list as it was understood: people, columns, and what was left out and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Why(StrEnum):
    """Why a file is no list of people (the word in NotUnderstoodError)."""

    EMPTY = "empty"
    PICTURE = "picture"
    TRUNCATED_WORKBOOK = "truncated_workbook"
    NO_NAMES = "no_names"
    ORDERS_ONLY = "orders_only"
    CODES_ONLY = "codes_only"
    TOO_LARGE = "too_large"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105 - a reason, not a password
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One row of a list, understood.

    `values` holds every field of `LISTED_FIELDS` that the list has a column for, empty
    or not; `cells` the organiser's own cells of the columns that are kept, as they came;
    `row` counts from 1 as a spreadsheet does, the header included.
    """

    row: int
    values: Mapping[str, str]
    codes: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that became nobody, and why (a reason word, worded by the surfaces)."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that is not kept, and why (a reason word, worded by the surfaces)."""

    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, understood; `people()` reads it from its start each time, row by row.

    `columns` says which header each field came from; `headers` are the organiser's
    columns that are kept, in their order; `codes` the headers that hold codes;
    `skipped` and `warnings` are complete once the people have been read to the end.
    """

    source: str
    system: str
    headers: tuple[str, ...]
    columns: Mapping[str, str]
    people: Callable[[], Iterator[ListedPerson]]
    codes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    skipped: list[Skipped] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
