"""The bar above every page: which event, which door, which station; the pages; the state."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button, label, restyle
from kiosk.ui.widgets.state_chips import Level, StateChips

_LINE = 44
_PLACE_WIDTH = 200
_STATION_WIDTH = 100
_DOOR_WIDTH = 420


class TopBar(QFrame):
    """Two lines: the place, with the state as words on chips; and below, the pages."""

    page_requested = Signal(str)
    place_requested = Signal()
    turn_requested = Signal()

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """*pages* are (name, title) pairs, in the order of their buttons."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self._event = ElidedLabel("", "barEvent", "barEvent")
        self._door = DoorButton()
        self._door.clicked.connect(self.place_requested)
        self._way = self._way_button()
        self._place = ElidedLabel("", "barPlace", "barPlace")
        self.chips = StateChips()
        self._clock = label("", "barClock", "barClock")
        self._group = QButtonGroup(self)
        self._titles = dict(pages)
        self._buttons = {name: self._page_button(name, title) for name, title in pages}
        font = self._event.font()
        font.setBold(True)
        self._event.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 2, 20, 2)
        layout.setSpacing(0)
        layout.addLayout(self._first_line())
        layout.addLayout(self._second_line())
        self.show_chip("", trouble=False)
        self.show_way(out=False)

    def speak_again(self, pages: Sequence[tuple[str, str]]) -> None:
        """The same *pages*, in another language."""
        self._titles = dict(pages)
        for name, title in pages:
            self.show_count(name, 0)
            self._buttons[name].setText(title)
        self._way.setToolTip(_way_words())
        self.show_way(out=False)

    def show_place(self, event: str, door: str, *parts: str) -> None:
        """The event, the door, and then the station and the operator as far as known."""
        self._event.setText(event)
        self._door.show_door(door)
        self._place.setText(" · ".join(part for part in parts if part))
        room = self._place.fontMetrics().horizontalAdvance(self._place.text()) + 8
        self._place.setMinimumWidth(min(room, _STATION_WIDTH))  # the event's name gives way first
        for shown in (self._event, self._place):
            shown.setToolTip(shown.text())

    def show_way(self, *, out: bool) -> None:
        """Whether people are judged as they come in or as they go out, which is amber."""
        coming, going = translate("Bar", "Coming in"), translate("Bar", "Going out")
        self._way.setText(going if out else coming)
        self._way.setProperty("out", "true" if out else "false")
        restyle(self._way)

    def show_page(self, name: str) -> None:
        """Mark the page that is open, if it is one of the row."""
        self._group.setExclusive(False)
        for page, each in self._buttons.items():
            each.setChecked(page == name)
        self._group.setExclusive(True)

    def show_count(self, name: str, count: int) -> None:
        """How many wait on a page, behind its title; nothing where nobody does."""
        if name in self._buttons:
            title = self._titles[name]
            text = translate("Bar", "{title} ({count})").format(title=title, count=count)
            self._buttons[name].setText(text if count else title)
            named = translate("Bar", "Page: {title}")
            self._buttons[name].setAccessibleName(named.format(title=text if count else title))

    def show_clock(self, text: str) -> None:
        """The time at the event."""
        self._clock.setText(text)

    def show_chip(self, text: str, *, trouble: bool) -> None:
        """The state of the printer, in words; nothing hides the chip."""
        self.chips.show_state("stateChip", text, Level.WARN if trouble else Level.OK)

    def _first_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._event, self._door, self._way, self._place):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.chips)
        line.addWidget(self._clock)
        return line

    def _second_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        for each in self._buttons.values():
            line.addWidget(each)
        line.addStretch(1)
        return line

    def _way_button(self) -> QPushButton:
        made = button("", "barWay")
        made.setMinimumHeight(_LINE)
        made.setProperty("role", "way")
        made.setToolTip(_way_words())
        made.clicked.connect(self.turn_requested)
        return made

    def _page_button(self, name: str, title: str) -> QPushButton:
        made = button(title, f"page_{name}")
        made.setCheckable(True)
        made.setMinimumHeight(_LINE)
        made.setAccessibleName(translate("Bar", "Page: {title}").format(title=title))
        made.clicked.connect(lambda: self.page_requested.emit(name))
        self._group.addButton(made)
        return made


def _way_words() -> str:
    return translate("Bar", "F8 changes between coming in and going out")


class DoorButton(QPushButton):
    """Where this laptop stands, larger than all else in the bar; pressed to change it."""

    def __init__(self) -> None:
        super().__init__()
        self._door = ""
        self.setObjectName("barDoor")
        self.setAccessibleIdentifier("barDoor")
        self.setProperty("role", "door")
        self.setMinimumHeight(_LINE)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_door(self, door: str) -> None:
        """Show the place called *door*; the tool tip has it whole."""
        self._door = door
        name = translate("Bar", "This laptop stands at: {door}. Press to change it.")
        self.setAccessibleName(name.format(door=door))
        self.setToolTip(door)
        self.updateGeometry()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._door)
        return QSize(min(words + 32, _DOOR_WIDTH), _LINE)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _PLACE_WIDTH), _LINE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - 28, 40)
        self.setText(self.fontMetrics().elidedText(self._door, Qt.TextElideMode.ElideRight, room))
