"""Disks that are full or read-only: real ones where this account may mount them."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def a_small_disk(folder: Path, megabytes: int = 1) -> Iterator[Path]:
    """A disk of its own at *folder*; the test is skipped where none can be mounted."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _run("umount", "-l", str(folder))


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """*folder* as it is, but nothing in it can be written."""
    if os.geteuid() != 0:  # permissions bind everybody else
        folder.chmod(0o500)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
        return
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield folder
    finally:
        _run("umount", "-l", str(folder))


def fill(folder: Path) -> Path:
    """Fill the disk at *folder* to the last byte; deleting the file makes room again."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        for size in (65536, 4096, 1):
            with suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    return filler


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """The system refuses to make any file longer than *size* bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _mount(*arguments: str) -> None:
    if os.geteuid() != 0 or not _run("mount", *arguments):
        pytest.skip("this account may not mount a disk")


def _run(program: str, *arguments: str) -> bool:
    found = shutil.which(program)
    return found is not None and not subprocess.call([found, *arguments], stderr=subprocess.DEVNULL)
