"""Whoever of the roster makes the most of a badge's room."""

from kiosk.domain.registration import Registration, Status
from kiosk.store.event_file import EventFile


def longest_named(file: EventFile) -> Registration | None:
    """Whoever may come and has the longest name on the badge; None if nobody has one."""
    people = (entry.registration for entry in file.roster.entries())
    named = (each for each in people if each.status is Status.CONFIRMED and each.shown_name)
    return max(named, key=lambda each: len(each.shown_name), default=None)
