"""Joins the pages that are about badges to the station and the window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.designer_control import DesignerControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.main_window import BADGES, STATION, MainWindow
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.pages.designer_page import DesignerPage
from kiosk.ui.pages.preflight_page import PreflightPage
from kiosk.ui.preflight_control import PreflightControl
from kiosk.ui.station_control import StationControl

PREFLIGHT = "preflight"
DESIGNER = "designer"


class BadgePages(QObject):
    """No button of the bar opens these pages: the Badges page's do."""

    def __init__(
        self,
        window: MainWindow,
        gateway: Gateway,
        station: StationControl,
        badges: BadgesPage,
        lead: LeadControl,
    ) -> None:
        super().__init__(badges)
        self._window = window
        self._station = station
        self._interrupted = ""
        self.preflight_page = PreflightPage()
        self._preflight = PreflightControl(gateway, self.preflight_page)
        self.designer_page = DesignerPage()
        self.designer = DesignerControl(gateway, self.designer_page, lead)
        badges.preflight_requested.connect(lambda: window.open_page(PREFLIGHT))
        badges.designer_requested.connect(lambda: window.open_page(DESIGNER))
        self.preflight_page.back_requested.connect(self.go_back)
        self.designer_page.back_requested.connect(self.go_back)
        self._preflight.person_opened.connect(self._open_person)
        window.page_opened.connect(self._page_opened)

    @property
    def pages(self) -> dict[str, QWidget]:
        """The pages by their names."""
        return {PREFLIGHT: self.preflight_page, DESIGNER: self.designer_page}

    def interrupt(self) -> None:
        """A scan is answered first; what is worked on here comes back as it was."""
        here = [name for name, page in self.pages.items() if page is self._window.page]
        self._interrupted = next(iter(here), self._interrupted)

    @Slot()
    def resume(self) -> None:
        """The station rests."""
        if self._interrupted:
            self._window.open_page(self._interrupted)

    @Slot()
    def go_back(self) -> bool:
        """From one of these pages to the Badges page; False on any other."""
        if self._window.page not in self.pages.values():
            return False
        self._window.open_page(BADGES)
        return True

    def undo(self) -> bool:
        """Take an edit of a design back; False where none is edited."""
        if self._window.page is not self.designer_page:
            return False
        self.designer.undo()
        return True

    def close(self) -> None:
        """The event closes."""
        self._preflight.stop()

    @Slot(str)
    def _open_person(self, registration: str) -> None:
        """Once they are mended and the station rests, the list comes back."""
        self._window.open_page(STATION)
        self._interrupted = PREFLIGHT
        self._station.open_person(registration)

    @Slot(str)
    def _page_opened(self, name: str) -> None:
        if name != STATION:
            self._interrupted = ""
        if name == DESIGNER:
            self.designer.open()
