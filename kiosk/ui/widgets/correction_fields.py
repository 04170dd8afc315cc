"""What a desk may mend of a person, in place: Enter saves, Esc leaves all as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, label

_HEIGHT = 48
_LONGEST = 200
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Edits:
    """What is typed and not saved, and where the cursor stood."""

    values: Mapping[str, str]
    field: str
    cursor: int


class CorrectionLine(QLineEdit):
    """A field of which Esc first takes back what was typed."""

    escaped = Signal()
    entered = Signal()

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setMinimumHeight(_HEIGHT)
        self.setMaxLength(_LONGEST)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class CorrectionFields(QWidget):
    """Nothing is saved by leaving: what is typed stays, and says that it is not saved."""

    saved = Signal(dict)  # the fields that were changed, and what they say now
    left = Signal()  # nothing is being typed any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Mapping[str, str] = {}
        self._last = "badge_name"
        self._lines = {name: CorrectionLine(*words) for name, words in _fields().items()}
        self._unsaved = ElidedLabel(
            translate("Card", "Not saved yet: Enter saves, Esc leaves it as it was."),
            "unsaved",
            "unsavedCorrection",
        )
        room = self._unsaved.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._unsaved.setSizePolicy(room)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for place, (name, line) in enumerate(self._lines.items()):
            row, column = divmod(place, _COLUMNS)
            caption = label(line.accessibleName(), "meta")
            caption.setBuddy(line)
            grid.addWidget(caption, row * 2, column)
            grid.addWidget(line, row * 2 + 1, column)
            line.textChanged.connect(self._mark)
            line.entered.connect(partial(self._remember, name))
            line.returnPressed.connect(self._enter)
            line.escaped.connect(self._take_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self._unsaved)
        self._mark()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show another person's fields; whatever was typed is gone."""
        self._kept = values
        for name, line in self._lines.items():
            line.setText(values.get(name, ""))
            line.setCursorPosition(0)
        self._mark()

    def save(self) -> None:
        """Ask for what was typed to be saved, if anything was."""
        changes = self._changes
        if changes:
            self.saved.emit(changes)

    @property
    def edits(self) -> Edits | None:
        """What would be lost if another person were shown."""
        changes = {
            name: line.text()
            for name, line in self._lines.items()
            if line.text().strip() != self._kept.get(name, "")
        }
        if not changes:
            return None
        return Edits(changes, self._last, self._lines[self._last].cursorPosition())

    def type_again(self, edits: Edits) -> None:
        """Go on where somebody was interrupted."""
        for name, text in edits.values.items():
            self._lines[name].setText(text)
        line = self._lines[edits.field]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.setCursorPosition(edits.cursor)

    @property
    def _changes(self) -> dict[str, str]:
        return {
            name: text
            for name, line in self._lines.items()
            if (text := line.text().strip()) != self._kept.get(name, "")
        }

    def _remember(self, name: str) -> None:
        self._last = name

    @Slot()
    def _mark(self) -> None:
        """The line keeps its room, so that nothing jumps while somebody types."""
        self._unsaved.setVisible(bool(self._changes))

    @Slot()
    def _enter(self) -> None:
        self.save()
        self.left.emit()

    @Slot()
    def _take_back(self) -> None:
        self.show_values(self._kept)
        self.left.emit()


def _fields() -> dict[str, tuple[str, str]]:
    return {
        "badge_name": ("badgeName", translate("Card", "Name on the badge")),
        "pronouns": ("cardPronouns", translate("Card", "Pronouns")),
        "organisation": ("cardOrganisation", translate("Card", "Organisation")),
        "notes": ("cardNotes", translate("Card", "Note for the desk")),
    }
