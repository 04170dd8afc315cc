"""Notices where other laptops can be met: a stick is plugged in, a share is there again."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.devices.drives import mounted_drives
from kiosk.domain.event import Event
from kiosk.services.sync.appearing import meeting_places
from kiosk.ui.gateway import Gateway
from kiosk.ui.sync_control import SyncControl
from kiosk.ui.widgets.stick_strip import StickStrip

_EVERY_MS = 4_000

Drives = Callable[[], Sequence[Path]]


class StickControl(QObject):
    """Offers each place once, when it appears; answered or not, it takes no key away.

    A place that went away is offered again when it is back. Whatever is there already when
    the event is opened has appeared then.
    """

    _looked = Signal(str, object)  # the remembered folder; list[Path]
    opened = Signal()  # somebody wants to sync, and sees what comes of it

    def __init__(
        self,
        gateway: Gateway,
        strip: StickStrip,
        syncing: SyncControl,
        drives: Drives = mounted_drives,
        every_ms: int = _EVERY_MS,
    ) -> None:
        super().__init__(gateway)
        self._gateway = gateway
        self._strip = strip
        self._syncing = syncing
        self._drives = drives
        self._there: set[Path] = set()
        self._offered: Path | None = None
        self._is_looking = False
        self._looked.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        strip.sync_requested.connect(self._sync)
        strip.dismissed.connect(self._put_away)
        syncing.ended.connect(self._put_away)
        syncing.chosen.connect(self._there_already)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Look around, unless the last look has not come back: drives may be slow."""
        if not self._is_looking:
            self._is_looking = True
            arguments = (self._gateway.about, self._syncing.folder)
            Thread(target=self._run, args=arguments, name="drives", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _run(self, event: Event, remembered: str) -> None:
        found = meeting_places(event, remembered, self._drives())
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._looked.emit(remembered, found)

    @Slot(str, object)
    def _hear(self, remembered: str, found: list[Path]) -> None:
        self._is_looking = False
        if remembered != self._syncing.folder:
            return  # another was chosen meanwhile
        new = [place for place in found if place not in self._there]
        self._there = set(found)
        if self._offered is not None and self._offered not in self._there:
            self._put_away()
        if new and not self._syncing.is_syncing:
            self._offered = new[0]
            self._strip.offer(str(new[0]))

    @Slot(object)
    def _there_already(self, folder: Path) -> None:
        """Somebody chose *folder*, and needs no offer of it."""
        self._there.add(folder)
        self._put_away()

    @Slot()
    def _sync(self) -> None:
        if self._offered is not None:
            self._syncing.choose(self._offered)
            self.opened.emit()
            self._syncing.sync()

    @Slot()
    def _put_away(self) -> None:
        self._offered = None
        self._strip.offer("")
