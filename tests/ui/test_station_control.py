"""The station of a real event: what is scanned, typed and pressed, and what is seen of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.admission import Refusal
from kiosk.errors import DamagedEventFileError, DiskFullError
from kiosk.services.checkpoints import set_checkpoint
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.views import Presence, ResultView, Tone
from kiosk.ui.widgets.result_rows import ResultRow
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.disks import no_file_longer_than
from tests.support.events import Clock
from tests.support.qt import TYPIST_S, Heard, child, press, scan_into, settled, shown
from tests.ui.conftest import ANA, PAT, TRAN, WU, Program
from tests.ui.hands import counts, key, scan, verdict


def type_in(opened: Program, text: str, end: Qt.Key | None = None) -> None:
    opened.beats.step = TYPIST_S
    scan_into(opened.window, text, end)
    if end is not None:
        settled()


def the_one_found(opened: Program, qtbot: QtBot) -> ResultView:
    qtbot.waitUntil(lambda: len(shown(opened.window, ResultRow)) == 1)
    return shown(opened.window, ResultRow)[0].view


def test_a_scan_welcomes_and_counts(opened: Program) -> None:
    scan(opened, ANA)
    answer = verdict(opened)
    assert answer.tone is Tone.OK
    assert "Ana Souza" in answer.name
    assert counts(opened) == "1 of 2 here"
    assert "Ana Souza" in child(opened.window, QLabel, "recentName0").text()


def test_the_same_code_under_the_beam_is_one_answer(opened: Program) -> None:
    for _ in range(3):
        opened.event.station.scan(ANA)
    assert verdict(opened).tone is Tone.OK


def test_a_code_held_under_the_beam_keeps_its_own_answer(opened: Program) -> None:
    scan(opened, ANA)
    opened.beats.step = 0.004
    scan_into(opened.window, ANA)
    assert verdict(opened).tone is Tone.OK
    assert counts(opened) == "1 of 2 here"


def test_a_scan_that_a_full_disk_refused_is_judged_again(opened: Program) -> None:
    station = opened.event.station
    for trouble in (DiskFullError(opened.home), DamagedEventFileError(opened.home, "page 3")):
        station.scan("NOBODYS")
        station._failed(trouble)
        assert child(opened.window, QFrame, "stop").isVisible()
    station.scan("NOBODYS")
    assert verdict(opened).tone is Tone.HELP


def test_a_scan_prints_the_badge_once_where_there_is_a_printer(
    opened: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.event.badges_page.folder_chosen.emit(tmp_path)
    scan(opened, ANA)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("badges-*.pdf"))) == 1)
    asked = Heard(opened.event.station.print_requested)
    qtbot.waitUntil(lambda: not opened.event.station._gateway.wants_badge(known(opened, ANA)))
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    scan(opened, ANA)
    assert verdict(opened).tone is Tone.OK
    assert asked.all == []


def known(opened: Program, code: str) -> str:
    (registration,) = opened.event.station._gateway._file.roster.by_credential(code)
    return registration


@pytest.mark.parametrize(
    ("code", "refusal"),
    [(TRAN, Refusal.CANCELLED), (PAT, Refusal.UNPAID), ("NOBODYS", Refusal.UNKNOWN)],
)
def test_a_refusal_sends_to_the_help_desk(opened: Program, code: str, refusal: Refusal) -> None:
    scan(opened, code)
    assert verdict(opened).tone is Tone.HELP
    assert verdict(opened).headline == refusal_headline(refusal)
    assert counts(opened) == "0 of 2 here"


def test_a_second_visit_is_yellow_and_says_when_and_where(opened: Program) -> None:
    scan(opened, ANA)
    scan(opened, WU)
    scan(opened, ANA)
    assert verdict(opened).tone is Tone.ALREADY
    assert "Main entrance" in verdict(opened).detail


def test_a_name_is_found_opened_and_checked_in_by_keys_alone(opened: Program, qtbot: QtBot) -> None:
    type_in(opened, "souza")
    assert "Ana Souza" in the_one_found(opened, qtbot).name
    type_in(opened, "", Qt.Key.Key_Return)
    assert "Ana Souza" in child(opened.window, QLabel, "cardName").text()
    assert not child(opened.window, QLabel, "badgePreview").pixmap().isNull()
    press(opened.window, "checkIn")
    assert verdict(opened).tone is Tone.OK
    type_in(opened, "", Qt.Key.Key_Return)
    type_in(opened, "souza")
    assert the_one_found(opened, qtbot).presence is Presence.HERE


def test_whoever_came_in_at_the_door_is_checked_in_at_another_place_by_name(
    opened: Program, qtbot: QtBot
) -> None:
    scan(opened, ANA)
    gateway = opened.event._gateway
    gateway.act(lambda file, at, who: set_checkpoint(file, "Ballroom", {}, at, who))
    ballroom = gateway.ask(lambda file: file.checkpoints.called("ballroom"))
    assert ballroom
    gateway.stand_at(ballroom)
    type_in(opened, "souza")
    assert the_one_found(opened, qtbot).presence is Presence.HERE
    key(opened, Qt.Key.Key_Return)
    key(opened, Qt.Key.Key_Return)
    assert (verdict(opened).tone, verdict(opened).headline) == (Tone.OK, "CHECKED IN")
    assert [one.checkpoint for one in gateway.recent()] == ["ballroom", "main-entrance"]


def test_whoever_came_yesterday_is_checked_in_by_name_at_a_door_that_lets_them_in_daily(
    opened: Program, qtbot: QtBot
) -> None:
    gateway = opened.event._gateway
    rules = {"entries": "daily"}
    gateway.act(lambda file, at, who: set_checkpoint(file, "Main entrance", rules, at, who))
    door = gateway.ask(lambda file: file.checkpoints.called("main-entrance"))
    assert door
    gateway.stand_at(door)
    scan(opened, ANA)
    clock = opened.control._now
    assert isinstance(clock, Clock)
    clock.moment += timedelta(days=1)
    for new_here in (True, False):
        type_in(opened, "souza")
        the_one_found(opened, qtbot)
        key(opened, Qt.Key.Key_Return)
        card = opened.event.station_page.card_shown
        assert card
        assert card.new_here == new_here
        key(opened, Qt.Key.Key_Return if new_here else Qt.Key.Key_Escape)
    assert len(gateway.recent()) == 2


def test_a_scan_over_a_search_puts_the_search_back_and_answers(opened: Program) -> None:
    type_in(opened, "wu")
    scan(opened, ANA)
    assert verdict(opened).tone is Tone.OK
    assert opened.event.station_page.input.text() == ""


def test_somebody_who_cancelled_is_shown_and_cannot_enter(opened: Program) -> None:
    type_in(opened, "dinh phuoc", Qt.Key.Key_Return)
    assert not child(opened.window, QPushButton, "checkIn").isEnabled()
    presence = child(opened.window, QLabel, "cardPresence")
    assert presence.property("presence") == "help"


def test_ctrl_z_takes_the_last_one_back_and_they_may_come_again(opened: Program) -> None:
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.beats.step = TYPIST_S
    QTest.keyClick(opened.window, *undo)
    settled()
    scan(opened, ANA)
    QTest.keyClick(opened.window, *undo)
    settled()
    assert counts(opened) == "0 of 2 here"
    assert not child(opened.window, VerdictPanel, "verdict").isVisible()
    scan(opened, ANA)
    assert verdict(opened).tone is Tone.OK


def test_a_wrong_person_is_undone_by_the_button(opened: Program) -> None:
    scan(opened, ANA)
    press(opened.window, "undoShown")
    assert counts(opened) == "0 of 2 here"


def test_undoing_what_is_undone_is_said_above_the_page(opened: Program) -> None:
    scan(opened, ANA)
    fact = verdict(opened).fact
    page = child(opened.window, StationPage, "stationPage")
    page.undo_requested.emit(fact)
    page.undo_requested.emit(fact)
    assert "undone before" in child(opened.window, QLabel, "notice").text()
    scan(opened, WU)
    assert not child(opened.window, QLabel, "notice").isVisible()


def test_a_name_on_the_badge_is_mended_on_the_card(opened: Program) -> None:
    type_in(opened, "souza", Qt.Key.Key_Return)
    field = child(opened.window, QLineEdit, "badgeName")
    field.setFocus()
    field.selectAll()
    type_in(opened, "Anita", Qt.Key.Key_Return)
    opened.event.station_page.go_back()
    opened.event.station_page.focus_input()
    scan(opened, ANA)
    assert "Anita" in verdict(opened).name


def test_a_disk_that_refuses_stops_the_station_until_it_works_again(opened: Program) -> None:
    with no_file_longer_than(100):
        scan(opened, ANA)
    main = child(opened.window, QStackedWidget, "stationMain").currentWidget()
    assert main
    assert main.objectName() == "stop"
    assert "forum.kiosk" in child(opened.window, QLabel, "stopText").text()
    assert counts(opened) == "0 of 2 here"
    scan(opened, ANA + "X")
    opened.event.station.scan(ANA)
    assert verdict(opened).tone is Tone.OK


def test_a_disk_that_refuses_a_correction_leaves_the_old_name(opened: Program) -> None:
    type_in(opened, "souza", Qt.Key.Key_Return)
    previews = Heard(opened.event.station.preview_requested)
    view = opened.event.station_page._card.view
    assert view
    with no_file_longer_than(100):
        opened.event.station_page.corrected.emit(view.registration, {"badge_name": "X"})
    assert previews.all == []


def test_check_in_and_print_without_a_printer_admits_and_says_so(
    opened: Program, qtbot: QtBot
) -> None:
    type_in(opened, "souza", Qt.Key.Key_Return)
    press(opened.window, "checkInPrint")
    assert verdict(opened).tone is Tone.OK
    notice = child(opened.window, QLabel, "notice")
    qtbot.waitUntil(notice.isVisible)
    assert "printer" in notice.text()


def test_a_card_of_nobody_is_not_opened(opened: Program) -> None:
    opened.event.station_page.person_opened.emit("R0")
    assert not child(opened.window, QLabel, "cardName").isVisible()
