import multiprocessing
import os
import sys
import time
import zipfile
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest
from openpyxl import Workbook

from kiosk.domain.listing import Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError, UnreadableError
from kiosk.services.intake.isolated import Work, isolated, speak
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.packing import Unpacking
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables
from kiosk.services.intake.table import Table

MEGABYTE = 1024 * 1024

pytestmark = pytest.mark.own_process


class NoLongerWantedError(Exception):
    pass


def hungry(messages: Connection, _request: Request) -> None:
    messages.send_bytes(b"P0")
    eaten = []
    while True:
        eaten.append(b"x" * MEGABYTE)


def endless(messages: Connection, _request: Request) -> None:
    messages.send_bytes(b"P0")
    time.sleep(60)


def crashing(_messages: Connection, _request: Request) -> None:
    os._exit(11)


def aborting(_messages: Connection, _request: Request) -> None:
    os.abort()


def a_list(folder: Path, people: int = 3) -> Path:
    path = folder / "list.csv"
    path.write_text("Name,Email\n" + "Ana Souza,ana@example.org\n" * people, encoding="utf-8")
    return path


def why(path: Path, work: Work, limits: Limits = NO_SURPRISES) -> str:
    with pytest.raises(NotUnderstoodError) as caught:
        list(isolated(Request(path, limits=limits), lambda: None, work))
    return caught.value.why


def children() -> list[psutil.Process]:
    """The processes that read; other tests may have started programs of their own."""
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if "spawn_main" in " ".join(child.cmdline())
    ]


def test_a_list_comes_out_of_its_process_whole(tmp_path: Path) -> None:
    (table,) = read_tables(a_list(tmp_path, 1_200))
    rows = list(table.rows())
    assert (len(rows), rows[0], rows[-1]) == (
        1_201,
        ["Name", "Email"],
        ["Ana Souza", "ana@example.org"],
    )
    assert list(table.rows()) == rows
    assert children() == []


def spoken(request: Request) -> list[Table]:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    speak(theirs, request)
    theirs.close()
    found = Unpacking(request.path)
    with suppress(EOFError):
        while True:
            found.take(ours.recv_bytes())
    assert found.complete
    return found.tables


def test_what_the_process_says_carries_the_tables(tmp_path: Path) -> None:
    (table,) = spoken(Request(a_list(tmp_path)))
    assert [row[0] for row in table.rows()] == ["Name", "Ana Souza", "Ana Souza", "Ana Souza"]


def test_what_the_process_says_carries_every_error(tmp_path: Path) -> None:
    path = a_list(tmp_path)
    with pytest.raises(InvalidFieldError):
        spoken(Request(path, encoding="klingon"))
    with pytest.raises(NotUnderstoodError):
        spoken(Request(path, limits=Limits(columns=1)))
    with pytest.raises(UnreadableError):
        spoken(Request(tmp_path / "gone.csv"))


def test_errors_come_out_of_it_with_their_data(tmp_path: Path) -> None:
    path = a_list(tmp_path)
    with pytest.raises(InvalidFieldError) as unknown:
        read_tables(path, encoding="klingon")
    assert unknown.value.name == "encoding"
    with pytest.raises(NotUnderstoodError) as caught:
        read_tables(path, limits=Limits(rows=2))
    assert (caught.value.path, caught.value.why, caught.value.row) == (path, Why.TOO_LARGE, 3)


def test_what_holds_too_much_memory_is_ended(tmp_path: Path) -> None:
    limits = Limits(memory=120 * MEGABYTE)
    assert why(a_list(tmp_path), hungry, limits) == Why.TOO_LARGE
    assert children() == []


def test_what_says_nothing_for_too_long_is_ended(tmp_path: Path) -> None:
    assert why(a_list(tmp_path), endless, Limits(idle_s=0.3)) == Why.TOO_SLOW


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    assert why(a_list(tmp_path), endless, Limits(total_s=0.3)) == Why.TOO_SLOW


def test_a_crash_is_told_by_what_the_file_is(tmp_path: Path) -> None:
    assert why(a_list(tmp_path), crashing) == Why.BINARY
    book = tmp_path / "book.xlsx"
    with zipfile.ZipFile(book, "w") as container:
        container.writestr("[Content_Types].xml", "<Types/>")
    assert why(book, crashing) == Why.TRUNCATED_WORKBOOK


@pytest.mark.skipif(sys.platform == "win32", reason="it ends in another way there")
def test_memory_that_the_system_refuses_is_told_as_size(tmp_path: Path) -> None:
    assert why(a_list(tmp_path), aborting) == Why.TOO_LARGE


def test_cancelling_ends_it_at_once_and_leaves_nothing(tmp_path: Path) -> None:
    def cancelled() -> None:
        if children():
            raise NoLongerWantedError

    started = time.monotonic()
    with pytest.raises(NoLongerWantedError):
        list(isolated(Request(a_list(tmp_path)), cancelled, endless))
    assert time.monotonic() - started < 10
    assert children() == []


def test_progress_ends_with_all_of_the_file(tmp_path: Path) -> None:
    path, told = a_list(tmp_path), []
    read_tables(path, progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, path.stat().st_size)
    assert told[-1] == (path.stat().st_size, path.stat().st_size)
    assert told == sorted(told)


def test_the_program_that_reads_is_not_run_again_in_the_process(tmp_path: Path) -> None:
    main = sys.modules["__main__"]
    read_tables(a_list(tmp_path))
    assert sys.modules["__main__"] is main
    assert multiprocessing.active_children() == []


def test_a_sheet_that_claims_to_be_larger_than_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    book = Workbook()
    book.active["A1"] = "Name"
    book.active["XFD1048576"] = "far away"
    book.save(path)
    with pytest.raises(NotUnderstoodError) as caught:
        read_tables(path)
    assert caught.value.why == Why.TOO_LARGE
