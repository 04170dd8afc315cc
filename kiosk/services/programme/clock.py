"""Days, times and lengths, in the forms in which programmes write them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from kiosk.services.intake.cells import without_accents
from kiosk.services.programme.words import (
    day_words,
    halves_of_the_day,
    month_words,
    weekday_words,
)

Days = tuple[date | None, date | None]
"""The day that a cell names, if the month stands first, and if the day does."""

_NO_DAY: Days = (None, None)
_DASHES = re.compile(r"\s*[\u2010-\u2015\u2212~\uff5e\u301c]\s*")
_EXACT = re.compile(
    r"\s*(\d{4}-\d{2}-\d{2})(t| )(\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})\s*"
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[日일]?t?(?!\d)"
)
_EAST = re.compile(r"(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2}) thang (\d{1,2})(?:,? (?:nam )?(\d{4}))?")
_NUMBERS = re.compile(r"(?<![\d:])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])")
_NO_YEAR = re.compile(r"(?<![\d:/])(\d{1,2})/(\d{1,2})(?![\d:/])")
_SERIAL = re.compile(r"\s*([45]\d{4})(\.\d+)?\s*|\s*(0?\.\d+)\s*")
_DAY_NUMBER = re.compile(r"\D*(\d{1,2})\D*")
_FIRST_SERIAL = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's, in the event's own time
_NO_DATE_BEFORE = 1905
_NO_DATE_FROM = 2200
_DOT = -1
"""What stands between day, month and year where the day is first."""
_CENTURY = 100
_NOON = 12
_FIRST, _LAST = date.min, date.max
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class When:
    """What a cell says of when something is: a day, times of the day, or an exact moment."""

    days: Days = _NO_DAY
    starts: time | None = None
    ends: time | None = None
    moment: datetime | None = None

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing that was understood."""
        return self == When()


def read_when(cell: str, first: date | None, last: date | None) -> When:
    """What *cell* says; an event from *first* to *last* tells what year is meant, or weekday."""
    text = _plain(cell)
    if not text:
        return When()
    if exact := _EXACT.fullmatch(text):
        return _moment(exact)
    if serial := _SERIAL.fullmatch(text):
        return _serial(serial)
    days, rest = _days(text, first, last)
    starts, ends = _times(rest)
    if days == _NO_DAY and starts is None:
        days = _spoken_day(text, first, last)
    return When(days, starts, ends)


def month_stands_first(said: Sequence[When], first: date | None, last: date | None) -> bool:
    """Whether `07/12/2026` is July, as the days of a whole list and of the event allow it."""
    orders = ([one.days[order] for one in said if any(one.days)] for order in (0, 1))
    month, day = (_unlikely(days, first, last) for days in orders)
    return month <= day


def read_length(cell: str) -> timedelta | None:
    """How long *cell* says something lasts; a bare number is minutes."""
    text = _plain(cell)
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", text):
        return timedelta(hours=int(clock[1]), minutes=int(clock[2])) or None
    if serial := re.fullmatch(r"0?\.\d+", text):
        return timedelta(minutes=round(float(serial[0]) * 24 * 60))
    if bare := re.fullmatch(r"(\d{1,4})(?:\.0+)?", text):
        return timedelta(minutes=int(bare[1])) or None
    found = re.fullmatch(
        r"(?:(\d{1,2}(?:[.,]\d+)?) ?(?:h|hr|hrs|hours?|std\.?|stunden?|horas?|heures?|ore|uur"
        r"|小时|小時|時間|시간|ч\.?|час\w*|gio|tieng|ساعات?|ساعة) ?)?"
        r"(?:(?:and |y |et |und |e )?(\d{1,3}) ?(?:m|min\.?|mins?|minutes?|minuten|minutos?|minuti"
        r"|分|分钟|分鐘|분|мин\w*\.?|phut|دقيقة|دقائق)?)?",
        text,
    )
    if not found or not any(found.groups()):
        return None
    hours = float((found[1] or "0").replace(",", "."))
    return timedelta(hours=hours, minutes=int(found[2] or 0)) or None


