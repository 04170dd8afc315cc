"""Drives that are plugged in: sticks, cards, and whatever else the system has mounted."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo


def mounted_drives() -> list[Path]:
    """Where each drive is, except the one that the system runs from.

    May wait for drives that sleep: not for the window's thread.
    """
    return [
        Path(one.rootPath())
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and not one.isRoot() and one.bytesTotal() > 0
    ]
