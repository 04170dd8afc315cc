"""Where the lead sets the PIN, changes it, or does without one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, label, paragraph
from kiosk.ui.widgets.pin_strip import PinStrip
from kiosk.ui.widgets.strip_line import StripLine

_FEWEST, _MOST = 4, 12
_WIDTH = 220


class PinSetting(QFrame):
    """Nothing is set before it was typed twice alike."""

    change_requested = Signal()
    removal_requested = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pinSetting")
        self._state = paragraph("", "pinState")
        self._change = button("", "changePin")
        self._change.clicked.connect(self.change_requested)
        self._remove = button(translate("Lead", "Do without a PIN"), "removePin")
        self._remove.clicked.connect(self.removal_requested)
        self.strip = PinStrip()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._state, 1)
        row.addWidget(self._change)
        row.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.strip)
        layout.addWidget(self._form())
        self.show_state(has_pin=False)

    def show_state(self, *, has_pin: bool) -> None:
        """Whether there is a PIN now; nothing is being typed any more."""
        if has_pin:
            self._state.setText(
                translate("Lead", "The lead's PIN is asked for decisions, settings and undos.")
            )
            self._change.setText(translate("Lead", "Change the PIN…"))
        else:
            self._state.setText(
                translate("Lead", "No lead's PIN: whoever is at the desk may decide everything.")
            )
            self._change.setText(translate("Lead", "Set a PIN…"))
        self._remove.setVisible(has_pin)
        self._new.setVisible(False)

    def ask_new(self) -> None:
        """Ask for the new one, twice."""
        for line in (self._first, self._second):
            line.clear()
        self._say("")
        self._new.setVisible(True)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self) -> QFrame:
        self._new = QFrame()
        self._new.setProperty("role", "strip")
        self._first = self._line("newPin", translate("Lead", "New PIN"))
        self._second = self._line("newPinAgain", translate("Lead", "The same again"))
        self._first.returnPressed.connect(self._second.setFocus)
        self._second.returnPressed.connect(self._choose)
        going = button(translate("Lead", "Set it (Enter)"), "setPin", "primary")
        going.clicked.connect(self._choose)
        leaving = button(translate("Lead", "Cancel (Esc)"), "cancelPin")
        leaving.clicked.connect(self._leave)
        self._trouble = label("", "trouble", "newPinTrouble")
        self._trouble.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._first, self._second, going, leaving):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self._new)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._trouble)
        return self._new

    def _line(self, name: str, caption: str) -> StripLine:
        line = StripLine(name, caption)
        line.setPlaceholderText(caption)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        line.setMaxLength(_MOST)
        line.setFixedWidth(_WIDTH)
        line.escaped.connect(self._leave)
        return line

    @Slot()
    def _leave(self) -> None:
        self._new.setVisible(False)

    @Slot()
    def _choose(self) -> None:
        pin = self._first.text()
        if not (pin.isascii() and pin.isdecimal() and len(pin) >= _FEWEST):
            text = translate("Lead", "A PIN has {fewest} to {most} digits.")
            self._say(text.format(fewest=_FEWEST, most=_MOST))
        elif pin != self._second.text():
            self._say(translate("Lead", "The two are not the same."))
        else:
            for line in (self._first, self._second):
                line.clear()
            self.chosen.emit(pin)

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
