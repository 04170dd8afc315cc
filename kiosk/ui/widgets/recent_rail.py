"""The right rail: who was last checked in here, with Undo, and how many people are in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import RecentView
from kiosk.ui.widgets.parts import breakable, button, label

_WIDTH = 330


class RecentRail(QFrame):
    """The last five, newest first."""

    undo_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentRail")
        self.setProperty("role", "card")
        self.setFixedWidth(_WIDTH)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._counts = label("", "subheading", "counts")
        self._counts.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        title = label(translate("Station", "Last checked in here"), "subheading")
        title.setWordWrap(True)
        layout.addWidget(title)
        layout.addLayout(self._list)
        layout.addStretch(1)
        layout.addWidget(self._counts)

    def show_recent(self, views: Sequence[RecentView]) -> None:
        """Replace the list."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, view in enumerate(views):
            self._list.addWidget(self._row(place, view))

    def show_counts(self, here: int, expected: int) -> None:
        """How many are in, of how many who may come."""
        text = translate("Station", "{here} of {expected} here")
        self._counts.setText(text.format(here=f"{here:,}", expected=f"{expected:,}"))

    def _row(self, place: int, view: RecentView) -> QWidget:
        row = QWidget()
        grows = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grows.setHeightForWidth(True)
        row.setSizePolicy(grows)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = label(breakable(view.name), "subheading", f"recentName{place}")
        name.setAccessibleName(view.name)
        name.setWordWrap(True)
        words.addWidget(name)
        details = label(view.details, "meta")
        details.setWordWrap(True)
        words.addWidget(details)
        undo = button(translate("Station", "Undo"), f"undo{place}")
        undo.setAccessibleName(translate("Station", "Undo {name}").format(name=view.name))
        undo.clicked.connect(lambda: self.undo_requested.emit(view.fact))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(undo)
        return row
