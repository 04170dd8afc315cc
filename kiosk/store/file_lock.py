"""One kiosk at a time has an event file open."""

from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.errors import EventFileInUseError
from kiosk.store.durable_file import naming_the_world

__all__ = ["FileLock", "locked", "unlock"]


def locked(path: Path) -> FileLock:
    """Hold the file beside *path* that says a kiosk has it open; refused at once if one has.

    Raises EventFileInUseError, UnwritableError or DiskFullError.
    """
    with naming_the_world(path):
        real = path.resolve()  # a link is another name, not another file
        lock = FileLock(real.with_name(f"{real.name}-lock"), mode=0o600, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise EventFileInUseError(path) from error
    return lock


def unlock(lock: FileLock | None) -> None:
    """Let other kiosks have the file, if it is held."""
    if lock:
        lock.release()
