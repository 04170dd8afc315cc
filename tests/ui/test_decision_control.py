"""Questions and decisions on the verdict, by real keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.admission import Refusal
from kiosk.domain.question import AnswerKind
from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.lead import set_pin
from kiosk.services.questions import Wording, ask
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.views import Tone
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import MORNING
from tests.support.qt import child, press
from tests.ui.conftest import ANA, PAT, TRAN, WU, Program
from tests.ui.hands import counts, heard, scan, type_in, verdict

CONSENT = Wording("May we take photos?")
MEAL = Wording("Which meal?", AnswerKind.CHOICE, ("Rice", "Bread", "None"))
NOTE = Wording("Anything else?", AnswerKind.TEXT, required=False)
PIN = "4711"


@pytest.fixture
def asking(opened: Program) -> Program:
    """Two questions for everybody."""
    opened.event._gateway.ask(lambda file: ask(file, "consent", CONSENT, MORNING))
    opened.event._gateway.ask(lambda file: ask(file, "meal", MEAL, MORNING))
    return opened


@pytest.fixture
def led(opened: Program) -> Program:
    """An event with a lead's PIN."""
    opened.event._gateway.ask(lambda file: set_pin(file, PIN, MORNING))
    return opened


def asked(opened: Program) -> str:
    strip = child(opened.window, QWidget, "questionStrip")
    return child(strip, QLabel, "questionText").accessibleName() if strip.isVisible() else ""


def answers_of(opened: Program, code: str) -> dict[str, str]:
    gateway = opened.event._gateway
    (registration,) = gateway.ask(lambda file: file.roster.by_credential(code))
    history = gateway.history(registration)
    assert history
    return dict(history.answers)


def test_two_questions_are_answered_by_a_key_each_and_the_door_opens(
    asking: Program, qtbot: QtBot
) -> None:
    scan(asking, ANA)
    assert verdict(asking).headline == refusal_headline(Refusal.INCOMPLETE)
    assert "May we take photos?" in asked(asking)
    assert asked(asking).startswith("1 of 2")
    type_in(asking, "y")
    qtbot.waitUntil(lambda: "Which meal?" in asked(asking))
    assert asking.event.station_page.input.text() == ""
    type_in(asking, "2")
    qtbot.waitUntil(lambda: verdict(asking).tone is Tone.OK)
    assert asked(asking) == ""
    assert answers_of(asking, ANA) == {"consent": "yes", "meal": "Bread"}


def test_questions_are_answered_by_buttons_as_well(asking: Program) -> None:
    scan(asking, ANA)
    press(asking.window, "answer_n")
    press(asking.window, "answer_3")
    assert verdict(asking).tone is Tone.OK
    assert answers_of(asking, ANA) == {"consent": "no", "meal": "None"}


def test_a_scan_between_two_questions_is_answered_and_drops_the_first_answer(
    asking: Program, qtbot: QtBot
) -> None:
    scan(asking, ANA)
    press(asking.window, "answer_y")
    scan(asking, "NOBODYS")
    assert verdict(asking).headline == refusal_headline(Refusal.UNKNOWN)
    assert asked(asking) == ""
    scan(asking, ANA)
    assert "May we take photos?" in asked(asking)
    assert answers_of(asking, ANA) == {}
    assert counts(asking) == "0 of 2 here"
    qtbot.wait(200)
    assert "May we take photos?" in asked(asking)


def test_no_code_answers_a_question_by_its_first_keys(asking: Program, qtbot: QtBot) -> None:
    scan(asking, ANA)
    scan(asking, "Y2NOBODYS")
    qtbot.wait(200)
    assert verdict(asking).headline == refusal_headline(Refusal.UNKNOWN)
    assert answers_of(asking, ANA) == {}


def test_the_same_code_under_the_beam_keeps_the_answer_given(asking: Program) -> None:
    scan(asking, ANA)
    press(asking.window, "answer_y")
    asking.event.station.scan(ANA)
    assert "Which meal?" in asked(asking)
    press(asking.window, "answer_1")
    assert verdict(asking).tone is Tone.OK


def test_a_name_can_be_typed_while_a_question_is_open(asking: Program, qtbot: QtBot) -> None:
    scan(asking, ANA)
    type_in(asking, "ny")
    qtbot.wait(200)
    assert asking.event.station_page.input.text() == "ny"
    assert answers_of(asking, ANA) == {}


def test_enter_neither_answers_nor_leaves_what_must_be_answered_and_esc_leaves(
    asking: Program,
) -> None:
    scan(asking, ANA)
    type_in(asking, "", Qt.Key.Key_Return)
    assert "May we take photos?" in asked(asking)
    type_in(asking, "", Qt.Key.Key_Escape)
    assert asked(asking) == ""
    assert not child(asking.window, VerdictPanel, "verdict").isVisible()


def test_a_text_is_typed_into_its_own_field_and_may_be_left_empty(opened: Program) -> None:
    opened.event._gateway.ask(lambda file: ask(file, "else", NOTE, MORNING))
    scan(opened, ANA)
    line = child(opened.window, QLineEdit, "questionAnswer")
    assert line.hasFocus()
    type_in(opened, "a ramp", Qt.Key.Key_Return)
    assert verdict(opened).tone is Tone.OK
    assert answers_of(opened, ANA) == {"else": "a ramp"}
    assert opened.event.station_page.input.hasFocus()
    scan(opened, WU)
    type_in(opened, "", Qt.Key.Key_Return)
    assert answers_of(opened, WU) == {"else": ""}


