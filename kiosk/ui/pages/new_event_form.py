"""The form for a new event: its name, where and when, its file, and the words that open it."""

from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, QStandardPaths, Qt, QTimeZone, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.services.new_event import Plan, propose_passphrase
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, file_dialog, heading, paragraph

_UNFIT_FOR_A_FILE_NAME = set('<>:"/\\|?*')


class NewEventForm(QWidget):
    """Everything that a new event needs, with good proposals; only the name must be typed."""

    create_requested = Signal(object, object, str)  # Path, Plan, passphrase
    card_requested = Signal(object, str, str)  # Path, the event's name, passphrase
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newEventForm")
        self._name = _line("eventName")
        self._zone = _zones()
        self._starts = _date("eventStarts")
        self._ends = _date("eventEnds")
        self._folder = _line("eventFolder")
        self._passphrase = _line("newPassphrase")
        self._starts.dateChanged.connect(self._ends.setMinimumDate)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(heading(translate("NewEvent", "New event")))
        layout.addLayout(self._form())
        layout.addLayout(self._buttons())
        layout.addStretch(1)

    def begin(self) -> None:
        """Propose everything anew."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder.setText(QStandardPaths.writableLocation(documents))
        self._passphrase.setText(propose_passphrase())
        self._name.setFocus()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        words = QHBoxLayout()
        words.addWidget(self._passphrase, 1)
        other = button(translate("NewEvent", "Other words"), "otherWords")
        other.clicked.connect(lambda: self._passphrase.setText(propose_passphrase()))
        words.addWidget(other)
        rows: tuple[tuple[str, QWidget | QHBoxLayout, QWidget], ...] = (
            (translate("NewEvent", "Name of the event"), self._name, self._name),
            (translate("NewEvent", "Time zone"), self._zone, self._zone),
            (translate("NewEvent", "First day"), self._starts, self._starts),
            (translate("NewEvent", "Last day"), self._ends, self._ends),
            (translate("NewEvent", "Folder of the event file"), self._folder, self._folder),
            (translate("NewEvent", "Passphrase"), words, self._passphrase),
        )
        for text, shown, field in rows:
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, shown)
        form.addRow(
            paragraph(
                translate(
                    "NewEvent",
                    "Write the six words down, or print the door key card next. Nobody can "
                    "open the event file without them, and nobody can recover them.",
                )
            )
        )
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        create = button(translate("NewEvent", "Make the event"), "createEvent", "primary")
        create.clicked.connect(self._create)
        card = button(translate("NewEvent", "Door key card…"), "doorKeyCard")
        card.clicked.connect(self._choose_card_file)
        back = button(translate("NewEvent", "Back"), "backFromNew")
        back.clicked.connect(self.back_requested)
        for one in (create, card, back):
            row.addWidget(one)
        row.addStretch(1)
        return row

    @Slot()
    def _create(self) -> None:
        plan = Plan(
            name=self._name.text(),
            timezone=self._zone.currentText(),
            starts=self._starts.date().toString(Qt.DateFormat.ISODate),
            ends=self._ends.date().toString(Qt.DateFormat.ISODate),
        )
        path = Path(self._folder.text()).expanduser() / f"{_file_stem(plan.name)}.kiosk"
        self.create_requested.emit(path, plan, self._passphrase.text())

    @Slot()
    def _choose_card_file(self) -> None:
        dialog = file_dialog(self, translate("NewEvent", "Save the door key card as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(
            lambda name: self.card_requested.emit(
                Path(name), self._name.text(), self._passphrase.text()
            )
        )
        dialog.open()


def _file_stem(name: str) -> str:
    """The event's name as a file name that every system and every stick can hold."""
    fit = "".join("-" if c in _UNFIT_FOR_A_FILE_NAME or ord(c) < 32 else c for c in name)  # noqa: PLR2004 - control characters
    return fit.strip(" .-")[:80] or "event"


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMinimumHeight(44)
    return line


def _date(name: str) -> QDateEdit:
    edit = QDateEdit(QDate.currentDate())
    edit.setObjectName(name)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setMinimumHeight(44)
    return edit


def _zones() -> QComboBox:
    """All zones there are; typing narrows them down, and the laptop's own is proposed."""
    box = QComboBox()
    box.setObjectName("eventZone")
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(sorted(zone for zone in available_timezones() if "/" in zone))
    completer = box.completer()
    if completer:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    box.setCurrentText(here if "/" in here else "America/New_York")
    box.setMinimumHeight(44)
    return box
