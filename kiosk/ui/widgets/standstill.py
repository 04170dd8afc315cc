"""What the station shows where nobody can be dealt with: no list, or a disk that refuses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, heading, label, message, paragraph

_MARGIN = 40


class EmptyList(QFrame):
    """Nobody is registered on this laptop yet."""

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listEmpty")
        self.setProperty("role", "card")
        title = heading(translate("Station", "No attendee list on this laptop"))
        text = label(
            translate("Station", "Import the organiser's list, or call the lead."), "large"
        )
        text.setWordWrap(True)
        importing = button(translate("Station", "Import a list"), "importList", "primary")
        importing.clicked.connect(self.import_requested)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(importing)
        row.addStretch(1)
        _centre(self, message("list", title, text, below))


class StopSign(QFrame):
    """The disk refused: nobody may be told green until it works again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stop")
        self.setProperty("role", "stop")
        shout = label(translate("Station", "Stop. Use the paper list."), "shout")
        shout.setWordWrap(True)
        self._text = paragraph("", "stopText")
        again = paragraph(
            translate(
                "Station",
                "Write down who comes in, and call the lead. Whoever was shown in green is "
                "safe. Scan again to try: green means that it is saved.",
            )
        )
        _centre(self, message("help", shout, self._text, again, size=132))

    def show_sentence(self, sentence: str) -> None:
        """What is wrong."""
        self.setAccessibleName(sentence)
        self._text.setText(sentence)


def _centre(frame: QFrame, row: QHBoxLayout) -> None:
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    layout.addStretch(1)
    layout.addLayout(row)
    layout.addStretch(1)
