"""Leads the lock of a running station: nothing is shown and nobody is judged until it opens."""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.credential import cleaned
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.main_window import MainWindow
from kiosk.ui.pages.lock_page import LockPage


class LockControl(QObject):
    """What stood on the screen stands there again after it is unlocked."""

    def __init__(self, window: MainWindow, gateway: Gateway, lead: LeadControl) -> None:
        super().__init__(lead)
        self._window = window
        self._gateway = gateway
        self._lead = lead
        self.page = LockPage()
        self.page.unlock_requested.connect(self._unlock)

    @Slot()
    def lock(self) -> None:
        """F10: whoever passes by sees nothing."""
        if not self._window.locked:
            self._window.lock(self.page)
            self.page.ask(with_pin=self._lead.has_pin)

    def refuses(self, credential: str) -> bool:
        """Whether a scan is not answered, because it is locked; the door key card opens it."""
        if not self._window.locked:
            return False
        if self._gateway.ask(lambda file: file.opens_with(cleaned(credential))):
            self._window.unlock()
        else:
            text = translate("Lock", "Nobody was judged: unlock this station, then scan again.")
            self.page.show_trouble(text)
        return True

    @Slot(str)
    def _unlock(self, words: str) -> None:
        trouble = self._lead.trouble_unlocking(words)
        self.page.show_trouble(trouble)
        if not trouble:
            self._window.unlock()
