"""The first page: open an event, make one, or try the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.language import translate
from kiosk.ui.pages.join_form import JoinForm
from kiosk.ui.pages.laptop_form import LaptopForm
from kiosk.ui.pages.new_event_form import NewEventForm
from kiosk.ui.widgets.parts import button, file_dialog, heading, paragraph, scrolled

_RECENT = 72


class WelcomePage(QWidget):
    """Choose an event file and unlock it; holds no file itself."""

    unlock_requested = Signal(object, str)  # Path, passphrase
    create_requested = Signal(object, object, str)  # Path, Plan, passphrase
    demo_requested = Signal()

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self._path: Path | None = None
        self._stack = QStackedWidget(self)
        self.laptop = LaptopForm()
        self._start = self._start_view(recent)
        self._unlock = self._unlock_view()
        self.new_event = NewEventForm()
        self.new_event.back_requested.connect(self.show_start)
        self.new_event.create_requested.connect(self.create_requested)
        self.join = JoinForm()
        self.join.back_requested.connect(self.show_start)
        for view in (self._start, self._unlock, self.new_event, self.join):
            self._stack.addWidget(view)
        self._trouble = paragraph("", "trouble")
        self._trouble.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.addWidget(self._trouble)
        layout.addWidget(self._stack, 1)

    @Slot()
    def show_start(self) -> None:
        """Back to the choice, unless a laptop is joining at the moment."""
        if self.join.is_working:
            return
        self._say("")
        self._stack.setCurrentWidget(self._start)

    def show_unlock(self, path: Path) -> None:
        """Ask for the passphrase of *path*; a scanned door key card lands there too."""
        self._say("")
        self._path = path
        self._file_name.setText(path.name)
        self._passphrase.clear()
        self._stack.setCurrentWidget(self._unlock)
        self._passphrase.setFocus()

    @Slot(str)
    def take_scan(self, credential: str) -> None:
        """A door key card was scanned: its words are the passphrase."""
        if self._stack.currentWidget() is self._unlock and self._path:
            self.unlock_requested.emit(self._path, credential)
        elif self._stack.currentWidget() is self.join:
            self.join.take_passphrase(credential)

    def show_trouble(self, sentence: str) -> None:
        """Say what went wrong, and keep what was typed."""
        self._say(sentence)
        self._passphrase.selectAll()

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _start_view(self, recent: Sequence[Path]) -> QWidget:
        view = QWidget()
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addLayout(self._open_column(recent), 1)
        columns.addLayout(self._new_column(), 1)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(columns, 1)
        layout.addWidget(self.laptop)
        return view

    def _open_column(self, recent: Sequence[Path]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(heading(translate("Welcome", "Open an event")))
        if not recent:
            text = translate("Welcome", "Event files that were open on this laptop appear here.")
            column.addWidget(paragraph(text))
        else:
            column.addWidget(self._recent_list(recent))
        other = button(translate("Welcome", "Open another event file…"), "openOther")
        other.clicked.connect(self._choose_file)
        column.addWidget(other)
        join = button(translate("Welcome", "Join from a stick or folder…"), "joinEvent")
        join.clicked.connect(self._show_join)
        column.addWidget(join)
        text = translate("Welcome", "Where other laptops of the event have synced.")
        column.addWidget(paragraph(text))
        column.addStretch(1)
        return column

    def _recent_list(self, recent: Sequence[Path]) -> QWidget:
        """As high as its events, or as there is room for: then it scrolls."""
        rows = QWidget()
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for path in recent:
            layout.addWidget(self._recent_button(path))
        view = scrolled(rows)
        view.setObjectName("recentEvents")
        view.setMinimumHeight(_RECENT)
        view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return view

    def _recent_button(self, path: Path) -> QPushButton:
        shown = button(f"{path.stem}\n{path.parent}", f"recent_{path.stem}", "choice")
        shown.setMinimumSize(QSize(0, _RECENT))
        shown.setToolTip(str(path))
        shown.clicked.connect(lambda: self.show_unlock(path))
        return shown

    def _new_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(heading(translate("Welcome", "Start something new")))
        new = button(translate("Welcome", "New event…"), "newEvent", "primary")
        new.clicked.connect(self._show_new_event)
        column.addWidget(new)
        text = translate(
            "Welcome",
            "One encrypted file holds the whole event. Six words open it; without them, "
            "a lost laptop tells nothing.",
        )
        column.addWidget(paragraph(text))
        demo = button(translate("Welcome", "Try the sample event"), "demo")
        demo.clicked.connect(self.demo_requested)
        column.addWidget(demo)
        text = translate("Welcome", "1,200 invented people to scan and search for, as you please.")
        column.addWidget(paragraph(text))
        column.addStretch(1)
        return column

    @Slot()
    def _show_new_event(self) -> None:
        self._say("")
        self._stack.setCurrentWidget(self.new_event)
        self.new_event.begin()

    @Slot()
    def _show_join(self) -> None:
        self._say("")
        self._stack.setCurrentWidget(self.join)
        self.join.begin()

    def _unlock_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setSpacing(16)
        self._file_name = heading("")
        self._file_name.setObjectName("unlockFile")
        column.addWidget(self._file_name)
        text = translate("Welcome", "Scan the door key card, or type the passphrase.")
        column.addWidget(paragraph(text))
        self._passphrase = QLineEdit()
        self._passphrase.setObjectName("passphrase")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.setAccessibleName(translate("Welcome", "Passphrase"))
        self._passphrase.setMinimumHeight(54)
        self._passphrase.returnPressed.connect(self._unlock_typed)
        column.addWidget(self._passphrase)
        column.addLayout(self._unlock_buttons())
        column.addStretch(1)
        return view

    def _unlock_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        unlock = button(translate("Welcome", "Unlock (Enter)"), "unlock", "primary")
        unlock.clicked.connect(self._unlock_typed)
        show = button(translate("Welcome", "Show what I type"), "showPassphrase")
        show.setCheckable(True)
        show.toggled.connect(self._show_passphrase)
        back = button(translate("Welcome", "Back"), "backFromUnlock")
        back.clicked.connect(self.show_start)
        for one in (unlock, show, back):
            row.addWidget(one)
        row.addStretch(1)
        return row

    @Slot(bool)
    def _show_passphrase(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self._passphrase.setEchoMode(modes.Normal if shown else modes.Password)
        self._passphrase.setFocus()

    @Slot()
    def _unlock_typed(self) -> None:
        if self._path:
            self.unlock_requested.emit(self._path, self._passphrase.text())

    @Slot()
    def _choose_file(self) -> None:
        dialog = file_dialog(self, translate("Welcome", "Open an event file"))
        dialog.setNameFilter(translate("Welcome", "Event files (*.kiosk)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.show_unlock(Path(name)))
        dialog.open()
