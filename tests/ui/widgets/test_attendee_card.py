from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.views import CardView, Presence
from kiosk.ui.widgets.attendee_card import AttendeeCard
from tests.support.hostile_names import HOSTILE_NAMES
from tests.support.qt import Heard, child, press

BREAK = "\u200b"
ANA = CardView(
    registration="R1",
    name="Ana Souza",
    badge_name="Ana",
    details="Harbor Legal Aid",
    presence=Presence.ABSENT,
    presence_text="Not here yet",
    history=(),
    can_enter=True,
)
HERE = replace(ANA, presence=Presence.HERE, history=("14:30 Main entrance",))
CANCELLED = replace(ANA, presence=Presence.HELP, can_enter=False)


@pytest.fixture
def card(qtbot: QtBot, dressed: QApplication) -> AttendeeCard:
    del dressed
    card = AttendeeCard()
    qtbot.addWidget(card)
    card.resize(960, 560)
    card.show()
    return card


def text(card: AttendeeCard, name: str) -> str:
    return child(card, QLabel, name).text()


def test_an_empty_card_does_nothing_whatever_is_pressed(card: AttendeeCard) -> None:
    asked = [Heard(card.check_in_requested), Heard(card.print_requested)]
    renamed = Heard(card.corrected)
    for name in ("checkInPrint", "checkIn", "printBadge"):
        press(card, name)
    child(card, QLineEdit, "badgeName").returnPressed.emit()
    child(card, QPushButton, "companions").click()
    assert [one.all for one in asked] == [[], []]
    assert renamed.all == []


def test_a_card_shows_who_it_is_and_what_happened(card: AttendeeCard) -> None:
    card.show_person(HERE)
    assert card.view == HERE
    assert text(card, "cardName") == "Ana Souza"
    assert text(card, "cardDetails") == "Harbor Legal Aid"
    assert "Main entrance" in text(card, "cardHistory")
    assert child(card, QLineEdit, "badgeName").text() == "Ana"


def test_somebody_who_may_come_is_checked_in_with_or_without_a_badge(card: AttendeeCard) -> None:
    asked = Heard(card.check_in_requested)
    card.show_person(ANA)
    press(card, "checkInPrint")
    press(card, "checkIn")
    assert asked.all == [("R1", True), ("R1", False)]


def test_somebody_who_is_here_gets_a_badge_again_and_no_second_admission(
    card: AttendeeCard,
) -> None:
    asked, printed = Heard(card.check_in_requested), Heard(card.print_requested)
    card.show_person(HERE)
    assert not child(card, QPushButton, "checkInPrint").isVisible()
    card.press_primary()
    press(card, "printBadge")
    assert asked.all == []
    assert printed.firsts == ["R1", "R1"]


def test_somebody_who_was_let_in_elsewhere_is_checked_in_here_without_another_badge(
    card: AttendeeCard,
) -> None:
    asked, printed = Heard(card.check_in_requested), Heard(card.print_requested)
    card.show_person(replace(HERE, new_here=True))
    card.press_primary()
    card.show_person(HERE)
    press(card, "checkIn")
    assert asked.all == [("R1", False), ("R1", False)], "on another day, or after an exit"
    assert printed.all == []


def test_somebody_who_cancelled_cannot_be_checked_in_from_the_card(card: AttendeeCard) -> None:
    asked, printed = Heard(card.check_in_requested), Heard(card.print_requested)
    card.show_person(CANCELLED)
    assert not child(card, QPushButton, "checkInPrint").isEnabled()
    card.press_primary()
    assert asked.all == printed.all == []


def test_back_is_asked_for(card: AttendeeCard) -> None:
    closed = Heard(card.closed)
    press(card, "backFromCard")
    assert len(closed.all) == 1


def test_what_is_corrected_is_asked_for_by_enter_and_only_what_differs(card: AttendeeCard) -> None:
    corrected, back = Heard(card.corrected), Heard(card.focus_given_back)
    card.show_person(replace(ANA, pronouns="she/her", organisation="Casa", notes="front row"))
    field = child(card, QLineEdit, "badgeName")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert corrected.all == []
    QTest.keyClicks(field, "X")
    child(card, QLineEdit, "cardPronouns").setText("they/them")
    child(card, QLineEdit, "cardNotes").setText("")
    assert child(card, QLabel, "unsavedCorrection").isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert corrected.all == [
        ("R1", {"badge_name": "XAna", "pronouns": "they/them", "notes": ""}),
    ]
    assert len(back.all) == 2


def test_esc_leaves_everything_as_it_was(card: AttendeeCard) -> None:
    corrected, back = Heard(card.corrected), Heard(card.focus_given_back)
    card.show_person(replace(ANA, organisation="Casa"))
    field = child(card, QLineEdit, "cardOrganisation")
    QTest.keyClicks(field, "La ")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Casa"
    assert not child(card, QLabel, "unsavedCorrection").isVisible()
    assert (corrected.all, len(back.all)) == ([], 1)


def test_leaving_a_field_saves_nothing_but_checking_in_does(card: AttendeeCard) -> None:
    corrected, asked = Heard(card.corrected), Heard(card.check_in_requested)
    card.show_person(ANA)
    field = child(card, QLineEdit, "badgeName")
    QTest.keyClicks(field, "X")
    field.editingFinished.emit()
    assert corrected.all == []
    press(card, "checkInPrint")
    assert corrected.all == [("R1", {"badge_name": "XAna"})]
    assert asked.all == [("R1", True)]


def test_the_card_leads_to_those_who_come_with_them(card: AttendeeCard) -> None:
    asked = Heard(card.companions_requested)
    card.show_person(ANA)
    assert not child(card, QPushButton, "companions").isVisible()
    card.show_person(replace(ANA, companions=3))
    assert "3 more" in child(card, QPushButton, "companions").text()
    press(card, "companions")
    assert asked.firsts == ["R1"]


def test_the_next_persons_card_has_no_badge_of_the_last_one(card: AttendeeCard) -> None:
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    card.show_person(ANA)
    card.show_badge(picture)
    preview = child(card, QLabel, "badgePreview")
    assert preview.pixmap().width() > 0
    assert preview.pixmap().width() <= preview.width()
    card.show_person(replace(ANA, registration="R2"))
    assert preview.pixmap().isNull()


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_every_name_stands_on_the_card_as_it_is_written(card: AttendeeCard, name: str) -> None:
    card.show_person(replace(ANA, name=name, badge_name=name))
    assert text(card, "cardName").replace(BREAK, "") == name.replace(BREAK, "")
    assert child(card, QLabel, "cardName").accessibleName() == name
    assert child(card, QLabel, "cardName").textFormat() is Qt.TextFormat.PlainText
    assert card.minimumSizeHint().width() <= 1000
