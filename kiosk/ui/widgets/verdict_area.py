"""The verdict and what belongs to it: notices, questions, and a decision against it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.views import VerdictView
from kiosk.ui.widgets.notice_lines import NoticeLines
from kiosk.ui.widgets.override_strip import OverrideStrip
from kiosk.ui.widgets.pin_strip import PinStrip
from kiosk.ui.widgets.question_strip import QuestionStrip
from kiosk.ui.widgets.verdict_panel import VerdictPanel


class VerdictArea(QWidget):
    """The next verdict takes every open strip away: nobody is let in by what was half said."""

    focus_given_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictArea")
        self._panel = VerdictPanel()
        self._notices = NoticeLines()
        self.questions = QuestionStrip()
        self.override = OverrideStrip()
        self.pin = PinStrip()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._panel, 1)
        for below in (self._notices, self.questions, self.override, self.pin):
            layout.addWidget(below)
        self.questions.focus_given_back.connect(self.focus_given_back)
        for strip in (self.override, self.pin):
            strip.cancelled.connect(self._decided_nothing)

    @property
    def view(self) -> VerdictView | None:
        """What is shown."""
        return self._panel.view

    def show_verdict(self, view: VerdictView) -> None:
        """Show *view*; the same one, scanned again, keeps the answers that were given."""
        asked_already = view is self.view and self.questions.asks
        self._panel.show_verdict(view)
        self._notices.show_notices(view.notices)
        if not asked_already:
            self.put_away()
            self.questions.ask(view.questions)
        self._make_room()

    @Slot()
    def ask_override(self) -> None:
        """Ask why this refusal should not stand, if somebody may decide that."""
        if self.view and self.view.overridable:
            self.pin.cancel()
            self.questions.setVisible(False)
            self.override.ask()
            self._make_room()

    def hear(self, text: str) -> bool:
        """Whether *text*, typed into the station's input, answers a question."""
        return self.questions.isVisible() and self.questions.hear(text)

    def take_focus(self) -> bool:
        """Whether something here wants to be typed into, and now has the focus."""
        return self.questions.take_focus()

    @Slot()
    def put_away(self) -> None:
        """Forget what was half answered or half decided."""
        self.questions.ask(())
        self.pin.cancel()
        self.override.cancel()

    @Slot()
    def _decided_nothing(self) -> None:
        self.questions.setVisible(self.questions.asks)
        self._make_room()
        self.focus_given_back.emit()

    def _make_room(self) -> None:
        """What is asked comes first; notices and advice are for whoever is not asked anything."""
        strips = (self.questions, self.override, self.pin)
        asks = not all(strip.isHidden() for strip in strips)
        self._panel.set_advising(not asks)
        self._notices.setVisible(not asks and bool(self.view and self.view.notices))
