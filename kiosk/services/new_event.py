"""Making an event, and the words that open it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from xkcdpass import xkcd_password

from kiosk.domain.credential import whole
from kiosk.domain.event import Event
from kiosk.errors import EmptyPassphraseError, InvalidFieldError, UnknownZoneError
from kiosk.services.sync.identity import make_identity
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop
from kiosk.store.opening import remove_database

WORDS_IN_A_PASSPHRASE = 6
"""Of 7,776 words each: 77 bits, out of reach for whoever finds a laptop."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an organiser says of a new event; dates are ISO, or empty."""

    name: str
    timezone: str
    starts: str = ""
    ends: str = ""


_LONGEST_NAME = 200
_FIRST_DAY, _LAST_DAY = "2000-01-01", "2099-12-31"


def propose_passphrase() -> str:
    """Six words of the EFF's long list, drawn by the system's secure randomness."""
    words = _words()
    return " ".join(secrets.choice(words) for _ in range(WORDS_IN_A_PASSPHRASE))


def create_event(
    path: Path, passphrase: str, plan: Plan, laptop: Laptop, now: Callable[[], datetime]
) -> EventFile:
    """A new event file at *path*, opened, with one door.

    Raises EmptyPassphraseError, InvalidFieldError, UnknownZoneError,
    FileExistsAlreadyError, UnwritableError or DiskFullError; then nothing is left.
    """
    if not passphrase.strip():
        raise EmptyPassphraseError
    name = " ".join(whole(plan.name).split())
    if not name:
        raise InvalidFieldError("name", "")
    if len(name) > _LONGEST_NAME:
        raise InvalidFieldError("name", f"1 … {_LONGEST_NAME} characters")
    known_zone(plan.timezone)
    if plan.ends and plan.ends < plan.starts:
        raise InvalidFieldError("ends", f"{plan.starts} …")
    for field, day in (("starts", plan.starts), ("ends", plan.ends)):
        if day and not _FIRST_DAY <= day <= _LAST_DAY:
            raise InvalidFieldError(field, f"{_FIRST_DAY} … {_LAST_DAY}")
    event = Event(
        id=secrets.token_hex(16),
        name=name,
        timezone=plan.timezone,
        secret=secrets.token_hex(32),
        starts=plan.starts,
        ends=plan.ends,
    )
    file = EventFile.create(path, passphrase, laptop, event=event, at=now())
    try:
        make_identity(file, now())
    except BaseException:
        file.close()
        remove_database(path)
        raise
    return file


def known_zone(name: str) -> ZoneInfo:
    """The time zone called *name*, such as `America/Chicago`. Raises UnknownZoneError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZoneError(name) from error


@cache
def _words() -> tuple[str, ...]:
    wordfile = xkcd_password.locate_wordfile("eff-long")
    return tuple(xkcd_password.generate_wordlist(wordfile, min_length=3, max_length=9))
