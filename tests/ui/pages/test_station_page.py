from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from time import monotonic, sleep
from typing import Protocol

import pytest
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.credential import own_code
from kiosk.domain.opaque import registration_id
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.views import CardView, Presence, RecentView, ResultView, Tone, VerdictView
from kiosk.ui.widgets.result_rows import ResultRow
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.events import SECRET
from tests.support.qt import Heard, child, keys_into, press, shown

OWN_CODE = own_code(SECRET, registration_id(SECRET, "code|QAANA"))
RESULTS = [
    ResultView(f"R{number}", "Ana Souza", "Press", Presence.ABSENT, "Not here yet", similar=False)
    for number in range(3)
]
CARD = CardView(
    "R1", "Ana Souza", "Ana", "Press", Presence.ABSENT, "Not here yet", (), can_enter=True
)
WELCOME = VerdictView(Tone.OK, "CHECKED IN", "Ana", "Press", "14:30", "R1", "F1")
STRANGER = VerdictView(Tone.HELP, "CODE NOT ON THE LIST", "", "Find them.", "14:30")


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> StationPage:
    del dressed
    page = StationPage()
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show_counts(0, 3, 3)
    page.show()
    page.activateWindow()
    page.focus_input()
    qtbot.waitUntil(page.input.hasFocus)
    return page


class _Named(Protocol):
    def objectName(self) -> str: ...  # noqa: N802 - Qt's own name


def view(page: StationPage) -> str:
    shown: _Named | None = child(page, QStackedWidget, "stationMain").currentWidget()
    assert shown
    return shown.objectName()


def typed(page: StationPage, text: str) -> None:
    QTest.keyClicks(page.input, text)


def key(page: StationPage, code: Qt.Key) -> None:
    QTest.keyClick(page.input, code)


def test_the_station_is_ready(page: StationPage) -> None:
    assert view(page) == "idle"


def test_typing_asks_for_people_and_shows_those_of_the_last_query(page: StationPage) -> None:
    asked = Heard(page.search_changed)
    typed(page, " an")
    assert asked.firsts == ["a", "an"]
    page.show_results("a", RESULTS)
    assert view(page) == "idle"
    page.show_results("an", RESULTS)
    assert view(page) == "results"


class Slow(QObject):
    """Looks people up elsewhere: the more letters, the sooner, so that answers overtake others."""

    found = Signal(str, object)

    def __init__(self, page: StationPage) -> None:
        super().__init__(page)
        self._elsewhere = ThreadPoolExecutor(max_workers=8)
        self.pending: list[Future[None]] = []
        page.search_changed.connect(self._look_up)
        self.found.connect(page.show_results)

    def close(self) -> None:
        self._elsewhere.shutdown()

    @Slot(str)
    def _look_up(self, query: str) -> None:
        self.pending.append(self._elsewhere.submit(self._answer, query))

    def _answer(self, query: str) -> None:
        sleep(0.12 / len(query))
        self.found.emit(query, [replace(RESULTS[0], registration=query, name=f"{query}…")])


def test_letters_never_show_the_people_of_earlier_ones_however_slow_their_answers(
    page: StationPage, qtbot: QtBot
) -> None:
    slow = Slow(page)
    opened = Heard(page.person_opened)
    for letter in (*"hermo", Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, *"nan"):
        QTest.keyClick(page.input, letter)
        stops = monotonic() + 0.02
        while monotonic() < stops:
            QApplication.processEvents()
            names = {row.view.registration for row in shown(page, ResultRow)}
            assert names <= {page.input.text()}
            key(page, Qt.Key.Key_Return)
            assert set(opened.firsts) <= {page.input.text()}
        opened.all.clear()
    qtbot.waitUntil(lambda: all(answer.done() for answer in slow.pending))
    QApplication.processEvents()
    assert [row.view.registration for row in shown(page, ResultRow)] == ["hernan"]
    slow.close()


def test_what_is_cleared_shows_nobody(page: StationPage) -> None:
    typed(page, "a")
    page.show_results("a", RESULTS)
    key(page, Qt.Key.Key_Backspace)
    assert view(page) == "idle"
    typed(page, " ")
    assert view(page) == "idle"


def test_nobody_found_is_said_where_the_people_would_be(page: StationPage) -> None:
    typed(page, "z")
    page.show_results("z", [])
    assert view(page) == "results"
    assert "z" in child(page, QLabel, "resultCount").text()
    opened = Heard(page.person_opened)
    key(page, Qt.Key.Key_Return)
    assert opened.all == []


def test_arrows_choose_and_enter_opens(page: StationPage) -> None:
    opened = Heard(page.person_opened)
    typed(page, "a")
    page.show_results("a", RESULTS)
    for code in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        key(page, code)
    assert opened.firsts == ["R1"]


def test_enter_on_a_card_checks_in_and_escape_goes_back_to_the_people(page: StationPage) -> None:
    asked = Heard(page.check_in_requested)
    typed(page, "a")
    page.show_results("a", RESULTS)
    page.show_card(CARD)
    assert view(page) == "attendeeCard"
    key(page, Qt.Key.Key_Enter)
    assert asked.all == [("R1", True)]
    key(page, Qt.Key.Key_Escape)
    assert view(page) == "results"
    key(page, Qt.Key.Key_Escape)
    assert (view(page), page.input.text()) == ("idle", "")


