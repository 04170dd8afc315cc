"""Printers of the system's print service, through `lp`: it names the job, and says if it fails."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.devices.badge_files import write_badges_pdf
from kiosk.devices.print_service import (
    PrintService,
    PrintServiceError,
    Told,
    UnknownToPrintServiceError,
)
from kiosk.devices.spool import spooled
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError, PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus

JOB_NAME = "badge"
"""Print services log it, so it names nobody."""

_TAKES_S = 20.0
_SAME_MM = 0.7
"""Drivers round the size of their paper: to points, or to tenths of an inch."""

_MM = {"in": 25.4, "mm": 1.0}
_SIZE = re.compile(r"_([\d.]+)x([\d.]+)(in|mm)$")
_CUSTOM = ("custom_min_", "custom_max_")
_JOB = re.compile(r"request id is (\S+-\d+)")

_AS_IT_IS = ("print-scaling=none", "job-sheets=none")

_STOPPED = 5
_BUSY = 4
_JOB_STATES = {7: JobState.FAILED, 8: JobState.FAILED, 9: JobState.PRINTED}
_NOT_KNOWN = JobState.UNKNOWN
_NOT_BEGUN = {3, 4}
_REASONS = (
    (PrinterState.COVER_OPEN, ("cover-open", "door-open", "interlock-open")),
    (PrinterState.PAPER_OUT, ("media-empty", "media-needed", "media-jam", "marker-supply-empty")),
    (PrinterState.OFFLINE, ("offline", "timed-out", "shutdown")),
    (PrinterState.STOPPED, ("paused", "stopped")),
)
_UNAVAILABLE = "may not exist or is unavailable"


def sides_of(design: BadgeDesign) -> str:
    """How a printer that can do it prints both sides of *design*, in the service's words."""
    if len(design.sides) == 1:
        return "one-sided"
    return "two-sided-long-edge" if design.turns_over_long_edge else "two-sided-short-edge"


