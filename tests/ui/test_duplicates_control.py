"""Pairs of likely duplicates, decided in the window."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.services.opening import EventFile
from kiosk.ui.duplicates_control import DuplicatesControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.widgets.duplicate_pairs import DuplicatePairs
from tests.support.events import a_list_of, a_person
from tests.support.qt import child, press

LATIN, CYRILLIC = "Oleksandr Kovalenko", "Олександр Коваленко"


@pytest.fixture
def panel(
    qtbot: QtBot, dressed: QApplication, empty_file: EventFile, empty_gateway: Gateway
) -> DuplicatePairs:
    del dressed
    a_list_of(
        empty_file,
        a_person(LATIN, email="kovalenko@example.org", organisation="Most"),
        a_person(CYRILLIC, email="kovalenko@example.org"),
        a_person("Nguyễn Thị Hoa", organisation="Most"),
        a_person("Nguyen Thi Hoa", organisation="Most"),
    )
    panel = DuplicatePairs()
    qtbot.addWidget(panel)
    DuplicatesControl(empty_gateway, panel)
    panel.show()
    qtbot.waitUntil(child(panel, QWidget, "duplicatePair").isVisible)
    return panel


def names(panel: DuplicatePairs) -> set[str]:
    shown = {child(panel, QLabel, f"{side}Name").text() for side in ("first", "second")}
    return {name.replace("\u200b", "") for name in shown}


def test_the_likeliest_pair_is_shown_first_with_what_tells_them_apart(
    panel: DuplicatePairs,
) -> None:
    assert names(panel) == {LATIN, CYRILLIC}
    details = child(panel, QLabel, "firstDetails").text().replace("\u200b", "")
    assert "k•••@example.org" in details
    assert "Not here yet" in details
    assert "same e-mail address" in child(panel, QLabel, "duplicatesWhy").text()
    assert "2" in child(panel, QLabel, "duplicatesState").text()


def test_later_shows_the_next_pair_and_decides_nothing(
    panel: DuplicatePairs, empty_file: EventFile
) -> None:
    press(panel, "decideLater")
    assert names(panel) == {"Nguyễn Thị Hoa", "Nguyen Thi Hoa"}
    assert empty_file.likenesses.decisions() == []


def test_the_one_to_keep_can_be_changed(
    panel: DuplicatePairs, empty_file: EventFile, qtbot: QtBot
) -> None:
    assert child(panel, QRadioButton, "firstKeep").isChecked()
    child(panel, QRadioButton, "secondKeep").click()
    assert not child(panel, QRadioButton, "firstKeep").isChecked()
    second = child(panel, QLabel, "secondName").text()
    press(panel, "samePerson")
    qtbot.waitUntil(lambda: bool(empty_file.likenesses.kept()))
    (kept,) = empty_file.likenesses.kept().values()
    person = empty_file.roster.registration(kept)
    assert person is not None
    assert person.name == second.replace("\u200b", "")
    qtbot.waitUntil(panel.isEnabled)
    qtbot.waitUntil(lambda: names(panel) == {"Nguyễn Thị Hoa", "Nguyen Thi Hoa"})


def test_the_last_decision_can_be_undone(
    panel: DuplicatePairs, empty_file: EventFile, qtbot: QtBot
) -> None:
    undo = child(panel, QPushButton, "undoDecision")
    assert not undo.isVisible()
    press(panel, "differentPeople")
    qtbot.waitUntil(undo.isVisible)
    assert len(empty_file.likenesses.decisions()) == 1
    press(panel, "undoDecision")
    qtbot.waitUntil(lambda: names(panel) == {LATIN, CYRILLIC})
    assert empty_file.likenesses.decisions() == []
    assert not undo.isVisible()


def test_when_all_is_decided_the_panel_says_so(panel: DuplicatePairs, qtbot: QtBot) -> None:
    state = child(panel, QLabel, "duplicatesState")
    press(panel, "differentPeople")
    qtbot.waitUntil(lambda: "1" in state.text())
    press(panel, "differentPeople")
    qtbot.waitUntil(lambda: "Nobody" in state.text())
    assert not child(panel, QWidget, "duplicatePair").isVisible()


def test_comparing_makes_way_for_an_import_and_is_done_again(
    panel: DuplicatePairs, qtbot: QtBot
) -> None:
    control = panel.findChild(DuplicatesControl)
    assert control
    looking, state = (
        child(panel, QPushButton, "lookForDuplicates"),
        child(panel, QLabel, "duplicatesState"),
    )
    control.look()
    assert not looking.isEnabled()
    control.make_way()
    qtbot.waitUntil(looking.isEnabled)
    assert not state.text()
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: "2" in state.text())
    control.make_way()
    panel.hide()
    panel.show()
    assert looking.isEnabled()
