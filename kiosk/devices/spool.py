"""Where badges lie for the moment in which they are handed to a printer: in memory if possible."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NAME = "kiosk-spool"
_IN_MEMORY = "/dev/shm"  # noqa: S108 - the folder below it is this user's alone


@contextmanager
def spooled() -> Iterator[Path]:
    """A folder that nobody else can read, and that is gone with all its files afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"{_NAME}-{os.getpid()}-", dir=_place()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep() -> int:
    """Remove what kiosks that were killed have left behind; how many folders that were.

    Those of kiosks that still run, and of other people, stay.
    """
    left = [folder for folder in _place().glob(f"{_NAME}-*") if _is_left(folder)]
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def _place() -> Path:
    """Memory that no power cut leaves readable; a folder of temporary files where there is none."""
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), _IN_MEMORY):
        if folder and Path(folder).is_dir() and os.access(folder, os.W_OK | os.X_OK):
            return Path(folder)
    return Path(tempfile.gettempdir())


def _is_left(folder: Path) -> bool:
    kiosk = folder.name.removeprefix(f"{_NAME}-").partition("-")[0]
    with suppress(OSError):
        ours = os.name != "posix" or folder.lstat().st_uid == os.getuid()
        return ours and kiosk.isdigit() and not _runs(int(kiosk))
    return False


def _runs(process: int) -> bool:
    if os.name != "posix":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
