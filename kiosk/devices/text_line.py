"""One line of text, shaped by Qt: measured and drawn from the same glyphs."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from kiosk.devices.fonts import badge_font
from kiosk.domain.badge_fit import Extent
from kiosk.domain.badge_lines import PlacedLine

_SHAPED_AT = 100
"""Pixels. Every line is shaped at this size and scaled, so it has the same proportions always."""


def measured(text: str, *, bold: bool, right_to_left: bool) -> Extent:
    """How far the ink of *text* reaches, at font size 1."""
    layout = _shaped(text, bold=bold, right_to_left=right_to_left)
    ink = _ink(layout)
    baseline = layout.lineAt(0).ascent()
    return Extent(
        before=-ink.left() / _SHAPED_AT,
        after=ink.right() / _SHAPED_AT,
        above=(baseline - ink.top()) / _SHAPED_AT,
        below=(ink.bottom() - baseline) / _SHAPED_AT,
    )


def draw_line(painter: QPainter, line: PlacedLine) -> None:
    """Draw *line* in the painter's own units, which are to be millimetres."""
    layout = _shaped(line.text, bold=line.bold, right_to_left=line.right_to_left)
    painter.save()
    painter.setPen(QColor(line.colour))
    painter.translate(line.x_mm, line.baseline_mm)
    painter.scale(line.size_mm / _SHAPED_AT, line.size_mm / _SHAPED_AT)
    layout.draw(painter, QPointF(0, -layout.lineAt(0).ascent()))
    painter.restore()


def draw_line_in_dots(painter: QPainter, line: PlacedLine, dots_a_mm: float) -> None:
    """Draw *line* for a device of black dots, which are the painter's units.

    Its letters are bent to the dots, so that their stems are alike and no edge is grey. They
    may be narrower than planned, never wider.
    """
    planned = measured(line.text, bold=line.bold, right_to_left=line.right_to_left)
    room = planned.width * line.size_mm * dots_a_mm
    layout, ink = _bent(line, line.size_mm * dots_a_mm, room)
    left = (line.x_mm - planned.before * line.size_mm) * dots_a_mm
    left += (room - ink.width()) * line.held_at - ink.left()
    top = round(line.baseline_mm * dots_a_mm) - round(layout.lineAt(0).ascent())
    painter.setPen(QColor(line.colour))
    layout.draw(painter, QPointF(round(left), top))


def _bent(line: PlacedLine, size: float, room: float) -> tuple[QTextLayout, QRectF]:
    """The line in letters that lie on whole dots, in the largest size that has *room*."""
    pixels = max(1, round(size))
    while True:
        font = badge_font(bold=line.bold, pixel_size=pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        layout = _laid(line.text, font, right_to_left=line.right_to_left)
        ink = _ink(layout)
        if ink.width() <= room + 1 or pixels == 1:
            return layout, ink
        pixels -= 1


def _shaped(text: str, *, bold: bool, right_to_left: bool) -> QTextLayout:
    font = badge_font(bold=bold, pixel_size=_SHAPED_AT)
    return _laid(text, font, right_to_left=right_to_left)


def _laid(text: str, font: QFont, *, right_to_left: bool) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    return layout


def _ink(layout: QTextLayout) -> QRectF:
    """The union of the glyphs' own rectangles: Qt's are as high as their font says."""
    ink = QRectF()
    for run in layout.glyphRuns():
        run.setBoundingRect(QRectF())
        ink |= run.boundingRect()
    return ink
