"""Leads the setting of the lead's PIN."""

from PySide6.QtCore import QObject, Slot

from kiosk.services.lead import set_pin
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.widgets.pin_setting import PinSetting


class PinControl(QObject):
    """Whoever changes the PIN has to know the one that holds."""

    def __init__(self, gateway: Gateway, setting: PinSetting, lead: LeadControl) -> None:
        super().__init__(setting)
        self._gateway = gateway
        self._setting = setting
        self._lead = lead
        setting.change_requested.connect(self._change)
        setting.removal_requested.connect(self._remove)
        setting.chosen.connect(self._set)
        gateway.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say whether there is one: another laptop may have set it."""
        self._setting.show_state(has_pin=self._lead.has_pin)

    @Slot()
    def _change(self) -> None:
        purpose = translate("Lead", "To change the PIN, type the one that holds now.")
        self._lead.ask(self._setting.strip, purpose, self._setting.ask_new)

    @Slot()
    def _remove(self) -> None:
        purpose = translate("Lead", "To do without the PIN, type it once more.")
        self._lead.ask(self._setting.strip, purpose, lambda: self._set(""))

    @Slot(str)
    def _set(self, pin: str) -> None:
        self._gateway.act(lambda file, at, operator: set_pin(file, pin, at, operator))
