"""A sync that is killed, doubled or refused by the disk leaves whole files, and loses nothing.

`KIOSK_SYNC_ROUNDS=100` kills, and lets two meet, a hundred times; the ordinary run does
some of it.
"""

import csv
import errno
import io
import multiprocessing
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import DiskFullError, UnwritableError
from kiosk.services.registrations import register_walk_in
from kiosk.services.sync.exchange import read_station_file, sync
from kiosk.services.sync.folder import SyncFolder
from kiosk.services.sync.station_file import DamagedFileError
from kiosk.store.event_file import EventFile
from tests.support.disks import a_small_disk, fill
from tests.support.events import MORNING, QUICK_KEY, a_laptop, a_list_of, a_person, all_facts
from tests.support.sync_child import READY, sync_until_killed, sync_when_told

Make = Callable[[str], EventFile]

ROUNDS = int(os.environ.get("KIOSK_SYNC_ROUNDS", "8"))
PATIENCE_S = 30.0
LONGEST_SYNC_S = 0.06

own_processes = pytest.mark.skipif(sys.platform == "win32", reason="no fork server on Windows")


def started(work: Callable[..., None], *arguments: Any) -> tuple[Any, Connection]:
    context: ForkServerContext = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.support.sync_child"])
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(*arguments, theirs))
    process.start()
    theirs.close()
    assert ours.poll(PATIENCE_S)
    assert ours.recv() == READY
    return process, ours


def left_whole(place: SyncFolder, secret: str) -> None:
    """Whatever stands there under a final name can be believed."""
    for path in place.sealed_files():
        read_station_file(path, secret)
    if place.central_export.exists():
        whole_rows(place.central_export.read_bytes())


