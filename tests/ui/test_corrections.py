"""What is wrong on a card is mended there, by keys, and the old value stays in the journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kiosk.domain.fact import Kind
from kiosk.domain.registration import Registration
from tests.support.qt import TYPIST_S, child
from tests.ui.conftest import ANA, Program


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
