"""Leads the check of all badges, a few at a time: whatever else is to be done goes in between."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.badge_check import RosterChecker
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.names import isolated
from kiosk.domain.registration import Registration, Status
from kiosk.errors import KioskError
from kiosk.services.designs import design_in_use
from kiosk.services.opening import EventFile, Progress
from kiosk.services.printing.badge_preflight import Fault, Finding, weight
from kiosk.services.registrations import badge_code, badges_to_print, known_ticket_types
from kiosk.ui.background import Task, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.preflight_page import FoundView, PreflightPage
from kiosk.ui.preflight_texts import checked_text, fault_text, finding_text
from kiosk.ui.texts import guest_text

_CHUNK = 100
"""Badges, which take a second or two: whatever else is to be done waits no longer."""

_Wanted = tuple[Registration, str, int]

T = TypeVar("T")


class _Found(NamedTuple):
    person: Registration
    found: list[Finding]

    @property
    def faults(self) -> set[Fault]:
        return {each.fault for each in self.found}


class PreflightControl(QObject):
    """One check at a time; it goes on while scans are answered and other pages are open."""

    person_opened = Signal(str)

    def __init__(
        self,
        gateway: Gateway,
        page: PreflightPage,
        design_of: Callable[[EventFile, str], BadgeDesign] = design_in_use,
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._design_of = design_of
        self._task: Task | None = None
        self._checker = RosterChecker(design_of)
        self._wanted: Sequence[_Wanted] = ()
        self._checked = 0
        self._found: dict[str, _Found] = {}
        self._kind = ""
        self._opened: set[str] = set()
        page.shown.connect(self._look_again)
        page.check_requested.connect(self.check)
        page.stop_requested.connect(self.stop)
        page.person_opened.connect(self._open)
        page.kind_chosen.connect(self._choose_kind)

    @Slot(str)
    def check(self, ticket_type: str) -> None:
        """Look at everybody's badge, or at those of one *ticket_type*."""
        self._checker = RosterChecker(self._design_of)
        self._wanted, self._checked, self._found, self._kind = (), 0, {}, ""
        self._show_found()
        self._page.show_outcome("")
        self._page.show_progress(0, 1)

        def work(file: EventFile, _progress: Progress) -> list[_Wanted]:
            return badges_to_print(file, ticket_type=ticket_type or None)

        self._start(work, self._begin)

    @Slot()
    def stop(self) -> None:
        """Check no further; what was found stays listed."""
        if self._task is None:
            return
        self._task.cancel()
        self._task = None
        self._page.show_progress(0, 0)
        text = translate("Preflight", "Stopped after {checked} of {badges}. Things found: {found}.")
        checked, badges = f"{self._checked:,}", f"{len(self._wanted):,}"
        self._page.show_outcome(
            text.format(checked=checked, badges=badges, found=f"{self._count:,}")
        )
        self._show_found()

    def _start(self, work: Callable[[EventFile, Progress], T], done: Callable[[T], None]) -> None:
        """Do *work* in the background, and then *done*, unless it was stopped meanwhile."""
        begun: list[Task] = []

        def go_on(result: T) -> None:
            if self._task is not None and self._task in begun:
                done(result)

        told = Told[T](done=go_on, failed=self._failed, progress=self._show_progress)
        self._task = self._gateway.read_in_background(work, told)
        begun.append(self._task)

    def _begin(self, wanted: list[_Wanted]) -> None:
        self._wanted = wanted
        self._go_on()

    def _go_on(self) -> None:
        """The next few, or the end."""
        some = self._wanted[self._checked : self._checked + _CHUNK]
        if not some:
            self._task, self._wanted = None, ()
            self._page.show_progress(0, 0)
            self._page.show_outcome(checked_text(self._checked, self._count))
            self._show_found()
            return
        checker = self._checker

        def work(file: EventFile, progress: Progress) -> list[_Found]:
            return [_found(checker, file, one, done, progress) for done, one in enumerate(some)]

        self._start(work, self._take)

    def _show_progress(self, done: int, _total: int) -> None:
        if self._task is not None and self._wanted:
            self._page.show_progress(self._checked + done, len(self._wanted))

    def _take(self, several: list[_Found]) -> None:
        self._checked += len(several)
        new = {}
        for person, found in several:
            if found:
                before = self._found.get(person.id, _Found(person, []))
                self._found[person.id] = new[person.id] = _Found(person, before.found + found)
        if not self._kind:
            self._page.add_found([_view(each) for each in new.values()])
        self._go_on()

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self._show_found()

    def _show_found(self) -> None:
        """Whoever has something of the kind that is chosen, the worst first."""
        faults = Counter(fault for each in self._found.values() for fault in each.faults)
        kinds = [(str(fault), fault_text(fault, faults[fault])) for fault in Fault if faults[fault]]
        self._kind = self._kind if self._kind in dict(kinds) else ""
        chosen = [each for each in self._found.values() if self._kind in {"", *each.faults}]
        chosen.sort(key=lambda each: weight(each.found))
        self._page.show_kinds(kinds, self._kind)
        self._page.show_found([_view(each) for each in chosen])

    @property
    def _count(self) -> int:
        return sum(len(each.found) for each in self._found.values())

    def _failed(self, error: KioskError) -> None:
        self._task = None
        self._page.show_progress(0, 0)
        self._page.show_outcome(error_text(error))

    @Slot(str)
    def _open(self, registration: str) -> None:
        self._opened.add(registration)
        self.person_opened.emit(registration)

    @Slot()
    def _look_again(self) -> None:
        """Whoever was opened may be mended: only their badges are drawn again."""
        self._page.show_types(self._gateway.ask(known_ticket_types))
        again = self._opened & set(self._found)
        self._opened = set()
        for registration in again:
            self._check_again(registration)
        if again:
            self._show_found()

    def _check_again(self, registration: str) -> None:
        history = self._gateway.history(registration)
        code = self._gateway.ask(lambda file: badge_code(file, registration))
        del self._found[registration]
        if history is None or history.registration.status is not Status.CONFIRMED:
            return
        person, checker = history.registration, RosterChecker(self._design_of)

        def again(file: EventFile) -> list[Finding]:
            numbers = range(1, person.admits + 1)
            return [
                each for one in numbers for each in _findings(checker, file, (person, code, one))
            ]

        found = self._gateway.ask(again)
        if found:
            self._found[registration] = _Found(person, found)


def _found(
    checker: RosterChecker, file: EventFile, wanted: _Wanted, done: int, progress: Progress
) -> _Found:
    progress(done, _CHUNK)  # where it ends if it is stopped
    return _Found(wanted[0], _findings(checker, file, wanted))


def _findings(checker: RosterChecker, file: EventFile, wanted: _Wanted) -> list[Finding]:
    person, _, number = wanted
    return checker.findings(file, wanted, guest_text(person, number))


def _view(each: _Found) -> FoundView:
    name = each.person.shown_name
    words = dict.fromkeys(finding_text(one) for one in each.found)
    return FoundView(
        each.person.id,
        isolated(name) if name else translate("Station", "No name yet"),
        " ".join(words),
    )
