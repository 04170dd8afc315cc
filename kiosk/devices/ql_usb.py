"""Badges on Brother's QL label printers that are plugged in."""

import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from kiosk.devices.ql import ASK_STATUS, CLEAR, QlStatus, statuses
from kiosk.devices.ql_setting import (
    ANSWER_S,
    LOST_S,
    SETTLES_S,
    TAKES_JOBS,
    QlSetting,
    state_of,
)
from kiosk.devices.raw_link import DeviceLink, Wire, written
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus


class QlOnUsb:
    """One printer, one job after the other: it tells when a label is complete.

    It must not be asked anything before that. One that never tells anything is believed to
    print what it took.
    """

    def __init__(self, setting: QlSetting, link: DeviceLink) -> None:
        self._setting = setting
        self._link = link
        self._answers = False
        self._job: _Underway | None = None
        self._ended: dict[str, JobState] = {}

    @property
    def key(self) -> str:
        """As it was given."""
        return self._setting.key

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """As on the network; refused as long as the job before is not complete."""
        with self._link.opened() as wire:
            self._listen(wire, SETTLES_S)
            told = None if self._job else self._told(wire)
            if self._job or state_of(told, answers=self._answers) not in TAKES_JOBS:
                raise PrinterRefusedError(self._link.name)
            commands = self._setting.commands(badges, design, told, self._link.name)
            job = secrets.token_hex(4)
            if written(wire, commands, self._link.name):
                self._job = _Underway(job, len(badges), monotonic())
        return job

    def outcome(self, job: str) -> JobState:
        """PRINTED when the printer has told so; FAILED when it told that a label went wrong.

        Then the printer has forgotten the label.
        """
        if self._job and self._job.name == job:
            with suppress(PrinterRefusedError, PrinterMissingError), self._link.opened() as wire:
                self._listen(wire, ANSWER_S / 2)
        if self._job and self._job.name == job:
            return JobState.PRINTING
        return self._ended.pop(job, JobState.UNKNOWN)

    def status(self) -> PrinterStatus:
        """What it says of itself; UNKNOWN if it takes everything and says nothing."""
        try:
            with self._link.opened() as wire:
                self._listen(wire, ANSWER_S / 2)
                told = None if self._job else self._told(wire)
        except PrinterMissingError:
            return PrinterStatus(PrinterState.OFFLINE)
        except PrinterRefusedError:
            return PrinterStatus(PrinterState.BUSY)
        if self._job:
            return PrinterStatus(PrinterState.BUSY, waiting=1)
        return PrinterStatus(state_of(told, answers=self._answers))

    def _told(self, wire: Wire) -> QlStatus | None:
        """What the printer, which has no job, says of itself now, not of a job of before."""
        with suppress(OSError):
            wire.write(CLEAR + ASK_STATUS)
            heard = statuses(wire.read(_replied, ANSWER_S))
            found = [each for each in heard if each.asked]
            self._answers = self._answers or bool(found)
            return found[-1] if found else None
        return None

    def _listen(self, wire: Wire, seconds: float) -> None:
        """Hear what has become of the job, for *seconds* at most."""
        if not self._job:
            return
        job = self._job
        job.heard(statuses(wire.read(job.decided, seconds)))
        state = job.state(answers=self._answers)
        if state is JobState.FAILED:
            with suppress(OSError):
                wire.write(CLEAR)
        if state is not JobState.PRINTING:
            self._ended[job.name] = state
            self._job = None


@dataclass(slots=True)
class _Underway:
    """A job that a printer on USB is at."""

    name: str
    pages: int
    at: float
    completed: int = 0
    failed: bool = False

    def decided(self, answer: bytes) -> bool:
        """Whether the printer's *answer* settles it."""
        found = statuses(answer)
        done = sum(each.completed for each in found) + self.completed
        return done >= self.pages or any(each.failed for each in found)

    def heard(self, found: Iterable[QlStatus]) -> None:
        """Count what was told of it."""
        for each in found:
            self.completed += each.completed
            self.failed = self.failed or each.failed

    def state(self, *, answers: bool) -> JobState:
        """FAILED only if none of its labels came out."""
        if self.completed >= self.pages or not answers:
            return JobState.PRINTED
        if self.failed:
            return JobState.UNKNOWN if self.completed else JobState.FAILED
        return JobState.UNKNOWN if monotonic() - self.at > LOST_S else JobState.PRINTING


def _replied(answer: bytes) -> bool:
    return any(each.asked for each in statuses(answer))
