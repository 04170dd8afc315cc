"""What a desk may do to a registration: make one at the door, correct one, note its badge."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime

from kiosk.domain.credential import cleaned, own_code, whole
from kiosk.domain.disputes import seen_by
from kiosk.domain.fact import Fact, Kind
from kiosk.domain.flags import Flag
from kiosk.domain.names import sort_key
from kiosk.domain.opaque import registration_id
from kiosk.domain.registration import AMENDABLE_FIELDS, Registration, Status
from kiosk.errors import (
    InvalidFieldError,
    UnknownCredentialError,
    UnknownFieldError,
)
from kiosk.services.intake.cells import composed
from kiosk.services.scanning.matching import match
from kiosk.store.entries import Entry
from kiosk.store.event_file import EventFile
from kiosk.store.writer import Writer

_LONGEST = 1000
"""Characters that a desk may write into a field."""


def register_walk_in(
    file: EventFile, values: Mapping[str, str], at: datetime, operator: str = ""
) -> Registration:
    """Make a registration at the door; only `name` is needed, or `badge_name`, which is both then.

    Its id comes from the number of its fact, so two laptops never make the same.
    Raises InvalidFieldError without a name, UnknownFieldError, DiskFullError or
    StoreUnavailableError.
    """
    given = _checked({"status": str(Status.CONFIRMED), **values})
    if given.get("ticket_type"):
        given["ticket_type"] = known_type(file, given["ticket_type"])
    given["name"] = given.get("name") or given.get("badge_name", "")
    if given.get("badge_name") == given["name"]:
        del given["badge_name"]
    if not given["name"]:
        raise InvalidFieldError("name", "")
    secret = bytes.fromhex(file.event.secret)
    with file.writing(at, operator) as writer:
        subject = registration_id(secret, f"walk-in|{writer.next_id}")
        writer.append(Kind.WALK_IN, subject, given)
    return _required(file, subject)


def known_ticket_types(file: EventFile) -> list[str]:
    """The ticket types that people have, the commonest first."""
    types = {name: people for name, (people, _) in file.attendance.by_type().items() if name}
    return sorted(types, key=lambda name: (-types[name], sort_key(name)))


def is_type(ticket_type: str, typed: str) -> bool:
    """Whether somebody who *typed* this means *ticket_type*: case, blanks and accents aside."""
    return ticket_type == typed or _plain(ticket_type) == _plain(typed)


def known_type(file: EventFile, typed: str, own: str = "") -> str:
    """The ticket type that somebody means who wrote it in other case, blanks or accents.

    Their *own* may be written better, unless others have it as well.
    """
    people = {name: count for name, (count, _) in file.attendance.by_type().items()}
    if typed in people or (people.get(own) == 1 and is_type(own, typed)):
        return typed
    return next((one for one in known_ticket_types(file) if is_type(one, typed)), typed)


def amend(
    file: EventFile, registration: str, values: Mapping[str, str], at: datetime, operator: str = ""
) -> Fact | None:
    """Correct fields of a registration; the old values stay in the journal.

    None when nothing changes. Raises UnknownFieldError, InvalidFieldError,
    DiskFullError or StoreUnavailableError.
    """
    checked = _checked(values)
    if not checked.get("name", "someone"):
        raise InvalidFieldError("name", "")
    before = _required(file, registration)
    if checked.get("ticket_type"):
        checked["ticket_type"] = known_type(file, checked["ticket_type"], before.ticket_type)
    changes = {name: value for name, value in checked.items() if getattr(before, name) != value}
    if not changes:
        return None
    with file.writing(at, operator) as writer:
        return append_amendment(file, writer, registration, changes)


def append_amendment(
    file: EventFile, writer: Writer, registration: str, changes: Mapping[str, str]
) -> Fact:
    """Correct fields of a registration, as one who knows what other stations made of them."""
    told = file.journal.of_subject(registration)
    amendments = [fact for fact in told if fact.kind == Kind.AMENDMENT]
    seen = seen_by(writer.station, amendments, changes)
    return writer.append(
        Kind.AMENDMENT, registration, {**changes, "seen": seen} if seen else dict(changes)
    )


def claimed_by(file: EventFile, credential: str) -> Registration:
    """The one registration that *credential* (or the registration's own id) claims.

    Raises UnknownCredentialError with the number of registrations that answer.
    """
    wanted = cleaned(credential)
    found = claimants(file, wanted) or [wanted] * bool(file.roster.registration(wanted))
    if len(found) != 1:
        raise UnknownCredentialError(len(found))
    return _required(file, found[0])


def claimants(file: EventFile, credential: str) -> list[str]:
    """The ids of the registrations that a cleaned *credential* claims, ours or the organiser's."""
    return list(match(file, credential).registrations)


def badge_code(file: EventFile, registration: str) -> str:
    """The code that the badge of *registration* carries."""
    return own_code(bytes.fromhex(file.event.secret), registration)


def badges_to_print(
    file: EventFile, *, ticket_type: str | None = None, only_not_printed: bool = False
) -> list[tuple[Registration, str, int]]:
    """Whoever may come, with the code of their badge, by organisation and then by name.

    Guests follow the person who brings them, numbered from 2, with the same code.
    """
    secret = bytes.fromhex(file.event.secret)
    wanted = [
        entry
        for entry in file.roster.entries()
        if entry.registration.status is Status.CONFIRMED
        and Flag.SAME_PERSON not in entry.flags
        and (ticket_type is None or is_type(entry.registration.ticket_type, ticket_type))
    ]
    wanted.sort(key=_filed_under)
    return [
        (entry.registration, own_code(secret, entry.registration.id), number)
        for entry in wanted
        for number in _badges_of(file, entry, only_not_printed=only_not_printed)
    ]


def note_badges(
    file: EventFile,
    badges: Iterable[tuple[str, int]],
    printer: str,
    at: datetime,
    operator: str = "",
) -> None:
    """Record that *badges*, of registrations and by number, were handed to *printer*."""
    with file.writing(at, operator) as writer:
        for registration, number in badges:
            whose = {"person": number} if number > 1 else {}
            writer.append(Kind.BADGE, registration, {"printer": printer, **whose})


def _filed_under(entry: Entry) -> tuple[tuple[str, str], tuple[str, str]]:
    person = entry.registration
    return sort_key(person.organisation), sort_key(person.name)


def _badges_of(file: EventFile, entry: Entry, *, only_not_printed: bool) -> Iterable[int]:
    """The numbers of somebody's badges: of a group, some may have theirs already."""
    every = range(1, entry.registration.admits + 1)
    if not (only_not_printed and entry.badge_printed_at):
        return every
    history = file.roster.history(entry.registration.id) if len(every) > 1 else None
    return [number for number in every if history and number not in history.badged]


def _checked(values: Mapping[str, str]) -> dict[str, str]:
    checked = {}
    for name, value in values.items():
        if name not in AMENDABLE_FIELDS:
            raise UnknownFieldError(name)
        checked[name] = composed(whole(value))
        if len(checked[name]) > _LONGEST:
            raise InvalidFieldError(name, f"0 … {_LONGEST} characters")
    if "status" in checked:
        checked["status"] = checked["status"].casefold()
    status = checked.get("status")
    if status is not None and status not in set(Status):
        raise InvalidFieldError("status", ", ".join(Status))
    return checked


def _plain(ticket_type: str) -> str:
    """What two ways to type a ticket type share: `Member+` is another than `Member`."""
    letters = unicodedata.normalize("NFKD", ticket_type.casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def _required(file: EventFile, registration: str) -> Registration:
    found = file.roster.registration(registration)
    if found is None:
        raise UnknownCredentialError(0)
    return found
