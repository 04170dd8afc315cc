"""Printing on a thread of its own: nobody at a desk ever waits for paper."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from threading import Event as Flag
from threading import Thread
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.devices import spool
from kiosk.devices.printers import printer_for
from kiosk.domain.print_job import JobStage, PrintJob
from kiosk.errors import KioskError
from kiosk.services.opening import EventFile
from kiosk.services.printing.artwork import GuestName
from kiosk.services.printing.draining import Draining
from kiosk.services.printing.printer import PrinterStatus
from kiosk.services.printing.queue import queue_of
from kiosk.services.printing.routing import routes_of
from kiosk.ui.gateway import Gateway

_LOOK_S = 15.0
"""How often printers are asked how they are."""

_RETRY_S = 10.0
"""After trouble with the event file; anybody's check-in tries it earlier."""

_SHOWN = 200
_ENDS_S = 30.0


@dataclass(frozen=True, slots=True)
class PrintingNow:
    """The queue and the printers at one moment.

    `jobs` are the first that have not come out, `printed` is how many have since it began.
    """

    jobs: tuple[PrintJob, ...] = ()
    counts: Mapping[JobStage, int] = field(default_factory=dict)
    states: Mapping[str, PrinterStatus] = field(default_factory=dict)
    labels: Mapping[str, int] = field(default_factory=dict)
    printed: int = 0


class PrintWorker(QObject):
    """Brings one event's queue to the printers until it is closed."""

    moved = Signal(object)  # PrintingNow, when something has changed
    troubled = Signal(object)  # KioskError: the event file could not be written
    _said = Signal(object)

    def __init__(self, gateway: Gateway, guest: GuestName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._guest = guest
        self._wake, self._again, self._over = Flag(), Flag(), Flag()
        self._thread: Thread | None = None
        self._told = PrintingNow()
        self._said.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, unless it has begun; or look at once whether there is something new."""
        self._wake.set()
        if self._thread is None and not self._over.is_set():
            file = self._gateway.ask(lambda opened: opened)
            self._thread = Thread(target=self._run, args=(file,), name="printing", daemon=True)
            self._thread.start()

    def try_again(self) -> None:
        """Somebody has been at the printers."""
        self._again.set()
        self.start()

    @Slot()
    def close(self) -> None:
        """Finish the step under way; what waits is printed when the event is open again."""
        self._over.set()
        self._wake.set()
        if self._thread:
            self._thread.join(_ENDS_S)

    def _run(self, origin: EventFile) -> None:
        """A disk that is full for a while ends nothing: badges wait until it is not."""
        spool.sweep()
        told: KioskError | None = None
        try:
            while not self._over.is_set():
                self._wake.clear()
                trouble = self._until_trouble(origin)
                if trouble and type(trouble) is not type(told):
                    self._said.emit(lambda error=trouble: self.troubled.emit(error))
                told = trouble
                self._rest(_RETRY_S)
        except Exception as error:  # noqa: BLE001 - a defect, raised where excepthook hears it
            self._said.emit(_raising(error))
        finally:
            spool.sweep()

    def _until_trouble(self, origin: EventFile) -> KioskError | None:
        """Print on a connection of its own until that fails, or the event closes."""
        try:
            with closing(origin.another()) as file:
                routes = lambda: routes_of(self._gateway.laptop)  # noqa: E731 - as it is now
                now = self._gateway.now
                draining = Draining(file, printer_for, routes, self._guest, now)
                draining.begin()
                self._drain(file, draining)
        except KioskError as error:
            return error
        return None

    def _drain(self, file: EventFile, draining: Draining) -> None:
        look_at = 0.0
        while not self._over.is_set():
            self._wake.clear()
            if self._again.is_set():
                self._again.clear()
                draining.try_again()
                look_at = 0.0
            if monotonic() >= look_at:
                draining.look_at_printers()
                look_at = monotonic() + _LOOK_S
            wait = draining.step()
            self._tell(file, draining)
            self._rest(_LOOK_S if wait is None else min(wait, _LOOK_S))

    def _rest(self, seconds: float) -> None:
        """Not at all if the end came between the last look and now."""
        self._wake.wait(0 if self._over.is_set() else seconds)

    def _tell(self, file: EventFile, draining: Draining) -> None:
        queue, laptop = file.print_queue, queue_of(file)
        now = PrintingNow(
            tuple(queue.unsettled(laptop, _SHOWN)),
            queue.counts(laptop),
            dict(draining.states),
            queue.labels_left(laptop),
            draining.printed,
        )
        if now != self._told:
            self._told = now
            self._said.emit(lambda: self.moved.emit(now))

    @Slot(object)
    def _hear(self, tell: Callable[[], None]) -> None:
        if not self._over.is_set():
            tell()


def _raising(error: BaseException) -> Callable[[], None]:
    def tell() -> None:
        raise error

    return tell
