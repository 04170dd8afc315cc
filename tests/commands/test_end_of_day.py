"""The end of a day on the command line."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.services.sync.folder import sync_folder
from kiosk.services.sync.identity import adopt
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import this_laptop
from tests.commands.conftest import Kiosk
from tests.services.sync.conftest import begun
from tests.support.events import MORNING, QUICK_KEY


@pytest.fixture
def folder(kiosk: Kiosk, tmp_path: Path, home: Path, sealed_identity: tuple[str, bytes]) -> Path:
    """A folder that has the event's key already: making one takes a second."""
    made = tmp_path / "stick"
    made.mkdir()
    with closing(EventFile.open(kiosk.file, QUICK_KEY, this_laptop(home))) as file:
        adopt(file, sealed_identity[0], MORNING)
        begun(sync_folder(made, file.event), *sealed_identity)
    return made


def test_all_steps_are_done_and_told(kiosk: Kiosk, folder: Path) -> None:
    kiosk("scan", "AAA1")
    told = kiosk.json("end-of-day", folder)
    assert list(told) == ["receipt", "missing", "differences", "export", "copy", "proof"]
    assert told["missing"] == []
    assert told["export"]["agrees"] is True
    assert told["export"]["counts"]["checked_in"] == {"exported": 1, "recorded": 1}
    assert Path(told["copy"]["file"]).exists()
    assert told["proof"]["holds"] is True
    lines = kiosk("end-of-day", folder, "-o", folder / "mine.csv").splitlines()
    assert lines[0] == "All 1 stations that are known are in this folder."
    assert lines[1] == "No differences."
    assert lines[3].startswith("The counts add up: 4 registrations; 1 checked in; 1 admissions")


def test_what_is_nowhere_else_is_not_erased(kiosk: Kiosk, folder: Path) -> None:
    kiosk("scan", "AAA1")
    assert "nowhere but in forum.kiosk" in kiosk.refused("erase", "--proved-by", folder, code=1)
    assert kiosk.file.exists()
    kiosk.refused("erase", "--proved-by", folder / "nowhere", code=2)
    kiosk.refused("erase", code=2)


def test_a_laptop_is_erased_with_a_receipt(kiosk: Kiosk, folder: Path, home: Path) -> None:
    kiosk("scan", "AAA1")
    kiosk("end-of-day", folder)
    paper = folder / "erased.pdf"
    told = kiosk.json("erase", "--proved-by", folder, "--receipt", paper)
    assert told["finished"] is True
    assert told["proof"]["stations"][0]["elsewhere"] is True
    assert len(told["central_export"]["sha256"]) == 64
    assert paper.read_bytes().startswith(b"%PDF")
    assert not kiosk.file.exists()
    assert "forum.kiosk" not in (home / "laptop.json").read_text(encoding="utf-8")
    [copy] = folder.glob("*.copies/*.kiosk")
    copy.rename(kiosk.file)  # it is all still there
    assert kiosk.json("figures")["checked_in"] == 1
    kiosk("end-of-day", folder)
    assert "was erased from" in kiosk("erase", "--proved-by", folder)


def test_an_erasure_that_was_interrupted_is_finished(kiosk: Kiosk, folder: Path) -> None:
    kiosk.file.unlink()
    mark = kiosk.file.with_name("forum.kiosk-erasing")
    mark.write_text("0123 id")
    assert "gone now" in kiosk("erase", "--proved-by", folder)
    assert not mark.exists()
    mark.write_text("0123 id")
    assert kiosk.json("erase", "--proved-by", folder)["finished"] is True
