"""A folder that is watched, and what is offered of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.store.laptop import this_laptop
from kiosk.ui.gateway import Gateway
from kiosk.ui.watch_control import WatchControl
from kiosk.ui.widgets.watched_folder import NewListStrip, WatchLine
from tests.support.qt import Heard, child, press
from tests.ui.conftest import Program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lists"
    made.mkdir()
    return made


class Watched:
    """The widgets and the control that looks fifty times a second."""

    def __init__(self, gateway: Gateway, qtbot: QtBot) -> None:
        self.strip, self.line = NewListStrip(), WatchLine()
        for widget in (self.strip, self.line):
            qtbot.addWidget(widget)
        self.line.show()
        self.control = WatchControl(gateway, self.strip, self.line, every_ms=20)
        self.chosen = Heard(self.control.list_chosen)


@pytest.fixture
def watched(qtbot: QtBot, dressed: QApplication, empty_gateway: Gateway) -> Watched:
    del dressed
    return Watched(empty_gateway, qtbot)


def test_a_new_list_is_offered_by_its_name_and_looked_at_when_asked(
    watched: Watched, folder: Path, qtbot: QtBot, empty_gateway: Gateway
) -> None:
    (folder / "attendees-3.csv").write_text("Name\nAna\n", encoding="utf-8")
    watched.line.folder_chosen.emit(folder)
    qtbot.waitUntil(watched.strip.isVisible)
    assert "attendees-3.csv" in watched.strip.accessibleName()
    assert str(folder) not in watched.strip.accessibleName()
    press(watched.strip, "lookAtNewList")
    assert watched.chosen.firsts == [folder / "attendees-3.csv"]
    assert not watched.strip.isVisible()
    assert this_laptop(empty_gateway.laptop.home).watched_folder == str(folder)


def test_what_was_dismissed_stays_so_after_a_restart_until_it_changes(
    watched: Watched, folder: Path, qtbot: QtBot, empty_gateway: Gateway
) -> None:
    path = folder / "attendees.csv"
    path.write_text("Name\nAna\n", encoding="utf-8")
    watched.line.folder_chosen.emit(folder)
    qtbot.waitUntil(watched.strip.isVisible)
    press(watched.strip, "dismissNewList")
    watched.control.close()
    again = Watched(empty_gateway, qtbot)
    with qtbot.waitSignals([again.control._looked] * 3):
        pass
    assert not again.strip.isVisible()
    path.write_text("Name\nAna\nWu\n", encoding="utf-8")
    qtbot.waitUntil(again.strip.isVisible)


def test_a_list_that_somebody_chose_by_hand_is_not_offered(
    watched: Watched, folder: Path, qtbot: QtBot, empty_gateway: Gateway
) -> None:
    path = folder / "attendees.csv"
    path.write_text("Name\nAna\n", encoding="utf-8")
    watched.control.note_chosen(path)
    watched.line.folder_chosen.emit(folder)
    qtbot.waitUntil(lambda: bool(empty_gateway.laptop.known_lists))
    assert not watched.strip.isVisible()


def test_watching_can_be_stopped(watched: Watched, folder: Path, qtbot: QtBot) -> None:
    (folder / "attendees.csv").write_text("Name\nAna\n", encoding="utf-8")
    watched.line.folder_chosen.emit(folder)
    qtbot.waitUntil(watched.strip.isVisible)
    press(watched.line, "stopWatching")
    assert not watched.strip.isVisible()
    assert child(watched.line, QPushButton, "watchFolder").isVisible()


def test_a_folder_that_is_gone_troubles_nobody(
    watched: Watched, folder: Path, qtbot: QtBot
) -> None:
    watched.line.folder_chosen.emit(folder / "pulled")
    with qtbot.waitSignals([watched.control._looked] * 2):
        pass
    assert not watched.strip.isVisible()


def test_the_station_offers_the_list_without_taking_a_key_and_opens_the_import(
    opened: Program, folder: Path, qtbot: QtBot
) -> None:
    (folder / "attendees.csv").write_text("Name,Code\nAna,C1\n", encoding="utf-8")
    event = opened.event
    strip = child(event.station_page, NewListStrip, "newListStrip")
    child(event.import_page, WatchLine, "watchLine").folder_chosen.emit(folder)
    event.watching._timer.setInterval(20)
    qtbot.waitUntil(strip.isVisible)
    assert event.station_page.input.hasFocus()
    press(strip, "lookAtNewList")
    assert opened.window.page is event.import_page
    assert not strip.isVisible()
