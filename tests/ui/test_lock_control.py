"""A locked station shows nobody, judges nobody, and is as it was once it is unlocked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kiosk.services.lead import set_pin
from kiosk.ui.main_window import DAY
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import MORNING, QUICK_KEY
from tests.support.qt import TYPIST_S, child, press
from tests.ui.conftest import ANA, WU, Program
from tests.ui.hands import heard, scan

PIN = "4711"


def key(
    opened: Program,
    code: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    opened.beats.moment += 5
    opened.beats.step = TYPIST_S
    QTest.keyClick(QApplication.focusWidget() or opened.window, code, modifier)
    heard(opened)


def unlock(opened: Program, words: str) -> None:
    line = child(opened.window, QLineEdit, "unlockWith")
    line.setText(words)
    press(opened.window, "unlock")


def locked(opened: Program) -> bool:
    return opened.window.locked


def trouble(opened: Program) -> str:
    return child(opened.window, QLabel, "lockTrouble").text()


def recent(opened: Program) -> int:
    return len(opened.event._gateway.recent())


def test_nothing_is_shown_and_what_stood_there_comes_back(opened: Program) -> None:
    scan(opened, ANA)
    panel = child(opened.window, VerdictPanel, "verdict")
    key(opened, Qt.Key.Key_F10)
    assert locked(opened)
    assert not panel.isVisible()
    assert not opened.window.bar.isVisible()
    assert child(opened.window, QLineEdit, "unlockWith").hasFocus()
    unlock(opened, QUICK_KEY)
    assert not locked(opened)
    assert panel.isVisible()
    assert opened.event.station_page.input.hasFocus()


def test_a_scan_is_not_answered_and_says_so(opened: Program) -> None:
    key(opened, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    scan(opened, ANA)
    assert "Nobody was judged" in trouble(opened)
    assert child(opened.window, QLineEdit, "unlockWith").text() == ""
    assert recent(opened) == 0


def test_the_door_key_card_unlocks(opened: Program) -> None:
    key(opened, Qt.Key.Key_F10)
    scan(opened, QUICK_KEY)
    assert not locked(opened)
    assert recent(opened) == 0


def test_no_key_reaches_what_is_behind(opened: Program) -> None:
    scan(opened, WU)
    key(opened, Qt.Key.Key_F10)
    key(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    for each in (Qt.Key.Key_F4, Qt.Key.Key_F10, Qt.Key.Key_Escape):
        key(opened, each)
    assert locked(opened)
    assert recent(opened) == 1
    opened.window.open_page(DAY)
    assert locked(opened)


def test_with_a_pin_it_is_enough_and_wrong_ones_make_wait(opened: Program) -> None:
    opened.event._gateway.ask(lambda file: set_pin(file, PIN, MORNING))
    key(opened, Qt.Key.Key_F10)
    assert "PIN" in child(opened.window, QLabel, "lockHow").text()
    unlock(opened, "")
    unlock(opened, "0000")
    assert "Tries left: 4" in trouble(opened)
    unlock(opened, PIN)
    assert not locked(opened)
    key(opened, Qt.Key.Key_F10)
    for _ in range(5):
        unlock(opened, "0000")
    unlock(opened, PIN)
    assert locked(opened)
    assert "seconds" in trouble(opened)


def test_without_a_pin_only_the_passphrase_unlocks(opened: Program) -> None:
    key(opened, Qt.Key.Key_F10)
    unlock(opened, "anything")
    assert locked(opened)


def test_closing_a_locked_event_opens_the_window_again(opened: Program) -> None:
    key(opened, Qt.Key.Key_F10)
    opened.control.close_event()
    assert not locked(opened)
    key(opened, Qt.Key.Key_F10)
    assert not locked(opened)
