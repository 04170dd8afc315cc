import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.views import RecentView
from kiosk.ui.widgets.recent_rail import RecentRail
from tests.support.hostile_names import HOSTILE_NAMES
from tests.support.qt import Heard, child, press, shown


@pytest.fixture
def rail(qtbot: QtBot, dressed: QApplication) -> RecentRail:
    del dressed
    rail = RecentRail()
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 640)
    rail.show()
    return rail


def test_undo_names_the_person_and_asks_for_their_fact(rail: RecentRail) -> None:
    undo = Heard(rail.undo_requested)
    rail.show_recent([RecentView("F2", "Wu", "14:31"), RecentView("F1", "Ana", "14:30")])
    assert child(rail, QPushButton, "undo0").accessibleName() == "Undo Wu"
    press(rail, "undo1")
    assert undo.firsts == ["F1"]


def test_a_new_list_takes_the_place_of_the_old_one(rail: RecentRail) -> None:
    rail.show_recent([RecentView("F1", "Ana", "14:30"), RecentView("F2", "Wu", "14:31")])
    rail.show_recent([])
    assert shown(rail, QPushButton) == []


def test_counts_are_set_for_reading(rail: RecentRail) -> None:
    rail.show_counts(1204, 12000)
    assert child(rail, QLabel, "counts").text() == "1,204 of 12,000 here"


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_no_name_pushes_undo_out_of_the_rail(rail: RecentRail, name: str, qtbot: QtBot) -> None:
    rail.show_recent([RecentView("F1", name, "14:30")])
    undo = child(rail, QPushButton, "undo0")
    qtbot.waitUntil(undo.isVisible)
    qtbot.waitUntil(lambda: undo.width() > 0 and undo.mapTo(rail, undo.rect().topRight()).x() > 0)
    assert undo.mapTo(rail, undo.rect().topRight()).x() <= rail.width()
    shown_name = child(rail, QLabel, "recentName0")
    assert shown_name.minimumSizeHint().width() <= shown_name.width() + 8  # half a letter
    assert shown_name.accessibleName() == name
