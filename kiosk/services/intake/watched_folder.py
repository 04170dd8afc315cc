"""A folder where the organiser drops new versions of the list: which file is to be offered.

Nothing is opened that still grows, and what is offered is known by its content: a file
that was only touched, copied or renamed is no news.
"""

import hashlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Shape: TypeAlias = tuple[int, int]
"""A file's size and the time of its last change, in nanoseconds."""

_TEMPORARY = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp")
_OURS = (".kiosk", ".central.csv", ".age", "-lock", "-wal", "-shm")
_TOO_LARGE = 512 * 1024 * 1024
_EXPORTED = b"kiosk_checked_in_at"
_BEGINNING = 65536
_MOST_FILES = 500
_DIGEST_LENGTH = 32


@dataclass(frozen=True, slots=True)
class NewList:
    """A file that is to be offered, and by what its content is known."""

    path: Path
    digest: str
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look at a folder found: each file's shape, and the digest of those at rest."""

    shapes: Mapping[Path, Shape] = field(default_factory=dict)
    digests: Mapping[Path, str] = field(default_factory=dict)


def look(folder: Path, before: Seen, known: AbstractSet[str]) -> tuple[Seen, NewList | None]:
    """What is in *folder* now, and the newest list in it whose content is not *known*.

    A file must look the same in two looks before it is read. A folder or a file that is
    not there at the moment is no error: sticks are pulled, and files are replaced.
    """
    shapes = _shapes(folder)
    digests = {}
    for path, shape in shapes.items():
        if before.shapes.get(path) == shape and (digest := before.digests.get(path) or _of(path)):
            digests[path] = digest
    new = [
        NewList(path, digest, shapes[path][1])
        for path, digest in digests.items()
        if digest not in known and not _is_an_export(path)
    ]
    return Seen(shapes, digests), max(new, key=lambda one: (one.changed_ns, one.path), default=None)


def digest_of(path: Path) -> str:
    """By what the content of *path* is known; empty if it cannot be read."""
    return _of(path)


def _shapes(folder: Path) -> dict[Path, Shape]:
    """The files that may be lists, a limited number of them."""
    found: dict[Path, Shape] = {}
    with suppress(OSError):
        for path in folder.iterdir():
            if len(found) < _MOST_FILES and _may_be_a_list(path.name):
                found |= _shape(path)
    return found


def _shape(path: Path) -> dict[Path, Shape]:
    with suppress(OSError):
        status = path.stat()
        if path.is_file() and 0 < status.st_size <= _TOO_LARGE:
            return {path: (status.st_size, status.st_mtime_ns)}
    return {}


def _may_be_a_list(name: str) -> bool:
    plain = name.casefold()
    hidden = plain.startswith((".", "~")) or plain in {"desktop.ini", "thumbs.db"}
    return not (hidden or plain.endswith(_TEMPORARY) or plain.endswith(_OURS))


def _is_an_export(path: Path) -> bool:
    """Whether the kiosk wrote the file itself, as its central export."""
    with suppress(OSError), path.open("rb") as file:
        return _EXPORTED in file.read(_BEGINNING)
    return False


def _of(path: Path) -> str:
    with suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:_DIGEST_LENGTH]
    return ""
