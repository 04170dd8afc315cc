"""The lead's PIN, asked for in the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.services.lead import set_pin
from kiosk.services.pin_tries import MOST_WRONG, PAUSE_S
from kiosk.ui.gateway import Gateway
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.widgets.pin_strip import PinStrip
from tests.support.events import MORNING
from tests.support.qt import child, press

PIN = "4711"


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def strip(qtbot: QtBot, dressed: QApplication) -> PinStrip:
    del dressed
    made = PinStrip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def lead(gateway: Gateway, seconds: Seconds) -> LeadControl:
    gateway.ask(lambda file: set_pin(file, PIN, MORNING))
    return LeadControl(gateway, clock=seconds)


def type_pin(strip: PinStrip, pin: str) -> None:
    QTest.keyClicks(child(strip, QLineEdit, "leadPin"), pin)
    QTest.keyClick(child(strip, QLineEdit, "leadPin"), Qt.Key.Key_Return)


def trouble(strip: PinStrip) -> str:
    return child(strip, QLabel, "pinTrouble").text()


def test_without_a_pin_nobody_is_asked(gateway: Gateway, strip: PinStrip) -> None:
    done: list[int] = []
    LeadControl(gateway).ask(strip, "To undo", lambda: done.append(1))
    assert (done, strip.isHidden()) == ([1], True)


def test_the_right_pin_does_it_once_and_the_strip_goes_away(
    lead: LeadControl, strip: PinStrip
) -> None:
    done: list[int] = []
    lead.ask(strip, "To undo", lambda: done.append(1))
    assert child(strip, QLabel, "pinPurpose").text() == "To undo"
    type_pin(strip, "")
    type_pin(strip, PIN)
    type_pin(strip, PIN)
    assert (done, strip.isHidden()) == ([1], True)


def test_a_wrong_pin_is_told_and_can_be_typed_again(lead: LeadControl, strip: PinStrip) -> None:
    done: list[int] = []
    lead.ask(strip, "To undo", lambda: done.append(1))
    type_pin(strip, "0000")
    assert (done, trouble(strip)) == ([], "That is not the PIN. Tries left: 4.")
    type_pin(strip, PIN)
    assert done == [1]


def test_after_five_wrong_ones_even_the_right_one_waits(
    lead: LeadControl, strip: PinStrip, seconds: Seconds
) -> None:
    done: list[int] = []
    lead.ask(strip, "To undo", lambda: done.append(1))
    for _ in range(MOST_WRONG):
        type_pin(strip, "0000")
    assert "seconds" in trouble(strip)
    type_pin(strip, PIN)
    assert done == []
    seconds.now += PAUSE_S
    type_pin(strip, PIN)
    assert done == [1]


def test_esc_decides_nothing_and_the_next_question_is_the_only_one(
    lead: LeadControl, strip: PinStrip
) -> None:
    done: list[str] = []
    lead.ask(strip, "One", lambda: done.append("one"))
    QTest.keyClick(child(strip, QLineEdit, "leadPin"), Qt.Key.Key_Escape)
    assert strip.isHidden()
    lead.ask(strip, "Two", lambda: done.append("two"))
    press(strip, "pinCancel")
    lead.ask(strip, "Three", lambda: done.append("three"))
    lead.ask(strip, "Four", lambda: done.append("four"))
    type_pin(strip, PIN)
    assert done == ["four"]
