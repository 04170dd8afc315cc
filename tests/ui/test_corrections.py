"""What is wrong on a card is mended there, by keys, and the old value stays in the journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kiosk.domain.fact import Kind
from kiosk.domain.registration import Registration
from tests.support.qt import TYPIST_S, child
from tests.ui.conftest import ANA, TRAN, WU, Program
from tests.ui.hands import scan


@pytest.fixture
def desk(opened: Program) -> Program:
    """Ana's card, open, and a hand at the keys."""
    opened.beats.step = TYPIST_S
    opened.event.station.open_person(ana(opened).id)
    return opened


def ana(desk: Program) -> Registration:
    (found,) = desk.event._gateway.ask(lambda file: file.roster.by_credential(ANA))
    history = desk.event._gateway.history(found)
    assert history
    return history.registration


def write(desk: Program, name: str, text: str) -> None:
    field = child(desk.window, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    desk.beats.moment += 5
    QTest.keyClicks(field, text)


def key(desk: Program, code: Qt.Key) -> None:
    desk.beats.moment += 5
    QTest.keyClick(QApplication.focusWidget() or desk.window, code)
    while desk.keys.holds_keys:
        QTest.qWait(5)


def test_all_that_was_typed_is_saved_by_one_enter(desk: Program) -> None:
    before = child(desk.window, QLabel, "badgePreview").pixmap().toImage()
    for name, text in (
        ("badgeName", "Anita"),
        ("cardPronouns", "she/her"),
        ("cardOrganisation", "Casa Latina"),
        ("cardNotes", "front row"),
    ):
        write(desk, name, text)
    key(desk, Qt.Key.Key_Return)
    now = ana(desk)
    assert (now.badge_name, now.pronouns) == ("Anita", "she/her")
    assert (now.organisation, now.notes) == ("Casa Latina", "front row")
    assert "Casa Latina" in child(desk.window, QLabel, "cardDetails").text()
    assert child(desk.window, QLabel, "badgePreview").pixmap().toImage() != before
    assert not child(desk.window, QLabel, "unsavedCorrection").isVisible()
    facts = desk.event._gateway.ask(lambda file: file.journal.of_subject(now.id))
    assert [fact.kind for fact in facts].count(Kind.AMENDMENT) == 1
    assert desk.event.station_page.input.hasFocus()
    key(desk, Qt.Key.Key_Return)
    assert desk.event._gateway.here_and_expected()[0] == 1


def test_esc_leaves_it_and_a_second_one_closes_the_card(desk: Program) -> None:
    write(desk, "cardOrganisation", "Casa Latina")
    key(desk, Qt.Key.Key_Escape)
    assert child(desk.window, QLineEdit, "cardOrganisation").text() == "Harbor Legal Aid"
    assert child(desk.window, QLabel, "cardName").isVisible()
    key(desk, Qt.Key.Key_Escape)
    assert not child(desk.window, QLabel, "cardName").isVisible()
    assert ana(desk).organisation == "Harbor Legal Aid"


def test_a_badge_is_printed_with_the_name_that_was_just_typed(desk: Program) -> None:
    write(desk, "badgeName", "Anita")
    desk.event.station_page.focus_input()
    assert ana(desk).badge_name == ""
    key(desk, Qt.Key.Key_Return)
    assert ana(desk).badge_name == "Anita"
    view = desk.event.station_page.verdict.view
    assert view
    assert "Anita" in view.name


@pytest.mark.parametrize("back", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_what_is_not_saved_comes_back_when_a_scan_is_done_with(desk: Program, back: Qt.Key) -> None:
    write(desk, "cardOrganisation", "Casa Lat")
    write(desk, "badgeName", "Anita ")
    for code in (WU, TRAN):
        scan(desk, code)
        desk.beats.step = TYPIST_S
    assert not child(desk.window, QLabel, "cardName").isVisible()
    key(desk, back)
    field = child(desk.window, QLineEdit, "badgeName")
    assert child(desk.window, QLineEdit, "cardOrganisation").text() == "Casa Lat"
    assert (field.text(), field.hasFocus()) == ("Anita ", True)
    assert child(desk.window, QLabel, "unsavedCorrection").isVisible()
    assert ana(desk).badge_name == ""
    QTest.keyClicks(field, "S")
    key(desk, Qt.Key.Key_Return)
    assert (ana(desk).badge_name, ana(desk).organisation) == ("Anita S", "Casa Lat")


def test_a_card_without_a_correction_does_not_come_back(desk: Program) -> None:
    scan(desk, WU)
    key(desk, Qt.Key.Key_Return)
    assert not child(desk.window, QLabel, "cardName").isVisible()
    assert child(desk.window, QLabel, "ready").isVisible()


def test_corrections_that_were_taken_back_after_a_scan_stay_away(desk: Program) -> None:
    write(desk, "badgeName", "Anita")
    scan(desk, WU)
    for _ in range(3):  # back to the card, the text taken back, the card closed
        key(desk, Qt.Key.Key_Escape)
    assert not child(desk.window, QLabel, "cardName").isVisible()
    assert ana(desk).badge_name == ""
