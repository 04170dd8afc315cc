"""The right of one person to attend, as the organiser knows it and the desk amends it."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Whether the organiser expects this person."""

    CONFIRMED = "confirmed"
    PENDING = "pending"
    CANCELLED = "cancelled"


class Awaits(StrEnum):
    """What a pending registration waits for; payment, unless a list says otherwise."""

    PAYMENT = ""
    APPROVAL = "approval"


class Notice(StrEnum):
    """What a list may ask the desk to look out for."""

    ATTENTION = "attention"
    VIP = "vip"
    HEADSET = "headset"
    FIRST_TIME = "first_time"


_FAMILY_FIRST = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
"""Han characters, kana and hangul."""


@dataclass(frozen=True, slots=True)
class Registration:
    """One registration; `name` is empty for a ticket that nobody has been named for yet.

    A name is one text, as its owner writes it: given and family name are kept only
    where the organiser's list has them, and never cut out of `name`.
    `checked_in_before` is the list's own word, a time or a yes, of an earlier arrival;
    `admits` how many people may come on this registration; `no_longer_listed` says that
    a list named it once and its next version did not. `sessions` are the words by which lists
    say what they registered for: ids or titles of the programme. `blocked` is the reason
    why the organiser lets nobody in on it, empty if they do; `notes` are for the desk.
    """

    id: str
    name: str = ""
    badge_name: str = ""
    given_name: str = ""
    family_name: str = ""
    organisation: str = ""
    place: str = ""
    email: str = ""
    phone: str = ""
    ticket_type: str = ""
    status: Status = Status.CONFIRMED
    order: str = ""
    position: str = ""
    credentials: tuple[str, ...] = ()
    walk_in: bool = False
    checked_in_before: str = ""
    admits: int = 1
    no_longer_listed: bool = False
    pronouns: str = ""
    notes: str = ""
    blocked: str = ""
    awaits: Awaits = Awaits.PAYMENT
    notices: tuple[Notice, ...] = ()
    sessions: tuple[str, ...] = ()

    @property
    def shown_name(self) -> str:
        """What the badge and the verdict say: the badge name, else the name as it is written."""
        return self.badge_name or self.written_name

    @property
    def written_name(self) -> str:
        """The name as its owner writes it."""
        return written_name(self.name, self.given_name, self.family_name)


def written_name(name: str, given: str, family: str) -> str:
    """*name* as its owner writes it.

    Where a list has only the parts of a Chinese, Japanese or Korean name, in their own
    letters, the family name stands first and no blank behind it.
    """
    written = family + given
    is_joined = given and family and name == f"{given} {family}"
    return written if is_joined and _FAMILY_FIRST.fullmatch(written) else name


BETWEEN = "\n"
"""Stands between several notices, or several sessions, where a field is one text."""


def as_text(registration: Registration, field: str) -> str:
    """What *field* of *registration* says, as a list would say it."""
    value = getattr(registration, field)
    return BETWEEN.join(value) if isinstance(value, tuple) else str(value)


LISTED_FIELDS = (
    "name",
    "badge_name",
    "given_name",
    "family_name",
    "organisation",
    "place",
    "email",
    "phone",
    "ticket_type",
    "status",
    "order",
    "position",
    "checked_in_before",
    "pronouns",
    "awaits",
    "notices",
    "sessions",
)
"""The fields that a list may fill, besides the credentials."""

AMENDABLE_FIELDS = (
    "name",
    "badge_name",
    "organisation",
    "place",
    "email",
    "phone",
    "ticket_type",
    "status",
    "pronouns",
    "notes",
    "blocked",
)
"""The fields that a desk may correct."""
