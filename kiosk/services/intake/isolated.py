"""Reading in a process of its own: what a hostile file breaks is not the kiosk.

The process is started afresh for each file and has no window, no store and no event. It
may hold so much memory and take so much time, and is killed when it does not end.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from time import monotonic
from types import ModuleType

import psutil

from kiosk.domain.listing import Why
from kiosk.errors import KioskError, NotUnderstoodError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.packing import failed, tick
from kiosk.services.intake.parsing import Request, is_container, parse

Work = Callable[[Connection, Request], None]

_LOOK_S = 0.05
"""How often a process is looked at, and whoever waits for it is asked."""

_TICK_S = 0.05
_END_S = 5.0
"""How long a process may take to end once it has said everything; it is killed then."""

_OUT_OF_MEMORY = frozenset({-signal.SIGABRT, -9, 0xC0000409})
"""How a process ends that asks for memory and gets none: aborted, or killed by the system."""

_STARTING = Lock()
"""Held while a process starts: what is done to `__main__` then, is done by one at a time."""

_ROOM = 256 * 1024 * 1024
"""Of addresses, not of memory: what the interpreter and its libraries take up by themselves."""


def serve(messages: Connection, request: Request) -> None:
    """Read a file, and say what was found; this is all that the process does."""
    _give_up_everything(request.limits)
    with suppress(BrokenPipeError, KeyboardInterrupt):
        speak(messages, request)


def speak(messages: Connection, request: Request) -> None:
    """Send the messages that carry the tables of a file, or the one that says why not."""
    told_at = 0.0

    def told(done: int) -> None:
        nonlocal told_at
        if (now := monotonic()) - told_at >= _TICK_S:
            told_at = now
            messages.send_bytes(tick(done))

    try:
        for message in parse(request, told):
            messages.send_bytes(message)
    except KioskError as error:
        messages.send_bytes(failed(error))
    except MemoryError:
        messages.send_bytes(failed(NotUnderstoodError(request.path, Why.TOO_LARGE)))


def isolated(request: Request, progress: Callable[[], None], work: Work = serve) -> Iterator[bytes]:
    """The messages that *work* sends from a process; *progress* is called every moment.

    Whatever *progress* raises ends the process at once. Raises NotUnderstoodError where
    the process takes too much, or does not come to its end.
    """
    with _process(request, work) as (process, messages):
        watch = _Watch(process, request)
        while True:
            if watch.is_due():
                progress()
                watch.check()
            if messages.poll(_LOOK_S):
                try:
                    message = messages.recv_bytes()
                except (EOFError, OSError):
                    watch.check_end()
                    return
                watch.heard()
                yield message


@contextmanager
def _process(request: Request, work: Work) -> Iterator[tuple[BaseProcess, Connection]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, request), daemon=True)
    with _STARTING, _without_main():
        process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep multiprocessing from running the program that started this in the process, too."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class _Watch:
    """Sees to it that a process keeps within its limits."""

    def __init__(self, process: BaseProcess, request: Request) -> None:
        self._process = process
        self._request = request
        self._started = self._heard = monotonic()
        self._looked = 0.0

    def is_due(self) -> bool:
        """Whether it is time for another look."""
        if (now := monotonic()) - self._looked < _LOOK_S:
            return False
        self._looked = now
        return True

    def heard(self) -> None:
        """The process has said something."""
        self._heard = monotonic()

    def check(self) -> None:
        """Raise NotUnderstoodError for a process that takes too much memory or time."""
        limits, now = self._request.limits, self._looked
        if self._memory() > limits.memory:
            raise NotUnderstoodError(self._request.path, Why.TOO_LARGE)
        if now - self._heard > limits.idle_s or now - self._started > limits.total_s:
            raise NotUnderstoodError(self._request.path, Why.TOO_SLOW)

    def check_end(self) -> None:
        """Raise NotUnderstoodError for a process that did not end of itself."""
        self._process.join(_END_S)
        if self._process.exitcode:
            raise NotUnderstoodError(self._request.path, self._why(self._process.exitcode))

    def _why(self, exitcode: int) -> Why:
        if exitcode in _OUT_OF_MEMORY:
            return Why.TOO_LARGE
        return Why.TRUNCATED_WORKBOOK if is_container(self._request.path) else Why.BINARY

    def _memory(self) -> int:
        try:
            return int(psutil.Process(self._process.pid).memory_info().rss)
        except psutil.Error:  # it has ended, which is seen elsewhere
            return 0


def _give_up_everything(limits: Limits) -> None:
    """No words, no files, no traces of memory on disk, and only so much of it."""
    _silence()
    with suppress(ImportError):  # Windows; the watch of whoever started this remains
        import resource  # noqa: PLC0415

        for kind, most in (
            (resource.RLIMIT_AS, limits.memory + _ROOM),
            (resource.RLIMIT_CPU, int(limits.total_s) + 1),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
        ):
            with suppress(ValueError, OSError):  # not every system has every limit
                resource.setrlimit(kind, (most, most))


def _silence() -> None:
    """Send what libraries print to nowhere: it may quote the file."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, stream)
