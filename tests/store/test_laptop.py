import json
import os
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import UnwritableError
from kiosk.store.laptop import Laptop, home_folder, remember, this_laptop
from tests.support.disks import read_only

FILE = "laptop.json"


def test_the_first_call_gives_a_laptop_its_identity_and_the_next_finds_it(tmp_path: Path) -> None:
    first = this_laptop(tmp_path / "home")
    assert len(first.id) == 32
    assert this_laptop(tmp_path / "home") == first
    assert this_laptop(tmp_path / "another home").id != first.id


def test_settings_are_remembered_for_the_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    laptop = Laptop(
        home=home,
        id="a" * 32,
        recent=(tmp_path / "forum.kiosk",),
        station_name="Östtür",
        operator="María",
        theme="dark",
        muted=True,
    )
    remember(laptop)
    assert this_laptop(home) == laptop
    assert stat.S_IMODE((home / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_an_event_knows_a_laptop_by_a_digest_of_its_own(tmp_path: Path) -> None:
    laptop = this_laptop(tmp_path)
    assert laptop.digest("forum") != laptop.digest("summit")
    assert laptop.digest("forum") == this_laptop(tmp_path).digest("forum")
    assert laptop.id not in laptop.digest("forum")


def test_recent_event_files_come_first_once_each_and_are_not_many(tmp_path: Path) -> None:
    laptop = this_laptop(tmp_path)
    for number in (*range(10), 5):
        laptop = laptop.with_recent(tmp_path / f"{number}.kiosk")
    assert [path.stem for path in laptop.recent] == ["5", "9", "8", "7", "6", "4", "3", "2"]


@pytest.mark.parametrize(
    "garbage", [b"", b"\xff\xfe", b"{", b"[]", b"null", b'"x"', b'{"id": 7}', b"\0" * 100]
)
def test_garbage_in_place_of_settings_starts_afresh(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / FILE).write_bytes(garbage)
    laptop = this_laptop(tmp_path)
    assert laptop == Laptop(home=tmp_path, id=laptop.id)
    assert this_laptop(tmp_path) == laptop


def test_settings_of_the_wrong_kind_take_their_defaults(tmp_path: Path) -> None:
    settings = {"id": "a" * 32, "recent": "x", "muted": "yes", "theme": "dark"}
    (tmp_path / FILE).write_text(json.dumps(settings))
    assert this_laptop(tmp_path) == Laptop(home=tmp_path, id="a" * 32, theme="dark")


def test_settings_of_newer_versions_are_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"id": "a" * 32, "hologram": {"size": 3}}))
    remember(this_laptop(tmp_path))
    assert json.loads((tmp_path / FILE).read_text())["hologram"] == {"size": 3}


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(UnwritableError):
        this_laptop(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError):
        this_laptop(tmp_path / "file")


def test_the_home_is_where_the_environment_says_else_the_platforms_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path))
    assert home_folder() == tmp_path
    monkeypatch.setenv("KIOSK_HOME", "")
    assert home_folder().name == "kiosk"


def test_without_a_home_that_can_be_written_a_private_folder_is_borrowed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "nowhere").touch()
    monkeypatch.setenv("KIOSK_HOME", "")
    for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "nowhere" / "data"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    borrowed = home_folder()
    assert borrowed.parent == tmp_path
    assert this_laptop(borrowed).id == this_laptop(home_folder()).id
    assert borrowed.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name != "posix", reason="each user has temporary files of their own")
def test_a_folder_that_others_could_read_is_not_borrowed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "nowhere").touch()
    monkeypatch.setenv("KIOSK_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nowhere" / "data"))
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    planted = tmp_path / f"kiosk-{os.getuid()}"
    planted.mkdir()
    planted.chmod(0o755)
    assert home_folder() != planted


def test_the_watched_folder_and_the_lists_it_had_survive_a_restart(tmp_path: Path) -> None:
    laptop = replace(this_laptop(tmp_path), watched_folder="/lists").with_known_list("a")
    remember(laptop.with_known_list("b").with_known_list("a"))
    kept = this_laptop(tmp_path)
    assert (kept.watched_folder, kept.known_lists) == ("/lists", ("a", "b"))


def test_where_the_laptop_meets_others_survives_a_restart_for_each_event(tmp_path: Path) -> None:
    laptop = this_laptop(tmp_path).with_sync_folder("one", Path("/stick"))
    remember(laptop.with_sync_folder("two", Path("/share")).with_sync_folder("one", Path("/usb")))
    kept = this_laptop(tmp_path)
    assert kept.sync_folders == {"one": str(Path("/usb")), "two": str(Path("/share"))}
