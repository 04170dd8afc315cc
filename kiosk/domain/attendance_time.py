"""How long somebody was in a session, from when they went in and out."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from kiosk.domain.passage import Direction, Passage


def time_inside(passages: Iterable[Passage], starts: datetime, ends: datetime) -> timedelta:
    """How long between *starts* and *ends* somebody was in, by the clocks of the doors.

    Whoever never went out stayed to the end; a second entry without an exit between counts
    once, and an exit without an entry before it counts for nothing.
    """
    inside_since: datetime | None = None
    total = timedelta()
    for passage in sorted(passages, key=lambda one: (one.at, one.clock, one.fact)):
        if not passage.counts:
            continue
        if passage.direction is Direction.ENTRY:
            inside_since = inside_since or passage.at
        elif inside_since:
            total += _within(inside_since, passage.at, starts, ends)
            inside_since = None
    return total + _within(inside_since, ends, starts, ends) if inside_since else total


def _within(entered: datetime, left: datetime, starts: datetime, ends: datetime) -> timedelta:
    return max(min(left, ends) - max(entered, starts), timedelta())
