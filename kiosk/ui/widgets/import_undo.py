"""The last list that was imported, taking it back with two clicks, and what was stopped."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.import_views import LastImportView
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import breakable, button, label


class ImportUndo(QWidget):
    """Hidden while nothing was imported; asks once more where it stands."""

    undo_requested = Signal(str)  # the import's fact

    def __init__(self) -> None:
        super().__init__()
        self._fact = ""
        self._stopped = label("", "trouble", "stoppedImports")
        self._stopped.setWordWrap(True)
        self._row = QFrame()
        self._row.setProperty("role", "row")
        self._words = label("", "large", "lastImport")
        self._words.setWordWrap(True)
        self._undo = button(translate("Import", "Undo this import"), "undoImport")
        self._really = button("", "reallyUndo")
        self._keep = button(translate("Import", "Keep it"), "keepImport", "primary")
        self._undo.clicked.connect(lambda: self._ask(asking=True))
        self._keep.clicked.connect(lambda: self._ask(asking=False))
        self._really.clicked.connect(self._agreed)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        for one in (self._undo, self._really, self._keep):
            row.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self._stopped, self._row):
            layout.addWidget(part)
        self.show_last(None)
        self.show_stopped("")

    def show_last(self, view: LastImportView | None) -> None:
        """Show which import can be taken back, if one can."""
        self._row.setVisible(view is not None)
        self._fact = view.fact if view else ""
        self._words.setText(breakable(view.text) if view else "")
        self._really.setText(view.undo if view else "")
        self._ask(asking=False)

    def show_stopped(self, sentences: str) -> None:
        """Say which imports were not taken to their end."""
        self._stopped.setText(breakable(sentences))
        self._stopped.setVisible(bool(sentences))

    def _ask(self, *, asking: bool) -> None:
        self._undo.setVisible(not asking)
        self._really.setVisible(asking)
        self._keep.setVisible(asking)

    @Slot()
    def _agreed(self) -> None:
        self._ask(asking=False)
        self.undo_requested.emit(self._fact)
