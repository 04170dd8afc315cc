"""Where this laptop stands: one place, or several between which a key switches."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.place_views import PostView
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.parts import button, heading, paragraph, row_of, scrolled
from kiosk.ui.widgets.pin_strip import PinStrip
from kiosk.ui.widgets.post_list import PostList


class PlacePage(QWidget):
    """The places, found by typing; Enter takes one, Space ticks several."""

    chosen = Signal(object)  # tuple of the ids of places
    selected = Signal(str)  # the id of the place whose row is current
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("placePage")
        self.pin = PinStrip()
        self._filter = QLineEdit()
        self._filter.setObjectName("placeFilter")
        text = translate("Place", "Type a part of its name")
        self._filter.setPlaceholderText(text)
        self._filter.setAccessibleName(text)
        self._filter.setMinimumHeight(TARGET)
        self._filter.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._filter.textChanged.connect(self._narrow)
        self._filter.returnPressed.connect(self._take_current)
        self._list = PostList()
        self._list.taken.connect(self._take_current)
        self._list.selected.connect(self.selected)
        self._told = paragraph("", "placeTold")
        self._beside = QWidget()
        self._side = QVBoxLayout(self._beside)
        self._side.setContentsMargins(0, 0, 8, 0)
        self._side.setSpacing(12)
        self._arrange()

    def show_posts(self, views: Sequence[PostView]) -> None:
        """The places, with those ticked at which the laptop stands."""
        self.pin.put_away()
        self._filter.clear()
        self._list.show_posts(views)
        self.show_told("")
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_told(self, sentence: str) -> None:
        """What became of it."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def add_beside(self, widget: QWidget) -> None:
        """Put *widget* beside the places: what is settled for the one that is selected."""
        self._side.addWidget(widget)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(heading(translate("Place", "Where does this laptop stand?")))
        left.addWidget(
            paragraph(
                translate(
                    "Place",
                    "Enter takes the place that is marked. To stand at several, tick them with "
                    "Space, and switch between them with Ctrl+Up and Ctrl+Down.",
                )
            )
        )
        left.addWidget(self.pin)
        left.addWidget(self._told)
        left.addWidget(self._filter)
        left.addWidget(self._list, 1)
        left.addLayout(self._buttons())
        columns = QHBoxLayout(self)
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addWidget(scrolled(self._beside), 2)

    def _buttons(self) -> QHBoxLayout:
        here = button(translate("Place", "Stand here (Enter)"), "standHere", "primary")
        here.clicked.connect(self._take_current)
        ticked = button(translate("Place", "Stand at ticked"), "standAtTicked")
        ticked.clicked.connect(lambda: self._take(self._list.ticked))
        back = button(translate("Place", "Back (Esc)"), "backFromPlaces")
        back.clicked.connect(self.back_requested)
        return row_of(here, ticked, back)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self._list.narrow(text)

    @Slot()
    def _take_current(self) -> None:
        current = self._list.current
        self._take((current,) if current else ())

    def _take(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.chosen.emit(ids)
