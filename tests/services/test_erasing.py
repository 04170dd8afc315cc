"""A laptop is erased only where all that it knows is proved to be elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import NotASyncFolderError, NotElsewhereError, WrongPassphraseError
from kiosk.services.end_of_day import copy_to
from kiosk.services.erasing import erase_proved, proof
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.folder import SyncFolder
from kiosk.store.copies import digests_in
from kiosk.store.event_file import EventFile
from tests.services.sync.conftest import laptop, stick
from tests.support.events import MORNING, a_desk, a_list_of, a_person

__all__ = ["laptop", "stick"]

Make = Callable[[str], EventFile]


def test_what_is_nowhere_else_forbids_it_and_names_the_station(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    sync(east, stick.folder, lambda: MORNING)
    assert proof(east, stick.folder).holds
    a_desk(east).scan("C1")
    found = proof(east, stick.folder)
    assert (found.holds, found.missing) == (False, ("East door",))
    with pytest.raises(NotElsewhereError) as refused:
        erase_proved(east, stick.folder, lambda: MORNING)
    assert refused.value.stations == "East door"
    assert east.attendance.checked_in() == 1
    assert east.path.exists()


@pytest.mark.parametrize("damage", ["cut", "gone", "no key"])
def test_a_folder_that_is_damaged_proves_nothing(
    laptop: Make, stick: SyncFolder, damage: str
) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    sync(east, stick.folder, lambda: MORNING)
    station = east.station
    assert station is not None
    own = stick.station(station.id)
    if damage == "cut":
        own.write_bytes(own.read_bytes()[:-100])
    else:
        (own if damage == "gone" else stick.key).unlink()
    assert not proof(east, stick.folder).holds
    copy_to(east, stick.folder)
    assert proof(east, stick.folder).holds  # the copy has it all


def test_a_copy_that_is_older_or_damaged_proves_nothing(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    copy = copy_to(east, stick.folder).path
    assert proof(east, stick.folder).holds
    a_desk(east).scan("C1")
    assert not proof(east, stick.folder).holds
    fresh = copy_to(east, stick.folder).path.read_bytes()
    assert proof(east, stick.folder).holds
    copy.write_bytes(fresh[:4096] + bytes(4096) + fresh[8192:])
    assert not proof(east, stick.folder).holds


def test_a_newer_laptop_may_prove_it_but_none_that_tells_otherwise(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    for each in (east, west, east):
        sync(each, stick.folder, lambda: MORNING)
    a_desk(west).scan("C1")
    sync(west, stick.folder, lambda: MORNING)
    found = proof(east, stick.folder)
    assert found.holds
    assert {one.file.partition(".")[2] for one in found.witnesses} == {"facts.age"}
    assert all(len(one.sha256) == 64 for one in found.witnesses)


def test_an_erased_laptop_has_nothing_left_but_the_receipt_tells_all(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    a_desk(east).scan("C1")
    sync(east, stick.folder, lambda: MORNING)
    path, laptop_before = east.path, east.laptop
    done = erase_proved(east, stick.folder, lambda: MORNING)
    assert (done.event, done.station, done.file) == (
        "National Forum 2026", "East door", "forum.kiosk",
    )  # fmt: skip
    assert [(one.name, one.is_elsewhere) for one in done.proof.stations] == [("East door", True)]
    assert done.proof.same_disk
    assert done.export is not None
    assert done.export.file == stick.central_export.name
    assert [one.name for one in path.parent.glob("*forum.kiosk*")] == []
    assert laptop_before.home.exists()


def test_where_there_is_no_folder_there_is_no_proof(laptop: Make, tmp_path: Path) -> None:
    with pytest.raises(NotASyncFolderError):
        proof(laptop("first"), tmp_path / "nowhere")


def test_a_copy_is_read_without_being_touched(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    copy = copy_to(east, stick.folder).path
    before = copy.read_bytes()
    with pytest.raises(WrongPassphraseError):
        digests_in(copy, "other words", {})
    assert digests_in(copy, east.passphrase, {"NOBODY": 1}) == {}
    assert copy.read_bytes() == before
    assert list(stick.copies.iterdir()) == [copy]