def _plain(cell: str) -> str:
    text = unicodedata.normalize("NFKC", cell)
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    return " ".join(_DASHES.sub("-", without_accents(text.casefold())).split())


def _moment(exact: re.Match[str]) -> When:
    """A moment with its offset; `10:00-11:00` after a blank is a range, and no offset."""
    day, joint, clock, seconds, offset = exact.groups()
    year, month, number = map(int, day.split("-"))
    found = _date(year, month, number, None)
    if found is None:
        return When()
    if joint == " " and not seconds and offset[0] == "-":
        return When((found, found), _clock(clock), _clock(offset[1:]))
    offset = "+00:00" if offset[0] not in "+-" else offset
    try:
        return When(moment=datetime.fromisoformat(f"{day}T{clock}{offset}").astimezone(UTC))
    except ValueError:
        return When()


def _serial(found: re.Match[str]) -> When:
    """A spreadsheet's number of a day, or its fraction of one."""
    minutes = round(float(found[2] or found[3] or 0) * 24 * 60)
    at = _FIRST_SERIAL + timedelta(days=int(found[1] or 0), minutes=minutes)
    days: Days = (at.date(), at.date()) if found[1] else _NO_DAY
    return When(days, at.time() if found[2] or found[3] else None)


def _days(text: str, first: date | None, last: date | None) -> tuple[Days, str]:
    """The day that *text* names, and what is left of it."""
    near = first or last
    for pattern, order in _forms():
        if found := pattern.search(text):
            numbers = [_number(part) for part in found.groups()]
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return _in_order(numbers, order, near), rest
    return _NO_DAY, text


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """How days are written, and in which order year, month and day stand; `x` is column's."""
    months = "|".join(sorted(map(re.escape, month_words()), key=len, reverse=True))
    end = r"(?![\w])"
    day_first = re.compile(
        rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º|°)?[ -]?(?:de |of |d')?({months}){end}"
        rf"\.?,?(?:[ -]?(?:de |del |of )?(\d{{4}})(?![\d:]))?"
    )
    month_first = re.compile(
        rf"(?<!\w)({months})\.? ?(\d{{1,2}})(?![\d:])(?:st|nd|rd|th)?(?:,? ?(\d{{4}})(?![\d:]))?"
    )
    return (
        (_YEAR_FIRST, "ymd"),
        (_EAST, "md"),
        (_VIETNAMESE, "dmy"),
        (day_first, "dmy"),
        (month_first, "mdy"),
        (_NUMBERS, "x-xy"),
        (_NO_YEAR, "xx"),
    )


def _number(part: str | None) -> int:
    """What *part* counts, a month by its name; a dot between numbers is told apart."""
    if part is None:
        return 0
    if part == ".":
        return _DOT
    return int(part) if part.isdecimal() else month_words().get(part, 0)


def _in_order(numbers: Sequence[int], order: str, near: date | None) -> Days:
    named = dict(zip(order, numbers, strict=True))
    if "x" not in order:
        day = _date(named.get("y", 0), named["m"], named["d"], near)
        return day, day
    one, two = numbers[0], numbers[order.rindex("x")]
    month = _date(named.get("y", 0), one, two, near)
    day = _date(named.get("y", 0), two, one, near)
    return (day, day) if named.get("-") == _DOT and day else (month, day)


def _date(year: int, month: int, day: int, near: date | None) -> date | None:
    """That day; without a year, the one nearest to *near*."""
    if year and year < _CENTURY:
        year += 2000
    years = [year] if year else [near.year + more for more in (-1, 0, 1)] if near else []
    days = []
    for one in years:
        try:
            days.append(date(one, month, day))
        except ValueError:
            continue
    found = min(days, key=lambda day: abs((day - (near or day)).days), default=None)
    return found if found and _NO_DATE_BEFORE < found.year < _NO_DATE_FROM else None


