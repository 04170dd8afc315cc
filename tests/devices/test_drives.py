"""Drives that are plugged in."""

from pathlib import Path

from kiosk.devices.drives import mounted_drives
from tests.support.disks import a_small_disk


def test_a_drive_is_there_while_it_is_plugged_in(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with a_small_disk(stick):
        assert stick in mounted_drives()
    assert stick not in mounted_drives()
    assert Path("/") not in mounted_drives()
