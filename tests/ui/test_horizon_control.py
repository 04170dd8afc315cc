"""The chips of the bar: an old list, others, and a clock that cannot be right."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.services.horizon import Horizon
from kiosk.ui.horizon_texts import clock_chip, list_chip, others_chip
from kiosk.ui.widgets.state_chips import Level
from tests.support.events import FORUM, MORNING, Clock
from tests.support.qt import child
from tests.ui.conftest import ANA, Program

ZONE = ZoneInfo("America/Chicago")
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours", "words", "level"),
    [
        (1.9, "", Level.OK),
        (2, "List 2 h old", Level.WARN),
        (11.9, "List 11 h old", Level.WARN),
        (12, "List 12 h old", Level.BAD),
        (72, "List 3 days old", Level.BAD),
    ],
)
def test_a_list_grows_old(hours: float, words: str, level: Level) -> None:
    assert list_chip(Horizon(list_at=MORNING), MORNING + hours * HOUR)[:2] == (words, level)


def test_what_others_told_keeps_a_list_young() -> None:
    known = Horizon(list_at=MORNING - 9 * HOUR, others_at=MORNING)
    assert list_chip(known, MORNING + HOUR)[0] == ""
    assert others_chip(known, MORNING + HOUR, ZONE)[0] == "Others 08:30"
    assert others_chip(known, MORNING + 24 * HOUR, ZONE)[0] == "Others Nov 24 08:30"
    assert others_chip(Horizon(), MORNING, ZONE)[0] == ""


def test_a_clock_behind_what_was_recorded_is_wrong() -> None:
    known = Horizon(newest_at=MORNING)
    assert clock_chip(known, FORUM, MORNING - timedelta(minutes=1), ZONE)[0] == ""
    words, level, more = clock_chip(known, FORUM, MORNING - HOUR, ZONE)
    assert (words, level) == ("Clock 07:30, records 08:30", Level.WARN)
    assert more


def test_a_clock_on_another_day_is_wrong() -> None:
    words, level, more = clock_chip(Horizon(), FORUM, datetime(2024, 1, 1, 18, tzinfo=UTC), ZONE)
    assert (words, level) == ("Not the event's day", Level.WARN)
    assert "2024-01-01" in more
    assert "2026-11-24" in more


def chip(opened: Program, name: str) -> QLabel:
    return child(opened.window, QLabel, name)


def test_the_bar_says_what_is_wrong_and_people_are_admitted_all_the_same(opened: Program) -> None:
    clock = opened.event.standing._gateway.now
    assert isinstance(clock, Clock)
    assert not chip(opened, "clockChip").isVisible()
    clock.moment += 13 * HOUR
    opened.event.horizon.refresh()
    assert (chip(opened, "listChip").text(), chip(opened, "listChip").property("chip")) == (
        "List 13 h old",
        "bad",
    )
    clock.moment -= 23 * HOUR
    opened.event.horizon.refresh()
    assert "records" in chip(opened, "clockChip").text()
    opened.event.scan(ANA)
    verdict = opened.event.station_page.verdict_shown
    assert verdict
    assert verdict.headline == "CHECKED IN"
    opened.event.horizon.close()
    assert not chip(opened, "clockChip").isVisible()


def test_a_printer_that_fails_lets_the_badge_wait(opened: Program, qtbot: QtBot) -> None:
    gateway = opened.event._gateway
    gone = opened.home / "gone"
    gateway.keep_settings(replace(gateway.laptop, printer=f"folder:{gone}", auto_print=True))
    opened.event.scan(ANA)
    qtbot.waitUntil(lambda: chip(opened, "stateChip").text() == "Printer: offline · 1 waiting")
    assert opened.event.station_page.verdict_shown
