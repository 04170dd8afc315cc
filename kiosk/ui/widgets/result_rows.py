"""The people that a search found: at most six large rows, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.views import Presence, ResultView
from kiosk.ui.widgets.nobody_found import NobodyFound
from kiosk.ui.widgets.parts import ElidedLabel, button, label, restyle

MOST_ROWS = 6
_NOBODY = ResultView("", "", "", Presence.ABSENT, "", similar=False)


class ResultRow(QFrame):
    """One person; the whole row is the target."""

    opened = Signal(str)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = _NOBODY
        self.setObjectName(f"result{place}")
        self.setProperty("role", "row")
        self.setMinimumHeight(72)
        self._name = ElidedLabel("", "name")
        self._details = ElidedLabel("", "beside")
        self._presence = label("", "presence")
        self._icon = IconLabel(26, role="presence")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._details)
        self._opening = button(translate("Station", "Open"), f"open{place}")
        self._opening.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 12, 6)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        layout.addSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._presence)
        layout.addSpacing(8)
        layout.addWidget(self._opening)

    def show_person(self, view: ResultView) -> None:
        """Show somebody else: making a row anew for each letter typed would take longer."""
        self.view = view
        self.setAccessibleName(f"{view.name}, {view.details}, {view.presence_text}")
        for shown, text in ((self._name, view.name), (self._details, view.details)):
            shown.setText(text)
            shown.setToolTip(text)
        self._presence.setText(view.presence_text)
        for tinted in (self._presence, self._icon):
            _dress(tinted, "presence", view.presence.value)
        self._icon.show_icon(view.presence.value)
        self.show()

    def set_selected(self, selected: bool) -> None:
        """Frame the row strongly and show that Enter opens it, or not."""
        _dress(self, "selected", "true" if selected else "false")
        _dress(self._opening, "role", "primary" if selected else "")

    @Slot()
    def _open(self) -> None:
        if self.view.registration:
            self.opened.emit(self.view.registration)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._open()


class _Line(QWidget):
    """A label whose text changes with every letter, and the room that it takes seldom.

    It has no layout: that would lay out the whole window for every letter.
    """

    def __init__(self, shown: QLabel) -> None:
        super().__init__()
        self._shown = shown
        shown.setParent(self)

    def say(self, text: str) -> None:
        """Show *text*, and take more or less room only if it has other lines."""
        self._shown.setText(text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = max(0, self._shown.heightForWidth(self.width()))
        self._shown.resize(self.width(), height)
        if height != self.minimumHeight():
            self.setFixedHeight(height)


class ResultRows(QWidget):
    """All rows, exact answers first, then those that are spelt alike."""

    opened = Signal(str)
    new_person_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._rows = [ResultRow(place) for place in range(MOST_ROWS)]
        self.query = ""
        self._shown = 0
        self._selected = 0
        self._similar = label(translate("Station", "Similar spelling"), "meta")
        self._similar.setParent(self)
        self._similar.hide()
        self._count = label("", "large", "resultCount")
        self._count.setWordWrap(True)
        self._line = _Line(self._count)
        self._nobody = NobodyFound()
        self._nobody.new_person_requested.connect(self.new_person_requested)
        self._nobody.help_requested.connect(self.help_requested)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        for row in self._rows:
            row.opened.connect(self.opened)
            self._list.addWidget(row)
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
        layout.addWidget(self._line)
        layout.addWidget(self._nobody)
        layout.addWidget(scroll, 1)

    def show_results(self, query: str, views: Sequence[ResultView]) -> None:
        """Replace the people by *views*, the best of whom is chosen."""
        self.query = query
        self._line.say(_count_text(query, views))
        self._nobody.setVisible(not views)
        self._scroll.setVisible(bool(views))
        shown = views[:MOST_ROWS]
        for row, view in zip(self._rows, shown, strict=False):
            row.show_person(view)
        for row in self._rows[len(shown) :]:
            row.hide()
        self._head_the_similar([view.similar for view in shown])
        self._shown = len(shown)
        self._selected = 0
        self._mark()

    def forget(self) -> None:
        """Show nobody until the next answer: these people were asked for with other letters."""
        self.query = ""
        self._count.clear()
        self._nobody.hide()
        for row in self._rows:
            row.hide()
        self._head_the_similar([])
        self._shown = 0

    @property
    def selected(self) -> str | None:
        """The registration of the chosen row."""
        return self._rows[self._selected].view.registration if self._shown else None

    def choose(self, rows: int) -> None:
        """Choose another row."""
        if self._shown:
            self._selected = max(0, min(self._selected + rows, self._shown - 1))
            self._mark()

    def _mark(self) -> None:
        for place, row in enumerate(self._rows):
            row.set_selected(place == self._selected and place < self._shown)
        if self._shown:
            self._scroll.ensureWidgetVisible(self._rows[self._selected])

    def _head_the_similar(self, similar: Sequence[bool]) -> None:
        """Put the heading above the first who is spelt otherwise, if there is one."""
        self._list.removeWidget(self._similar)
        self._similar.setVisible(any(similar))
        if any(similar):
            self._list.insertWidget(similar.index(True), self._similar)


def _dress(widget: QWidget, name: str, value: str) -> None:
    """Give the style sheet a new property to see, if it is a new one."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)


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
