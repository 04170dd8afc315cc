"""Asks the organiser's questions on the verdict, one after another, by keys and by buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import ChoiceView, QuestionView
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import breakable, button, label, row_of
from kiosk.ui.widgets.strip_line import StripLine

_HELD_MS = 120
"""A key waits so long before it answers: the first keys of a scan are taken back before that."""

_ROWS = 3
_COLUMNS_BY_LENGTH = ((16, 4), (28, 3), (50, 2))
_LONGEST = 200


class QuestionStrip(QFrame):
    """Holds the answers until the last question has one; nothing is kept of half of them."""

    finished = Signal(object)  # dict: the answers, by the questions' keys
    key_taken = Signal()  # what stands in the station's input was an answer
    left = Signal()  # Esc, where a text is typed
    focus_given_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionStrip")
        self.setProperty("role", "strip")
        self._questions: tuple[QuestionView, ...] = ()
        self._given: dict[str, str] = {}
        self._held: ChoiceView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HELD_MS)
        self._timer.timeout.connect(self._answer_by_key)
        self._text = label("", "subheading", "questionText")
        self._text.setWordWrap(True)
        self._choices = QGridLayout()
        self._choices.setSpacing(8)
        self._buttons: list[QWidget] = []
        self._line = StripLine("questionAnswer", "")
        self._line.setMaxLength(_LONGEST)
        self._line.returnPressed.connect(self._answer_by_text)
        self._line.escaped.connect(self.left)
        self._done = button(translate("Question", "Answer (Enter)"), "questionDone", "primary")
        self._done.clicked.connect(self._answer_by_text)
        self._skip = ChoiceButton(
            translate("Question", "Leave empty (Enter)"), "questionSkip", self
        )
        self._skip.clicked.connect(self.enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addLayout(self._choices)
        layout.addWidget(self._line)
        self._leave = button(translate("Question", "Leave empty"), "questionLeave")
        self._leave.clicked.connect(self.enter)
        layout.addLayout(row_of(self._done, self._leave))
        self.setVisible(False)

    @property
    def asks(self) -> bool:
        """Whether a question waits for its answer."""
        return bool(self._questions)

    def ask(self, questions: Sequence[QuestionView]) -> None:
        """Ask *questions*, from the first; without any, go away."""
        self._questions, self._given = tuple(questions), {}
        self._show()

    def hear(self, text: str) -> bool:
        """Whether *text*, typed into the station's input, is the key of an answer.

        It answers a moment later, unless the input changes before: it was a scan's then,
        or the beginning of a name.
        """
        self._timer.stop()
        self._held = self._choice_for(text)
        if self._held:
            self._timer.start()
        return self._held is not None

    def take_focus(self) -> bool:
        """Whether a text is asked for, whose field now has the focus."""
        if self.asks and not self._questions[0].choices:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    @Slot()
    def enter(self) -> None:
        """Enter, with nothing typed: leaves empty what may be left empty."""
        if self.asks and not self._questions[0].required:
            self._answer("")

    def _choice_for(self, text: str) -> ChoiceView | None:
        if not self.asks:
            return None
        key = text.strip().casefold()
        choices = self._questions[0].choices
        places = {str(place): choice for place, choice in enumerate(choices, start=1)}
        return places.get(key) or next((each for each in choices if each.key == key), None)

    @Slot()
    def _answer_by_key(self) -> None:
        if self._held:
            self.key_taken.emit()
            self._answer(self._held.answer)

    @Slot()
    def _answer_by_text(self) -> None:
        text = self._line.text().strip()
        if self.asks and not self._questions[0].choices:
            if text:
                self._answer(text)
            else:
                self.enter()

    def _answer(self, text: str) -> None:
        self._given[self._questions[0].key] = text
        self._questions = self._questions[1:]
        self._show()
        if not self.asks:
            self.finished.emit(self._given)

    def _show(self) -> None:
        self.setVisible(self.asks)
        self._held = None
        self._timer.stop()
        had_focus = self._line.hasFocus()
        self._line.clear()
        if self.asks:
            self._show_question(self._questions[0])
        if had_focus and self._line.isHidden():
            self.focus_given_back.emit()

    def _show_question(self, question: QuestionView) -> None:
        count = len(self._given) + len(self._questions)
        text = question.text
        if count > 1:
            numbered = translate("Question", "{number} of {count}: {text}")
            text = numbered.format(number=len(self._given) + 1, count=count, text=text)
        self._text.setText(breakable(text))
        self._text.setAccessibleName(text)
        self._line.setAccessibleName(text)
        typed = not question.choices
        self._skip.setVisible(not question.required and not typed)
        self._leave.setVisible(not question.required and typed)
        self._show_choices(question.choices)
        self._line.setVisible(typed)
        self._done.setVisible(typed)
        announce(self, text)
        self.take_focus()

    def _show_choices(self, choices: Sequence[ChoiceView]) -> None:
        for old in self._buttons:
            self._choices.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._buttons = []
        columns = _columns(choices, more=self._skip.isVisibleTo(self))
        for column in range(max(columns, self._choices.columnCount())):
            self._choices.setColumnStretch(column, int(column < columns))
        for place, choice in enumerate(choices):
            text = translate("Question", "{key}  {answer}")
            made = ChoiceButton(
                text.format(answer=choice.text, key=choice.key.upper()), f"answer_{choice.key}"
            )
            made.clicked.connect(lambda _on=False, answer=choice.answer: self._answer(answer))
            self._choices.addWidget(made, *divmod(place, columns))
            self._buttons.append(made)
        self._choices.addWidget(self._skip, *divmod(len(choices), columns))


def _columns(choices: Sequence[ChoiceView], *, more: bool) -> int:
    """How many stand beside one another, with one *more* button that leaves it empty or not."""
    longest = max((len(choice.text) for choice in choices), default=0)
    wanted = next((many for length, many in _COLUMNS_BY_LENGTH if longest <= length), 1)
    return max(wanted, -(-(len(choices) + more) // _ROWS), 1)
