"""A new laptop joins from the folder and the passphrase."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import (
    FileExistsAlreadyError,
    NotASyncFolderError,
    NothingToJoinError,
    SeveralEventsError,
    WrongPassphraseError,
)
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.folder import SyncFolder
from kiosk.services.sync.joining import join
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    all_facts,
)

Make = Callable[[str], EventFile]


def silent(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def synced(laptop: Make, stick: SyncFolder) -> SyncFolder:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    sync(east, stick.folder, lambda: MORNING)
    return stick


def test_a_new_laptop_has_everything_and_becomes_a_station_of_its_own(
    laptop: Make, synced: SyncFolder, tmp_path: Path
) -> None:
    home = tmp_path / "new"
    home.mkdir()
    path = home / "here.kiosk"
    with closing(join(synced.folder, path, QUICK_KEY, a_laptop(home, "South"), silent)) as new:
        assert all_facts(new) == all_facts(laptop("first"))
        assert new.verify() == []
        a_desk(new).scan("C1")
        assert new.station is not None
        assert new.station.id not in {fact.station for fact in all_facts(laptop("first"))}
        sync(new, synced.folder, lambda: MORNING)
    sync(laptop("first"), synced.folder, lambda: MORNING)
    assert laptop("first").attendance.checked_in() == 1


def test_the_folder_of_the_stations_will_do(synced: SyncFolder, tmp_path: Path) -> None:
    laptop = a_laptop(tmp_path / "new", "South")
    with closing(join(synced.stations, tmp_path / "x.kiosk", QUICK_KEY, laptop, silent)) as new:
        assert new.roster.count() == 1


def test_what_cannot_be_joined_leaves_nothing(synced: SyncFolder, tmp_path: Path) -> None:
    laptop = a_laptop(tmp_path / "new", "South")
    path = tmp_path / "x.kiosk"
    with pytest.raises(WrongPassphraseError):
        join(synced.folder, path, "x'" + "cd" * 32 + "'", laptop, silent)
    with pytest.raises(NotASyncFolderError):
        join(tmp_path / "nowhere", path, QUICK_KEY, laptop, silent)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NothingToJoinError):
        join(empty, path, QUICK_KEY, laptop, silent)
    assert not path.exists()


def test_nothing_is_overwritten_and_two_events_are_told_apart(
    synced: SyncFolder, tmp_path: Path
) -> None:
    laptop = a_laptop(tmp_path / "new", "South")
    taken = tmp_path / "taken.kiosk"
    taken.write_text("mine")
    with pytest.raises(FileExistsAlreadyError):
        join(synced.folder, taken, QUICK_KEY, laptop, silent)
    other = synced.folder / "other.stations"
    other.mkdir()
    (other / "event.key.age").write_bytes(synced.key.read_bytes())
    with pytest.raises(SeveralEventsError):
        join(synced.folder, tmp_path / "x.kiosk", QUICK_KEY, laptop, silent)
