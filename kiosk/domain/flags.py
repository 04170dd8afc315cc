"""What a person should look at in one registration's history."""

from collections import Counter
from enum import StrEnum

from kiosk.domain.history import History
from kiosk.domain.registration import Status


class Flag(StrEnum):
    """Words of the central export's `kiosk_flags` column."""

    ADMITTED_TWICE = "admitted_twice"
    ADMITTED_BUT_CANCELLED = "admitted_but_cancelled"


def flags(history: History) -> tuple[Flag, ...]:
    """Those that hold: two admissions at one checkpoint, or an admission of somebody cancelled.

    Both happen when laptops are apart: neither is an error, and nothing is lost.
    """
    admissions = history.admissions()
    found = []
    if any(count > 1 for count in Counter(a.checkpoint for a in admissions).values()):
        found.append(Flag.ADMITTED_TWICE)
    if admissions and history.registration.status is Status.CANCELLED:
        found.append(Flag.ADMITTED_BUT_CANCELLED)
    return tuple(found)
