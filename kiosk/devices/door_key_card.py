"""The door key card: the passphrase of an event on paper, to read and to scan."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.badge_shapes import draw_code
from kiosk.devices.pdf_document import pdf_document
from kiosk.devices.text_line import draw_line, measured
from kiosk.domain.badge_elements import Align, Box, TextStyle
from kiosk.domain.badge_lines import PlacedLine, text_in_box

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210.0, 279.4
"""As wide as A4 and as high as Letter: it fits on both."""

_CARD = Box(30, 25, 150, 106)
_HEADER = Box(30, 25, 150, 22)
_TITLE = Box(40, 28, 130, 16)
_WORDS = Box(40, 53, 66, 54)
_CODE = QRectF(114, 52, 56, 56)
_RULE_MM = 112.0
_ADVICE = Box(40, 113.5, 130, 15)

_TITLE_STYLE = TextStyle(8, bold=True, align=Align.START, colour="#ffffff")
_WORD_STYLE = TextStyle(8, bold=True, align=Align.START)
_ADVICE_STYLE = TextStyle(4, align=Align.START, colour="#333333")
_HEADER_COLOUR = "#12355b"
_CUT = QColor("#8a8a8a")


def write_door_key_card(path: Path, event_name: str, passphrase: str, advice: str = "") -> None:
    """Write one page with a card to cut out: the event, the words, their QR, and *advice*.

    The QR is the passphrase and nothing else, so scanning it unlocks. Nothing but the page
    shows what it says: not the title, not the file's properties. Raises UnwritableError,
    DiskFullError or CodeTooLongError; then *path* is as it was.
    """
    with pdf_document(path, PAGE_WIDTH_MM, PAGE_HEIGHT_MM, "Door key card") as document:
        document.new_page()
        painter = document.painter
        _draw_frame(painter)
        for line in _lines(event_name, passphrase, advice):
            draw_line(painter, line)
        draw_code(painter, passphrase, _CODE)


def _draw_frame(painter: QPainter) -> None:
    painter.fillRect(_rectangle(_HEADER), QColor(_HEADER_COLOUR))
    painter.setPen(QPen(_CUT, 0.2, Qt.PenStyle.DashLine))
    painter.drawRect(_rectangle(_CARD))
    painter.setPen(QPen(_CUT, 0.2))
    left, right = _ADVICE.x_mm, _ADVICE.x_mm + _ADVICE.width_mm
    painter.drawLine(QPointF(left, _RULE_MM), QPointF(right, _RULE_MM))


def _lines(event_name: str, passphrase: str, advice: str) -> Iterator[PlacedLine]:
    yield from text_in_box(event_name, _TITLE, _TITLE_STYLE, measured)
    words = passphrase.split()
    height = _WORDS.height_mm / max(1, len(words))
    for number, word in enumerate(words):
        box = Box(_WORDS.x_mm, _WORDS.y_mm + number * height, _WORDS.width_mm, height)
        yield from text_in_box(word, box, _WORD_STYLE, measured)
    yield from text_in_box(advice, _ADVICE, _ADVICE_STYLE, measured)


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
