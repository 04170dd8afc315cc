import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.field_guard import FieldGuard
from tests.support.qt import Heard


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name, self.town = QLineEdit("Maria"), QLineEdit("Dayton")
        self.button = QPushButton("Save")
        layout = QVBoxLayout(self)
        for widget in (self.name, self.town, self.button):
            layout.addWidget(widget)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.name.setFocus()
    qtbot.waitUntil(form.name.hasFocus)
    return form


def test_a_field_gets_its_text_its_cursor_and_its_selection_back(form: Form) -> None:
    name = form.name
    guard = FieldGuard()
    restored = Heard(guard.restored)
    name.setSelection(1, 3)
    guard.remember()
    name.setText("MXYa")
    guard.restore()
    assert name.text() == "Maria"
    assert (name.selectionStart(), name.selectedText()) == (1, "ari")
    assert restored.firsts == [name]


def test_a_field_without_a_selection_keeps_its_cursor(form: Form) -> None:
    name = form.name
    guard = FieldGuard()
    name.setCursorPosition(2)
    guard.remember()
    name.insert("QA")
    guard.restore()
    assert (name.text(), name.cursorPosition()) == ("Maria", 2)
    assert not name.hasSelectedText()


def test_whoever_has_moved_on_in_between_is_left_alone(form: Form) -> None:
    name, town = form.name, form.town
    guard = FieldGuard()
    restored = Heard(guard.restored)
    guard.remember()
    name.setText("Mario")
    town.setFocus()
    guard.restore()
    assert (name.text(), town.text()) == ("Mario", "Dayton")
    assert restored.all == []


def test_a_button_has_nothing_to_be_put_back(form: Form) -> None:
    button = form.button
    guard = FieldGuard()
    restored = Heard(guard.restored)
    button.setFocus()
    assert QApplication.focusWidget() is button
    guard.remember()
    guard.restore()
    assert restored.all == []


def test_what_was_changed_by_hand_still_counts_as_changed(form: Form) -> None:
    guard = FieldGuard()
    form.name.setModified(True)
    guard.remember()
    form.name.insert("QA")
    guard.restore()
    assert form.name.isModified()


def test_a_field_that_was_handed_the_keys_of_a_button_is_put_back(form: Form) -> None:
    guard = FieldGuard()
    form.button.setFocus()
    guard.remember()
    form.town.setFocus()
    form.town.setText("QA")
    guard.restore()
    assert form.town.text() == "Dayton"


def test_a_box_chooses_again_what_was_chosen(form: Form) -> None:
    guard = FieldGuard()
    box, date = QComboBox(form), QDateEdit(QDate(2026, 11, 24), form)
    box.addItems(["Ann", "Zed"])
    for field in (box, date):
        field.show()
        field.setFocus()
        guard.remember()
        QTest.keyClicks(field, "Z9")
        guard.restore()
    assert box.currentText() == "Ann"
    assert date.date() == QDate(2026, 11, 24)


def test_without_any_focus_there_is_nothing_to_remember(form: Form) -> None:
    guard = FieldGuard()
    form.name.clearFocus()
    guard.remember()
    guard.restore()
    guard.type_again("the")
    assert (form.name.text(), form.town.text()) == ("Maria", "Dayton")
