from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.icons import IconLabel
from kiosk.ui.views import Presence, ResultView
from kiosk.ui.widgets.result_rows import MOST_ROWS, ResultRow, ResultRows
from tests.support.hostile_names import HOSTILE_NAMES
from tests.support.qt import Heard, child, press


def a_result(number: int = 0, name: str = "Ana Souza", *, similar: bool = False) -> ResultView:
    return ResultView(f"R{number}", name, "Press", Presence.ABSENT, "Not here yet", similar)


@pytest.fixture
def rows(qtbot: QtBot, dressed: QApplication) -> ResultRows:
    del dressed
    rows = ResultRows()
    qtbot.addWidget(rows)
    rows.resize(900, 600)
    rows.show()
    return rows


def count_text(rows: ResultRows) -> str:
    return child(rows, QLabel, "resultCount").text()


def marked(rows: ResultRows) -> list[str]:
    every = rows.findChildren(ResultRow)
    return [row.view.registration for row in every if row.property("selected") == "true"]


def test_nobody_found_says_what_to_try(rows: ResultRows) -> None:
    rows.show_results("zzz", [])
    assert "zzz" in count_text(rows)
    assert "fewer letters" in count_text(rows)
    assert rows.selected is None
    rows.choose(1)


def test_how_many_were_found_is_said(rows: ResultRows) -> None:
    texts = []
    for count in (1, 2, MOST_ROWS + 1):
        rows.show_results("ana", [a_result(number) for number in range(count)])
        texts.append(count_text(rows))
    assert len(set(texts)) == 3
    assert texts[0].startswith("1 person")
    assert texts[1].startswith("2 people")
    assert texts[2].startswith("At least 7 people")


def test_no_more_than_the_most_rows_are_shown(rows: ResultRows, qtbot: QtBot) -> None:
    for _ in range(2):
        rows.show_results("ana", [a_result(number) for number in range(MOST_ROWS + 3)])
    qtbot.waitUntil(lambda: len(rows.findChildren(ResultRow)) == MOST_ROWS)


def test_a_query_that_looks_like_a_format_is_only_shown(rows: ResultRows) -> None:
    rows.show_results("{query.__class__} <b>", [])
    assert "{query.__class__} <b>" in count_text(rows)


def test_arrows_choose_and_stop_at_both_ends(rows: ResultRows) -> None:
    rows.show_results("ana", [a_result(number) for number in range(3)])
    assert (rows.selected, marked(rows)) == ("R0", ["R0"])
    rows.choose(1)
    assert (rows.selected, marked(rows)) == ("R1", ["R1"])
    rows.choose(5)
    assert rows.selected == "R2"
    rows.choose(-9)
    assert rows.selected == "R0"


def test_people_who_are_spelt_alike_come_under_a_heading_once(rows: ResultRows) -> None:
    rows.show_results("ana", [a_result(0), a_result(1, similar=True), a_result(2, similar=True)])
    headings = [label for label in rows.findChildren(QLabel) if label.text() == "Similar spelling"]
    assert len(headings) == 1


def test_a_person_is_opened_by_the_button_and_by_the_whole_row(rows: ResultRows) -> None:
    opened = Heard(rows.opened)
    rows.show_results("ana", [a_result(0), a_result(1)])
    press(rows, "open1")
    row = child(rows, ResultRow, "result0")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert opened.firsts == ["R1", "R0"]


def test_a_finger_that_slides_off_a_row_opens_nobody(rows: ResultRows) -> None:
    opened = Heard(rows.opened)
    rows.show_results("ana", [a_result(0)])
    row = child(rows, ResultRow, "result0")
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(20, -50))
    assert opened.all == []


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_every_name_is_read_out_whole_and_makes_no_row_wider(rows: ResultRows, name: str) -> None:
    rows.show_results("a", [a_result(0, name)])
    row = child(rows, ResultRow, "result0")
    assert name in row.accessibleName()
    assert row.minimumSizeHint().width() <= 900
    assert row.grab().width() == row.width()
    assert name in [label.text() for label in row.findChildren(QLabel)]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in row.findChildren(QLabel))


def test_what_to_try_is_shown_only_where_nobody_is_found(rows: ResultRows) -> None:
    tips = child(rows, QFrame, "nobodyFound")
    rows.show_results("zzz", [])
    assert tips.isVisible()
    rows.show_results("ana", [a_result(0)])
    assert not tips.isVisible()


def test_only_the_chosen_row_shows_that_enter_opens_it(rows: ResultRows) -> None:
    rows.show_results("ana", [a_result(0), a_result(1)])
    rows.choose(1)
    roles = [child(rows, QPushButton, f"open{place}").property("role") for place in range(2)]
    assert roles == ["", "primary"]


def test_presence_has_a_shape_as_well_as_words(rows: ResultRows) -> None:
    shapes = set()
    for presence in Presence:
        rows.show_results("ana", [replace(a_result(), presence=presence)])
        icon = child(rows, ResultRow, "result0").findChild(IconLabel)
        assert icon
        picture = icon.grab().toImage()
        ground = picture.pixel(0, 0)
        places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
        shapes.add(tuple(picture.pixel(x, y) == ground for x, y in places))
    assert len(shapes) == len(Presence)
