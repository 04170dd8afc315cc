"""The window as `kiosk` composes it, and what happens when something is wrong with it."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.app import _report_defect, compose, refuse_bad_pair, run_window
from kiosk.devices.key_filter import KeyFilter
from kiosk.errors import FileMissingError
from kiosk.services.opening import open_event, this_laptop
from tests.support.events import QUICK_KEY, Clock, a_registration, an_event_file
from tests.support.qt import child


@pytest.fixture(autouse=True)
def _only_its_own_scanner(qapp: QApplication) -> Iterator[None]:
    """Each window brings a filter for the whole application; none outlives its test."""
    yield
    for keys in qapp.findChildren(KeyFilter):
        qapp.removeEventFilter(keys)
        keys.setParent(None)
    qapp.setStyleSheet("")


@pytest.fixture
def an_event(tmp_path: Path) -> Path:
    with closing(an_event_file(tmp_path, laptop=this_laptop(tmp_path / "kiosk-home"))) as file:
        a_registration(file, "Ana Souza", "QAANA")
        return file.path


def test_the_window_begins_with_the_welcome_page(qtbot: QtBot, qapp: QApplication) -> None:
    window = compose(qapp, None, "")
    qtbot.addWidget(window)
    window.show()
    assert child(window, QPushButton, "newEvent").isVisible()
    assert window.windowTitle() == "Kiosk"


def test_a_scan_into_an_event_that_was_named_is_answered(
    qtbot: QtBot, qapp: QApplication, an_event: Path
) -> None:
    window = compose(qapp, an_event, QUICK_KEY, Clock())
    qtbot.addWidget(window)
    window.show()
    assert child(window, QLabel, "barEvent").text() == "National Forum 2026"
    (keys,) = qapp.findChildren(KeyFilter)
    keys.credential_scanned.emit("QAANA")
    assert child(window, QLabel, "counts").text() == "1 of 1 here"
    window.close()


def test_an_erasure_that_was_interrupted_is_ended_before_anything_is_shown(
    qtbot: QtBot, qapp: QApplication, an_event: Path, tmp_path: Path
) -> None:
    home = tmp_path / "kiosk-home"
    with closing(open_event(an_event, QUICK_KEY, this_laptop(home))):
        an_event.with_name("forum.kiosk-erasing").write_text("0123 forum-2026")
    window = compose(qapp, None, "")
    qtbot.addWidget(window)
    assert an_event.exists()  # the mark tells of another key
    an_event.unlink()
    second = compose(qapp, None, "")
    qtbot.addWidget(second)
    assert this_laptop(home).recent == ()
    assert not list(tmp_path.glob("forum.kiosk*"))


def test_an_event_that_is_not_there_is_an_error_and_no_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(FileMissingError):
        compose(qapp, tmp_path / "none.kiosk", "words")


def test_the_program_runs_until_its_window_is_closed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    QTimer.singleShot(0, qapp.closeAllWindows)
    assert run_window() == 0
    assert sys.excepthook is _report_defect


def test_an_application_without_windows_is_a_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(QApplication, "instance", QObject)
        with pytest.raises(TypeError):
            run_window()


def test_the_pair_that_crashes_is_refused_before_it_does() -> None:
    with pytest.raises(SystemExit, match=r"start\.py"):
        refuse_bad_pair("6.12.0", (3, 11))
    refuse_bad_pair("6.12.0", (3, 12))
    refuse_bad_pair("6.11.3", (3, 11))


def test_an_event_file_that_is_opened_from_outside_is_asked_for_its_words(
    qtbot: QtBot, qapp: QApplication, an_event: Path
) -> None:
    window = compose(qapp, an_event, "")
    qtbot.addWidget(window)
    assert an_event.name in {label.text() for label in window.findChildren(QLabel)}


def test_a_defect_is_reported_by_its_place_and_names_nobody(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> None:
        raise ValueError("Ana Souza")

    try:
        fail()
    except ValueError as error:
        _report_defect(ValueError, error, error.__traceback__)
    told = capsys.readouterr().err
    assert "ValueError at" in told
    assert "test_app.py" in told
    assert "Ana" not in told


def test_ctrl_c_in_the_terminal_ends_the_program(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(0, lambda: _report_defect(KeyboardInterrupt, KeyboardInterrupt(), None))
    assert qapp.exec() == 0
    assert "KeyboardInterrupt at ?" in capsys.readouterr().err


def test_escape_on_the_welcome_page_harms_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    window = compose(qapp, None, "")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F3):
        QTest.keyClick(window, key)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert child(window, QPushButton, "newEvent").isVisible()
