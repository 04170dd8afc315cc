"""Leads the help desk: hands people over with one key, lists who waits, and settles."""

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.domain.admission import Refused
from kiosk.domain.case import Case
from kiosk.services.desk import Answer
from kiosk.services.help_desk import Handover, hand_over, settle
from kiosk.ui.gateway import Gateway
from kiosk.ui.help_presenting import CasePresenter
from kiosk.ui.language import translate
from kiosk.ui.main_window import HELP, STATION, MainWindow
from kiosk.ui.pages.help_page import HelpPage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.station_control import StationControl
from kiosk.ui.widgets.sent_strip import SentStrip

_AGAIN_MS = 20_000


class HelpControl(QObject):
    """One case a person: handing somebody over twice tells the same case more."""

    def __init__(
        self,
        window: MainWindow,
        gateway: Gateway,
        station: StationControl,
        station_page: StationPage,
    ) -> None:
        super().__init__(station_page)
        self._window = window
        self._gateway = gateway
        self._station = station
        self._station_page = station_page
        self.page = HelpPage()
        self._strip = SentStrip()
        self._answer: Answer | None = None
        self._with_settled = False
        self._present = CasePresenter(
            gateway.zone,
            gateway.doors,
            lambda id: gateway.ask(lambda file: file.roster.registration(id)),  # noqa: A006
        )
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.refresh)
        self._join()
        self.refresh()

    @Slot()
    def help(self) -> None:
        """F4: hand over whoever is shown; with nobody shown, open the help desk's page."""
        given = self._handover() if self._window.page is self._station_page else None
        if given is None:
            self._window.open_page(HELP)
            return
        case = self._gateway.act(lambda file, at, operator: hand_over(file, given, at, operator))
        if case:
            self._station_page.rest()
            self._strip.show_sent(case.id, self._present.name(case))

    @Slot()
    def refresh(self) -> None:
        """Count those who wait; list them while the page is open."""
        cases = self._gateway.ask(lambda file: file.cases.all(only_open=not self._with_settled))
        waiting = sum(case.is_open for case in cases)
        self._window.bar.show_count(HELP, waiting)
        if not self.page.isVisible():
            return
        now = self._gateway.now()
        shown = [case for case in cases if case.is_open is not self._with_settled]
        if self._with_settled:
            shown = [case for case in shown if self._is_of_today(case)]
        self.page.show_cases(
            [self._present.case(case, now) for case in shown], settled=self._with_settled
        )

    def _join(self) -> None:
        page, gateway = self.page, self._gateway
        self._station_page.add_strip(self._strip)
        self._station_page.help_requested.connect(self.help)
        self._strip.taken_back.connect(self._take_back)
        gateway.answered.connect(self._answered)
        gateway.changed.connect(self.refresh)
        page.back_requested.connect(lambda: self._window.open_page(STATION))
        page.person_opened.connect(self._open_person)
        page.settle_requested.connect(self._settle)
        page.settled_wanted.connect(self._want_settled)
        self._window.page_opened.connect(self._page_opened)

    def _handover(self) -> Handover | None:
        """Whoever the station shows, and what is known of why; None if it shows nobody."""
        page = self._station_page
        if page.card_shown:
            return Handover(page.card_shown.registration, checkpoint=self._gateway.checkpoint_id)
        if page.verdict_shown and self._answer:
            verdict = self._answer.verdict
            return Handover(
                registration=verdict.registration.id if verdict.registration else "",
                refusal=str(verdict.refusal) if isinstance(verdict, Refused) else "",
                checkpoint=self._answer.checkpoint.id,
            )
        if page.searched:
            text = translate("Help", "Looked for: {query}")
            note = text.format(query=page.searched)
            return Handover(checkpoint=self._gateway.checkpoint_id, note=note)
        return None

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        self._answer = answer
        self._strip.put_away()

    @Slot(str)
    def _take_back(self, case: str) -> None:
        self._strip.put_away()
        self._settle(case, translate("Help", "Taken back"))
        self._station_page.focus_input()

    @Slot(str, str)
    def _settle(self, case: str, how: str) -> None:
        self._gateway.act(lambda file, at, operator: settle(file, case, how, at, operator))

    @Slot(bool)
    def _want_settled(self, wanted: bool) -> None:
        self._with_settled = wanted
        self.refresh()
        self.page.focus_input()

    @Slot(str)
    def _open_person(self, registration: str) -> None:
        self._window.open_page(STATION)
        self._station.open_person(registration)

    @Slot(str)
    def _page_opened(self, name: str) -> None:
        if name == HELP:
            self.page.show_open()
            self.refresh()
            self.page.focus_input()
            self._timer.start()
        else:
            self._timer.stop()

    def _is_of_today(self, case: Case) -> bool:
        zone = self._gateway.zone
        today = self._gateway.now().astimezone(zone).date()
        return (case.settled_at or case.opened_at).astimezone(zone).date() == today
