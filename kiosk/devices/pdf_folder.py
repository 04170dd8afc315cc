"""The printer that always works: a folder, into which badges are put as PDF files."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.devices.badge_files import write_badges_pdf
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus

KIND = "folder:"


class PdfFolder:
    """Names its files by the time: the names of people are inside, where a folder shows none."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = datetime.now) -> None:
        self._folder = folder
        self._now = now

    @property
    def key(self) -> str:
        """`folder:PATH`."""
        return f"{KIND}{self._folder}"

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Write one file and return its name. Raises UnwritableError or DiskFullError."""
        path = self._free()
        write_badges_pdf(path, badges, design)
        return path.name

    def outcome(self, job: str) -> JobState:
        """A file that has a name is whole and on the disk."""
        return JobState.PRINTED if job else JobState.UNKNOWN

    def status(self) -> PrinterStatus:
        """OFFLINE if the folder is not there, as a stick that was taken out."""
        there = self._folder.is_dir() and os.access(self._folder, os.W_OK)
        return PrinterStatus(PrinterState.READY if there else PrinterState.OFFLINE)

    def _free(self) -> Path:
        stem = f"badges-{self._now():%Y-%m-%d-%H%M%S}"
        path, number = self._folder / f"{stem}.pdf", 1
        while path.exists():
            number += 1
            path = self._folder / f"{stem}-{number}.pdf"
        return path
