"""When people arrive, how fast, and whether there are enough stations for it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from kiosk.store.arrivals import Minute, StationMinute
from kiosk.store.event_file import EventFile

BAR = timedelta(minutes=5)
"""What a bar of the chart stands for."""
LATELY = timedelta(minutes=10)
"""Over which the rate now is taken."""
OPEN_FOR = timedelta(minutes=15)
"""A station that has done nothing for longer is not counted as open."""
ASSUMED_PER_MIN = 6.0
"""What a station is taken to manage in a minute until one has been busy."""
_BUSY = 10
"""Admissions in five minutes below which a station rather waited for people than they for it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many people arrived in the five minutes that begin at `at`."""

    at: datetime
    count: int

    @property
    def per_min(self) -> float:
        """The same, for each minute."""
        return self.count / (BAR / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class DayOfArrivals:
    """The arrivals of one local day, without gaps between the first and the last bar.

    `days` are all on which anybody arrived, and today.
    """

    day: date
    days: tuple[date, ...]
    bars: tuple[Bar, ...]

    @property
    def total(self) -> int:
        """How many people arrived on that day."""
        return sum(bar.count for bar in self.bars)

    @property
    def peak(self) -> Bar | None:
        """The first of the busiest bars."""
        return max(self.bars, key=lambda bar: bar.count, default=None)


@dataclass(frozen=True, slots=True)
class StationNow:
    """What a station did today. `last_at` is when it last judged anybody.

    `heard_until` is the time of the last of its facts that is here: of another station
    nobody can say whether it is idle, or only has not been heard since.
    """

    id: str
    name: str
    is_own: bool
    is_open: bool
    admissions: int
    last_at: datetime
    heard_until: datetime


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast people come now, and how fast stations can take them, a minute.

    `measured_at` counts the stations whose busiest five minutes say so; 0 where
    `ASSUMED_PER_MIN` stands in for them.
    """

    per_min: float
    station_per_min: float
    measured_at: int

    @property
    def stations_needed(self) -> int:
        """How many stations this rate keeps busy."""
        return math.ceil(self.per_min / self.station_per_min)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """One day's arrivals, and how things stand now, as far as this laptop knows.

    `stations` are those that judged somebody today, this one first; `unheard` counts the
    others, of which this laptop has only facts of earlier days.
    """

    shown: DayOfArrivals
    pace: Pace
    stations: tuple[StationNow, ...]
    unheard: int

    @property
    def stations_open(self) -> int:
        """How many stations have judged somebody in the last quarter of an hour."""
        return sum(station.is_open for station in self.stations)


def arrivals(file: EventFile, as_of: datetime, day: date | None = None) -> Arrivals:
    """The arrivals of *day*, by default today's, in the event's zone; and the pace at *as_of*."""
    zone = ZoneInfo(file.event.timezone)
    minutes = file.arrivals.by_minute(LATELY, as_of)
    today = as_of.astimezone(zone).date()
    start, end = _bounds(today, zone)
    worked = file.arrivals.by_station(start, end)
    heard = file.arrivals.heard_until()
    own = file.station.id if file.station else ""
    return Arrivals(
        shown=_day(minutes, day or today, today, zone),
        pace=_pace(sum(minute.lately for minute in minutes), worked),
        stations=_stations(worked, heard, own, as_of),
        unheard=sum(at < start for id, (_, at) in heard.items() if id != own),  # noqa: A001
    )


def bars_of_every_day(file: EventFile, as_of: datetime) -> list[Bar]:
    """The arrivals of all days, in order; no bars stand for the nights between them."""
    zone = ZoneInfo(file.event.timezone)
    minutes = file.arrivals.by_minute(LATELY, as_of)
    days = sorted({minute.at.astimezone(zone).date() for minute in minutes})
    return [bar for day in days for bar in _day(minutes, day, day, zone).bars]


def _day(minutes: Sequence[Minute], day: date, today: date, zone: ZoneInfo) -> DayOfArrivals:
    days = {minute.at.astimezone(zone).date() for minute in minutes} | {today}
    since, until = _bounds(day, zone)
    counted: Counter[datetime] = Counter()
    for minute in minutes:
        if since <= minute.at < until:
            counted[_bar_of(minute.at)] += minute.count
    return DayOfArrivals(day, tuple(sorted(days)), tuple(_bars(counted)))


def _bars(counted: Counter[datetime]) -> Iterable[Bar]:
    """In order, with the empty ones between the first and the last."""
    if counted:
        at, last = min(counted), max(counted)
        while at <= last:
            yield Bar(at, counted[at])
            at += BAR


def _pace(lately: int, worked: Iterable[StationMinute]) -> Pace:
    by_bar: Counter[tuple[str, datetime]] = Counter()
    for one in worked:
        by_bar[one.station, _bar_of(one.at)] += one.admissions
    busiest: dict[str, int] = {}
    for (station, _), count in by_bar.items():
        busiest[station] = max(count, busiest.get(station, 0))
    measured = [
        count / (BAR / timedelta(minutes=1)) for count in busiest.values() if count >= _BUSY
    ]
    rate = lately / (LATELY / timedelta(minutes=1))
    return Pace(rate, median(measured) if measured else ASSUMED_PER_MIN, len(measured))


def _stations(
    worked: Iterable[StationMinute],
    heard: Mapping[str, tuple[str, datetime]],
    own: str,
    as_of: datetime,
) -> tuple[StationNow, ...]:
    admissions: Counter[str] = Counter()
    last: dict[str, datetime] = {}
    for one in worked:
        admissions[one.station] += one.admissions
        last[one.station] = max(one.last_at, last.get(one.station, one.last_at))
    found = [
        StationNow(
            id=id,
            name=heard[id][0],
            is_own=id == own,
            is_open=as_of - at <= OPEN_FOR,
            admissions=admissions[id],
            last_at=at,
            heard_until=heard[id][1],
        )
        for id, at in last.items()  # noqa: A001
    ]
    return tuple(sorted(found, key=lambda one: (not one.is_own, one.name, one.id)))


def _bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Local midnight, and the next one: 23 or 25 hours later where clocks change."""
    start = datetime.combine(day, time(), zone)
    return start, datetime.combine(day + timedelta(days=1), time(), zone)


def _bar_of(at: datetime) -> datetime:
    return at.replace(minute=at.minute - at.minute % 5, second=0, microsecond=0)
