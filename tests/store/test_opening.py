"""Every way in which an event file may fail to open; none of them changes a byte."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import (
    DamagedEventFileError,
    EventFileInUseError,
    FileMissingError,
    KioskError,
    NewerEventFileError,
    NotAFileError,
    NotAnEventFileError,
    StoreUnavailableError,
    UnreadableError,
    UnwritableError,
    WrongPassphraseError,
)
from kiosk.store.driver import connect
from kiosk.store.event_file import EventFile
from kiosk.store.opening import reopen_database
from tests.support.disks import read_only
from tests.support.events import (
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
    an_event_file,
)

pytestmark = pytest.mark.real_disk

WRONG_KEY = QUICK_KEY.replace("0f", "f0")


def refused(path: Path, why: type[KioskError], passphrase: str = WRONG_KEY) -> KioskError:
    """The refusal to open *path*, which stays as it is."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(KioskError) as raised:
        EventFile.open(path, passphrase, a_laptop(path.parent / "home"))
    assert type(raised.value) is why
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not path.with_name(f"{path.name}-wal").exists()
    return raised.value


def closed(file: EventFile) -> Path:
    file.close()
    return file.path


def encrypted(path: Path, *statements: str) -> Path:
    """A database with our key that some other program made."""
    with closing(connect(path, isolation_level=None)) as connection:
        for statement in (f'PRAGMA key="{QUICK_KEY}"', "CREATE TABLE t (x)", *statements):
            connection.execute(statement)
    return path


@pytest.mark.parametrize(
    "passphrase",
    [
        "correct horse battery staple",
        'it\'s "quoted"; DROP TABLE journal --',
        "  blanks around  ",
        "Grüße, 安全な合言葉 \N{GRINNING FACE}",
        "'",
    ],
)
def test_any_text_may_be_the_passphrase_and_no_other_opens(tmp_path: Path, passphrase: str) -> None:
    path = closed(an_event_file(tmp_path, passphrase=passphrase))
    refused(path, WrongPassphraseError, passphrase + "x")
    EventFile.open(path, passphrase, a_laptop(tmp_path)).close()


def test_a_wrong_passphrase_is_refused_and_the_right_one_opens_after_it(file: EventFile) -> None:
    path = closed(file)
    error = refused(path, WrongPassphraseError)
    assert str(path) in str(error)
    assert "f0f0" not in str(error)
    EventFile.open(path, QUICK_KEY, file.laptop).close()


@pytest.mark.parametrize("name", ["a file?mode=ro&x=1#y.kiosk", "100%41.kiosk", "событие.kiosk"])
def test_the_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = closed(an_event_file(tmp_path, name=name))
    EventFile.open(path, QUICK_KEY, a_laptop(tmp_path)).close()
    assert path.exists()
    assert {each.name for each in tmp_path.iterdir()} == {name, f"{name}-lock"}


def test_no_file(tmp_path: Path) -> None:
    refused(tmp_path / "none.kiosk", FileMissingError)
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, NotAFileError)


def test_a_name_that_no_disk_can_hold(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        EventFile.open(tmp_path / ("x" * 300), QUICK_KEY, a_laptop(tmp_path))


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.kiosk"
    path.touch()
    refused(path, NotAnEventFileError)


@pytest.mark.parametrize("content", [b"Name,Email\r\nAna,a@example.org\r\n", b"x" * 8192])
def test_a_file_of_text(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    refused(path, WrongPassphraseError)


def test_a_database_that_is_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE journal (x)")
    refused(path, WrongPassphraseError)


def test_an_encrypted_database_that_is_no_event(tmp_path: Path) -> None:
    refused(encrypted(tmp_path / "other.db"), NotAnEventFileError, QUICK_KEY)


def test_an_event_file_of_a_newer_kiosk_is_left_as_it_is(file: EventFile) -> None:
    file._connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('kiosk', 'm999_holograms', '2031-01-01')"
    )
    refused(closed(file), NewerEventFileError, QUICK_KEY)


def test_a_file_cut_short_is_damaged_or_not_recognised(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(200)))
    content = closed(file).read_bytes()
    cut = tmp_path / "cut.kiosk"
    for part in range(1, 20):
        cut.write_bytes(content[: len(content) * part // 20])
        refused(cut, DamagedEventFileError, QUICK_KEY)
    for length in (100, 1000, 4095):
        cut.write_bytes(content[:length])
        refused(cut, WrongPassphraseError, QUICK_KEY)


def test_every_flipped_bit_is_found(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(50)))
    content = closed(file).read_bytes()
    flipped = tmp_path / "flipped.kiosk"
    chance = random.Random(1)  # noqa: S311 - where to damage a copy
    for _ in range(60):
        place, bit = chance.randrange(len(content)), chance.randrange(8)
        one = bytes([content[place] ^ 1 << bit])
        flipped.write_bytes(content[:place] + one + content[place + 1 :])
        first_page = place < 4096
        why = WrongPassphraseError if first_page else DamagedEventFileError
        refused(flipped, why, QUICK_KEY)


def test_two_swapped_pages_are_found(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(50)))
    path = closed(file)
    content = path.read_bytes()
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    pages[5], pages[6] = pages[6], pages[5]
    path.write_bytes(b"".join(pages))
    refused(path, DamagedEventFileError, QUICK_KEY)


