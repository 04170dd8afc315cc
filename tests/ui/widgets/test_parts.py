import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import ElidedLabel, breakable, button, heading, label, paragraph
from tests.support.hostile_names import HOSTILE_NAMES


@pytest.fixture(autouse=True)
def _dressed(dressed: QApplication) -> QApplication:
    return dressed


def test_a_button_is_nobodys_default_and_large_enough(qtbot: QtBot) -> None:
    made = button("Print", "printBadge", "primary")
    qtbot.addWidget(made)
    assert not made.autoDefault()
    assert made.minimumHeight() >= SMALLEST_TARGET
    assert made.accessibleIdentifier() == "printBadge"


def test_words_that_fit_are_left_as_they_are() -> None:
    assert breakable("Ana Souza, Dayton") == "Ana Souza, Dayton"


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_no_name_makes_a_label_wide(name: str, qtbot: QtBot) -> None:
    shown = label(breakable(name), "cardname")
    shown.setWordWrap(True)
    qtbot.addWidget(shown)
    assert shown.minimumSizeHint().width() < 700
    assert shown.text().replace("\u200b", "") == name.replace("\u200b", "")


def test_a_mark_stays_with_its_letter() -> None:
    letters = "e\u0301" * 20
    assert breakable(letters) == letters


def test_a_line_without_room_ends_in_an_ellipsis_and_has_a_tool_tip(qtbot: QtBot) -> None:
    shown = ElidedLabel("Wolfeschlegelsteinhausenbergerdorff " * 3, "name")
    qtbot.addWidget(shown)
    shown.resize(120, 40)
    assert shown.minimumSizeHint().width() == 60
    assert shown.toolTip() == shown.text()
    assert not shown.grab().isNull()


def test_what_must_be_seen_is_framed(qtbot: QtBot) -> None:
    roles = []
    for made in (heading("x"), paragraph("x"), paragraph("x", "trouble"), paragraph("x", "other")):
        qtbot.addWidget(made)
        assert made.wordWrap()
        roles.append(made.property("role"))
    assert roles == ["heading", "paragraph", "trouble", "paragraph"]
