"""How far what this laptop knows reaches: its list, what others told, and the newest record."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.domain.event import ROSTER_SUBJECT, Event
from kiosk.domain.fact import Kind
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Horizon:
    """Moments by the clocks of whoever recorded them; None where there is nothing yet.

    `list_at` is the last import, `others_at` the last word of another station, and
    `newest_at` the latest of all that is known.
    """

    list_at: datetime | None = None
    others_at: datetime | None = None
    newest_at: datetime | None = None

    @property
    def told_at(self) -> datetime | None:
        """When something new came to this laptop's list, from the organiser or from others."""
        known = [at for at in (self.list_at, self.others_at) if at]
        return max(known, default=None)


def horizon(file: EventFile) -> Horizon:
    """How far what is known here reaches."""
    station = file.station
    attendance = file.attendance
    imports = (one.at for one in file.journal.of_subject(ROSTER_SUBJECT) if one.kind == Kind.IMPORT)
    return Horizon(
        list_at=max(imports, default=None),
        others_at=attendance.heard_until(station.id if station else ""),
        newest_at=attendance.heard_until(""),
    )


def is_outside(event: Event, at: datetime) -> bool:
    """Whether *at* is on none of the days of *event*; never, where it does not say them."""
    if not event.starts:
        return False
    first = date.fromisoformat(event.starts[:10])
    last = date.fromisoformat((event.ends or event.starts)[:10])
    return not first <= at.astimezone(ZoneInfo(event.timezone)).date() <= last
