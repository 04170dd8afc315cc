"""What lists say of somebody who has been checked in before, in another system."""

from functools import lru_cache

from kiosk.services.intake.statuses import word, words_of


@lru_cache(maxsize=4096)
def arrived(cell: str) -> bool:
    """Whether a cell of a column for arrivals says yes: a time, a count, a word."""
    said = word(cell)
    return bool(said) and said not in words_of("no", "not_yet")


@lru_cache(maxsize=4096)
def is_arrival(cell: str) -> bool:
    """Whether a word of status says that its owner has been there."""
    return bool(cell) and word(cell) in words_of("checked_in")
