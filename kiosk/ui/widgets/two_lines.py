"""Rows of lists with two lines each, whatever script the first one is in."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

BESIDE = Qt.ItemDataRole.UserRole + 1
"""The role of the second line."""

_INDENT = 4
_EDGE = 6


class TwoLines(QStyledItemDelegate):
    """A text of two lines would lose the second where the first is tall: Arabic, Burmese."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        widget: QWidget = own.widget
        style = widget.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, widget)
        lines = (own.text, str(index.data(BESIDE) or ""))
        own.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        for line, half in zip(lines, _halves(room, own), strict=True):
            _draw(painter, own, half, line)


def _halves(room: QRect, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
    """The upper and the lower half of a row, as wide as its text may be."""
    whole = QRect(room.left(), option.rect.top(), room.width(), option.rect.height())
    middle = whole.center().y()
    upper = whole.adjusted(_INDENT, _EDGE, 0, middle - whole.bottom())
    lower = whole.adjusted(_INDENT, middle - whole.top(), 0, -_EDGE)
    return upper, lower


def _draw(painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str) -> None:
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    role = QPalette.ColorRole.Text if enabled else QPalette.ColorRole.PlaceholderText
    painter.save()
    painter.setPen(QGuiApplication.palette().color(role))
    painter.setFont(option.font)
    align = QStyle.visualAlignment(
        option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, align.value | Qt.TextFlag.TextSingleLine.value, elided)
    painter.restore()
