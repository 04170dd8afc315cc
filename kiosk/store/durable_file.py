"""Files that are either whole or not there: written beside, synced, renamed, read back.

Measured with power cuts: without each of these steps an export that was announced as
done was lost or ruined in some of the runs, with all of them in none.
"""

import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import DiskFullError, ReadBackDiffersError, UnwritableError

PART = ".part"
"""Ends the name of a file that is being written."""

_PATIENCE_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Windows refuses a rename while a virus scanner or Excel holds the target."""


def write_durably(path: Path, data: bytes) -> None:
    """Write *data* to *path*, replacing it in one step, readable by the owner alone.

    Raises UnwritableError or DiskFullError, and then *path* is as it was; or
    ReadBackDiffersError.
    """
    with naming_the_world(path):
        temporary = temporary_beside(path)
        try:
            _write_new(temporary, data)
            replace_durably(temporary, path, digest=hashlib.sha256(data).digest())
        finally:
            with suppress(OSError):
                temporary.unlink()


def temporary_beside(path: Path) -> Path:
    """A free name in the folder of *path*, so that a rename never crosses disks."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}{PART}")


def replace_durably(temporary: Path, path: Path, *, digest: bytes | None = None) -> None:
    """Sync *temporary*, rename it to *path*, sync the folder and read the file back.

    *digest* is the SHA-256 that must be read back; None takes what *temporary* holds.
    Raises UnwritableError, DiskFullError or ReadBackDiffersError.
    """
    with naming_the_world(path):
        expected = digest or _digest(temporary)
        _sync(temporary)
        _replace(temporary, path)
        _sync_folder(path.parent)
        if _digest(path) != expected:
            raise ReadBackDiffersError(path)


@contextmanager
def naming_the_world(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals inside into errors that name *path*."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise DiskFullError(path) from error
        raise UnwritableError(path) from error


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _replace(temporary: Path, path: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
    for seconds in _PATIENCE_SECONDS:
        try:
            temporary.replace(path)
        except PermissionError:
            pause(seconds)
        else:
            return
    temporary.replace(path)


def _sync_folder(folder: Path) -> None:
    """Make a rename in *folder* last; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
