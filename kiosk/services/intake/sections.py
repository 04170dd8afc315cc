"""The rows below a header that are people, and those that are not: footers, totals, sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.services.intake.meanings import fields_of, meaning
from kiosk.services.intake.synonyms import CODE
from kiosk.services.intake.table import Table

EXAMPLE, FOOTER, GROUP, HEADER, SECTION, TOTAL = (
    "example", "footer", "group", "header", "section", "total",
)  # fmt: skip
"""Why a row is nobody (reason words)."""

_FOOTER = re.compile(
    r"copyright|©|all rights reserved|^confidential|do not distribute|^(report )?generated\b"
    r"|^exported (by|on|at|from)\b|^(end|page \d+) of\b|^total records|^\d+ records?\b"
    r"|^record count|^printed (on|by)\b|^created (on|by) .*\d{4}|^as of \d",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:grand |sub-?)? ?totals?(?: ?[:(=].*| (?:attendees|registrants|records|people|guests).*)?$"
    r"|^(?:sub-?total|count|sum|summe|gesamt(?:summe)?|zwischensumme|insgesamt|suma|total general"
    r"|sous-total|totale|всего|итого|合计|总计|合計|합계|总数|المجموع)\b ?[:(]?[\d ,.)]*$",
    re.IGNORECASE,
)
_NAMED_TOTAL = re.compile(
    r"^(?:sub-?|grand )?totals?\b|\b(?:sub-?)?totals?$|^zwischensumme\b|^sous-total\b|^subtotal\b"
    r"|^(?:итого|всего)\b|^(?:小计|小計|合计|合計)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_-]{4,}")
_NUMBER = re.compile(r"[\d.,\s%$€£-]+")
_RULE = re.compile(r"^[-=*_#~–—•>]{2,} ?\S.*|^[-=*_#~–—]{3,}$")  # noqa: RUF001 - what is typed
_GROUP = re.compile(
    r"^[^:@]{1,40}: ?[^:@]{1,60} ?\(\d+(?: \w+)?\)$|^[^@]{1,60} \(\d+ (?:records?|people|rows?)\)$"
)
_COUNT = re.compile(r"\(\d+(?: \w+)?\)$")
_GROUPING = frozenset({"status", "ticket_type", "organisation"})
_MARKER = re.compile(
    r"\b(?:copy|paste|add|enter|insert|put|start|type)\b.*\b(?:below|from here|under this|here)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^(?:e\.? ?g\.?|example|sample|beispiel|z\.? ?b\.?|exemple|ejemplo)\b[:.]?", re.IGNORECASE
)
_ARROWS = ("↑", "↓")
_FEW, _WIDE = 2, 4
_MOST_HELD = 40
_LOOKED_AT = 40
_FIRST_ROWS = 3


@dataclass(slots=True)
class Body:
    """The rows of *table* below its header at *index*; the others are read as blank.

    `skipped` says, once they were read, which rows below the header are nobody, and why,
    by their numbers. Where headings like `Status: Registered (3)` group the rows, their
    label is `grouped_by`, and the last of the columns holds what they say.
    """

    table: Table
    index: int
    cells: tuple[str, ...]
    grouped_by: str = ""
    skipped: dict[int, str] = field(default_factory=dict)

    @property
    def as_table(self) -> Table:
        """The table with nothing below its header but people."""
        return replace(self.table, rows=self.rows)

    def rows(self) -> Iterator[list[str]]:
        """Every row from the first; nobody's rows below the header are empty."""
        self.skipped.clear()
        rows = enumerate(self.table.rows())
        for index, row in rows:
            yield row
            if index == self.index:
                break
        first, fills = self._first_person(), self._grouped()
        above: list[str] = []
        group = ""
        for index, row, why in self._judged(rows):
            told = why or (EXAMPLE if index < first and any(row) else "")
            if told:
                self.skipped[index + self.table.first_row] = told
                group = _group_value(row, self.grouped_by) or group
                yield []
                continue
            if self.grouped_by and any(row):
                width = len(self.cells) - 1
                row = [*row[:width], *[""] * (width - len(row)), group]  # noqa: PLW2901 - the same
            if fills and any(row):
                above = _filled(row, above, fills)
                yield above
            else:
                yield row

    def _judged(
        self, rows: Iterator[tuple[int, list[str]]]
    ) -> Iterator[tuple[int, list[str], str]]:
        """Each row and why it is nobody; rows that stand alone wait for what follows them."""
        held: list[tuple[int, list[str]]] = []
        gap = ended = False
        header = self._header()
        wide = len(header) >= _WIDE
        for index, row in rows:
            if ended:
                yield index, row, SECTION if any(row) else ""
                continue
            if row.count("") + _FEW < len(row) and not gap and not held:
                yield index, row, HEADER if row == header else self._example(index, row)
                continue
            alone = wide and sum(map(bool, row)) <= 1
            if alone and (held or gap or self._is_heading(row)) and len(held) < _MOST_HELD:
                held.append((index, row))
                gap = gap or not any(row)
                continue
            ended = (gap or bool(held)) and self._starts_a_section(row)
            yield from self._released(held, SECTION if ended else "")
            held, gap = [], not any(row)
            yield index, row, SECTION if ended else self._why(index, row)
        footer = any(_FOOTER.search(cell) for _, row in held for cell in row)
        yield from self._released(held, FOOTER if footer else "")

    def _released(
        self, held: Sequence[tuple[int, list[str]]], why: str
    ) -> Iterator[tuple[int, list[str], str]]:
        for index, row in held:
            yield index, row, (self._why(index, row) or why) if any(row) else ""

    def _header(self) -> list[str]:
        """The header as the table has it."""
        return list(self.cells[:-1] if self.grouped_by else self.cells)

    def _is_heading(self, row: Sequence[str]) -> bool:
        return bool(row) and bool(row[0]) and "@" not in row[0]

    def _starts_a_section(self, row: Sequence[str]) -> bool:
        """Whether *row* is the header of something else."""
        if list(row) == self._header() or any("@" in cell for cell in row):
            return False
        return len(fields_of(row)) >= _FEW

    def _example(self, index: int, row: Sequence[str]) -> str:
        """Whether one of the first rows says that it is an example."""
        if index > self.index + _FIRST_ROWS:
            return ""
        first = next((cell for cell in row if cell), "")
        return EXAMPLE if _EXAMPLE.match(first.strip()) else ""

    def _why(self, index: int, row: Sequence[str]) -> str:
        """Why a row with hardly anything in it is nobody; empty if it may be somebody."""
        filled = [cell.strip() for cell in row if cell.strip()]
        if filled and list(row) == self._header():
            return HEADER
        if not filled or any("@" in cell for cell in filled):
            return self._example(index, row)
        if any(map(_TOTAL.match, filled)) and len(filled) <= _WIDE and not self._has_code(row):
            return TOTAL
        if _NAMED_TOTAL.search(filled[0]) and _are_numbers(filled[1:]):
            return TOTAL
        told = _lone(filled) if len(filled) <= _FEW <= len(self.cells) else ""
        return told or self._example(index, row)

    def _has_code(self, row: Sequence[str]) -> bool:
        """Whether a column of codes holds letters and figures, which no sum does."""
        held = (
            cell
            for header, cell in zip(self.cells, row, strict=False)
            if cell and (asked := meaning(header)) and asked.field == CODE
        )
        return any(_CODE.fullmatch(cell.strip()) for cell in held)

    def _first_person(self) -> int:
        """Where people begin: below a marker that says so, if there is one."""
        for index, row in enumerate(self.table.rows()):
            if index > self.index + _LOOKED_AT:
                break
            filled = [cell for cell in row if cell] if index > self.index else []
            if len(filled) == 1 and _MARKER.search(filled[0]) and "@" not in filled[0]:
                return index + 1
        return 0

    def _grouped(self) -> tuple[int, ...]:
        """The columns that a report is grouped by: they say their value once for many rows."""
        return tuple(
            place for place, cell in enumerate(self.cells) if cell.rstrip().endswith(_ARROWS)
        )


