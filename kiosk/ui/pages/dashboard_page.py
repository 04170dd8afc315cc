"""How it goes, for the lead: arrivals, stations, doors and sessions; read-only, no names."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.dashboard_views import DashboardView, DayChoice, FigureView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.arrivals_chart import ArrivalsChart
from kiosk.ui.widgets.count_rows import CountRows
from kiosk.ui.widgets.parts import ElidedLabel, button, label, restyle, scrolled

STATIONS, TYPES, DOORS, SESSIONS = "stations", "types", "doors", "sessions"
REFUSALS, FLAGS = "refusals", "flags"
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
LISTS = (STATIONS, TYPES, DOORS, SESSIONS, REFUSALS, FLAGS)


class DashboardPage(QWidget):
    """Shows a `DashboardView`; the arrow keys ask for another day."""

    day_moved = Signal(int)  # -1 for the day before, 1 for the one after
    came_to_front = Signal()
    went_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dashboardPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(28)
        self._horizon = label(translate("Dashboard", "Counting…"), "meta", "horizon")
        self._horizon.setWordWrap(True)
        self._day = label("", "subheading", "dashboardDay")
        self._earlier = _day_button(translate("Dashboard", "Day before"), "earlierDay")
        self._later = _day_button(translate("Dashboard", "Day after"), "laterDay")
        self._earlier.clicked.connect(lambda: self.day_moved.emit(-1))
        self._later.clicked.connect(lambda: self.day_moved.emit(1))
        self._chart = ArrivalsChart()
        self._said = label("", "meta", "arrivalsSentence")
        self._said.setWordWrap(True)
        self._pace = label("", "notice", "paceSentence")
        self._pace.setWordWrap(True)
        self._lists = {name: CountRows(name, wide=name == SESSIONS) for name in LISTS}
        self._counted = QWidget()
        """Hidden until there is something to show in its frames."""
        body = QWidget()
        self._lay_out(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._view = scrolled(body)
        layout.addWidget(self._view)
        self._view.verticalScrollBar().setSingleStep(60)

    def show_view(self, view: DashboardView) -> None:
        """Show everything anew; what has not changed is left as it is."""
        self._counted.show()
        self._show_figures(view.figures)
        self._horizon.setText(view.horizon)
        self._show_day(view.day)
        self._chart.show_chart(view.chart)
        self._said.setText(view.chart.sentence)
        self._pace.setText(view.pace)
        self._pace.setProperty("role", "trouble" if view.too_few else "notice")
        restyle(self._pace)
        for rows in view.lists:
            self._lists[rows.name].show_rows(rows)

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Say why nothing could be counted anew; what was counted before stays."""
        self._horizon.setText(sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.went_away.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead to other days, as the language is read; up and down scroll."""
        key = Qt.Key(event.key())
        if key in _SIDEWAYS:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._move(-_SIDEWAYS[key] if mirrored else _SIDEWAYS[key])
        elif key in _SCROLLS:
            self._view.verticalScrollBar().triggerAction(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _move(self, move: int) -> None:
        if (self._earlier if move < 0 else self._later).isEnabled():
            self.day_moved.emit(move)

    def _lay_out(self, body: QWidget) -> None:
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 14, 24, 16)
        grid.setSpacing(12)
        grid.addLayout(self._figures, 0, 0, 1, 2)
        grid.addWidget(self._horizon, 1, 0, 1, 2)
        columns = QHBoxLayout(self._counted)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        columns.addLayout(self._what_and_where(), 2)
        columns.addLayout(self._column(STATIONS, FLAGS, REFUSALS), 1)
        grid.addWidget(self._counted, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)
        self._counted.hide()

    def _what_and_where(self) -> QVBoxLayout:
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for name in (TYPES, DOORS):
            pair.addWidget(self._lists[name], 1)
        made = QVBoxLayout()
        made.setSpacing(12)
        made.addWidget(self._arrivals())
        made.addLayout(pair)
        made.addWidget(self._lists[SESSIONS])
        made.addStretch(1)
        return made

    def _column(self, *names: str) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(12)
        for name in names:
            made.addWidget(self._lists[name])
        made.addStretch(1)
        return made

    def _arrivals(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        title = ElidedLabel(translate("Dashboard", "Arrivals per five minutes"), "subheading")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        for widget in (self._earlier, self._day, self._later):
            head.addWidget(widget)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._chart, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._pace)
        return card

    def _show_day(self, day: DayChoice) -> None:
        self._day.setText(day.title)
        self._earlier.setEnabled(day.has_earlier)
        self._later.setEnabled(day.has_later)

    def _show_figures(self, figures: tuple[FigureView, ...]) -> None:
        while self._figures.count() < len(figures):
            self._figures.addWidget(_Figure(), 1)
        for place, figure in enumerate(figures):
            item = self._figures.itemAt(place)
            shown = item.widget() if item else None
            if isinstance(shown, _Figure):
                shown.show_figure(figure)


class _Figure(QWidget):
    """A large number with the words for it below."""

    def __init__(self) -> None:
        super().__init__()
        self._value = label("", "heading")
        self._words = label("", "meta")
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._value)
        layout.addWidget(self._words)
        layout.addStretch(1)

    @Slot(object)
    def show_figure(self, figure: FigureView) -> None:
        """Show it; a screen reader hears both at once."""
        self.setObjectName(figure.name)
        self._value.setText(figure.value)
        self._value.setProperty("presence", "help" if figure.trouble else "")
        restyle(self._value)
        self._words.setText(figure.words)
        self.setAccessibleName(f"{figure.value} {figure.words}")


def _day_button(text: str, name: str) -> QPushButton:
    made = button(text, name, "filter")
    made.setMinimumHeight(SMALLEST_TARGET)
    return made
