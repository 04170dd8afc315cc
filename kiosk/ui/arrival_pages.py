"""Joins the pages for new people and for groups to the station and the window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.admission import Verdict
from kiosk.services.desk import Answer
from kiosk.ui.gateway import Gateway
from kiosk.ui.group_control import GroupControl
from kiosk.ui.main_window import STATION, MainWindow
from kiosk.ui.pages.group_page import GroupPage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.pages.walk_in_page import WalkInPage
from kiosk.ui.presenting import Presenter
from kiosk.ui.station_control import StationControl
from kiosk.ui.walk_in_control import WalkInControl
from kiosk.ui.widgets.unfinished_strip import UnfinishedStrip

WALK_IN = "walk_in"
GROUP = "group"


class ArrivalPages(QObject):
    """No button of the bar opens these pages: a key does, and the station's buttons."""

    def __init__(
        self, window: MainWindow, gateway: Gateway, station: StationControl, page: StationPage
    ) -> None:
        super().__init__(page)
        self._window = window
        self._gateway = gateway
        self._station = station
        self._station_page = page
        self.walk_in_page = WalkInPage()
        strip = UnfinishedStrip()
        page.add_strip(strip)
        present = Presenter(gateway.zone, gateway.doors, gateway.now)
        self._walk_ins = WalkInControl(gateway, self.walk_in_page, strip, present)
        self.group_page = GroupPage()
        self._groups = GroupControl(gateway, self.group_page)
        self._join()

    @property
    def pages(self) -> dict[str, QWidget]:
        """The pages by their names."""
        return {WALK_IN: self.walk_in_page, GROUP: self.group_page}

    @Slot()
    def new_person(self) -> None:
        """F2: register somebody who is on no list; what was searched for is their name."""
        self._walk_ins.open(self._station_page.searched)

    @Slot()
    def group(self) -> None:
        """Ctrl+G: tick who came of a delegation."""
        self._groups.open()

    def interrupt(self) -> None:
        """A scan takes the station; what is begun here waits."""
        self._walk_ins.interrupt()
        self._groups.interrupt()

    def close(self) -> None:
        """The event closes."""
        self._groups.stop()

    def go_back(self) -> None:
        """Esc on any page but the station's: what is begun is cancelled."""
        if self._window.page is self.walk_in_page:
            self._walk_ins.cancel()
        elif self._window.page is self.group_page:
            self._groups.leave()
        else:
            self._window.open_page(STATION)

    def _join(self) -> None:
        window, page, walk_ins = self._window, self._station_page, self._walk_ins
        page.new_person_requested.connect(self.new_person)
        page.rested.connect(walk_ins.resume)
        walk_ins.opened.connect(lambda: window.open_page(WALK_IN))
        walk_ins.closed.connect(lambda: window.open_page(STATION))
        walk_ins.registered.connect(self._check_in)
        walk_ins.person_chosen.connect(self._station.open_person)
        groups = self._groups
        page.group_requested.connect(self.group)
        page.companions_requested.connect(groups.open_for)
        page.rested.connect(groups.resume)
        groups.opened.connect(lambda: window.open_page(GROUP))
        groups.closed.connect(lambda: window.open_page(STATION))
        groups.print_requested.connect(self._station.print_requested)
        self._gateway.answered.connect(self._answered)
        window.page_opened.connect(self._page_opened)

    @Slot(str)
    def _check_in(self, registration: str) -> None:
        """Printed at once only where there is a printer: nobody is told of one here."""
        self._window.open_page(STATION)
        printing = bool(self._gateway.laptop.printer)
        self._station.check_in(registration, printing, entering=True)

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        verdict: Verdict = answer.verdict
        if verdict.registration:
            self._walk_ins.answered(verdict.registration.id)

    @Slot(str)
    def _page_opened(self, name: str) -> None:
        if name == STATION:
            self._walk_ins.show_unfinished()
