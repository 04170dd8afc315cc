"""The sessions of a day, as a table."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.models.table_rows import Index, TableRows
from kiosk.ui.programme_views import SessionRow

TITLE = 1
_FIRST_NUMBER = 4


class ProgrammeRows(TableRows):
    """Time, session, track, room, registered, inside, left; headings have one cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            translate("Programme", "Time"),
            translate("Programme", "Session"),
            translate("Programme", "Track"),
            translate("Programme", "Room"),
            translate("Programme", "Registered"),
            translate("Programme", "Inside"),
            translate("Programme", "Seats left"),
        )
        super().__init__(titles, parent)

    @property
    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [place for place, row in enumerate(self.rows) if row.heading]

    @property
    def now(self) -> int:
        """The first row that is on now; -1 without any."""
        return next((place for place, row in enumerate(self.rows) if row.is_now), -1)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        roles = Qt.ItemDataRole
        if role in {roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole}:
            return _text(row, index.column())
        if role == roles.FontRole and (row.heading or row.is_now):
            return _bold()
        if role == roles.TextAlignmentRole and index.column() >= _FIRST_NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


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
