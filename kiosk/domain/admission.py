"""The rule of the door: who may enter, and what the operator hears if not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.credential import readable
from kiosk.domain.registration import Registration, Status


class Direction(StrEnum):
    """Which way somebody passes a checkpoint."""

    ENTRY = "entry"
    EXIT = "exit"


class Refusal(StrEnum):
    """Why not, in the order in which a person should hear it."""

    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    CANCELLED = "cancelled"
    UNPAID = "unpaid"
    ALREADY_ADMITTED = "already_admitted"


@dataclass(frozen=True, slots=True)
class Admission:
    """The fact, boiled down, that somebody went in at a checkpoint."""

    fact: str
    checkpoint: str
    at: datetime
    operator: str = ""


@dataclass(frozen=True, slots=True)
class Admitted:
    """They may pass; `person` says which of those whom the registration admits enters, from 1."""

    registration: Registration
    person: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """They may not enter, and why; `first` is the admission that came before."""

    refusal: Refusal
    registration: Registration | None = None
    first: Admission | None = None


Verdict: TypeAlias = Admitted | Refused


def judge(  # noqa: PLR0911 - one return for each rule, in the order of the rules
    credential: str,
    found: Sequence[Registration],
    admissions: Sequence[Admission],
    direction: Direction = Direction.ENTRY,
) -> Verdict:
    """Judge one cleaned *credential*, given the registrations that answer to it.

    *admissions* are those of the one registration found, at this checkpoint, oldest
    first. Whoever is known may always leave.
    """
    if not readable(credential):
        return Refused(Refusal.UNREADABLE)
    if not found:
        return Refused(Refusal.UNKNOWN)
    if len(found) > 1:
        return Refused(Refusal.AMBIGUOUS)
    registration = found[0]
    if direction is Direction.EXIT:
        return Admitted(registration)
    if registration.status is Status.CANCELLED:
        return Refused(Refusal.CANCELLED, registration)
    if registration.status is Status.PENDING:
        return Refused(Refusal.UNPAID, registration)
    if len(admissions) >= registration.admits:
        return Refused(Refusal.ALREADY_ADMITTED, registration, first=admissions[0])
    return Admitted(registration, person=len(admissions) + 1)
