"""Badges in ZPL for a queue of the system that passes on what it gets."""

from collections.abc import Sequence

from kiosk.devices.lp_printer import JOB_NAME, LpPrinter
from kiosk.devices.spool import spooled
from kiosk.devices.zpl import labels
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.services.printing.printer import JobState, PrinterStatus


class ZplQueue:
    """A label printer that the system has, at *dpi*: it is told nothing but the labels."""

    def __init__(self, key: str, queue: LpPrinter, dpi: int, *, across: bool = False) -> None:
        self._key = key
        self._queue = queue
        self._dpi = dpi
        self._across = across

    @property
    def key(self) -> str:
        """As it was given."""
        return self._key

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Have the queue take *badges*, a label each, unchanged.

        Raises PrinterMissingError, PrinterRefusedError or CodeTooLongError.
        """
        with spooled() as folder:
            path = folder / f"{JOB_NAME}.zpl"
            path.write_bytes(b"".join(labels(badges, design, self._dpi, across=self._across)))
            return self._queue.hand_over(path, "raw")

    def outcome(self, job: str) -> JobState:
        """What the system says."""
        return self._queue.outcome(job)

    def status(self) -> PrinterStatus:
        """What the system says."""
        return self._queue.status()
