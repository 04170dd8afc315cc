"""One line of text, shaped by Qt: measured and drawn from the same glyphs."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

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


def _shaped(text: str, *, bold: bool, right_to_left: bool) -> QTextLayout:
    layout = QTextLayout(text, badge_font(bold=bold, pixel_size=_SHAPED_AT))
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