def test_a_badge_is_shown_only_on_the_card_it_belongs_to(page: StationPage) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    page.show_badge("R1", picture)
    page.show_card(CARD)
    page.show_badge("R2", picture)
    preview = child(page, QLabel, "badgePreview")
    assert preview.pixmap().isNull()
    page.show_badge("R1", picture)
    assert not preview.pixmap().isNull()


def test_a_verdict_takes_the_place_of_everything_and_makes_room_for_the_next(
    page: StationPage,
) -> None:
    typed(page, "a")
    page.show_verdict(WELCOME)
    assert (view(page), page.input.text()) == ("verdictArea", "")
    for name in ("next", "undoShown", "printShown"):
        assert child(page, QPushButton, name).isVisible()
    key(page, Qt.Key.Key_Return)
    assert view(page) == "idle"
    assert not child(page, QPushButton, "next").isVisible()


def test_a_stranger_has_no_badge_and_nothing_to_undo(page: StationPage) -> None:
    undone, printed = Heard(page.undo_requested), Heard(page.print_requested)
    page.show_verdict(STRANGER)
    assert not child(page, QPushButton, "undoShown").isVisible()
    assert not child(page, QPushButton, "printShown").isVisible()
    page.print_shown()
    child(page, QPushButton, "undoShown").click()
    assert undone.all == printed.all == []


def test_whoever_is_shown_can_be_undone_and_printed(page: StationPage) -> None:
    undone, printed = Heard(page.undo_requested), Heard(page.print_requested)
    page.show_verdict(WELCOME)
    press(page, "undoShown")
    press(page, "printShown")
    page.show_card(CARD)
    page.print_shown()
    page.go_back()
    page.print_shown()
    assert undone.firsts == ["F1"]
    assert printed.firsts == ["R1", "R1"]


def test_a_name_typed_over_a_verdict_is_looked_for_and_enter_does_not_lose_it(
    page: StationPage,
) -> None:
    asked = Heard(page.search_changed)
    page.show_verdict(WELCOME)
    typed(page, "w")
    key(page, Qt.Key.Key_Return)
    assert asked.firsts == ["w"]
    assert view(page) == "verdictArea"
    assert page.input.text() == "w"


def test_a_code_that_is_typed_is_judged(page: StationPage) -> None:
    codes = Heard(page.credential_typed)
    typed(page, OWN_CODE)
    key(page, Qt.Key.Key_Return)
    assert codes.firsts == [OWN_CODE]


def test_without_a_list_the_station_says_so_and_leads_to_it(page: StationPage) -> None:
    wanted = Heard(page.import_requested)
    page.show_counts(0, 0, 0)
    assert view(page) == "listEmpty"
    press(page, "importList")
    assert len(wanted.all) == 1
    page.show_counts(0, 1, 1)
    assert view(page) == "idle"


def test_new_counts_interrupt_nobody(page: StationPage) -> None:
    page.show_verdict(WELCOME)
    page.show_counts(1, 3, 3)
    assert view(page) == "verdictArea"
    assert child(page, QLabel, "counts").text() == "1 of 3 here"


def test_a_disk_that_refuses_stops_the_station(page: StationPage) -> None:
    typed(page, "a")
    page.show_stop("The disk is full.")
    assert view(page) == "stop"
    assert child(page, QLabel, "stopText").text() == "The disk is full."
    assert page.input.text() == ""
    assert page.input.hasFocus()
    key(page, Qt.Key.Key_Escape)
    assert view(page) == "idle"


def test_the_rail_asks_for_an_undo(page: StationPage) -> None:
    undone = Heard(page.undo_requested)
    page.show_recent([RecentView("F7", "Wu", "14:31")])
    press(page, "undo0")
    assert undone.firsts == ["F7"]


def test_what_a_scan_left_in_the_input_is_looked_for_again(page: StationPage) -> None:
    typed(page, "wu")
    asked = Heard(page.search_changed)
    page.take_back_typing()
    assert asked.firsts == ["wu"]


def test_the_verdict_is_the_widget_that_screen_readers_hear(page: StationPage) -> None:
    page.show_verdict(WELCOME)
    panel = child(page, VerdictPanel, "verdict")
    assert panel.view == WELCOME
    assert panel.accessibleName().startswith("CHECKED IN. Ana")


def test_whatever_is_typed_on_a_button_lands_in_the_input(page: StationPage) -> None:
    asked = Heard(page.search_changed)
    page.show_recent([RecentView("F1", "Ana", "14:30")])
    undo = child(page, QPushButton, "undo0")
    undo.setFocus()
    keys_into(undo, "wu")
    QTest.keyClick(undo, Qt.Key.Key_F5)
    assert page.input.text() == "wu"
    assert page.input.hasFocus()
    assert asked.firsts == ["w", "wu"]
