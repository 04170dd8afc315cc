"""The lead's PIN is set, changed and given up on the page of the end of the day."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.services.lead import is_pin
from kiosk.ui.main_window import DAY
from kiosk.ui.widgets.pin_setting import PinSetting
from tests.support.qt import TYPIST_S, child, press
from tests.ui.conftest import Program


def the_setting(opened: Program) -> PinSetting:
    opened.window.open_page(DAY)
    return child(opened.window, PinSetting, "pinSetting")


def choose(setting: PinSetting, pin: str, again: str = "") -> None:
    for name, text in (("newPin", pin), ("newPinAgain", again or pin)):
        child(setting, QLineEdit, name).setText(text)
    press(setting, "setPin")


def type_old(opened: Program, setting: PinSetting, pin: str) -> None:
    opened.beats.step = TYPIST_S
    child(setting, QLineEdit, "leadPin").setText(pin)
    press(setting, "pinEnter")


def holds(opened: Program, pin: str) -> bool:
    return opened.event._gateway.ask(lambda file: is_pin(file, pin))


def test_a_pin_is_set_and_changing_or_removing_it_needs_it(opened: Program, qtbot: QtBot) -> None:
    setting = the_setting(opened)
    assert "No lead's PIN" in child(setting, QLabel, "pinState").text()
    press(setting, "changePin")
    assert child(setting, QLineEdit, "newPin").hasFocus()
    choose(setting, "4711")
    assert holds(opened, "4711")
    assert not holds(opened, "0000")
    assert not child(setting, QLineEdit, "newPin").isVisible()
    press(setting, "changePin")
    assert not child(setting, QLineEdit, "newPin").isVisible()
    type_old(opened, setting, "4711")
    choose(setting, "12345678")
    assert holds(opened, "12345678")
    press(setting, "removePin")
    type_old(opened, setting, "12345678")
    qtbot.waitUntil(lambda: not child(setting, QPushButton, "removePin").isVisible())
    assert holds(opened, "anything")


def test_a_pin_that_is_too_short_or_typed_differently_is_not_set(
    opened: Program, qtbot: QtBot
) -> None:
    setting = the_setting(opened)
    press(setting, "changePin")
    trouble = child(setting, QLabel, "newPinTrouble")
    choose(setting, "12a4")
    assert "digits" in trouble.text()
    choose(setting, "123")
    assert "digits" in trouble.text()
    choose(setting, "1234", "1243")
    assert "not the same" in trouble.text()
    opened.beats.step = TYPIST_S
    QTest.keyClick(child(setting, QLineEdit, "newPinAgain"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not child(setting, QLineEdit, "newPin").isVisible())
    assert holds(opened, "anything")
