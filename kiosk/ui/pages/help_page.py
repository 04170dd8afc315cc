"""The help desk: who was sent over, and how it ends."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.help_views import CaseView
from kiosk.ui.language import translate
from kiosk.ui.widgets.case_list import CaseList
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.moving_line import MovingLine
from kiosk.ui.widgets.parts import breakable, button, heading, label, paragraph

_LONGEST = 200


class HelpPage(QWidget):
    """Asks by signals; shows the cases it is told, the open ones or those settled today."""

    person_opened = Signal(str)
    settle_requested = Signal(str, str)  # case, how it ended
    settled_wanted = Signal(bool)
    review_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPage")
        self._endings = _endings()
        self.list = CaseList()
        self.list.chosen.connect(self._show_case)
        self._title = heading("")
        self._settled = button(translate("Help", "Settled today"), "showSettled")
        self._settled.setCheckable(True)
        self._settled.toggled.connect(self.settled_wanted)
        review = button(translate("Help", "Differences to look at…"), "reviewFromHelp")
        review.clicked.connect(self.review_requested)
        back = button(translate("Help", "Back (Esc)"), "backFromHelp")
        back.clicked.connect(self.back_requested)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        for each in (review, self._settled, back):
            top.addWidget(each)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list, 2)
        columns.addWidget(self._card(), 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(columns, 1)
        layout.addWidget(KeyHints(_hints()))

    def show_cases(self, views: Sequence[CaseView], *, settled: bool) -> None:
        """The open cases, or those settled today."""
        if settled:
            title = translate("Help", "Help desk: {count} settled today")
        else:
            title = translate("Help", "Help desk: {count} open")
        self._title.setText(title.format(count=len(views)))
        self._nobody.setText(
            translate("Help", "Nobody was settled today yet.")
            if settled
            else translate("Help", "Nobody waits. Cases that a door sends over (F4) appear here.")
        )
        self.list.show_cases(views)

    def focus_input(self) -> None:
        """Typing lands in the line for how it ended."""
        if self._line.isVisible():
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open(self) -> None:
        """The open cases again."""
        self._settled.setChecked(False)

    def _card(self) -> QFrame:
        self._name = label("", "cardname", "caseName")
        self._name.setWordWrap(True)
        self._why = label("", "subheading", "caseWhy")
        self._why.setWordWrap(True)
        self._lines = paragraph("", "caseLines")
        self._nobody = paragraph("", "noCases")
        self._open = button(translate("Help", "Open the person (Enter)"), "openPerson", "primary")
        self._open.clicked.connect(self._open_person)
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for widget in (self._name, self._why, self._lines, self._nobody):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)
        layout.addWidget(self._ending())
        return card

    def _ending(self) -> QWidget:
        self._end = QWidget()
        title = label(translate("Help", "How did it end?"), "subheading")
        self._line = MovingLine("settleWith", translate("Help", "How did it end?"))
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(translate("Help", "A number, or your own words"))
        self._line.returnPressed.connect(self._enter)
        self._line.moved.connect(self.list.choose)
        self._line.escaped.connect(self._leave)
        quick = QHBoxLayout()
        quick.setSpacing(8)
        for number, ending in enumerate(self._endings, start=1):
            quick.addWidget(self._quick(number, ending))
        settle = button(translate("Help", "Settle (Enter)"), "settle")
        settle.clicked.connect(self._settle_typed)
        own = QHBoxLayout()
        own.setSpacing(12)
        own.addWidget(self._line, 1)
        own.addWidget(settle)
        layout = QVBoxLayout(self._end)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addLayout(quick)
        layout.addLayout(own)
        return self._end

    def _quick(self, number: int, ending: str) -> QPushButton:
        text = translate("Help", "{number}  {ending}").format(number=number, ending=ending)
        made = ChoiceButton(text, f"ending{number}")
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda: self._settle(ending))
        return made

    @Slot(object)
    def _show_case(self, view: CaseView | None) -> None:
        self._name.setText(breakable(view.name) if view else "")
        self._name.setAccessibleName(view.name if view else "")
        self._why.setText(f"{view.why} · {view.waiting}" if view else "")
        self._lines.setText("\n".join(view.lines) if view else "")
        for widget in (self._name, self._why, self._lines):
            widget.setVisible(bool(view))
        self._nobody.setVisible(not view)
        self._open.setVisible(bool(view and view.registration))
        self._end.setVisible(bool(view and not self._settled.isChecked()))

    @Slot()
    def _enter(self) -> None:
        if self._line.text().strip():
            self._settle_typed()
        else:
            self._open_person()

    @Slot()
    def _settle_typed(self) -> None:
        text = " ".join(self._line.text().split())
        numbered = {str(number): ending for number, ending in enumerate(self._endings, start=1)}
        if text:
            self._settle(numbered.get(text, text))

    def _settle(self, how: str) -> None:
        self._line.clear()
        if self.list.case:
            self.settle_requested.emit(self.list.case.case, how)
        self.focus_input()

    @Slot()
    def _open_person(self) -> None:
        if self.list.case and self.list.case.registration:
            self.person_opened.emit(self.list.case.registration)

    @Slot()
    def _leave(self) -> None:
        """Esc: first what was typed goes, then the page."""
        if self._line.text():
            self._line.clear()
        else:
            self.back_requested.emit()


def _endings() -> tuple[str, ...]:
    return (
        translate("Help", "Paid"),
        translate("Help", "Name corrected"),
        translate("Help", "New badge"),
        translate("Help", "Not for us"),
    )


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("↑ ↓", translate("Keys", "choose")),
        ("Enter", translate("Keys", "open the person, or settle with what is typed")),
        ("Esc", translate("Keys", "back")),
    )
