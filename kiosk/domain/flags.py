"""What a person should look at in one registration's history."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from kiosk.domain.history import History
from kiosk.domain.registration import Status


class Flag(StrEnum):
    """Words of the central export's `kiosk_flags` column."""

    ADMITTED_TWICE = "admitted_twice"
    ADMITTED_BUT_CANCELLED = "admitted_but_cancelled"
    ADMITTED_BY_DECISION = "admitted_by_decision"
    NOT_LISTED = "not_listed"
    NO_LONGER_LISTED = "no_longer_listed"
    SAME_PERSON = "same_person"


def flags(history: History) -> tuple[Flag, ...]:
    """Those that hold: too many admissions, one of somebody cancelled, or left out of a list.

    Too many are more at one checkpoint than the registration admits people, those aside
    that the checkpoint admitted again. All happen when laptops or lists are apart, or
    somebody decides: none is an error, and nothing is lost.
    """
    found = list(_of_admissions(history)) if history.passages else []
    if history.registration.no_longer_listed:
        found.append(Flag.NO_LONGER_LISTED)
    return tuple(found)


def _of_admissions(history: History) -> Iterator[Flag]:
    registration, admissions = history.registration, history.admissions()
    doors = Counter(one.checkpoint for one in admissions if not one.again)
    if any(count > registration.admits for count in doors.values()):
        yield Flag.ADMITTED_TWICE
    if admissions and registration.status is Status.CANCELLED:
        yield Flag.ADMITTED_BUT_CANCELLED
    if any(passage.admits and passage.override for passage in history.passages):
        yield Flag.ADMITTED_BY_DECISION
    if admissions and not (registration.walk_in or registration.name or history.cells):
        yield Flag.NOT_LISTED
