"""What became another room or another time since a moment, as those who stand there must know."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Fact
from kiosk.domain.session import Session, session_from
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Moved:
    """A session that was in another room, or at another time, before; None where it was new."""

    now: Session
    before: Session | None


def moved_since(file: EventFile, since: datetime) -> dict[str, Moved]:
    """The sessions whose room or start was told anew after *since*, by their ids.

    A programme that is itself no older has no news.
    """
    sessions = {session_subject(one.id): one for one in file.checkpoints.sessions()}
    facts = file.journal.of_subjects(list(sessions))
    found = {}
    for subject, session in sessions.items():
        told = sorted(facts[subject], key=lambda fact: (fact.clock, fact.station))
        before = _before(session.id, [fact for fact in told if fact.at <= since])
        if before is None or _place(before) != _place(session):
            found[session.id] = Moved(session, before)
    is_old = len(found) < len(sessions) or any(one.before for one in found.values())
    return found if is_old else {}


def _before(id: str, facts: Sequence[Fact]) -> Session | None:  # noqa: A002
    """The session as *facts* have it, in their order; None if it was not there."""
    if not facts:
        return None
    session = session_from(id, _folded(fact.body for fact in facts))
    return None if session.removed else session


def _folded(bodies: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    folded: dict[str, Any] = {}
    for body in bodies:
        folded |= body
    return folded


def _place(session: Session) -> tuple[str, datetime | None]:
    return session.room, session.starts_at
