"""Asks why somebody who was refused should be let in all the same."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.parts import button, label
from kiosk.ui.widgets.strip_line import StripLine

_LONGEST = 200


class OverrideStrip(QFrame):
    """No decision without a reason: a quick one by its number, or one that is typed."""

    reason_given = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overrideStrip")
        self.setProperty("role", "strip")
        self._reasons = _reasons()
        title = label(
            translate("Override", "Let them in all the same. Why?"), "subheading", "overrideTitle"
        )
        title.setWordWrap(True)
        self._line = StripLine("overrideReason", translate("Override", "The reason"))
        self._line.setPlaceholderText(
            translate("Override", "A number, or the reason in your own words")
        )
        self._line.setMaxLength(_LONGEST)
        self._line.returnPressed.connect(self._enter)
        self._line.escaped.connect(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addLayout(self._quick())
        layout.addLayout(self._own())
        self.setVisible(False)

    def ask(self) -> None:
        """Ask for the reason."""
        self._line.clear()
        self.setVisible(True)
        announce(self, translate("Override", "Let them in all the same. Why?"))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def cancel(self) -> None:
        """Nobody decides: the refusal stands."""
        self.setVisible(False)
        self.cancelled.emit()

    def _quick(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, reason in enumerate(self._reasons, start=1):
            text = translate("Override", "{number}  {reason}").format(number=number, reason=reason)
            made = ChoiceButton(text, f"reason{number}")
            made.clicked.connect(lambda _on=False, reason=reason: self._give(reason))
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(made)
        return row

    def _own(self) -> QHBoxLayout:
        going = button(translate("Override", "Let in (Enter)"), "overrideGo", "primary")
        going.clicked.connect(self._enter)
        leaving = button(translate("Override", "Cancel (Esc)"), "overrideCancel")
        leaving.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(going)
        row.addWidget(leaving)
        return row

    @Slot()
    def _enter(self) -> None:
        text = " ".join(self._line.text().split())
        numbered = {str(number): reason for number, reason in enumerate(self._reasons, start=1)}
        if text:
            self._give(numbered.get(text, text))

    def _give(self, reason: str) -> None:
        self.setVisible(False)
        self.reason_given.emit(reason)


def _reasons() -> tuple[str, ...]:
    return (
        translate("Override", "Paid just now"),
        translate("Override", "Organiser agreed"),
        translate("Override", "The list is wrong"),
        translate("Override", "Came back"),
    )
