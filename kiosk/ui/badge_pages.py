"""Joins the pages that are about badges to the station and the window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from kiosk.devices.painter import standard_design
from kiosk.ui.gateway import Gateway
from kiosk.ui.main_window import BADGES, STATION, MainWindow
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.pages.preflight_page import PreflightPage
from kiosk.ui.preflight_control import PreflightControl
from kiosk.ui.station_control import StationControl

PREFLIGHT = "preflight"


class BadgePages(QObject):
    """No button of the bar opens these pages: the Badges page's do."""

    def __init__(
        self, window: MainWindow, gateway: Gateway, station: StationControl, badges: BadgesPage
    ) -> None:
        super().__init__(badges)
        self._window = window
        self._station = station
        self.preflight_page = PreflightPage()
        self._preflight = PreflightControl(gateway, self.preflight_page, standard_design)
        badges.preflight_requested.connect(lambda: window.open_page(PREFLIGHT))
        self.preflight_page.back_requested.connect(self.go_back)
        self._preflight.person_opened.connect(self._open_person)

    @property
    def pages(self) -> dict[str, QWidget]:
        """The pages by their names."""
        return {PREFLIGHT: self.preflight_page}

    @Slot()
    def go_back(self) -> bool:
        """From one of these pages to the Badges page; False on any other."""
        if self._window.page not in self.pages.values():
            return False
        self._window.open_page(BADGES)
        return True

    def close(self) -> None:
        """The event closes."""
        self._preflight.stop()

    @Slot(str)
    def _open_person(self, registration: str) -> None:
        self._window.open_page(STATION)
        self._station.open_person(registration)
