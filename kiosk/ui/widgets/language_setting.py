"""The language, on a page of an open event."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.language_choice import LanguageChoice
from kiosk.ui.widgets.parts import paragraph


class LanguageSetting(QWidget):
    """What is on the screen keeps its words until the event is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = LanguageChoice()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.choice)
        text = translate("Laptop", "It is spoken once this event is closed.")
        row.addWidget(paragraph(text), 1)
