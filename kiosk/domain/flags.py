"""What a person should look at in one registration's history."""

from collections import Counter
from enum import StrEnum

from kiosk.domain.history import History
from kiosk.domain.registration import Status


class Flag(StrEnum):
    """Words of the central export's `kiosk_flags` column."""

    ADMITTED_TWICE = "admitted_twice"
    ADMITTED_BUT_CANCELLED = "admitted_but_cancelled"
    NO_LONGER_LISTED = "no_longer_listed"
    SAME_PERSON = "same_person"


def flags(history: History) -> tuple[Flag, ...]:
    """Those that hold: too many admissions, one of somebody cancelled, or left out of a list.

    Too many are more at one checkpoint than the registration admits people. All happen
    when laptops or lists are apart: none is an error, and nothing is lost.
    """
    registration = history.registration
    admissions = history.admissions() if history.passages else ()
    doors = Counter(admission.checkpoint for admission in admissions)
    found = []
    if any(count > registration.admits for count in doors.values()):
        found.append(Flag.ADMITTED_TWICE)
    if admissions and registration.status is Status.CANCELLED:
        found.append(Flag.ADMITTED_BUT_CANCELLED)
    if registration.no_longer_listed:
        found.append(Flag.NO_LONGER_LISTED)
    return tuple(found)
