import stat
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import UnwritableError, WrongPassphraseError
from kiosk.store.event_file import EventFile
from tests.support.disks import read_only
from tests.support.events import QUICK_KEY, a_registration, all_facts

pytestmark = pytest.mark.real_disk


def test_a_copy_has_everything_and_the_same_key(file: EventFile, tmp_path: Path) -> None:
    a_registration(file)
    copy = tmp_path / "copy's name.kiosk"
    file.back_up(copy)
    with closing(EventFile.open(copy, QUICK_KEY, file.laptop)) as opened:
        assert all_facts(opened) == all_facts(file)
        assert opened.verify() == []
    with pytest.raises(WrongPassphraseError):
        EventFile.open(copy, "another", file.laptop)


def test_a_copy_is_its_owners_alone_and_alone(file: EventFile, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    file.back_up(folder / "copy.kiosk")
    assert [path.name for path in folder.iterdir()] == ["copy.kiosk"]
    assert stat.S_IMODE((folder / "copy.kiosk").stat().st_mode) == 0o600


def test_a_newer_copy_replaces_the_older(file: EventFile, tmp_path: Path) -> None:
    copy = tmp_path / "copy.kiosk"
    file.back_up(copy)
    a_registration(file)
    file.back_up(copy)
    with closing(EventFile.open(copy, QUICK_KEY, file.laptop)) as opened:
        assert all_facts(opened) == all_facts(file)


def test_a_copy_that_cannot_be_made_leaves_the_older_and_nothing_else(
    file: EventFile, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    file.back_up(folder / "copy.kiosk")
    before = (folder / "copy.kiosk").read_bytes()
    with read_only(folder), pytest.raises(UnwritableError):
        file.back_up(folder / "copy.kiosk")
    assert (folder / "copy.kiosk").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["copy.kiosk"]
    with pytest.raises(UnwritableError):
        file.back_up(tmp_path / "none" / "copy.kiosk")


def test_what_is_only_in_the_write_ahead_log_is_in_the_copy_too(
    file: EventFile, tmp_path: Path
) -> None:
    a_registration(file)
    wal = file.path.with_name(f"{file.path.name}-wal")
    assert wal.stat().st_size > 0
    file.back_up(tmp_path / "copy.kiosk")
    with closing(EventFile.open(tmp_path / "copy.kiosk", QUICK_KEY, file.laptop)) as opened:
        assert opened.roster.count() == 1
