"""The rule of the door: who may enter, and what the operator hears if not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.checkpoint import Checkpoint, Entries, Seats
from kiosk.domain.credential import readable
from kiosk.domain.passage import Admission, Direction, Passage, inside
from kiosk.domain.registration import Awaits, Registration, Status
from kiosk.domain.rules import RuleProblem, Situation, Unmet, allows, first_unmet


class Refusal(StrEnum):
    """Why not, in the order in which a person should hear it."""

    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    WRONG_EVENT = "wrong_event"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    UNAPPROVED = "unapproved"
    OUTSIDE_TIME = "outside_time"
    WRONG_TICKET_TYPE = "wrong_ticket_type"
    NOT_REGISTERED = "not_registered"
    UNPAID = "unpaid"
    RULES = "rules"
    INCOMPLETE = "incomplete"
    SESSION_FULL = "session_full"
    ALREADY_ADMITTED = "already_admitted"


@dataclass(frozen=True, slots=True)
class Validity:
    """What a signed ticket says of itself; bounds are inclusive, None is no bound."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    revoked: bool = False

    def holds(self, at: datetime) -> bool:
        """Whether *at* lies within the bounds."""
        return (self.starts_at is None or self.starts_at <= at) and (
            self.ends_at is None or at <= self.ends_at
        )


_VALID = Validity()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One credential at a checkpoint, and everything that decides on it.

    `found` are the registrations that answer to it; the rest is about the one of them, if
    it is one. `passages` are all of that person's, at every checkpoint, in the order in
    which they count. `foreign` is a sound code of another event's; `registered` whether
    they registered for this session; `inside` how many people are in, as far as this
    station knows; `asked` whether a question is still open; `override` the reason of
    whoever decides against a refusal.
    """

    credential: str
    found: Sequence[Registration]
    at: datetime
    zone: tzinfo
    direction: Direction = Direction.ENTRY
    passages: Sequence[Passage] = ()
    foreign: bool = False
    validity: Validity = _VALID
    registered: bool = False
    inside: int = 0
    asked: bool = False
    override: str = ""
    event_starts: datetime | None = None
    event_ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Admitted:
    """They may pass; `person` says which of those whom the registration admits enters, from 1.

    It is 0 for somebody who comes `again`, as the checkpoint allows, and for exits.
    `overridden` is the refusal against which somebody decided.
    """

    registration: Registration
    person: int = 0
    again: bool = False
    overridden: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """They may not enter, and why; `first` is the admission that came before.

    `unmet` is the condition of the checkpoint's rules that did not hold, if it can be
    told; `missing` the id of the checkpoint that should have been passed before.
    """

    refusal: Refusal
    registration: Registration | None = None
    first: Admission | None = None
    unmet: Unmet | None = None
    missing: str = ""


Verdict: TypeAlias = Admitted | Refused


def judge(checkpoint: Checkpoint, attempt: Attempt) -> Verdict:
    """Judge one *attempt* at *checkpoint*.

    Whoever is known may always leave. A decision (`override`) opens the door to whoever
    is known, and to nobody else.
    """
    if refusal := _stranger(attempt):
        return Refused(refusal)
    person = attempt.found[0]
    if attempt.direction is Direction.EXIT:
        return Admitted(person)
    here = entries_here(checkpoint, attempt.passages)
    refusal = next((word for word, rule in _RULES if rule(checkpoint, attempt)), None)
    if refusal and not attempt.override:
        return _refused(refusal, checkpoint, attempt, here)
    bodies = sum(not one.again for one in here)
    again = bodies >= person.admits
    return Admitted(person, 0 if again else bodies + 1, again, refusal)


def entries_here(checkpoint: Checkpoint, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Those of *passages* by which somebody went in at *checkpoint*."""
    return tuple(one for one in passages if one.admits and one.checkpoint == checkpoint.id)


def _stranger(attempt: Attempt) -> Refusal | None:
    if not readable(attempt.credential):
        return Refusal.UNREADABLE
    if not attempt.found:
        return Refusal.WRONG_EVENT if attempt.foreign else Refusal.UNKNOWN
    return Refusal.AMBIGUOUS if len(attempt.found) > 1 else None


def _refused(
    refusal: Refusal, checkpoint: Checkpoint, attempt: Attempt, here: Sequence[Passage]
) -> Refused:
    person = attempt.found[0]
    match refusal:
        case Refusal.ALREADY_ADMITTED:
            return Refused(refusal, person, first=_as_admission(here[0]))
        case Refusal.RULES if _lacks_a_door(checkpoint, attempt):
            return Refused(refusal, person, missing=checkpoint.after)
        case Refusal.RULES:
            return Refused(refusal, person, unmet=_unmet(checkpoint, attempt))
        case _:
            return Refused(refusal, person)


