"""Where the organiser wants the central export, and who can read it there."""

from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from pyrage import x25519

from kiosk.errors import InvalidFieldError
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.exports.export_settings import (
    ExportSettings,
    Writes,
    export_settings,
    is_organisers,
    mark_laptop,
    seal_to,
    set_writes,
    writes_here,
)
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.exporting import remove_plain_export
from kiosk.services.sync.folder import SyncFolder
from kiosk.store.event_file import EventFile
from tests.services.sync.conftest import laptop, stick
from tests.support.events import MORNING, a_list_of, a_person

__all__ = ["laptop", "stick"]

Make = Callable[[str], EventFile]


def test_nobody_has_to_settle_anything(laptop: Make) -> None:
    settings = export_settings(laptop("first"))
    assert settings == ExportSettings()
    assert writes_here(laptop("first"), settings)


def test_only_the_organisers_laptop_writes_if_that_is_settled_anywhere(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    set_writes(east, Writes.ORGANISER, MORNING)
    mark_laptop(west, MORNING)
    for each in (east, west):
        sync(each, stick.folder, lambda: MORNING)
    assert stick.central_export.exists()
    stick.central_export.unlink()
    done = sync(east, stick.folder, lambda: MORNING)
    assert (done.written, done.trouble, done.central_export) == (True, None, None)
    assert not stick.central_export.exists()
    assert export_settings(east) == export_settings(west)
    assert (
        is_organisers(east, export_settings(east)),
        writes_here(west, export_settings(west)),
    ) == (False, True)


def test_no_sync_writes_it_if_that_is_settled(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    set_writes(east, Writes.NEVER, MORNING)
    assert sync(east, stick.folder, lambda: MORNING).central_export is None
    assert not stick.central_export.exists()


def test_a_sealed_export_is_read_by_the_organiser_and_nobody_else(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    east, organiser = laptop("first"), x25519.Identity.generate()
    a_list_of(east, a_person("Ana Souza", "C1"))
    seal_to(east, f" {organiser.to_public()}\n", MORNING)
    done = sync(east, stick.folder, lambda: MORNING)
    assert (done.central_export, done.plain_export) == (stick.sealed_export, None)
    assert b"Ana" not in b"".join(
        one.read_bytes() for one in stick.folder.glob("*.*") if one.is_file()
    )
    plain = tmp_path / "plain.csv"
    write_central_export(east, plain)
    assert pyrage.decrypt(stick.sealed_export.read_bytes(), [organiser]) == plain.read_bytes()
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(stick.sealed_export.read_bytes(), [x25519.Identity.generate()])


def test_an_old_plain_export_is_told_and_removed_by_somebody_alone(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    sync(east, stick.folder, lambda: MORNING)
    seal_to(east, str(x25519.Identity.generate().to_public()), MORNING)
    assert sync(east, stick.folder, lambda: MORNING).plain_export == stick.central_export
    remove_plain_export(stick.central_export)
    assert sync(east, stick.folder, lambda: MORNING).plain_export is None
    seal_to(east, "", MORNING)
    assert sync(east, stick.folder, lambda: MORNING).central_export == stick.central_export


def test_copies_of_a_plain_export_are_told_as_what_they_are(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    seal_to(east, str(x25519.Identity.generate().to_public()), MORNING)
    name = f"{stick.stem}.central"
    plain = [
        f".{name}.csv.0a1b2c3d.part",
        f"{name} (1).csv",
        f"{name} (Eva's conflicted copy).csv",
        f"{name}.sync-conflict-20261207-093000-ABCDEFG.csv",
        f"{name}.xlsx",
    ]
    sealed = [f"{name}.csv (1).age", f"{name}.csv.age (1)", f"x-{name}.csv", "list.csv"]
    for each in (*plain, *sealed):
        (stick.folder / each).touch()
    done = sync(east, stick.folder, lambda: MORNING)
    assert [path.name for path in done.plain_copies] == plain
    assert (done.plain_export, done.central_export) == (None, stick.sealed_export)


@pytest.mark.parametrize("key", ["age1", "words", "AGE-SECRET-KEY-1QQQ", "ssh-ed25519 AAAA"])
def test_what_is_no_public_key_of_age_is_refused(laptop: Make, key: str) -> None:
    with pytest.raises(InvalidFieldError):
        seal_to(laptop("first"), key, MORNING)
    assert export_settings(laptop("first")).sealed_to == ""
