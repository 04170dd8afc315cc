"""Badges on Brother's QL label printers, over the network or on USB."""

import re
import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from kiosk.devices import snmp
from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.ql import ASK_STATUS, CLEAR, Model, QlStatus, pages, statuses
from kiosk.devices.ql_media import ROLLS, Media, fit, placed
from kiosk.devices.raw_link import DeviceLink, TcpLink, Wire, written
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError, PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, Printer, PrinterState, PrinterStatus

ANSWER_S = 1.0
SETTLES_S = 4.0
"""Within so long, a label of before is complete, and one that was sent has begun."""

LOST_S = 120.0

_STATUS_OID = (1, 3, 6, 1, 4, 1, 2435, 3, 3, 9, 1, 6, 1, 0)
"""Where printers on the network keep the 32 bytes that those on USB send."""

_KEY = re.compile(
    r"ql:(?:tcp:(?P<host>\[[^\]]+\]|[^:]+):(?P<port>\d{1,5})|device:(?P<path>[^:]+))"
    r"(?::QL-?(?P<model>\d{3,4})[A-Z]*)?(?::(?P<width>\d{2,3})(?:x(?P<length>\d{2,3}))?)?",
    re.IGNORECASE,
)


def ql_printer(key: str) -> Printer:
    """The printer of a *key*: `ql:tcp:HOST:PORT` or `ql:device:PATH`.

    A printer that does not say them itself needs its model behind that, as `:QL-1110NWB`,
    and what is loaded, as `:62` or `:62x100`. Raises PrinterMissingError.
    """
    found = _KEY.fullmatch(key)
    if not found:
        raise PrinterMissingError(key)
    media = Media(int(found["width"]), int(found["length"] or 0)) if found["width"] else None
    setting = QlSetting(key, media, Model(int(found["model"] or 0)))
    if found["path"]:
        return QlOnUsb(setting, DeviceLink(found["path"]))
    return QlOnNetwork(setting, TcpLink(found["host"].strip("[]"), int(found["port"])))


@dataclass(frozen=True, slots=True)
class QlSetting:
    """What is known of a printer that may not say it itself."""

    key: str
    media: Media | None = None
    model: Model = field(default_factory=Model)

    def commands(
        self, badges: Sequence[BadgeData], design: BadgeDesign, told: QlStatus | None, name: str
    ) -> list[bytes]:
        """What prints *badges*, a label each, on what is loaded in the printer called *name*.

        Raises PageSizeUnsupportedError or CodeTooLongError.
        """
        media = told.media if told else self.media
        size = design.width_mm, design.height_mm
        fits = (fit(*size, each) for each in ((media,) if media else ROLLS))
        found = next((each for each in fits if each), None)
        if not found:
            raise PageSizeUnsupportedError(name, *size)
        labels = [placed(badge_raster(each, design, found.dpi), found) for each in badges]
        model = told.model if told else self.model
        return list(pages(labels, found.media, model, checked=bool(media)))


class QlOnNetwork:
    """One printer; it remembers its jobs for as long as the program runs.

    On the network it answers nothing but SNMP; one that has that switched off is believed
    to print what it took.
    """

    def __init__(self, setting: QlSetting, link: TcpLink) -> None:
        self._setting = setting
        self._link = link
        self._answers = False
        self._jobs: dict[str, _Sent] = {}

    @property
    def key(self) -> str:
        """As it was given."""
        return self._setting.key

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Send *badges*, a label each, if the printer is ready and its stock is large enough.

        Raises PrinterMissingError, PrinterRefusedError, PageSizeUnsupportedError or
        CodeTooLongError. A line that breaks after a label was handed over raises nothing,
        but its job is UNKNOWN.
        """
        with self._link.opened() as wire:
            told = self._told()
            if _state(told, answers=self._answers) not in _TAKES_JOBS:
                raise PrinterRefusedError(self._link.name)
            commands = self._setting.commands(badges, design, told, self._link.name)
            job = secrets.token_hex(4)
            if written(wire, commands, self._link.name) and wire.finish():
                self._jobs[job] = _Sent(monotonic())
        return job

    def outcome(self, job: str) -> JobState:
        """PRINTED when the printer is idle again.

        A label that something is wrong with is printed when that is mended.
        """
        if job not in self._jobs:
            return JobState.UNKNOWN
        state = self._fate(self._jobs[job])
        if state is not JobState.PRINTING:
            del self._jobs[job]
        return state

    def status(self) -> PrinterStatus:
        """What it says of itself; UNKNOWN if it takes connections and says nothing."""
        told = self._told()
        if told is None:
            try:
                with self._link.opened():
                    pass
            except PrinterMissingError:
                return PrinterStatus(PrinterState.OFFLINE)
        return PrinterStatus(_state(told, answers=self._answers))

    def _fate(self, sent: "_Sent") -> JobState:
        told = self._told()
        if told is None:
            return JobState.UNKNOWN if self._answers else JobState.PRINTED
        waited = monotonic() - sent.at
        state = _state(told, answers=True)
        sent.began = sent.began or state is PrinterState.BUSY
        if state is PrinterState.READY and (sent.began or waited > SETTLES_S):
            return JobState.PRINTED
        return JobState.UNKNOWN if waited > LOST_S else JobState.PRINTING

    def _told(self) -> QlStatus | None:
        found = statuses(snmp.octets(self._link.host, _STATUS_OID, ANSWER_S))
        self._answers = self._answers or bool(found)
        return found[-1] if found else None


@dataclass(slots=True)
class _Sent:
    """A job that a printer on the network has taken."""

    at: float
    began: bool = False


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
            if self._job or _state(told, answers=self._answers) not in _TAKES_JOBS:
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
        return PrinterStatus(_state(told, answers=self._answers))

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


_TAKES_JOBS = {PrinterState.READY, PrinterState.BUSY, PrinterState.UNKNOWN}


def _state(told: QlStatus | None, *, answers: bool) -> PrinterState:
    """What *told* means; silence too, of a printer that has answered before or not."""
    if told is None:
        return PrinterState.STOPPED if answers else PrinterState.UNKNOWN
    if told.cover_open:
        return PrinterState.COVER_OPEN
    if told.no_media:
        return PrinterState.PAPER_OUT
    if told.faulty:
        return PrinterState.STOPPED
    return PrinterState.BUSY if told.printing else PrinterState.READY


def _replied(answer: bytes) -> bool:
    return any(each.asked for each in statuses(answer))
