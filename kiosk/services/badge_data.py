"""Whole badges of an event: with sessions, languages and the organiser's own columns."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from kiosk.domain.badge import BadgeData, BadgeSession, badge_for
from kiosk.domain.badge_design import BadgeDesign, folded
from kiosk.domain.badge_elements import Element, NoPhotoMark, SessionList
from kiosk.domain.badge_texts import asked_of
from kiosk.domain.history import History
from kiosk.domain.registration import Registration
from kiosk.domain.session import Session
from kiosk.services.exports.own_columns import own_columns
from kiosk.store.event_file import EventFile

_SEVERAL = re.compile(r"\s*[,;/|\n\u2022\u060c\u3001\uff0c\uff1b]\s*")
_LANGUAGES = re.compile(
    "(?:spoken )?languages?(?: (?:you speak|spoken))?|i speak|speaks"
    "|sprachen?|langues?(?: parlées)?|idiomas?|语言|語言|اللغات?"
)
_ROLES = re.compile("(?:badge |conference )?roles?|(?:badge )?ribbons?")
"""Whole headers: what else has the word may be nothing that its owner wears on the chest."""

_PHOTO = re.compile(r"\bphotos?\b|\bphotograph(?:ed|s|y)?\b|\bpictures?\b|\bfotos?\b|照片|拍照|صور")
_AGAINST = re.compile(r"\bno\b|\bnot\b|\bdon'?t\b|\bopt.?out\b|\bwithout\b|\bkeine?\b|\bsans\b")
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "sí", "si", "sim", "是", "نعم"})
_NO = frozenset({"no", "n", "false", "0", "nein", "non", "não", "nao", "否", "لا"})


class BadgeSource:
    """Makes the badges of one event, as far as one *design* asks; it looks things up once.

    *day* says a day in words, where the sessions of somebody are on several.
    """

    def __init__(
        self,
        file: EventFile,
        design: BadgeDesign,
        day: Callable[[date], str] = date.isoformat,
    ) -> None:
        self.design = design
        self._file = file
        self._day = day
        self._asks = any(map(_asks_for_more, _all_elements(design)))
        if self._asks:
            self._zone = ZoneInfo(file.event.timezone)
            self._columns = own_columns(file)
            self._questions = {one.key: one.text for one in file.checkpoints.questions()}
            self._sessions = {one.id: one for one in file.checkpoints.sessions()}
            self._choosing = file.checkpoints.choosing()

    def badge(self, person: Registration, code: str, guest: str = "") -> BadgeData:
        """The badge of *person*, or of a *guest* of theirs, who is nobody that lists know."""
        badge = badge_for(person, code, guest)
        history = self._file.roster.history(person.id) if self._asks and not guest else None
        if history is None:
            return badge
        extra = dict(self._extra(history))
        return replace(
            badge,
            languages=_said(extra, _LANGUAGES),
            roles=_said(extra, _ROLES),
            no_photo=_wants_no_photo(extra),
            sessions=tuple(self._programme(history)),
            extra=extra,
        )

    def _extra(self, history: History) -> Iterator[tuple[str, str]]:
        """The organiser's columns, then the answers, by the question's key and its text."""
        cells = self._columns.cells(history.registration, history.cells)
        yield from zip(self._columns.headers, cells, strict=True)
        for key, answer in history.answers.items():
            yield key, answer
            if text := self._questions.get(key):
                yield text, answer

    def _programme(self, history: History) -> Iterator[BadgeSession]:
        """What they registered for, by time; a desk's word counts before a list's."""
        words = history.registration.sessions
        wanted = {id for word in words for id in self._choosing.meant(word)}  # noqa: A001
        wanted |= {id for id, seated in history.enrolled.items() if seated}  # noqa: A001
        wanted -= {id for id, seated in history.enrolled.items() if not seated}  # noqa: A001
        yield from (self._line(one) for id, one in self._sessions.items() if id in wanted)  # noqa: A001

    def _line(self, session: Session) -> BadgeSession:
        starts_at = session.starts_at.astimezone(self._zone) if session.starts_at else None
        return BadgeSession(
            time=f"{starts_at:%H:%M}" if starts_at else "",
            title=session.title,
            room=session.room,
            day=self._day(starts_at.date()) if starts_at else "",
        )


def _all_elements(design: BadgeDesign) -> Iterator[Element]:
    yield from design.elements()
    for variant in design.variants:
        yield from variant.elements


def _asks_for_more(element: Element) -> bool:
    """Whether it shows what a registration itself does not say."""
    if isinstance(element, NoPhotoMark | SessionList) or element.when.answers:
        return True
    return any(name.startswith(("extra:", "languages", "roles")) for name in asked_of(element))


def _said(extra: Mapping[str, str], headers: re.Pattern[str]) -> tuple[str, ...]:
    """What the columns of such *headers* say, each word once."""
    values = (value for name, value in extra.items() if headers.fullmatch(_plain(name)))
    words = (word.strip() for value in values for word in _SEVERAL.split(value))
    return tuple(dict.fromkeys(filter(None, words)))


def _wants_no_photo(extra: Mapping[str, str]) -> bool:
    """Whether any column or answer about photos says that they want none."""
    asked = ((_plain(name), value.casefold().strip()) for name, value in extra.items())
    about = [(name, value) for name, value in asked if _PHOTO.search(name)]
    return any(_refuses(name, value) for name, value in about)


def _plain(name: str) -> str:
    """A header, or the key of a question, in small words."""
    return folded(name.replace("_", " "))


def _refuses(name: str, value: str) -> bool:
    """`Photo consent: no` does, and `No photos: yes`, and `Photos: no photos, please`."""
    if _AGAINST.search(name):
        return value in _YES
    return value in _NO or bool(_PHOTO.search(value) and _AGAINST.search(value))


def badges_of(
    source: BadgeSource,
    wanted: Iterable[tuple[Registration, str, int]],
    guest: Callable[[Registration, int], str],
) -> list[BadgeData]:
    """The badges of all who are *wanted*, as `badges_to_print` finds them."""
    return [source.badge(person, code, guest(person, number)) for person, code, number in wanted]


def badge_sets(
    file: EventFile,
    wanted: Iterable[tuple[Registration, str, int]],
    guest: Callable[[Registration, int], str],
    design_of: Callable[[str], BadgeDesign],
) -> list[tuple[BadgeDesign, list[BadgeData]]]:
    """The same for ticket types with designs of their own: all of one design together."""
    by_type: dict[str, BadgeDesign] = {}
    sets: dict[str, tuple[BadgeDesign, list[tuple[Registration, str, int]]]] = {}
    for each in wanted:
        ticket_type = each[0].ticket_type
        if ticket_type not in by_type:
            by_type[ticket_type] = design_of(ticket_type)
        design = by_type[ticket_type]
        sets.setdefault(design.name, (design, []))[1].append(each)
    return [
        (design, badges_of(BadgeSource(file, design), people, guest))
        for design, people in sets.values()
    ]
