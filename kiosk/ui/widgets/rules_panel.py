"""The rules of one place: who may pass, when, how often, and how many."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.checkpoint import Entries, Seats
from kiosk.ui.language import translate
from kiosk.ui.place_views import RulesView
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import breakable, button, file_dialog, label, paragraph, row_of

_MOST = 1_000_000
_NO_RULES: RulesView = RulesView("", "", is_door=True)


class RulesPanel(QFrame):
    """Announces what is to hold at a place; the lead decides whether it does."""

    kept = Signal(str, object)  # the place; what is to hold there
    rules_chosen = Signal(str, object)  # the place; Path of a JSON file, or None for no rules
    door_made = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rulesPanel")
        self.setProperty("role", "card")
        self._view = _NO_RULES
        self._title = label("", "subheading", "rulesTitle")
        self._title.setWordWrap(True)
        self._lines = {
            "opens": _line("ruleOpens", translate("Rules", "Opens"), "08:00"),
            "closes": _line("ruleCloses", translate("Rules", "Closes"), "18:00"),
            "capacity": _line("ruleCapacity", translate("Rules", "People inside"), _no_limit()),
            "ticket_types": _line("ruleTypes", translate("Rules", "Ticket types"), _all_types()),
            "open_after_min": _line("ruleAfterMin", translate("Rules", "Minutes after start"), "0"),
        }
        for number in ("capacity", "open_after_min"):
            self._lines[number].setValidator(QIntValidator(0, _MOST, self))
        self._entries = _choice("ruleEntries", translate("Rules", "How often"), _entries())
        self._seats = _choice("ruleSeats", translate("Rules", "Seats are for"), _seats())
        self._after = _choice("ruleAfter", translate("Rules", "Only after"), ())
        self._unpaid = _tick("ruleUnpaid", translate("Rules", "Unpaid: the desk decides"))
        self._of_sessions = [self._seats, self._lines["open_after_min"]]
        self._captions: dict[QWidget, QLabel] = {}
        self._has_rules = label("", "meta", "ruleFile")
        self._name = _line("newDoor", translate("Rules", "Name of a new door"), "")
        self._name.setPlaceholderText(self._name.accessibleName())
        self._name.returnPressed.connect(self._make)
        self._arrange()
        self._shown = self._values

    def show_rules(self, view: RulesView) -> None:
        """What holds at a place now."""
        self._view = view
        text = translate("Rules", "Rules of {place}").format(place=view.name)
        self._title.setText(breakable(text))
        for field, line in self._lines.items():
            line.setText(getattr(view, field))
        _show_choice(self._entries, view.entries)
        _show_choice(self._seats, view.registration)
        self._after.clear()
        for id, name in (("", translate("Rules", "any time")), *view.befores):  # noqa: A001
            self._after.addItem(name, id)
        _show_choice(self._after, view.after)
        self._unpaid.setChecked(view.allow_unpaid)
        for widget in self._of_sessions:
            widget.setVisible(not view.is_door)
            self._captions[widget].setVisible(not view.is_door)
        has, none = (
            translate("Rules", "The organiser's own rules are in force."),
            translate("Rules", "No rules of the organiser's own."),
        )
        self._has_rules.setText(has if view.has_rules else none)
        self._no_rules.setVisible(view.has_rules)
        self._name.clear()
        self._shown = self._values

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        order = ("opens", "closes", "capacity", "ticket_types")
        fields: list[QWidget] = [self._lines[name] for name in order]
        fields += [self._entries, self._after, *self._of_sessions]
        for row, field in enumerate(fields):
            caption = label(field.accessibleName(), "meta")
            caption.setWordWrap(True)
            self._captions[field] = caption
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._unpaid)
        layout.addLayout(self._buttons())
        layout.addWidget(self._has_rules)
        layout.addLayout(self._file_buttons())
        layout.addWidget(paragraph(translate("Rules", "Another door:")))
        layout.addWidget(self._name)
        make = button(translate("Rules", "Make a door"), "makeDoor")
        make.clicked.connect(self._make)
        layout.addLayout(row_of(make))

    def _buttons(self) -> Any:
        keep = button(translate("Rules", "Keep these rules"), "keepRules", "primary")
        keep.clicked.connect(self._keep)
        return row_of(keep)

    def _file_buttons(self) -> Any:
        choose = button(translate("Rules", "Rules from a file…"), "chooseRules")
        choose.clicked.connect(self._choose_file)
        self._no_rules = button(translate("Rules", "Remove"), "removeRules")
        self._no_rules.clicked.connect(lambda: self.rules_chosen.emit(self._view.place, None))
        return row_of(choose, self._no_rules)

    @property
    def _values(self) -> Mapping[str, Any]:
        """What is to hold, as `set_checkpoint` takes it; ticket types as they were typed."""
        texts = {field: line.text().strip() for field, line in self._lines.items()}
        values: dict[str, Any] = {
            "opens": texts["opens"],
            "closes": texts["closes"],
            "capacity": int(texts["capacity"]) if texts["capacity"] else None,
            "ticket_types": texts["ticket_types"],
            "entries": self._entries.currentData(),
            "after": self._after.currentData(),
            "allow_unpaid": self._unpaid.isChecked(),
        }
        if not self._view.is_door:
            values["registration"] = self._seats.currentData()
            values["open_after_min"] = int(texts["open_after_min"] or 0)
        return values

    @Slot()
    def _keep(self) -> None:
        """What nobody touched is not decided here: the room or the programme says it."""
        changed = {
            name: value for name, value in self._values.items() if value != self._shown[name]
        }
        self.kept.emit(self._view.place, changed)

    @Slot()
    def _make(self) -> None:
        if name := self._name.text().strip():
            self.door_made.emit(name)

    @Slot()
    def _choose_file(self) -> None:
        place = self._view.place
        dialog = file_dialog(self, translate("Rules", "Choose the file with the rules"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("JSON (*.json)")
        dialog.fileSelected.connect(lambda name: self.rules_chosen.emit(place, Path(name)))
        dialog.open()


def _line(name: str, caption: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(caption)
    made.setPlaceholderText(example)
    made.setMinimumHeight(SMALLEST_TARGET)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return made


def _choice(name: str, caption: str, offers: Sequence[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(caption)
    made.setMinimumHeight(SMALLEST_TARGET)
    made.setMinimumContentsLength(8)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in offers:
        made.addItem(words, value)
    return made


def _tick(name: str, text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setObjectName(name)
    made.setMinimumHeight(SMALLEST_TARGET)
    return made


def _show_choice(choice: QComboBox, value: str) -> None:
    choice.setCurrentIndex(max(choice.findData(value), 0))


def _no_limit() -> str:
    return translate("Rules", "no limit")


def _all_types() -> str:
    return translate("Rules", "all; else separated by commas")


def _entries() -> tuple[tuple[str, str], ...]:
    return (
        (str(Entries.ONCE), translate("Rules", "Once")),
        (str(Entries.DAILY), translate("Rules", "Once a day")),
        (str(Entries.RE_ENTRY), translate("Rules", "Again after an exit")),
        (str(Entries.UNLIMITED), translate("Rules", "As often as they like")),
    )


def _seats() -> tuple[tuple[str, str], ...]:
    return (
        (str(Seats.NONE), translate("Rules", "Everybody")),
        (str(Seats.FIRST), translate("Rules", "Those registered first")),
        (str(Seats.ONLY), translate("Rules", "Only those registered")),
    )
