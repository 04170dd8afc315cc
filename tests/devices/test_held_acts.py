"""No code can begin with a key that acts, and a person's key is only a moment late."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.held_acts import HeldActs
from kiosk.devices.key_filter import KeyFilter
from kiosk.domain.credential import cleaned, readable
from kiosk.ui.field_guard import FieldGuard
from tests.support.qt import Heard, SteadyClock, keys_into, scan_into, settled

CODE = "QAWZMY1K7F3QX"
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Form(QWidget):
    """Whatever a key could press, with the filter before it."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Save")
        self.shortcut = QShortcut(QKeySequence("Ctrl+J"), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.beats = SteadyClock()
        self.keys = KeyFilter(self, clock=self.beats)
        self.guard = FieldGuard(self)
        self.keys.burst_began.connect(self.guard.remember)
        self.keys.burst_recognised.connect(self.guard.restore)
        self.keys.burst_returned.connect(self.guard.type_again)
        self.scans = Heard(self.keys.credential_scanned)
        self.entered = Heard(self.field.returnPressed)
        self.pressed = Heard(self.button.clicked)
        self.fired = Heard(self.shortcut.activated)

    def rest(self) -> None:
        """Long enough for the next key to be a new beginning."""
        settled()
        self.beats.moment += 5


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[Form]:
    form = Form()
    qtbot.addWidget(form)
    qapp.installEventFilter(form.keys)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    yield form
    qapp.removeEventFilter(form.keys)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("times", [1, 3])
def test_a_code_that_begins_with_enter_enters_nothing(form: Form, end: Qt.Key, times: int) -> None:
    for _ in range(times):
        QTest.keyClick(form.field, end)
    scan_into(form, CODE)
    form.rest()
    assert form.scans.firsts == [CODE]
    assert form.entered.all == []


def test_a_code_that_begins_with_tab_moves_no_focus(form: Form) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    scan_into(form, CODE)
    form.rest()
    assert form.scans.firsts == [CODE]
    assert form.field.hasFocus()


def test_a_code_that_begins_with_a_blank_presses_no_button(form: Form) -> None:
    form.button.setFocus()
    scan_into(form, " " + CODE)
    form.rest()
    assert form.scans.firsts == [" " + CODE]
    assert form.pressed.all == []
    assert not form.button.isDown()


def test_a_code_that_begins_with_a_shortcut_presses_none(form: Form) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_J, CTRL)
    scan_into(form, CODE)
    form.rest()
    assert form.scans.firsts == [CODE]
    assert form.fired.all == []


COMMANDS = [
    *((Qt.Key(Qt.Key.Key_A.value + place), chr(place + 1), CTRL) for place in range(26)),
    (Qt.Key.Key_Space, "\0", CTRL),
    (Qt.Key.Key_BracketLeft, "\x1b", CTRL),
    (Qt.Key.Key_Backslash, "\x1c", CTRL),
    (Qt.Key.Key_BracketRight, "\x1d", CTRL),
    (Qt.Key.Key_AsciiCircum, "\x1e", CTRL),
    (Qt.Key.Key_Underscore, "\x1f", CTRL),
    (Qt.Key.Key_Escape, "\x1b", NONE),
    (Qt.Key.Key_F4, "", NONE),
    (Qt.Key.Key_F4, "", Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Z, "", Qt.KeyboardModifier.MetaModifier),
]
"""How scanners type the control characters of a code, and the keys that some make of them."""


def command_into(form: Form, command: tuple[Qt.Key, str, Qt.KeyboardModifier]) -> None:
    key, text, modifiers = command
    QTest.sendKeyEvent(QTest.KeyAction.Click, form.field, key, text, modifiers)


