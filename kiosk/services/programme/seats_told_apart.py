"""Telling a list of who registered for what from a list of attendees, before either is taken."""

from pathlib import Path

from kiosk.domain.listing import Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.reading import Progress
from kiosk.services.intake.synonyms import plain
from kiosk.services.programme.seat_list import SeatList, read_seats
from kiosk.services.programme.words import sessions_headers
from kiosk.store.event_file import EventFile

_NAMELESS = frozenset({Why.NO_NAMES, Why.CODES_ONLY, Why.ORDERS_ONLY})
"""Why a list of seats is none of attendees, mostly."""
_REPEATED = 5
"""One row in so many, at least, is of somebody who has another: then a row is a seat."""
_UNKNOWN = 10
"""And one in so many, at most, is of nobody here: then these people are no news."""


def lists_seats(path: Path, file: EventFile, headers: tuple[str, ...], why: str = "") -> bool:
    """Whether the list at *path* says who registered for what, and no more.

    *headers* are its own, and *why* the reason for which it lists no attendees, if any. A
    list of attendees may name sessions too: in one of seats people are known, and come again.
    """
    if (why and why not in _NAMELESS) or not file.checkpoints.sessions():
        return False
    if not why and not _names_sessions(file, headers):
        return False
    listed = _read(path, file)
    return listed is not None and (bool(why) or _a_row_is_a_seat(listed))


def _names_sessions(file: EventFile, headers: tuple[str, ...]) -> bool:
    choosing = file.checkpoints.choosing()
    return any(plain(one) in sessions_headers() or choosing.meant(one) for one in headers)


def _read(path: Path, file: EventFile, progress: Progress = lambda _d, _t: None) -> SeatList | None:
    try:
        return read_seats(path, file, progress=progress)
    except NotUnderstoodError:
        return None


def _a_row_is_a_seat(listed: SeatList) -> bool:
    unknown = len({one.row for one in listed.skipped if one.why == "unknown_person"})
    people = len({registration for registration, _ in listed.seats})
    repeated = listed.rows - len({one.row for one in listed.skipped}) - people
    return unknown * _UNKNOWN <= listed.rows and repeated * _REPEATED >= listed.rows > 0
