"""What stands on somebody's card is taken back there: one's own at once, others' by the lead."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.history import History
from kiosk.services.desk import Desk
from kiosk.services.lead import set_pin
from kiosk.services.opening import open_event
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    Clock,
    a_laptop,
    a_list_of,
    an_event_file,
)
from tests.support.qt import TYPIST_S, child, press
from tests.ui.conftest import ANA, EVERYBODY, TRAN, Program
from tests.ui.hands import scan

PIN = "4711"


@pytest.fixture
def elsewhere(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """Ana was let in at another station before this one opened the event; there is a PIN."""
    with closing(an_event_file(tmp_path, laptop=a_laptop(tmp_path, "West door"))) as file:
        a_list_of(file, *EVERYBODY)
        set_pin(file, PIN, MORNING)
        Desk(file, MAIN_ENTRANCE, Clock(MORNING - timedelta(hours=1)), "Ben").scan(ANA)
        path = file.path
    program.control.show_event(open_event(path, QUICK_KEY, program.kept))
    qtbot.waitUntil(program.event.station_page.isVisible)
    program.event.station_page.focus_input()
    return program


def open_card(opened: Program, code: str) -> None:
    gateway = opened.event._gateway
    (registration,) = gateway.ask(lambda file: file.roster.by_credential(code))
    opened.event.station.open_person(registration)


def history(opened: Program, code: str) -> History:
    gateway = opened.event._gateway
    (registration,) = gateway.ask(lambda file: file.roster.by_credential(code))
    found = gateway.history(registration)
    assert found
    return found


def type_pin(opened: Program, pin: str) -> None:
    line = child(opened.event.station_page.passages, QLineEdit, "leadPin")
    line.setText(pin)
    press(opened.event.station_page.passages, "pinEnter")


def test_the_card_says_where_and_by_whom_and_another_station_s_needs_the_pin(
    elsewhere: Program,
) -> None:
    open_card(elsewhere, ANA)
    told = child(elsewhere.window, QLabel, "passage0").accessibleName()
    for part in ("07:30", "Main entrance", "West door", "Ben"):
        assert part in told
    press(elsewhere.window, "undoPassage0")
    assert history(elsewhere, ANA).arrived == 1
    type_pin(elsewhere, "0000")
    assert history(elsewhere, ANA).arrived == 1
    type_pin(elsewhere, PIN)
    assert history(elsewhere, ANA).arrived == 0
    assert elsewhere.event.station_page.card_shown
    assert not child(elsewhere.window, QPushButton, "checkInPrint").isHidden()


def test_one_s_own_is_taken_back_at_once(elsewhere: Program) -> None:
    scan(elsewhere, "QAWU")
    open_card(elsewhere, "QAWU")
    press(elsewhere.window, "undoPassage0")
    assert history(elsewhere, "QAWU").arrived == 0
    assert not elsewhere.event.station_page.passages.isVisible()


def test_esc_leaves_the_pin_and_the_card_stays(elsewhere: Program, qtbot: QtBot) -> None:
    open_card(elsewhere, ANA)
    press(elsewhere.window, "undoPassage0")
    elsewhere.beats.step = TYPIST_S
    line = child(elsewhere.event.station_page.passages, QLineEdit, "leadPin")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert elsewhere.event.station_page.card_shown
    assert elsewhere.event.station_page.input.hasFocus()


def test_whoever_is_found_by_name_and_may_not_enter_is_let_in_by_the_lead(
    elsewhere: Program,
) -> None:
    open_card(elsewhere, TRAN)
    press(elsewhere.window, "overrideCard")
    press(elsewhere.window, "reason1")
    verdict = elsewhere.event.station_page.verdict
    child(verdict, QLineEdit, "leadPin").setText(PIN)
    press(verdict, "pinEnter")
    view = child(elsewhere.window, VerdictPanel, "verdict").view
    assert view
    assert view.fact
    assert history(elsewhere, TRAN).arrived == 1
