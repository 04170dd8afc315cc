from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.registration import Status
from kiosk.domain.session import Session
from kiosk.services.arrivals import Arrivals, Bar, DayOfArrivals, Pace, StationNow
from kiosk.services.dashboard import Dashboard
from kiosk.services.figures import Figures
from kiosk.services.programme.overview import SessionCount
from kiosk.store.attendance import CheckpointCount
from kiosk.ui.dashboard_presenting import present
from kiosk.ui.dashboard_texts import rate_text
from kiosk.ui.dashboard_views import DashboardView, RowView
from tests.support.events import MORNING

ZONE = ZoneInfo("America/Chicago")
ISOLATES = {0x2068: None, 0x2069: None}
NOW = MORNING + timedelta(minutes=20)
OWN = StationNow("A", "East door", True, True, 40, MORNING + timedelta(minutes=12), NOW)  # noqa: FBT003 - who and how
OTHER = StationNow("B", "West door", False, False, 10, MORNING, MORNING)  # noqa: FBT003
HALL = Checkpoint("session:W", "Workshop", capacity=48)
TOLD = Dashboard(
    as_of=NOW,
    figures=Figures(
        as_of=NOW,
        by_status={Status.CONFIRMED: 200, Status.PENDING: 1, Status.CANCELLED: 2},
        checked_in=50,
        expected=200,
        walk_ins=3,
        by_type={"": (0, 2), "Press": (40, 10), "Nobody": (0, 0)},
        by_checkpoint=(CheckpointCount(Checkpoint("d", "Door", capacity=100), 60, 50),),
        refused={"already_admitted": 1, "of_a_later_version": 7},
    ),
    arrivals=Arrivals(
        DayOfArrivals(date(2026, 11, 24), (date(2026, 11, 24),), (Bar(MORNING, 50),)),
        Pace(26.0, 5.0, 2),
        (OWN, OTHER),
        unheard=2,
    ),
    sessions=(
        SessionCount(
            Session("W", "Workshop", "Hall", starts_at=NOW), HALL, date(2026, 11, 24), 44, 41, 41
        ),
    ),
    cases_open=3,
    oldest_case_at=MORNING,
    flags={"admitted_twice": 2, "of_a_later_version": 1},
)


def rows(view: DashboardView, name: str) -> tuple[RowView, ...]:
    [found] = [one.rows for one in view.lists if one.name == name]
    return tuple(replace(row, label=row.label.translate(ISOLATES)) for row in found)


def test_the_large_numbers_say_what_they_count() -> None:
    told = [(one.value, one.words) for one in present(TOLD, ZONE).figures]
    assert told == [
        ("50", "here of 200 (25 %)"),
        ("26", "a minute, in the last ten"),
        ("10", "a minute at the peak, 08:30"),
        ("3", "walk-ins"),
        ("3", "at the help desk; oldest 20 min"),
    ]


def test_it_says_up_to_when_others_have_been_heard() -> None:
    assert present(TOLD, ZONE).horizon == (
        "This station as of 08:50. All the others of today as of 08:30."
        " Stations of which nothing has been heard today: 2."
    )


def test_fewer_stations_than_are_needed_are_trouble() -> None:
    view = present(TOLD, ZONE)
    assert view.too_few
    assert view.pace == (
        "At this rate, 26 a minute: stations needed, 6; open, 1. A station takes 5 a minute,"
        " as measured here in its busiest five minutes (stations measured: 2)."
    )


def test_this_station_is_idle_and_of_others_it_is_only_known_when_they_were_heard() -> None:
    assert rows(present(TOLD, ZONE), "stations") == (
        RowView("East door", "40", 1.0, "this one; idle for 8 min"),
        RowView("West door", "10", 0.25, "heard until 08:30", is_stale=True),
    )


def test_shares_are_of_those_registered_or_of_the_seats() -> None:
    view = present(TOLD, ZONE)
    assert rows(view, "types") == (
        RowView("No ticket type", "2"),
        RowView("Press", "10 of 40", 0.25),
    )
    assert rows(view, "doors") == (RowView("Door", "50 of 100", 0.5, "60 entries"),)
    assert rows(view, "sessions") == (
        RowView("08:50 · Hall · Workshop", "41 of 48", 41 / 48, "44 registered"),
    )


def test_words_of_a_later_version_are_shown_as_they_are() -> None:
    view = present(TOLD, ZONE)
    assert rows(view, "refusals") == (
        RowView("of_a_later_version", "7"),
        RowView("Already here", "1"),
    )
    assert rows(view, "flags") == (
        RowView("Let in twice, at laptops apart", "2"),
        RowView("of_a_later_version", "1"),
    )


def test_rates_are_whole_from_ten_on() -> None:
    assert [rate_text(rate) for rate in (0, 0.25, 6.0, 9.94, 10.4)] == [
        "0",
        "0.2",
        "6",
        "9.9",
        "10",
    ]
