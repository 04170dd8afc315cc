import os
import stat
import sys
from pathlib import Path

import pytest

from kiosk.devices.spool import spooled, sweep

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is spooled on Windows")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


def test_what_is_spooled_is_private_and_gone_afterwards(place: Path) -> None:
    with spooled() as folder:
        assert folder.parent == place
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "badge.pdf").write_bytes(b"a name")
    assert list(place.iterdir()) == []


def test_what_a_killed_kiosk_left_is_swept_and_what_runs_is_not(place: Path) -> None:
    gone = 4_194_303  # more than there can be
    for name in (f"kiosk-spool-{gone}-abc", "kiosk-spool-x", f"kiosk-spool-{os.getpid()}-abc"):
        (place / name).mkdir()
        (place / name / "badge.pdf").write_bytes(b"a name")
    assert sweep() == 1
    assert not (place / f"kiosk-spool-{gone}-abc").exists()
    assert len(list(place.iterdir())) == 2


def test_without_memory_it_lies_among_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    with spooled() as folder:
        assert folder.is_dir()
