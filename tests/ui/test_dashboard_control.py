from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.domain.fact import Kind
from kiosk.services.opening import EventFile
from kiosk.ui.dashboard_control import DashboardControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.main_window import DASHBOARD, STATION
from kiosk.ui.pages.dashboard_page import DashboardPage
from kiosk.ui.widgets.arrivals_chart import ArrivalsChart
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import MORNING, Clock, a_desk
from tests.support.qt import child, press, right_to_left, scan_into, shown
from tests.ui.conftest import ANA, EVERYBODY, TRAN, WU, Program

ISOLATES = {0x2068: None, 0x2069: None}


def said(page: DashboardPage, name: str) -> str:
    return child(page, QLabel, name).text()


def title_of_day(page: DashboardPage) -> str:
    return said(page, "dashboardDay")


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, gateway: Gateway) -> DashboardPage:
    """The page alone, led by its control."""
    del dressed
    page = DashboardPage()
    qtbot.addWidget(page)
    DashboardControl(gateway, page)
    page.resize(1366, 670)
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_D])
def test_a_key_opens_the_dashboard_and_escape_leaves_it(
    opened: Program, qtbot: QtBot, key: Qt.Key
) -> None:
    held = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_D else Qt.KeyboardModifier(0)
    QTest.keyClick(opened.window, key, held)
    page = opened.event.dashboard_page
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    assert child(page, ArrivalsChart, "arrivalsChart").accessibleDescription() == (
        "Nobody has arrived on this day."
    )
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(opened.event.station_page.isVisible)
    assert not page.isVisible()


def test_a_scan_is_answered_from_the_dashboard_which_then_counts_nothing(
    opened: Program, qtbot: QtBot
) -> None:
    opened.window.open_page(DASHBOARD)
    page, control = opened.event.dashboard_page, opened.event.dashboard
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    scan_into(opened.window, ANA)
    qtbot.waitUntil(child(opened.window, VerdictPanel, "verdict").isVisible)
    qtbot.waitUntil(lambda: control._task is None)
    assert not control._timer.isActive()
    opened.window.open_page(DASHBOARD)
    qtbot.waitUntil(lambda: "1 arrived between" in said(page, "arrivalsSentence"))
    opened.window.open_page(STATION)


def test_every_part_says_in_a_sentence_what_it_shows(
    page: DashboardPage, file: EventFile, qtbot: QtBot
) -> None:
    desk = a_desk(file)
    for code in (ANA, WU, TRAN, ANA):
        desk.scan(code, at=MORNING)
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    assert said(page, "horizon") == "As of 08:30, as this laptop knows: no other has been heard."
    assert said(page, "arrivalsSentence") == (
        "2 arrived between 08:30 and 08:35; most of them, 2, in the five minutes from 08:30."
    )
    assert said(page, "paceSentence") == (
        "At this rate, 0.2 a minute: stations needed, 1; open, 1."
        " Until a station has been busy, 6 a minute is assumed for each."
    )
    sentences = {
        name: child(page, QFrame, name).accessibleDescription().translate(ISOLATES)
        for name in ("stations", "types", "doors", "sessions", "refusals", "flags")
    }
    assert sentences == {
        "stations": "Stations today: East door 2, this one.",
        "types": "By ticket type: Attendee 2 of 2.",
        "doors": "Inside, by door: Main entrance 2, 2 entries.",
        "sessions": "The programme has no sessions on this day.",
        "flags": "Nothing so far.",
        "refusals": "Not let in, by reason: Already here 1; See help desk: cancelled 1.",
    }


def test_no_name_of_a_person_is_anywhere_on_the_page(
    page: DashboardPage, file: EventFile, qtbot: QtBot
) -> None:
    for code in (ANA, WU, TRAN):
        a_desk(file).scan(code, at=MORNING)
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert all(str(person["name"]) not in shown for person in EVERYBODY)


