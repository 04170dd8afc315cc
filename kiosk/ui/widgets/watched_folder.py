"""A folder that is watched for new lists: which one, and the strip that offers a list."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QWidget

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, button, file_dialog


class NewListStrip(QFrame):
    """Offers a new list by its name; it never takes the focus, and nobody has to answer."""

    look_requested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newListStrip")
        self.setProperty("role", "card")
        self._text = ElidedLabel("", "figure", "newListName")
        look = button(translate("Watch", "Look at it"), "lookAtNewList")
        look.clicked.connect(self.look_requested)
        later = button(translate("Watch", "Not now"), "dismissNewList")
        later.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(look)
        row.addWidget(later)
        self.setVisible(False)

    def offer(self, name: str) -> None:
        """Say that the file called *name* is there; without a name, nothing."""
        text = translate("Watch", "A new list is there: {name}").format(name=isolated(name))
        self._text.setText(text)
        self._text.setToolTip(text)
        self.setAccessibleName(text)
        self.setVisible(bool(name))


class WatchLine(QWidget):
    """Says which folder is watched, and lets it be chosen or left alone."""

    folder_chosen = Signal(object)  # Path
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watchLine")
        self._text = ElidedLabel("", "paragraph", "watchedFolder")
        self._choose = button(translate("Watch", "Watch a folder…"), "watchFolder")
        self._choose.clicked.connect(self._choose_folder)
        self._stop = button(translate("Watch", "Stop watching"), "stopWatching")
        self._stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._choose)
        row.addWidget(self._stop)
        self.show_folder("")

    def show_folder(self, folder: str) -> None:
        """The folder that is watched; none if empty."""
        watching = translate("Watch", "New lists are looked for in {folder}")
        nothing = translate("Watch", "New versions of the list can be noticed in a folder.")
        self._text.setText(watching.format(folder=isolated(folder)) if folder else nothing)
        self._text.setToolTip(folder)
        self._choose.setVisible(not folder)
        self._stop.setVisible(bool(folder))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = file_dialog(self, translate("Watch", "Choose the folder with the lists"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()
