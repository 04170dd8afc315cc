"""What stands before everything while the station is locked."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.parts import button, heading, label, paragraph
from kiosk.ui.widgets.strip_line import StripLine

_WIDTH = 640
_LONGEST = 200


class LockPage(QWidget):
    """Shows nobody; asks for the PIN or the passphrase."""

    unlock_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockPage")
        self._line = StripLine("unlockWith", "")
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(_LONGEST)
        self._line.returnPressed.connect(self._enter)
        self._line.escaped.connect(self._line.clear)
        self._how = paragraph("", "lockHow")
        self._trouble = label("", "trouble", "lockTrouble")
        self._trouble.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card())
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def ask(self, *, with_pin: bool) -> None:
        """Nothing is said of before; the field is ready."""
        if with_pin:
            how = translate("Lock", "The lead's PIN, the passphrase or the door key card opens it.")
        else:
            how = translate("Lock", "The passphrase or the door key card opens it.")
        asked = (
            translate("Lock", "PIN or passphrase") if with_pin else translate("Lock", "Passphrase")
        )
        self._line.setPlaceholderText(asked)
        self._line.setAccessibleName(asked)
        self._how.setText(how)
        self.show_trouble("")
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, translate("Lock", "This station is locked"))

    def show_trouble(self, sentence: str) -> None:
        """Say why it stays locked."""
        self._line.clear()
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            announce(self._trouble, sentence)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(_WIDTH)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(IconLabel(48, "lock"))
        title.addWidget(heading(translate("Lock", "This station is locked")), 1)
        opening = button(translate("Lock", "Unlock (Enter)"), "unlock", "primary")
        opening.clicked.connect(self._enter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(opening)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(16)
        layout.addLayout(title)
        layout.addWidget(self._how)
        layout.addLayout(row)
        layout.addWidget(self._trouble)
        return card

    @Slot()
    def _enter(self) -> None:
        if self._line.text():
            self.unlock_requested.emit(self._line.text())
