"""The programme: sessions in rooms, at times."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.checkpoint import SESSION, Checkpoint, Seats, checkpoint_from
from kiosk.domain.fact import from_iso

EARLY_MIN = 20
"""Minutes before its start from which people are let into a session's room."""

_UNTOLD_LENGTH = timedelta(hours=1)
"""How long a session lasts whose end the programme does not name."""


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme. Times are aware; None where the programme names none.

    `capacity` and `registration` are None where the programme says nothing: then the
    room's own rules hold. `removed` says that the programme names it no more;
    `source` which list it came with.
    """

    id: str
    title: str
    room: str = ""
    track: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    capacity: int | None = None
    registration: Seats | None = None
    removed: bool = False
    source: str = field(default="", compare=False)

    @property
    def checkpoint_id(self) -> str:
        """The id of the checkpoint that judges for this session."""
        return SESSION + self.id


def session_from(id: str, body: Mapping[str, Any]) -> Session:  # noqa: A002
    """The session that the facts about *id* add up to."""
    capacity, seats = body.get("capacity"), body.get("registration")
    return Session(
        id=id,
        title=str(body.get("title", id)),
        room=str(body.get("room", "")),
        track=str(body.get("track", "")),
        starts_at=_moment(body.get("starts_at")),
        ends_at=_moment(body.get("ends_at")),
        capacity=None if capacity is None else int(capacity),
        registration=Seats(seats) if seats else None,
        removed=bool(body.get("removed", False)),
        source=str(body.get("list", "")),
    )


def session_checkpoint(
    session: Session, room: Mapping[str, Any], own: Mapping[str, Any]
) -> Checkpoint:
    """Where *session* is judged: by its *own* rules, then the programme's, then its *room*'s.

    *room* and *own* are what the facts say about the checkpoints of that name.
    """
    programme: dict[str, Any] = {}
    if session.capacity is not None:
        programme["capacity"] = session.capacity
    if session.registration:
        programme["registration"] = session.registration
    body = {**room, **programme, **own, "name": session.title, "room": session.room}
    return _at_its_time(checkpoint_from(session.checkpoint_id, body), session)


def running(sessions: Iterable[Session], room: str, at: datetime) -> list[Session]:
    """Those of *sessions* that people are let into *room* for at *at*, earliest first.

    From twenty minutes before the start until the end. Two fit where the next one's
    people come before the last one's have gone.
    """
    there = (one for one in sessions if session_words(one.room) == session_words(room))
    return sorted((one for one in there if _is_running(one, at)), key=_start)


def following(sessions: Iterable[Session], room: str, at: datetime) -> Session | None:
    """The next of *sessions* in *room* that nobody is let into yet at *at*."""
    there = (
        one
        for one in sessions
        if session_words(one.room) == session_words(room)
        and one.starts_at
        and at < one.starts_at - timedelta(minutes=EARLY_MIN)
    )
    return min(there, key=_start, default=None)


def share_time(one: Session, other: Session) -> bool:
    """Whether nobody can be in both from start to end."""
    mine, theirs = _span(one), _span(other)
    return bool(mine and theirs and mine[0] < theirs[1] and theirs[0] < mine[1])


def is_over(session: Session, at: datetime) -> bool:
    """Whether *session* has ended at *at*."""
    span = _span(session)
    return bool(span and at >= span[1])


def session_words(text: str) -> str:
    """What two ways to write a session's id or title share: case and blanks aside."""
    return " ".join(text.casefold().split())


def given_up(id: str) -> str:  # noqa: A002
    """How it is kept that somebody has no seat in the session with this id after all."""
    return f" {session_words(id)}"


def _at_its_time(checkpoint: Checkpoint, session: Session) -> Checkpoint:
    return replace(checkpoint, starts_at=session.starts_at, ends_at=session.ends_at)


def _moment(text: Any) -> datetime | None:
    return from_iso(str(text)) if text else None


def _is_running(session: Session, at: datetime) -> bool:
    span = _span(session)
    return bool(span and span[0] - timedelta(minutes=EARLY_MIN) <= at < span[1])


def _span(session: Session) -> tuple[datetime, datetime] | None:
    """From when to when it is; None where the programme names no time."""
    if session.starts_at is None:
        return None
    return session.starts_at, session.ends_at or session.starts_at + _UNTOLD_LENGTH


def _start(session: Session) -> tuple[str, str]:
    return (session.starts_at.isoformat() if session.starts_at else "", session.id)
