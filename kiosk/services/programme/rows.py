"""One row of a programme, and the session that it makes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.domain.fact import iso
from kiosk.domain.listing import Problem, Skipped
from kiosk.domain.programme import ListedSession
from kiosk.services.intake.cells import tidy, tidy_code
from kiosk.services.intake.synonyms import plain
from kiosk.services.programme.clock import When, read_length, read_when
from kiosk.services.programme.headers import Columns
from kiosk.services.programme.words import cancelled_words, registration_words

_NO_LIMIT = frozenset(
    {"", "-1", "0", "unlimited", "no limit", "none", "open", "\u221e", "illimite", "ilimitado",
     "sin limite", "unbegrenzt", "ilimitada",
     "不限", "无限", "무제한", "без ограничений", "غير محدود"}
)  # fmt: skip
_COUNT = re.compile(r"\D*(\d{1,3}(?:[,.\u00a0\u202f' ]\d{3})+|\d+)(?:\.0+)?\D*")
_MOST_SEATS = 1_000_000
_LONGEST = timedelta(hours=14)
_MOST_LIKELY = timedelta(hours=6)
_HALF_DAY = timedelta(hours=12)

EARLIEST_HOUR = 7
"""Nothing starts before it, unless a list tells morning from afternoon."""

_TIMES = ("day", "start", "time")
_SILENT = When()


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, its number, and what stands above it that may say its day."""

    number: int
    cells: Sequence[str]
    above: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """In what zone times are meant, on which days, and in which order dates are written.

    `half_days` says that times are written as on the face of a clock: 1:30 is after noon.
    """

    zone: ZoneInfo
    first: date | None
    last: date | None
    month_first: bool = False
    half_days: bool = False

    def day(self, said: When) -> date | None:
        """The day that a cell says."""
        return said.days[0 if self.month_first else 1]

    def moment(self, day: date, at: time) -> datetime | None:
        """That time of that day; None if clocks went over it."""
        if self.half_days and 0 < at.hour < EARLIEST_HOUR:
            at = at.replace(hour=at.hour + 12)
        local = datetime.combine(day, at, self.zone)
        moment = local.astimezone(UTC)
        back = moment.astimezone(self.zone)
        return moment if back.replace(tzinfo=None) == local.replace(tzinfo=None) else None


