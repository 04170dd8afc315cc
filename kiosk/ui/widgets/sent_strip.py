"""A quiet line at the station: somebody was sent to the help desk; and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.parts import breakable, button, label


class SentStrip(QFrame):
    """Stands until the next person is dealt with."""

    taken_back = Signal(str)  # the case

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentStrip")
        self.setProperty("role", "look")
        self._case = ""
        self._words = label("", "large", "sentWords")
        self._words.setWordWrap(True)
        back = button(translate("Help", "Take back"), "takeBack")
        back.clicked.connect(lambda: self.taken_back.emit(self._case))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(IconLabel(28, "here"))
        row.addWidget(self._words, 1)
        row.addWidget(back)
        self.setVisible(False)

    def show_sent(self, case: str, name: str) -> None:
        """Say that *name* was sent over, as *case*."""
        self._case = case
        text = translate("Help", "Sent to the help desk: {name}").format(name=name)
        self._words.setText(breakable(text))
        self._words.setAccessibleName(text)
        self.setVisible(True)
        announce(self, text)

    def put_away(self) -> None:
        """Somebody else is dealt with now."""
        self.setVisible(False)
