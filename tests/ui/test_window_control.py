"""From the welcome page into an event and back, by clicks, keys and scanned cards."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from kiosk import __version__
from kiosk.domain.names import isolated
from kiosk.services.demo import DEMO_PASSPHRASE, ensure_demo
from kiosk.services.new_event import Plan, create_event
from kiosk.services.opening import open_event
from kiosk.ui.main_window import DAY, STATION
from kiosk.ui.pages.welcome_page import WelcomePage
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.disks import no_file_longer_than, read_only
from tests.support.events import QUICK_KEY, Clock, an_event_file
from tests.support.qt import TYPIST_S, child, press, scan_into, settled
from tests.ui.conftest import ANA, Program

WORDS = "correct horse battery staple river moon"


@pytest.fixture
def event(program: Program, tmp_path: Path) -> Path:
    """An event with a passphrase in words, that was open here before."""
    path = tmp_path / "harbor.kiosk"
    plan = Plan("Harbor", "America/Chicago")
    create_event(path, WORDS, plan, program.kept, Clock()).close()
    return path


def asked_for(program: Program, path: Path) -> QLineEdit:
    """The unlock view for *path*."""
    page = program.window.page
    assert isinstance(page, WelcomePage)
    page.show_unlock(path)
    return child(page, QLineEdit, "passphrase")


def trouble(program: Program) -> str:
    shown = child(program.window, QLabel, "trouble")
    return shown.text() if shown.isVisible() else ""


def opened_name(program: Program, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: program.control.opened is not None)
    return child(program.window, QLabel, "barEvent").text()


def filled_form(program: Program, folder: Path, name: str = "Harbor 2026") -> None:
    press(program.window, "newEvent")
    child(program.window, QLineEdit, "eventName").setText(name)
    child(program.window, QLineEdit, "eventFolder").setText(str(folder))
    child(program.window, QComboBox, "eventZone").setCurrentText("America/Chicago")


def test_an_event_can_be_closed_and_opened_again_while_something_runs(
    program: Program, event: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    defects: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *defect: defects.append(defect))
    for _ in range(3):
        program.control.show_event(open_event(event, WORDS, program.kept))
        program.window.open_page(DAY)
        program.event.day_page.verify_requested.emit()
        program.control.close_event()
        with closing(open_event(event, WORDS, program.kept)) as other:
            assert other.verify() == []
    program.control.show_event(open_event(event, WORDS, program.kept))
    program.event.scan("NOBODYS")
    qtbot.waitUntil(program.event.station_page.verdict.isVisible)
    assert defects == []


def test_a_wrong_passphrase_is_said_and_what_was_typed_stays(
    program: Program, event: Path, qtbot: QtBot
) -> None:
    field = asked_for(program, event)
    program.beats.step = TYPIST_S
    scan_into(program.window, "wrong words")
    qtbot.waitUntil(lambda: "harbor.kiosk" in trouble(program))
    assert field.text() == field.selectedText() == "wrong words"
    press(program.window, "backFromUnlock")
    assert trouble(program) == ""
    assert program.control.opened is None


def test_the_right_words_unlock_and_the_file_comes_first_next_time(
    program: Program, event: Path, qtbot: QtBot
) -> None:
    field = asked_for(program, event)
    field.setText(WORDS)
    press(program.window, "unlock")
    assert opened_name(program, qtbot) == "Harbor"
    assert program.kept.recent == (event.resolve(),)
    press(program.window, "page_close")
    recent = child(program.window, QPushButton, "recent_harbor")
    qtbot.waitUntil(recent.isVisible)
    assert program.control.opened is None
    recent.click()
    assert child(program.window, QLabel, "unlockFile").text() == "harbor.kiosk"


def test_a_scanned_door_key_card_unlocks(program: Program, event: Path, qtbot: QtBot) -> None:
    asked_for(program, event)
    scan_into(program.window, WORDS)
    assert opened_name(program, qtbot) == "Harbor"


def test_the_first_page_says_which_version_this_is_and_where_it_keeps_its_settings(
    program: Program,
) -> None:
    said = child(program.window, QLabel, "version").text()
    assert said == f"Kiosk {__version__}, settings in {isolated(str(program.kept.home))}"


def test_a_scan_on_the_first_page_opens_nothing(program: Program) -> None:
    scan_into(program.window, WORDS)
    assert program.control.opened is None
    assert trouble(program) == ""


def test_a_passphrase_can_be_seen_while_it_is_typed(program: Program, event: Path) -> None:
    field = asked_for(program, event)
    modes = []
    for _ in range(2):
        press(program.window, "showPassphrase")
        modes.append(field.echoMode())
    assert modes == [QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password]


def test_a_file_is_chosen_in_a_dialog_that_blocks_nothing(program: Program, event: Path) -> None:
    press(program.window, "openOther")
    dialog = program.window.findChild(QFileDialog)
    assert dialog
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(event))
    dialog.reject()
    assert child(program.window, QLabel, "unlockFile").text() == event.name


def test_a_file_that_has_gone_is_not_offered(program: Program, event: Path, qtbot: QtBot) -> None:
    open_event(event, WORDS, program.kept).close()
    event.unlink()
    program.control._laptop = program.kept
    program.control.show_welcome()
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "recent_harbor") is None)


def test_an_event_that_is_open_elsewhere_is_refused(program: Program, tmp_path: Path) -> None:
    with closing(an_event_file(tmp_path)) as file:
        asked_for(program, file.path).setText("x")
        press(program.window, "unlock")
        assert "another kiosk" in trouble(program)


def test_a_new_event_is_made_with_six_words_and_opened(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    filled_form(program, tmp_path, "Harbor / 2026: <Forum>.")
    words = child(program.window, QLineEdit, "newPassphrase")
    first = words.text()
    press(program.window, "otherWords")
    assert len(words.text().split()) == len(first.split()) == 6
    assert words.text() != first
    starts, ends = (child(program.window, QDateEdit, f"event{end}") for end in ("Starts", "Ends"))
    starts.setDate(QDate(2031, 5, 4))
    assert ends.date() == QDate(2031, 5, 4)
    ends.setDate(QDate(2031, 5, 6))
    passphrase = words.text()
    press(program.window, "createEvent")
    assert opened_name(program, qtbot) == "Harbor / 2026: <Forum>."
    program.control.close_event()
    (path,) = tmp_path.glob("*.kiosk")
    assert not set('<>:"/\\|?*') & set(path.name)
    with closing(open_event(path, passphrase, program.kept)) as file:
        assert (file.event.starts, file.event.ends) == ("2031-05-04", "2031-05-06")


def test_a_form_without_a_name_makes_nothing_and_keeps_its_words(
    program: Program, tmp_path: Path
) -> None:
    filled_form(program, tmp_path, name="")
    words = child(program.window, QLineEdit, "newPassphrase").text()
    press(program.window, "createEvent")
    assert trouble(program)
    assert child(program.window, QLineEdit, "newPassphrase").text() == words
    assert list(tmp_path.glob("*.kiosk")) == []
    press(program.window, "backFromNew")
    assert child(program.window, QPushButton, "newEvent").isVisible()


def test_what_an_event_cannot_be_made_with_is_said(program: Program, tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.touch()
    filled_form(program, in_the_way)
    press(program.window, "createEvent")
    assert trouble(program)
    filled_form(program, tmp_path)
    child(program.window, QLineEdit, "newPassphrase").setText(" ")
    press(program.window, "createEvent")
    assert "six words" in trouble(program)
    assert program.control.opened is None


def test_a_zone_that_does_not_exist_is_said(program: Program, tmp_path: Path) -> None:
    filled_form(program, tmp_path)
    child(program.window, QComboBox, "eventZone").setCurrentText("Mars/Olympus")
    press(program.window, "createEvent")
    assert "Mars/Olympus" in trouble(program)


def test_a_door_key_card_is_written_or_its_trouble_is_said(
    program: Program, tmp_path: Path
) -> None:
    filled_form(program, tmp_path)
    for path in (tmp_path / "card.pdf", tmp_path / "none" / "card.pdf"):
        press(program.window, "doorKeyCard")
        dialog = program.window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        assert "card.pdf" in trouble(program)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_the_sample_event_is_made_and_opened(program: Program, qtbot: QtBot) -> None:
    press(program.window, "demo")
    assert "sample" in trouble(program)
    qtbot.waitUntil(lambda: program.control.opened is not None, timeout=15_000)
    assert "Wide Harbor" in child(program.window, QLabel, "barEvent").text()
    assert child(program.window, QLabel, "counts").text().startswith("0 of 1,")


def test_a_sample_event_that_was_tried_before_is_opened_as_it_stands(
    program: Program, qtbot: QtBot
) -> None:
    path = program.home / "demo" / "sample.kiosk"
    ensure_demo(path, program.kept, Clock())
    before = path.stat().st_mtime_ns
    press(program.window, "demo")
    qtbot.waitUntil(lambda: program.control.opened is not None, timeout=15_000)
    assert path.stat().st_mtime_ns >= before
    with pytest.raises(Exception, match="EventFileInUse"):
        open_event(path, DEMO_PASSPHRASE, program.kept)


def test_a_sample_event_that_cannot_be_made_is_told(program: Program, qtbot: QtBot) -> None:
    (program.home / "demo").write_bytes(b"a file where the folder would be")
    press(program.window, "demo")
    qtbot.waitUntil(lambda: "sample.kiosk" in trouble(program))
    assert program.control.opened is None


def test_the_laptop_is_named_and_remembers_it(program: Program) -> None:
    station = child(program.window, QLineEdit, "stationName")
    station.setText(" East door 2 ")
    child(program.window, QLineEdit, "operatorName").setText("Maria")
    station.editingFinished.emit()
    assert (program.kept.station_name, program.kept.operator) == ("East door 2", "Maria")


def test_dark_and_mute_hold_at_once_and_at_the_next_start(
    program: Program, dressed: QApplication
) -> None:
    light = dressed.styleSheet()
    press(program.window, "darkTheme")
    press(program.window, "muted")
    assert dressed.styleSheet() != light
    assert program.kept.theme == "dark"
    press(program.window, "darkTheme")
    assert dressed.styleSheet() == light
    assert program.kept.theme == "light"


def test_settings_that_cannot_be_kept_are_said(program: Program) -> None:
    with read_only(program.home):
        press(program.window, "darkTheme")
    assert trouble(program)


def test_escape_leads_back_from_everywhere(program: Program, opened: Program) -> None:
    for name in (DAY, STATION):
        opened.window.open_page(name)
        QTest.keyClick(opened.window, Qt.Key.Key_Escape)
        settled()
        assert opened.window.page is opened.event.station_page
    program.control.close_event()
    press(program.window, "newEvent")
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    settled()
    assert child(program.window.page or program.window, QPushButton, "newEvent").isVisible()


def test_a_scan_on_another_page_leads_to_the_verdict(opened: Program) -> None:
    opened.window.open_page(DAY)
    scan_into(opened.window, ANA)
    assert opened.window.page is opened.event.station_page
    assert child(opened.window, VerdictPanel, "verdict").isVisible()


def test_a_scan_into_a_field_leaves_it_and_the_search_alone(opened: Program) -> None:
    opened.window.open_page(DAY)
    path = child(opened.window, QLineEdit, "exportPath")
    before = path.text()
    path.setFocus()
    scan_into(opened.window, ANA)
    assert path.text() == before


def test_f3_without_anybody_shown_prints_nothing(opened: Program) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F3)
    settled()
    assert not child(opened.window, QLabel, "notice").isVisible()


def test_closing_the_window_lets_go_of_the_event(opened: Program, tmp_path: Path) -> None:
    opened.window.close()
    assert opened.control.opened is None
    with closing(open_event(tmp_path / "forum.kiosk", QUICK_KEY, opened.kept)) as file:
        assert file.roster.count() == 4


def test_a_laptop_whose_new_name_cannot_be_recorded_opens_nothing(
    program: Program, event: Path, qtbot: QtBot
) -> None:
    child(program.window, QLineEdit, "stationName").setText("North door")
    child(program.window, QLineEdit, "stationName").editingFinished.emit()
    asked_for(program, event).setText(WORDS)
    press(program.window, "unlock")
    with no_file_longer_than(100):
        qtbot.waitUntil(lambda: "harbor.kiosk" in trouble(program))
    assert program.control.opened is None
