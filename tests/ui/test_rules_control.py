"""Doors are made, and their rules set, on the page of places."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain.checkpoint import Entries, Seats
from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.lead import set_pin
from kiosk.services.programme.comparing import apply_programme
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import PLACE
from kiosk.ui.widgets.post_list import PostList
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.programmes import W1, a_programme
from tests.support.qt import child, press
from tests.ui.conftest import Program


def file_of(opened: Program) -> EventFile:
    return opened.event.rules._gateway.ask(lambda file: file)


def line(opened: Program, name: str) -> QLineEdit:
    return child(opened.event.place_page, QLineEdit, name)


def choose(opened: Program, name: str, value: str) -> None:
    choice = child(opened.event.place_page, QComboBox, name)
    choice.setCurrentIndex(choice.findData(value))


def places(opened: Program) -> list[str]:
    rows = child(opened.event.place_page, PostList, "posts")
    return [rows.item(row).text() for row in range(rows.count())]


def told(opened: Program) -> str:
    return child(opened.event.place_page, QLabel, "placeTold").text()


def test_a_door_is_made_by_typing_its_name(opened: Program, qtbot: QtBot) -> None:
    opened.window.open_page(PLACE)
    line(opened, "newDoor").setText("Staff entrance")
    QTest.keyClick(line(opened, "newDoor"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(places(opened)) == 2)
    assert [one.name for one in file_of(opened).checkpoints.doors()] == [
        "Main entrance",
        "Staff entrance",
    ]
    line(opened, "newDoor").setText("  ")
    press(opened.event.place_page, "makeDoor")
    assert len(places(opened)) == 2


def test_the_rules_of_a_door_are_shown_and_kept(opened: Program) -> None:
    file = file_of(opened)
    set_checkpoint(file, "Staff entrance", {"closes": "20:00", "capacity": 9}, MORNING)
    opened.window.open_page(PLACE)
    child(opened.event.place_page, PostList, "posts").setCurrentRow(1)
    assert "Staff entrance" in child(opened.event.place_page, QLabel, "rulesTitle").text()
    assert (line(opened, "ruleCloses").text(), line(opened, "ruleCapacity").text()) == (
        "20:00",
        "9",
    )
    line(opened, "ruleOpens").setText("8:00")
    line(opened, "ruleCapacity").setText("")
    line(opened, "ruleTypes").setText("Staff, Press")
    choose(opened, "ruleEntries", "daily")
    choose(opened, "ruleAfter", "main-entrance")
    child(opened.event.place_page, QCheckBox, "ruleUnpaid").setChecked(True)
    child(opened.event.place_page, QPushButton, "keepRules").click()
    door = file.checkpoints.called("staff-entrance")
    assert door
    assert (door.opens, door.closes, door.capacity) == ("08:00", "20:00", None)
    assert (door.ticket_types, door.entries) == (("Staff", "Press"), Entries.DAILY)
    assert (door.after, door.allow_unpaid) == ("main-entrance", True)
    assert "Kept" in told(opened)


def test_a_ticket_type_with_a_comma_stays_one(opened: Program) -> None:
    file = file_of(opened)
    a_list_of(file, a_person("Cem Kaya", "C9", ticket_type="Interpreter, second day"))
    set_checkpoint(
        file, "Main entrance", {"ticket_types": ["Interpreter, second day", "Gues"]}, MORNING
    )
    opened.window.open_page(PLACE)
    line(opened, "ruleTypes").setText(f"{line(opened, 'ruleTypes').text()}, Press")
    child(opened.event.place_page, QPushButton, "keepRules").click()
    door = file.checkpoints.doors()[0]
    assert door.ticket_types == ("Interpreter, second day", "Gues", "Press")
    assert "Nobody has this ticket type yet: \u2068Gues\u2069, \u2068Press\u2069" in told(opened)


def test_a_session_has_seats_for_those_who_registered(opened: Program, tmp_path: Path) -> None:
    file = file_of(opened)
    apply_programme(file, a_programme(tmp_path, W1), MORNING)
    opened.window.open_page(PLACE)
    rows = child(opened.event.place_page, PostList, "posts")
    assert child(opened.event.place_page, QComboBox, "ruleSeats").isHidden()
    rows.setCurrentRow(2)
    assert not child(opened.event.place_page, QComboBox, "ruleSeats").isHidden()
    choose(opened, "ruleSeats", "first")
    line(opened, "ruleAfterMin").setText("10")
    child(opened.event.place_page, QPushButton, "keepRules").click()
    session = file.checkpoints.called("session:W1")
    assert session
    assert (session.registration, session.open_after_min) == (Seats.FIRST, 10)


def test_what_nobody_touched_stays_the_rooms_and_the_programmes_to_say(
    opened: Program, tmp_path: Path
) -> None:
    file = file_of(opened)
    apply_programme(file, a_programme(tmp_path, W1), MORNING)
    room = file.checkpoints.sessions()[0].room
    opened.window.open_page(PLACE)
    child(opened.event.place_page, PostList, "posts").setCurrentRow(2)
    choose(opened, "ruleSeats", "first")
    set_checkpoint(file, "W1", {"closes": "21:00"}, MORNING)
    child(opened.event.place_page, QPushButton, "keepRules").click()
    told = file.checkpoints.told("session:W1")
    assert {**told, "name": ""} == {"name": "", "closes": "21:00", "registration": "first"}
    set_checkpoint(file, room, {"opens": "09:00"}, MORNING)
    session = file.checkpoints.called("session:W1")
    assert session
    assert (session.opens, session.registration) == ("09:00", Seats.FIRST)


def test_what_cannot_hold_is_said_and_changes_nothing(opened: Program) -> None:
    opened.window.open_page(PLACE)
    line(opened, "ruleOpens").setText("early")
    child(opened.event.place_page, QPushButton, "keepRules").click()
    assert child(opened.window, QLabel, "notice").isVisible()
    assert told(opened) == ""
    assert file_of(opened).checkpoints.doors()[0].opens == ""


def test_rules_of_the_organisers_own_come_from_a_file_and_go_again(
    opened: Program, tmp_path: Path
) -> None:
    path = tmp_path / "rules.json"
    path.write_text(json.dumps({"and": []}))
    opened.window.open_page(PLACE)
    child(opened.event.place_page, QPushButton, "chooseRules").click()
    dialog = opened.event.place_page.findChild(QFileDialog)
    assert dialog
    dialog.fileSelected.emit(str(path))
    dialog.close()
    door = file_of(opened).checkpoints.doors()[0]
    assert door.rules == {"and": []}
    assert "in force" in child(opened.event.place_page, QLabel, "ruleFile").text()
    child(opened.event.place_page, QPushButton, "removeRules").click()
    assert file_of(opened).checkpoints.doors()[0].rules is None


def test_with_a_pin_only_the_lead_sets_rules(opened: Program) -> None:
    set_pin(file_of(opened), "4711", MORNING)
    opened.window.open_page(PLACE)
    line(opened, "ruleCapacity").setText("3")
    child(opened.event.place_page, QPushButton, "keepRules").click()
    assert file_of(opened).checkpoints.doors()[0].capacity is None
    line(opened, "leadPin").setText("4711")
    press(opened.event.place_page, "pinEnter")
    assert file_of(opened).checkpoints.doors()[0].capacity == 3


def test_a_place_that_is_gone_has_no_rules_to_set(opened: Program) -> None:
    opened.event.rules._keep("session:none", {})
    opened.event.rules._show("session:none")
    assert told(opened) == ""
