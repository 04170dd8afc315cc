import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import DiskFullError, ReadBackDiffersError, UnwritableError
from kiosk.store.durable_file import (
    _replace,
    naming_the_world,
    replace_durably,
    temporary_beside,
    write_durably,
)
from tests.support.disks import a_small_disk, fill, no_file_longer_than, read_only


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    """A file that is there already; whatever happens, nothing is left beside it."""
    path = tmp_path / "out" / "export.csv"
    path.parent.mkdir()
    path.write_bytes(b"yesterday")
    yield path
    assert names(path.parent) == {"export.csv"}


@pytest.mark.parametrize("data", [b"", b"today", bytes(range(256)) * 1000])
def test_a_file_is_written_whole_and_replaces_what_was(target: Path, data: bytes) -> None:
    write_durably(target, data)
    assert target.read_bytes() == data


def test_only_the_owner_may_read_it_whatever_the_umask(target: Path) -> None:
    before = os.umask(0)
    try:
        write_durably(target, b"today")
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_temporary_names_are_hidden_beside_their_target_and_never_the_same(target: Path) -> None:
    one, other = temporary_beside(target), temporary_beside(target)
    assert one != other
    assert one.parent == target.parent
    assert one.name.startswith(".export.csv.")
    assert one.suffix == ".part"


def test_a_link_in_the_way_is_replaced_not_followed(target: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    target.unlink()
    target.symlink_to(precious)
    write_durably(target, b"today")
    assert precious.read_bytes() == b"precious"
    assert not target.is_symlink()
    assert target.read_bytes() == b"today"


def test_on_a_full_disk_the_old_file_stays(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk") as disk:
        target = disk / "export.csv"
        write_durably(target, b"yesterday")
        filler = fill(disk)
        with pytest.raises(DiskFullError) as raised:
            write_durably(target, b"today" * 10_000)
        assert raised.value.path == target
        assert target.read_bytes() == b"yesterday"
        assert names(disk) == {"export.csv", "filler"}
        filler.unlink()
        write_durably(target, b"today")
        assert target.read_bytes() == b"today"


def test_where_files_may_not_grow_the_old_file_stays(target: Path) -> None:
    with no_file_longer_than(1000), pytest.raises(DiskFullError):
        write_durably(target, b"today" * 10_000)
    assert target.read_bytes() == b"yesterday"


def test_in_a_read_only_folder_the_old_file_stays(target: Path) -> None:
    with read_only(target.parent), pytest.raises(UnwritableError):
        write_durably(target, b"today")
    assert target.read_bytes() == b"yesterday"


def test_a_folder_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "export.csv").mkdir()
    with pytest.raises(UnwritableError):
        write_durably(tmp_path / "export.csv", b"today")
    assert names(tmp_path) == {"export.csv"}


@pytest.mark.parametrize("missing", ["none/export.csv", "export.csv/under-a-file"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, missing: str) -> None:
    (tmp_path / "export.csv").touch()
    with pytest.raises(UnwritableError) as raised:
        write_durably(tmp_path / missing, b"today")
    assert raised.value.path == tmp_path / missing


def test_what_reads_back_otherwise_is_not_called_done(target: Path) -> None:
    temporary = temporary_beside(target)
    temporary.write_bytes(b"what the disk kept")
    with pytest.raises(ReadBackDiffersError):
        replace_durably(temporary, target, digest=hashlib.sha256(b"what was written").digest())


def test_what_reads_back_the_same_is_done(target: Path) -> None:
    temporary = temporary_beside(target)
    temporary.write_bytes(b"today")
    replace_durably(temporary, target)
    assert target.read_bytes() == b"today"


class Held(type(Path())):  # type: ignore[misc]
    """A file that another program lets go of at the *n*-th try."""

    tries = 0
    until = 0

    def replace(self, target: Path) -> Path:
        type(self).tries += 1
        if self.tries <= self.until:
            raise PermissionError(errno.EACCES, "held", str(target))
        return Path(self).replace(target)


def test_a_target_that_another_program_holds_is_waited_for_a_little(target: Path) -> None:
    Held.tries, Held.until = 0, 3
    temporary = Held(temporary_beside(target))
    temporary.write_bytes(b"today")
    waited: list[float] = []
    _replace(temporary, target, pause=waited.append)
    assert target.read_bytes() == b"today"
    assert waited == [0.05, 0.1, 0.2]


def test_a_target_that_is_never_let_go_is_given_up(target: Path) -> None:
    Held.tries, Held.until = 0, 100
    temporary = Held(temporary_beside(target))
    temporary.write_bytes(b"today")
    waited: list[float] = []
    with pytest.raises(PermissionError):
        _replace(temporary, target, pause=waited.append)
    assert len(waited) == 5
    assert target.read_bytes() == b"yesterday"
    temporary.unlink()


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EACCES, UnwritableError),
        (errno.EROFS, UnwritableError),
        (errno.EIO, UnwritableError),
    ],
)
def test_every_refusal_of_the_system_is_named(number: int, meant: type[Exception]) -> None:
    with pytest.raises(meant), naming_the_world(Path("x")):
        raise OSError(number, os.strerror(number))
