"""When answers to a form were given, in whatever order a system writes day, month and year."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

Moment = tuple[int, ...]
"""Year, month, day and what is said of the time; empty where a cell tells no date."""

_NUMBERS = re.compile(r"\d+")
_YEAR_FIRST = re.compile(r"\s*\d{4}\D\d{1,2}\D\d{1,2}")
_YEAR_LAST = re.compile(r"\s*\d{1,2}\D\d{1,2}\D(?:\d{4}|\d{2})(?!\d)")
_AFTERNOON = re.compile(r"\bp\.? ?m\b", re.IGNORECASE)
_MORNING = re.compile(r"\ba\.? ?m\b", re.IGNORECASE)
_NOON = 12
_HOUR = 3
_CENTURY = 100


def moments(cells: Sequence[str]) -> list[Moment]:
    """The moments in a column, in its order.

    Where the year stands last, `1/2/2026` is read as the column as a whole allows: no
    month is beyond 12, and forms are written one below the other as they come in.
    """
    return min((list(map(read, cells)) for read in (_month_first, _day_first)), key=_disorder)


def _disorder(found: Sequence[Moment]) -> tuple[int, int]:
    impossible = sum(len(moment) > 1 and moment[1] > _NOON for moment in found)
    told = [moment for moment in found if moment]
    return impossible, sum(later < earlier for earlier, later in pairwise(told))


def _month_first(cell: str) -> Moment:
    return _read(cell, lambda first, second, year: (year, first, second))


def _day_first(cell: str) -> Moment:
    return _read(cell, lambda first, second, year: (year, second, first))


def _read(cell: str, order: Callable[[int, int, int], Moment]) -> Moment:
    numbers = [int(number) for number in _NUMBERS.findall(cell)[:6]]
    if _YEAR_FIRST.match(cell):
        date: Moment = tuple(numbers[:_HOUR])
    elif _YEAR_LAST.match(cell):
        first, second, year = numbers[:_HOUR]
        date = order(first, second, year + 2000 * (year < _CENTURY))
    else:
        return ()
    time = numbers[_HOUR:]
    if time and _AFTERNOON.search(cell):
        time[0] = time[0] % _NOON + _NOON
    elif time and _MORNING.search(cell):
        time[0] %= _NOON
    return (*date, *time)
