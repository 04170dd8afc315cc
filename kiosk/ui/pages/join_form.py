"""The form for a laptop that joins: where the others have synced, and the words that open it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.parts import (
    ElidedLabel,
    button,
    file_dialog,
    heading,
    label,
    paragraph,
    row_of,
)


class JoinForm(QWidget):
    """Asks for three things; a scanned door key card is the third."""

    folder_chosen = Signal(object)  # Path
    join_requested = Signal(object, object, str)  # folder, event file, passphrase
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("joinForm")
        self.is_working = False
        self._folder = ElidedLabel("", "figure", "joinFolder")
        self._choose = button(translate("Join", "Choose…"), "chooseJoinFolder")
        self._choose.clicked.connect(self._choose_folder)
        self._path = _line("joinFile")
        self._passphrase = _line("joinPassphrase")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.returnPressed.connect(self._join)
        self._go = button(translate("Join", "Join (Enter)"), "joinNow", "primary")
        self._go.clicked.connect(self._join)
        self._back = button(translate("Join", "Back"), "backFromJoin")
        self._back.clicked.connect(self.back_requested)
        self._words = label("", "paragraph", "joinWords")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setObjectName("joinProgress")
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addWidget(heading(translate("Join", "Join an event")))
        text = translate(
            "Join",
            "Another laptop of the event has synced with a stick or a shared folder. From "
            "there, this one gets the whole event in an encrypted file of its own.",
        )
        layout.addWidget(paragraph(text))
        layout.addLayout(self._form())
        layout.addLayout(row_of(self._go, self._back))
        layout.addWidget(self._words)
        layout.addWidget(self._progress)
        layout.addStretch(1)
        self.show_idle()
        self.show_folder("", None)

    @Slot()
    def begin(self) -> None:
        """Ask anew."""
        self._passphrase.clear()
        self.show_folder("", None)
        self._choose.setFocus()

    def show_folder(self, folder: str, stem: str | None) -> None:
        """Where the event is found; *stem* proposes a name for its file on this laptop."""
        nothing = translate("Join", "Put the stick in, and choose it.")
        self._folder.setText(isolated(folder) if folder else nothing)
        self._folder.setToolTip(folder)
        self._go.setEnabled(bool(folder))
        self._path.setText(str(_free(stem)) if stem else "")
        if folder:
            self._passphrase.setFocus()

    def take_passphrase(self, words: str) -> None:
        """A door key card was scanned."""
        self._passphrase.setText(words)
        self._join()

    @Slot(str)
    def show_working(self, words: str, done: int = 0, total: int = 0) -> None:
        """It is under way; without a *total* nobody knows how far."""
        self.is_working = True
        self._allow(allowed=False)
        self._words.setText(words)
        self._progress.setAccessibleName(words)
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    @Slot()
    def show_idle(self) -> None:
        """It is over; what was typed stays."""
        self.is_working = False
        self._allow(allowed=True)
        self._passphrase.selectAll()

    def _allow(self, *, allowed: bool) -> None:
        for field in (self._choose, self._path, self._passphrase, self._back):
            field.setEnabled(allowed)
        self._go.setEnabled(allowed and bool(self._folder.toolTip()))
        self._words.setVisible(not allowed)
        self._progress.setVisible(not allowed)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        folder = QHBoxLayout()
        folder.setSpacing(12)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        rows: tuple[tuple[str, QWidget | QHBoxLayout, QWidget], ...] = (
            (translate("Join", "Stick or folder"), folder, self._choose),
            (translate("Join", "Event file on this laptop"), self._path, self._path),
            (translate("Join", "Passphrase, or scan the card"), self._passphrase, self._passphrase),
        )
        for text, shown, field in rows:
            caption = QLabel(text)
            caption.setBuddy(field)
            if isinstance(field, QLineEdit):
                field.setAccessibleName(text)
            form.addRow(caption, shown)
        return form

    @Slot()
    def _join(self) -> None:
        folder, path = self._folder.toolTip(), self._path.text().strip()
        if folder and path and not self.is_working:
            file = Path(path).expanduser()
            self.join_requested.emit(Path(folder), file, self._passphrase.text())

    @Slot()
    def _choose_folder(self) -> None:
        title = translate("Join", "Choose the stick or folder where the others have synced")
        dialog = file_dialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()


def _free(stem: str) -> Path:
    """A name that no file has yet, among the documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
    paths = [folder / f"{name}.kiosk" for name in names]
    return next((path for path in paths if not path.exists()), paths[0])


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMinimumHeight(TARGET)
    return line
