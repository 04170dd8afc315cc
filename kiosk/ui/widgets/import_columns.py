"""The second step of an import: every column, some of its values, and where it goes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.import_views import ColumnView
from kiosk.ui.language import translate
from kiosk.ui.widgets.import_column_row import ColumnRow
from kiosk.ui.widgets.parts import button, label, scrolled

_AT_ONCE = 100
"""Rows that are made before somebody asks for the others; a list may have 2,000 columns."""


class Columns(QWidget):
    """Sensitive columns first, then those in use, then those that nothing needs."""

    moved = Signal(int, str, str)  # place, target, reason
    keep_all_requested = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, ColumnRow] = {}
        self._views: Sequence[ColumnView] = ()
        self._inside = scrolled(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inside)

    def show_columns(self, views: Sequence[ColumnView]) -> None:
        """Show another list's columns, from the top."""
        self._build(views, _AT_ONCE)

    def refresh(self, views: Sequence[ColumnView]) -> None:
        """Show the same columns as they are now; the focus and the place stay."""
        self._views = views
        for view in views:
            if view.place in self._rows:
                self._rows[view.place].show_view(view)

    def settle(self) -> str:
        """Decide what closed menus show; the header of a column that waits for a reason.

        The cursor is where the reason is to be written.
        """
        for row in self._rows.values():
            row.settle()
        for view in self._views:
            reason = self._rows[view.place].undecided if view.place in self._rows else None
            if reason:
                self._inside.ensureWidgetVisible(reason)
                reason.setFocus()
                return view.header
        return ""

    def _build(self, views: Sequence[ColumnView], most: int) -> None:
        self._views, self._rows = views, {}
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        part = ""
        for view in views[:most]:
            if (title := _part(view)) != part:
                part = title
                self._add_title(layout, view, title)
            row = ColumnRow(view)
            row.moved.connect(self.moved)
            self._rows[view.place] = row
            layout.addWidget(row)
        if len(views) > most:
            text = translate("Import", "Show the other {count} columns")
            more = button(text.format(count=f"{len(views) - most:,}"), "moreColumns")
            more.clicked.connect(self._show_others)
            layout.addWidget(more)
        layout.addStretch(1)
        self._inside.setWidget(body)

    @Slot()
    def _show_others(self) -> None:
        self._build(self._views, len(self._views))
        self.grown.emit()

    def _add_title(self, layout: QVBoxLayout, view: ColumnView, title: str) -> None:
        line = QHBoxLayout()
        line.addWidget(label(title, "subheading"))
        line.addStretch(1)
        if view.unused:
            keep = button(translate("Import", "Keep all of these"), "keepAll")
            keep.clicked.connect(self.keep_all_requested)
            line.addWidget(keep)
        layout.addLayout(line)


def _part(view: ColumnView) -> str:
    if view.sensitive:
        return translate("Import", "Sensitive: left out unless there is a reason")
    if view.unused:
        return translate("Import", "Not needed at the doors: tick what is to be kept")
    return translate("Import", "Used at the doors")
