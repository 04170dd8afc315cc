"""The situation that a rule is asked about, and the event's local time within it."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Situation:
    """One person at one checkpoint, at the moment that is judged (never the wall clock's).

    Moments are aware. `zone` is the event's: "today", days, weekdays and times of the day
    are in it. `ticket_type`, `variation` and `gate` are names or ids, in whatever case.
    `entries` are the admissions that count at this checkpoint, and `present` whether the
    person is inside. `ends` and `admission` fall back to `starts`.
    """

    at: datetime
    zone: tzinfo
    ticket_type: str = ""
    variation: str = ""
    gate: str = ""
    entries: tuple[datetime, ...] = ()
    present: bool = False
    starts: datetime | None = None
    ends: datetime | None = None
    admission: datetime | None = None

    @property
    def now(self) -> datetime:
        """The moment that is judged, in UTC: only there do moments compare as they follow."""
        return self.at.astimezone(UTC)

    @property
    def today(self) -> date:
        """The local day that is judged."""
        return self.day_of(self.at)

    def day_of(self, moment: datetime) -> date:
        """The local day of *moment*, however long or short the clocks made that day."""
        return moment.astimezone(self.zone).date()

    def today_at(self, clock: time) -> datetime:
        """The moment at which the clocks read *clock* on the day that is judged."""
        return moment_of(datetime.combine(self.today, clock), self.zone)


def moment_of(reading: datetime, zone: tzinfo) -> datetime:
    """The first moment, in UTC, at which the clocks of *zone* have come to a naive *reading*.

    A reading that they skip is the moment at which they do; one that comes twice is the
    first of the two.
    """
    moment = reading.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if _reading(moment, zone) == reading:
        return moment
    before = reading.replace(tzinfo=zone, fold=1, microsecond=0).astimezone(UTC)
    skipped = range(int((moment - before).total_seconds()))
    after = bisect_right(
        skipped, reading, key=lambda second: _reading(_later(before, second), zone)
    )
    return _later(before, after)


def _reading(moment: datetime, zone: tzinfo) -> datetime:
    """What the clocks of *zone* show at *moment*."""
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def _later(moment: datetime, seconds: int) -> datetime:
    return moment + timedelta(seconds=seconds)
