"""Disks that are full, broken or gone while facts are written: what stood stands, nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.fact import Fact, Kind
from kiosk.errors import DiskFullError, KioskError, StoreUnavailableError
from kiosk.store.driver import Connection, Error
from kiosk.store.event_file import EventFile
from tests.support.disks import a_small_disk, fill, no_file_longer_than
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_registration,
    all_facts,
    an_event_file,
)

pytestmark = pytest.mark.real_disk


class Faulty:
    """A connection whose commits fail as the disk makes them fail; all else goes through."""

    def __init__(self, connection: Connection, fault: Callable[[Connection], None]) -> None:
        self._connection = connection
        self._fault = fault

    def execute(self, statement: str, *values: Any) -> Any:
        if statement == "COMMIT":
            self._fault(self._connection)
        return self._connection.execute(statement, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def an_error(name: str) -> Error:
    error = Error("the driver's words")
    error.sqlite_errorname = name
    return error


def write(file: EventFile, subject: str = "setting:x") -> Fact:
    with file.writing(MORNING) as writer:
        return writer.append(Kind.SETTING, subject, {"value": 1})


def until_the_disk_is_full(file: EventFile) -> Iterator[Fact]:
    with suppress(DiskFullError):
        for number in range(1000):
            yield write(file, f"setting:{number}{'x' * 5000}")


def make_faulty(file: EventFile, fault: Callable[[Connection], None]) -> None:
    file._connect(Faulty(file._connection, fault))


def test_a_commit_that_failed_is_tried_again_under_the_same_number(file: EventFile) -> None:
    def fails(_connection: Connection) -> None:
        raise an_error("SQLITE_IOERR_FSYNC")

    before = file.journal.count()
    make_faulty(file, fails)
    fact = write(file)
    assert fact.number == before + 1
    assert all_facts(file)[before:] == [fact]
    assert write(file, "setting:y").number == before + 2
    assert file.verify() == []


def test_a_commit_that_failed_and_yet_reached_the_disk_is_there_once(file: EventFile) -> None:
    def commits_and_fails(connection: Connection) -> None:
        connection.execute("COMMIT")
        raise an_error("SQLITE_IOERR_FSYNC")

    before = file.journal.count()
    make_faulty(file, commits_and_fails)
    fact = write(file)
    assert all_facts(file)[before:] == [fact]
    assert file.verify() == []


def test_a_number_that_another_thread_took_in_between_is_not_mistaken_for_ours(
    file: EventFile,
) -> None:
    def another_comes_first(connection: Connection) -> None:
        connection.execute("ROLLBACK")
        with closing(file.another()) as another:
            write(another, "setting:theirs")
        raise an_error("SQLITE_IOERR_WRITE")

    make_faulty(file, another_comes_first)
    with pytest.raises(StoreUnavailableError):
        write(file, "setting:ours")
    assert all_facts(file)[-1].subject == "setting:theirs"
    write(file, "setting:ours")
    assert file.verify() == []


def test_a_mistake_of_ours_is_not_tried_again(file: EventFile) -> None:
    def fails(_connection: Connection) -> None:
        raise an_error("SQLITE_CONSTRAINT_UNIQUE")

    before = all_facts(file)
    make_faulty(file, fails)
    with pytest.raises(Error):
        write(file)
    assert all_facts(file) == before


def test_a_disk_that_has_gone_refuses_and_what_stood_stays(tmp_path: Path) -> None:
    with closing(an_event_file(tmp_path)) as file:
        before = all_facts(file)

        def goes(_connection: Connection) -> None:
            file.path.rename(tmp_path / "gone")
            raise an_error("SQLITE_IOERR_WRITE")

        make_faulty(file, goes)
        with pytest.raises(StoreUnavailableError):
            write(file)
        assert all_facts(file) == before


def test_a_question_that_the_disk_does_not_answer_is_no_mistake_of_ours(file: EventFile) -> None:
    with pytest.raises(StoreUnavailableError), file.writing(MORNING):
        raise an_error("SQLITE_IOERR_READ")
    write(file)


def test_a_full_disk_says_so_and_goes_on_when_there_is_room_again(tmp_path: Path) -> None:
    with (
        a_small_disk(tmp_path / "disk") as disk,
        closing(an_event_file(disk)) as file,
    ):
        a_registration(file, "Ana Souza", "C1")
        desk = a_desk(file)
        filler = fill(disk)
        acknowledged = all_facts(file)
        for _ in range(3):
            with pytest.raises(DiskFullError) as raised:
                desk.scan("C1")
            assert raised.value.path == file.path
        assert all_facts(file) == acknowledged
        with pytest.raises(DiskFullError):
            file.rebuild()
        with pytest.raises(DiskFullError):
            file.back_up(disk / "copy.kiosk")
        filler.unlink()
        assert desk.scan("C1").fact.number == len(acknowledged) + 1
        assert file.verify() == []
        assert {path.name for path in disk.iterdir()} == {
            f"forum.kiosk{suffix}" for suffix in ("", "-wal", "-shm", "-lock")
        }


def test_every_fact_acknowledged_before_the_disk_filled_up_is_there(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk") as disk:
        with closing(an_event_file(disk)) as file:
            acknowledged = list(until_the_disk_is_full(file))
        with closing(EventFile.open(disk / "forum.kiosk", QUICK_KEY, file.laptop)) as again:
            assert len(acknowledged) > 10
            assert all_facts(again)[3:] == acknowledged
            assert again.verify() == []


def test_no_event_is_half_made_on_a_full_disk(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk") as disk:
        fill(disk)
        with pytest.raises(DiskFullError):
            an_event_file(disk)
        assert {path.name for path in disk.iterdir()} == {"filler", "forum.kiosk-lock"}


def test_no_event_is_half_made_wherever_the_disk_stops(tmp_path: Path) -> None:
    """Files may grow a little longer each time, until the event can be made."""
    refused = 0
    for size in range(0, 1_000_000, 6000):
        with no_file_longer_than(size), suppress(KioskError):
            an_event_file(tmp_path).close()
            break
        assert {path.name for path in tmp_path.iterdir()} <= {"forum.kiosk-lock"}
        refused += 1
    assert refused > 10
    with closing(EventFile.open(tmp_path / "forum.kiosk", QUICK_KEY, a_laptop(tmp_path))) as file:
        assert file.verify() == []


def test_a_file_that_may_not_grow_refuses_until_it_may(file: EventFile) -> None:
    before = all_facts(file)
    with no_file_longer_than(1000):
        for _ in range(2):
            with pytest.raises(StoreUnavailableError):
                write(file)
    assert all_facts(file) == before
    write(file)
    assert file.verify() == []


SCAN_THRICE = """
import sys
from pathlib import Path
from kiosk.store.event_file import EventFile
from tests.support.events import QUICK_KEY, a_desk, a_laptop
path = Path(sys.argv[1])
desk = a_desk(EventFile.open(path, QUICK_KEY, a_laptop(path.parent / "home")))
for code in ("C1", "C2", "C3"):
    print(desk.scan(code).fact.id, flush=True)
