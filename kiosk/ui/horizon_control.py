"""Keeps the bar's word on how old the list is, what others told, and whether the clock is right."""

from PySide6.QtCore import QObject, Slot

from kiosk.services.horizon import horizon
from kiosk.ui.gateway import Gateway
from kiosk.ui.horizon_texts import clock_chip, list_chip, others_chip
from kiosk.ui.widgets.state_chips import StateChips


class HorizonControl(QObject):
    """Looks whenever it is told to."""

    def __init__(self, gateway: Gateway, chips: StateChips) -> None:
        super().__init__(gateway)
        self._gateway = gateway
        self._chips = chips

    @Slot()
    def refresh(self) -> None:
        """Say what is true now."""
        gateway = self._gateway
        known, at = gateway.ask(horizon), gateway.now()
        for name, said in (
            ("listChip", list_chip(known, at)),
            ("othersChip", others_chip(known, at, gateway.zone)),
            ("clockChip", clock_chip(known, gateway.about, at, gateway.zone)),
        ):
            self._chips.show_state(name, *said)

    def close(self) -> None:
        """The event is closed: its chips belong to no other."""
        for name in ("listChip", "othersChip", "clockChip"):
            self._chips.show_state(name, "")
