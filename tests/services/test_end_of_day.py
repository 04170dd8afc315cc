"""The steps that end a day, on laptops that meet in a folder."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from pyrage import x25519

from kiosk.errors import NotASyncFolderError
from kiosk.services.end_of_day import Lack, absent, copy_to, differences, export_day
from kiosk.services.exports.export_settings import Writes, seal_to, set_writes
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.folder import SyncFolder
from kiosk.services.sync.receipt import Receipt, receipt
from kiosk.store.event_file import EventFile
from tests.services.sync.conftest import laptop, stick
from tests.support.events import MORNING, a_desk, a_list_of, a_person

__all__ = ["laptop", "stick"]

Make = Callable[[str], EventFile]


def met(file: EventFile, place: SyncFolder) -> Receipt:
    return receipt(file, sync(file, place.folder, lambda: MORNING), MORNING)


def test_a_station_that_others_told_of_but_left_no_file_is_missing_by_name(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    met(east, stick)
    met(west, stick)
    a_desk(west).scan("C1")
    told = met(west, stick)
    assert absent(west, stick.folder, told) == []
    station = east.station
    assert station is not None
    stick.station(station.id).unlink()
    [missing] = absent(west, stick.folder, told)
    assert (missing.name, missing.lack) == ("East door", Lack.NOT_HERE)


def test_a_station_whose_file_cannot_be_read_is_not_collected(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    met(east, stick)
    a_desk(west).scan("C1")
    met(west, stick)
    for each in (east, west):
        assert each.station is not None
        stick.station(each.station.id).write_bytes(b"half")
    assert [one.name for one in absent(west, stick.folder, met(west, stick))] == ["East door"]


def test_differences_are_the_open_cases_of_the_review(laptop: Make, stick: SyncFolder) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    for each in (east, west):
        met(each, stick)
    for each in (east, west):
        a_desk(each).scan("C1")
    met(east, stick)
    found = differences(west, met(west, stick))
    assert (found.cases, found.refused_files, found.count) == (1, 0, 1)


def test_the_export_is_read_back_and_its_counts_add_up(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("=Bo", "C2"), a_person("Cy", "C3"))
    desk = a_desk(east)
    desk.scan("C1")
    fact = desk.scan("C2").fact
    desk.undo(fact.id)
    done = export_day(east, stick.folder)
    assert done.path == stick.central_export
    assert {one.what: (one.exported, one.recorded) for one in done.counts} == {
        "registrations": (3, 3),
        "checked_in": (1, 1),
        "admissions": (1, 1),
    }
    assert done.agrees
    other = export_day(east, stick.folder, tmp_path / "out.csv")
    assert (other.path, other.sha256) == (tmp_path / "out.csv", done.sha256)
    assert export_day(east, stick.folder, tmp_path / "out.xlsx").counts == done.counts


def test_an_export_with_a_very_long_cell_is_read_back(laptop: Make, stick: SyncFolder) -> None:
    csv.field_size_limit(131_072)  # as the csv module begins
    east = laptop("first")
    a_list_of(east, a_person("Ana" * 60_000, "C1"))
    assert export_day(east, stick.folder).agrees


def test_a_count_that_differs_is_told(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    a_desk(east).scan("C1")
    east._connection.execute("UPDATE registrations SET admissions = 2")
    done = export_day(east, stick.folder)
    assert [one.what for one in done.counts if not one.agrees] == ["admissions"]
    assert not done.agrees


def test_a_sealed_export_is_compared_before_it_is_sealed(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    seal_to(east, str(x25519.Identity.generate().to_public()), MORNING)
    done = export_day(east, stick.folder)
    assert (done.path, done.sealed, done.agrees) == (stick.sealed_export, True, True)
    set_writes(east, Writes.NEVER, MORNING)
    done = export_day(east, stick.folder)
    assert (done.path, done.sealed, done.agrees, done.sha256) == (None, False, True, "")


def test_a_copy_is_opened_and_compared(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    copy = copy_to(east, stick.folder)
    assert copy.path.parent == stick.copies
    before = sorted(stick.copies.iterdir())
    a_desk(east).scan("C1")
    assert copy_to(east, stick.folder).sha256 != copy.sha256
    assert sorted(stick.copies.iterdir()) == before == [copy.path]


def test_a_folder_that_is_not_there_is_told(laptop: Make, tmp_path: Path) -> None:
    for step in (export_day, copy_to):
        with pytest.raises(NotASyncFolderError):
            step(laptop("first"), tmp_path / "nowhere")
