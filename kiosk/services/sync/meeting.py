"""One meeting with the other laptops, whole: the sync, its receipt, and what proves the export."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.checkpoint import distinct_names
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.receipt import Receipt, receipt
from kiosk.store.event_file import EventFile, Progress


@dataclass(frozen=True, slots=True)
class Meeting:
    """A receipt with what it takes to read it.

    `own` is the id of this laptop's station, empty before its first fact; `doors` are the
    names of checkpoints by id; `digest` is the SHA-256 of the central export as it stands
    in the folder, empty where it was not written.
    """

    receipt: Receipt
    folder: Path
    at: datetime
    event: str
    own: str
    doors: Mapping[str, str]
    digest: str


def meet(
    file: EventFile,
    folder: Path,
    now: Callable[[], datetime],
    progress: Progress,
    *,
    alone: bool = False,
) -> Meeting:
    """Sync with *folder*, *alone* or not, and see what came of it. Raises what `sync` raises."""
    exchanged = sync(file, folder, now, progress, alone=alone)
    at = now()
    station = file.station
    return Meeting(
        receipt=receipt(file, exchanged, at),
        folder=folder,
        at=at,
        event=file.event.name,
        own=station.id if station else "",
        doors=distinct_names(file.checkpoints.ever()),
        digest=_digest(exchanged.central_export),
    )


def _digest(path: Path | None) -> str:
    """The digest of *path*; empty if there is none, or the stick was pulled out meanwhile."""
    with suppress(OSError):
        if path:
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
    return ""
