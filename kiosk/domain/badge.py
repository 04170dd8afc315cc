"""What one badge says."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.registration import Notice, Registration


@dataclass(frozen=True, slots=True)
class BadgeSession:
    """One line of a person's programme, as it is printed; `day` where days differ."""

    time: str
    title: str
    room: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class BadgeData:
    """The texts of one badge, as their owner writes them, and the code that is its QR.

    What is empty is left out. Without a badge name the full name takes its place; without
    any name the place stays free for a pen. `extra` has the organiser's own columns and the
    answers of questions, by name.
    """

    badge_name: str = ""
    full_name: str = ""
    organisation: str = ""
    place: str = ""
    ticket_type: str = ""
    code: str = ""
    pronouns: str = ""
    languages: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    no_photo: bool = False
    sessions: tuple[BadgeSession, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def headline(self) -> str:
        """The name that is read from across the room."""
        return self.badge_name if _folded(self.badge_name) else self.full_name

    @property
    def second_name(self) -> str:
        """The full name, unless the headline says the same."""
        same = _folded(self.full_name) == _folded(self.headline)
        return "" if same else self.full_name


def badge_for(registration: Registration, code: str, guest: str = "") -> BadgeData:
    """The badge of *registration*, whose QR says *code* and nothing about the person.

    *guest* is what the badge says instead of the names, if it is that of a guest.
    """
    return BadgeData(
        badge_name=guest or registration.badge_name,
        full_name="" if guest else registration.written_name,
        organisation=registration.organisation,
        place=registration.place,
        ticket_type=registration.ticket_type,
        code=code,
        pronouns="" if guest else registration.pronouns,
        notices=() if guest else registration.notices,
    )


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
