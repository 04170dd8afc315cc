"""Somebody who is on no list: registered, checked in and printed by a few keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain.passage import Direction
from kiosk.domain.registration import Registration
from kiosk.ui.main_window import DAY, STATION
from kiosk.ui.pages.walk_in_page import WalkInPage
from tests.support.disks import no_file_longer_than
from tests.support.qt import SCANNER_S, TYPIST_S, child, press, scan_into, shown
from tests.ui.conftest import ANA, PAT, WU, Program
from tests.ui.hands import key, people_here, typed


@pytest.fixture
def desk(opened: Program) -> Program:
    """A station whose keys a hand presses."""
    opened.beats.step = TYPIST_S
    return opened


def form(desk: Program) -> WalkInPage:
    return desk.event.arrivals.walk_in_page


def focused() -> QLineEdit:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def scanned(desk: Program, code: str) -> None:
    desk.beats.moment += 5
    desk.beats.step = SCANNER_S
    scan_into(desk.window, code)
    desk.beats.step = TYPIST_S


def field(desk: Program, name: str) -> QLineEdit:
    return child(desk.window, QLineEdit, name)


def walk_ins(desk: Program) -> list[Registration]:
    return desk.event._gateway.ask(lambda file: file.roster.walk_ins())


def offered(desk: Program) -> list[str]:
    names = [label for label in shown(form(desk), QLabel) if "matchName" in label.objectName()]
    return [label.text().strip("\u2068\u2069") for label in names]


def verdict(desk: Program) -> str:
    view = desk.event.station_page.verdict.view
    return f"{view.headline}: {view.name}" if view and desk.event.station_page.isVisible() else ""


def test_a_name_and_one_key_are_enough(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    assert form(desk).isVisible()
    typed(desk, "Fay Ito")
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "CHECKED IN" in verdict(desk)
    assert "Fay Ito" in verdict(desk)
    (fay,) = walk_ins(desk)
    assert (fay.name, fay.badge_name, fay.ticket_type) == ("Fay Ito", "", "Attendee")
    assert people_here(desk) == 1
    assert desk.event.station_page.input.hasFocus()
    assert not child(desk.window, QLabel, "notice").isVisible()


def test_ctrl_z_takes_a_walk_in_back_as_a_whole_and_then_the_check_in_before(
    desk: Program,
) -> None:
    scanned(desk, ANA)
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay Ito")
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people_here(desk) == 2
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (walk_ins(desk), people_here(desk)) == ([], 1)
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert people_here(desk) == 0


def test_the_undo_beside_the_verdict_does_what_its_key_does(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay Ito")
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    child(desk.window, QPushButton, "undoShown").click()
    assert (walk_ins(desk), people_here(desk)) == ([], 0)


def test_somebody_new_comes_in_even_where_people_are_going_out(desk: Program) -> None:
    desk.event._gateway.direction = Direction.EXIT
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Ngozi Bello")
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people_here(desk) == 1


def test_what_was_searched_for_is_the_name_unless_it_is_an_address_or_a_code(
    desk: Program,
) -> None:
    typed(desk, "Fay Ito")
    press(desk.window, "newPersonNotFound")
    assert field(desk, "walkInBadgeName").text() == "Fay Ito"
    assert focused() is field(desk, "walkInBadgeName")
    key(desk, Qt.Key.Key_Escape)
    for searched, name, email in (
        ("fay@example.org", "", "fay@example.org"),
        ("QA 12", "", ""),
        ("王秀英", "王秀英", ""),
    ):
        desk.event.station_page.input.setText(searched)
        key(desk, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert field(desk, "walkInBadgeName").text() == name
        assert field(desk, "walkInEmail").text() == email
        key(desk, Qt.Key.Key_Escape)


def test_enter_goes_through_the_fields_and_registers_at_the_last(desk: Program) -> None:
    press(desk.window, "newPerson")
    for text in ("Fay", "Fay Ito"):
        typed(desk, text)
        key(desk, Qt.Key.Key_Return)
    typed(desk, "har")
    organisations = child(desk.window, QListWidget, "walkInOrganisationSuggestions")
    assert organisations.isVisible()
    key(desk, Qt.Key.Key_Down)
    key(desk, Qt.Key.Key_Return)
    assert focused().text() == "Harbor Legal Aid"
    assert not organisations.isVisible()
    key(desk, Qt.Key.Key_Return)
    choice = child(desk.window, QComboBox, "walkInType")
    assert choice.hasFocus()
    key(desk, Qt.Key.Key_Down)
    key(desk, Qt.Key.Key_Return)
    typed(desk, "fay@example.org")
    key(desk, Qt.Key.Key_Return)
    typed(desk, "she/her")
    key(desk, Qt.Key.Key_Return)
    (fay,) = walk_ins(desk)
    assert (fay.badge_name, fay.name, fay.organisation) == ("Fay", "Fay Ito", "Harbor Legal Aid")
    assert (fay.ticket_type, fay.email, fay.pronouns) == ("", "fay@example.org", "she/her")
    assert people_here(desk) == 1


def test_suggestions_are_only_offered(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    organisation = field(desk, "walkInOrganisation")
    organisation.setFocus()
    typed(desk, "City")
    organisations = child(desk.window, QListWidget, "walkInOrganisationSuggestions")
    assert [organisations.item(0).text().strip("\u2068")] != []
    key(desk, Qt.Key.Key_Escape)
    assert not organisations.isVisible()
    assert form(desk).isVisible()
    typed(desk, " H")
    assert not organisations.isVisible()
    key(desk, Qt.Key.Key_Tab)
    assert organisation.text() == "City H"
    organisation.setFocus()
    organisation.clear()
    typed(desk, "city")
    for code in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        key(desk, code)
    assert organisations.currentRow() == -1
    key(desk, Qt.Key.Key_Down)
    key(desk, Qt.Key.Key_Tab)
    assert organisation.text() == "City of Dayton"
    organisation.setFocus()
    organisation.clear()
    typed(desk, "city")
    organisations.itemClicked.emit(organisations.item(0))
    assert organisation.text() == "City of Dayton"


def test_whoever_may_be_registered_already_is_offered_and_steals_no_key(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "An")
    assert offered(desk) == []
    typed(desk, "a Sousa")
    assert offered(desk) == ["Ana Souza"]
    assert field(desk, "walkInBadgeName").text() == "Ana Sousa"
    press(form(desk), "itIsThisPerson0")
    card = desk.event.station_page
    assert card.isVisible()
    assert child(card, QLabel, "cardName").text().strip("\u2068\u2069") == "Ana Souza"
    assert walk_ins(desk) == []
    desk.event.station_page.focus_input()
    key(desk, Qt.Key.Key_Return)
    assert "Ana Souza" in verdict(desk)
    assert not child(desk.window, QPushButton, "resumeWalkIn").isVisible()


def test_nobody_is_registered_without_a_name_and_esc_keeps_nothing(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    press(desk.window, "registerWalkIn")
    assert child(desk.window, QLabel, "walkInTrouble").isVisible()
    assert walk_ins(desk) == []
    typed(desk, "Fay Ito")
    assert not child(desk.window, QLabel, "walkInTrouble").isVisible()
    key(desk, Qt.Key.Key_Escape)
    assert desk.event.station_page.isVisible()
    assert walk_ins(desk) == []
    assert not child(desk.window, QPushButton, "resumeWalkIn").isVisible()
    key(desk, Qt.Key.Key_F2)
    assert field(desk, "walkInBadgeName").text() == ""
    press(desk.window, "cancelWalkIn")
    assert desk.event.station_page.isVisible()


def test_a_scan_is_answered_and_the_form_comes_back_as_it_was(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay Ito")
    organisation = field(desk, "walkInOrganisation")
    organisation.setFocus()
    typed(desk, "Cit")
    scanned(desk, ANA)
    assert "Ana Souza" in verdict(desk)
    assert child(desk.window, QPushButton, "resumeWalkIn").isVisible()
    scanned(desk, WU)
    assert "Wu" in verdict(desk)
    key(desk, Qt.Key.Key_Return)
    assert form(desk).isVisible()
    assert focused() is organisation
    values = form(desk).values
    assert (values["badge_name"], values["organisation"]) == ("Fay Ito", "Cit")
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people_here(desk) == 3
    key(desk, Qt.Key.Key_Return)
    assert desk.event.station_page.isVisible()


def test_a_scan_presses_nothing_and_fills_no_field(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    before = form(desk).values
    for name, code in (("walkInBadgeName", ANA), ("walkInName", WU), ("walkInPronouns", PAT)):
        field(desk, name).setFocus()
        scanned(desk, code)
        assert desk.event.station_page.isVisible()
        key(desk, Qt.Key.Key_F2)
        assert form(desk).values == before
    assert walk_ins(desk) == []


def test_a_scan_chooses_no_ticket_type_even_in_its_menu(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    choice = child(desk.window, QComboBox, "walkInType")
    for opens in (False, True):
        choice.setFocus()
        choice.setCurrentIndex(1)
        if opens:
            choice.showPopup()
        scanned(desk, ANA)
        assert desk.event.station_page.isVisible()
        assert choice.currentIndex() == 1
        assert not choice.view().isVisible()
        key(desk, Qt.Key.Key_F2)


def test_a_form_that_was_left_waits_and_can_be_thrown_away(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    desk.window.open_page(DAY)
    desk.window.open_page(STATION)
    assert "Fay" in child(desk.window, QLabel, "unfinishedName").text()
    press(desk.window, "resumeWalkIn")
    assert field(desk, "walkInBadgeName").text() == "Fay"
    desk.window.open_page(STATION)
    press(desk.window, "discardWalkIn")
    assert not child(desk.window, QPushButton, "resumeWalkIn").isVisible()
    key(desk, Qt.Key.Key_Escape)
    assert desk.event.station_page.isVisible()
    key(desk, Qt.Key.Key_F2)
    assert not form(desk).is_begun


def test_a_badge_is_printed_only_where_there_is_a_printer(
    desk: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    gateway = desk.event._gateway
    gateway.keep_settings(replace(gateway.laptop, printer=f"folder:{tmp_path}"))
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    press(desk.window, "registerWalkIn")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("badges-*.pdf"))) == 1)
    qtbot.waitUntil(lambda: gateway.recent()[0].badge_printed)


def test_a_full_disk_keeps_the_form_and_registers_once(desk: Program, tmp_path: Path) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    with no_file_longer_than((tmp_path / "forum.kiosk-wal").stat().st_size):
        press(desk.window, "registerWalkIn")
        assert desk.event.station_page.isVisible()
        assert walk_ins(desk) == []
    key(desk, Qt.Key.Key_Escape)
    assert form(desk).isVisible()
    assert form(desk).values["badge_name"] == "Fay"
    press(desk.window, "registerWalkIn")
    assert "Fay" in verdict(desk)
    assert len(walk_ins(desk)) == people_here(desk) == 1


def test_a_check_in_that_fails_registers_nobody_twice(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    desk.event._gateway.stand_undecided()
    for _ in range(2):
        press(desk.window, "registerWalkIn")
        key(desk, Qt.Key.Key_F2)
    assert len(walk_ins(desk)) == 1


def test_what_was_suggested_is_suggested_again_after_a_scan(desk: Program) -> None:
    key(desk, Qt.Key.Key_F2)
    typed(desk, "Fay")
    field(desk, "walkInOrganisation").setFocus()
    typed(desk, "har")
    scanned(desk, ANA)
    key(desk, Qt.Key.Key_Return)
    assert focused().text() == "har"
    assert child(desk.window, QListWidget, "walkInOrganisationSuggestions").isVisible()
    key(desk, Qt.Key.Key_Down)
    key(desk, Qt.Key.Key_Return)
    assert field(desk, "walkInOrganisation").text() == "Harbor Legal Aid"
