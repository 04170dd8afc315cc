"""Laptops that sync with one folder; the slow key is made once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt, sealed
from kiosk.services.sync.station_file import written
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, QUICK_KEY, a_laptop, all_facts, an_event_file

Make = Callable[[str], EventFile]


def begun(place: SyncFolder, secret: str, key: bytes) -> None:
    """A folder where somebody synced: who can open their file need not open the slow key."""
    place.stations.mkdir(parents=True, exist_ok=True)
    place.key.write_bytes(key)
    place.station("AAAAAA").write_bytes(sealed(written([]), secret))


@pytest.fixture
def laptop(
    tmp_path: Path, sealed_identity: tuple[str, bytes]
) -> Iterator[Callable[[str], EventFile]]:
    """Makes laptops by name: the first makes the event, the others have a copy of it."""
    with ExitStack() as stack:
        first = stack.enter_context(closing(an_event_file(tmp_path)))
        adopt(first, sealed_identity[0], MORNING)
        facts = all_facts(first)

        def made(name: str) -> EventFile:
            if name == "first":
                return first
            home = tmp_path / name
            home.mkdir()
            path = home / "forum.kiosk"
            copy = EventFile.assemble(path, QUICK_KEY, a_laptop(home, name), [facts])
            return stack.enter_context(closing(copy))

        yield made


@pytest.fixture
def stick(
    tmp_path: Path, laptop: Callable[[str], EventFile], sealed_identity: tuple[str, bytes]
) -> SyncFolder:
    """A folder that has the event's key already: making one takes a second."""
    folder = tmp_path / "stick"
    folder.mkdir()
    place = sync_folder(folder, laptop("first").event)
    place.stations.mkdir()
    begun(place, *sealed_identity)
    return place
