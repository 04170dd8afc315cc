"""The help desk: one key hands over, one page settles, by real keys in the real window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from kiosk.domain.case import Case
from kiosk.ui.main_window import HELP, STATION
from kiosk.ui.widgets.case_list import CaseList
from kiosk.ui.widgets.two_lines import BESIDE
from tests.support.events import Clock
from tests.support.qt import TYPIST_S, child, press
from tests.ui.conftest import ANA, TRAN, Program
from tests.ui.hands import heard, page, scan, type_in


def press_key(opened: Program, key: Qt.Key) -> None:
    opened.beats.moment += 5
    opened.beats.step = TYPIST_S
    QTest.keyClick(QApplication.focusWidget() or opened.window, key)
    heard(opened)


def cases(opened: Program) -> list[Case]:
    return opened.event._gateway.ask(lambda file: file.cases.all())


def bar_says(opened: Program) -> str:
    return child(opened.window, QPushButton, f"page_{HELP}").text()


def sent(opened: Program) -> str:
    strip = child(opened.window, QWidget, "sentStrip")
    return child(strip, QLabel, "sentWords").accessibleName() if strip.isVisible() else ""


def rows(opened: Program) -> list[str]:
    shown = child(opened.window, CaseList, "caseList")
    items = map(shown.item, range(shown.count()))
    return [f"{item.text()}\n{item.data(BESIDE)}" for item in items]


@pytest.fixture
def waiting(opened: Program) -> Program:
    """Trần, who cancelled, and a stranger were sent over; the page of the help desk is open."""
    for code in (TRAN, "NOBODYS"):
        scan(opened, code)
        press(opened.window, "helpShown")
    opened.window.open_page(HELP)
    return opened


def test_a_refused_person_is_handed_over_with_one_key(opened: Program) -> None:
    scan(opened, TRAN)
    press_key(opened, Qt.Key.Key_F4)
    (case,) = cases(opened)
    assert (case.refusal, case.checkpoint) == ("cancelled", "main-entrance")
    assert "Phước" in sent(opened)
    assert bar_says(opened) == "Help desk (1)"
    assert page(opened) == "stationPage"
    assert opened.event.station_page.input.hasFocus()
    scan(opened, ANA)
    assert sent(opened) == ""


def test_a_slip_is_taken_back(opened: Program) -> None:
    scan(opened, TRAN)
    press(opened.window, "helpShown")
    press(opened.window, "takeBack")
    (case,) = cases(opened)
    assert not case.is_open
    assert sent(opened) == ""
    assert bar_says(opened) == "Help desk"
    assert opened.event.station_page.input.hasFocus()


def test_whoever_is_found_by_name_or_not_found_is_handed_over(opened: Program) -> None:
    type_in(opened, "souza", Qt.Key.Key_Return)
    press_key(opened, Qt.Key.Key_F4)
    assert "Ana" in sent(opened)
    type_in(opened, "zzzyx")
    press_key(opened, Qt.Key.Key_F4)
    ana, nobody = cases(opened)
    assert ana.registration
    assert (nobody.registration, nobody.note) == ("", "Looked for: zzzyx")


def test_with_nobody_shown_the_key_opens_the_page_and_esc_leaves_it(opened: Program) -> None:
    press_key(opened, Qt.Key.Key_F4)
    assert page(opened) == "helpPage"
    assert "Nobody waits" in child(opened.window, QLabel, "noCases").text()
    press_key(opened, Qt.Key.Key_Escape)
    assert page(opened) == "stationPage"


def test_the_page_lists_the_oldest_first_with_why_and_how_long(
    waiting: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(waiting.event._gateway.now() + timedelta(minutes=125))
    monkeypatch.setattr(waiting.event._gateway, "now", clock)
    waiting.event.help_desk.refresh()
    first, second = rows(waiting)
    assert "Phước" in first
    assert "waits 2 h 5 min" in first
    assert "not on the list" in second
    assert "Main entrance" in child(waiting.window, QLabel, "caseLines").text()
    assert "CANCELLED" in child(waiting.window, QLabel, "caseWhy").text()


def test_a_case_is_settled_by_a_number_or_by_words_and_seen_among_the_settled(
    waiting: Program,
) -> None:
    assert child(waiting.window, QLineEdit, "settleWith").hasFocus()
    type_in(waiting, "1", Qt.Key.Key_Return)
    type_in(waiting, "went home", Qt.Key.Key_Return)
    assert [case.settled for case in cases(waiting)] == ["Paid", "went home"]
    assert rows(waiting) == []
    assert bar_says(waiting) == "Help desk"
    press(waiting.window, "showSettled")
    assert "Settled: \u2068Paid\u2069" in rows(waiting)[0]
    assert not child(waiting.window, QLineEdit, "settleWith").isVisible()
    waiting.window.open_page(STATION)
    waiting.window.open_page(HELP)
    assert rows(waiting) == []


def test_arrows_choose_enter_opens_the_person_and_a_button_settles(waiting: Program) -> None:
    press_key(waiting, Qt.Key.Key_Down)
    assert "not on the list" in child(waiting.window, QLabel, "caseName").text()
    assert not child(waiting.window, QPushButton, "openPerson").isVisible()
    press_key(waiting, Qt.Key.Key_Return)
    assert page(waiting) == "helpPage"
    press(waiting.window, "ending4")
    assert [case.settled for case in cases(waiting)] == ["", "Not for us"]
    press_key(waiting, Qt.Key.Key_Return)
    assert page(waiting) == "stationPage"
    assert "Phước" in child(waiting.window, QLabel, "cardName").text()


def test_esc_first_clears_what_was_typed(waiting: Program) -> None:
    type_in(waiting, "pa", Qt.Key.Key_Escape)
    assert child(waiting.window, QLineEdit, "settleWith").text() == ""
    assert page(waiting) == "helpPage"


def test_a_scan_on_the_page_is_answered_at_the_station_and_settles_nobody(
    waiting: Program,
) -> None:
    scan(waiting, "1" + ANA)
    assert page(waiting) == "stationPage"
    assert all(case.is_open for case in cases(waiting))
    waiting.window.open_page(HELP)
    assert child(waiting.window, QLineEdit, "settleWith").text() == ""


def test_a_letter_chooses_no_case(waiting: Program) -> None:
    shown = child(waiting.window, CaseList, "caseList")
    shown.setFocus()
    type_in(waiting, "s")
    assert shown.currentRow() == 0


def test_handing_over_twice_is_one_case(opened: Program) -> None:
    for _ in range(2):
        scan(opened, TRAN)
        press_key(opened, Qt.Key.Key_F4)
    assert len(cases(opened)) == 1


def test_settled_today_goes_by_the_day_of_settling_in_the_events_town(waiting: Program) -> None:
    clock = waiting.event._gateway.now
    assert isinstance(clock, Clock)
    first, second = cases(waiting)
    waiting.event.help_desk._settle(first.id, "Paid")
    clock.moment += timedelta(days=1)
    waiting.event.help_desk._settle(second.id, "Came back")
    press(waiting.window, "showSettled")
    assert len(rows(waiting)) == 1
    assert "Came back" in rows(waiting)[0]
