import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui import main_window
from kiosk.ui.main_window import CLOSE, DAY, IMPORT, PLACE, STATION, MainWindow
from tests.support.qt import Heard, child, press

PAGES = tuple(name for name, _ in main_window._pages() if name != CLOSE)


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> MainWindow:
    del dressed
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def with_an_event(window: MainWindow) -> dict[str, QWidget]:
    pages = {name: QWidget() for name in PAGES}
    window.show_event(pages)
    return pages


def test_the_title_names_nobody_and_nothing(window: MainWindow) -> None:
    with_an_event(window)
    window.bar.show_place("Forum", "East door", "Maria")
    assert window.windowTitle() == "Kiosk"


def test_keys_and_buttons_lead_to_the_pages(window: MainWindow) -> None:
    pages = with_an_event(window)
    opened = Heard(window.page_opened)
    assert window.page is pages[STATION]
    for place, name in enumerate(PAGES, start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.page is pages[name]
        assert child(window, QPushButton, f"page_{name}").isChecked()
    press(window, "page_import")
    assert opened.firsts == [*PAGES, IMPORT]


def test_without_an_event_there_is_no_page_to_be_opened(window: MainWindow) -> None:
    welcome = QWidget()
    window.show_welcome(welcome)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    window.open_page("nowhere")
    assert window.page is welcome
    assert not window.bar.isVisible()


def test_closing_the_event_is_asked_for(window: MainWindow) -> None:
    with_an_event(window)
    asked = Heard(window.close_event_requested)
    press(window, f"page_{CLOSE}")
    assert len(asked.all) == 1


def test_a_notice_stays_until_it_is_taken_away(window: MainWindow) -> None:
    notice = child(window, QLabel, "notice")
    window.show_notice("No printer is chosen yet.")
    assert notice.isVisible()
    assert notice.text() == "No printer is chosen yet."
    window.show_notice("")
    assert not notice.isVisible()


def test_the_pages_of_a_closed_event_are_gone(window: MainWindow, qtbot: QtBot) -> None:
    pages = with_an_event(window)
    gone = Heard(pages[DAY].destroyed)
    window.show_welcome(QWidget())
    qtbot.waitUntil(lambda: len(gone.all) == 1)


def test_the_bar_shows_a_state_as_words(window: MainWindow) -> None:
    with_an_event(window)
    chip = child(window, QLabel, "stateChip")
    assert not chip.isVisible()
    window.bar.show_chip("No paper", trouble=True)
    assert (chip.text(), chip.property("chip")) == ("No paper", "warn")
    assert chip.isVisible()
    window.bar.show_chip("Badges: Zebra", trouble=False)
    assert chip.property("chip") == "ok"


def test_the_bar_cuts_long_names_and_has_them_as_tool_tips(window: MainWindow) -> None:
    with_an_event(window)
    window.bar.show_place(
        "National Forum " * 12, "Harbor Ballroom A " * 5, "East door", "", "Maria"
    )
    event, place = child(window, QLabel, "barEvent"), child(window, QLabel, "barPlace")
    assert event.toolTip() == event.text()
    assert place.text() == "East door · Maria"
    door = child(window, QPushButton, "barDoor")
    assert door.text().endswith("…")
    assert door.toolTip() == "Harbor Ballroom A " * 5
    window.bar.show_page("no such page")
    window.bar.show_clock("14:30")
    assert child(window, QLabel, "barClock").text() == "14:30"
    assert window.minimumSizeHint().width() <= 1366


def test_the_window_says_that_it_closes(window: MainWindow) -> None:
    closing = Heard(window.closing)
    window.close()
    assert len(closing.all) == 1


def test_a_page_that_asks_for_too_much_room_makes_the_window_no_larger(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    greedy = QWidget()
    greedy.setMinimumSize(2000, 1200)
    window.show_event({STATION: greedy})
    window.show()
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == (1366, 768)


def test_a_page_that_is_not_in_the_row_leaves_none_of_the_row_marked(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show_event({STATION: QWidget(), DAY: QWidget(), PLACE: QWidget()})
    window.open_page(DAY)
    assert child(window, QPushButton, f"page_{DAY}").isChecked()
    window.open_page(PLACE)
    marked = [one for one in window.bar.findChildren(QPushButton) if one.isChecked()]
    assert marked == []


def test_the_window_fills_the_screen_and_comes_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_chip_of_the_bar_is_wide_enough_for_its_words_from_the_first(window: MainWindow) -> None:
    with_an_event(window)
    window.bar.chips.show_state("clockChip", "Not the event's day")
    chip = child(window, QLabel, "clockChip")
    first = chip.sizeHint()
    chip.setText("")
    chip.setText("Not the event's day")
    assert first == chip.sizeHint()