class LpPrinter:
    """One queue of the print service."""

    def __init__(self, name: str, service: PrintService) -> None:
        self._name = name
        self._service = service
        self._taken: set[str] = set()

    @property
    def key(self) -> str:
        """`system:NAME`."""
        return f"system:{self._name}"

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Hand over a PDF that lies in memory, and nowhere once `lp` has read it.

        Raises PrinterMissingError, PrinterRefusedError, PageSizeUnsupportedError or
        CodeTooLongError. Should `lp` not come back, the job is in doubt and has no name.
        """
        media = self._media(design)
        with spooled() as folder:
            path = folder / f"{JOB_NAME}.pdf"
            write_badges_pdf(path, badges, design)
            told = (f"media={media}", f"sides={sides_of(design)}", *_AS_IT_IS)
            return self.hand_over(path, *told)

    def hand_over(self, path: Path, *options: str) -> str:
        """Have `lp` take a file, and return its name for the job: none if it did not come back.

        Raises PrinterMissingError or PrinterRefusedError.
        """
        told = [word for each in options for word in ("-o", each)]
        command = ["lp", "-d", self._name, "-t", JOB_NAME, *told, str(path)]
        try:
            done = subprocess.run(  # noqa: S603 - a list, and no shell
                command, capture_output=True, timeout=_TAKES_S, env=_plain_words(), check=False
            )
        except subprocess.TimeoutExpired:
            return ""
        except OSError as error:
            raise PrinterMissingError(self._name) from error
        if done.returncode:
            raise PrinterRefusedError(self._name)
        found = _JOB.search(done.stdout.decode("utf-8", "replace"))
        job = found[1] if found else ""
        self._taken.add(job)
        return job

    def outcome(self, job: str) -> JobState:
        """What the print service says; one that keeps no history has printed what is gone."""
        number = job.rpartition("-")[2]
        if not number.isdigit():
            return JobState.UNKNOWN
        try:
            told = self._service.job(int(number))
        except UnknownToPrintServiceError:
            return JobState.PRINTED if job in self._taken else JobState.UNKNOWN
        except PrintServiceError:
            return JobState.PRINTING
        states = told.get("job-state", ())
        return next(
            (_JOB_STATES[each] for each in states if each in _JOB_STATES), JobState.PRINTING
        )

    def call_back(self, job: str) -> bool:
        """Cancel *job*; True only where the printer had not begun with it."""
        number = job.rpartition("-")[2]
        if not number.isdigit() or not self._waits(int(number)):
            return False
        try:
            done = subprocess.run(  # noqa: S603 - a list, and no shell
                ["cancel", job],  # noqa: S607 - where the system has it
                capture_output=True,
                timeout=_TAKES_S,
                env=_plain_words(),
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0 and self.outcome(job) is JobState.FAILED

    def _waits(self, number: int) -> bool:
        try:
            states = self._service.job(number).get("job-state", ())
        except PrintServiceError:
            return False
        return any(state in _NOT_BEGUN for state in states)

    def status(self) -> PrinterStatus:
        """What the print service says; few printers tell of paper that ran out."""
        try:
            told = self._service.printer(self._name)
        except PrintServiceError:
            return PrinterStatus(PrinterState.OFFLINE)
        waiting = next(iter(told.get("queued-job-count", ())), 0)
        return PrinterStatus(_state(told), waiting if isinstance(waiting, int) else 0)

    def _media(self, design: BadgeDesign) -> str:
        """What the printer calls the paper of *design*; it would turn or scale the badge else."""
        try:
            told = self._service.printer(self._name)
        except UnknownToPrintServiceError as error:
            raise PrinterMissingError(self._name) from error
        except PrintServiceError as error:
            raise PrinterMissingError(self._name) from error
        width, height = design.stock.page_width_mm, design.stock.page_height_mm
        offered = [str(each) for each in told.get("media-supported", ())]
        if not offered:
            raise PrinterRefusedError(self._name)  # a queue that is being set up
        media = media_for(offered, width, height)
        if not media:
            raise PageSizeUnsupportedError(self._name, width, height)
        return media


def media_for(offered: Sequence[str], width_mm: float, height_mm: float) -> str:
    """The name of paper of this size among those *offered*, or a custom one; empty if neither."""
    sizes = {name: _size(found) for name in offered if (found := _SIZE.search(name))}
    fixed = {
        name: size
        for name, size in sizes.items()
        if not name.startswith(("custom_min_", "custom_max_"))
    }
    for wanted in ((width_mm, height_mm), (height_mm, width_mm)):
        for name, size in fixed.items():
            if all(abs(a - b) <= _SAME_MM for a, b in zip(size, wanted, strict=True)):
                return name
    smallest = next((sizes[name] for name in sizes if name.startswith(_CUSTOM[0])), None)
    largest = next((sizes[name] for name in sizes if name.startswith(_CUSTOM[1])), None)
    if smallest and largest:
        fits = zip(smallest, (width_mm, height_mm), largest, strict=True)
        if all(low - _SAME_MM <= side <= high + _SAME_MM for low, side, high in fits):
            return f"Custom.{width_mm:g}x{height_mm:g}mm"
    return ""


def _size(found: re.Match[str]) -> tuple[float, float]:
    scale = _MM[found[3]]
    return float(found[1]) * scale, float(found[2]) * scale


def _state(told: Told) -> PrinterState:
    reasons = [str(each) for each in told.get("printer-state-reasons", ())]
    for state, words in _REASONS:
        if any(reason.startswith(words) for reason in reasons):
            return state
    if any(_UNAVAILABLE in str(each) for each in told.get("printer-state-message", ())):
        return PrinterState.OFFLINE
    states = told.get("printer-state", ())
    if _STOPPED in states or False in told.get("printer-is-accepting-jobs", ()):
        return PrinterState.STOPPED
    return PrinterState.BUSY if _BUSY in states else PrinterState.READY


def _plain_words() -> dict[str, str]:
    """What `lp` says is read: not in the language of the laptop."""
    return {**os.environ, "LC_ALL": "C", "LANGUAGE": "C"}
