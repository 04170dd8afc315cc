"""What the station says of its place: the session now, the seats left, the session next."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.place_views import PlaceView
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.parts import breakable, button, label
from kiosk.ui.widgets.seats_bar import SeatsBar

_CHOICE_HEIGHT = 60
_BAR_WIDTH = 360


class PlaceStrip(QFrame):
    """Hidden at a door without a limit. It takes no key away, and asks only in words."""

    session_chosen = Signal(str)
    unnamed_counted = Signal(int)  # how many more, or fewer, without a badge

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("placeStrip")
        self.setProperty("role", "card")
        self._view = PlaceView()
        self._now = label("", "subheading", "sessionNow")
        self._coming = label("", "beside", "sessionNext")
        self._news = label("", "alert", "sessionNews")
        self._bar = SeatsBar()
        self._seats = label("", "figure", "seatsLeft")
        self._as_of = label("", "meta", "seatsAsOf")
        for wrapping in (self._now, self._coming, self._news):
            wrapping.setWordWrap(True)
        self._question = label("", "subheading", "sessionQuestion")
        self._question.setWordWrap(True)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(12)
        self._buttons: list[QPushButton] = []
        self._counting = self._counting_row()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._question)
        layout.addLayout(self._choices)
        layout.addLayout(self._row())
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._news, 1)
        below.addWidget(self._counting, 1)
        layout.addLayout(below)
        self.show_place(PlaceView())

    def show_place(self, view: PlaceView) -> None:
        """Show *view*; a strip with nothing to say is not there."""
        if view.choices != self._view.choices:
            self._offer(view.choices)
            if view.choices:
                announce(self, ". ".join((view.question, *(words for _, words in view.choices))))
        self._view = view
        self._question.setText(view.question)
        self._question.setVisible(bool(view.choices))
        texts = ((self._now, view.now), (self._coming, view.coming), (self._news, view.news))
        for part, text in texts:
            part.setText(breakable(text))
            part.setVisible(bool(text))
        seats = view.seats
        for widget in (self._seats, self._as_of):
            widget.setVisible(seats is not None)
        self._bar.setVisible(seats is not None and seats.share is not None)
        if seats:
            self._seats.setText(seats.words)
            self._as_of.setText(seats.as_of)
            self._as_of.setVisible(bool(seats.as_of))
            self._bar.show_share(seats.share or 0.0, seats.words)
        self._counting.setVisible(view.counts_unnamed)
        self.setVisible(not view.is_empty)

    def chosen_by(self, key: str) -> str:
        """The id of the session that the number *key* stands for; empty if none."""
        if not (key.isascii() and key.isdecimal() and len(key) == 1):
            return ""
        place = int(key) - 1
        return self._view.choices[place][0] if 0 <= place < len(self._view.choices) else ""

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._now, 4)
        row.addWidget(self._bar, 2, Qt.AlignmentFlag.AlignVCenter)
        self._bar.setMaximumWidth(_BAR_WIDTH)
        row.addWidget(self._seats)
        row.addWidget(self._as_of)
        row.addWidget(self._coming, 3)
        row.addStretch(1)
        return row

    def _counting_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(translate("Place", "Without a badge"), "paragraph"))
        for number, text, name in (
            (1, translate("Place", "One more (Ctrl +)"), "countIn"),
            (-1, translate("Place", "One fewer (Ctrl -)"), "countOut"),
        ):
            made = button(text, name)
            made.setMinimumHeight(SMALLEST_TARGET)
            made.clicked.connect(partial(self.unnamed_counted.emit, number))
            layout.addWidget(made)
        layout.addStretch(1)
        return row

    def _offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        for old in self._buttons:
            old.setObjectName("")  # it lives until the next turn, and must not be taken for the new
            old.hide()
            old.deleteLater()
        self._buttons = [
            self._choice(place, session, words)
            for place, (session, words) in enumerate(choices, start=1)
        ]
        for each in self._buttons:
            self._choices.addWidget(each, 1)

    def _choice(self, place: int, session: str, words: str) -> QPushButton:
        made = button(f"{place}   {words}", f"chooseSession{place}", "choice")
        made.setMinimumHeight(_CHOICE_HEIGHT)
        made.setToolTip(words)
        made.setMinimumWidth(120)
        made.clicked.connect(lambda: self.session_chosen.emit(session))
        return made
