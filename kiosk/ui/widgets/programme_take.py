"""What a new version of the programme would change, before it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.programme_views import TakeView
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.import_changes import ChangeList
from kiosk.ui.widgets.parts import button, heading, label, row_of


class ProgrammeTake(QWidget):
    """The changes, kind by kind; one click takes them."""

    take_requested = Signal()
    adding_chosen = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = heading("")
        self._title.setObjectName("takeTitle")
        self._remarks = label("", "notice", "takeRemarks")
        self._remarks.setWordWrap(True)
        self._changes = ChangeList()
        self._add = QCheckBox(
            translate("Programme", "These are additions: sessions that the list does not name stay")
        )
        self._add.setObjectName("onlyAdd")
        self._add.setMinimumHeight(SMALLEST_TARGET)
        self._add.clicked.connect(self.adding_chosen)
        self._take = button("", "takeProgramme", "primary")
        self._take.clicked.connect(self.take_requested)
        self._leave = button(translate("Programme", "Leave it as it is"), "leaveProgramme")
        self._leave.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._title, self._remarks, self._changes, self._add):
            layout.addWidget(widget)
        layout.setStretchFactor(self._changes, 1)
        layout.addLayout(row_of(self._take, self._leave))

    def show_view(self, view: TakeView) -> None:
        """Show *view*, with nothing decided."""
        self._title.setText(view.title)
        self._remarks.setText("\n".join(view.remarks))
        self._remarks.setVisible(bool(view.remarks))
        self._changes.show_view(view.changes)
        self._add.setChecked(view.adds)
        self._add.setVisible(view.offers_adding)
        self._take.setText(view.changes.take)
        self._take.setEnabled(view.changes.has_news)

    def take_focus(self) -> None:
        """On what the list is for; a scan's Enter presses nothing."""
        wanted = self._take if self._take.isEnabled() else self._leave
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
