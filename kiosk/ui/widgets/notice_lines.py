"""Below a verdict: what to look out for, each with an icon and words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.views import NoticeView
from kiosk.ui.widgets.parts import breakable, label

_COLUMNS = 2
_LONG = 60
"""Characters: what is longer has a row to itself."""


class NoticeLines(QWidget):
    """Hidden where there is nothing to look out for; what is urgent stands framed and first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._lines: list[QFrame] = []
        self.setVisible(False)

    def show_notices(self, views: Sequence[NoticeView]) -> None:
        """Show *views* in place of the last ones."""
        for line in self._lines:
            self._grid.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self._lines = []
        place = 0
        for view in sorted(views, key=lambda view: not view.urgent):
            place = self._add(view, place)
        self.setVisible(bool(views))

    def _add(self, view: NoticeView, place: int) -> int:
        """Where the next one goes."""
        line = _line(view)
        self._lines.append(line)
        whole_row = len(view.text) > _LONG
        if whole_row and place % _COLUMNS:
            place += 1
        row, column = divmod(place, _COLUMNS)
        self._grid.addWidget(line, row, column, 1, _COLUMNS if whole_row else 1)
        return place + (_COLUMNS if whole_row else 1)


def _line(view: NoticeView) -> QFrame:
    line = QFrame()
    line.setProperty("role", "urgent" if view.urgent else "look")
    words = label(breakable(view.text), "subheading" if view.urgent else "large", "notice_line")
    words.setWordWrap(True)
    words.setAccessibleName(view.text)
    row = QHBoxLayout(line)
    row.setContentsMargins(14, 8, 14, 8)
    row.setSpacing(12)
    row.addWidget(IconLabel(28, view.icon), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words, 1)
    return line
