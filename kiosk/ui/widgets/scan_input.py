"""The one input of the station: for codes, names, organisations, e-mails."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.arrow_line import ArrowLine


class ScanInput(ArrowLine):
    """A line that always has the focus, and that hands on the keys by which people choose."""

    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanInput")
        text = translate("Station", "Scan a code, or type a name, organisation or e-mail")
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.setMaxLength(200)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase)

    @override
    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+X are the window's, unless there is typing to take back or to cut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            undo = event.matches(keys.Undo) and not self.text()
            if undo or (event.matches(keys.Cut) and not self.hasSelectedText()):
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
