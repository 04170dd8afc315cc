"""The last step of an import: what would change, kind by kind."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.import_views import ChangeRow, ChangesView
from kiosk.ui.language import translate
from kiosk.ui.models.change_rows import ChangeRows
from kiosk.ui.widgets.parts import button, label

_ROW_HEIGHT = 38


class ChangeList(QWidget):
    """Figures; a button for each kind of change; the lines of the kind that is pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = label("", "figure", "importCounts")
        self._counts.setWordWrap(True)
        self._kinds: Sequence[tuple[str, tuple[ChangeRow, ...]]] = ()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._show_kind)
        self._rows = ChangeRows(self)
        self._table = _table(self._rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._counts)
        layout.addLayout(self._buttons)
        layout.addWidget(self._table, 1)

    def show_view(self, view: ChangesView) -> None:
        """Show a comparison, and the first kind that has anything."""
        self._counts.setText(view.counts)
        self._kinds = view.kinds
        self._clear()
        for place, (text, rows) in enumerate(view.kinds):
            self._add_button(place, text, rows)
        self._buttons.addStretch(1)
        self.setTabOrder(self._group.buttons()[-1], self._table)
        filled = (place for place, (_, rows) in enumerate(view.kinds) if rows)
        self._show_kind(next(filled, 0))

    def _add_button(self, place: int, text: str, rows: Sequence[ChangeRow]) -> None:
        made = button(text, f"changes{place}", "filter")
        made.setCheckable(True)
        made.setEnabled(bool(rows))
        self._group.addButton(made, place)
        self._buttons.addWidget(made)

    def _clear(self) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.setObjectName("")  # it lives until the next turn, and must not be taken for the new
            old.hide()
            old.deleteLater()
        while self._buttons.takeAt(0):
            pass

    @Slot(int)
    def _show_kind(self, place: int) -> None:
        pressed = self._group.button(place)
        if isinstance(pressed, QPushButton):
            pressed.setChecked(True)
        rows = self._kinds[place][1]
        self._rows.show(rows)
        self._table.setColumnHidden(2, not any(row.before for row in rows))
        self._table.setColumnHidden(3, not any(row.after for row in rows))


def _table(rows: ChangeRows) -> QTableView:
    table = QTableView()
    table.setObjectName("importChanges")
    table.setAccessibleName(translate("Import", "What changes"))
    table.setModel(rows)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
