"""Rules on the days on which clocks change, around midnight, and in other zones."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.rules import Situation, Unmet, allows, first_unmet

ENTRIES_TODAY = {"var": "entries_today"}


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _first_after(clock: str, at: datetime, zone: str) -> str:
    """The moment, in UTC, at which it is *clock* on the local day of *at*."""
    rule = {"isAfter": [{"buildTime": ["customtime", clock]}, {"buildTime": ["date_to"]}]}
    situation = Situation(at, ZoneInfo(zone), starts=_utc("2099-01-01"))
    unmet = first_unmet(rule, situation)
    assert unmet is not None
    assert isinstance(unmet.found, datetime)
    return unmet.found.astimezone(UTC).isoformat()[:16]


@pytest.mark.parametrize(
    ("zone", "at", "clock", "expected"),
    [
        # An ordinary day.
        ("America/Chicago", "2026-11-24T15:00", "09:00", "2026-11-24T15:00"),
        ("Asia/Kolkata", "2026-11-24T15:00", "09:00", "2026-11-24T03:30"),
        # Skipped: the moment at which the clocks change, when they already read later.
        ("America/Chicago", "2026-03-08T15:00", "02:30", "2026-03-08T08:00"),
        ("Europe/Berlin", "2026-03-29T12:00", "02:30", "2026-03-29T01:00"),
        ("Australia/Lord_Howe", "2026-10-03T20:00", "02:10", "2026-10-03T15:30"),
        # Either side of the change.
        ("Europe/Berlin", "2026-03-29T12:00", "01:59", "2026-03-29T00:59"),
        ("Europe/Berlin", "2026-03-29T12:00", "03:00", "2026-03-29T01:00"),
        # Twice: the first of the two.
        ("America/Chicago", "2026-11-01T15:00", "01:30", "2026-11-01T06:30"),
        ("Europe/Berlin", "2026-10-25T12:00", "02:30", "2026-10-25T00:30"),
        # Zones that skip midnight, or have the hour before it twice.
        ("America/Sao_Paulo", "2018-11-04T12:00", "00:00", "2018-11-04T03:00"),
        ("America/Sao_Paulo", "2018-11-04T12:00", "00:30", "2018-11-04T03:00"),
        ("America/Sao_Paulo", "2018-02-17T12:00", "23:30", "2018-02-18T01:30"),
        ("Asia/Beirut", "2026-03-29T12:00", "00:30", "2026-03-28T22:00"),
    ],
)
def test_a_time_of_day_is_the_first_moment_at_which_clocks_have_come_to_it(
    zone: str, at: str, clock: str, expected: str
) -> None:
    assert _first_after(clock, _utc(at), zone) == expected


@pytest.mark.parametrize(
    ("zone", "at", "entry", "today"),
    [
        # Midnight in Chicago is six in the morning, UTC; five in summer.
        ("America/Chicago", "2026-11-24T15:00", "2026-11-24T06:00", 1),
        ("America/Chicago", "2026-11-24T15:00", "2026-11-24T05:59", 0),
        ("America/Chicago", "2026-07-24T15:00", "2026-07-24T05:00", 1),
        # A late upload: later days are not the judged one.
        ("America/Chicago", "2026-11-24T15:00", "2026-11-25T05:59", 1),
        ("America/Chicago", "2026-11-24T15:00", "2026-11-25T06:00", 0),
        # Days of 23 and of 25 hours.
        ("America/Chicago", "2026-03-08T06:00", "2026-03-09T04:59", 1),
        ("America/Chicago", "2026-03-08T06:00", "2026-03-09T05:00", 0),
        ("America/Chicago", "2026-11-01T05:00", "2026-11-02T05:59", 1),
        ("America/Chicago", "2026-11-01T05:00", "2026-11-02T06:00", 0),
        # A half hour.
        ("Asia/Kolkata", "2026-11-24T12:00", "2026-11-23T18:30", 1),
        ("Asia/Kolkata", "2026-11-24T12:00", "2026-11-23T18:29", 0),
        # A day that begins at one, and one whose last hour comes twice.
        ("America/Sao_Paulo", "2018-11-04T12:00", "2018-11-04T03:00", 1),
        ("America/Sao_Paulo", "2018-11-04T12:00", "2018-11-04T02:59", 0),
        ("America/Sao_Paulo", "2018-02-17T12:00", "2018-02-18T02:59", 1),
        ("America/Sao_Paulo", "2018-02-17T12:00", "2018-02-18T03:00", 0),
        ("Asia/Beirut", "2026-03-29T12:00", "2026-03-28T22:00", 1),
        ("Asia/Beirut", "2026-03-29T12:00", "2026-03-28T21:59", 0),
    ],
)
def test_today_is_the_local_day_that_is_judged(zone: str, at: str, entry: str, today: int) -> None:
    situation = Situation(_utc(at), ZoneInfo(zone), entries=(_utc(entry),))
    assert allows({"==": [ENTRIES_TODAY, today]}, situation)


@pytest.mark.parametrize(
    ("at", "weekday"),
    [("2026-11-24T05:59", 1), ("2026-11-24T06:00", 2), ("2026-11-30T05:59", 7)],
)
def test_weekdays_change_at_local_midnight(at: str, weekday: int) -> None:
    rule = {"==": [{"var": "now_isoweekday"}, weekday]}
    assert allows(rule, Situation(_utc(at), ZoneInfo("America/Chicago")))


def test_moments_of_the_hour_that_comes_twice_are_told_apart() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    second = first.replace(fold=1)
    rule: Any = {"==": [{"var": "minutes_since_last_entry"}, 60]}
    assert allows(rule, Situation(second, berlin, entries=(first,)))
    after = {"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}
    assert allows(after, Situation(second, berlin, starts=first))
    assert not allows(after, Situation(first, berlin, starts=second))


def test_a_custom_moment_without_offset_is_local() -> None:
    rule = {"isBefore": [{"var": "now"}, {"buildTime": ["custom", "2026-03-29T02:30"]}]}
    berlin = ZoneInfo("Europe/Berlin")
    assert allows(rule, Situation(_utc("2026-03-29T00:59"), berlin))
    unmet = first_unmet(rule, Situation(_utc("2026-03-29T01:00"), berlin))
    assert isinstance(unmet, Unmet)
    assert str(unmet.wanted) == "2026-03-29 03:00:00+02:00"