"""


@pytest.mark.parametrize(
    ("call", "when", "told"),
    [
        ("fsync", "1", 3),
        ("fsync", "4", 3),
        ("pwrite64", "12", 3),
        ("pwrite64", "40", 3),
        ("fsync", "1+", 0),
        ("pwrite64", "12+", 0),
        ("pwrite64", "1", 0),
    ],
    ids=[
        "the first flush fails",
        "a later flush fails",
        "a write to the log fails",
        "a later write fails",
        "no flush ever works again",
        "no write ever works again",
        "a write fails while opening",
    ],
)
def test_a_failing_disk_is_tried_twice_and_never_believed(
    tmp_path: Path, call: str, when: str, told: int
) -> None:
    """The same program under strace, which makes a system call fail."""
    with closing(an_event_file(tmp_path)) as file:
        a_registration(file, "Ana Souza", "C1")
    ran = run_with_fault(f"{call}:error=EIO:when={when}", SCAN_THRICE, str(file.path))
    assert len(ran.stdout.split()) == told
    assert told or "StoreUnavailableError" in ran.stderr
    with closing(EventFile.open(file.path, QUICK_KEY, a_laptop(tmp_path / "home"))) as again:
        found = [fact.id for fact in all_facts(again) if fact.kind in {"admission", "refusal"}]
        assert found[:told] == ran.stdout.split()
        assert again.verify() == []


def run_with_fault(fault: str, program: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    strace = shutil.which("strace")
    if not strace:
        pytest.skip("strace is not installed")
    options = ["-f", f"--inject={fault}", f"--trace={fault.partition(':')[0]}", "-o", os.devnull]
    ran = subprocess.run(
        [strace, *options, sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if "ptrace" in ran.stderr.lower():
        pytest.skip("strace may not trace here")
    return ran
