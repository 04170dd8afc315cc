"""The lines of a comparison, as a table."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from kiosk.ui.import_views import ChangeRow
from kiosk.ui.language import translate
from kiosk.ui.models.table_rows import Index, TableRows


class ChangeRows(TableRows):
    """Who; what; before; after."""

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            translate("Import", "Name"),
            translate("Import", "What"),
            translate("Import", "Before"),
            translate("Import", "After"),
        )
        super().__init__(titles, parent)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if not index.isValid() or role not in shown:
            return None
        row: ChangeRow = self.rows[index.row()]
        return (row.name, row.what, row.before, row.after)[index.column()]
