"""The receipt of a sync on one page of paper, with room to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.door_key_card import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from kiosk.devices.pdf_document import pdf_document
from kiosk.devices.text_line import draw_line, measured
from kiosk.domain.badge_elements import Box, TextStyle
from kiosk.domain.badge_lines import PlacedLine, text_in_box

Row = tuple[str, str]
"""What is said, and the words beside it."""


@dataclass(frozen=True, slots=True)
class RowsOnPaper:
    """Rows below a title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """All the words of the page.

    `left`, `right` and `below` are where rows stand, `sign` the words below the lines to
    sign on.
    """

    title: str
    event: str
    trouble: str
    facts: tuple[Row, ...]
    left: RowsOnPaper
    right: RowsOnPaper
    below: RowsOnPaper
    sign: tuple[str, ...]


_LEFT_MM, _WIDTH_MM = 18.0, 174.0
_GAP_MM = 8.0
_LEFT_WIDTH_MM = 108.0
_RIGHT_MM = _LEFT_MM + _LEFT_WIDTH_MM + _GAP_MM
_RIGHT_WIDTH_MM = _WIDTH_MM - _LEFT_WIDTH_MM - _GAP_MM
_TITLE = Box(_LEFT_MM, 14, _WIDTH_MM, 10)
_EVENT = Box(_LEFT_MM, 25, _WIDTH_MM, 8)
_TROUBLE = Box(_LEFT_MM, 34, _WIDTH_MM, 9)
_FACTS = Box(_LEFT_MM, 44, _WIDTH_MM, 36)
_LEFT = Box(_LEFT_MM, 84, _LEFT_WIDTH_MM, 92)
_RIGHT = Box(_RIGHT_MM, 84, _RIGHT_WIDTH_MM, 92)
_BELOW = Box(_LEFT_MM, 180, _WIDTH_MM, 56)
_SIGN_MM = 258.0
_HIGHEST_ROW_MM = 6.0
_HEAD_MM = 8.0
_ROW_TEXT_MM = 3.5
_INK, _PALE, _ALARM = "#000000", "#444444", "#9a0d00"
_RULE = QColor("#8a8a8a")


def write_receipt(path: Path, page: ReceiptPage) -> None:
    """Write *page* as a PDF at *path*.

    The file's properties say nothing of the event or of anybody. Raises UnwritableError or
    DiskFullError; then *path* is as it was.
    """
    with pdf_document(path, PAGE_WIDTH_MM, PAGE_HEIGHT_MM, "Receipt") as document:
        document.new_page()
        for line in _lines(page):
            draw_line(document.painter, line)
        _draw_rules(document.painter, len(page.sign))


def _lines(page: ReceiptPage) -> Iterator[PlacedLine]:
    yield from _text(page.title, _TITLE, 8, bold=True)
    yield from _text(page.event, _EVENT, 6)
    yield from _text(page.trouble, _TROUBLE, 4, bold=True, colour=_ALARM)
    yield from _rows(page.facts, _FACTS, share=0.22)
    yield from _titled(page.left, _LEFT, share=0.42)
    yield from _titled(page.right, _RIGHT, share=0.6)
    yield from _titled(page.below, _BELOW, share=0.35)
    for place, words in enumerate(page.sign):
        x_mm, width_mm = _signature(place, len(page.sign))
        yield from _text(words, Box(x_mm, _SIGN_MM + 1, width_mm, 5), 3.5, colour=_PALE)


def _titled(part: RowsOnPaper, box: Box, share: float) -> Iterator[PlacedLine]:
    head = Box(box.x_mm, box.y_mm, box.width_mm, _HEAD_MM - 1)
    yield from _text(part.title, head, 5, bold=True)
    rest = Box(box.x_mm, box.y_mm + _HEAD_MM, box.width_mm, box.height_mm - _HEAD_MM)
    yield from _rows(part.rows, rest, share)


def _rows(rows: Sequence[Row], box: Box, share: float) -> Iterator[PlacedLine]:
    """One below the other, all as high as the box has room for."""
    height = min(_HIGHEST_ROW_MM, box.height_mm / max(1, len(rows)))
    split = box.width_mm * share
    for number, (text, beside) in enumerate(rows):
        y_mm = box.y_mm + number * height
        width = split - 2 if beside else box.width_mm
        yield from _text(text, Box(box.x_mm, y_mm, width, height), _ROW_TEXT_MM, colour=_PALE)
        place = Box(box.x_mm + split, y_mm, box.width_mm - split, height)
        yield from _text(beside, place, _ROW_TEXT_MM)


def _text(
    text: str, box: Box, size_mm: float, *, bold: bool = False, colour: str = _INK
) -> Iterator[PlacedLine]:
    if text:
        yield from text_in_box(text, box, TextStyle(size_mm, bold=bold, colour=colour), measured)


def _signature(place: int, count: int) -> tuple[float, float]:
    """Where a line to sign on begins, and how long it is."""
    width = (_WIDTH_MM - (count - 1) * _GAP_MM) / count
    return _LEFT_MM + place * (width + _GAP_MM), width


def _draw_rules(painter: QPainter, signatures: int) -> None:
    painter.setPen(QPen(_RULE, 0.3))
    for y_mm in (_LEFT.y_mm - 2, _BELOW.y_mm - 2):
        painter.drawLine(QPointF(_LEFT_MM, y_mm), QPointF(_LEFT_MM + _WIDTH_MM, y_mm))
    for place in range(signatures):
        x_mm, width_mm = _signature(place, signatures)
        painter.drawLine(QPointF(x_mm, _SIGN_MM), QPointF(x_mm + width_mm, _SIGN_MM))