def whole_rows(export: bytes) -> list[list[str]]:
    assert export.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(export.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows


@own_processes
def test_a_sync_that_is_killed_at_any_moment_leaves_whole_files_and_loses_nothing(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(west, *(a_person(f"Person {number}") for number in range(150)))
    secret = str(east.settings.value("age_identity"))
    path, chance = west.path, random.Random(7)  # noqa: S311 - must be the same each time
    west.close()
    registered: set[str] = set()
    for _ in range(ROUNDS):
        process, told = started(sync_until_killed, path, stick.folder)
        time.sleep(chance.uniform(0, LONGEST_SYNC_S))
        process.kill()
        registered |= set(everything(told))
        process.join()
        left_whole(stick, secret)
    with closing(EventFile.open(path, QUICK_KEY, a_laptop(path.parent, "west"))) as file:
        assert file.verify() == []
        assert sync(file, stick.folder, lambda: MORNING).trouble is None
        sync(east, stick.folder, lambda: MORNING)
        assert all_facts(east) == all_facts(file)
    assert registered
    assert all(east.roster.registration(one) for one in registered)
    assert list(stick.stations.glob(".*.part")) == [], "the next sync clears them away"


def test_a_half_written_export_goes_once_nobody_can_still_be_writing_it(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    sync(east, stick.folder, lambda: MORNING)
    old, new = (stick.folder / f".{stick.central_export.name}.{end}.part" for end in "ab")
    old.write_bytes(b"Ana")
    new.write_bytes(b"Ana")
    os.utime(old, (0, 0))
    sync(east, stick.folder, lambda: MORNING)
    assert (old.exists(), new.exists()) == (False, True)


def everything(told: Connection) -> Iterator[str]:
    """All that was said before the end; a word that was cut off was never heard."""
    try:
        while True:
            yield told.recv()
    except (EOFError, OSError):
        return


@own_processes
def test_two_laptops_that_sync_at_the_same_moment_lose_nothing(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west, north = laptop("first"), laptop("west"), laptop("north")
    secret = str(east.settings.value("age_identity"))
    paths = (west.path, north.path)
    west.close()
    north.close()
    pairs = [started(sync_when_told, path, stick.folder) for path in paths]
    registered = set()
    for _ in range(ROUNDS):
        for _, told in pairs:
            told.send(READY)
        for _, told in pairs:
            assert told.poll(PATIENCE_S)
            person, written, refused = told.recv()
            assert (written, refused) == (True, [])
            registered.add(person)
        left_whole(stick, secret)
    for process, told in pairs:
        told.close()
        process.join()
    sync(east, stick.folder, lambda: MORNING)
    assert len(registered) == 2 * ROUNDS
    assert all(east.roster.registration(one) for one in registered)
    rows = whole_rows(stick.central_export.read_bytes())
    assert len(rows) == 1 + len(registered)


CALLS = ("fsync", "replace", "open")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_disk_that_refuses_at_any_step_leaves_the_folder_as_it_was_and_a_retry_resumes(
    laptop: Make, stick: SyncFolder, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    east, west = laptop("first"), laptop("west")
    secret = str(east.settings.value("age_identity"))
    sync(east, stick.folder, lambda: MORNING)
    real, refusals = getattr(os, call), 0
    for step in range(40):
        register_walk_in(east, {"name": f"Person {step}"}, MORNING)
        before = finals(stick)
        budget = [step]

        def failing(*values: Any, left: list[int] = budget, **named: Any) -> Any:
            if not touches(stick.folder, values):
                return real(*values, **named)
            if not left[0]:
                left[0] -= 1
                raise OSError(code, os.strerror(code))
            left[0] -= 1
            return real(*values, **named)

        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing)
            done = sync(east, stick.folder, lambda: MORNING)
        left_whole(stick, secret)
        if done.trouble is None:
            break
        refusals += 1
        assert isinstance(done.trouble, DiskFullError | UnwritableError)
        assert set(finals(stick)) == set(before), "nothing new under a final name"
    else:
        pytest.fail("the disk never stopped refusing")
    assert refusals
    assert sync(east, stick.folder, lambda: MORNING).trouble is None
    sync(west, stick.folder, lambda: MORNING)
    assert all_facts(east)[: len(all_facts(west))] == all_facts(west)


def touches(folder: Path, values: tuple[Any, ...]) -> bool:
    """Whether a call concerns the stick: by a path, or by what an open file is called."""
    first = values[0]
    if isinstance(first, int):
        try:
            first = Path(f"/proc/self/fd/{first}").readlink()
        except OSError:
            return False
    return str(first).startswith(str(folder))


def finals(place: SyncFolder) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in place.folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


@pytest.mark.real_disk
def test_a_full_stick_is_said_to_be_full_and_takes_the_rest_when_there_is_room(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, *(a_person(f"Person {number}") for number in range(300)))
    secret = str(east.settings.value("age_identity"))
    with a_small_disk(tmp_path / "small") as disk:
        place = SyncFolder(disk, stick.stem)
        place.stations.mkdir()
        for path in stick.stations.iterdir():
            (place.stations / path.name).write_bytes(path.read_bytes())
        filler = fill(disk)
        done = sync(east, disk, lambda: MORNING)
        assert isinstance(done.trouble, DiskFullError)
        assert not done.written
        left_whole(place, secret)
        assert list(disk.rglob("*.part")) == []
        filler.unlink()
        assert sync(east, disk, lambda: MORNING).trouble is None
        sync(west, disk, lambda: MORNING)
    assert all_facts(west) == all_facts(east)


def test_a_sealed_file_cut_at_any_length_or_with_any_bit_turned_is_refused_whole(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    a_list_of(east, *(a_person(f"Person {number}") for number in range(30)))
    sync(east, stick.folder, lambda: MORNING)
    assert east.station is not None
    secret = str(east.settings.value("age_identity"))
    path = stick.station(east.station.id)
    whole, chance = path.read_bytes(), random.Random(3)  # noqa: S311 - the same each time
    spoilt = [whole[:length] for length in chance.sample(range(len(whole)), 500)]
    for place in chance.sample(range(len(whole)), 500):
        turned = whole[place] ^ (1 << chance.randrange(8))
        spoilt.append(whole[:place] + bytes([turned]) + whole[place + 1 :])
    believed = 0
    for data in spoilt:
        path.write_bytes(data)
        try:
            believed += bool(read_station_file(path, secret))
        except DamagedFileError:
            continue
    assert believed == 0
