"""Where in reach other laptops of an event have synced: on a stick that was just plugged in."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from kiosk.domain.event import Event
from kiosk.services.sync.folder import sync_folder

_MOST_FOLDERS = 200
"""Of a drive, which may be anybody's whole photo collection."""


def meeting_places(event: Event, remembered: str, drives: Iterable[Path]) -> list[Path]:
    """The *remembered* folder if it is there, then those on *drives* that hold the event.

    On each drive itself or in one of its folders. Nothing is opened, and what cannot be
    looked at is not there.
    """
    found = [Path(remembered)] if remembered and _is_there(Path(remembered)) else []
    for drive in drives:
        found += [one for one in _with_folders(drive) if _holds(one, event) and one not in found]
    return found


def _with_folders(drive: Path) -> Iterator[Path]:
    yield drive
    with suppress(OSError):
        yield from (path for path in islice(drive.iterdir(), _MOST_FOLDERS) if _is_there(path))


def _holds(folder: Path, event: Event) -> bool:
    places = (sync_folder(folder, event, apart=apart) for apart in (False, True))
    return any(place.folder == folder and _is_there(place.stations) for place in places)


def _is_there(folder: Path) -> bool:
    with suppress(OSError):
        return folder.is_dir()
    return False
