"""Leads the station: what the page asks goes to the gateway, what it answers to the page."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.admission import Admitted, Refusal, Refused, is_here_already
from kiosk.domain.checkpoint import Entries
from kiosk.domain.credential import cleaned
from kiosk.domain.history import History
from kiosk.domain.name_ranking import FoundPerson
from kiosk.domain.passage import Direction
from kiosk.errors import (
    DamagedEventFileError,
    DiskFullError,
    KioskError,
    NoSessionNowError,
    NotAnEventFileError,
    StoreUnavailableError,
    WrongPassphraseError,
)
from kiosk.services.desk import Answer
from kiosk.services.elsewhere import alternatives
from kiosk.services.groups import companions
from kiosk.services.last_act import last_act, whole_act
from kiosk.services.scanning.repeats import Repeats
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.place_texts import elsewhere_text, nowhere_view
from kiosk.ui.presenting import Presenter
from kiosk.ui.sounds import Cue, Sounds
from kiosk.ui.texts import clock_text
from kiosk.ui.views import Tone, VerdictView

_STOPS = (
    DamagedEventFileError,
    DiskFullError,
    NotAnEventFileError,
    StoreUnavailableError,
    WrongPassphraseError,
)
"""Errors after which nobody may be told green until the event file works again."""


class StationControl(QObject):
    """One open event at one station page."""

    print_requested = Signal(str)
    preview_requested = Signal(str)
    troubled = Signal(str)

    def __init__(
        self,
        gateway: Gateway,
        page: StationPage,
        sounds: Sounds,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._sounds = sounds
        self._clock = clock
        self._repeats = Repeats()
        self._present = Presenter(gateway.zone, gateway.doors, gateway.now, gateway.stations)
        self._print_next = False
        self._scanning = False
        self._shown: VerdictView | None = None
        self.importing = ""
        page.credential_typed.connect(self.scan)
        page.search_changed.connect(gateway.find)
        page.person_opened.connect(self.open_person)
        page.check_in_requested.connect(self.check_in)
        page.print_requested.connect(self.print_requested)
        page.corrected.connect(self._correct)
        page.undo_requested.connect(self._undo_shown)
        page.rested.connect(self._go_on_correcting)
        gateway.found.connect(self._found)
        gateway.answered.connect(self._answered)
        gateway.failed.connect(self._failed)
        gateway.changed.connect(self.refresh)
        self.refresh()

    @Slot(str)
    def scan(self, credential: str) -> None:
        """Judge what a scanner sent, unless it is the same scan again."""
        if self._repeats.is_repeat(cleaned(credential), self._clock()) and self._shown:
            self._page.show_verdict(self._shown)
            self._sounds.play(Cue.REPEAT)
            return
        self._shown, self._scanning = None, True
        self._gateway.scan(credential)

    @Slot()
    def forget_scan(self) -> None:
        """Judge the same code again: what is asked of it is no more the same."""
        self._repeats, self._shown = Repeats(), None

    @Slot(str)
    def open_person(self, registration: str) -> None:
        """Open somebody's card."""
        history = self._gateway.history(registration)
        if history:
            person = history.registration
            still_to_come = self._gateway.ask(lambda file: companions(file, person))
            new_here = self._is_new_here(history)
            card = self._present.card(history, still_to_come)
            self._page.show_card(replace(card, new_here=new_here))
            self.preview_requested.emit(registration)

    def _is_new_here(self, history: History) -> bool:
        """Whether they have not been at this place, or may come in there once more."""
        gateway, admits = self._gateway, history.registration.admits
        place = gateway.checkpoint
        if all(one.checkpoint != place.id for one in history.admissions()):
            return True
        again = place.entries in {Entries.DAILY, Entries.RE_ENTRY}
        now, zone = gateway.now(), gateway.zone
        return again and not is_here_already(place, history.passages, admits, now, zone)

    @Slot(str, bool)
    def check_in(self, registration: str, printing: bool, *, entering: bool = False) -> None:
        """Judge somebody whom the desk knows by name, and print their badge if they are in."""
        self._print_next, self._scanning = printing, False
        self._repeats = Repeats()
        self._gateway.check_in(registration, entering=entering, printing=printing)

    @Slot()
    def _go_on_correcting(self) -> None:
        """Nobody is dealt with any more but the one whose card a scan interrupted."""
        unfinished = self._page.take_unfinished()
        if unfinished:
            registration, edits = unfinished
            self.open_person(registration)
            self._page.type_again(edits)

    @Slot()
    def undo_last(self) -> None:
        """Ctrl+Z: take back this station's last check-in, or its last walk-in as a whole."""
        fact = self._gateway.ask(last_act)
        if fact:
            self._undo(fact)

    @Slot()
    def refresh(self) -> None:
        """Bring the rail and the counts up to date."""
        self._page.show_recent([self._present.recent(each) for each in self._gateway.recent()])
        self._page.show_counts(*self._gateway.here_and_expected(), self._gateway.people())

    @Slot(str, object)
    def _found(self, query: str, people: list[FoundPerson]) -> None:
        self._page.show_results(query, [self._present.result(person) for person in people])

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        view = self._elsewhere(answer, self._meanwhile(answer, self._present.verdict(answer)))
        self._shown = view
        self._page.show_verdict(view)
        admitted = isinstance(answer.verdict, Admitted)
        leaving = admitted and answer.direction is Direction.EXIT
        self._sounds.play(Cue.EXIT if leaving else view.tone)
        if isinstance(answer.verdict, Admitted):
            person = answer.verdict.registration.id
            if self._gateway.wants_badge(person) if self._scanning else self._print_next:
                self.print_requested.emit(person)
            self._print_next = False  # a refusal may be decided otherwise

    def _meanwhile(self, answer: Answer, view: VerdictView) -> VerdictView:
        """Whoever is not known while a list is imported may still come with it."""
        verdict = answer.verdict
        unknown = isinstance(verdict, Refused) and verdict.refusal is Refusal.UNKNOWN
        if not unknown or not self.importing:
            return view
        text = translate("Station", "{importing}. Scan again when it is done.")
        advice = filter(None, (text.format(importing=self.importing), view.advice))
        return replace(view, advice=" ".join(advice))

    def _elsewhere(self, answer: Answer, view: VerdictView) -> VerdictView:
        """Whoever finds a room full is told where there are seats."""
        verdict, at = answer.verdict, answer.fact.at
        if not isinstance(verdict, Refused) or verdict.refusal is not Refusal.SESSION_FULL:
            return view
        person, full = verdict.registration, answer.checkpoint
        if person is None or not full.is_session:
            return view
        found = self._gateway.ask(lambda file: alternatives(file, full, person, at))
        return replace(view, advice=elsewhere_text(found))

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        sentence = error_text(error)
        self._repeats, self._shown = Repeats(), None  # the same code must be judged again
        if isinstance(error, NoSessionNowError):
            time = clock_text(self._gateway.now(), self._gateway.zone)
            self._page.show_verdict(nowhere_view(error, time))
            self._sounds.play(Tone.HELP)
        elif isinstance(error, _STOPS):
            self._page.show_stop(sentence)
            self._sounds.play(Tone.HELP)
        else:
            self.troubled.emit(sentence)

    @Slot(str)
    def _undo_shown(self, fact: str) -> None:
        """The last check-in of all is taken back as Ctrl+Z does; an earlier one alone."""
        recent = self._gateway.recent()
        is_last = bool(recent) and recent[0].fact == fact
        self._undo(self._gateway.ask(lambda file: whole_act(file, fact)) if is_last else fact)

    def _undo(self, fact: str) -> None:
        if self._gateway.undo(fact):
            self._page.go_back()
            self._repeats, self._shown = Repeats(), None

    @Slot(str, dict)
    def _correct(self, registration: str, values: dict[str, str]) -> None:
        if self._gateway.amend(registration, values):
            self.open_person(registration)
