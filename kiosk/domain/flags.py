"""What a person should look at in one registration's history."""

from collections import Counter
from enum import StrEnum

from kiosk.domain.history import History
from kiosk.domain.registration import Status


class Flag(StrEnum):
    """Words of the central export's `kiosk_flags` column."""

    ADMITTED_TWICE = "admitted_twice"
    ADMITTED_BUT_CANCELLED = "admitted_but_cancelled"
    ADMITTED_BY_DECISION = "admitted_by_decision"
    NO_LONGER_LISTED = "no_longer_listed"
    SAME_PERSON = "same_person"


def flags(history: History) -> tuple[Flag, ...]:
    """Those that hold: too many admissions, one of somebody cancelled, or left out of a list.

    Too many are more at one checkpoint than the registration admits people, those aside
    that the checkpoint admitted again. All happen when laptops or lists are apart, or
    somebody decides: none is an error, and nothing is lost.
    """
    registration = history.registration
    admissions = history.admissions() if history.passages else ()
    doors = Counter(one.checkpoint for one in admissions if not one.again)
    found = []
    if any(count > registration.admits for count in doors.values()):
        found.append(Flag.ADMITTED_TWICE)
    if admissions and registration.status is Status.CANCELLED:
        found.append(Flag.ADMITTED_BUT_CANCELLED)
    if any(passage.admits and passage.override for passage in history.passages):
        found.append(Flag.ADMITTED_BY_DECISION)
    if registration.no_longer_listed:
        found.append(Flag.NO_LONGER_LISTED)
    return tuple(found)
