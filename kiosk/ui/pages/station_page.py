"""The station: one input for scan and search, the people found, and the big answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.devices.camera_driver import CameraState
from kiosk.domain.credential import cleaned, is_own_code
from kiosk.ui.language import translate
from kiosk.ui.views import CardView, RecentView, ResultView, VerdictView
from kiosk.ui.widgets.attendee_card import AttendeeCard
from kiosk.ui.widgets.camera_view import CameraView
from kiosk.ui.widgets.correction_fields import Edits
from kiosk.ui.widgets.current_stack import CurrentStack
from kiosk.ui.widgets.idle_panel import IdlePanel
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.passage_lines import PassageLines
from kiosk.ui.widgets.recent_rail import RecentRail
from kiosk.ui.widgets.result_rows import ResultRows
from kiosk.ui.widgets.scan_input import ScanInput
from kiosk.ui.widgets.standstill import EmptyList, StopSign
from kiosk.ui.widgets.verdict_area import VerdictArea
from kiosk.ui.widgets.verdict_buttons import VerdictButtons

_PICTURE_HEIGHT = 200
_BESIDE_PICTURE = 2


class StationPage(QWidget):
    """Asks by signals, shows what it is told, and holds no truth."""

    credential_typed = Signal(str)
    search_changed = Signal(str)
    person_opened = Signal(str)
    check_in_requested = Signal(str, bool)
    print_requested = Signal(str)
    corrected = Signal(str, dict)
    companions_requested = Signal(str)
    undo_requested = Signal(str)
    import_requested = Signal()
    help_requested = Signal()
    new_person_requested = Signal()
    group_requested = Signal()
    rested = Signal()  # nobody is dealt with any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stationPage")
        self.input = ScanInput()
        self.idle = IdlePanel()
        self._results = ResultRows()
        self._card = AttendeeCard()
        self._unfinished: tuple[str, Edits] | None = None
        self.verdict = VerdictArea()
        self._about_verdict = VerdictButtons()
        self._empty = EmptyList()
        self._stop = StopSign()
        self._main = CurrentStack()
        self._main.setObjectName("stationMain")
        for view in (
            self.idle,
            self._results,
            self._card,
            self.verdict,
            self._empty,
            self._stop,
        ):
            self._main.addWidget(view)
        self._rail = RecentRail()
        self._picture = CameraView()
        self._picture.setFixedSize(self._rail.width(), _PICTURE_HEIGHT)
        self._picture.setVisible(False)
        self._camera_on = False
        self._recent: Sequence[RecentView] = ()
        self._rest: QWidget = self.idle
        self._arrange()
        self._connect()

    def add_strip(self, widget: QWidget) -> None:
        """Put *widget* above everything: news that can wait, and takes no key away."""
        self._lines.insertWidget(0, widget)

    @property
    def searched(self) -> str:
        """What somebody is looked for by."""
        return self.input.text().strip()

    def focus_input(self) -> None:
        """Typing lands in the input again."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_results(self, query: str, views: Sequence[ResultView]) -> None:
        """The people found for *query*; an answer to an older query is dropped."""
        if query != self.input.text().strip():
            return
        self._results.show_results(query, views)
        self._show(self._results)

    def show_card(self, view: CardView) -> None:
        """One person, opened."""
        self._card.show_person(view)
        self._show(self._card)

    def show_badge(self, registration: str, image: QImage) -> None:
        """The badge preview of the person whose card is open."""
        if self._card.view and self._card.view.registration == registration:
            self._card.show_badge(image)

    def show_verdict(self, view: VerdictView) -> None:
        """The big answer; the input is ready for the next person."""
        self._keep_edits()
        self._set_input("")
        self.verdict.show_verdict(view)
        self._show(self.verdict)
        if not self.verdict.take_focus():
            self.focus_input()

    def show_recent(self, views: Sequence[RecentView]) -> None:
        """The last people checked in here; fewer of them beside the live picture."""
        self._recent = views
        self._rail.show_recent(views[:_BESIDE_PICTURE] if self._camera_on else views)

    def show_counts(self, here: int, expected: int, people: int) -> None:
        """How many are in; without any registration, the station says so instead of Ready."""
        self._rail.show_counts(here, expected)
        self._rest = self.idle if people else self._empty
        if self._main.currentWidget() in {self.idle, self._empty}:
            self._show(self._rest)

    def show_camera(self, *, on: bool) -> None:
        """Show the live picture, large while nobody is dealt with, or no longer."""
        self._camera_on = on
        self.idle.show_camera(on=on)
        self.show_recent(self._recent)
        self._show_picture()

    def show_picture(self, picture: QImage) -> None:
        """The next picture of the camera."""
        (self._picture if self._picture.isVisible() else self.idle.camera).show_picture(picture)

    def show_camera_state(self, state: CameraState) -> None:
        """What the camera does, where it shows no picture."""
        for view in (self._picture, self.idle.camera):
            view.show_state(state)

    def show_stop(self, sentence: str) -> None:
        """The disk refused: nobody may be told green until it works again."""
        self._keep_edits()
        self._set_input("")
        self._stop.show_sentence(sentence)
        self._show(self._stop)
        self.focus_input()

    @Slot()
    def go_back(self) -> None:
        """Esc: clear what was typed, close what is open, be ready."""
        if self._main.currentWidget() is self._card and self.input.text().strip():
            self._show(self._results)
            self.focus_input()
        else:
            self.rest()

    def rest(self) -> None:
        """Nobody is dealt with any more: clear all, be ready."""
        self._set_input("")
        self._show(self._rest)
        self.focus_input()
        self.rested.emit()

    @Slot()
    def print_shown(self) -> None:
        """F3: print the badge of whoever is shown."""
        if self._main.currentWidget() is self._card and self._card.view:
            self.print_requested.emit(self._card.view.registration)
        elif self.verdict_shown and self.verdict_shown.registration:
            self.print_requested.emit(self.verdict_shown.registration)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is typed anywhere lands in the input, unless somebody else wanted it."""
        if event.text().isprintable() and event.text():
            self.focus_input()
            self.input.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @property
    def card_shown(self) -> CardView | None:
        """Whose card is open, if one is."""
        return self._card.view if self._main.currentWidget() is self._card else None

    def take_unfinished(self) -> tuple[str, Edits] | None:
        """Whose corrections a verdict interrupted, and what they were; asked for once."""
        taken, self._unfinished = self._unfinished, None
        return taken

    def type_again(self, edits: Edits) -> None:
        """Go on with the corrections on the card."""
        self._card.fields.type_again(edits)

    @property
    def passages(self) -> PassageLines:
        """The admissions on the card."""
        return self._card.passages

    @property
    def verdict_shown(self) -> VerdictView | None:
        """The big answer, while it is shown."""
        return self.verdict.view if self._main.currentWidget() is self.verdict else None

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.input)
        left.addWidget(self._main, 1)
        left.addWidget(self._about_verdict)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addLayout(self._side())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.addLayout(columns, 1)
        layout.addWidget(KeyHints(_hints()))
        self._lines = layout

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._rail, 1)
        side.addWidget(self._picture)
        return side

    def _connect(self) -> None:
        self.input.textEdited.connect(self._edited)
        self._empty.import_requested.connect(self.import_requested)
        self.input.moved.connect(self._results.choose)
        self.input.entered.connect(self._entered)
        self.input.escaped.connect(self.go_back)
        self._results.opened.connect(self.person_opened)
        for view in (self.idle, self._results):
            view.new_person_requested.connect(self.new_person_requested)
        self.idle.group_requested.connect(self.group_requested)
        self._results.help_requested.connect(self.help_requested)
        self._card.closed.connect(self.go_back)
        self._card.override_requested.connect(self.ask_override)
        self._card.help_requested.connect(self.help_requested)
        self._card.check_in_requested.connect(self.check_in_requested)
        self._card.print_requested.connect(self.print_requested)
        self._card.corrected.connect(self.corrected)
        self._card.companions_requested.connect(self.companions_requested)
        self._card.focus_given_back.connect(self.focus_input)
        self._rail.undo_requested.connect(self.undo_requested)
        verdict, about = self.verdict, self._about_verdict
        verdict.focus_given_back.connect(self.focus_input)
        verdict.questions.key_taken.connect(lambda: self._set_input(""))
        verdict.questions.left.connect(self.go_back)
        about.print_requested.connect(self.print_shown)
        about.undo_requested.connect(self._undo_shown)
        about.override_requested.connect(self.ask_override)
        about.help_requested.connect(self.help_requested)
        about.next_requested.connect(self.go_back)

    def _keep_edits(self) -> None:
        """Corrections that are not saved come back when the station rests."""
        edits = self._card.fields.edits
        if self.card_shown and edits:
            self._unfinished = self.card_shown.registration, edits

    def _show(self, view: QWidget) -> None:
        self._main.setCurrentWidget(view)
        self._about_verdict.show_for(self.verdict_shown)
        if view is not self.verdict:
            self.verdict.put_away()
        self._show_picture()

    def _show_picture(self) -> None:
        """Small, beside whoever is dealt with: the next person can hold up their code."""
        self._picture.setVisible(self._camera_on and self._main.currentWidget() is not self.idle)

    def _set_input(self, text: str) -> None:
        self.input.setText(text)

    def take_back_typing(self) -> None:
        """What a scan leaked into the input is gone again; show what it stood for."""
        self._edited(self.input.text())

    @Slot(str)
    def _edited(self, text: str) -> None:
        query = text.strip()
        if self.verdict_shown and self.verdict.hear(text):
            return
        if query:
            self.search_changed.emit(query)
            if self._results.query != query:
                self._results.forget()
        elif self._main.currentWidget() in {self._results, self._card}:
            self._show(self._rest)

    @Slot()
    def _entered(self) -> None:
        """Enter does the one thing that is next."""
        shown = self._main.currentWidget()
        text = self.input.text()
        if is_own_code(cleaned(text)):
            self.credential_typed.emit(text)
        elif shown is self._card:
            self._card.press_primary()
        elif shown is self._results and self._results.selected:
            self.person_opened.emit(self._results.selected)
        elif shown is self.verdict and not text.strip():
            self._enter_on_verdict()

    def _enter_on_verdict(self) -> None:
        """On to the next person; but a question that is open wants to be answered or left."""
        if self.verdict.questions.asks:
            self.verdict.questions.enter()
        else:
            self.go_back()

    @Slot()
    def ask_override(self) -> None:
        """Ctrl+O: ask why a refusal should not stand; whose card is open is judged first."""
        if self.card_shown and not self.card_shown.can_enter:
            self.check_in_requested.emit(self.card_shown.registration, False)
        if self.verdict_shown:
            self.verdict.ask_override()

    @Slot()
    def _undo_shown(self) -> None:
        if self.verdict_shown and self.verdict_shown.fact:
            self.undo_requested.emit(self.verdict_shown.fact)


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("Esc", translate("Keys", "clear")),
        ("↑ ↓ Enter", translate("Keys", "choose")),
        ("Ctrl+Z", translate("Keys", "undo last")),
        ("F2", translate("Keys", "new person")),
        ("F3", translate("Keys", "print badge")),
        ("F4", translate("Keys", "help desk")),
        ("F10", translate("Keys", "lock")),
    )
