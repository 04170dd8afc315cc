"""Leads the undo of what stands on somebody's card."""

from PySide6.QtCore import QObject, Slot

from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.station_control import StationControl


class PassageUndoControl(QObject):
    """This station's own are anybody's to take back; another station's are the lead's."""

    def __init__(
        self, gateway: Gateway, page: StationPage, station: StationControl, lead: LeadControl
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._station = station
        self._lead = lead
        page.passages.undo_requested.connect(self._undo)

    @Slot(str)
    def _undo(self, fact: str) -> None:
        if self._is_ours(fact):
            self._take_back(fact)
        else:
            purpose = translate("Card", "Another station let them in. The lead may undo it: PIN.")
            self._lead.ask(self._page.passages.pin, purpose, lambda: self._take_back(fact))

    def _is_ours(self, fact: str) -> bool:
        found = self._gateway.ask(lambda file: file.journal.fact(fact))
        ours = self._gateway.ask(lambda file: file.station)
        return bool(found and ours and found.station == ours.id)

    def _take_back(self, fact: str) -> None:
        card = self._page.card_shown
        if self._gateway.undo(fact) and card:
            self._station.open_person(card.registration)
            self._page.focus_input()