def test_what_changes_while_the_page_is_shown_is_counted_at_once(
    page: DashboardPage, gateway: Gateway, qtbot: QtBot
) -> None:
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    gateway.scan(ANA)
    gateway.scan(WU)
    qtbot.waitUntil(lambda: "2 arrived" in said(page, "arrivalsSentence"))


def test_it_counts_again_by_itself(
    qtbot: QtBot, dressed: QApplication, gateway: Gateway, file: EventFile
) -> None:
    del dressed
    page = DashboardPage()
    qtbot.addWidget(page)
    DashboardControl(gateway, page, every_ms=20)
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    a_desk(file).scan(ANA, at=MORNING)
    qtbot.waitUntil(lambda: "1 arrived" in said(page, "arrivalsSentence"))


def test_a_count_that_fails_says_why_and_the_next_one_comes(
    page: DashboardPage, gateway: Gateway, file: EventFile, qtbot: QtBot
) -> None:
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    hidden = file.path.with_suffix(".away")
    file.path.rename(hidden)
    gateway.changed.emit()
    qtbot.waitUntil(lambda: not said(page, "horizon").startswith("As of"))
    hidden.rename(file.path)
    gateway.changed.emit()
    qtbot.waitUntil(lambda: said(page, "horizon").startswith("As of"))


def test_other_days_are_chosen_by_arrow_keys_and_buttons(
    page: DashboardPage, file: EventFile, clock: Clock, qtbot: QtBot
) -> None:
    a_desk(file).scan(ANA, at=MORNING)
    clock.moment = MORNING + timedelta(days=1)
    page.show()
    qtbot.waitUntil(lambda: title_of_day(page) == "Today, 2026-11-25")
    assert not child(page, QPushButton, "laterDay").isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: title_of_day(page) == "2026-11-24")
    assert said(page, "arrivalsSentence").startswith("1 arrived")
    QTest.keyClick(page, Qt.Key.Key_Left)
    QTest.keyClick(page, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: title_of_day(page) == "Today, 2026-11-25")
    press(page, "earlierDay")
    qtbot.waitUntil(lambda: title_of_day(page) == "2026-11-24")


def test_arrows_follow_the_direction_of_the_language(
    page: DashboardPage, file: EventFile, clock: Clock, dressed: QApplication, qtbot: QtBot
) -> None:
    a_desk(file).scan(ANA, at=MORNING)
    clock.moment = MORNING + timedelta(days=1)
    with right_to_left(dressed):
        page.show()
        qtbot.waitUntil(lambda: title_of_day(page) == "Today, 2026-11-25")
        QTest.keyClick(page, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: title_of_day(page) == "2026-11-24")


def test_the_page_scrolls_by_keyboard(page: DashboardPage, qtbot: QtBot) -> None:
    page.resize(1000, 400)
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(page, Qt.Key.Key_A)


def test_the_pace_is_measured_where_a_station_was_busy(
    page: DashboardPage, file: EventFile, qtbot: QtBot
) -> None:
    with file.writing(MORNING) as writer:
        for number in range(100):
            body = {"checkpoint": "main-entrance", "credential": "x"}
            writer.append(Kind.ADMISSION, f"somebody{number}", body)
    page.show()
    qtbot.waitUntil(lambda: said(page, "horizon") not in {"", "Counting…"})
    assert child(page, QLabel, "paceSentence").property("role") == "notice"
    assert "A station takes 20 a minute, as measured here" in said(page, "paceSentence")


def test_the_first_figures_of_an_event_that_is_not_large_are_there_at_once(
    page: DashboardPage,
) -> None:
    page.show()
    assert said(page, "horizon") not in {"", "Counting…"}
    assert child(page, ArrivalsChart, "arrivalsChart").isVisible()


def test_until_there_are_figures_there_is_no_frame_for_them(qtbot: QtBot) -> None:
    page = DashboardPage()
    qtbot.addWidget(page)
    page.show()
    assert [frame.objectName() for frame in shown(page, QFrame) if frame.property("role")] == [
        "horizon"
    ]
