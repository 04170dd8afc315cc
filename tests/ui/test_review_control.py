"""What laptops disagree about is looked at, and settled by a number, in the real window."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.review import ReviewCase
from kiosk.services.lead import set_pin
from kiosk.services.opening import open_event
from kiosk.services.registrations import amend, register_walk_in
from kiosk.services.review.cases import review_cases
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import HELP, REVIEW
from kiosk.ui.pages.review_page import ReviewPage
from kiosk.ui.widgets.case_list import CaseList
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.two_lines import BESIDE
from tests.services.review.conftest import meet
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    all_facts,
    an_event_file,
)
from tests.support.qt import TYPIST_S, child, press
from tests.ui.conftest import ANA, EVERYBODY, WU, Program
from tests.ui.hands import key, page, scan, type_in, verdict

PIN = "4711"
AT = MORNING + timedelta(minutes=1)


@pytest.fixture
def reviewing(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """Ana was let in here and at the south door, Wu corrected at both; the page is open."""
    with closing(an_event_file(tmp_path, laptop=program.kept)) as file:
        _, wu, *_ = a_list_of(file, *EVERYBODY)
        set_pin(file, PIN, MORNING)
        home = tmp_path / "south"
        home.mkdir()
        laptop = a_laptop(home, "South door 2")
        south = EventFile.assemble(home / "f.kiosk", QUICK_KEY, laptop, [all_facts(file)])
        with closing(south):
            a_desk(file, "Maria").scan(ANA, at=AT)
            a_desk(south, "Tom").scan(ANA, at=AT)
            amend(file, wu, {"name": "Wu Xiuying"}, AT, "Maria")
            amend(south, wu, {"name": "Wu Xiu-Ying"}, AT, "Tom")
            register_walk_in(south, {"name": "Ana Souza"}, AT, "Tom")
            meet(file, south)
        path = file.path
    program.control.show_event(open_event(path, QUICK_KEY, program.kept))
    qtbot.waitUntil(program.event.station_page.isVisible)
    program.window.open_page(REVIEW)
    qtbot.waitUntil(lambda: len(rows(program)) == 3)
    return program


def rows(program: Program) -> list[str]:
    shown = child(program.event.review.page, CaseList, "reviewList")
    items = map(shown.item, range(shown.count()))
    return [f"{item.text()}\n{item.data(BESIDE)}" for item in items]


def said(program: Program, name: str) -> str:
    shown = child(program.event.review.page, QLabel, name)
    return shown.text() if shown.isVisible() else ""


def ways(program: Program) -> list[str]:
    shown = program.event.review.page.findChildren(ChoiceButton)
    return [way.text() for way in shown if way.isVisible()]


def cases(program: Program, *, only_open: bool = True) -> list[ReviewCase]:
    gateway = program.event._gateway
    return gateway.ask(lambda file: review_cases(file, only_open=only_open))


def choose(program: Program, typed: str) -> None:
    type_in(program, typed, Qt.Key.Key_Return)


def settled_to(qtbot: QtBot, program: Program, count: int) -> None:
    qtbot.waitUntil(lambda: len(rows(program)) == count, timeout=10_000)


def test_a_double_tells_both_doors_times_and_operators(reviewing: Program, qtbot: QtBot) -> None:
    assert rows(reviewing)[0].endswith("Let in twice")
    assert said(reviewing, "reviewWhy") == "Let in twice"
    lines = said(reviewing, "reviewLines")
    assert lines.count("Main entrance") == 2
    assert "South door 2" in lines
    assert "Tom" in lines
    assert "Maria" in lines
    qtbot.waitUntil(lambda: len(ways(reviewing)) == 4)


def test_a_number_and_enter_settle_the_case_and_the_rest_says_why(
    reviewing: Program, qtbot: QtBot
) -> None:
    choose(reviewing, "2 lent to a friend")
    settled_to(qtbot, reviewing, 2)
    [settled] = [case for case in cases(reviewing, only_open=False) if not case.is_open]
    assert settled.settled
    assert (settled.settled.how, settled.settled.reason) == ("shared", "lent to a friend")
    assert child(reviewing.window, QLineEdit, "reviewChoice").hasFocus()


def test_arrows_choose_and_a_spelling_is_kept(reviewing: Program, qtbot: QtBot) -> None:
    reviewing.beats.step = TYPIST_S
    key(reviewing, Qt.Key.Key_Down)
    assert said(reviewing, "reviewWhy") == "Desks disagree: Full name"
    assert "counts now" in said(reviewing, "reviewLines")
    qtbot.waitUntil(lambda: len(ways(reviewing)) == 2)
    kept = ways(reviewing)[0]
    choose(reviewing, "1")
    settled_to(qtbot, reviewing, 2)
    (wu,) = reviewing.event._gateway.ask(lambda file: file.roster.by_credential(WU))
    person = reviewing.event._gateway.ask(lambda file: file.roster.registration(wu))
    assert person
    assert person.name in kept


def test_a_walk_in_is_merged_by_a_finger(reviewing: Program, qtbot: QtBot) -> None:
    reviewing.beats.step = TYPIST_S
    for _ in range(2):
        key(reviewing, Qt.Key.Key_Down)
    assert "made at a door" in said(reviewing, "reviewLines")
    press(reviewing.window, "way1")
    settled_to(qtbot, reviewing, 2)
    assert [case.matter for case in cases(reviewing)] == ["twice", "field"]


def test_what_another_laptop_did_is_undone_by_the_lead_alone(
    reviewing: Program, qtbot: QtBot
) -> None:
    station = reviewing.event._gateway.ask(lambda file: file.station)
    assert station
    [double] = [case for case in cases(reviewing) if case.matter == "twice"]
    theirs = [not one.fact.startswith(station.id) for one in double.passages].index(True)
    choose(reviewing, str(3 + theirs))
    strip = child(reviewing.event.review.page, QWidget, "pinStrip")
    assert strip.isVisible()
    assert len(cases(reviewing)) == 3
    type_in(reviewing, PIN, Qt.Key.Key_Return)
    settled_to(qtbot, reviewing, 2)
    assert not strip.isVisible()


def test_what_this_laptop_did_is_anybodys_to_undo(reviewing: Program, qtbot: QtBot) -> None:
    station = reviewing.event._gateway.ask(lambda file: file.station)
    assert station
    [double] = [case for case in cases(reviewing) if case.matter == "twice"]
    ours = [one.fact.startswith(station.id) for one in double.passages].index(True)
    choose(reviewing, str(3 + ours))
    settled_to(qtbot, reviewing, 2)


def test_enter_alone_opens_the_person(reviewing: Program) -> None:
    reviewing.beats.step = TYPIST_S
    key(reviewing, Qt.Key.Key_Return)
    assert page(reviewing) == "stationPage"
    card = reviewing.event.station_page.card_shown
    assert card
    assert card.name.strip("\u2068\u2069") == "Ana Souza"


def test_a_scan_is_answered_and_settles_nothing(reviewing: Program) -> None:
    scan(reviewing, "1")
    scan(reviewing, WU)
    assert verdict(reviewing).registration
    assert len(cases(reviewing)) == 3


def test_what_is_no_choice_is_said(reviewing: Program) -> None:
    choose(reviewing, "9")
    assert "number" in said(reviewing, "reviewTrouble")
    assert len(cases(reviewing)) == 3


def test_settled_cases_are_shown_and_opened_again(reviewing: Program, qtbot: QtBot) -> None:
    choose(reviewing, "1")
    settled_to(qtbot, reviewing, 2)
    press(reviewing.window, "showSettledReviews")
    settled_to(qtbot, reviewing, 1)
    assert said(reviewing, "reviewSettled").startswith("The same person")
    press(reviewing.window, "way1")
    settled_to(qtbot, reviewing, 0)
    assert "Nothing was settled" in said(reviewing, "noReviews")
    assert len(cases(reviewing)) == 3


def test_nothing_is_counted_before_everything_was_looked_at(qtbot: QtBot) -> None:
    looking = ReviewPage()
    qtbot.addWidget(looking)
    title = child(looking, QLabel, "reviewTitle")
    looking.show_looking()
    assert title.text() == "Differences to look at"
    looking.show_cases([], settled=False, count=0)
    assert title.text().endswith(": 0")


def test_the_help_desk_and_a_key_lead_to_it(opened: Program, qtbot: QtBot) -> None:
    opened.window.open_page(HELP)
    press(opened.window, "reviewFromHelp")
    assert page(opened) == "reviewPage"
    qtbot.waitUntil(lambda: "Nothing to look at" in said(opened, "noReviews"))
    press(opened.window, "backFromReview")
    assert page(opened) == "stationPage"
    opened.beats.step = TYPIST_S
    key(opened, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page(opened) == "reviewPage"
    key(opened, Qt.Key.Key_Escape)
    assert page(opened) == "stationPage"
