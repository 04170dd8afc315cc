"""Scans played into real widgets, as key events from the system."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.devices.key_filter import KeyFilter
from kiosk.ui.field_guard import FieldGuard
from tests.support.qt import TYPIST_S, Heard, SteadyClock, keys_into, scan_into, settled

CODE = "QAWZMY1K7F3QX"


class Form(QWidget):
    """A field, a button and a shortcut, and the filter with its guard before them."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Save")
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
        self.pressed = Heard(self.button.clicked)
        self.entered = Heard(self.field.returnPressed)


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


def test_a_scan_is_heard_and_its_field_stays_as_it_was(form: Form) -> None:
    form.field.setText("former text")
    form.field.setSelection(2, 4)
    scan_into(form, CODE)
    assert form.scans.firsts == [CODE]
    assert form.field.text() == "former text"
    assert form.field.selectedText() == "rmer"
    assert form.entered.all == []


def test_typing_is_left_to_the_field(form: Form) -> None:
    form.beats.step = TYPIST_S
    scan_into(form, "wu dayton")
    settled()
    assert form.field.text() == "wu dayton"
    assert form.scans.all == []
    assert len(form.entered.all) == 1


def test_typing_at_its_real_pace_is_left_to_the_field(form: Form, qapp: QApplication) -> None:
    timed = KeyFilter(form)
    scans = Heard(timed.credential_scanned)
    qapp.removeEventFilter(form.keys)
    qapp.installEventFilter(timed)
    QTest.keyClicks(form.field, "souza", delay=80)
    qapp.removeEventFilter(timed)
    assert form.field.text() == "souza"
    assert scans.all == []


def test_quick_fingers_get_their_letters_back(form: Form, qtbot: QtBot) -> None:
    form.field.setText("in ")
    keys_into(form.field, "the")
    with qtbot.waitSignal(form.keys.burst_returned, timeout=2000):
        pass
    assert form.field.text() == "in the"
    assert form.scans.all == []


def test_quick_fingers_that_go_on_slowly_lose_nothing(form: Form) -> None:
    keys_into(form.field, "the")
    form.beats.step = TYPIST_S
    keys_into(form.field, "rese")
    assert form.field.text() == "therese"
    assert form.scans.all == []


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_presses_no_button_and_moves_no_focus(form: Form, end: Qt.Key) -> None:
    form.button.setFocus()
    scan_into(form, CODE, end)
    scan_into(form, "AB C D E", end)  # a blank presses buttons, too
    assert form.scans.firsts == [CODE, "AB C D E"]
    assert form.pressed.all == []
    assert form.button.hasFocus()


def test_a_hostile_code_presses_no_shortcut(form: Form) -> None:
    export = QShortcut(QKeySequence("Ctrl+J"), form)
    fired = Heard(export.activated)
    QTest.keyClick(form.field, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert len(fired.all) == 1
    form.beats.moment += 5
    keys_into(form.field, "QAWZ")
    QTest.keyClick(form.field, Qt.Key.Key_Control)
    QTest.keyClick(form.field, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(form.field, Qt.Key.Key_F4)
    scan_into(form, "MY")
    assert len(fired.all) == 1
    assert len(form.scans.all) == 1
    assert form.field.text() == ""


def test_a_hostile_code_cuts_nothing_out_of_a_field(form: Form) -> None:
    form.field.setText("former")
    form.field.selectAll()
    keys_into(form.field, "QAWZ")
    QTest.keyClick(form.field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    scan_into(form, "MY")
    assert form.field.text() == form.field.selectedText() == "former"


def test_a_scanner_without_enter_is_heard_when_it_falls_silent(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.keys.credential_scanned, timeout=2000):
        scan_into(form, CODE, end=None)
    assert form.scans.firsts == [CODE]


def test_two_scans_at_once_are_two(form: Form) -> None:
    scan_into(form, CODE)
    scan_into(form, "ABCDEFG")
    assert form.scans.firsts == [CODE, "ABCDEFG"]


def test_half_a_scan_does_not_spoil_the_next(form: Form, qtbot: QtBot) -> None:
    keys_into(form.field, "QAWZ")
    with qtbot.waitSignal(form.keys.burst_returned, timeout=2000):
        pass
    form.field.clear()
    form.beats.moment += 2
    scan_into(form, CODE)
    assert form.scans.firsts == [CODE]


def test_a_scan_while_a_file_is_chosen_chooses_nothing(form: Form, qtbot: QtBot) -> None:
    dialog = QFileDialog(form)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    chosen = Heard(dialog.finished)
    dialog.open()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    name.setText("list.csv")
    scan_into(dialog, CODE)
    assert form.scans.firsts == [CODE]
    assert name.text() == "list.csv"
    assert chosen.all == []
    assert dialog.isVisible()
    dialog.reject()


def test_a_key_that_nobody_wants_counts_once(form: Form, qtbot: QtBot) -> None:
    outer = QWidget()
    inner = QWidget(QWidget(outer))
    qtbot.addWidget(outer)
    outer.show()
    keys_into(inner, "QAW")
    scan_into(form.field, "ZMY")
    assert form.scans.firsts == ["QAWZMY"]
