"""A line that narrows a list beside it, and by whose arrows one of the list is chosen."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.arrow_line import ArrowLine

_HEIGHT = 50


class ListLine(ArrowLine):
    """Asks for an organisation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupOrganisation")
        text = translate("Group", "Type the organisation")
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.setMinimumHeight(_HEIGHT)
        self.setMaxLength(200)
