"""The form for somebody who is on no list: a name for the badge is enough."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.group_views import SuggestionView
from kiosk.ui.language import translate
from kiosk.ui.views import ResultView
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.parts import button, heading, label, row_of, scrolled
from kiosk.ui.widgets.possible_matches import PossibleMatches
from kiosk.ui.widgets.suggest_line import SuggestLine

_HEIGHT = 50
_LONGEST = 200
_MATCHES = 420


class TypeChoice(QComboBox):
    """The ticket types that are known: arrows choose, Enter goes on."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class WalkInPage(QWidget):
    """Keeps what is typed until it is registered or cancelled, whatever else happens."""

    register_requested = Signal(dict)  # the fields of a registration
    cancelled = Signal()
    person_chosen = Signal(str)
    name_typed = Signal(str)
    organisation_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("walkInPage")
        self._lines = {
            "badge_name": _line("walkInBadgeName", translate("WalkIn", "Name for the badge")),
            "name": _line("walkInName", translate("WalkIn", "Full name, if it is another")),
            "organisation": _line("walkInOrganisation", translate("WalkIn", "Organisation")),
            "email": _line("walkInEmail", translate("WalkIn", "E-mail")),
            "pronouns": _line("walkInPronouns", translate("WalkIn", "Pronouns")),
        }
        self._type = TypeChoice()
        self._type.setObjectName("walkInType")
        self._type.setAccessibleName(translate("WalkIn", "Ticket type"))
        self._type.setMinimumHeight(_HEIGHT)
        self._missing = label("", "trouble", "walkInTrouble")
        self._missing.setWordWrap(True)
        self._missing.hide()
        self._is_new = True
        self._matches = PossibleMatches()
        self._register = button(
            translate("WalkIn", "Register, check in, print (Ctrl+Enter)"),
            "registerWalkIn",
            "primary",
        )
        self._arrange()
        self._connect()

    def begin(self, given: Mapping[str, str], types: Sequence[tuple[str, str]]) -> None:
        """An empty form, but for what is *given*; *types* are ticket types and their words."""
        for name, line in self._lines.items():
            line.setText(given.get(name, ""))
        self._type.clear()
        for value, text in types:
            self._type.addItem(text, value)
        self._matches.show_matches([])
        self._missing.hide()
        self._is_new = True
        if self._first.text():
            self._names_changed()

    @property
    def values(self) -> dict[str, str]:
        """What is filled in, by field."""
        typed = {name: line.text().strip() for name, line in self._lines.items()}
        return {**typed, "ticket_type": str(self._type.currentData() or "")}

    @property
    def is_begun(self) -> bool:
        """Whether anything is typed that could be lost."""
        return any(line.text().strip() for line in self._lines.values())

    def show_matches(self, views: Sequence[ResultView]) -> None:
        """Who may be this person."""
        self._matches.show_matches(views)

    def suggest(self, views: Sequence[SuggestionView]) -> None:
        """The organisations that may be meant."""
        self._lines["organisation"].suggest(views)

    def show_trouble(self, sentence: str) -> None:
        """What keeps this person from being registered."""
        self._missing.setText(sentence)
        self._missing.show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Back from a scan, the same field has the focus again, and offers the same."""
        super().showEvent(event)
        last: object = None if self._is_new else self.focusWidget()
        field = last if isinstance(last, QWidget) else self._first
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if field is self._lines["organisation"] and not self._is_new:
            self.organisation_typed.emit(self._lines["organisation"].text())
        self._is_new = False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._type.hidePopup()
        super().hideEvent(event)

    @property
    def _first(self) -> SuggestLine:
        return self._lines["badge_name"]

    def _arrange(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(10)
        note = label(translate("WalkIn", "In any alphabet. Nothing else is needed."), "meta")
        self._place(fields, 0, self._lines["badge_name"], translate("WalkIn", "Name for the badge"))
        fields.addWidget(note, 1, 1, 1, 3)
        full = translate("WalkIn", "Full name, if it is another")
        self._place(fields, 2, self._lines["name"], full)
        self._place(fields, 3, self._lines["organisation"], translate("WalkIn", "Organisation"))
        self._place(fields, 4, self._type, translate("WalkIn", "Ticket type"))
        self._place(fields, 5, self._lines["email"], translate("WalkIn", "E-mail"))
        self._place(fields, 6, self._lines["pronouns"], translate("WalkIn", "Pronouns"))
        fields.setColumnStretch(1, 1)
        cancel = button(translate("WalkIn", "Cancel (Esc)"), "cancelWalkIn")
        cancel.clicked.connect(self.cancelled)
        form = QVBoxLayout()
        form.setSpacing(14)
        form.addWidget(heading(translate("WalkIn", "New person")))
        form.addLayout(fields)
        form.addWidget(self._missing)
        form.addLayout(row_of(self._register, cancel))
        form.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(form, 1)
        offered = scrolled(self._matches)
        offered.setFixedWidth(_MATCHES)
        columns.addWidget(offered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 20, 8)
        layout.addLayout(columns, 1)
        layout.addWidget(KeyHints(_hints()))

    def _place(self, fields: QGridLayout, row: int, field: QWidget, text: str) -> None:
        caption = label(text, "paragraph")
        caption.setBuddy(field)
        caption.setWordWrap(True)
        caption.setFixedWidth(190)
        fields.addWidget(caption, row, 0)
        fields.addWidget(field, row, 1, 1, 3)

    def _connect(self) -> None:
        lines = self._lines
        order: tuple[SuggestLine | TypeChoice, ...] = (
            *(lines[name] for name in ("badge_name", "name", "organisation")),
            self._type,
            *(lines[name] for name in ("email", "pronouns")),
        )
        for one, following in pairwise(order):
            one.entered.connect(following.setFocus)
            QWidget.setTabOrder(one, following)
        order[-1].entered.connect(self._ask_to_register)
        self._register.clicked.connect(self._ask_to_register)
        for name in ("badge_name", "name"):
            lines[name].textChanged.connect(self._names_changed)
        lines["organisation"].typed.connect(self.organisation_typed)
        self._matches.chosen.connect(self.person_chosen)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ask_to_register)

    @Slot()
    def _names_changed(self) -> None:
        """Another name, and so maybe other people; what a scan leaked counts as little."""
        self._missing.hide()
        self.name_typed.emit(self._lines["name"].text().strip() or self._first.text().strip())

    @Slot()
    def _ask_to_register(self) -> None:
        values = self.values
        if values["badge_name"] or values["name"]:
            self.register_requested.emit(values)
            return
        self.show_trouble(translate("WalkIn", "A name for the badge is needed."))
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(name: str, caption: str) -> SuggestLine:
    line = SuggestLine()
    line.setObjectName(name)
    line.setAccessibleName(caption)
    line.setMinimumHeight(_HEIGHT)
    line.setMaxLength(_LONGEST)
    return line


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("Enter", translate("Keys", "next field")),
        ("↑ ↓", translate("Keys", "choose")),
        ("Ctrl+Enter", translate("Keys", "register, check in, print")),
        ("Esc", translate("Keys", "cancel")),
    )
