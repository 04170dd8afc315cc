"""What to try when nobody is found, and where to go if that does not help either."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, heading, label, message, row_of


class NobodyFound(QFrame):
    """Tips first, since most people are on the list under other letters."""

    new_person_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nobodyFound")
        self.setProperty("role", "card")
        words = [heading(translate("Station", "Try something shorter"))]
        for tip in _tips():
            words.append(label(tip, "large"))
            words[-1].setWordWrap(True)
        new = button(translate("Station", "New person (F2)"), "newPersonNotFound", "primary")
        new.clicked.connect(self.new_person_requested)
        helping = button(translate("Station", "Help desk (F4)"), "helpNotFound")
        helping.clicked.connect(self.help_requested)
        buttons = QWidget()
        row = row_of(new, helping)
        row.setContentsMargins(0, 12, 0, 0)
        buttons.setLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 32, 40, 32)
        layout.addLayout(message("nobody", *words, buttons))


def _tips() -> tuple[str, ...]:
    return (
        translate("Station", "Only the beginning of a name, or only one of their names."),
        translate("Station", "The organisation, or the e-mail they registered with."),
        translate("Station", "Still nobody? Register them here, or let the help desk look."),
    )
