"""Asks for the lead's PIN before what only the lead may do, wherever in the window that is."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.services.lead import has_pin, is_pin
from kiosk.services.opening import EventFile
from kiosk.services.pin_tries import PinTries
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.widgets.pin_strip import PinStrip


class LeadControl(QObject):
    """One for each open event: wrong PINs count, whichever strip they were typed into."""

    def __init__(
        self,
        gateway: Gateway,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._tries = PinTries(clock)
        self._strip: PinStrip | None = None
        self._act: Callable[[], object] = lambda: None

    @property
    def has_pin(self) -> bool:
        """Whether the event has a PIN to ask for."""
        return self._gateway.ask(has_pin)

    def ask(self, strip: PinStrip, purpose: str, act: Callable[[], object]) -> None:
        """Do *act* once *strip* was given the PIN; at once, where the event has none."""
        self._forget()
        if not self.has_pin:
            act()
            return
        self._strip, self._act = strip, act
        strip.entered.connect(self._entered)
        strip.cancelled.connect(self._forget)
        strip.ask(purpose)

    def trouble_with(self, pin: str) -> str:
        """Why *pin* opens nothing, as a sentence; empty when it is the lead's."""
        text = translate("Lead", "That is not the PIN. Tries left: {left}.")
        return self._trouble(lambda file: is_pin(file, pin), text)

    def trouble_unlocking(self, words: str) -> str:
        """Why *words* unlock nothing; empty when they are the PIN or the passphrase."""

        def unlock(file: EventFile) -> bool:
            return file.opens_with(words) or (has_pin(file) and is_pin(file, words))

        text = translate("Lead", "That does not unlock it. Tries left: {left}.")
        return self._trouble(unlock, text)

    def _trouble(self, is_right: Callable[[EventFile], bool], text: str) -> str:
        if self._tries.pause_s:
            return _pause_text(self._tries.pause_s)
        if self._gateway.ask(is_right):
            self._tries.was_right()
            return ""
        self._tries.was_wrong()
        if self._tries.pause_s:
            return _pause_text(self._tries.pause_s)
        return text.format(left=self._tries.left)

    @Slot(str)
    def _entered(self, pin: str) -> None:
        strip, act = self._strip, self._act
        if strip is None:
            return
        if trouble := self.trouble_with(pin):
            strip.show_trouble(trouble)
            return
        self._forget()
        strip.put_away()
        act()

    @Slot()
    def _forget(self) -> None:
        """Whoever asked before is not answered any more."""
        strip, self._strip, self._act = self._strip, None, lambda: None
        if strip is not None:
            strip.entered.disconnect(self._entered)
            strip.cancelled.disconnect(self._forget)
            strip.put_away()


def _pause_text(seconds: float) -> str:
    text = translate("Lead", "Too many wrong PINs. Try again in {seconds} seconds.")
    return text.format(seconds=int(seconds) + 1)
