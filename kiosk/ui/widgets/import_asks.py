"""What the import page says and asks above its steps, without stopping anybody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import breakable, button, label


class WaitingList(QFrame):
    """A list that waits until the one that is read or imported is done with."""

    look_requested = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self._words = label("", "large", "waitingList")
        self._words.setWordWrap(True)
        self._look = button(translate("Import", "Look at it"), "lookAtWaiting")
        self._look.clicked.connect(self.look_requested)
        self._drop = button(translate("Import", "Not now"), "dropWaiting")
        self._drop.clicked.connect(self.dropped)
        _in_a_row(self, self._words, self._look, self._drop)
        self.show_waiting("", busy=False)

    def show_waiting(self, name: str, *, busy: bool) -> None:
        """Name the list that waits, if one does; while something is *busy*, it goes on waiting."""
        waits = translate("Import", "{name} waits until this is done.")
        ready = translate("Import", "{name} is waiting to be looked at.")
        text = (waits if busy else ready).format(name=isolated(name))
        self._words.setText(breakable(text) if name else "")
        self._look.setVisible(not busy)
        self.setVisible(bool(name))


class ClosingQuestion(QFrame):
    """Asks before an import is left halfway."""

    agreed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sensitive")
        self._words = label("", "large", "closingQuestion")
        self._words.setWordWrap(True)
        close = button(translate("Import", "Stop it and close"), "stopAndClose")
        close.clicked.connect(self.agreed)
        self._stay = button(translate("Import", "Let it finish"), "letItFinish", "primary")
        self._stay.clicked.connect(self.hide)
        _in_a_row(self, self._words, close, self._stay)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Say what leaving means, and be seen; who types on changes nothing."""
        self._words.setText(sentence)
        self.show()
        self._stay.setFocus()


def _in_a_row(frame: QFrame, words: QLabel, *buttons: QPushButton) -> None:
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 8, 16, 8)
    row.setSpacing(12)
    row.addWidget(words, 1)
    for each in buttons:
        row.addWidget(each)