def test_a_page_that_goes_bad_while_the_file_is_open_is_named(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(500)))
    path = closed(file)
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as again:
        with path.open("r+b") as raw:
            for page in range(2, path.stat().st_size // 4096):
                raw.seek(page * 4096 + 100)
                raw.write(b"bad")
        again._connection.execute("PRAGMA shrink_memory")
        with pytest.raises((DamagedEventFileError, StoreUnavailableError)):
            again.verify()


def test_a_read_only_folder_is_named(file: EventFile) -> None:
    path = closed(file)
    before = path.read_bytes()
    with read_only(path.parent), pytest.raises(UnwritableError):
        EventFile.open(path, QUICK_KEY, file.laptop)
    assert path.read_bytes() == before


def test_no_event_is_made_in_a_read_only_folder(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(UnwritableError):
        an_event_file(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_connection_to_a_file_that_has_gone_is_refused(file: EventFile) -> None:
    file.path.rename(file.path.with_name("elsewhere.kiosk"))
    with pytest.raises(StoreUnavailableError):
        file.another()
    with pytest.raises(WrongPassphraseError):
        reopen_database(file.path.with_name("elsewhere.kiosk"), WRONG_KEY)


SCAN_FOR_EVER = """
import sys
from pathlib import Path
from kiosk.store.event_file import EventFile
from tests.support.events import QUICK_KEY, a_desk, a_laptop
path = Path(sys.argv[1])
desk = a_desk(EventFile.open(path, QUICK_KEY, a_laptop(path.parent / "home")))
while True:
    print(desk.scan("C1").fact.id, flush=True)
"""


def scanning(path: Path) -> "subprocess.Popen[str]":
    """Another kiosk, which tells every fact that it has recorded."""
    return subprocess.Popen(
        [sys.executable, "-c", SCAN_FOR_EVER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_a_second_kiosk_is_refused_at_once_and_disturbs_nothing(
    file: EventFile, tmp_path: Path
) -> None:
    a_registration(file, "Ana Souza", "C1")
    path = closed(file)
    link = tmp_path / "link.kiosk"
    link.symlink_to(path)
    with scanning(path) as first:
        assert first.stdout
        told = [first.stdout.readline().strip()]
        for name in (path, link):
            with pytest.raises(EventFileInUseError):
                EventFile.open(name, QUICK_KEY, a_laptop(tmp_path))
        with pytest.raises(EventFileInUseError):
            an_event_file(tmp_path)
        told += [first.stdout.readline().strip() for _ in range(20)]
        first.kill()
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as again:
        assert set(told) <= {fact.id for fact in all_facts(again)}
        assert again.verify() == []


def test_a_kiosk_that_was_killed_leaves_a_file_that_only_its_passphrase_opens(
    file: EventFile, tmp_path: Path
) -> None:
    """What was acknowledged is still in the write-ahead log: a wrong guess must not lose it."""
    a_registration(file, "Ana Souza", "C1")
    path = closed(file)
    with scanning(path) as first:
        assert first.stdout
        told = [first.stdout.readline().strip() for _ in range(5)]
        first.kill()
    assert first.returncode == -signal.SIGKILL
    wal = path.with_name(f"{path.name}-wal")
    assert wal.stat().st_size > 0
    guessed = tmp_path / "guessed"
    guessed.mkdir()
    for each in (path, wal):
        shutil.copy(each, guessed)
    with pytest.raises(WrongPassphraseError):
        EventFile.open(guessed / path.name, WRONG_KEY, file.laptop)
    for folder in (tmp_path, guessed):
        with closing(EventFile.open(folder / path.name, QUICK_KEY, file.laptop)) as again:
            assert set(told) <= {fact.id for fact in all_facts(again)}
            assert again.verify() == []
            assert a_desk(again).scan("C1").fact.id not in told
