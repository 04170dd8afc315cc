"""The last list that was imported, and taking it back with two clicks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kiosk.ui.import_views import LastImportView
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import breakable, button, label


class ImportUndo(QFrame):
    """Hidden while there is nothing to take back; asks once more where it stands."""

    undo_requested = Signal(str)  # the import's fact

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self._fact = ""
        self._words = label("", "large", "lastImport")
        self._words.setWordWrap(True)
        self._undo = button(translate("Import", "Undo this import"), "undoImport")
        self._really = button("", "reallyUndo")
        self._keep = button(translate("Import", "Keep it"), "keepImport", "primary")
        self._undo.clicked.connect(lambda: self._ask(asking=True))
        self._keep.clicked.connect(lambda: self._ask(asking=False))
        self._really.clicked.connect(self._agreed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        for one in (self._undo, self._really, self._keep):
            layout.addWidget(one)
        self.show_last(None)

    def show_last(self, view: LastImportView | None) -> None:
        """Show which import can be taken back, if one can."""
        self.setVisible(view is not None)
        self._fact = view.fact if view else ""
        self._words.setText(breakable(view.text) if view else "")
        self._really.setText(view.undo if view else "")
        self._ask(asking=False)

    def _ask(self, *, asking: bool) -> None:
        self._undo.setVisible(not asking)
        self._really.setVisible(asking)
        self._keep.setVisible(asking)

    @Slot()
    def _agreed(self) -> None:
        self._ask(asking=False)
        self.undo_requested.emit(self._fact)
