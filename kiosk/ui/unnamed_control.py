"""Leads the counting of people without a badge, at a session's room."""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.passage import Direction
from kiosk.services.unnamed import count_unnamed
from kiosk.ui.gateway import Gateway
from kiosk.ui.sounds import Cue, Sounds
from kiosk.ui.standing_control import StandingControl
from kiosk.ui.views import Tone


class UnnamedControl(QObject):
    """One key more, one key fewer; Ctrl+Z takes the last one back as it does a scan."""

    def __init__(self, gateway: Gateway, standing: StandingControl, sounds: Sounds) -> None:
        super().__init__(standing)
        self._gateway = gateway
        self._standing = standing
        self._sounds = sounds
        standing.unnamed_counted.connect(self.count)

    @Slot(int)
    def count(self, number: int) -> None:
        """One more of them inside, or one fewer, where a session is; elsewhere nothing."""
        checkpoint = self._standing.session_judged
        if not checkpoint:
            return
        direction = Direction.ENTRY if number > 0 else Direction.EXIT
        fact = self._gateway.act(
            lambda file, at, operator: count_unnamed(file, checkpoint, direction, at, operator)
        )
        if fact:
            self._standing.refresh()
            self._sounds.play(Tone.OK if number > 0 else Cue.EXIT)
