"""Unbounded work away from the window: imports, exports, badges, proofs.

One Python thread does one thing after another; what it has to say arrives on the
window's thread as signals, so no widget is ever touched from elsewhere.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Event as Flag
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError

T = TypeVar("T")

_PROGRESS_STEPS = 200
"""At most so many reports reach the window for one task: it has other things to paint."""


class CancelledError(Exception):
    """Raised inside the work, at its next report of progress, once somebody cancelled it."""


@dataclass(frozen=True)
class Told(Generic[T]):
    """Whom to tell, on the window's thread, what became of a job; and, last, that it is over."""

    done: Callable[[T], None]
    failed: Callable[[KioskError], None]
    progress: Callable[[int, int], None] = lambda _done, _total: None
    cancelled: Callable[[], None] = lambda: None
    ended: Callable[[], None] = lambda: None


Work = Callable[[Callable[[int, int], None]], T]
"""Takes a function `(done, total)` by which it reports progress, and which raises
`CancelledError` when the work is no longer wanted."""


class Task:
    """One job under way; *say* has something done on the window's thread."""

    def __init__(self, say: Callable[[Callable[[], None]], None]) -> None:
        self._say = say
        self._cancel = Flag()
        self._last_step = -1

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancel.set()

    def run(self, work: Work[T], told: Told[T]) -> None:
        """Do the work; called on the background's thread."""
        self._say(self._outcome(work, told))
        self._say(told.ended)

    def _outcome(self, work: Work[T], told: Told[T]) -> Callable[[], None]:
        """Does the work, and returns what is to be told of it."""
        if self._cancel.is_set():
            return told.cancelled
        try:
            result = work(lambda done, total: self._report(told, done, total))
        except CancelledError:
            return told.cancelled
        except KioskError as error:
            return _call(told.failed, error)
        except BaseException as error:  # noqa: BLE001 - a defect, raised where excepthook hears it
            return _raising(error)
        return _call(told.done, result)

    def _report(self, told: Told[Any], done: int, total: int) -> None:
        if self._cancel.is_set():
            raise CancelledError
        step = done * _PROGRESS_STEPS // max(total, 1)
        if step != self._last_step:
            self._last_step = step
            self._say(lambda: told.progress(done, total))


class Background(QObject):
    """Runs jobs one after another on a single thread.

    The thread speaks through this one object, which outlives every job: an object of Qt
    that is deleted while another thread still emits its signal takes the process with it.
    """

    _said = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._tasks: list[Task] = []
        self._said.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Work[T], told: Told[T]) -> Task:
        """Queue *work*; the task that is returned can cancel it."""
        task = Task(self._said.emit)
        self._tasks.append(task)

        def ended() -> None:
            self._tasks.remove(task)
            told.ended()

        self._pool.submit(task.run, work, replace(told, ended=ended))
        return task

    def settle(self) -> None:
        """Cancel everything that runs or waits, and return when nothing does."""
        for task in self._tasks:
            task.cancel()
        self._pool.submit(lambda: None).result()

    def close(self) -> None:
        """Wait for the job under way, drop those that wait."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _hear(self, tell: Callable[[], None]) -> None:
        tell()


def _call(tell: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: tell(value)


def _raising(error: BaseException) -> Callable[[], None]:
    def tell() -> None:
        raise error

    return tell
