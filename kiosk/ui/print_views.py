"""What pages show of printers and of badges on their way to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrinterView:
    """A printer that is set up; `labels` is how many it has left, where somebody counts."""

    key: str
    name: str
    state: str
    is_main: bool
    labels: int | None = None


@dataclass(frozen=True, slots=True)
class PrintJobView:
    """A badge that has not come out yet."""

    id: int
    name: str
    state: str


@dataclass(frozen=True, slots=True)
class BatchView:
    """All that was never printed: how many badges that is, and whether they are being printed."""

    without_badge: int
    queued: int
    paused: bool
