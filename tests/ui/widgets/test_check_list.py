import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.fonts import load_fonts
from kiosk.ui.group_views import MemberView
from kiosk.ui.views import Presence
from kiosk.ui.widgets.check_list import CheckList
from tests.support.hostile_names import HOSTILE_NAMES
from tests.support.qt import grabbed, strongest_contrast


@pytest.fixture(autouse=True)
def _dressed(dressed: QApplication) -> QApplication:
    load_fonts()
    return dressed


@pytest.mark.parametrize("can_come", [True, False])
@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_whether_somebody_is_here_is_seen_below_any_name(
    name: str, can_come: bool, qtbot: QtBot
) -> None:
    people = CheckList()
    qtbot.addWidget(people)
    people.resize(600, 200)
    view = MemberView("R1", name, "Press", Presence.ABSENT, "Not here yet", can_come=can_come)
    people.show_members([view])
    people.show()
    row = people.visualItemRect(people.item(0))
    picture = grabbed(people.viewport())
    lower = picture.copy(60, row.center().y() + 10, 100, row.height() // 2 - 16)
    assert strongest_contrast(lower) >= 4.5
