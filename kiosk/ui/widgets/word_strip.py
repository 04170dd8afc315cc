"""Asks for a typed word before what cannot be undone, where no PIN is asked for."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, label, row_of
from kiosk.ui.widgets.strip_line import StripLine

_WIDTH = 260


class WordStrip(QFrame):
    """Hidden until somebody asks; says what the word is for."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordStrip")
        self.setProperty("role", "strip")
        self._word = ""
        self._purpose = label("", "subheading", "wordPurpose")
        self._purpose.setWordWrap(True)
        self._line = StripLine("typedWord", translate("Word", "The word"))
        self._line.setFixedWidth(_WIDTH)
        self._line.returnPressed.connect(self._enter)
        self._line.escaped.connect(self.put_away)
        self._trouble = label("", "trouble", "wordTrouble")
        self._trouble.setWordWrap(True)
        going = button(translate("Word", "Go on (Enter)"), "wordEnter", "primary")
        going.clicked.connect(self._enter)
        leaving = button(translate("Word", "Cancel (Esc)"), "wordCancel")
        leaving.clicked.connect(self.put_away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._purpose)
        layout.addLayout(row_of(self._line, going, leaving))
        layout.addWidget(self._trouble)
        self.setVisible(False)

    def ask(self, purpose: str, word: str) -> None:
        """Ask for *word*, which *purpose* names."""
        self._word = word
        self._purpose.setText(purpose)
        self._line.clear()
        self._trouble.setVisible(False)
        self.setVisible(True)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Ask no more."""
        self._line.clear()
        self.setVisible(False)

    @Slot()
    def _enter(self) -> None:
        if self._line.text().strip().casefold() == self._word.casefold():
            self.put_away()
            self.confirmed.emit()
            return
        text = translate("Word", "That is another word. Type: {word}").format(word=self._word)
        self._trouble.setText(text)
        self._trouble.setVisible(True)
        self._line.clear()
