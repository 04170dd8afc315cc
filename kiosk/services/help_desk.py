"""The help desk: cases that other desks hand over, and how they end."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.case import Case
from kiosk.domain.credential import whole
from kiosk.domain.event import case_subject
from kiosk.domain.fact import Kind, iso
from kiosk.errors import AlreadySettledError, UnknownCaseError
from kiosk.store.event_file import EventFile

_LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class Handover:
    """What a desk knows of somebody whom it sends over; what it does not know is empty."""

    registration: str = ""
    refusal: str = ""
    checkpoint: str = ""
    note: str = ""


def hand_over(file: EventFile, given: Handover, at: datetime, operator: str = "") -> Case:
    """Open a case; one that is open for the same person is told more instead.

    Raises DiskFullError or StoreUnavailableError.
    """
    told = {
        name: whole(value)[:_LONGEST_NOTE]
        for name in ("registration", "refusal", "checkpoint", "note")
        if (value := " ".join(getattr(given, name).split()))
    }
    same = _open_case_of(file, given.registration)
    with file.writing(at, operator) as writer:
        case = same.id if same else writer.next_id
        writer.append(Kind.CASE, case_subject(case), {**told, "open": True})
    return _required(file, case)


def settle(file: EventFile, case: str, how: str, at: datetime, operator: str = "") -> Case:
    """Close *case*, and keep *how* it ended.

    Raises UnknownCaseError, AlreadySettledError, DiskFullError or StoreUnavailableError.
    """
    if not _required(file, case).is_open:
        raise AlreadySettledError(case)
    with file.writing(at, operator) as writer:
        said = whole(" ".join(how.split()))[:_LONGEST_NOTE]
        told = {"open": False, "settled": said, "settled_at": iso(at)}
        writer.append(Kind.CASE, case_subject(case), told)
    return _required(file, case)


def _open_case_of(file: EventFile, registration: str) -> Case | None:
    open_cases = file.cases.all(only_open=True) if registration else []
    return next((case for case in open_cases if case.registration == registration), None)


def _required(file: EventFile, case: str) -> Case:
    found = file.cases.called(case)
    if found is None:
        raise UnknownCaseError(case)
    return found
