"""What people chose of the programme, in the words of lists: ids, titles, and both with more."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from kiosk.domain.session import Session, session_words

_SEPARATORS = re.compile(r"\s*(?:[;|\n\r\u2022\u00b7\uff1b\u3001\u061b]|<br ?/?>)\s*")
_CODES = re.compile(r"[^\s,]{1,12}(?:\s*,\s*[^\s,]{1,12})+")
_PIECES = re.compile(r"\s*[,/&\uff0c\u060c]\s*")
_JOINT = re.compile(r"^[\s:.)\]\-\u2010-\u2015|,#]+")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?\s?([ap])?\.?m?\b|(\d{1,2})\s?([ap])\.?m\b")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d]+")
_NAMED = [
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
    "thu",
    "thur",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
    "st",
    "nd",
    "rd",
    "th",
]
_HALF_DAY = 12
_MOST = 31


def session_choices(cell: str) -> tuple[str, ...]:
    """The words of a cell that may name several sessions, each once, in their order.

    Semicolons, bars, bullets and line breaks part them; commas do only between codes,
    because titles have commas. Raw text in, nothing left out but blanks.
    """
    parts = [" ".join(part.split()) for part in _SEPARATORS.split(cell)]
    parts = [part.strip("-* ") for part in parts]
    if len(parts) == 1 and _CODES.fullmatch(parts[0]) and any(map(str.isdigit, parts[0])):
        parts = re.split(r"\s*,\s*", parts[0])
    return tuple(dict.fromkeys(filter(None, parts)))


class Choosing:
    """Says which sessions of a programme are meant by the words of lists.

    An id or a title as it stands counts before any longer form: `W12: Tenants' rights`,
    `Tenants' rights (W12)`, or a title with its day or time, which must then be right.
    """

    def __init__(self, sessions: Iterable[Session], zone: tzinfo) -> None:
        self._zone = zone
        self._sessions = list(sessions)
        self._by_id: dict[str, list[str]] = {}
        self._by_title: dict[str, list[str]] = {}
        for one in self._sessions:
            self._by_id.setdefault(session_words(one.id), []).append(one.id)
            self._by_title.setdefault(session_words(one.title), []).append(one.id)

    def meant(self, word: str) -> tuple[str, ...]:
        """The ids of the sessions that *word* means, of all that share a title."""
        return tuple(dict.fromkeys(id for piece in self.pieces(word) for id in piece))  # noqa: A001

    def pieces(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The same for each piece of *word*: commas part them if each means something."""
        wanted = session_words(word)
        if found := self._one(wanted):
            return (found,)
        pieces = [self._one(piece) for piece in _PIECES.split(wanted) if piece]
        return tuple(pieces) if len(pieces) > 1 and all(pieces) else ()

    def _one(self, wanted: str) -> tuple[str, ...]:
        if exact := self._by_id.get(wanted) or self._by_title.get(wanted):
            return tuple(exact)
        with_id = [one.id for one in self._sessions if _carries_id(wanted, one)]
        if with_id:
            return (max(with_id, key=len),)
        return tuple(one.id for one in self._sessions if self._carries_time(wanted, one))

    def _carries_time(self, wanted: str, session: Session) -> bool:
        """Whether *wanted* is the title, with the day or the time behind it."""
        title = session_words(session.title)
        if not title or not wanted.startswith(title):
            return False
        rest = wanted[len(title) :]
        if not rest[:1].strip() and not rest.strip():
            return False
        starts_at = session.starts_at.astimezone(self._zone) if session.starts_at else None
        return bool(re.match(r"[\s(\[,@|:\-\u2010-\u2015]", rest)) and _fits(rest, starts_at)


def _carries_id(wanted: str, session: Session) -> bool:
    """Whether *wanted* has the id of *session* before or behind a title."""
    id, title = session_words(session.id), session_words(session.title)  # noqa: A001
    for form in (f"({id})", f"[{id}]"):
        if wanted.endswith(form) and wanted != form:
            return True
        if wanted.startswith(form):
            return True
    rest = wanted.removeprefix(id)
    if rest == wanted or not _JOINT.match(rest):
        return False
    behind = _JOINT.sub("", rest)
    is_code = any(map(str.isdigit, id)) and any(map(str.isalpha, id))
    return is_code or (bool(behind) and (behind.startswith(title) or title.startswith(behind)))


def _fits(rest: str, starts_at: datetime | None) -> bool:
    """Whether *rest* is a day or a time, and, as far as it is known, the right one."""
    clocks = list(_CLOCK.finditer(rest))
    others = _CLOCK.sub(" ", rest)
    numbers = [int(text) for text in _NUMBER.findall(others)]
    named = all(word in _NAMED for word in _WORD.findall(others))
    if not clocks and not _DATE.search(others) and not (numbers and named):
        return False
    if starts_at is None:
        return True
    days = [number for number in numbers if number <= _MOST]
    if days and starts_at.day not in days:
        return False
    return not clocks or _is_at(clocks[0], starts_at)


def _is_at(clock: re.Match[str], starts_at: datetime) -> bool:
    hour, minute = int(clock[1] or clock[4]), int(clock[2] or 0)
    half = clock[3] or clock[5]
    if half:
        hour = hour % _HALF_DAY + _HALF_DAY * (half == "p")
    hours: Sequence[int] = (hour,) if half or hour >= _HALF_DAY else (hour, hour + _HALF_DAY)
    return starts_at.minute == minute and starts_at.hour in hours
