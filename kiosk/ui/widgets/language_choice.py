"""Which language the window speaks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kiosk.ui.language import LANGUAGES, translate

_HEIGHT = 48


class LanguageChoice(QComboBox):
    """Each language in its own words: whoever reads only that one finds it."""

    chosen = Signal(str)  # its code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("language")
        self.setAccessibleName(translate("Laptop", "Language"))
        self.setMinimumHeight(_HEIGHT)
        for code, name in LANGUAGES.items():
            self.addItem(name, code)
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))

    def show_language(self, code: str) -> None:
        """The language with this code is spoken."""
        self.setCurrentIndex(self.findData(code))