@pytest.mark.parametrize("place", ["start", "middle", "end", "behind"])
def test_no_control_in_a_code_presses_types_or_cuts_anything(form: Form, place: str) -> None:
    shortcuts = [QShortcut(QKeySequence(keys), form) for keys in ("Ctrl+Z", "Esc", "F4", "Ctrl+V")]
    fired = [Heard(shortcut.activated) for shortcut in shortcuts]
    for command in COMMANDS:
        form.field.setText("former")
        form.field.selectAll()
        form.beats.moment += 5
        if place == "start":
            command_into(form, command)
        keys_into(form.field, CODE[:6])
        if place == "middle":
            command_into(form, command)
        keys_into(form.field, CODE[6:])
        if place == "end":
            command_into(form, command)
        QTest.keyClick(form.field, Qt.Key.Key_Return)
        if place == "behind":
            command_into(form, command)
        assert not form.keys.holds_keys, command
        assert form.field.text() == form.field.selectedText() == "former", command
    form.rest()
    codes = [cleaned(str(code)) for code in form.scans.firsts]
    assert len(codes) == len(COMMANDS)
    assert all(code == CODE or (place == "middle" and not readable(code)) for code in codes)
    assert [heard.all for heard in fired] == [[]] * 4
    assert form.fired.all == form.entered.all == []


def test_a_persons_escape_and_function_key_are_heard_a_moment_late(form: Form) -> None:
    escape, print_again = (QShortcut(QKeySequence(keys), form) for keys in ("Esc", "F3"))
    heard = [Heard(escape.activated), Heard(print_again.activated)]
    QTest.keyClick(form.field, Qt.Key.Key_Escape)
    QTest.keyClick(form.field, Qt.Key.Key_F3)
    form.rest()
    assert [len(each.all) for each in heard] == [1, 1]


def test_what_altgr_writes_is_text(form: Form) -> None:
    both = CTRL | Qt.KeyboardModifier.AltModifier
    QTest.sendKeyEvent(QTest.KeyAction.Click, form.field, Qt.Key.Key_At, "@", both)
    assert not form.keys.holds_keys


@pytest.mark.parametrize("times", [1, 2])
def test_a_persons_enter_is_heard_each_time(form: Form, times: int) -> None:
    for _ in range(times):
        QTest.keyClick(form.field, Qt.Key.Key_Return)
    form.rest()
    assert len(form.entered.all) == times


def test_a_persons_tab_moves_on_and_their_blank_presses_once(form: Form) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    form.rest()
    assert form.button.hasFocus()
    QTest.keyClick(form.button, Qt.Key.Key_Space)
    form.rest()
    assert len(form.pressed.all) == 1
    assert not form.button.isDown()


def test_a_blank_that_is_held_down_presses_when_it_is_let_go(form: Form) -> None:
    form.button.setFocus()
    QTest.keyPress(form.button, Qt.Key.Key_Space)
    form.rest()
    assert form.button.isDown()
    QTest.keyRelease(form.button, Qt.Key.Key_Space)
    form.rest()
    assert len(form.pressed.all) == 1


def test_a_persons_shortcut_is_heard(form: Form) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_J, CTRL)
    form.rest()
    assert len(form.fired.all) == 1


def test_a_blank_in_a_field_is_a_letter_like_any_other(form: Form) -> None:
    keys_into(form.field, "a ")
    assert form.field.text() == "a "
    assert not form.keys.holds_keys


def test_enter_and_a_quick_letter_are_a_person(form: Form) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    keys_into(form.field, "a")
    form.rest()
    assert len(form.entered.all) == 1
    assert form.field.text() == "a"
    assert form.scans.all == []


def test_a_key_that_repeats_waits_no_longer(form: Form) -> None:
    QTest.keyPress(form.field, Qt.Key.Key_Return)
    assert form.entered.all == []
    none = Qt.KeyboardModifier.NoModifier
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", autorep=True)
    assert not form.keys._typed(form.field, again)
    assert len(form.entered.all) == 1


def test_whatever_is_gone_or_switched_off_meanwhile_is_not_pressed(
    form: Form, qtbot: QtBot
) -> None:
    held = HeldActs(form)
    gone, off = QLineEdit(), QShortcut(QKeySequence("F7"), form)
    never, ever = Heard(off.activated), Heard(form.shortcut.activated)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    held.hold_key(gone, event)
    held.hold_shortcut(off)
    held.hold_shortcut(form.shortcut)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    off.setEnabled(False)
    qtbot.waitUntil(lambda: not held.waiting)
    assert (never.all, len(ever.all)) == ([], 1)