def _is_revoked(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return attempt.validity.revoked


def _is_cancelled(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return attempt.found[0].status is Status.CANCELLED


def _is_blocked(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return bool(attempt.found[0].blocked)


def _is_unapproved(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    person = attempt.found[0]
    return person.status is Status.PENDING and person.awaits is Awaits.APPROVAL


def _is_untimely(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    at, zone = attempt.at, attempt.zone
    return not (attempt.validity.holds(at) and checkpoint.is_open(at, zone))


def _has_another_type(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return not checkpoint.takes(attempt.found[0].ticket_type)


def _has_no_seat(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    match checkpoint.registration:
        case Seats.NONE:
            return False
        case Seats.ONLY:
            return not attempt.registered
        case Seats.FIRST:
            return not attempt.registered and not _is_open_to_all(checkpoint, attempt.at)


def _is_open_to_all(checkpoint: Checkpoint, at: datetime) -> bool:
    starts = checkpoint.starts_at
    return starts is not None and at >= starts + timedelta(minutes=checkpoint.open_after_min)


def _is_unpaid(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return attempt.found[0].status is Status.PENDING


def _breaks_the_rules(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    """Rules that cannot be understood let nobody in."""
    if _lacks_a_door(checkpoint, attempt):
        return True
    try:
        return not allows(checkpoint.rules, _situation(checkpoint, attempt))
    except RuleProblem:
        return True


def _lacks_a_door(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return bool(checkpoint.after) and not any(
        one.admits and one.checkpoint == checkpoint.after for one in attempt.passages
    )


def _lacks_answers(_checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return attempt.asked


def _is_full(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    """Whoever is counted inside already takes no second seat."""
    if checkpoint.capacity is None or attempt.inside < checkpoint.capacity:
        return False
    return _inside(checkpoint, attempt) < attempt.found[0].admits


def _is_here_already(checkpoint: Checkpoint, attempt: Attempt) -> bool:
    return is_here_already(
        checkpoint, attempt.passages, attempt.found[0].admits, attempt.at, attempt.zone
    )


def is_here_already(
    checkpoint: Checkpoint, passages: Sequence[Passage], admits: int, at: datetime, zone: tzinfo
) -> bool:
    """Whether all whom a registration *admits* have entered as often as *checkpoint* lets them."""
    here = entries_here(checkpoint, passages)
    match checkpoint.entries:
        case Entries.ONCE:
            return len(here) >= admits
        case Entries.DAILY:
            today = at.astimezone(zone).date()
            return sum(one.at.astimezone(zone).date() == today for one in here) >= admits
        case Entries.RE_ENTRY:
            return inside((one for one in passages if one.checkpoint == checkpoint.id), admits) >= (
                admits
            )
        case Entries.UNLIMITED:
            return False


def _inside(checkpoint: Checkpoint, attempt: Attempt) -> int:
    here = (one for one in attempt.passages if one.checkpoint == checkpoint.id)
    return inside(here, attempt.found[0].admits)


def _situation(checkpoint: Checkpoint, attempt: Attempt) -> Situation:
    person = attempt.found[0]
    return Situation(
        at=attempt.at,
        zone=attempt.zone,
        ticket_type=person.ticket_type,
        gate=checkpoint.name,
        entries=tuple(one.at for one in entries_here(checkpoint, attempt.passages)),
        present=_inside(checkpoint, attempt) > 0,
        starts=checkpoint.starts_at or attempt.event_starts,
        ends=checkpoint.ends_at or attempt.event_ends,
    )


def _unmet(checkpoint: Checkpoint, attempt: Attempt) -> Unmet | None:
    try:
        return first_unmet(checkpoint.rules, _situation(checkpoint, attempt))
    except RuleProblem:
        return None


def _as_admission(passage: Passage) -> Admission:
    return Admission(passage.fact, passage.checkpoint, passage.at, passage.operator)


_RULES: tuple[tuple[Refusal, Callable[[Checkpoint, Attempt], bool]], ...] = (
    (Refusal.REVOKED, _is_revoked),
    (Refusal.CANCELLED, _is_cancelled),
    (Refusal.BLOCKED, _is_blocked),
    (Refusal.UNAPPROVED, _is_unapproved),
    (Refusal.OUTSIDE_TIME, _is_untimely),
    (Refusal.WRONG_TICKET_TYPE, _has_another_type),
    (Refusal.NOT_REGISTERED, _has_no_seat),
    (Refusal.UNPAID, _is_unpaid),
    (Refusal.RULES, _breaks_the_rules),
    (Refusal.INCOMPLETE, _lacks_answers),
    (Refusal.SESSION_FULL, _is_full),
    (Refusal.ALREADY_ADMITTED, _is_here_already),
)
"""The rule book: the first that applies is what the operator hears."""
