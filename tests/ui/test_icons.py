import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.bundled import resource
from kiosk.ui.icons import IconLabel, draw_icon

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))
INK = QColor("#1F4FD8")


def inked(picture: QImage, colour: QColor) -> set[tuple[int, int]]:
    pixels = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {(x, y) for x, y in pixels if picture.pixelColor(x, y) == colour}


def drawn(name: str) -> QImage:
    picture = QImage(96, 96, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        draw_icon(painter, name, QRectF(picture.rect()), INK)
    return picture


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_drawing_of_strokes_on_the_one_grid(name: str) -> None:
    path = resource(f"icons/{name}.svg")
    assert QSvgRenderer(str(path)).isValid()
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert not re.search("<(text|image|script|style)", text)


def test_every_icon_that_is_tinted_looks_like_no_other(qapp: QApplication) -> None:
    del qapp
    tinted = [name for name in ICONS if name not in {"chevron-down", "ticked", "unticked"}]
    shapes = {frozenset(inked(drawn(name), INK)) for name in tinted}
    assert len(shapes) == len(tinted)
    assert all(len(shape) > 100 for shape in shapes)


def test_an_icon_has_the_colour_of_text_and_can_become_another(
    qtbot: QtBot, dressed: QApplication
) -> None:
    del dressed
    icon = IconLabel(96)
    qtbot.addWidget(icon)
    icon.setStyleSheet("color: #1F4FD8; background: white")
    icon.show()
    assert not inked(icon.grab().toImage(), INK)
    seen = set()
    for name in ("here", "here", "help"):
        icon.show_icon(name)
        seen.add(frozenset(inked(icon.grab().toImage(), INK)))
    assert len(seen) == 2
    assert all(seen)
