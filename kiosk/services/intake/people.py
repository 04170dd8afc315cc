"""From the rows of a table, read by its layout, to people."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

from kiosk.domain.listing import Caution, ListedPerson, Remark, Skipped
from kiosk.domain.registration import LISTED_FIELDS, Awaits, Status
from kiosk.services.intake.ahead import NOTHING_AHEAD, Ahead
from kiosk.services.intake.arrivals import arrived, is_arrival
from kiosk.services.intake.cells import tidy
from kiosk.services.intake.codes import CodeReader, rounded_columns
from kiosk.services.intake.header import Header
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.looked_out_for import notice_columns, notices_in, waits_for_approval
from kiosk.services.intake.names_in_cells import NameReader
from kiosk.services.intake.our_columns import OurColumns
from kiosk.services.intake.problems import Problems
from kiosk.services.intake.registered_for import sessions_in
from kiosk.services.intake.repeats import EVENT
from kiosk.services.intake.statuses import paid as paid_words
from kiosk.services.intake.statuses import vocabulary, word
from kiosk.services.intake.synonyms import CITY, PAID, STATE, plain

CHECKED_IN = "checked_in_before"
_SESSIONS = "sessions"
_READ_APART = frozenset({"name", "given_name", "family_name", "status", CHECKED_IN, _SESSIONS})
_STRICTER = (Status.CONFIRMED, Status.PENDING, Status.CANCELLED)
_TOTALS = frozenset(
    {"total", "totals", "grand total", "subtotal", "summe", "gesamt", "sum", "totale", "totaal",
     "итого", "всего", "合计", "总计", "合計", "合계", "المجموع"}
)  # fmt: skip
_BELONGS_TO_SOMEBODY = ("email", "order", "ticket_type", "organisation")
_MOST_WORDS = 20
"""Unknown words of status that are told one by one."""

_MOST_EVENTS = 3
_TOLD_ROWS = 8


@dataclass
class _Notes:
    """What is noticed while the rows go by."""

    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    in_this_row: list[tuple[str, str]] = field(default_factory=list)
    longer: list[int] = field(default_factory=list)
    events: Counter[str] = field(default_factory=Counter)

    def end_row(self) -> None:
        """Take up what the row said of status."""
        self.unknown.update(self.in_this_row)

    def cautions(self, event: str) -> list[Caution]:
        told = [
            Caution(Remark.UNKNOWN_STATUS, column=header, text=text, count=rows)
            for (header, text), rows in self.unknown.most_common(_MOST_WORDS)
        ]
        if (more := len(self.unknown) - _MOST_WORDS) > 0:
            told.append(Caution(Remark.MORE_UNKNOWN_STATUSES, count=more))
        if self.longer:
            rows = tuple(self.longer[:_TOLD_ROWS])
            told.append(Caution(Remark.LONGER_ROWS, count=len(self.longer), rows=rows))
        if len(self.events) > 1:
            some = ", ".join(name for name, _ in self.events.most_common(_MOST_EVENTS))
            told.append(
                Caution(Remark.SEVERAL_EVENTS, column=event, text=some, count=len(self.events))
            )
        return told


class PeopleReader:
    """Reads the rows below one header; each pass begins anew."""

    def __init__(self, header: Header, layout: Layout) -> None:
        self._header = header
        self._layout = layout
        self._width = len(layout.headers)
        self._cells = _picker(layout.kept, self._width)
        self._names = NameReader(header, layout)
        self._fields = [
            (name, layout.fields[name])
            for name in LISTED_FIELDS
            if name in layout.fields and name not in _READ_APART
        ]
        self._name_fields = [
            (name, place)
            for place, name in enumerate(("name", "given_name", "family_name"))
            if name in layout.fields or not place
        ]
        self._place = [layout.fields[name] for name in (CITY, STATE) if name in layout.fields]
        self._statuses = _status_columns(layout)
        self._arrivals = layout.fields.get(CHECKED_IN, ())
        self._notices = notice_columns(layout.headers)
        self._sessions = layout.fields.get(_SESSIONS, ())
        self._event = layout.fields.get(EVENT, ())[:1]
        self._has_codes = bool(layout.codes)
        self._ours = OurColumns(header.plain, self._statuses) if layout.defused else None
        self._start()

    def people(
        self, ahead: Ahead, skipped: list[Skipped], problems: Problems
    ) -> Iterator[ListedPerson]:
        """Everybody in the list; rows that are nobody go to *skipped*, with their reason."""
        self._start()
        problems.clear()
        for number, row in self.rows():
            why = ahead.nobody.get(number, "")
            person = None if why else self.person(number, row, ahead)
            if person is None or (why := self._why_nobody(person, row)):
                skipped.append(Skipped(number, why))
                continue
            self._look_at(person, row, ahead, problems)
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

    def person(self, number: int, row: list[str], ahead: Ahead = NOTHING_AHEAD) -> ListedPerson:
        """What one row says, and what others say of it."""
        self._notes.in_this_row.clear()
        codes = self._codes.codes(row)
        values = self._values(row)
        if ahead is NOTHING_AHEAD and not self._ours:
            return ListedPerson(number, values, codes, self._cells(row))
        if extra := ahead.codes.get(number):
            codes = tuple(dict.fromkeys(codes + extra))
        values.update(ahead.values.get(number, {}))
        return ListedPerson(
            number,
            values,
            codes,
            self._cells(row),
            admits=ahead.admits.get(number, 1),
            walk_in=self._ours is not None and self._ours.is_walk_in(row),
        )

    def tells_somebody(self, person: ListedPerson, row: list[str]) -> bool:
        """Whether the row is a person, or a ticket that nobody has been named for."""
        return not self._why_nobody(person, row)

    def cautions(self, ahead: Ahead) -> list[Caution]:
        """What the last pass noticed."""
        event = self._layout.headers[self._event[0]] if self._event else ""
        return [*self._notes.cautions(event), *self._codes.cautions(), *ahead.cautions]

    def _start(self) -> None:
        self._notes = _Notes()
        self._codes = _code_reader(self._header, self._layout)
        self._doubt = ""

    def _values(self, row: list[str]) -> dict[str, str]:
        read = self._names.read(row)
        self._doubt = read.doubt
        values = {field: read[place] for field, place in self._name_fields}
        for field_name, places in self._fields:
            text = row[places[0]]
            if text:
                text = tidy(text)
            if not text and len(places) > 1:
                text = _first(row, places[1:])
            values[field_name] = text
        if self._place and not values.get("place"):
            values["place"] = ", ".join(filter(None, (_first(row, own) for own in self._place)))
        if self._statuses or self._arrivals:
            self._add_status(values, row)
        if self._notices or self._sessions:
            self._add_wishes(values, row)
        if self._ours:
            self._ours.lay_over(values, row)
            self._doubt = self._doubt if values["name"] == read.name else ""
        return values

    def _add_status(self, values: dict[str, str], row: list[str]) -> None:
        if self._statuses:
            values["status"] = self._status(row)
            if values["status"] == Status.PENDING:
                values["awaits"] = self._awaited(row)
        self._add_arrival(values, row)

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

    def _add_wishes(self, values: dict[str, str], row: list[str]) -> None:
        """What somebody needs, and what they registered for."""
        if self._notices:
            values["notices"] = notices_in(row, self._notices)
        if self._sessions:
            values[_SESSIONS] = sessions_in([row[place] for place in self._sessions])

    def _awaited(self, row: list[str]) -> str:
        """What a pending registration waits for."""
        told = any(waits_for_approval(row[place]) for place, _, _ in self._statuses)
        return Awaits.APPROVAL.value if told else Awaits.PAYMENT.value

    def _add_arrival(self, values: dict[str, str], row: list[str]) -> None:
        """What the list says of an earlier arrival: a time, a yes, or a word of status."""
        said = [row[place] for place in self._arrivals if row[place] and arrived(row[place])]
        said += [row[place] for place, _, _ in self._statuses if is_arrival(row[place])]
        if said or self._arrivals:
            values[CHECKED_IN] = tidy(said[0]) if said else ""

    def _look_at(
        self, person: ListedPerson, row: list[str], ahead: Ahead, problems: Problems
    ) -> None:
        """Note what somebody should look at."""
        number, lost = person.row, self._codes.lost
        if self._event and (event := row[self._event[0]].strip()):
            self._notes.events[event] += 1
        if self._notes.in_this_row:
            self._notes.end_row()
            problems.add(number, "unknown_status", self._notes.in_this_row[0][0])
        if lost:
            problems.add(number, "destroyed_code", lost)
        elif self._has_codes and not person.codes:
            problems.add(number, "no_code")
        if self._doubt or not person.values["name"]:
            problems.add(number, self._doubt or "no_name")
        if doubt := ahead.doubts.get(number):
            problems.add(number, doubt)

    def _why_nobody(self, person: ListedPerson, row: list[str]) -> str:
        values = person.values
        name = values["name"]
        if name:
            if name.casefold() in _TOTALS and not values.get("email") and not _is_told(person):
                return "total"
            return "header" if tuple(row) == self._header.cells else ""
        if person.codes or any(values.get(field) for field in _BELONGS_TO_SOMEBODY):
            return ""
        return "nobody"


def _is_told(person: ListedPerson) -> bool:
    """Whether a row has a code and something else that only somebody has: no sum has both."""
    values = person.values
    has_code = any(not code.isdecimal() for code in person.codes)
    return has_code and any(
        text and not text.isdecimal() for text in map(values.get, _BELONGS_TO_SOMEBODY)
    )


def _first(row: Sequence[str], places: Sequence[int]) -> str:
    """The first of the cells at *places* that holds anything."""
    return next(filter(None, (tidy(row[place]) for place in places)), "")


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
    paid = [(place, layout.headers[place], paid_words()) for place in layout.fields.get(PAID, ())]
    return columns + paid


def _code_reader(header: Header, layout: Layout) -> CodeReader:
    attendee = [place for place, name in enumerate(layout.headers) if plain(name) == "attendee #"]
    order = layout.fields.get("order", ())
    joined = (order[0], attendee[0]) if layout.system == "eventbrite" and attendee else None
    columns = [(place, layout.headers[place]) for place in layout.codes]
    return CodeReader(columns, joined, rounded_columns(columns, header.sample))
