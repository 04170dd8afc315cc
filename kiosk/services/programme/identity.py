"""Ids for sessions of lists that give them none, and for those that share one."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.programme import ListedSession
from kiosk.domain.session import session_words

_WORD = re.compile(r"[\w']+")
_LONGEST = 24
_DIGITS = 6


def told_apart(sessions: Sequence[ListedSession]) -> list[ListedSession]:
    """*sessions*, each with an id of its own, whatever the order in which they stand.

    Without one, the title, the day and the room make it, so that the next version of a
    list finds the session again; of several alike, the later ones take their start besides.
    """
    taken: set[str] = set()
    found: dict[int, ListedSession] = {}
    for place in sorted(range(len(sessions)), key=lambda place: _start(sessions[place])):
        one = sessions[place]
        id = _free(one.id or _made(one), one, taken)  # noqa: A001
        taken.add(session_words(id))
        found[place] = replace(one, id=id)
    return [found[place] for place in range(len(sessions))]


def _free(id: str, one: ListedSession, taken: set[str]) -> str:  # noqa: A002
    """*id*, or what tells this session from another that has it."""
    if session_words(id) not in taken:
        return id
    later = f"{id} {_start(one)[:16]}".strip() if one.own_id else _made(one, _start(one))
    number, made = 2, later
    while session_words(made) in taken:
        made, number = f"{later} ({number})", number + 1
    return made


def _made(one: ListedSession, start: str = "") -> str:
    """A readable id that only the title, the day and the room decide."""
    title = session_words(str(one.values.get("title", "")))
    room = session_words(str(one.values.get("room", "")))
    key = "|".join((title, start or _start(one)[:10], room))
    digest = hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]
    slug = "-".join(_WORD.findall(title))[:_LONGEST].strip("-")
    return f"{slug}-{digest}"


def _start(one: ListedSession) -> str:
    return str(one.values.get("starts_at") or "")
