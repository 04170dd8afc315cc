"""A registration list as it was understood: people, columns, and what was left out and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.choices import Choices


class Why(StrEnum):
    """Why a file is no list of people (the word in NotUnderstoodError)."""

    EMPTY = "empty"
    PICTURE = "picture"
    TRUNCATED_WORKBOOK = "truncated_workbook"
    NO_NAMES = "no_names"
    ORDERS_ONLY = "orders_only"
    CODES_ONLY = "codes_only"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105 - a reason, not a password
    BINARY = "binary"
    JSON = "json"
    PROGRAMME = "programme"
    PEOPLE = "people"
    NO_SESSIONS = "no_sessions"
    NO_SEATS = "no_seats"
    SEATS = "seats"


class Remark(StrEnum):
    """What an organiser is told about a list that was read with reservations."""

    DOUBTFUL_ENCODING = "doubtful_encoding"
    MENDED_TEXT = "mended_text"
    DAMAGED_TEXT = "damaged_text"
    UNPAIRED_QUOTATION = "unpaired_quotation"
    OTHER_SHEETS = "other_sheets"
    NO_NAMES = "no_names"
    NO_CODES = "no_codes"
    NO_PEOPLE = "no_people"
    NO_SHEETS = "no_sheets"
    KEPT_WITHOUT_REASON = "kept_without_reason"
    LIKELY_SESSION = "likely_session"
    NO_LONGER_EXPORTED = "no_longer_exported"
    NEWSLETTER = "newsletter"
    LONGER_ROWS = "longer_rows"
    NOTHING_TO_KEEP = "nothing_to_keep"
    NOTHING_TO_DROP = "nothing_to_drop"
    MAYBE_STATUS = "maybe_status"
    UNKNOWN_STATUS = "unknown_status"
    MORE_UNKNOWN_STATUSES = "more_unknown_statuses"
    DESTROYED_CODES = "destroyed_codes"
    SHARED_CODES = "shared_codes"
    SEVERAL_EVENTS = "several_events"
    ADD_ONS_JOINED = "add_ons_joined"
    REPEATED_ROWS = "repeated_rows"
    CONTRADICTING_ROWS = "contradicting_rows"
    OTHER_PEOPLE = "other_people"
    STOPPED_BEFORE = "stopped_before"
    SHORT_CODES = "short_codes"
    SEVERAL_ADMISSIONS = "several_admissions"
    REJOINED = "rejoined"
    SEVERAL_SHIFTS = "several_shifts"
    RESUBMITTED = "resubmitted"
    UNKNOWN_SESSION = "unknown_session"
    MORE_UNKNOWN_SESSIONS = "more_unknown_sessions"
    NO_SESSIONS = "no_sessions"
    NO_TIMES = "no_times"
    NO_ROOMS = "no_rooms"
    HALF_DAYS = "half_days"


@dataclass(frozen=True, slots=True)
class Caution:
    """One remark with its data: the column, the word or the rows that it is about.

    `count` is how many rows, codes or registrations it concerns; `rows` the first few of
    them; `text` a word from the list, never a person's name.
    """

    remark: Remark
    column: str = ""
    text: str = ""
    count: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One row of a list, understood.

    `values` holds every field of `LISTED_FIELDS` that the list has a column for, empty
    or not; `cells` the organiser's own cells of the columns that are kept, as they came;
    `row` counts from 1 as a spreadsheet does, the header included. `admits` is how many
    people may come on this registration; `walk_in` that a central export says they were
    registered at the door.
    """

    row: int
    values: Mapping[str, str]
    codes: tuple[str, ...]
    cells: tuple[str, ...]
    admits: int = 1
    walk_in: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that became nobody, and why (a reason word, worded by the surfaces)."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one person that somebody should look at; *why* is a reason word.

    The person is imported all the same. `column` is the header that it is about, if one is.
    """

    row: int
    why: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that is not kept, and why (a reason word, worded by the surfaces)."""

    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: three of its values, the fields read from it, and its fate.

    `place` counts from 0. `left_out` is the reason word of a column that is not kept,
    and `sensitive` that of one that is, or would be, left out for its own sake. A column
    without fields is kept for the central export alone.
    """

    place: int
    header: str
    examples: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    left_out: str = ""
    sensitive: str = ""


@dataclass(frozen=True, slots=True)
class EncodingOffer:
    """An encoding that a text may be in, and a few cells as they would then read."""

    encoding: str
    sample: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, understood; `people()` reads it from its start each time, row by row.

    `columns` says which header each field came from; `headers` are the organiser's
    columns that are kept, in their order; `codes` the headers that hold codes;
    `described` has every column, left out or not. `skipped`, `problems` and `cautions`
    are complete once the people have been read to the end. `encodings` are offered,
    best first, where the text alone does not tell; `header_row` counts from 1. `choices`
    are what the organiser decided about this list, and what was decided before.
    """

    source: str
    system: str
    headers: tuple[str, ...]
    columns: Mapping[str, str]
    people: Callable[[], Iterator[ListedPerson]]
    codes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    described: tuple[Column, ...] = ()
    encoding: str = ""
    encodings: tuple[EncodingOffer, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    header_row: int = 1
    choices: Choices = field(default_factory=Choices)
    skipped: list[Skipped] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)
