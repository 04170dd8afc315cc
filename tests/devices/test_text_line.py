from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.text_line import _shaped, draw_line, measured
from kiosk.domain.badge_breaks import joined, words
from kiosk.domain.badge_lines import PlacedLine, right_to_left
from tests.support.hostile_names import HOSTILE_NAMES

Ink = Callable[[QImage], tuple[int, int, int, int] | None]

SIZE, X, Y = 40, 200, 200

names = pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())


def line_at(text: str, x: float, y: float, size: float, *, right_to_left: bool) -> PlacedLine:
    return PlacedLine(text, x, y, size, bold=True, right_to_left=right_to_left, colour="#000000")


@names
def test_a_line_has_the_ink_that_was_measured(name: str, ink: Ink) -> None:
    text, from_right = joined(words(name)), right_to_left(name)
    extent = measured(text, bold=True, right_to_left=from_right)
    picture = QImage(X + round(extent.width * SIZE) + 100, 300, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_line(painter, line_at(text, X, Y, SIZE, right_to_left=from_right))
    painter.end()
    found = ink(picture)
    assert found is not None
    left, top, right, bottom = found
    expected = (X - extent.before * SIZE, Y - extent.above * SIZE)
    assert (left, top) == pytest.approx(expected, abs=1.5)
    expected = (X + extent.after * SIZE, Y + extent.below * SIZE)
    assert (right, bottom) == pytest.approx(expected, abs=1.5)


@names
def test_no_glyph_of_a_shaped_name_is_the_box_for_missing_ones(name: str) -> None:
    layout = _shaped(joined(words(name)), bold=True, right_to_left=right_to_left(name))
    assert all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def test_a_number_after_a_hebrew_name_stands_on_its_left(ink: Ink) -> None:
    picture = QImage(600, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_line(painter, line_at("משה 1", 100, 100, 60, right_to_left=True))
    painter.end()
    first = picture.copy(0, 0, 150, 200)
    narrow = ink(first)
    assert narrow is not None
    digit = measured("1", bold=True, right_to_left=False)
    assert narrow[2] - narrow[0] == pytest.approx(digit.width * 60, abs=2)


def test_bold_is_wider() -> None:
    assert (
        measured("Ann", bold=True, right_to_left=False).width
        > measured("Ann", bold=False, right_to_left=False).width
    )
