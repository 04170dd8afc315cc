"""The bar above every page: which event, which door, which station; the pages; the state."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button, label, restyle

_HEIGHT = 52
_PLACE_WIDTH = 340


class TopBar(QFrame):
    """Names the place, leads to the pages, and shows the state as words on chips."""

    page_requested = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """*pages* are (name, title) pairs, in the order of their buttons."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        self._event = ElidedLabel("", "barEvent", "barEvent")
        self._place = ElidedLabel("", "barPlace", "barPlace")
        self._chip = label("", "chip", "stateChip")
        self._clock = label("", "barClock", "barClock")
        self._group = QButtonGroup(self)
        self._buttons = {name: self._page_button(name, title) for name, title in pages}
        font = self._event.font()
        font.setBold(True)
        self._event.setFont(font)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 2, 20, 2)
        layout.setSpacing(8)
        layout.addWidget(self._event)
        layout.addWidget(self._place)
        layout.addStretch(1)
        for each in self._buttons.values():
            layout.addWidget(each)
        layout.addWidget(self._chip)
        layout.addWidget(self._clock)
        self.show_chip("", trouble=False)

    def show_place(self, event: str, *parts: str) -> None:
        """The event, and then the door, the station and the operator as far as known."""
        self._event.setText(event)
        self._place.setText(" · ".join(part for part in parts if part))
        room = self._place.fontMetrics().horizontalAdvance(self._place.text()) + 8
        self._place.setMinimumWidth(min(room, _PLACE_WIDTH))  # the event's name gives way first
        for shown in (self._event, self._place):
            shown.setToolTip(shown.text())

    def show_page(self, name: str) -> None:
        """Mark the page that is open."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def show_clock(self, text: str) -> None:
        """The time at the event."""
        self._clock.setText(text)

    def show_chip(self, text: str, *, trouble: bool) -> None:
        """The state of the printer or the disk, in words; nothing hides the chip."""
        self._chip.setText(text)
        self._chip.setVisible(bool(text))
        self._chip.setProperty("chip", "warn" if trouble else "ok")
        restyle(self._chip)

    def _page_button(self, name: str, title: str) -> QPushButton:
        made = button(title, f"page_{name}")
        made.setCheckable(True)
        made.setMinimumHeight(46)
        made.setAccessibleName(translate("Bar", "Page: {title}").format(title=title))
        made.clicked.connect(lambda: self.page_requested.emit(name))
        self._group.addButton(made)
        return made
