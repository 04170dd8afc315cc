"""The programme as pages and commands show it: each session with its counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.session import Session, session_words
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class SessionCount:
    """A session, the rules at its room, and people: registered, ever admitted, inside now.

    `day` is that of the event's zone, None where the programme names no time.
    """

    session: Session
    checkpoint: Checkpoint
    day: date | None
    registered: int
    admissions: int
    inside: int

    @property
    def capacity(self) -> int | None:
        """How many may be inside: by its own rules, the programme's or the room's."""
        return self.checkpoint.capacity

    @property
    def seats_left(self) -> int | None:
        """How many may still come in; None without a limit."""
        return None if self.capacity is None else max(self.capacity - self.inside, 0)


def session_counts(
    file: EventFile, *, day: date | None = None, room: str = ""
) -> list[SessionCount]:
    """The sessions of *day* and *room*, or of all, by time, room and title."""
    zone = ZoneInfo(file.event.timezone)
    counts = {one.checkpoint.id: one for one in file.attendance.counts()}
    registered = file.checkpoints.registered_by_session()
    found = []
    for one in file.checkpoints.sessions():
        on = one.starts_at.astimezone(zone).date() if one.starts_at else None
        if (day and on != day) or (room and session_words(one.room) != session_words(room)):
            continue
        count = counts[one.checkpoint_id]
        people = (registered.get(one.id, 0), count.admissions, count.inside)
        found.append(SessionCount(one, count.checkpoint, on, *people))
    return found


def days_of(counts: Sequence[SessionCount]) -> list[date]:
    """The days on which any of them is, in order."""
    return sorted({one.day for one in counts if one.day})


def rooms_of(counts: Sequence[SessionCount]) -> list[str]:
    """The rooms in which any of them is, by name."""
    return sorted({one.session.room for one in counts if one.session.room}, key=session_words)
