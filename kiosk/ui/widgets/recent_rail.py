"""The right rail: who was last checked in here, with Undo, and how many people are in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import RecentView
from kiosk.ui.widgets.parts import breakable, button, label

MOST_ROWS = 5
_WIDTH = 330


class RecentRow(QWidget):
    """One of the last people, with the way to take them back."""

    undo_requested = Signal(str)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grows = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grows.setHeightForWidth(True)
        self.setSizePolicy(grows)
        self._fact = ""
        self._name = label("", "subheading", f"recentName{place}")
        self._name.setWordWrap(True)
        self._details = label("", "meta")
        self._details.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._details)
        self._undo = button(translate("Station", "Undo"), f"undo{place}")
        self._undo.clicked.connect(lambda: self.undo_requested.emit(self._fact))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(self._undo)

    def show_person(self, view: RecentView) -> None:
        """Show somebody else: the rail moves on after every scan."""
        self._fact = view.fact
        self._name.setText(breakable(view.name))
        self._name.setAccessibleName(view.name)
        self._details.setText(view.details)
        undo = translate("Station", "Undo {name}")
        self._undo.setAccessibleName(undo.format(name=view.name))
        self.show()


class RecentRail(QFrame):
    """The last five, newest first."""

    undo_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentRail")
        self.setProperty("role", "card")
        self.setFixedWidth(_WIDTH)
        self._rows = [RecentRow(place) for place in range(MOST_ROWS)]
        rows = QVBoxLayout()
        rows.setSpacing(10)
        for row in self._rows:
            row.undo_requested.connect(self.undo_requested)
            row.hide()
            rows.addWidget(row)
        self._counts = label("", "subheading", "counts")
        self._counts.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        title = label(translate("Station", "Last checked in here"), "subheading")
        title.setWordWrap(True)
        layout.addWidget(title)
        layout.addLayout(rows)
        layout.addStretch(1)
        layout.addWidget(self._counts)

    def show_recent(self, views: Sequence[RecentView]) -> None:
        """Replace the list."""
        for row, view in zip(self._rows, views, strict=False):
            row.show_person(view)
        for row in self._rows[len(views) :]:
            row.hide()

    def show_counts(self, here: int, expected: int) -> None:
        """How many are in, of how many who may come."""
        text = translate("Station", "{here} of {expected} here")
        self._counts.setText(text.format(here=f"{here:,}", expected=f"{expected:,}"))
