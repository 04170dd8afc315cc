"""Watches the organiser's folder, and offers the list that appears there."""

from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.services.intake.watched_folder import NewList, Seen, look
from kiosk.ui.gateway import Gateway
from kiosk.ui.widgets.watched_folder import NewListStrip, WatchLine

_EVERY_MS = 4_000


@dataclass(frozen=True, slots=True)
class _Looked:
    folder: Path
    seen: Seen
    offer: NewList | None


class WatchControl(QObject):
    """Looks into the folder every few seconds, on a thread that nothing ever waits for.

    A network share that is dead holds that thread, and no other work and no closing of
    the window. What was looked at or dismissed, and what is older, is not offered again.
    """

    list_chosen = Signal(object)  # Path
    _looked = Signal(object)

    def __init__(
        self, gateway: Gateway, strip: NewListStrip, line: WatchLine, every_ms: int = _EVERY_MS
    ) -> None:
        super().__init__(strip)
        self._gateway = gateway
        self._strip = strip
        self._line = line
        self._seen = Seen()
        self._offer: NewList | None = None
        self._chosen: set[Path] = set()
        self._is_looking = False
        self._looked.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        strip.look_requested.connect(self._look_at_it)
        strip.dismissed.connect(self._handled)
        line.folder_chosen.connect(lambda folder: self._watch(str(folder)))
        line.stopped.connect(lambda: self._watch(""))
        line.show_folder(gateway.laptop.watched_folder)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Look into the folder, unless the last look has not come back."""
        folder = self._gateway.laptop.watched_folder
        if folder and not self._is_looking:
            self._is_looking = True
            known = frozenset(self._gateway.laptop.known_lists)
            arguments = (Path(folder), self._seen, known)
            Thread(target=self._run, args=arguments, name="watching", daemon=True).start()

    @Slot(object)
    def note_chosen(self, path: Path) -> None:
        """Somebody looks at *path* without having been offered it."""
        self._chosen.add(path)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _run(self, folder: Path, seen: Seen, known: AbstractSet[str]) -> None:
        found = _Looked(folder, *look(folder, seen, known))
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._looked.emit(found)

    @Slot(object)
    def _hear(self, found: _Looked) -> None:
        self._is_looking = False
        if str(found.folder) != self._gateway.laptop.watched_folder:
            return
        self._seen, self._offer = found.seen, found.offer
        if self._offer and self._offer.digest in self._gateway.laptop.known_lists:
            self._offer = None
        if self._offer and self._offer.path in self._chosen:
            self._chosen.discard(self._offer.path)
            self._handled()
        self._strip.offer(self._offer.path.name if self._offer else "")

    @Slot()
    def _look_at_it(self) -> None:
        if self._offer:
            path = self._offer.path
            self._handled()
            self.list_chosen.emit(path)

    @Slot()
    def _handled(self) -> None:
        """This list, and all that are older, are offered no more."""
        if self._offer is None:
            return
        laptop = self._gateway.laptop
        for path, digest in self._seen.digests.items():
            if self._seen.shapes[path][1] <= self._offer.changed_ns:
                laptop = laptop.with_known_list(digest)
        self._gateway.keep_settings(laptop)
        self._offer = None
        self._strip.offer("")

    def _watch(self, folder: str) -> None:
        self._gateway.keep_settings(replace(self._gateway.laptop, watched_folder=folder))
        self._line.show_folder(folder)
        self._seen, self._offer = Seen(), None
        self._strip.offer("")
        self.look()
