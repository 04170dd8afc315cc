"""Where somebody can go when a session is full: others of the same time that have seats."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.checkpoint import Checkpoint, Seats
from kiosk.domain.registration import Registration
from kiosk.domain.session import Session, is_over, share_time
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Alternative:
    """A session, and how many seats it has left."""

    session: Session
    seats_left: int


def alternatives(
    file: EventFile, full: Checkpoint, person: Registration, at: datetime
) -> list[Alternative]:
    """Sessions at the time of *full* that would let *person* in, those with most seats first."""
    found = _with_seats(file, full, person, at)
    return sorted(found, key=lambda one: (-one.seats_left, one.session.title, one.session.id))


def _with_seats(
    file: EventFile, full: Checkpoint, person: Registration, at: datetime
) -> Iterator[Alternative]:
    sessions = {one.checkpoint_id: one for one in file.checkpoints.sessions()}
    own = sessions.pop(full.id, None)
    for id, session in sessions.items() if own else ():  # noqa: A001
        if own is None or not share_time(own, session) or is_over(session, at):
            continue
        checkpoint = file.checkpoints.called(id)
        if checkpoint is None or checkpoint.capacity is None or not _takes(checkpoint, person):
            continue
        left = checkpoint.capacity - file.attendance.inside(id)
        if left > 0:
            yield Alternative(session, left)


def _takes(checkpoint: Checkpoint, person: Registration) -> bool:
    """Whether seats there are for people who did not register for them."""
    return checkpoint.takes(person.ticket_type) and checkpoint.registration is not Seats.ONLY
