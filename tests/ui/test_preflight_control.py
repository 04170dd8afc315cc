from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QProgressBar
from pytestqt.qtbot import QtBot

from kiosk.devices.fonts import load_fonts
from kiosk.services.opening import EventFile
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.preflight_page import PreflightPage
from kiosk.ui.preflight_control import PreflightControl
from kiosk.ui.widgets.quiet_choice import QuietChoice
from tests.support.events import a_list_of, a_person
from tests.support.qt import Heard, child, press
from tests.ui.conftest import ANA, Program
from tests.ui.hands import key, page, scan, verdict

LONG = " ".join(["Wolfeschlegelsteinhausenbergerdorff"] * 4)


@pytest.fixture
def control(
    qtbot: QtBot, dressed: QApplication, file: EventFile, gateway: Gateway
) -> Iterator[PreflightControl]:
    """The page alone, for four people and one with a long name; nothing is checked yet."""
    del dressed
    load_fonts()
    a_list_of(file, a_person(LONG, "QALONG", ticket_type="Press"))
    preflight = PreflightPage()
    qtbot.addWidget(preflight)
    made = PreflightControl(gateway, preflight)
    preflight.show()
    yield made
    made.stop()


def outcome(control: PreflightControl) -> str:
    return child(control._page, QLabel, "preflightOutcome").text()


def found(control: PreflightControl) -> list[str]:
    shown = child(control._page, QListWidget, "preflightFound")
    return [shown.item(row).text().strip("\u2068\u2069") for row in range(shown.count())]


def checked(control: PreflightControl, qtbot: QtBot) -> None:
    press(control._page, "checkBadges")
    qtbot.waitUntil(lambda: outcome(control) != "")


def test_whoever_has_a_doubtful_badge_is_listed(control: PreflightControl, qtbot: QtBot) -> None:
    checked(control, qtbot)
    assert outcome(control) == "Badges checked: 3. Things found: 1."
    assert found(control) == [LONG]
    assert not child(control._page, QProgressBar, "preflightProgress").isVisible()


def test_the_worst_come_first_and_one_kind_can_be_listed_alone(
    control: PreflightControl, file: EventFile, qtbot: QtBot
) -> None:
    kinds = child(control._page, QuietChoice, "preflightKinds")
    assert not kinds.isVisible()
    a_list_of(file, a_person("Zoé \U0001dfff", "QAZOE"), a_person("Alma " * 30, "QAALMA"))
    checked(control, qtbot)
    first, *others = found(control)
    assert first.startswith("Zoé")
    assert len(others) == 2
    kinds.setCurrentIndex(kinds.findData("missing_glyphs"))
    kinds.activated.emit(kinds.currentIndex())
    assert found(control) == [first]
    assert kinds.currentText() == "Letters missing: 1"


def test_the_badges_of_one_ticket_type_can_be_checked(
    control: PreflightControl, qtbot: QtBot
) -> None:
    menu = child(control._page, QComboBox, "preflightTypes")
    menu.setCurrentIndex(menu.findData("Press"))
    checked(control, qtbot)
    assert outcome(control) == "Badges checked: 1. Things found: 1."


def test_a_check_can_be_stopped_and_begun_again(control: PreflightControl, qtbot: QtBot) -> None:
    press(control._page, "checkBadges")
    press(control._page, "stopChecking")
    assert outcome(control).startswith("Stopped after 0 of")
    qtbot.wait(1)
    assert outcome(control).startswith("Stopped")
    control._page.show_outcome("")
    checked(control, qtbot)
    assert found(control) == [LONG]


def test_whoever_is_mended_is_listed_no_more(
    control: PreflightControl, qtbot: QtBot, gateway: Gateway
) -> None:
    opened = Heard(control.person_opened)
    checked(control, qtbot)
    QTest.keyClick(child(control._page, QListWidget, "preflightFound"), Qt.Key.Key_Return)
    (person,) = opened.firsts
    control._page.hide()
    control._page.show()
    assert found(control) == [LONG]  # nothing was mended yet
    QTest.keyClick(child(control._page, QListWidget, "preflightFound"), Qt.Key.Key_Return)
    assert gateway.amend(str(person), {"badge_name": "Wolfe"})
    control._page.hide()
    control._page.show()
    assert found(control) == []


def test_whoever_was_cancelled_meanwhile_is_listed_no_more(
    control: PreflightControl, qtbot: QtBot, gateway: Gateway
) -> None:
    opened = Heard(control.person_opened)
    checked(control, qtbot)
    QTest.keyClick(child(control._page, QListWidget, "preflightFound"), Qt.Key.Key_Return)
    assert gateway.amend(str(opened.firsts[0]), {"status": "cancelled"})
    control._page.hide()
    control._page.show()
    assert found(control) == []


def test_the_badges_page_leads_to_it_escape_back_and_a_scan_is_answered(opened: Program) -> None:
    for _ in range(2):
        opened.window.open_page("badges")
        press(opened.event.badges_page, "preflight")
        assert page(opened) == "preflightPage"
        key(opened, Qt.Key.Key_Escape)
        assert page(opened) == "badgesPage"
    press(opened.event.badges_page, "preflight")
    press(opened.event.badge_pages.preflight_page, "checkBadges")
    scan(opened, ANA)
    assert verdict(opened).headline == "CHECKED IN"


def test_whoever_is_listed_opens_at_the_station_and_the_list_comes_back(
    opened: Program, qtbot: QtBot
) -> None:
    opened.event._gateway.act(
        lambda file, _at, _operator: a_list_of(file, a_person(LONG, "QALONG"))
    )
    opened.window.open_page("preflight")
    preflight = opened.event.badge_pages.preflight_page
    press(preflight, "checkBadges")
    shown = child(preflight, QListWidget, "preflightFound")
    qtbot.waitUntil(lambda: shown.count() == 1)
    shown.setFocus()
    key(opened, Qt.Key.Key_Return)
    assert page(opened) == "stationPage"
    assert opened.event.station_page.card_shown
    key(opened, Qt.Key.Key_Escape)
    assert page(opened) == "preflightPage"
    assert shown.count() == 1
