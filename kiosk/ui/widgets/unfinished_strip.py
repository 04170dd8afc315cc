"""A strip on the station: somebody's form waits while others are scanned."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button


class UnfinishedStrip(QFrame):
    """Leads back to the form, or throws it away."""

    resumed = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unfinishedStrip")
        self.setProperty("role", "row")
        self._text = ElidedLabel("", "large", "unfinishedName")
        resume = button(translate("WalkIn", "Go on (F2)"), "resumeWalkIn", "primary")
        resume.clicked.connect(self.resumed)
        discard = button(translate("WalkIn", "Discard"), "discardWalkIn")
        discard.clicked.connect(self.discarded)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(resume)
        layout.addWidget(discard)
        self.hide()

    def show_name(self, name: str, *, waits: bool) -> None:
        """Say whose form waits; nothing, if none does."""
        text = translate("WalkIn", "Not finished: {name}")
        nameless = translate("WalkIn", "a new person")
        self._text.setText(text.format(name=isolated(name) if name else nameless))
        self._text.setToolTip(self._text.text())
        self.setVisible(waits)
