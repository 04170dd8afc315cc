"""Event files that are opened from outside: macOS tells a running program by an event."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from typing_extensions import override


class OpenedFiles(QObject):
    """Installed as an event filter of the application, it says which file is asked for."""

    asked_for = Signal(object)  # Path

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked_for.emit(Path(event.file()))
            return True
        return False
