"""How many came, so far, as far as this laptop knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.registration import Status
from kiosk.store.attendance import CheckpointCount
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Figures:
    """People, each counted once, except that `admissions` and `refused` count facts.

    `expected` are those who may come, and whoever came without: let in by decision, or
    cancelled later. `by_type` holds them, and those checked in, per ticket type.
    """

    as_of: datetime
    by_status: Mapping[Status, int]
    checked_in: int
    expected: int
    walk_ins: int
    by_type: Mapping[str, tuple[int, int]]
    by_checkpoint: tuple[CheckpointCount, ...]
    refused: Mapping[str, int]


def figures(file: EventFile, as_of: datetime) -> Figures:
    """Count everything once."""
    attendance = file.attendance
    by_status = attendance.people_by_status()
    return Figures(
        as_of=as_of,
        by_status={status: by_status.get(status, 0) for status in Status},
        checked_in=attendance.checked_in(),
        expected=attendance.expected(),
        walk_ins=attendance.walk_ins(),
        by_type=attendance.by_type(),
        by_checkpoint=tuple(attendance.counts()),
        refused=attendance.refused(),
    )
