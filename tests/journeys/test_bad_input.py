"""Whatever is handed to the kiosk, it says in a sentence what is wrong, and loses nothing."""

import io
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from kiosk.commands.cli import cli
from kiosk.store.driver import Database
from kiosk.store.event_file import EventFile
from kiosk.store.opening import open_database
from tests.support.disks import a_small_disk, fill, read_only
from tests.support.events import QUICK_KEY, a_desk, a_list_of, a_person, an_event_file


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An event file in which Ana is checked in."""
    monkeypatch.setenv("KIOSK_PASSPHRASE", QUICK_KEY)
    with closing(an_event_file(tmp_path)) as file:
        a_list_of(file, a_person("Ana Souza", "C1"), a_person("Ben Diallo", "C2"))
        a_desk(file).scan("C1")
        return file.path


def refused(*arguments: object, code: int) -> str:
    """The sentence with which a command is refused; never a traceback, nothing on stdout."""
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    assert isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    assert result.stderr.endswith(".\n")
    return result.stderr


def a_workbook() -> bytes:
    book = Workbook()
    book.worksheets[0].append(["Name", "Code"])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.own_process
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.csv", None, "no file called none.csv"),
        ("empty.csv", b"", "it is empty"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "it is a picture"),
        ("cut.xlsx", a_workbook()[:300], "damaged or cut short"),
        ("colours.csv", b"Colour,Shape\nred,round\n", "no column holds names"),
    ],
)
def test_a_list_that_is_none(
    event: Path, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = event.read_bytes()
    code = 3 if content is None else 1
    assert words in refused("import", event, tmp_path / name, code=code)
    assert event.read_bytes() == before


def test_a_folder_is_no_list_and_no_event_file(event: Path, tmp_path: Path) -> None:
    assert "is a folder" in refused("import", event, tmp_path, code=3)
    assert "is a folder" in refused("figures", tmp_path, code=3)


def test_a_wrong_passphrase_changes_nothing(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_PASSPHRASE", "something else")
    before = event.read_bytes()
    assert "does not open" in refused("scan", event, "C2", code=3)
    assert event.read_bytes() == before


@pytest.mark.parametrize("damage", [lambda data: data[:100], lambda data: _flipped(data, 9000)])
def test_a_damaged_event_file_is_named_and_left_as_it_is(
    event: Path, damage: Callable[[bytes], bytes]
) -> None:
    event.write_bytes(damage(event.read_bytes()))
    before = event.read_bytes()
    assert "damaged" in refused("scan", event, "C2", code=3)
    assert event.read_bytes() == before


def test_an_event_file_of_a_newer_version_is_refused_untouched(event: Path) -> None:
    connection = open_database(event, QUICK_KEY)
    newer = {"migration_set": "kiosk", "name": "m999_of_tomorrow", "applied_at": "2027"}
    Database(connection).table("_sqlite_migrations").insert(newer)
    connection.close()
    before = event.read_bytes()
    assert "newer kiosk" in refused("scan", event, "C2", code=3)
    assert event.read_bytes() == before


def test_a_folder_that_cannot_be_written(event: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    with read_only(folder):
        words = "Nothing can be written"
        assert words in refused("export", event, "-o", folder / "out.csv", code=3)
        new = ("new", folder / "a.kiosk", "--name", "F", "--timezone", "UTC")
        assert words in refused(*new, code=3)
    assert list(folder.iterdir()) == []


def test_a_full_disk_loses_nothing_and_room_makes_it_work_again(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", megabytes=2) as disk:
        with closing(an_event_file(disk)) as file:
            a_list_of(file, *(a_person(f"P{place}", f"C{place}") for place in range(60)))
            a_desk(file).scan("C0")
            path, laptop = file.path, file.laptop
        filler = fill(disk)
        shown = scans_until_the_disk_refuses(path)
        filler.unlink()
        with closing(EventFile.open(path, QUICK_KEY, laptop)) as file:
            assert file.verify() == []
            assert file.attendance.checked_in() == 1 + shown
            a_desk(file).scan("C59")
            assert file.attendance.checked_in() == 2 + shown


def scans_until_the_disk_refuses(path: Path) -> int:
    """How many people were shown as checked in before the sentence about the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KIOSK_PASSPHRASE", QUICK_KEY)
        codes = [f"C{place}" for place in range(1, 59)]
        result = CliRunner().invoke(cli, ["scan", str(path), "--operator", "x" * 120, *codes])
    assert result.exit_code == 3, result.output
    assert "disk is full" in result.stderr or "use the paper list" in result.stderr
    return result.stdout.count("CHECKED IN")


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
