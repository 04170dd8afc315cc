"""Where the laptop stands: chosen on a page, kept, switched by keys, found by the clock."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.domain.passage import Direction
from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.lead import set_pin
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import PLACE
from kiosk.ui.widgets.place_strip import PlaceStrip
from kiosk.ui.widgets.post_list import PostList
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import MORNING, Clock
from tests.support.qt import child, keys_into, press, scan_into, settled
from tests.ui import hands
from tests.ui.conftest import ANA, WU, Program
from tests.ui.hands import page

CTRL = Qt.KeyboardModifier.ControlModifier

MINUTE = timedelta(minutes=1)


def file_of(opened: Program) -> EventFile:
    return opened.event.standing._gateway.ask(lambda file: file)


def clock_of(opened: Program) -> Clock:
    clock = opened.event.standing._gateway.now
    assert isinstance(clock, Clock)
    return clock


def a_session(file: EventFile, id: str, start: int, **more: Any) -> None:  # noqa: A002
    """A session of an hour in Harbor A, *start* minutes after the morning."""
    begins = MORNING + start * MINUTE
    times = {"starts_at": iso(begins), "ends_at": iso(begins + 60 * MINUTE)}
    with file.writing(MORNING) as writer:
        body = {"title": f"Title {id}", "room": "Harbor A", **times, **more}
        writer.append(Kind.SESSION, session_subject(id), body)


def stand_at(opened: Program, *ids: str) -> None:
    opened.event.standing._stand_at(ids)


def plain(shown: QLabel) -> str:
    """The words, without the marks that keep their order."""
    return shown.text().translate(dict.fromkeys(map(ord, "\u2068\u2069")))


def door(opened: Program) -> str:
    return child(opened.window, QPushButton, "barDoor").toolTip()


def stands_at(opened: Program, name: str) -> bool:
    return door(opened).startswith(name)


def scan(opened: Program, code: str) -> None:
    opened.beats.moment += 9
    scan_into(opened.window, code)
    settled()


def verdict(opened: Program) -> str:
    panel = child(opened.window, VerdictPanel, "verdict")
    assert panel.view
    return f"{panel.view.headline} {panel.view.name}"


def type_in(widget: QWidget, text: str) -> None:
    keys_into(QApplication.focusWidget() or widget, text)


def test_the_place_is_chosen_by_typing_and_enter_and_kept(opened: Program, qtbot: QtBot) -> None:
    set_checkpoint(file_of(opened), "Staff entrance", {}, MORNING)
    press(opened.window, "barDoor")
    assert page(opened) == "placePage"
    opened.beats.step = 0.1
    type_in(opened.window, "staff")
    QTest.keyClick(child(opened.window, QLineEdit, "placeFilter"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(opened) == "stationPage")
    assert door(opened) == "Staff entrance"
    opened.beats.step = 0.004
    scan(opened, ANA)
    counts = file_of(opened).attendance.counts()
    assert {one.checkpoint.name: one.inside for one in counts if one.inside} == {
        "Staff entrance": 1
    }
    kept = opened.kept.posts
    assert list(kept.values()) == [("staff-entrance",)]


def test_several_places_are_ticked_and_switched_by_keys(opened: Program, qtbot: QtBot) -> None:
    set_checkpoint(file_of(opened), "Staff entrance", {}, MORNING)
    opened.window.open_page(PLACE)
    rows = child(opened.window, PostList, "posts")
    rows.item(1).setCheckState(Qt.CheckState.Checked)
    press(opened.window, "standAtTicked")
    assert door(opened) == "1/2 · Main entrance"
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    for key, name in ((down, "2/2 · Staff entrance"), (down, "1/2 · Main entrance"), (up, "2/2")):
        QTest.keyClick(opened.event.station_page.input, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(stands_at, opened, name))


def test_what_is_typed_narrows_the_places_and_nothing_is_taken_where_none_fits(
    opened: Program,
) -> None:
    opened.window.open_page(PLACE)
    child(opened.window, QLineEdit, "placeFilter").setText("nowhere at all")
    press(opened.window, "standHere")
    assert page(opened) == "placePage"
    press(opened.window, "backFromPlaces")
    assert page(opened) == "stationPage"


def test_with_a_pin_the_lead_decides_where_a_laptop_stands(opened: Program) -> None:
    set_pin(file_of(opened), "4711", MORNING)
    set_checkpoint(file_of(opened), "Staff entrance", {}, MORNING)
    opened.window.open_page(PLACE)
    child(opened.window, PostList, "posts").setCurrentRow(1)
    press(opened.window, "standHere")
    assert page(opened) == "placePage"
    child(opened.event.place_page, QLineEdit, "leadPin").setText("4711")
    press(opened.event.place_page, "pinEnter")
    assert page(opened) == "stationPage"
    assert door(opened) == "Staff entrance"


def test_a_room_has_the_session_of_its_clock_and_says_what_comes(opened: Program) -> None:
    file = file_of(opened)
    a_session(file, "W1", 10, capacity=2)
    a_session(file, "W2", 150)
    stand_at(opened, "room:Harbor A")
    assert "Harbor A" in door(opened)
    assert "Title W1" in door(opened)
    assert "Title W1" in child(opened.window, QLabel, "sessionNow").text()
    assert "11:00" in child(opened.window, QLabel, "sessionNext").text()
    seats = child(opened.window, QLabel, "seatsLeft")
    assert plain(seats) == "0 / 2, 2 left"
    scan(opened, ANA)
    opened.event.standing.refresh()
    assert plain(seats) == "1 / 2, 1 left"
    scan(opened, WU)
    opened.event.standing.refresh()
    assert plain(seats) == "2 / 2, full"


def test_a_room_without_a_session_admits_nobody_and_says_when_one_starts(
    opened: Program,
) -> None:
    a_session(file_of(opened), "W1", 90)
    stand_at(opened, "room:Harbor A")
    scan(opened, ANA)
    assert "NO SESSION NOW" in verdict(opened)
    panel = child(opened.window, VerdictPanel, "verdict")
    assert panel.view
    assert "10:00" in panel.view.detail
    assert file_of(opened).attendance.checked_in() == 0


def test_where_two_sessions_fit_it_is_asked_and_nobody_is_lost(
    opened: Program, qtbot: QtBot
) -> None:
    file = file_of(opened)
    a_session(file, "W1", -50)
    a_session(file, "W2", 10)
    stand_at(opened, "room:Harbor A")
    strip = child(opened.window, PlaceStrip, "placeStrip")
    assert strip.isVisible()
    assert child(opened.window, QPushButton, "chooseSession2").isVisible()
    assert "Title W2" in strip.accessibleName()
    scan(opened, ANA)
    assert file.attendance.checked_in() == 0
    assert child(opened.window, QLabel, "sessionQuestion").text().startswith("Waiting: 1")
    opened.beats.step = 0.1
    opened.event.station_page.focus_input()
    type_in(opened.window, "2")
    qtbot.waitUntil(lambda: "Title W2" in door(opened))
    assert "CHECKED IN" in verdict(opened)
    inside = {one.checkpoint.id: one.inside for one in file.attendance.counts()}
    assert inside["session:W2"] == 1
    assert opened.event.station_page.input.text() == ""


def test_a_choice_holds_until_other_sessions_fit(opened: Program, qtbot: QtBot) -> None:
    file = file_of(opened)
    a_session(file, "W1", -50)
    a_session(file, "W2", 10)
    stand_at(opened, "room:Harbor A")
    press(opened.window, "chooseSession1")
    assert "Title W1" in door(opened)
    a_session(file, "W3", 5)
    opened.event.standing.refresh()
    qtbot.waitUntil(child(opened.window, QPushButton, "chooseSession3").isVisible)
    clock_of(opened).moment += 30 * MINUTE
    opened.event.standing.refresh()
    qtbot.waitUntil(child(opened.window, QPushButton, "chooseSession2").isVisible)


def test_a_scan_that_begins_with_a_number_chooses_no_session(opened: Program) -> None:
    file = file_of(opened)
    a_session(file, "W1", -50)
    a_session(file, "W2", 10)
    stand_at(opened, "room:Harbor A")
    scan(opened, "2" + ANA)
    QTest.qWait(250)
    assert opened.event.standing._standing.is_open_question


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_one_key_turns_round_who_comes_and_who_goes(
    opened: Program, key: Qt.Key, modifier: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    way = child(opened.window, QPushButton, "barWay")
    scan(opened, ANA)
    opened.beats.moment += 9
    QTest.keyClick(opened.event.station_page.input, key, modifier)
    qtbot.waitUntil(lambda: (way.text(), way.property("out")) == ("Going out", "true"))
    scan(opened, ANA)
    assert "GOODBYE" in verdict(opened)
    assert opened.event.standing.is_going_out
    press(opened.window, "barWay")
    assert opened.event.standing._gateway.direction is Direction.ENTRY
    assert way.text() == "Coming in"


def test_a_room_says_what_was_moved_today(opened: Program) -> None:
    file = file_of(opened)
    with file.writing(MORNING - 20 * 60 * MINUTE) as writer:
        for id in ("W1", "W2"):  # noqa: A001
            body = {"title": f"Title {id}", "room": "Harbor B", "starts_at": iso(MORNING)}
            writer.append(Kind.SESSION, session_subject(id), body)
    a_session(file, "W1", 10)
    stand_at(opened, "room:Harbor A")
    news = child(opened.window, QLabel, "sessionNews")
    assert news.isVisible()
    assert "was in Harbor B, was at 08:30" in news.text()


def seats(opened: Program) -> str:
    return plain(child(opened.window, QLabel, "seatsLeft"))


def test_people_without_a_badge_are_counted_by_a_key_a_button_and_back(opened: Program) -> None:
    a_session(file_of(opened), "W1", 0, capacity=3)
    stand_at(opened, "room:Harbor A")
    for sign in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        hands.key(opened, sign, CTRL)
    assert seats(opened) == "2 / 3, 1 left"
    assert child(opened.window, QLabel, "recentName0").text() == "Without a badge"
    press(opened.window, "countIn")
    assert seats(opened) == "3 / 3, full"
    press(opened.window, "countOut")
    assert child(opened.window, QLabel, "recentName0").text() == "Left, without a badge"
    hands.key(opened, Qt.Key.Key_Minus, CTRL)
    assert seats(opened) == "1 / 3, 2 left"
    hands.key(opened, Qt.Key.Key_Z, CTRL)
    opened.event.standing.refresh()
    assert seats(opened) == "2 / 3, 1 left"
    assert file_of(opened).verify() == []


def test_at_a_door_nobody_is_counted_without_a_badge(opened: Program) -> None:
    before = file_of(opened).journal.count()
    hands.key(opened, Qt.Key.Key_Plus, CTRL)
    assert not child(opened.window, QPushButton, "countIn").isVisible()
    assert file_of(opened).journal.count() == before


def test_whoever_finds_a_room_full_is_told_where_there_are_seats(opened: Program) -> None:
    a_session(file_of(opened), "W1", 0, capacity=1)
    a_session(file_of(opened), "W2", 0, capacity=12, room="Harbor B")
    stand_at(opened, "room:Harbor A")
    scan(opened, ANA)
    scan(opened, WU)
    view = hands.verdict(opened)
    assert view.headline == "FULL"
    advice = view.advice.translate(dict.fromkeys(map(ord, "\u2068\u2069")))
    assert advice == "Title W2, Harbor B, still has seats: 12."
    a_session(file_of(opened), "W2", 0, capacity=0, room="Harbor B")
    opened.event.station.forget_scan()
    scan(opened, WU)
    assert hands.verdict(opened).advice == "No other session of this time has seats left."


def test_a_session_without_a_limit_shows_how_many_are_inside(opened: Program) -> None:
    a_session(file_of(opened), "W1", 0)
    stand_at(opened, "room:Harbor A")
    assert seats(opened) == "Inside: 0"
    scan(opened, ANA)
    press(opened.window, "countIn")
    assert seats(opened) == "Inside: 2"
    assert not child(opened.window, QWidget, "seatsBar").isVisible()
