"""Erasing an event from this laptop: its key first, then everything that the key opened.

Every page of an event file is encrypted with a key made of the passphrase and of sixteen
random bytes at its start. Once those are overwritten, nothing in the file can be read, not
even with the passphrase; that takes one write of a few bytes. Killed before it, the file is
whole; killed after it, nothing is readable, and `finish_erasing` does the rest.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from kiosk.store.driver import naming_the_drivers_world
from kiosk.store.durable_file import naming_the_world, write_durably
from kiosk.store.event_file import EventFile
from kiosk.store.file_lock import locked, unlock
from kiosk.store.laptop import Laptop, remember
from kiosk.store.opening import remove_database, reopen_database

_KEY_BYTES = 16
_BLOCK = 1 << 20
_BESIDE = ("-wal", "-shm", "-journal")
_LOCK = "-lock"
_MARK = "-erasing"


def erase(file: EventFile) -> list[Path]:
    """Erase the event of *file* from this laptop, close it, and say which files are gone.

    Nobody else may have it open. Raises EventFileInUseError, StoreUnavailableError,
    UnwritableError or DiskFullError; then the file is whole, or nobody can read it any more.
    """
    path, event, words = file.path.resolve(), file.event.id, file.passphrase
    laptop = file.laptop
    file.close()
    lock = locked(path)
    try:
        _gather(path, words)
        gone = _destroy(path, event)
        _forget(laptop, path, event)
    finally:
        unlock(lock)
    _remove_leftovers(path)
    return gone


def finish_erasing(path: Path, laptop: Laptop) -> bool:
    """End what was interrupted after the key of *path* was gone; False if nothing was.

    Raises EventFileInUseError, UnwritableError or DiskFullError.
    """
    path = path.resolve()
    event = _erased_event(path)
    if event is None:
        return False
    lock = locked(path)
    try:
        _remove(path)
        _forget(laptop, path, event)
    finally:
        unlock(lock)
    _remove_leftovers(path)
    return True


def copies_on_this_laptop(path: Path) -> list[Path]:
    """The copies of the event file at *path* that lie beside it, and what was left of writing."""
    kept = path.parent.glob(f"{_literal(path.name)}-before-*")
    parts = path.parent.glob(f".{_literal(path.name)}*.part")
    return sorted(one for one in (*kept, *parts) if one.is_file() and not one.is_symlink())


def _gather(path: Path, words: str) -> None:
    """Bring what is in the write-ahead log into the file: the log holds the key's bytes too."""
    with naming_the_drivers_world(path), closing(reopen_database(path, words)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _destroy(path: Path, event: str) -> list[Path]:
    """Copies first, so that whoever is killed between keeps the file itself whole."""
    gone = copies_on_this_laptop(path)
    for copy in gone:
        _overwrite_key(copy, secrets.token_bytes(_KEY_BYTES))
    noise = secrets.token_bytes(_KEY_BYTES)
    write_durably(_mark(path), f"{_digest(noise)} {event}".encode())
    _overwrite_key(path, noise)
    _remove(path)
    return [path, *gone]


def _overwrite_key(path: Path, noise: bytes) -> None:
    with naming_the_world(path), path.open("rb+") as stream:
        stream.write(noise)
        stream.flush()
        os.fsync(stream.fileno())


def _erased_event(path: Path) -> str | None:
    """The id of the event whose key is gone, as the mark beside *path* proves; else None."""
    try:
        digest, _, event = _mark(path).read_bytes().decode().partition(" ")
        is_gone = not path.exists() or _digest(_first_bytes(path)) == digest
    except (OSError, UnicodeDecodeError):
        return None
    return event if is_gone else None


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_KEY_BYTES)


def _digest(noise: bytes) -> str:
    return hashlib.sha256(noise).hexdigest()


def _remove(path: Path) -> None:
    """Unlink what the key opened; the file itself last but for the mark."""
    with naming_the_world(path):
        for each in (*_all_of(path), path):
            _blank(each)
            each.unlink(missing_ok=True)
        remove_database(path)


def _blank(path: Path) -> None:
    """Nothing in it can be read any more; a magnetic disk need not keep it either."""
    with suppress(FileNotFoundError), path.open("rb+") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, _BLOCK)))
        stream.flush()
        os.fsync(stream.fileno())


def _all_of(path: Path) -> Iterator[Path]:
    for copy in copies_on_this_laptop(path):
        yield from (copy.with_name(copy.name + suffix) for suffix in _BESIDE)
        yield copy
    yield path.with_name(f"{path.name}-journal")


def _remove_leftovers(path: Path) -> None:
    """What tells nobody anything: the lock, and the mark of an erasure that has ended."""
    with suppress(OSError):
        path.with_name(path.name + _LOCK).unlink(missing_ok=True)
    with naming_the_world(path):
        _mark(path).unlink(missing_ok=True)


def _forget(laptop: Laptop, path: Path, event: str) -> None:
    """The laptop's settings name the event no more."""
    posts = {one: ids for one, ids in laptop.posts.items() if one != event}
    folders = {one: folder for one, folder in laptop.sync_folders.items() if one != event}
    recent = tuple(one for one in laptop.recent if one != path)
    laptop = replace(laptop, recent=recent, posts=posts, sync_folders=folders)
    if not recent:  # where lists came from, if none can still come
        laptop = replace(laptop, watched_folder="", known_lists=())
    remember(laptop)


def _mark(path: Path) -> Path:
    return path.with_name(path.name + _MARK)


def _literal(name: str) -> str:
    """*name* for a pattern, whatever brackets it has."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