def test_esc_in_the_field_of_a_text_leaves_the_person(opened: Program) -> None:
    opened.event._gateway.ask(lambda file: ask(file, "else", NOTE, MORNING))
    scan(opened, ANA)
    type_in(opened, "a r", Qt.Key.Key_Escape)
    assert not child(opened.window, VerdictPanel, "verdict").isVisible()
    assert opened.event.station_page.input.hasFocus()
    assert counts(opened) == "0 of 2 here"


def test_enter_leaves_an_optional_choice_empty(opened: Program) -> None:
    optional = Wording("Which meal?", AnswerKind.CHOICE, ("Rice", "Bread"), required=False)
    opened.event._gateway.ask(lambda file: ask(file, "meal", optional, MORNING))
    scan(opened, ANA)
    type_in(opened, "", Qt.Key.Key_Return)
    assert verdict(opened).tone is Tone.OK


def test_the_lead_lets_somebody_in_against_the_rules(led: Program) -> None:
    scan(led, TRAN)
    led.beats.moment += 5
    QTest.keyClick(led.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    heard(led)
    type_in(led, "2", Qt.Key.Key_Return)
    assert child(led.event.station_page.verdict, QLineEdit, "leadPin").hasFocus()
    type_in(led, "0000", Qt.Key.Key_Return)
    assert child(led.event.station_page.verdict, QLabel, "pinTrouble").isVisible()
    type_in(led, PIN, Qt.Key.Key_Return)
    view = verdict(led)
    assert view.tone is Tone.OK
    assert "in spite of" in view.notices[0].text
    assert led.event.station_page.input.hasFocus()
    recent = led.event._gateway.recent()[0]
    fact = led.event._gateway.ask(lambda file: file.journal.fact(recent.fact))
    assert fact
    assert fact.body["override"] == "Organiser agreed"


def test_a_scan_in_the_middle_of_a_decision_is_answered_and_decides_nothing(led: Program) -> None:
    for reached in ("overrideReason", "leadPin"):
        scan(led, TRAN)
        press(led.window, "overrideShown")
        if reached == "leadPin":
            press(led.window, "reason1")
        assert child(led.event.station_page.verdict, QLineEdit, reached).hasFocus()
        scan(led, "NOBODYS")
        assert verdict(led).headline == refusal_headline(Refusal.UNKNOWN)
        assert not child(led.event.station_page.verdict, QLineEdit, reached).isVisible()
        assert led.event.station_page.input.hasFocus()
        led.beats.moment += 5
    assert led.event._gateway.recent() == []


def test_without_a_pin_a_reason_is_enough_and_esc_decides_nothing(opened: Program) -> None:
    scan(opened, TRAN)
    press(opened.window, "overrideShown")
    type_in(opened, "because", Qt.Key.Key_Escape)
    assert verdict(opened).tone is Tone.HELP
    assert opened.event.station_page.input.hasFocus()
    press(opened.window, "overrideShown")
    type_in(opened, "  Minister's   office ", Qt.Key.Key_Return)
    assert verdict(opened).tone is Tone.OK


def test_the_unpaid_are_let_in_without_a_pin_where_the_door_allows_it(led: Program) -> None:
    gateway = led.event._gateway
    scan(led, PAT)
    press(led.window, "overrideShown")
    press(led.window, "reason1")
    assert verdict(led).tone is Tone.HELP
    allowing = {"allow_unpaid": True}
    gateway.ask(lambda file: set_checkpoint(file, "Main entrance", allowing, MORNING))
    scan(led, "NOBODYS")
    scan(led, PAT)
    press(led.window, "overrideShown")
    press(led.window, "reason1")
    assert verdict(led).tone is Tone.OK


def test_nobody_unknown_is_let_in_by_decision(opened: Program) -> None:
    scan(opened, "NOBODYS")
    assert not child(opened.window, QPushButton, "overrideShown").isVisible()
    opened.beats.moment += 5
    QTest.keyClick(opened.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    heard(opened)
    assert not child(opened.window, QLineEdit, "overrideReason").isVisible()


def test_a_decision_instead_of_answers_leaves_the_questions_for_whoever_cancels(
    asking: Program,
) -> None:
    scan(asking, ANA)
    press(asking.window, "overrideShown")
    assert asked(asking) == ""
    press(asking.window, "overrideCancel")
    assert "May we take photos?" in asked(asking)
    press(asking.window, "overrideShown")
    press(asking.window, "reason4")
    assert verdict(asking).tone is Tone.OK


def test_whoever_was_to_get_a_badge_gets_it_after_the_questions(
    asking: Program, qtbot: QtBot
) -> None:
    type_in(asking, "souza", Qt.Key.Key_Return)
    with qtbot.waitSignal(asking.event.station.print_requested):
        press(asking.window, "checkInPrint")
        press(asking.window, "answer_y")
        press(asking.window, "answer_1")


def test_nobody_is_let_in_at_a_door_to_which_the_laptop_was_moved_meanwhile(
    asking: Program,
) -> None:
    gateway = asking.event._gateway
    scan(asking, ANA)
    press(asking.window, "answer_y")
    back_door = gateway.ask(lambda file: set_checkpoint(file, "Back door", {}, MORNING))
    gateway.stand_at(back_door)
    press(asking.window, "answer_1")
    assert not child(asking.window, VerdictPanel, "verdict").isVisible()
    assert counts(asking) == "0 of 2 here"
