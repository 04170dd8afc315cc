"""The sessions of one day: which day, in which order, narrowed by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.language import translate
from kiosk.ui.models.programme_rows import TITLE, ProgrammeRows
from kiosk.ui.programme_views import DayView, SessionRow
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import button

_ROW_HEIGHT = 40
_FILTER_WIDTH = 200


class ProgrammeDay(QWidget):
    """Announces which day, order and words are wanted, and shows the sessions it is given."""

    day_chosen = Signal(str)
    order_chosen = Signal(str)
    narrowed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._days: Sequence[DayView] = ()
        self._day_row = QHBoxLayout()
        self._day_row.setSpacing(8)
        self._day_group = QButtonGroup(self)
        self._day_group.idClicked.connect(lambda place: self.day_chosen.emit(self._date(place)))
        self._order_group = QButtonGroup(self)
        self._order_group.idClicked.connect(
            lambda place: self.order_chosen.emit(_orders()[place][0])
        )
        self.filter = QLineEdit()
        self.filter.setObjectName("programmeFilter")
        text = translate("Programme", "Type a title, track or room")
        self.filter.setPlaceholderText(text)
        self.filter.setAccessibleName(text)
        self.filter.setMinimumHeight(SMALLEST_TARGET)
        self.filter.setMinimumWidth(_FILTER_WIDTH)
        self.filter.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.filter.textChanged.connect(self.narrowed)
        self._rows = ProgrammeRows(self)
        self._table = _table(self._rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._head())
        layout.addWidget(self._table, 1)

    def show_days(self, days: Sequence[DayView], day: str) -> None:
        """Offer *days*, of which *day* is shown."""
        if list(days) != list(self._days):
            self._days = list(days)
            self._offer()
        for place, one in enumerate(self._days):
            pressed = self._day_group.button(place)
            if isinstance(pressed, QPushButton):
                pressed.setChecked(one.date == day)

    def show_rows(self, rows: Sequence[SessionRow]) -> None:
        """Show *rows*, and have what is on now in view."""
        self._table.clearSpans()
        self._rows.show(rows)
        for place in self._rows.headings:
            self._table.setSpan(place, 0, 1, self._rows.columnCount())

    def show_now(self) -> None:
        """Have the first session that is on now in view."""
        if self._rows.now >= 0:
            self._table.scrollTo(self._rows.index(self._rows.now, TITLE))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(self._day_row)
        head.addStretch(1)
        for place, (_, words) in enumerate(_orders()):
            made = button(words, f"order{place}", "filter")
            made.setCheckable(True)
            made.setChecked(place == 0)
            self._order_group.addButton(made, place)
            head.addWidget(made)
        head.addWidget(self.filter, 1)
        return head

    def _offer(self) -> None:
        for old in self._day_group.buttons():
            self._day_group.removeButton(old)
            old.setObjectName("")  # it lives until the next turn, and must not be taken for the new
            old.hide()
            old.deleteLater()
        for place, one in enumerate(self._days):
            made = button(one.words, f"day{place}", "filter")
            made.setCheckable(True)
            self._day_group.addButton(made, place)
            self._day_row.addWidget(made)

    def _date(self, place: int) -> str:
        return self._days[place].date


def _orders() -> tuple[tuple[str, str], ...]:
    return (
        ("time", translate("Programme", "By time")),
        ("room", translate("Programme", "By room")),
        ("track", translate("Programme", "By track")),
    )


def _table(rows: ProgrammeRows) -> QTableView:
    table = QTableView()
    table.setObjectName("programme")
    table.setAccessibleName(translate("Programme", "Sessions"))
    table.setModel(rows)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
    header.setMaximumSectionSize(260)
    return table
