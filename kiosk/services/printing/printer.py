"""What a printer is to the queue: it takes a job, may know what became of it, and has a state."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign


class PrinterState(StrEnum):
    """What is known of a printer; few tell of paper that ran out."""

    READY = "ready"
    BUSY = "busy"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class JobState(StrEnum):
    """What became of a job that a printer was given."""

    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """The state of a printer, and how many jobs it holds itself."""

    state: PrinterState
    waiting: int = 0


class Printer(Protocol):
    """One printer, spoken to from one thread, which it may keep waiting for some seconds."""

    @property
    def key(self) -> str:
        """How a laptop's settings name it: `system:NAME`, `folder:PATH`, `zpl:…`, `ql:…`."""
        ...

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Hand *badges* over as one job and return the printer's own name for it.

        That is empty if it gives none. Raises a KioskError when nothing was handed over.
        """
        ...

    def outcome(self, job: str) -> JobState:
        """What became of the *job* that `send` named."""
        ...

    def status(self) -> PrinterStatus:
        """Its state now; a printer that cannot be reached is OFFLINE, nothing is raised."""
        ...


@runtime_checkable
class CallsBack(Protocol):
    """A printer from which a job can be taken again before it has come out."""

    def call_back(self, job: str) -> bool:
        """Whether nothing of the *job* that `send` named has come out, nor will."""
        ...
