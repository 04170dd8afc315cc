"""From the rows of a table, read by its layout, to people."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

from kiosk.domain.listing import Caution, ListedPerson, Remark, Skipped
from kiosk.domain.registration import LISTED_FIELDS, Status
from kiosk.domain.roster_diff import KIOSK_ID
from kiosk.services.intake.cells import tidy
from kiosk.services.intake.codes import CodeReader
from kiosk.services.intake.layout import Header, Layout
from kiosk.services.intake.statuses import PAID as PAID_WORDS
from kiosk.services.intake.statuses import vocabulary, word
from kiosk.services.intake.synonyms import CITY, PAID, STATE, plain

_STRICTER = (Status.CONFIRMED, Status.PENDING, Status.CANCELLED)
_TOTALS = frozenset({"total", "totals", "grand total", "subtotal", "summe", "gesamt", "sum"})
_BELONGS_TO_SOMEBODY = ("email", "order", "ticket_type", "organisation")
_MOST_WORDS = 20
"""Unknown words of status that are told one by one."""

_TOLD_ROWS = 8


@dataclass
class _Notes:
    """What is noticed while the rows go by."""

    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    in_this_row: list[tuple[str, str]] = field(default_factory=list)
    longer: list[int] = field(default_factory=list)

    def end_row(self, *, counts: bool) -> None:
        """Take up what the row said, unless it is nobody's."""
        if self.in_this_row:
            self.unknown.update(self.in_this_row if counts else ())
            self.in_this_row.clear()

    def cautions(self) -> list[Caution]:
        told = [
            Caution(Remark.UNKNOWN_STATUS, column=header, text=text, count=rows)
            for (header, text), rows in self.unknown.most_common(_MOST_WORDS)
        ]
        if self.longer:
            rows = tuple(self.longer[:_TOLD_ROWS])
            told.append(Caution(Remark.LONGER_ROWS, count=len(self.longer), rows=rows))
        return told


@dataclass(frozen=True, slots=True)
class AddOns:
    """Rows that are extras of another ticket: their numbers, and the codes they add, by row."""

    rows: frozenset[int] = frozenset()
    codes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


class PeopleReader:
    """Reads the rows below one header; each pass begins anew."""

    def __init__(self, header: Header, layout: Layout) -> None:
        self._header = header
        self._layout = layout
        self._width = len(layout.headers)
        self._cells = _picker(layout.kept, self._width)
        self._fields = {
            name: layout.fields[name]
            for name in LISTED_FIELDS
            if name in layout.fields and name != "status"
        }
        self._place = [layout.fields[name][0] for name in (CITY, STATE) if name in layout.fields]
        self._statuses = _status_columns(layout)
        ours = header.plain if layout.defused else ()
        self._kiosk_id = ours.index("kiosk id") if "kiosk id" in ours else None
        self._start()

    def people(self, add_ons: AddOns, skipped: list[Skipped]) -> Iterator[ListedPerson]:
        """Everybody in the list; rows that are nobody go to *skipped*, with their reason."""
        self._start()
        for number, row in self.rows():
            if number in add_ons.rows:
                skipped.append(Skipped(number, "add_on"))
                continue
            person = self.person(number, row, add_ons.codes.get(number, ()))
            why = self._why_nobody(person, row)
            self._notes.end_row(counts=not why)
            if why:
                skipped.append(Skipped(number, why))
            else:
                yield person

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that hold anything, as wide as the header, by their numbers."""
        table, width = self._header.table, self._width
        first = self._header.index + 1
        rows = islice(table.rows(), first, None)
        for number, row in enumerate(rows, start=table.first_row + first):
            if not any(row):
                continue
            if len(row) != width:
                if any(row[width:]):
                    self._notes.longer.append(number)
                row = [*row[:width], *[""] * (width - len(row))]  # noqa: PLW2901 - the same row
            if self._layout.defused:
                row = [cell.removeprefix("'") for cell in row]  # noqa: PLW2901 - the same row
            yield number, row

    def person(self, number: int, row: list[str], extra: tuple[str, ...] = ()) -> ListedPerson:
        """What one row says."""
        codes = self._codes.codes(row)
        if extra:
            codes = tuple(dict.fromkeys(codes + extra))
        return ListedPerson(number, self._values(row), codes, self._cells(row))

    def cautions(self, add_ons: AddOns) -> list[Caution]:
        """What the last pass noticed."""
        joined = len(add_ons.rows)
        merged = [Caution(Remark.ADD_ONS_JOINED, count=joined)] if joined else []
        return self._notes.cautions() + self._codes.cautions() + merged

    def _start(self) -> None:
        self._notes = _Notes()
        self._codes = _code_reader(self._layout)

    def _values(self, row: list[str]) -> dict[str, str]:
        values = {}
        for name, places in self._fields.items():
            text = row[places[0]]
            if text:
                text = tidy(text)
            if not text and len(places) > 1:
                text = next(filter(None, (tidy(row[place]) for place in places[1:])), "")
            values[name] = text
        if not values.get("name"):
            parts = (values.get("given_name"), values.get("family_name"))
            values["name"] = " ".join(part for part in parts if part)
        if self._place and not values.get("place"):
            values["place"] = ", ".join(filter(None, (tidy(row[place]) for place in self._place)))
        if self._statuses:
            values["status"] = self._status(row)
        if self._kiosk_id is not None:
            values[KIOSK_ID] = row[self._kiosk_id].strip()
        return values

    def _status(self, row: list[str]) -> str:
        """The strictest of what the columns of status say."""
        found = 0
        for place, header, words in self._statuses:
            status = words.get(row[place]) or words.get(word(row[place]))
            if status is None:
                status = Status.PENDING
                self._notes.in_this_row.append((header, row[place].strip()))
            found = max(found, _STRICTER.index(status))
        return _STRICTER[found].value

    def _why_nobody(self, person: ListedPerson, row: list[str]) -> str:
        values = person.values
        name = values["name"]
        if name:
            if name.lower() in _TOTALS and not values.get("email"):
                return "total"
            return "header" if tuple(row) == self._header.cells else ""
        if person.codes or any(values.get(field) for field in _BELONGS_TO_SOMEBODY):
            return ""
        return "nobody"


def _picker(places: Sequence[int], width: int) -> Callable[[list[str]], tuple[str, ...]]:
    """Picks the cells at *places*."""
    if len(places) == width:
        return tuple
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple(row[place] for place in places)


def _status_columns(layout: Layout) -> list[tuple[int, str, Mapping[str, Status]]]:
    columns = [
        (place, layout.headers[place], vocabulary(plain(layout.headers[place])))
        for place in layout.fields.get("status", ())
    ]
    paid = [(place, layout.headers[place], PAID_WORDS) for place in layout.fields.get(PAID, ())]
    return columns + paid


def _code_reader(layout: Layout) -> CodeReader:
    attendee = [place for place, name in enumerate(layout.headers) if plain(name) == "attendee #"]
    order = layout.fields.get("order", ())
    joined = (order[0], attendee[0]) if layout.system == "eventbrite" and attendee else None
    return CodeReader([(place, layout.headers[place]) for place in layout.codes], joined)
