"""What can be done about a verdict, below it, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.parts import button

_PRINTED = frozenset({Tone.OK, Tone.ATTENTION, Tone.ALREADY})
"""Whoever may not go in needs no badge."""


class VerdictButtons(QWidget):
    """Only those that make sense for what is shown."""

    print_requested = Signal()
    undo_requested = Signal()
    override_requested = Signal()
    help_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printing = self._button(
            translate("Station", "Print badge (F3)"), "printShown", self.print_requested
        )
        self._undo = self._button(
            translate("Station", "Wrong person? Undo (Ctrl+Z)"), "undoShown", self.undo_requested
        )
        self._override = self._button(
            translate("Station", "Let in… (Ctrl+O)"), "overrideShown", self.override_requested
        )
        self._help = self._button(
            translate("Station", "Help desk (F4)"), "helpShown", self.help_requested
        )
        self._next = self._button(
            translate("Station", "Next (Enter)"), "next", self.next_requested, "primary"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for one in (self._printing, self._undo, self._override, self._help, self._next):
            row.addWidget(one)
        row.addStretch(1)
        self.show_for(None)

    def show_for(self, view: VerdictView | None) -> None:
        """The buttons for *view*; none while no verdict is shown."""
        self._printing.setVisible(bool(view and view.registration and view.tone in _PRINTED))
        self._undo.setVisible(bool(view and view.fact))
        self._override.setVisible(bool(view and view.overridable))
        self._help.setVisible(bool(view and not view.fact))
        self._next.setVisible(bool(view and not view.questions))

    @staticmethod
    def _button(text: str, name: str, signal: object, role: str = "") -> QPushButton:
        made = button(text, name, role)
        made.clicked.connect(signal)
        return made
