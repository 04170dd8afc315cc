"""Asks why a badge is printed again: by number keys or buttons, in the way of nobody."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import breakable, button, label

_HELD_MS = 120
"""A key waits so long before it answers: the next key of a scan takes it back."""

_COLUMNS = 3


class ReprintStrip(QFrame):
    """Goes away by itself when a scan or a name is typed instead of a number."""

    reason_given = Signal(str, str)  # the registration, the reason
    left = Signal()

    def __init__(self, reasons: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """*reasons* are words of the journal, each with what people read."""
        super().__init__(parent)
        self.setObjectName("reprintStrip")
        self.setProperty("role", "strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reasons = [reason for reason, _ in reasons]
        self.registration, self._held = "", ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HELD_MS)
        self._timer.timeout.connect(lambda: self._give(self._held))
        self._text = label("", "subheading", "reprintText")
        self._text.setWordWrap(True)
        self._choices = QGridLayout()
        self._choices.setSpacing(8)
        for place, (reason, text) in enumerate(reasons):
            words = translate("Printing", "{key}  {reason}").format(key=place + 1, reason=text)
            made = ChoiceButton(words, f"reprint_{reason}")
            made.clicked.connect(lambda _on=False, why=reason: self._give(why))
            self._choices.addWidget(made, *divmod(place, _COLUMNS))
        leave = button(translate("Printing", "No new badge (Esc)"), "reprintLeave")
        leave.clicked.connect(self.leave)
        self._choices.addWidget(leave, *divmod(len(reasons), _COLUMNS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addLayout(self._choices)
        self.setVisible(False)

    def ask(self, registration: str, name: str) -> None:
        """Ask why the badge of *registration* is printed again."""
        self.registration = registration
        question = translate("Printing", "{name} has a badge. Why another?").format(name=name)
        self._text.setText(breakable(question))
        self.setAccessibleName(question)
        self.setVisible(True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, question)

    @Slot()
    def leave(self) -> None:
        """Print nothing."""
        self._timer.stop()
        if not self.isHidden():
            self.setVisible(False)
            self.left.emit()

    @override
    def event(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._timer.stop()
        place = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not self._held and place.isdecimal() and 0 < int(place) <= len(self._reasons):
            self._held = self._reasons[int(place) - 1]
            self._timer.start()
        else:
            self._held = ""
            event.ignore()

    def _give(self, reason: str) -> None:
        self._timer.stop()
        self._held = ""
        self.setVisible(False)
        self.reason_given.emit(self.registration, reason)
