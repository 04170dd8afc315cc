"""Badges on Brother's QL label printers over the network."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from kiosk.devices import snmp
from kiosk.devices.ql import QlStatus, statuses
from kiosk.devices.ql_setting import (
    ANSWER_S,
    LOST_S,
    SETTLES_S,
    TAKES_JOBS,
    QlSetting,
    state_of,
)
from kiosk.devices.raw_link import TcpLink, written
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus

_STATUS_OID = (1, 3, 6, 1, 4, 1, 2435, 3, 3, 9, 1, 6, 1, 0)
"""Where printers on the network keep the 32 bytes that those on USB send."""


@dataclass(slots=True)
class _Sent:
    """A job that a printer on the network has taken."""

    at: float
    began: bool = False


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
            if state_of(told, answers=self._answers) not in TAKES_JOBS:
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
        return PrinterStatus(state_of(told, answers=self._answers))

    def _fate(self, sent: _Sent) -> JobState:
        told = self._told()
        if told is None:
            return JobState.UNKNOWN if self._answers else JobState.PRINTED
        waited = monotonic() - sent.at
        state = state_of(told, answers=True)
        sent.began = sent.began or state is PrinterState.BUSY
        if state is PrinterState.READY and (sent.began or waited > SETTLES_S):
            return JobState.PRINTED
        return JobState.UNKNOWN if waited > LOST_S else JobState.PRINTING

    def _told(self) -> QlStatus | None:
        found = statuses(snmp.octets(self._link.host, _STATUS_OID, ANSWER_S))
        self._answers = self._answers or bool(found)
        return found[-1] if found else None
