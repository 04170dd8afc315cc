"""Badges on printers that speak ZPL: Zebra's, and the many that understand it."""

import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic

from kiosk.devices.lp_printer import LpPrinter
from kiosk.devices.print_service import print_service
from kiosk.devices.raw_link import DeviceLink, Enough, Link, Wire, tcp_link, written
from kiosk.devices.zpl import (
    ASK_ERRORS,
    ASK_MODEL,
    ASK_STATUS,
    HostStatus,
    error_flags,
    host_status,
    labels,
    line_complete,
    resolution,
    status_complete,
)
from kiosk.devices.zpl_queue import ZplQueue
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, Printer, PrinterState, PrinterStatus

ANSWER_S = 1.0
"""A printer that has not answered by then does not answer."""

MUTE_ANSWER_S = 0.3
"""One that never did is not waited for as long."""

LOST_S = 120.0
"""A job that is not printed by then, although nothing is wrong, is no longer known of."""

_USUAL_DPI = 203
_TAKES_JOBS = {PrinterState.READY, PrinterState.BUSY, PrinterState.UNKNOWN}
_KEY = re.compile(
    r"zpl:(?:tcp:(?P<host>\[[^\]]+\]|[^:]+):(?P<port>\d{1,5})|device:(?P<path>[^:]+)"
    r"|queue:(?P<queue>[^:]+))"
    r"(?::(?P<dpi>152|203|300|600))?(?P<turned>:turned)?"
)


def zpl_printer(key: str) -> Printer:
    """The printer of a *key*: `zpl:tcp:HOST:PORT`, `zpl:device:PATH` or `zpl:queue:NAME`.

    `:203`, `:300` or `:600` behind it says the dots an inch of a printer that does not say
    so itself, `:turned` that the stock lies across. Raises PrinterMissingError.
    """
    found = _KEY.fullmatch(key)
    if not found:
        raise PrinterMissingError(key)
    dpi, across = int(found["dpi"] or 0), bool(found["turned"])
    if found["queue"]:
        queue = LpPrinter(found["queue"], print_service())
        return ZplQueue(key, queue, dpi or _USUAL_DPI, across=across)
    if found["path"]:
        return ZplPrinter(key, DeviceLink(found["path"]), dpi, across=across)
    link = tcp_link(found["host"], found["port"])
    return ZplPrinter(key, link, dpi, across=across)


class ZplPrinter:
    """One printer; it remembers its jobs for as long as the program runs.

    Some answer to nothing, and newer ones not while the paper is out or the head open. So
    one that has answered before and does not now has stopped, and one that never did is
    believed to print what it took.
    """

    def __init__(self, key: str, link: Link, dpi: int = 0, *, across: bool = False) -> None:
        self._key = key
        self._link = link
        self._dpi = dpi
        self._across = across
        self._answers: bool | None = None
        self._sent_at: dict[str, float] = {}

    @property
    def key(self) -> str:
        """As it was given."""
        return self._key

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Send *badges*, a label each, if the printer is ready.

        Raises PrinterMissingError, PrinterRefusedError or CodeTooLongError. A line that
        breaks after a label was handed over raises nothing, but its job is UNKNOWN.
        """
        with self._link.opened() as wire:
            if self._state(self._told(wire)) not in _TAKES_JOBS:
                raise PrinterRefusedError(self._link.name)
            dpi = self._resolution(wire)
            return self._handed_over(wire, labels(badges, design, dpi, across=self._across))

    def outcome(self, job: str) -> JobState:
        """PRINTED when the printer holds nothing more.

        UNKNOWN as soon as it could not be reached once: it may have been switched off, and
        then it has forgotten what it held.
        """
        if job not in self._sent_at:
            return JobState.UNKNOWN
        state = self._fate(self._sent_at[job])
        if state is not JobState.PRINTING:
            del self._sent_at[job]
        return state

    def status(self) -> PrinterStatus:
        """What it says of itself; UNKNOWN if it takes connections and never said anything."""
        try:
            with self._link.opened() as wire:
                told = self._told(wire)
        except PrinterMissingError:
            return PrinterStatus(PrinterState.OFFLINE)
        except PrinterRefusedError:
            return PrinterStatus(PrinterState.BUSY)
        return PrinterStatus(self._state(told), (told.waiting if told else None) or 0)

    def _fate(self, sent_at: float) -> JobState:
        try:
            with self._link.opened() as wire:
                told = self._told(wire)
        except PrinterMissingError:
            return JobState.UNKNOWN
        except PrinterRefusedError:
            return JobState.PRINTING
        if (told and told.waiting == 0) or not (told or self._answers):
            return JobState.PRINTED
        return JobState.UNKNOWN if monotonic() - sent_at > LOST_S else JobState.PRINTING

    def _told(self, wire: Wire) -> HostStatus | None:
        """What the printer says of itself, if anything."""
        patience = MUTE_ANSWER_S if self._answers is False else ANSWER_S
        told = host_status(_answer(wire, ASK_STATUS, status_complete, patience))
        if not told and self._answers is not False:
            told = error_flags(_answer(wire, ASK_ERRORS, line_complete, ANSWER_S))
        if told:
            self._answers = True
        elif self._answers is None:
            self._answers = bool(_answer(wire, ASK_MODEL, line_complete, ANSWER_S))
        return told

    def _state(self, told: HostStatus | None) -> PrinterState:
        if told is None:
            return PrinterState.STOPPED if self._answers else PrinterState.UNKNOWN
        if told.head_open:
            return PrinterState.COVER_OPEN
        if told.paper_out or told.ribbon_out:
            return PrinterState.PAPER_OUT
        if told.paused or told.faulty:
            return PrinterState.STOPPED
        return PrinterState.BUSY if told.full or told.waiting else PrinterState.READY

    def _resolution(self, wire: Wire) -> int:
        if not self._dpi:
            asked = _answer(wire, ASK_MODEL, line_complete, ANSWER_S) if self._answers else b""
            self._dpi = resolution(asked) or _USUAL_DPI
        return self._dpi

    def _handed_over(self, wire: Wire, parts: Sequence[bytes]) -> str:
        job = secrets.token_hex(4)
        if written(wire, parts, self._link.name) and self._arrived(wire):
            self._sent_at[job] = monotonic()
        return job

    def _arrived(self, wire: Wire) -> bool:
        """Whether the printer has read all; that it answers a later question proves it."""
        return bool(self._told(wire)) if self._answers else wire.finish()


def _answer(wire: Wire, question: bytes, enough: Enough, seconds: float) -> bytes:
    with suppress(OSError):
        wire.write(question)
        return wire.read(enough, seconds)
    return b""
