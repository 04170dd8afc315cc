from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.widgets.scan_input import ScanInput
from tests.support.qt import Heard, keys_into

CTRL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = ScanInput()
        QVBoxLayout(self).addWidget(self.field)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    return window


@pytest.fixture
def field(window: Window) -> ScanInput:
    return window.field


@pytest.fixture
def undone(window: Window) -> Callable[[], int]:
    """How often the window heard Ctrl+Z."""
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), window)
    heard = Heard(shortcut.activated)
    return lambda: len(heard.all)


def test_ctrl_z_in_an_empty_field_is_the_windows(
    field: ScanInput, undone: Callable[[], int]
) -> None:
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone() == 1


def test_ctrl_z_after_typing_takes_the_typing_back_and_nobodys_check_in(
    field: ScanInput, undone: Callable[[], int]
) -> None:
    keys_into(field, "ana")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), undone()) == ("", 0)


def test_ctrl_z_in_a_field_that_was_cleared_is_the_windows_again(
    field: ScanInput, undone: Callable[[], int]
) -> None:
    keys_into(field, "ana")
    field.setText("")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone() == 1


def test_the_keys_by_which_people_choose_are_handed_on(field: ScanInput) -> None:
    moved, entered, escaped = Heard(field.moved), Heard(field.entered), Heard(field.escaped)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(field, key)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert moved.firsts == [1, -1]
    assert (len(entered.all), len(escaped.all)) == (2, 1)
    assert field.text() == ""


def test_the_field_says_to_screen_readers_what_it_is_for(field: ScanInput) -> None:
    assert field.accessibleName() == field.placeholderText() != ""
