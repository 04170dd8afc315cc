from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.programme.clock import month_stands_first, read_length, read_when

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 9)
MONDAY, TUESDAY = FIRST, date(2026, 12, 8)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-12-07",
        "2026/12/07",
        "Dec 7, 2026",
        "Mon 7 Dec",
        "Monday, December 7",
        "7 December 2026",
        "7. Dezember 2026",
        "7.12.2026",
        "7 de diciembre de 2026",
        "lunes 7 de diciembre",
        "7 décembre 2026",
        "7 de dezembro de 2026",
        "2026年12月7日",
        "12月7日",
        "2026년 12월 7일",
        "7 ديسمبر 2026",
        "٧ ديسمبر",  # noqa: RUF001 - digits of Arabic
        "7 декабря 2026",
        "ngày 7 tháng 12 năm 2026",
        "Monday",
        "Montag",
        "Day 1",
        "第1天",
        "1일차",
        "46363",
    ],
)
def test_a_day_is_read_in_the_forms_in_which_lists_write_it(cell: str) -> None:
    assert read_when(cell, FIRST, LAST).days == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("cell", "starts", "ends"),
    [
        ("10:30", time(10, 30), None),
        ("10:30:00", time(10, 30), None),
        ("10.30", time(10, 30), None),
        ("10h30", time(10, 30), None),
        ("9", time(9), None),
        ("9 Uhr", time(9), None),
        ("0930", time(9, 30), None),
        ("9:30 a.m.", time(9, 30), None),
        ("1:30 PM", time(13, 30), None),
        ("12:15 AM", time(0, 15), None),
        ("下午1:30", time(13, 30), None),
        ("오후 2시 30분", time(14, 30), None),
        ("午後1時30分", time(13, 30), None),
        ("١:٣٠ م", time(13, 30), None),  # noqa: RUF001 - digits of Arabic
        ("0.4375", time(10, 30), None),
        ("1899-12-31 10:30:00", time(10, 30), None),
        ("10:30–11:45", time(10, 30), time(11, 45)),  # noqa: RUF001 - as lists write it
        ("10:30 - 11:45", time(10, 30), time(11, 45)),
        ("9-10:15 am", time(9), time(10, 15)),
        ("1:30-2:45 PM", time(13, 30), time(14, 45)),
        ("11:30-12:45 PM", time(11, 30), time(12, 45)),
        ("1330-1445", time(13, 30), time(14, 45)),
    ],
)
def test_times_of_the_day_are_read(cell: str, starts: time, ends: time | None) -> None:
    said = read_when(cell, FIRST, LAST)
    assert (said.starts, said.ends, said.days) == (starts, ends, (None, None))


@pytest.mark.parametrize(
    "cell", ["2026-12-07T10:30:00-06:00", "2026-12-07T16:30Z", "2026-12-07 16:30:00 UTC"]
)
def test_a_moment_with_its_offset_is_exact(cell: str) -> None:
    moment = read_when(cell, FIRST, LAST).moment
    assert moment
    assert moment.isoformat() == "2026-12-07T16:30:00+00:00"


def test_a_range_behind_a_day_is_no_offset() -> None:
    said = read_when("2026-12-07 10:00-11:00", FIRST, LAST)
    assert (said.starts, said.ends, said.moment) == (time(10), time(11), None)


@pytest.mark.parametrize("cell", ["", "TBD", "noon-ish", "25:00", "13/13/2026", "Room 5 (A)"])
def test_what_is_no_time_says_nothing(cell: str) -> None:
    assert read_when(cell, FIRST, LAST).starts is None
    assert not any(read_when(cell, FIRST, LAST).days)


def test_the_days_of_the_event_tell_which_number_is_the_month() -> None:
    european = [read_when(cell, FIRST, LAST) for cell in ("07/12/2026", "08/12/2026")]
    american = [read_when(cell, FIRST, LAST) for cell in ("12/07/2026", "12/08/2026")]
    assert not month_stands_first(european, FIRST, LAST)
    assert month_stands_first(american, FIRST, LAST)


def test_without_days_of_an_event_the_column_tells_it() -> None:
    said = [read_when(cell, None, None) for cell in ("07/12/2026", "13/12/2026")]
    assert not month_stands_first(said, None, None)


def test_a_year_that_is_not_written_is_that_of_the_event_over_new_year_too() -> None:
    assert read_when("Jan 1", date(2026, 12, 30), date(2027, 1, 2)).days[0] == date(2027, 1, 1)


def test_a_weekday_is_a_day_of_the_event() -> None:
    assert read_when("mardi", FIRST, LAST).days == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    "cell",
    ["75", "75 min", "1:15", "01:15:00", "1h15", "1 h 15 min", "1.25 hours", "75分", "1시간 15분"],
)
def test_a_length_is_read(cell: str) -> None:
    assert read_length(cell) == timedelta(minutes=75)


@pytest.mark.parametrize("cell", ["", "long", "0", "x hours"])
def test_what_is_no_length_is_none(cell: str) -> None:
    assert read_length(cell) is None


parts = st.lists(
    st.sampled_from([*"0123456789:/.-T ", "2026", "9999", "12", "pm", "Z", "+05:00", "Dec", "월"]),
    max_size=12,
).map("".join)


@given(cell=st.one_of(parts, st.text(max_size=20)))
def test_whatever_stands_in_a_cell_is_read_or_says_nothing(cell: str) -> None:
    said = read_when(cell, FIRST, LAST)
    assert month_stands_first([said], FIRST, LAST) in {True, False}
    assert (read_length(cell) or timedelta(1)) > timedelta()
