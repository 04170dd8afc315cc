"""What a list would change in the programme, and recording it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.domain.programme import (
    PROGRAMME_FIELDS,
    ListedSession,
    Programme,
    ProgrammeChanges,
    SessionChange,
)
from kiosk.domain.session import Session, session_from, session_words
from kiosk.services.programme.ticks import read_ticks
from kiosk.store.event_file import EventFile


def compare_programme(
    file: EventFile, programme: Programme, *, add: bool | None = None
) -> ProgrammeChanges:
    """What *programme* would change. With *add*, sessions that it does not name stay.

    Unless it is said, those stay that came with lists of which this one names no session:
    it is no newer version of those. A list without any sessions takes none out.
    """
    known = {session_words(one.id): one for one in file.checkpoints.every_session()}
    listed = programme.sessions if add else _recognised(programme.sessions, known)
    pairs = [(one, known.get(session_words(one.id))) for one in listed]
    named = {before.id for _, before in pairs if before}
    unnamed = [one for one in known.values() if one.id not in named and not one.removed]
    mine = {before.source for _, before in pairs if before and not before.removed}
    gone = _no_longer_named(unnamed, mine, add=add) if listed else []
    changes = [change for one, before in pairs if (change := _change(one, before))]
    return ProgrammeChanges(
        added=tuple(one for one in changes if one.before is None or one.before.removed),
        changed=tuple(one for one in changes if one.before and not one.before.removed),
        removed=_removed(file, gone),
        unchanged=len(listed) - len(changes),
        staying=len(unnamed) - len(gone),
    )


def apply_programme(
    file: EventFile,
    programme: Programme,
    at: datetime,
    operator: str = "",
    *,
    add: bool | None = None,
) -> ProgrammeChanges:
    """Record what *programme* changes, and say what that was; nothing if nothing differs.

    Sessions that it names no more are marked, never deleted: who was there stays known.
    Ticks under a new title, in lists that came before it, count from then on.
    Raises DiskFullError or StoreUnavailableError.
    """
    changes = compare_programme(file, programme, add=add)
    if changes.all:
        source = _source(file, programme)
        with file.writing(at, operator) as writer:
            source = source or writer.next_id
            for change in changes.all:
                told = {"list": source} if change in changes.added else {}
                subject = session_subject(change.after.id)
                writer.append(Kind.SESSION, subject, {**change.body, **told})
        read_ticks(file, at, operator)
    return changes


def _no_longer_named(
    unnamed: Sequence[Session], mine: Collection[str], *, add: bool | None
) -> list[Session]:
    """Those of *unnamed* that a list takes out, which is a version of the lists *mine*."""
    if add is not None:
        return [] if add else list(unnamed)
    return [one for one in unnamed if one.source in mine]


def _source(file: EventFile, programme: Programme) -> str:
    """The list of which *programme* is a version: the one that most of its sessions came with."""
    known = {session_words(one.id): one.source for one in file.checkpoints.sessions()}
    held = Counter(known.get(session_words(one.id), "") for one in programme.sessions)
    del held[""]
    return held.most_common(1)[0][0] if held else ""


def _recognised(
    listed: Sequence[ListedSession], known: Mapping[str, Session]
) -> list[ListedSession]:
    """*listed*, where a session without an id that was moved keeps the id it had.

    It is the one session of its title that the list names no more.
    """
    here = {session_words(one.id) for one in listed}
    lost = [one for key, one in known.items() if key not in here and not one.removed]
    titles = Counter(session_words(one.title) for one in lost)
    by_title = {session_words(one.title): one.id for one in lost}
    new = [one for one in listed if not one.own_id and not _is_there(one, known)]
    asked = Counter(_title(one) for one in new)
    moved = {one.id for one in new if titles[_title(one)] == asked[_title(one)] == 1}
    return [
        ListedSession(one.row, by_title[_title(one)], one.values, own_id=False)
        if one.id in moved
        else one
        for one in listed
    ]


def _is_there(one: ListedSession, known: Mapping[str, Session]) -> bool:
    held = known.get(session_words(one.id))
    return held is not None and not held.removed


def _title(one: ListedSession) -> str:
    return session_words(str(one.values.get("title", "")))


def _change(one: ListedSession, before: Session | None) -> SessionChange | None:
    """What differs between a row and the session as it stands; None if nothing does."""
    if before is None:
        body = {name: value for name, value in one.values.items() if value not in {None, ""}}
        return SessionChange(None, session_from(one.id, body), body)
    told = _told(before)
    body = {name: value for name, value in one.values.items() if told[name] != value}
    if before.removed:
        body["removed"] = False
    if not body:
        return None
    return SessionChange(before, session_from(before.id, {**told, **body}), body)


def _told(session: Session) -> dict[str, Any]:
    """The fields of *session* as facts keep them."""
    said = {name: getattr(session, name) for name in PROGRAMME_FIELDS}
    for name in ("starts_at", "ends_at"):
        said[name] = iso(said[name]) if said[name] else None
    said["registration"] = str(session.registration) if session.registration else None
    return said


def _removed(file: EventFile, gone: Sequence[Session]) -> tuple[SessionChange, ...]:
    if not gone:
        return ()
    admissions = {one.checkpoint.id: one.admissions for one in file.attendance.counts()}
    return tuple(
        SessionChange(
            one,
            session_from(one.id, {**_told(one), "removed": True}),
            {"removed": True},
            admissions=admissions.get(one.checkpoint_id, 0),
            registered=file.checkpoints.registered(one),
        )
        for one in gone
    )
