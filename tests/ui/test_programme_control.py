"""The programme in the window: one drop takes it, and the day shows its counts."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from kiosk.services.programme.comparing import apply_programme
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import PROGRAMME, STATION
from kiosk.ui.models.programme_rows import ProgrammeRows
from kiosk.ui.programme_views import SessionRow
from tests.support.events import MORNING
from tests.support.programmes import HEADER, W1, W2, W3, a_programme
from tests.support.qt import child, press
from tests.ui.conftest import ANA, WU, Program, Written
from tests.ui.hands import key, page, scan

LATE = "W4,Late addition,Welcome,Harbor B,2026-11-24,14:00,15:00,20,"


def file_of(opened: Program) -> EventFile:
    return opened.event.programme._gateway.ask(lambda file: file)


def with_programme(opened: Program, folder: Path, *rows: str) -> EventFile:
    file = file_of(opened)
    apply_programme(file, a_programme(folder, *rows), MORNING - timedelta(hours=12))
    return file


def drop(opened: Program, path: Path) -> None:
    """Drop a file on the window, wherever that is."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    entering = QDragEnterEvent(QPoint(5, 5), *told, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(opened.window, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPoint(5, 5), *told, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(opened.window, dropped)


def cells(opened: Program, column: int) -> list[str]:
    table = child(opened.window, QTableView, "programme")
    model = table.model()
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def read(opened: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(child(opened.window, QPushButton, "takeProgramme").isVisible, timeout=20_000)


def test_a_programme_is_one_drop_and_one_click(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    drop(opened, written(f"{HEADER}\n{W1}\n{W2}\n{W3}", "sessions.csv"))
    read(opened, qtbot)
    assert page(opened) == "programmePage"
    assert "sessions: 3" in child(opened.window, QLabel, "takeTitle").text()
    assert child(opened.window, QPushButton, "takeProgramme").text() == "Take the changes: 3"
    press(opened.window, "takeProgramme")
    assert "3 new" in child(opened.window, QLabel, "programmeTold").text()
    assert len(cells(opened, 1)) == 2  # of the first day
    press(opened.window, "day1")
    assert cells(opened, 1) == ["Libraries as front doors"]


def test_a_list_of_people_dropped_on_the_window_is_imported(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    drop(opened, written("Name,E-mail,Code\nBen Diallo,ben@example.org,B1\n", "people.csv"))
    qtbot.waitUntil(child(opened.window, QPushButton, "nextStep").isVisible, timeout=20_000)
    assert page(opened) == "importPage"


def test_a_list_of_people_chosen_as_a_programme_goes_to_the_import(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    opened.window.open_page(PROGRAMME)
    path = written("Name,E-mail,Code\nBen Diallo,ben@example.org,B1\n", "people.csv")
    opened.event.programme_page.file_chosen.emit(path)
    qtbot.waitUntil(child(opened.window, QPushButton, "nextStep").isVisible, timeout=20_000)
    assert page(opened) == "importPage"


def test_what_is_no_programme_is_said_on_the_page(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    opened.window.open_page(PROGRAMME)
    opened.event.programme_page.file_chosen.emit(written("a\n1\n", "odd.csv"))
    trouble = child(opened.event.programme_page, QLabel, "trouble")
    qtbot.waitUntil(lambda: "odd.csv" in trouble.text(), timeout=20_000)


def test_sessions_added_the_night_before_leave_the_others(
    opened: Program, tmp_path: Path, written: Written, qtbot: QtBot
) -> None:
    file = with_programme(opened, tmp_path, W1, W2)
    opened.event.programme.look_at(written(f"{HEADER}\n{LATE}", "late.csv"))
    opened.window.open_page(PROGRAMME)
    read(opened, qtbot)
    adding = child(opened.window, QCheckBox, "onlyAdd")
    take = child(opened.window, QPushButton, "takeProgramme")
    assert (adding.isChecked(), take.text()) == (True, "Take the changes: 1")
    adding.click()
    assert take.text() == "Take the changes: 3"
    adding.click()
    take.click()
    assert [one.id for one in file.checkpoints.sessions()] == ["W1", "W2", "W4"]


@pytest.mark.parametrize("back", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_an_offer_outlasts_a_scan_and_keeps_the_keyboard(
    opened: Program, written: Written, qtbot: QtBot, back: Qt.Key
) -> None:
    drop(opened, written(f"{HEADER}\n{W1}", "sessions.csv"))
    read(opened, qtbot)
    scan(opened, ANA)
    assert page(opened) == "stationPage"
    key(opened, back)
    take = child(opened.window, QPushButton, "takeProgramme")
    assert (page(opened), take.hasFocus()) == ("programmePage", True)
    assert file_of(opened).checkpoints.sessions() == []
    key(opened, Qt.Key.Key_Space)
    assert [one.id for one in file_of(opened).checkpoints.sessions()] == ["W1"]
    assert child(opened.window, QLineEdit, "programmeFilter").hasFocus()


def test_an_offer_that_was_left_for_the_station_does_not_follow(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    drop(opened, written(f"{HEADER}\n{W1}", "sessions.csv"))
    read(opened, qtbot)
    opened.window.open_page(STATION)
    scan(opened, ANA)
    key(opened, Qt.Key.Key_Return)
    assert page(opened) == "stationPage"


def test_a_list_can_be_left(
    opened: Program, tmp_path: Path, written: Written, qtbot: QtBot
) -> None:
    file = with_programme(opened, tmp_path, W1)
    opened.event.programme.look_at(written(f"{HEADER}\n{W2}", "other.csv"))
    opened.window.open_page(PROGRAMME)
    read(opened, qtbot)
    press(opened.window, "leaveProgramme")
    assert [one.id for one in file.checkpoints.sessions()] == ["W1"]
    assert child(opened.window, QTableView, "programme").isVisible()


def test_the_day_has_its_counts_its_news_and_what_is_on_now(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    file = with_programme(opened, tmp_path, W1, W2.replace("10:30", "08:30"))
    moved = W1.replace("Harbor A", "Harbor C"), W2.replace("10:30", "08:30")
    apply_programme(file, a_programme(tmp_path, *moved), MORNING)
    opened.event.standing._stand_at(("session:W2",))
    opened.event.scan(ANA)
    QTest.keyClick(opened.window, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: page(opened) == "programmePage")
    assert "NOW" in cells(opened, 0)[0]
    assert "NOW" not in cells(opened, 0)[1]
    assert cells(opened, 1)[1] == "Changed, was in Harbor A: Tenants' rights"
    assert "1 / 100" in cells(opened, 5)[0]
    assert cells(opened, 6) == ["99", "60"]


def test_sessions_are_gathered_by_room_and_narrowed_by_typing(
    opened: Program, tmp_path: Path
) -> None:
    with_programme(opened, tmp_path, W1, W2, LATE)
    opened.window.open_page(PROGRAMME)
    press(opened.window, "order1")
    assert [one for one in cells(opened, 0) if "Harbor" in one] == ["Harbor A", "Harbor B"]
    press(opened.window, "order2")
    assert "Welcome" in cells(opened, 0)
    child(opened.window, QLineEdit, "programmeFilter").setText("harbor b late")
    assert [one for one in cells(opened, 1) if one] == ["Late addition"]
    child(opened.window, QLineEdit, "programmeFilter").setText("nothing of the kind")
    assert cells(opened, 1) == []
    press(opened.window, "backFromProgramme")
    assert page(opened) == "stationPage"


def test_without_a_programme_the_page_says_how_to_get_one(opened: Program) -> None:
    opened.window.open_page(PROGRAMME)
    assert child(opened.window, QLabel, "programmeHint").isVisible()
    for timer in (opened.event.programme._clock,):
        timer.timeout.emit()
        opened.window.open_page(STATION)
        timer.timeout.emit()
        assert not timer.isActive()


@pytest.mark.parametrize("rows", [[], [SessionRow(heading="Harbor A"), SessionRow("10:30", "W")]])
def test_the_rows_are_a_sound_model(
    rows: list[SessionRow], qtmodeltester: QAbstractItemModelTester
) -> None:
    model = ProgrammeRows()
    model.show(rows)
    check = getattr(qtmodeltester, "check")  # noqa: B009 - pytest-qt's own, without types
    check(model)


def test_reading_can_be_stopped_and_a_late_answer_takes_nothing(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    opened.window.open_page(PROGRAMME)
    opened.event.programme_page.take_requested.emit()
    opened.event.programme_page.cancel_requested.emit()
    opened.event.programme_page.adding_chosen.emit(file_of(opened) is not None)
    opened.event.programme.look_at(written(f"{HEADER}\n{W1}", "sessions.csv"))
    press(opened.window, "cancelProgramme")
    waited = child(opened.window, QPushButton, "takeProgramme")
    table = child(opened.window, QTableView, "programme")
    qtbot.waitUntil(lambda: table.isVisible() or waited.isVisible(), timeout=20_000)
    assert file_of(opened).checkpoints.sessions() == []


def test_a_programme_is_chosen_by_a_button_too(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    opened.window.open_page(PROGRAMME)
    press(opened.window, "chooseProgramme")
    dialog = opened.event.programme_page.findChild(QFileDialog)
    assert dialog
    dialog.fileSelected.emit(str(written(f"{HEADER}\n{W1}", "sessions.csv")))
    dialog.close()
    read(opened, qtbot)


def seats_of(opened: Program) -> dict[str, int]:
    return file_of(opened).checkpoints.registered_by_session()


def test_a_list_of_seats_dropped_on_the_window_is_taken_and_taken_back(
    opened: Program, tmp_path: Path, written: Written, qtbot: QtBot
) -> None:
    with_programme(opened, tmp_path, W1, W2)
    drop(opened, written(f"Code,Session\n{ANA},W1\n{WU},W1\n{WU},W2\nNOBODY,W2\n", "seats.csv"))
    read(opened, qtbot)
    assert page(opened) == "programmePage"
    assert "seats: 3" in child(opened.window, QLabel, "takeTitle").text()
    assert "Row 5: nobody is registered" in child(opened.window, QLabel, "takeRemarks").text()
    press(opened.window, "takeProgramme")
    assert seats_of(opened) == {"W1": 2, "W2": 1}
    assert "3 new" in child(opened.window, QLabel, "programmeTold").text()
    press(opened.window, "undoSeats")
    assert seats_of(opened) == {"W1": 0, "W2": 0}
    assert not child(opened.window, QPushButton, "undoSeats").isVisible()
    assert file_of(opened).verify() == []


def test_its_next_version_says_whose_seats_it_takes_back(
    opened: Program, tmp_path: Path, written: Written, qtbot: QtBot
) -> None:
    with_programme(opened, tmp_path, W1)
    for rows, name in ((f"{ANA},W1\n{WU},W1\n", "seats.csv"), (f"{ANA},W1\n", "seats (2).csv")):
        opened.window.open_page(PROGRAMME)
        opened.event.programme_page.file_chosen.emit(written(f"Code,Session\n{rows}", name))
        read(opened, qtbot)
        assert child(opened.window, QPushButton, "takeProgramme").isEnabled()
        press(opened.window, "takeProgramme")
    assert "1 taken back" in child(opened.window, QLabel, "programmeTold").text()
    assert seats_of(opened) == {"W1": 1}