def _filled(row: list[str], above: Sequence[str], places: Sequence[int]) -> list[str]:
    """*row*, with what the rows *above* say for it; a new group begins anew."""
    filled = list(row)
    for place in places:
        if place >= len(filled) or filled[place]:
            break
        if place < len(above):
            filled[place] = above[place]
    return filled


def group_label(rows: Sequence[Sequence[str]], cells: Sequence[str]) -> str:
    """What the headings of groups among *rows* tell of people that no column tells."""
    known = fields_of(cells)
    for row in rows:
        filled = [cell for cell in row if cell]
        label = filled[0].partition(":")[0] if len(filled) == 1 else ""
        if not label or not _GROUP.match(filled[0].strip()):
            continue
        held = meaning(label)
        if held and held.field in _GROUPING - known:
            return label.strip()
    return ""


def _group_value(row: Sequence[str], label: str) -> str:
    """What a heading of a group says, without the count of its rows."""
    text = next((cell.strip() for cell in row if cell), "")
    name, _, value = text.partition(":")
    return _COUNT.sub("", value).strip() if label and name.strip() == label else ""


def _are_numbers(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(_NUMBER.fullmatch, cells))


def _lone(filled: Sequence[str]) -> str:
    """Why a row of one or two cells is nobody."""
    if _FOOTER.search(filled[0]):
        return FOOTER
    if _RULE.match(filled[0]) or _GROUP.match(filled[0]):
        return GROUP
    return EXAMPLE if len(filled) == 1 and _MARKER.search(filled[0]) else ""
