"""Which checkpoint somebody means, and what an organiser decides about one."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.domain.checkpoint import (
    SESSION,
    Checkpoint,
    Entries,
    Seats,
    checkpoint_from,
    door_id,
    moment,
    opening_time,
)
from kiosk.domain.credential import whole
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.rules import RuleProblem, check_rule
from kiosk.domain.session import Session, following, running, session_words
from kiosk.errors import (
    BadRulesError,
    InvalidFieldError,
    NoSessionNowError,
    SeveralCheckpointsError,
    UnknownCheckpointError,
)
from kiosk.services.registrations import is_type, known_ticket_types, known_type
from kiosk.store.event_file import EventFile

_LONGEST_NAME = 120
_MOST = 1_000_000


def checkpoint_called(file: EventFile, name: str, at: datetime) -> Checkpoint:
    """The checkpoint that people mean by *name* at the moment *at*.

    A session's id, a door's name or id, a session's title, or a room: then the session
    that lets people in there now. Raises UnknownCheckpointError, SeveralCheckpointsError
    or NoSessionNowError.
    """
    found = _called(file.checkpoints.all(), _shown(name))
    return _only(name, found) if found else _in_room(file, name, at)


def set_checkpoint(
    file: EventFile, name: str, rules: Mapping[str, Any], at: datetime, operator: str = ""
) -> Checkpoint:
    """Give the door, the session or the room called *name* these *rules*; the others stay.

    A name that nothing has makes a new door: doors whose names differ are two doors,
    even if only a hyphen tells them apart. Raises what `set_rules` raises, and
    SeveralCheckpointsError.
    """
    shown = _shown(name)
    if not shown or len(shown) > _LONGEST_NAME:
        raise InvalidFieldError("name", f"1 … {_LONGEST_NAME} characters" if shown else "")
    found = _called(file.checkpoints.all(), shown)
    if found:
        one = _only(name, found)
        return set_rules(file, (one.id, one.name), rules, at, operator)
    return set_rules(file, place_called(file, shown), rules, at, operator)


def set_rules(
    file: EventFile,
    place: tuple[str, str],
    rules: Mapping[str, Any],
    at: datetime,
    operator: str = "",
) -> Checkpoint:
    """Give the *place*, an id and a name, these *rules*; the others stay.

    *rules* may hold `ticket_types`, `opens`, `closes`, `entries`, `capacity` (None has no
    limit), `registration`, `open_after_min`, `after` (a checkpoint's name), `allow_unpaid`
    and `rules`. Raises InvalidFieldError, BadRulesError, UnknownCheckpointError,
    SeveralCheckpointsError, DiskFullError or StoreUnavailableError.
    """
    id, shown = place  # noqa: A001
    checked = _checked(file, id, rules, at)
    told = file.checkpoints.told(id)
    _check_order(file, {**told, **checked})
    body = {key: value for key, value in checked.items() if key not in told or told[key] != value}
    if not told:
        body["name"] = shown
    if body:
        with file.writing(at, operator) as writer:
            writer.append(Kind.CHECKPOINT, checkpoint_subject(id), body)
    return file.checkpoints.called(id) or checkpoint_from(id, {**told, **body})


def types_in(file: EventFile, text: str, kept: Iterable[str] = ()) -> list[str]:
    """The ticket types that *text* names, parted by commas.

    Commas within a type that people have, or that was *kept* before, part nothing.
    """
    pieces = _pieces(text)
    known = [*kept, *known_ticket_types(file)]
    found = []
    while pieces:
        one, count = _first_type(pieces, known)
        found.append(one)
        pieces = pieces[count:]
    return found


def types_of_nobody(file: EventFile, checkpoint: Checkpoint) -> list[str]:
    """The ticket types of *checkpoint* that no registration has: they may be misspelt."""
    known = {one.casefold().strip() for one in known_ticket_types(file)}
    return [one for one in checkpoint.ticket_types if one.casefold().strip() not in known]


def place_called(file: EventFile, name: str) -> tuple[str, str]:
    """The id and the name of the room called *name*, or of a door that nobody has made yet.

    A room keeps the name that the programme gives it, and the id under which it has rules.
    """
    wanted = session_words(name)
    rooms = (one.room for one in file.checkpoints.sessions())
    shown = next((room for room in rooms if session_words(room) == wanted), name)
    known = file.checkpoints.names()
    return next((id for id in known if known[id] == shown), door_id(shown)), shown  # noqa: A001


def _first_type(pieces: Sequence[str], known: Sequence[str]) -> tuple[str, int]:
    """The longest of the *known* types that *pieces* begin with, and how many of them it has."""
    for count in range(len(pieces), 1, -1):
        together = ", ".join(pieces[:count])
        for one in known:
            if is_type(", ".join(_pieces(one)), together):
                return one, count
    return pieces[0], 1


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in text.split(",") if piece.strip()]


def _shown(name: str) -> str:
    """*name* as it is kept: whole characters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", whole(name)).split())


def _called(every: Sequence[Checkpoint], name: str) -> list[Checkpoint]:
    """Those of *every* that *name* fits best; a door's id only as it is written.

    Doors may differ in a hyphen alone, and ids have hyphens: names come first.
    """
    wanted = session_words(name)
    sessions = [one for one in every if one.is_session]
    doors = [one for one in every if not one.is_session]
    return (
        [
            one
            for one in sessions
            if wanted in {session_words(one.id), session_words(_short_id(one))}
        ]
        or [one for one in doors if wanted == session_words(one.name)]
        or [one for one in doors if name == one.id]
        or [one for one in sessions if wanted == session_words(one.name)]
    )


def _only(name: str, found: Sequence[Checkpoint]) -> Checkpoint:
    if len(found) > 1:
        raise SeveralCheckpointsError(name, ", ".join(_short_id(one) for one in found))
    return found[0]


def _in_room(file: EventFile, name: str, at: datetime) -> Checkpoint:
    sessions = file.checkpoints.sessions()
    if session_words(name) not in {session_words(one.room) for one in sessions if one.room}:
        raise UnknownCheckpointError(name)
    now = running(sessions, name, at)
    if not now:
        raise NoSessionNowError(name, _next_text(file, sessions, name, at))
    checkpoints = [file.checkpoints.called(one.checkpoint_id) for one in now]
    return _only(name, [one for one in checkpoints if one])


def _next_text(file: EventFile, sessions: Sequence[Session], room: str, at: datetime) -> str:
    coming = following(sessions, room, at)
    if coming is None or coming.starts_at is None:
        return "-"
    return f"{coming.starts_at.astimezone(ZoneInfo(file.event.timezone)):%Y-%m-%d %H:%M}"


def _checked(
    file: EventFile,
    id: str,  # noqa: A002
    rules: Mapping[str, Any],
    at: datetime,
) -> dict[str, Any]:
    checked = {name: _whole(value) for name, value in rules.items()}
    for name in ("opens", "closes"):
        if name in checked:
            checked[name] = _opening_time(name, str(checked[name]))
    for name, words in (("entries", Entries), ("registration", Seats)):
        if name in checked and checked[name] not in set(words):
            raise InvalidFieldError(name, ", ".join(words))
    _check_numbers(checked)
    if "ticket_types" in checked:
        checked["ticket_types"] = [known_type(file, one) for one in checked["ticket_types"]]
    if checked.get("after"):
        checked["after"] = _earlier(file, id, str(checked["after"]), at)
    if "rules" in checked:
        _check_rules(checked["rules"])
    return checked


def _check_order(file: EventFile, rules: Mapping[str, Any]) -> None:
    """A place that closes for good before it opens would never be open."""
    opens, closes = str(rules.get("opens", "")), str(rules.get("closes", ""))
    if "T" not in opens or "T" not in closes:
        return
    zone = ZoneInfo(file.event.timezone)
    if moment(closes, zone, last=True) < moment(opens, zone):
        raise InvalidFieldError("closes", f"{opens} …")


def _check_numbers(checked: Mapping[str, Any]) -> None:
    for name in ("capacity", "open_after_min"):
        if not 0 <= (checked.get(name) or 0) <= _MOST:
            raise InvalidFieldError(name, f"0 … {_MOST}")


def _earlier(file: EventFile, id: str, name: str, at: datetime) -> str:  # noqa: A002
    """The id of the checkpoint called *name*, which must be another one."""
    before = checkpoint_called(file, name, at)
    if before.id == id:
        raise InvalidFieldError("after", "another checkpoint")
    if _waits_for(file, before, id):
        raise InvalidFieldError("after", "a checkpoint that does not come after this one")
    return before.id


def _waits_for(file: EventFile, checkpoint: Checkpoint, id: str) -> bool:  # noqa: A002
    """Whether *checkpoint* itself is passed only after *id*, by however many others."""
    seen: set[str] = set()
    one: Checkpoint | None = checkpoint
    while one and one.id not in seen:
        if id in {one.id, _ruled_by_room(file, one)}:
            return True
        seen.add(one.id)
        one = file.checkpoints.called(one.after) if one.after else None
    return False


def _ruled_by_room(file: EventFile, checkpoint: Checkpoint) -> str:
    """The id of the room that says what *checkpoint* comes after; empty if it does itself."""
    if not checkpoint.room or "after" in file.checkpoints.told(checkpoint.id):
        return ""
    return place_called(file, checkpoint.room)[0]


def _whole(value: Any) -> Any:
    """*value* of JSON without halves of characters, which no fact can hold."""
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, list | tuple):
        return [_whole(part) for part in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(part) for key, part in value.items()}
    return value


def _opening_time(name: str, text: str) -> str:
    try:
        return opening_time(text)
    except ValueError as error:
        raise InvalidFieldError(name, "08:00, 2026-12-07T08:00") from error


def _check_rules(rules: Any) -> None:
    try:
        check_rule(rules)
    except RuleProblem as problem:
        where = " / ".join(map(str, problem.where))
        raise BadRulesError(where or "/", str(problem.what)) from problem


def _short_id(checkpoint: Checkpoint) -> str:
    """How people write the id: a session's without its prefix."""
    return checkpoint.id.removeprefix(SESSION)
