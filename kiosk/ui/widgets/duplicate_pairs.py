"""People who may be registered twice, a pair at a time, for somebody to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import breakable, button, label, paragraph


@dataclass(frozen=True, slots=True)
class OneOfPair:
    """One registration of a pair: the name as written, and what else tells them apart."""

    registration: str
    name: str
    details: Sequence[str]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two registrations, the one that is best kept first, and why they may be one person's."""

    first: OneOfPair
    second: OneOfPair
    why: str


class _Side(QFrame):
    """One of the two, with the button that says to keep it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._name = label("", "figure", f"{name}Name")
        self._name.setWordWrap(True)
        self._details = paragraph("", f"{name}Details")
        self.keep = QRadioButton(translate("Duplicates", "Keep this registration"))
        self.keep.setObjectName(f"{name}Keep")
        self.registration = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(4)
        for widget in (self._name, self._details, self.keep):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_one(self, one: OneOfPair) -> None:
        self.registration = one.registration
        self._name.setText(breakable(one.name))
        self._details.setText(breakable(" · ".join(filter(None, one.details))))
        words = translate("Duplicates", "Keep the registration of {name}")
        self.keep.setAccessibleName(words.format(name=one.name))


class DuplicatePairs(QFrame):
    """Shows pairs and asks by signals; a decision moves on to the next pair."""

    look_requested = Signal()
    same_requested = Signal(str, str)  # the one to keep, the one that yields
    different_requested = Signal(str, str)
    undo_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatePairs")
        self._pairs: list[PairView] = []
        self._title = label(translate("Duplicates", "Registered twice?"), "subheading")
        self._state = paragraph("", "duplicatesState")
        self._why = paragraph("", "duplicatesWhy")
        self._sides = (_Side("first"), _Side("second"))
        self._look = button(translate("Duplicates", "Look again"), "lookForDuplicates")
        self._undo = button(translate("Duplicates", "Undo the last decision"), "undoDecision")
        self._pair = self._pair_view()
        self._arrange()
        self._look.clicked.connect(self.look_requested)
        self._undo.clicked.connect(self.undo_requested)
        self.allow_undo(allowed=False)
        self._show_next()

    def show_pairs(self, pairs: Sequence[PairView]) -> None:
        """The pairs that nobody has decided about, the likeliest first."""
        self._pairs = list(pairs)
        self._look.setEnabled(True)
        self._show_next()

    def show_progress(self, done: int, total: int) -> None:
        """How far the comparing has come."""
        self._look.setEnabled(False)
        text = translate("Duplicates", "Comparing… {percent} %")
        self._state.setText(text.format(percent=done * 100 // max(total, 1)))

    def show_trouble(self, sentence: str) -> None:
        """It could not be compared or recorded."""
        self._look.setEnabled(True)
        self._state.setText(sentence)

    def allow_undo(self, *, allowed: bool) -> None:
        """Whether there is a decision to take back."""
        self._undo.setVisible(allowed)

    def drop_shown(self) -> None:
        """The pair that is shown is decided: the next one."""
        self._pairs = self._pairs[1:]
        self._show_next()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title)
        top.addWidget(self._state, 1)
        top.addWidget(self._undo)
        top.addWidget(self._look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._pair)

    def _pair_view(self) -> QWidget:
        view = QWidget()
        view.setObjectName("duplicatePair")
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for side in self._sides:
            sides.addWidget(side, 1)
        self._sides[0].keep.setAutoExclusive(False)
        self._sides[1].keep.setAutoExclusive(False)
        self._sides[0].keep.clicked.connect(lambda: self._keep(0))
        self._sides[1].keep.clicked.connect(lambda: self._keep(1))
        sides.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(sides, 1)
        layout.addLayout(self._buttons())
        return view

    def _buttons(self) -> QHBoxLayout:
        same = button(translate("Duplicates", "Same person"), "samePerson")
        same.clicked.connect(self._same)
        different = button(translate("Duplicates", "Different people"), "differentPeople")
        different.clicked.connect(self._different)
        later = button(translate("Duplicates", "Later"), "decideLater")
        later.clicked.connect(self._later)
        row = QHBoxLayout()
        row.setSpacing(12)
        for each in (same, different, later):
            row.addWidget(each)
        row.addWidget(self._why, 1)
        return row

    def _show_next(self) -> None:
        self._pair.setVisible(bool(self._pairs))
        self._state.setText(self._count_text())
        if self._pairs:
            pair = self._pairs[0]
            self._why.setText(pair.why)
            for side, one in zip(self._sides, (pair.first, pair.second), strict=True):
                side.show_one(one)
            self._keep(0)

    def _count_text(self) -> str:
        if not self._pairs:
            return translate("Duplicates", "Nobody seems to be registered twice.")
        text = translate("Duplicates", "Pairs to look at: {count}. Nothing is ever deleted.")
        return text.format(count=len(self._pairs))

    def _keep(self, place: int) -> None:
        for number, side in enumerate(self._sides):
            side.keep.setChecked(number == place)

    @Slot()
    def _same(self) -> None:
        first, second = self._sides
        kept, other = (first, second) if first.keep.isChecked() else (second, first)
        self.same_requested.emit(kept.registration, other.registration)

    @Slot()
    def _different(self) -> None:
        self.different_requested.emit(*(side.registration for side in self._sides))

    @Slot()
    def _later(self) -> None:
        self._pairs = [*self._pairs[1:], *self._pairs[:1]]
        self._show_next()
