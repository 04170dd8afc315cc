"""The people that a search found: at most six large rows, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.views import ResultView
from kiosk.ui.widgets.parts import ElidedLabel, button, label, restyle

MOST_ROWS = 6


class ResultRow(QFrame):
    """One person; the whole row is the target."""

    opened = Signal(str)

    def __init__(self, view: ResultView, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.setObjectName(f"result{place}")
        self.setProperty("role", "row")
        self.setAccessibleName(f"{view.name}, {view.details}, {view.presence_text}")
        self.setMinimumHeight(72)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(view.name, "name"))
        words.addWidget(ElidedLabel(view.details, "meta"))
        presence = label(view.presence_text, "presence")
        presence.setProperty("presence", view.presence.value)
        open_it = button(translate("Station", "Open"), f"open{place}")
        open_it.clicked.connect(lambda: self.opened.emit(view.registration))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 12, 6)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(presence)
        layout.addWidget(open_it)

    def set_selected(self, selected: bool) -> None:
        """Frame the row strongly, or not."""
        self.setProperty("selected", "true" if selected else "false")
        restyle(self)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.view.registration)


class ResultRows(QWidget):
    """All rows, exact answers first, then those that are spelt alike."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._rows: list[ResultRow] = []
        self._selected = 0
        self._count = label("", "paragraph", "resultCount")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        rows = QWidget()
        rows_layout = QVBoxLayout(rows)
        rows_layout.setContentsMargins(0, 0, 0, 0)
        rows_layout.addLayout(self._list)
        rows_layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(rows)
        self._scroll = scroll
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(scroll, 1)

    def show_results(self, query: str, views: Sequence[ResultView]) -> None:
        """Replace the rows by *views*, the best of which is chosen."""
        self._clear()
        self._count.setText(_count_text(query, views))
        similar_seen = False
        for place, view in enumerate(views[:MOST_ROWS]):
            if view.similar and not similar_seen:
                similar_seen = True
                self._list.addWidget(label(translate("Station", "Similar spelling"), "meta"))
            row = ResultRow(view, place)
            row.opened.connect(self.opened)
            self._rows.append(row)
            self._list.addWidget(row)
        self._selected = 0
        self._mark()

    @property
    def selected(self) -> str | None:
        """The registration of the chosen row."""
        return self._rows[self._selected].view.registration if self._rows else None

    def choose(self, rows: int) -> None:
        """Choose another row."""
        if self._rows:
            self._selected = max(0, min(self._selected + rows, len(self._rows) - 1))
            self._mark()

    def _mark(self) -> None:
        for place, row in enumerate(self._rows):
            row.set_selected(place == self._selected)
        if self._rows:
            self._scroll.ensureWidgetVisible(self._rows[self._selected])

    def _clear(self) -> None:
        self._rows = []
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _count_text(query: str, views: Sequence[ResultView]) -> str:
    if not views:
        text = translate(
            "Station",
            "Nobody found for “{query}”. Try fewer letters, the organisation, or the e-mail.",
        )
    elif len(views) == 1:
        text = translate("Station", "1 person matches “{query}”")
    elif len(views) > MOST_ROWS:
        text = translate("Station", "At least {count} people match “{query}”: type another word")
    else:
        text = translate("Station", "{count} people match “{query}”")
    return text.format(query=query, count=len(views))
