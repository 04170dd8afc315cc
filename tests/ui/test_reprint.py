"""A second badge, at the open window: asked about by keys, in the way of no scan."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.fact import Fact, Kind
from kiosk.domain.names import isolated
from tests.ui.conftest import ANA, WU, Program
from tests.ui.hands import heard, key, page, scan, type_in, typed, verdict


def badges(opened: Program) -> list[Fact]:
    file = opened.event.printing._gateway._file
    (ana,) = file.roster.by_credential(ANA)
    return [fact for fact in file.journal.of_subject(ana) if fact.kind == Kind.BADGE]


def with_a_badge(opened: Program, folder: Path, qtbot: QtBot) -> None:
    """Ana is in, and her badge has come out; somebody wants another."""
    opened.event.badges_page.folder_chosen.emit(folder)
    scan(opened, ANA)
    qtbot.waitUntil(lambda: len(badges(opened)) == 1)
    key(opened, Qt.Key.Key_F3)
    assert opened.event.printing.strip.isVisible()


def test_a_number_prints_it_and_the_next_scan_is_answered(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    with_a_badge(opened, tmp_path, qtbot)
    typed(opened, "2")
    heard(opened)
    qtbot.waitUntil(lambda: len(badges(opened)) == 2)
    assert badges(opened)[1].body["reason"] == "damaged"
    scan(opened, WU)
    assert verdict(opened).name == isolated("Wu")


def test_a_scan_is_no_number_and_takes_the_question_away(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    with_a_badge(opened, tmp_path, qtbot)
    scan(opened, "1234567")
    assert verdict(opened).headline == "CODE NOT ON THE LIST"
    assert not opened.event.printing.strip.isVisible()
    qtbot.wait(200)
    assert len(badges(opened)) == 1


def test_esc_prints_nothing_and_typing_finds_people_again(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    with_a_badge(opened, tmp_path, qtbot)
    key(opened, Qt.Key.Key_Escape)
    assert not opened.event.printing.strip.isVisible()
    assert QApplication.focusWidget() is opened.event.station_page.input
    type_in(opened, "wu")
    assert opened.event.station_page.searched == "wu"


def test_a_name_that_is_typed_meanwhile_is_looked_for(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    with_a_badge(opened, tmp_path, qtbot)
    type_in(opened, "wu")
    assert opened.event.station_page.searched == "wu"


def test_a_scan_on_the_badges_page_is_answered(opened: Program, tmp_path: Path) -> None:
    opened.window.open_page("badges")
    opened.event.badges_page.folder_chosen.emit(tmp_path)
    scan(opened, WU)
    assert page(opened) == "stationPage"
    assert verdict(opened).name == isolated("Wu")
