"""What this laptop is called, who sits at it, and how it looks and sounds."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.texts import PROGRAM
from kiosk.ui.widgets.language_choice import LanguageChoice
from kiosk.ui.widgets.parts import ElidedLabel, button, heading, label, paragraph


class LaptopForm(QWidget):
    """Every change is told at once; nothing has to be saved."""

    changed = Signal(str, str)  # station, operator
    dark_toggled = Signal(bool)
    muted_toggled = Signal(bool)
    language_chosen = Signal(str)  # its code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("laptopForm")
        self._station = self._line("stationName", translate("Laptop", "Name of this station"))
        self._operator = self._line("operatorName", translate("Laptop", "Who is at the desk"))
        self._dark = _switch(translate("Laptop", "Dark"), "darkTheme")
        self._dark.toggled.connect(self.dark_toggled)
        self._muted = _switch(translate("Laptop", "Mute"), "muted")
        self._muted.toggled.connect(self.muted_toggled)
        self._language = LanguageChoice()
        self._language.chosen.connect(self.language_chosen)
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in (self._station, self._operator):
            row.addLayout(_captioned(field), 1)
        row.addWidget(self._language)
        row.addWidget(self._dark)
        row.addWidget(self._muted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(heading(translate("Laptop", "This laptop")), 1)
        self._about = ElidedLabel(PROGRAM, "meta", "version")
        top.addWidget(self._about)
        layout.addLayout(top)
        layout.addWidget(
            paragraph(translate("Laptop", "Such as “East door 2”, as a sticker on it may say."))
        )
        layout.addLayout(row)

    def show_settings(
        self, station: str, operator: str, *, dark: bool, muted: bool, language: str
    ) -> None:
        """What holds now; nothing is announced."""
        self._station.setText(station)
        self._operator.setText(operator)
        self._language.show_language(language)
        for switch, on in ((self._dark, dark), (self._muted, muted)):
            was = switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(was)

    def show_home(self, folder: Path) -> None:
        """Where this laptop keeps its settings: elsewhere, if its home cannot be written."""
        text = translate("Laptop", "{program}, settings in {folder}")
        self._about.setText(text.format(program=PROGRAM, folder=isolated(str(folder))))
        self._about.setToolTip(self._about.text())

    def _line(self, name: str, caption: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(caption)
        line.setMinimumHeight(48)
        line.setMaxLength(60)
        line.editingFinished.connect(self._edited)
        return line

    @Slot()
    def _edited(self) -> None:
        self.changed.emit(self._station.text().strip(), self._operator.text().strip())


def _captioned(field: QLineEdit) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    caption = label(field.accessibleName(), "meta")
    caption.setBuddy(field)
    column.addWidget(caption)
    column.addWidget(field)
    return column


def _switch(text: str, name: str) -> QPushButton:
    made = button(text, name)
    made.setCheckable(True)
    return made
