"""Recording who has a seat in which session: by a list of seats, or one at a desk.

A list's word counts until its next version, which takes back what it says no more; what a
desk has said stands whatever lists say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.domain.checkpoint import SESSION
from kiosk.domain.fact import Fact, Kind, withdrawn_ids
from kiosk.errors import InvalidFieldError
from kiosk.services.checkpoints import checkpoint_called
from kiosk.services.programme.seat_list import SeatList
from kiosk.services.registrations import claimed_by
from kiosk.store.event_file import EventFile

Seat = tuple[str, str]
"""A registration and a session, by their ids."""


@dataclass(frozen=True, slots=True)
class SeatChanges:
    """What a list of seats would change; `kept` are those where a desk has said otherwise.

    `facts` are those that were recorded, once it is taken.
    """

    given: tuple[Seat, ...] = ()
    taken: tuple[Seat, ...] = ()
    kept: tuple[Seat, ...] = ()
    unchanged: int = 0
    facts: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class _Word:
    """The last word on a seat: whether there is one, and the list that said so, if one did."""

    seated: bool
    by: str


def compare_seats(file: EventFile, listed: SeatList) -> SeatChanges:
    """What *listed* would change."""
    words = _last_words(file)
    choosing = file.checkpoints.choosing()
    given: list[Seat] = []
    kept: list[Seat] = []
    for seat in listed.seats:
        word = words.get(seat)
        if word is None:
            person = file.roster.registration(seat[0])
            said = {id for one in (person.sessions if person else ()) for id in choosing.meant(one)}  # noqa: A001
            if seat[1] not in said:
                given.append(seat)
        elif not word.seated:
            (given if word.by else kept).append(seat)
    wanted = set(listed.seats)
    taken = [
        seat
        for seat, word in words.items()
        if word.seated and word.by == listed.name and seat not in wanted
    ]
    unchanged = len(wanted) - len(given) - len(kept)
    return SeatChanges(tuple(given), tuple(sorted(taken)), tuple(kept), unchanged)


def apply_seats(file: EventFile, listed: SeatList, at: datetime, operator: str = "") -> SeatChanges:
    """Record what *listed* changes; nothing where nothing differs.

    Raises DiskFullError or StoreUnavailableError.
    """
    changes = compare_seats(file, listed)
    seats = {**dict.fromkeys(changes.given, True), **dict.fromkeys(changes.taken, False)}
    if not seats:
        return changes
    with file.writing(at, operator) as writer:
        for registration, sessions in _by_person(seats).items():
            body = {"sessions": sessions, "list": listed.name}
            writer.append(Kind.ENROLMENT, registration, body)
    return replace(changes, facts=tuple(fact.id for fact in writer.facts))


def undo_seats(file: EventFile, taken: SeatChanges, at: datetime, operator: str = "") -> int:
    """Take back what *taken* recorded; how many facts were not taken back before.

    Raises DiskFullError or StoreUnavailableError.
    """
    withdrawn = withdrawn_ids(file.journal.of_kind(Kind.UNDO))
    facts = [fact for id in taken.facts if id not in withdrawn and (fact := file.journal.fact(id))]  # noqa: A001
    with file.writing(at, operator) as writer:
        for fact in facts:
            writer.append(
                Kind.UNDO, fact.subject, {"withdraws": fact.id, "reason": "list of seats"}
            )
    return len(facts)


def enrol(
    file: EventFile,
    seat: Seat,
    at: datetime,
    operator: str = "",
    *,
    seated: bool = True,
) -> Fact | None:
    """Give *seat*, or take it back, by a desk's word, which no list overrules.

    None where it stands so already. Raises DiskFullError or StoreUnavailableError.
    """
    registration, session = seat
    word = _last_words(file).get(seat)
    if word and word.seated == seated and not word.by:
        return None
    with file.writing(at, operator) as writer:
        return writer.append(Kind.ENROLMENT, registration, {"sessions": {session: seated}})


def seat_called(file: EventFile, credential: str, session: str, at: datetime) -> Seat:
    """The registration and the session that somebody means.

    Raises UnknownCredentialError, UnknownCheckpointError, SeveralCheckpointsError,
    NoSessionNowError, or InvalidFieldError for a door.
    """
    checkpoint = checkpoint_called(file, session, at)
    if not checkpoint.is_session:
        raise InvalidFieldError("session", "a session of the programme")
    return claimed_by(file, credential).id, checkpoint.id.removeprefix(SESSION)


def _last_words(file: EventFile) -> dict[Seat, _Word]:
    """What was said last of every seat of which anything was said, undone words aside."""
    withdrawn = withdrawn_ids(file.journal.of_kind(Kind.UNDO))
    return {
        (fact.subject, session): _Word(seated=bool(seated), by=str(fact.body.get("list", "")))
        for fact in file.journal.of_kind(Kind.ENROLMENT)
        if fact.id not in withdrawn
        for session, seated in fact.body.get("sessions", {}).items()
    }


def _by_person(seats: Mapping[Seat, bool]) -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = {}
    for (registration, session), seated in seats.items():
        found.setdefault(registration, {})[session] = seated
    return found
