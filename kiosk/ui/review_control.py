"""Leads the review: puts the cases together in the background, and settles them."""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.fact import Fact
from kiosk.domain.review import ReviewCase
from kiosk.errors import KioskError
from kiosk.services.opening import EventFile, Progress
from kiosk.services.review.cases import review_cases
from kiosk.services.review.settling import Word, settle, undoes_others
from kiosk.ui.background import Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.main_window import REVIEW, STATION, MainWindow
from kiosk.ui.pages.review_page import ReviewPage
from kiosk.ui.review_presenting import ReviewPresenter
from kiosk.ui.review_views import WayView
from kiosk.ui.station_control import StationControl

_MOST = 200
"""Cases that are listed at once: those below come up as others are settled."""


class ReviewControl(QObject):
    """Looks while its page is open, and again whenever something changed meanwhile."""

    def __init__(
        self, window: MainWindow, gateway: Gateway, station: StationControl, lead: LeadControl
    ) -> None:
        super().__init__(station)
        self._window = window
        self._gateway = gateway
        self._station = station
        self._lead = lead
        self.page = ReviewPage()
        self._cases: dict[str, ReviewCase] = {}
        self._with_settled = False
        self._is_looking = False
        self._look_again = False
        self._is_settling = False
        page = self.page
        page.back_requested.connect(lambda: window.open_page(STATION))
        page.person_opened.connect(self._open_person)
        page.settle_requested.connect(self._settle)
        page.settled_wanted.connect(self._want_settled)
        gateway.changed.connect(self.look)
        window.page_opened.connect(self._page_opened)

    @Slot()
    def look(self) -> None:
        """Put the cases together, if anybody sees them."""
        if not self.page.isVisible():
            return
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        self.page.show_looking()
        told = Told[list[ReviewCase]](self._show, self._failed, ended=self._looked)
        self._gateway.read_in_background(_all_cases, told)

    def _show(self, cases: list[ReviewCase]) -> None:
        self._cases = {case.id: case for case in cases}
        gateway = self._gateway
        stations = gateway.ask(lambda file: file.attendance.station_names())
        present = ReviewPresenter(gateway.zone, gateway.doors, stations, gateway.now())
        shown = [case for case in cases if case.is_open is not self._with_settled]
        views = list(map(present.case, shown[:_MOST]))
        self.page.show_cases(views, settled=self._with_settled, count=len(shown))
        if self.page.isVisible() and not self._lead_is_asked:
            self.page.focus_input()

    @property
    def _lead_is_asked(self) -> bool:
        return self.page.pin.isVisible()

    def _looked(self) -> None:
        self._is_looking = False
        if self._look_again:
            self._look_again = False
            self.look()

    @Slot(str, object, str)
    def _settle(self, case: str, way: WayView, reason: str) -> None:
        """What another station did is undone only by the lead."""
        found = self._cases.get(case)
        if found is None or self._is_settling:
            return
        word = Word(way.how, way.value, reason)
        if self._gateway.ask(lambda file: undoes_others(file, found, word)):
            purpose = translate(
                "Review", "This undoes what another laptop did. The lead may: the PIN, please."
            )
            self._lead.ask(self.page.pin, purpose, lambda: self._record(case, word))
        else:
            self._record(case, word)

    def _record(self, case: str, word: Word) -> None:
        self._is_settling = True
        now, operator = self._gateway.now, self._gateway.laptop.operator

        def work(file: EventFile, _progress: Progress) -> Fact:
            return settle(file, case, word, now(), operator)

        told = Told[Fact](self._settled, self._failed, ended=self._ended)
        self._gateway.in_background(work, told)

    def _settled(self, _fact: Fact) -> None:
        self.page.focus_input()

    def _ended(self) -> None:
        self._is_settling = False

    def _failed(self, error: KioskError) -> None:
        self.page.show_trouble(error_text(error))

    @Slot(bool)
    def _want_settled(self, wanted: bool) -> None:
        self._with_settled = wanted
        self.look()

    @Slot(str)
    def _open_person(self, registration: str) -> None:
        self._window.open_page(STATION)
        self._station.open_person(registration)

    @Slot(str)
    def _page_opened(self, name: str) -> None:
        if name == REVIEW:
            self.page.show_open()
            self.look()
            self.page.focus_input()


def _all_cases(file: EventFile, _progress: Progress) -> list[ReviewCase]:
    return review_cases(file, only_open=False)
