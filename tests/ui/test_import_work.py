"""What a running import means for the rest of the window, and for who closes it."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.services.intake import importing
from kiosk.services.intake.endings import stopped_imports
from kiosk.services.opening import open_event
from kiosk.ui.main_window import IMPORT, STATION
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import QUICK_KEY
from tests.support.qt import child, press
from tests.ui.conftest import ANA, Program, Written

MANY = "Name,Code\n" + "".join(f"Ana {number},C{number}\n" for number in range(1500))


@pytest.fixture
def running(
    opened: Program, written: Written, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """The window, an import under way in it."""
    monkeypatch.setattr(importing, "_FACTS_AT_ONCE", 5)
    page = opened.event.import_page
    opened.window.open_page(IMPORT)
    page.file_chosen.emit(written(MANY))
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    press(page, "nextStep")
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)
    press(page, "nextStep")
    press(page, "import")
    qtbot.waitUntil(lambda: child(page, QProgressBar, "importProgress").value() > 0)
    return opened


def verdict(running: Program) -> str:
    """The big answer, in words."""
    panel = running.event.station_page.findChild(VerdictPanel)
    assert panel
    return panel.accessibleName()


def test_the_station_says_that_an_import_is_running(running: Program, qtbot: QtBot) -> None:
    running.window.open_page(STATION)
    line = child(running.event.station_page, QLabel, "importRunning")
    assert line.isVisible()
    assert line.text().startswith("Importing: ")
    running.event.scan("C1499-not-yet")
    assert "Scan again when it is done" in verdict(running)
    running.event.scan(ANA)
    assert "Scan again" not in verdict(running)
    press(running.event.import_page, "cancelImport")
    qtbot.waitUntil(lambda: not line.isVisible())


def test_closing_asks_first_and_the_import_can_go_on(running: Program, qtbot: QtBot) -> None:
    running.window.open_page(STATION)
    assert not running.window.close()
    assert running.window.isVisible()
    assert running.window.page is running.event.import_page
    question = child(running.event.import_page, QLabel, "closingQuestion")
    assert question.isVisible()
    press(running.event.import_page, "letItFinish")
    assert not question.isVisible()
    running.control.close_event()
    assert question.isVisible()
    qtbot.waitUntil(child(running.event.import_page, QLabel, "importOutcome").isVisible)
    assert not question.isVisible()
    assert "1,500 new" in child(running.event.import_page, QLabel, "importOutcome").text()


def test_an_import_left_halfway_says_so_when_the_event_is_opened_again(
    running: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    running.control.close_event()
    press(running.event.import_page, "stopAndClose")
    assert running.control.opened is None
    qtbot.waitUntil(lambda: running.window.page is not None)
    path = tmp_path / "forum.kiosk"
    with closing(open_event(path, QUICK_KEY, running.kept)) as file:
        (stopped,) = stopped_imports(file)
    running.control.show_event(open_event(path, QUICK_KEY, running.kept))
    running.window.open_page(IMPORT)
    told = child(running.event.import_page, QLabel, "stoppedImports")
    qtbot.waitUntil(told.isVisible)
    assert f"stopped after {stopped.registrations:,} of 1,500" in told.text()


def test_the_window_closes_at_once_while_nothing_is_imported(opened: Program) -> None:
    page: QWidget = opened.event.import_page
    assert opened.window.close()
    assert not page.isVisible()
