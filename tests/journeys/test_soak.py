"""Days of work in a minute: the window neither grows nor forgets how to count."""

import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kiosk.services.opening import home_folder, this_laptop
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.views import Presence, RecentView, ResultView
from kiosk.ui.widgets.parts import restyle
from tests.support.events import QUICK_KEY, a_list_of, a_person, an_event_file
from tests.support.volunteer import Volunteer, at_the_window

WIDGET_CALLS = 50_000
SCANS = 2_000
MOST_GROWTH_MB = 30
PARTS = 10
PAINTED_EVERY = 8
PEOPLE = 400

_STATM = Path("/proc/self/statm")


@pytest.fixture
def volunteer(qapp: QApplication, tmp_path: Path) -> Iterator[Volunteer]:
    laptop = this_laptop(home_folder())
    with closing(an_event_file(tmp_path, laptop=laptop)) as file:
        a_list_of(file, *(a_person(f"Person {code}", code) for code in codes()))
    with at_the_window(qapp, file.path, QUICK_KEY) as volunteer:
        yield volunteer


@pytest.mark.skipif(not _STATM.exists(), reason="memory is measured by way of /proc")
def test_fifty_thousand_widget_calls_and_two_thousand_scans_leave_no_trace(
    volunteer: Volunteer,
) -> None:
    calls = cycle(mixed_calls(volunteer))
    to_scan = cycle(codes())
    work(volunteer, calls, to_scan)  # fonts, caches and pools fill once
    grown_from, nones = resident_mb(), sys.getrefcount(None)
    for _ in range(PARTS):
        work(volunteer, calls, to_scan)
    assert resident_mb() - grown_from < MOST_GROWTH_MB
    assert sys.getrefcount(None) > nones - WIDGET_CALLS // 100
    verdict = volunteer.scan("STILL-ALIVE")
    assert verdict is not None
    assert verdict.headline == "CODE NOT ON THE LIST"


def work(
    volunteer: Volunteer, calls: Iterator[Callable[[], object]], to_scan: Iterator[str]
) -> None:
    """A tenth of it all: scans, and widget calls between them."""
    for number in range(SCANS // PARTS):
        painted = number % PAINTED_EVERY == 0
        assert volunteer.scan(next(to_scan), painted=painted) is not None
        for _ in range(WIDGET_CALLS // SCANS):
            next(calls)()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def mixed_calls(volunteer: Volunteer) -> Sequence[Callable[[], object]]:
    """What pages do with their widgets all day, in an order without a pattern."""
    page = volunteer.see(StationPage, "stationPage")
    field = volunteer.see(QLineEdit, "scanInput")
    counts = volunteer.see(QLabel, "counts")
    verdict = volunteer.see(QWidget, "verdict")
    bar = volunteer.window.bar
    light: list[Callable[[], object]] = [
        lambda: counts.setText("1 of 2 here"),
        lambda: field.setText("nguyen"),
        field.text,
        field.clear,
        verdict.update,
        verdict.sizeHint,
        page.focus_input,
        lambda: page.setProperty("role", "card"),
        lambda: page.property("role"),
        page.parent,
        page.layout,
        lambda: restyle(counts),
        lambda: bar.show_clock("12:34"),
        lambda: bar.show_chip("Badge printed", trouble=False),
        lambda: bar.show_page("station"),
        lambda: volunteer.window.show_notice(""),
        volunteer.application.focusWidget,
        lambda: verdict.setAccessibleName("CHECKED IN"),
    ]
    heavy: list[Callable[[], object]] = [
        verdict.grab,
        lambda: show_results(page, field),
        lambda: page.show_recent([RecentView("A-1", "Ana Souza", "12:34")] * 5),
    ]
    calls = light * 20 + heavy
    random.Random(1).shuffle(calls)  # noqa: S311 - must be the same each time
    return calls


def show_results(page: StationPage, field: QLineEdit) -> None:
    field.setText("ana")
    found = ResultView("r", "Ana Souza", "Attendee", Presence.ABSENT, "Not here yet", similar=False)
    page.show_results("ana", [found] * 6)


def codes() -> list[str]:
    return [f"QA{number:06d}" for number in range(PEOPLE)]


def resident_mb() -> float:
    pages = int(_STATM.read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000