class RowReader:
    """Makes sessions of rows, and notes what they leave open."""

    def __init__(
        self, columns: Columns, timing: Timing, skipped: list[Skipped], problems: list[Problem]
    ) -> None:
        self._columns = columns
        self._timing = timing
        self._skipped = skipped
        self._problems = problems

    def session(self, row: Row) -> ListedSession | None:
        """The session of *row*, or None where it is none."""
        title = self._cell(row, "title")
        if not title:
            self._skipped.append(Skipped(row.number, "no_title"))
            return None
        if plain(self._cell(row, "state")) in cancelled_words():
            self._skipped.append(Skipped(row.number, "cancelled_session"))
            return None
        values: dict[str, Any] = {"title": title}
        track = next((name for name in ("track", "kind") if name in self._columns.places), "")
        if track:
            values["track"] = self._cell(row, track)
        if "room" in self._columns.places:
            values["room"] = self._cell(row, "room")
        values |= self._times(row)
        values |= self._capacity(row) | self._registration(row)
        id = tidy_code(self._cell(row, "id"))  # noqa: A001
        return ListedSession(row.number, id, values, own_id=bool(id))

    def _cell(self, row: Row, field: str) -> str:
        place = self._columns.places.get(field)
        return tidy(row.cells[place]) if place is not None and place < len(row.cells) else ""

    def _when(self, row: Row, field: str) -> When:
        return self._read(self._cell(row, field))

    def _read(self, cell: str) -> When:
        return read_when(cell, self._timing.first, self._timing.last) if cell else _SILENT

    def _note(self, row: Row, why: str, field: str = "") -> None:
        place = self._columns.places.get(field)
        header = self._columns.cells[place] if place is not None else ""
        self._problems.append(Problem(row.number, why, header))

    def _times(self, row: Row) -> dict[str, Any]:
        """When the session starts and ends; what could not be read is left as it was."""
        start = self._start(row)
        if start is None:
            said = any(map(self._cell, [row] * len(_TIMES), _TIMES))
            return {} if said or not self._has_times() else {"starts_at": None, "ends_at": None}
        end = self._end(row, start)
        day = start.astimezone(self._timing.zone).date()
        first, last = self._timing.first, self._timing.last
        if first and not first <= day <= (last or first):
            self._note(row, "outside_event", "day" if "day" in self._columns.places else "start")
        return {"starts_at": iso(start), "ends_at": iso(end) if end else None}

    def _has_times(self) -> bool:
        return not self._columns.places.keys().isdisjoint(_TIMES)

    def _start(self, row: Row) -> datetime | None:
        said, span = self._when(row, "start"), self._when(row, "time")
        exact = said.moment or span.moment or self._when(row, "day").moment
        if exact:
            return exact
        day = self._day(row, said, span)
        at = said.starts or span.starts
        if day is None or at is None:
            written = any(self._cell(row, field) for field in _TIMES)
            if written:
                field = "day" if day is None and at else "start" if said.is_silent else "day"
                self._note(row, "no_day" if day is None and at else "unread_time", field)
            return None
        moment = self._timing.moment(day, at)
        if moment is None:
            self._note(row, "no_such_time", "start")
        return moment

    def _day(self, row: Row, said: When, span: When) -> date | None:
        told = (self._when(row, "day"), said, span, self._read(row.above))
        days = [day for one in told if (day := self._timing.day(one))]
        if days:
            return days[0]
        first, last = self._timing.first, self._timing.last
        written = bool(self._cell(row, "day"))
        return first if not written and first and (last or first) == first else None

    def _end(self, row: Row, start: datetime) -> datetime | None:
        said, begun = self._when(row, "end"), self._when(row, "start")
        if said.moment:
            end: datetime | None = said.moment
        else:
            at = said.starts or begun.ends or self._when(row, "time").ends
            end = self._on_day(row, start, said, at) if at else None
        if end is None and (length := read_length(self._cell(row, "duration"))):
            end = start + length
        if end is None:
            if self._cell(row, "end"):
                self._note(row, "unread_time", "end")
            return None
        if not timedelta() < end - start <= _LONGEST:
            self._note(row, "ends_before_start", "end")
            return None
        return end

    def _on_day(self, row: Row, start: datetime, said: When, at: time) -> datetime | None:
        """The end at *at*: on the day that is told, else on that of the start, or after it."""
        day = self._timing.day(said) or self._timing.day(self._when(row, "end_day"))
        begins = start.astimezone(self._timing.zone)
        end = self._timing.moment(day or begins.date(), at)
        if not end or day or end > start:
            return end
        if start < end + _HALF_DAY <= start + _MOST_LIKELY:
            return end + _HALF_DAY
        return self._timing.moment(begins.date() + timedelta(days=1), at)

    def _capacity(self, row: Row) -> dict[str, Any]:
        if "capacity" not in self._columns.places:
            return {}
        text = plain(self._cell(row, "capacity"))
        if text in _NO_LIMIT:
            return {"capacity": None}
        found = _COUNT.fullmatch(text)
        count = int(re.sub(r"\D", "", found[1])) if found else _MOST_SEATS
        if count >= _MOST_SEATS:
            self._note(row, "unread_capacity", "capacity")
            return {}
        return {"capacity": count or None}

    def _registration(self, row: Row) -> dict[str, Any]:
        if "registration" not in self._columns.places:
            return {}
        text = plain(self._cell(row, "registration")).rstrip(".!")
        if not text:
            return {"registration": None}
        seats = registration_words().get(text)
        if seats is None:
            self._note(row, "unread_registration", "registration")
            return {}
        return {"registration": str(seats)}
