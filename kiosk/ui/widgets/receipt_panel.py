"""The receipt of a sync: stations, what to look at, totals, and who can read what was left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.sync_views import LineView, PartView, ReceiptView
from kiosk.ui.widgets.parts import breakable, label, paragraph

_STACKED = {"receiptLooks"}
"""Parts whose lines say much: beside is below there, and they have a column of their own."""


class ReceiptPanel(QWidget):
    """Shows one receipt in place of the last; hidden before there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receiptPanel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.setVisible(False)

    def show_receipt(self, view: ReceiptView) -> None:
        """Show *view*."""
        self.clear()
        self._body = _body(view)
        self._layout.addWidget(self._body)
        self.setVisible(True)

    def clear(self) -> None:
        """Show no receipt: the last one says nothing of what is asked now."""
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self.setVisible(False)


def _body(view: ReceiptView) -> QWidget:
    body = QWidget()
    layout = QVBoxLayout(body)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    headline = label(view.headline, "subheading", "receiptHeadline")
    headline.setWordWrap(True)
    layout.addWidget(headline)
    layout.addWidget(paragraph(" ".join(view.files), "receiptFiles"))
    columns = QHBoxLayout()
    columns.setSpacing(16)
    for stacked in (False, True):
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in view.parts:
            if (part.name in _STACKED) is stacked:
                column.addWidget(_card(part, stacked=stacked))
        column.addStretch(1)
        columns.addLayout(column, 1)
    layout.addLayout(columns)
    layout.addStretch(1)
    return body


def _card(part: PartView, *, stacked: bool) -> QFrame:
    card = QFrame()
    card.setObjectName(part.name)
    card.setProperty("role", "card")
    card.setAccessibleName(part.title)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 10, 16, 12)
    layout.setSpacing(6)
    layout.addWidget(label(part.title, "subheading"))
    if not part.lines:
        layout.addWidget(paragraph(part.nothing, f"{part.name}Nothing"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    layout.addLayout(grid)
    for line in part.lines:
        _add(grid, line, stacked=stacked)
    return card


def _add(grid: QGridLayout, line: LineView, *, stacked: bool) -> None:
    row = grid.rowCount()
    alone = stacked or not line.beside
    text = label(breakable(line.text), "columnname" if stacked else "ordinary", "receiptLine")
    text.setWordWrap(True)
    text.setAccessibleName(f"{line.text}: {line.beside}" if line.beside else line.text)
    grid.addWidget(text, row, 0, 1, 2 if alone else 1)
    if line.urgent and not line.beside:
        text.setProperty("role", "alert")
    if not line.beside:
        return
    beside = label(breakable(line.beside), "alert" if line.urgent else "paragraph", "receiptBeside")
    if stacked:
        beside.setWordWrap(True)
        grid.addWidget(beside, row + 1, 0, 1, 2)
    else:
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(beside, row, 1, trailing)
