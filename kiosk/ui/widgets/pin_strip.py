"""Asks for the lead's PIN where it is needed: in the page, never in a dialog."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, label, row_of
from kiosk.ui.widgets.strip_line import StripLine

_MOST_DIGITS = 12
_WIDTH = 220


class PinStrip(QFrame):
    """Hidden until somebody asks; says what the PIN is for, and what was wrong with one."""

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pinStrip")
        self.setProperty("role", "strip")
        self._purpose = label("", "subheading", "pinPurpose")
        self._purpose.setWordWrap(True)
        self._line = StripLine("leadPin", translate("Lead", "The lead's PIN"))
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._line.setMaxLength(_MOST_DIGITS)
        self._line.setFixedWidth(_WIDTH)
        self._line.setPlaceholderText(translate("Lead", "Lead's PIN"))
        self._line.returnPressed.connect(self._enter)
        self._line.escaped.connect(self.cancel)
        going = button(translate("Lead", "Go on (Enter)"), "pinEnter", "primary")
        going.clicked.connect(self._enter)
        leaving = button(translate("Lead", "Cancel (Esc)"), "pinCancel")
        leaving.clicked.connect(self.cancel)
        self._trouble = label("", "trouble", "pinTrouble")
        self._trouble.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._purpose)
        layout.addLayout(row_of(self._line, going, leaving))
        layout.addWidget(self._trouble)
        self.setVisible(False)

    def ask(self, purpose: str) -> None:
        """Ask for the PIN, which *purpose* needs."""
        self._purpose.setText(purpose)
        self._line.clear()
        self.show_trouble("")
        self.setVisible(True)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, sentence: str) -> None:
        """Say what was wrong; the next PIN may be typed at once."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._line.clear()

    def put_away(self) -> None:
        """Ask no more; what was typed is forgotten."""
        self._line.clear()
        self.setVisible(False)

    @Slot()
    def cancel(self) -> None:
        """Nobody decides: put the strip away and say so."""
        self.put_away()
        self.cancelled.emit()

    @Slot()
    def _enter(self) -> None:
        if self._line.text():
            self.entered.emit(self._line.text())
