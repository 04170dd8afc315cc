"""Who is registered already and may be the new person: offered while their name is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import ResultView
from kiosk.ui.widgets.parts import ElidedLabel, button, heading, paragraph, restyle

MOST_MATCHES = 3


class PossibleMatch(QFrame):
    """One of them, with the way to say that it is this person."""

    chosen = Signal(str)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registration = ""
        self.setProperty("role", "row")
        self._name = ElidedLabel("", "subheading", f"matchName{place}")
        self._details = ElidedLabel("", "meta", f"matchDetails{place}")
        self._presence = ElidedLabel("", "presence", f"matchPresence{place}")
        self._choose = button(translate("WalkIn", "It is this person"), f"itIsThisPerson{place}")
        self._choose.clicked.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(4)
        for widget in (self._name, self._details, self._presence, self._choose):
            layout.addWidget(widget)

    def show_person(self, view: ResultView) -> None:
        """Show somebody else."""
        self._registration = view.registration
        self._presence.setProperty("presence", view.presence.value)
        restyle(self._presence)
        for shown, words in (
            (self._name, view.name),
            (self._details, view.details),
            (self._presence, view.presence_text),
        ):
            shown.setText(words)
            shown.setToolTip(words)
        text = translate("WalkIn", "It is this person: {name}, {details}, {presence}")
        self._choose.setAccessibleName(
            text.format(name=view.name, details=view.details, presence=view.presence_text)
        )
        self.show()

    @Slot()
    def _chosen(self) -> None:
        self.chosen.emit(self._registration)


class PossibleMatches(QFrame):
    """At most three of them; they take no key away from whoever types."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("possibleMatches")
        self.setProperty("role", "card")
        self._rows = [PossibleMatch(place) for place in range(MOST_MATCHES)]
        self._nobody = paragraph(
            translate("WalkIn", "While you type, whoever may be registered already shows here.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading(translate("WalkIn", "Already registered?")))
        layout.addWidget(self._nobody)
        for row in self._rows:
            row.chosen.connect(self.chosen)
            layout.addWidget(row)
        layout.addStretch(1)
        self.show_matches([])

    def show_matches(self, views: Sequence[ResultView]) -> None:
        """Replace them."""
        self._nobody.setVisible(not views)
        for row, view in zip(self._rows, views, strict=False):
            row.show_person(view)
        for row in self._rows[len(views) :]:
            row.hide()
