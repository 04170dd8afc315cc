"""A new laptop joins from the welcome page."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt, sealed
from kiosk.services.sync.station_file import written
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_laptop,
    a_list_of,
    all_facts,
    an_event_file,
)
from tests.support.qt import TYPIST_S, child, press, scan_into
from tests.ui.conftest import EVERYBODY, Program


@pytest.fixture
def place(tmp_path: Path, sealed_identity: tuple[str, bytes]) -> SyncFolder:
    """A stick on which another laptop has synced."""
    secret, key = sealed_identity
    home = tmp_path / "other"
    home.mkdir()
    with closing(an_event_file(home, laptop=a_laptop(home))) as file:
        adopt(file, secret, MORNING)
        a_list_of(file, *EVERYBODY)
        made = sync_folder(tmp_path / "stick", file.event)
        made.stations.mkdir(parents=True)
        made.key.write_bytes(key)
        made.station("OTHER").write_bytes(sealed(written(all_facts(file)), secret))
    return made


def join_from(program: Program, folder: Path) -> None:
    assert program.window.page
    press(program.window.page, "joinEvent")
    press(program.window.page, "chooseJoinFolder")
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    program.window.activateWindow()  # as a desktop does; offscreen nobody does


def trouble(program: Program) -> str:
    return child(program.window, QLabel, "trouble").text()


def test_the_folder_and_the_passphrase_are_all_that_a_new_laptop_needs(
    program: Program, place: SyncFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    join_from(program, place.folder)
    path = child(program.window, QLineEdit, "joinFile")
    assert path.text().endswith("national-forum-2026.kiosk")
    path.setText(str(tmp_path / "mine.kiosk"))
    line = child(program.window, QLineEdit, "joinPassphrase")
    assert line.hasFocus()
    line.setText("not the words")
    press(program.window, "joinNow")
    assert not child(program.window, QPushButton, "joinNow").isEnabled()
    program.control._go_back()  # Esc
    assert line.isVisible(), "not left halfway"
    qtbot.waitUntil(lambda: bool(trouble(program)), timeout=30_000)
    assert "passphrase" in trouble(program)
    assert not (tmp_path / "mine.kiosk").exists()
    line.setText(QUICK_KEY)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.control.opened is not None, timeout=30_000)
    assert program.event._gateway.people() == len(EVERYBODY)
    assert program.event.syncing.folder == str(place.folder), "it meets the others there again"


def test_a_scanned_door_key_card_is_the_passphrase(
    program: Program, place: SyncFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    join_from(program, place.stations)
    child(program.window, QLineEdit, "joinFile").setText(str(tmp_path / "mine.kiosk"))
    scan_into(program.window, "some words of a card")
    qtbot.waitUntil(lambda: "passphrase" in trouble(program), timeout=30_000)


def test_a_folder_without_an_event_says_what_to_do(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    join_from(program, tmp_path)
    assert "Sync a laptop that has it there first" in trouble(program)
    assert not child(program.window, QPushButton, "joinNow").isEnabled()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.beats.step = TYPIST_S
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(child(program.window, QPushButton, "joinEvent").isVisible)
