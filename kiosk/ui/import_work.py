"""The one task that the import page shows: what it is, how far it has come, and its end."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import CancelledError, Task, Told
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.import_page import ImportPage

T = TypeVar("T")


class Doing(Enum):
    """What is done; the event is changed by all but reading."""

    READING = "reading"
    IMPORTING = "importing"
    UNDOING = "undoing"


@dataclass(frozen=True, slots=True)
class Job:
    """What is done, in words for the page, and whom to tell when it failed or was cancelled."""

    doing: Doing
    text: str
    failed: Callable[[KioskError], None]
    cancelled: Callable[[], None]


class ImportWork(QObject):
    """Runs one job at a time, so that Cancel stops what is shown."""

    changed = Signal()  # a job began, came farther, or ended
    _broke = Signal()

    def __init__(self, gateway: Gateway, page: ImportPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._task: Task | None = None
        self._job: Job | None = None
        self._percent = 0
        self._broke.connect(self._show_broken, Qt.ConnectionType.QueuedConnection)
        page.cancel_requested.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    @property
    def writing(self) -> str:
        """What is being changed in the event, and how far it has come; empty if nothing is."""
        if self._job is None or self._job.doing is Doing.READING:
            return ""
        importing = self._job.doing is Doing.IMPORTING
        text = (
            translate("Import", "Importing: {percent} %")
            if importing
            else translate("Import", "Taking an import back: {percent} %")
        )
        return text.format(percent=self._percent)

    @property
    def leaving(self) -> str:
        """What it means to leave the job halfway."""
        if self._job is not None and self._job.doing is Doing.UNDOING:
            return translate(
                "Import",
                "An import is being taken back. Stopped now, a part of it stays until it is"
                " undone again.",
            )
        return translate(
            "Import",
            "The import is not done yet. Stopped now, only a part of the list is here until it is"
            " imported again.",
        )

    def run(
        self, job: Job, work: Callable[[EventFile, Progress], T], done: Callable[[T], None]
    ) -> None:
        """Do the work in the background, and show how far it has come."""
        self._job, self._percent = job, 0
        self._page.show_work(job.text)
        told = Told[T](
            done=self._ending(done),
            failed=self._ending(job.failed),
            progress=self._show_progress,
            cancelled=self._ending(job.cancelled),
        )
        self._task = self._gateway.in_background(self._noticing(work), told)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop what is shown."""
        if self._task and self._job:
            self._task.cancel()

    def _ending(self, tell: Callable[..., None]) -> Callable[..., None]:
        def ended(*values: Any) -> None:
            self._job = None
            tell(*values)
            self.changed.emit()

        return ended

    def _noticing(
        self, work: Callable[[EventFile, Progress], T]
    ) -> Callable[[EventFile, Progress], T]:
        """A defect ends the job as well; whoever hears of defects hears of it."""

        def noticing(file: EventFile, progress: Progress) -> T:
            try:
                return work(file, progress)
            except (KioskError, CancelledError):
                raise
            except BaseException:
                self._broke.emit()
                raise

        return noticing

    def _show_progress(self, done: int, total: int) -> None:
        self._percent = done * 100 // max(total, 1)
        self._page.show_progress(done, total)
        self.changed.emit()

    @Slot()
    def _show_broken(self) -> None:
        self._job = None
        self._page.show_choice()
        self.changed.emit()
