"""What laptops that met leave to be looked at: one case at a time, settled by a number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.help_views import CaseView
from kiosk.ui.language import translate
from kiosk.ui.review_views import ReviewView
from kiosk.ui.widgets.case_list import CaseList
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.moving_line import MovingLine
from kiosk.ui.widgets.parts import breakable, button, heading, label, paragraph, scrolled
from kiosk.ui.widgets.pin_strip import PinStrip

_LONGEST = 300


class ReviewPage(QWidget):
    """Asks by signals. A number settles only with Enter, because a scan begins with one, too."""

    person_opened = Signal(str)
    settle_requested = Signal(str, object, str)  # case, WayView, reason
    settled_wanted = Signal(bool)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self._views: dict[str, ReviewView] = {}
        self.list = CaseList()
        self.list.setObjectName("reviewList")
        self.list.setAccessibleName(translate("Review", "Differences to look at"))
        self.list.chosen.connect(self._show_chosen)
        self.pin = PinStrip()
        self._title = heading("")
        self._title.setObjectName("reviewTitle")
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list, 2)
        columns.addWidget(self._card(), 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(12)
        layout.addLayout(self._top())
        layout.addWidget(self.pin)
        layout.addLayout(columns, 1)
        layout.addWidget(KeyHints(_hints()))
        self.show_cases((), settled=False)

    def show_cases(
        self, views: Sequence[ReviewView], *, settled: bool, count: int | None = None
    ) -> None:
        """The open cases, or the settled ones; the first of *count*, if there are more."""
        if settled:
            title = translate("Review", "Differences: {count} settled")
            nothing = translate("Review", "Nothing was settled yet.")
        else:
            title = translate("Review", "Differences to look at: {count}")
            nothing = translate(
                "Review", "Nothing to look at. What laptops disagree about appears after a sync."
            )
        self._title.setText(title.format(count=f"{count or len(views):,}"))
        self._nothing.setText(nothing)
        self._views = {view.case: view for view in views}
        self.list.show_cases([CaseView(view.case, view.name, view.why, "") for view in views])

    @Slot()
    def show_looking(self) -> None:
        """The cases are being put together."""
        if not self._views:
            self._title.setText(translate("Review", "Differences to look at"))
            self._nothing.setText(translate("Review", "Looking…"))

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """What could not be settled, and why."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def show_open(self) -> None:
        """The open cases again."""
        self._settled.setChecked(False)
        self.show_trouble("")

    def focus_input(self) -> None:
        """Typing lands in the line for the choice."""
        target = self._line if self._line.isVisibleTo(self) else self.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _view(self) -> ReviewView | None:
        return self._views.get(self.list.case.case) if self.list.case else None

    def _top(self) -> QHBoxLayout:
        self._settled = button(translate("Review", "Settled ones"), "showSettledReviews")
        self._settled.setCheckable(True)
        self._settled.toggled.connect(self.settled_wanted)
        back = button(translate("Review", "Back (Esc)"), "backFromReview")
        back.clicked.connect(self.back_requested)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        top.addWidget(self._settled)
        top.addWidget(back)
        return top

    def _card(self) -> QFrame:
        self._name = label("", "figure", "reviewName")
        self._name.setWordWrap(True)
        self._why = label("", "subheading", "reviewWhy")
        self._why.setWordWrap(True)
        self._lines = paragraph("", "reviewLines")
        self._advice = paragraph("", "reviewAdvice")
        self._word = label("", "subheading", "reviewSettled")
        self._word.setWordWrap(True)
        self._nothing = paragraph("", "noReviews")
        self._ways_box = QVBoxLayout()
        self._ways_box.setSpacing(8)
        self._ways: list[ChoiceButton] = []
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for widget in (self._name, self._why, self._lines, self._word, self._advice, self._nothing):
            inside.addWidget(widget)
        inside.addLayout(self._ways_box)
        inside.addStretch(1)
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(scrolled(body), 1)
        layout.addWidget(self._choosing())
        return card

    def _choosing(self) -> QWidget:
        self._choose = QWidget()
        self._trouble = label("", "trouble", "reviewTrouble")
        self._trouble.setWordWrap(True)
        self._trouble.setVisible(False)
        caption = translate("Review", "The number of a choice, and why if you like")
        self._line = MovingLine("reviewChoice", caption)
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(caption)
        self._line.returnPressed.connect(self._enter)
        self._line.moved.connect(self.list.choose)
        self._line.escaped.connect(self._leave)
        self._open = button(translate("Review", "Open the person (Enter)"), "reviewPerson")
        self._open.clicked.connect(self._open_person)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(self._open)
        layout = QVBoxLayout(self._choose)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._trouble)
        layout.addLayout(row)
        return self._choose

    @Slot(object)
    def _show_chosen(self, _case: CaseView | None) -> None:
        view = self._view
        self.show_trouble("")
        for widget, text in (
            (self._name, breakable(view.name) if view else ""),
            (self._why, view.why if view else ""),
            (self._lines, breakable("\n".join(view.lines)) if view else ""),
            (self._word, breakable(view.settled) if view else ""),
            (self._advice, view.advice if view else ""),
        ):
            widget.setText(text)
            widget.setVisible(bool(text))
        self._name.setAccessibleName(view.name if view else "")
        self._nothing.setVisible(view is None)
        self._choose.setVisible(view is not None)
        self._open.setVisible(bool(view and view.registration))
        self._show_ways(view)

    def _show_ways(self, view: ReviewView | None) -> None:
        for gone in self._ways:
            self._ways_box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._ways = []
        for number, way in enumerate(view.ways if view else (), start=1):
            text = translate("Review", "{number}  {way}").format(number=number, way=way.text)
            made = ChoiceButton(text, f"way{number}")
            made.clicked.connect(lambda _checked=False, place=number: self._take(place, ""))
            self._ways.append(made)
            self._ways_box.addWidget(made)

    @Slot()
    def _enter(self) -> None:
        """Nothing typed opens the person; a number takes that choice, and the rest says why."""
        typed = self._line.text().split(maxsplit=1)
        if not typed:
            self._open_person()
        elif typed[0].isdecimal() and 0 < int(typed[0]) <= len(self._ways):
            self._take(int(typed[0]), typed[1] if typed[1:] else "")
        else:
            self.show_trouble(translate("Review", "Begin with the number of one of the choices."))

    def _take(self, place: int, reason: str) -> None:
        view = self._view
        self._line.clear()
        if view and place <= len(view.ways):
            self.settle_requested.emit(view.case, view.ways[place - 1], reason)

    @Slot()
    def _open_person(self) -> None:
        if self._view and self._view.registration:
            self.person_opened.emit(self._view.registration)

    @Slot()
    def _leave(self) -> None:
        """Esc: first what was typed goes, then the page."""
        if self._line.text():
            self._line.clear()
        else:
            self.back_requested.emit()


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("↑ ↓", translate("Keys", "choose")),
        ("1 Enter", translate("Keys", "settle so")),
        ("Enter", translate("Keys", "open the person")),
        ("Esc", translate("Keys", "back")),
    )