def _spoken_day(text: str, first: date | None, last: date | None) -> Days:
    """The day of `Day 2`, or of `Monday`, in an event whose days are known."""
    if first is None:
        return _NO_DAY
    words = re.findall(r"[^\W\d]+(?:[ -][^\W\d]+)?", text) + re.findall(r"[^\W\d]+", text)
    weekday = next((weekday_words()[word] for word in words if word in weekday_words()), None)
    if weekday is not None and ((last or first) - first) < _WEEK:
        found = first + timedelta(days=(weekday - first.weekday()) % 7)
        return found, found
    number = _DAY_NUMBER.fullmatch(text)
    if number and (not words or day_words() & {*words, text.strip("第 0123456789")}):
        found = first + timedelta(days=int(number[1]) - 1)
        return (found, found) if int(number[1]) > 0 and found <= (last or found) else _NO_DAY
    return _NO_DAY


@cache
def _time_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time of the day with its minutes or its half of the day; a bare hour before a dash."""
    halves = "|".join(re.escape(word) for half in halves_of_the_day() for word in half)
    half = rf"(?:(?<![^\W\d])({halves})(?![^\W\d])\.?)"
    clock = re.compile(
        rf"{half}? ?(?<![\d:.])(\d{{1,2}})(?: ?(?::|\.|h|時|时|点|點|시|uhr|ч) ?(\d{{2}})?"
        rf"(?:[:.]\d{{2}})?)? ?(?:분|分|uhr)? ?{half}?"
    )
    return clock, re.compile(r"^\s*(\d{1,2})(\d{2})\s*(?:-\s*(\d{1,2})(\d{2})\s*)?$")


def _times(text: str) -> tuple[time | None, time | None]:
    """The first two times of the day in *text*; the second is an end."""
    clock, four = _time_forms()
    if digits := four.match(text):
        groups = [int(part) if part else None for part in digits.groups()]
        return _time(groups[0], groups[1], None), _time(groups[2], groups[3], None)
    found = [match for match in clock.finditer(text) if _is_time(match, text)][:2]
    said = [(int(one[2]), int(one[3] or 0), _is_afternoon(one)) for one in found]
    if not said:
        return None, None
    ends = _time(*said[1]) if len(said) > 1 else None
    starts = _time(*said[0])
    if ends and said[0][2] is None and said[1][2] and starts:
        later = _time(said[0][0], said[0][1], afternoon=True)
        starts = later if later and later < ends else starts
    return starts, ends


def _is_time(found: re.Match[str], text: str) -> bool:
    bare = found[0].strip() == found[2]
    beside = text[found.end() :].lstrip()[:1] + text[: found.start()].rstrip()[-1:]
    return not bare or "-" in beside or text.strip() == found[2]


def _is_afternoon(found: re.Match[str]) -> bool | None:
    half = found[1] or found[4]
    return half in halves_of_the_day()[1] if half else None


def _time(hour: int | None, minute: int | None, afternoon: bool | None) -> time | None:  # noqa: FBT001 - three answers
    if hour is None or minute is None:
        return None
    if afternoon is not None and hour <= _NOON:
        hour = hour % _NOON + _NOON * afternoon
    try:
        return time(hour % 24 if hour == 24 and not minute else hour, minute)  # noqa: PLR2004
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    hour, _, minute = text.partition(":")
    return _time(int(hour), int(minute or 0), None)


def _unlikely(
    days: Sequence[date | None], first: date | None, last: date | None
) -> tuple[int, int, int]:
    """How much speaks against that a list has these *days*."""
    told = [day for day in days if day]
    outside = sum(not (first or _FIRST) <= day <= (last or first or _LAST) for day in told)
    backwards = sum(later < earlier for earlier, later in pairwise(told))
    return len(days) - len(told), outside if first else 0, backwards
