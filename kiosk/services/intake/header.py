"""Which row of all tables is the header of a list of people."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kiosk.services.intake.meanings import fields_of, is_group, meaning
from kiosk.services.intake.sections import Body, group_label
from kiosk.services.intake.synonyms import NOTES, plain
from kiosk.services.intake.table import Table

NAMES = frozenset({"name", "given_name", "family_name"})

_SEARCHED_ROWS = 40
_SAMPLED_ROWS = 400
_FOLLOWING = 8
_LONGEST_HEADER = 240
_PEOPLE = re.compile(
    r"\b(?:attendees?|registrants?|participants?|guests|people|teilnehm\w*|asistentes)\b"
)
_OTHERS = re.compile(
    r"\b(?:hosts?|panelists?|summary|orders?|fees|costs|budget|speakers only|staff)\b"
)
_HUMAN = re.compile(r"\s*(?:[^\s@]+@[^\s@]+\.[^\s@]+|https?://\S+)\s*$")
_FIGURES = re.compile(r"^[\d\s.,:/+()$€£%-]+$")


@dataclass(frozen=True, slots=True)
class Header:
    """A row that names columns: where it is, and how sure that is.

    `secondary` are columns that only the upper of two header rows names.
    """

    table: Table
    index: int
    cells: tuple[str, ...]
    sample: tuple[list[str], ...]
    score: int
    secondary: frozenset[int] = frozenset()
    nobody: dict[int, str] = field(default_factory=dict)

    @property
    def plain(self) -> tuple[str, ...]:
        """The headers as headers are compared."""
        return tuple(plain(cell) for cell in self.cells)


def find_header(tables: Sequence[Table], mapped: Collection[str] = ()) -> Header | None:
    """The row, of all *tables*, that looks most like the header of a list of people.

    *mapped* are headers that the organiser has named. None if there is no row at all.
    """
    best = max(_best_rows(tables, mapped), key=lambda found: found[0], default=None)
    if best is None:
        return None
    score, table, index, rows = best
    cells, secondary, last = _combined(rows, index)
    below = list(islice(table.rows(), last + 1, last + 1 + _SAMPLED_ROWS))
    if label := group_label(below, cells):
        cells = (*cells, label)
    body = Body(table, last, cells, label)
    sample = tuple(islice(body.rows(), last + 1, last + 1 + _SAMPLED_ROWS))
    return Header(body.as_table, last, cells, sample, score, secondary, body.skipped)


def sheets_with_people(tables: Sequence[Table]) -> list[str]:
    """The names of the tables in which a header of people stands."""
    found = []
    for table in tables:
        rows = list(islice(table.rows(), _SEARCHED_ROWS))
        if any(_names_people(row) for row in rows[:-1]):
            found.append(table.name)
    return found


def _names_people(row: Sequence[str]) -> bool:
    fields = set() if any(_HUMAN.match(cell) for cell in row) else fields_of(row)
    return bool(fields & NAMES) and len(fields - {"updated", "event"}) > 1


def _best_rows(
    tables: Sequence[Table], mapped: Collection[str]
) -> Iterator[tuple[int, Table, int, list[list[str]]]]:
    wanted = {plain(header) for header in mapped}
    for table in tables:
        rows = list(islice(table.rows(), _SEARCHED_ROWS + _FOLLOWING))
        scores = [
            (_score(rows, index, wanted), -index)
            for index, row in enumerate(rows[:_SEARCHED_ROWS])
            if any(row)
        ]
        if scores:
            score, index = max(scores)
            yield score, table, -index, rows


def _score(rows: Sequence[Sequence[str]], index: int, wanted: set[str]) -> int:
    """How much row *index* looks like a header; a row of people scores nothing."""
    row = rows[index]
    names = {plain(cell) for cell in row if cell and len(cell) <= _LONGEST_HEADER}
    named = 5 * len(names & wanted)
    if any(_HUMAN.match(cell) for cell in row if len(cell) <= _LONGEST_HEADER):
        return named
    fields = fields_of(row)
    known = 2 * len(fields) + 3 * bool(fields & NAMES) + len(names & NOTES)
    if not known:
        return named
    figures = sum(bool(_FIGURES.match(cell)) for cell in row if cell)
    fits = _fits(rows, index)
    return max(named + known - 2 * figures + fits + _place_told(rows, index), 0)


def _fits(rows: Sequence[Sequence[str]], index: int) -> int:
    """Whether the rows below are about as wide."""
    width = sum(map(bool, rows[index]))
    below = [sum(map(bool, row)) for row in rows[index + 1 : index + 1 + _FOLLOWING] if any(row)]
    if not below:
        return 0
    fitting = sum(count * 3 >= width and count <= width + 1 for count in below)
    return 2 if fitting * 2 >= len(below) else -1


def _place_told(rows: Sequence[Sequence[str]], index: int) -> int:
    """What the line above says of the table: its section, if it is a heading."""
    above = next((row for row in reversed(rows[:index]) if any(row)), [])
    filled = [cell for cell in above if cell]
    if len(filled) != 1:
        return 0
    text = plain(filled[0])
    return 4 * bool(_PEOPLE.search(text)) - 6 * bool(_OTHERS.search(text))


def _combined(
    rows: Sequence[Sequence[str]], index: int
) -> tuple[tuple[str, ...], frozenset[int], int]:
    """The cells of the header, which may be two rows, one of groups and one of details."""
    row = tuple(rows[index])
    for upper, lower in ((index, index + 1), (index - 1, index)):
        if upper >= 0 and lower < len(rows) and _are_one(rows[upper], rows[lower]):
            cells, secondary = _joined(rows[upper], rows[lower])
            return cells, secondary, lower
    return row, frozenset(), index


def _are_one(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether two rows name columns together: where one is blank, the other mostly is not."""
    if any(_HUMAN.match(cell) or _FIGURES.match(cell) for cell in (*upper, *lower) if _said(cell)):
        return False
    if len(fields_of(lower)) < 2 or sum(map(_said, upper)) < 2:  # noqa: PLR2004 - a title is alone
        return False
    if all(map(is_group, filter(_said, upper))):
        return True
    both = sum(_said(above) and _said(below) for above, below in zip(upper, lower, strict=False))
    most = sum(map(_said, lower))
    known = sum(meaning(cell) is not None for cell in lower if _said(cell))
    return both * 2 <= most and known * 2 >= most


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[tuple[str, ...], frozenset[int]]:
    width = max(len(upper), len(lower))
    above = [*upper, *[""] * (width - len(upper))]
    below = [*lower, *[""] * (width - len(lower))]
    cells, secondary, group = [], set(), ""
    for place, (high, low) in enumerate(zip(above, below, strict=True)):
        group = high if _said(high) else group
        if not _said(low):
            cells.append(high)
            secondary.add(place)
        elif is_group(group):
            cells.append(f"{group} {low}")
        else:
            cells.append(low)
    return tuple(cells), frozenset(secondary)


def _said(cell: str) -> bool:
    return bool(cell.strip(" -–—.#"))  # noqa: RUF001 - what stands for nothing
