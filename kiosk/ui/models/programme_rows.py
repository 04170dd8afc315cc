"""The sessions of a day as a table that only ever draws what is in view."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.programme_views import SessionRow

_NOWHERE = QModelIndex()
TITLE = 1
_FIRST_NUMBER = 4
_COLUMNS = 7


class ProgrammeRows(QAbstractTableModel):
    """Time, session, track, room, registered, inside, left; headings have one cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SessionRow] = ()

    def show(self, rows: Sequence[SessionRow]) -> None:
        """Show these instead."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [place for place, row in enumerate(self._rows) if row.heading]

    @property
    def now(self) -> int:
        """The first row that is on now; -1 without any."""
        return next((place for place, row in enumerate(self._rows) if row.is_now), -1)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        roles = Qt.ItemDataRole
        if role in {roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole}:
            return _text(row, index.column())
        if role == roles.FontRole and (row.heading or row.is_now):
            return _bold()
        if role == roles.TextAlignmentRole and index.column() >= _FIRST_NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (
            translate("Programme", "Time"),
            translate("Programme", "Session"),
            translate("Programme", "Track"),
            translate("Programme", "Room"),
            translate("Programme", "Registered"),
            translate("Programme", "Inside"),
            translate("Programme", "Seats left"),
        )[section]


def _text(row: SessionRow, column: int) -> str:
    if row.heading:
        return row.heading if column == 0 else ""
    now = translate("Programme", "NOW")
    time = f"{row.time}  {now}" if row.is_now else row.time
    news = translate("Programme", "Changed, {news}: {title}")
    title = news.format(news=row.news, title=row.title) if row.news else row.title
    return (time, title, row.track, row.room, row.registered, row.inside, row.left)[column]


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
