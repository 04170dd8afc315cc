"""The end of a day, step by step: each can be done again, and none trusts the one before.

Collect all stations, look at differences, write the central export and read it back,
compare its counts with the journal, copy the event file: then it may be erased, which
`kiosk.services.erasing` proves anew.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path

from kiosk.domain.fact import Kind, withdrawn_ids
from kiosk.errors import NotASyncFolderError, UnwritableError
from kiosk.services.exports.central_export import export_rows, write_central_export
from kiosk.services.exports.export_settings import export_settings, writes_here
from kiosk.services.exports.own_columns import KIOSK_COLUMNS
from kiosk.services.exports.table_file import WORKBOOK, rows_of
from kiosk.services.review.cases import review_cases
from kiosk.services.sync.exporting import export_to
from kiosk.services.sync.folder import place_of
from kiosk.services.sync.receipt import Receipt
from kiosk.store.copies import digests_in
from kiosk.store.durable_file import naming_the_world
from kiosk.store.event_file import EventFile

_NEW = "copy"
_CHECKED_IN_AT = KIOSK_COLUMNS.index("kiosk_checked_in_at")
_ADMISSIONS = KIOSK_COLUMNS.index("kiosk_admissions")


class Lack(StrEnum):
    """What is missing of a station."""

    GAP = "gap"
    """Facts in the middle: they are known to exist."""
    NOT_HERE = "not_here"
    """Its laptop has left no file in the folder that can be read; others told of it."""


@dataclass(frozen=True, slots=True)
class Absent:
    """A station that has not been collected."""

    station: str
    name: str
    lack: Lack


@dataclass(frozen=True, slots=True)
class Differences:
    """What somebody should look at before the export: open cases of the review, and files."""

    cases: int
    refused_files: int

    @property
    def count(self) -> int:
        """All of them."""
        return self.cases + self.refused_files


@dataclass(frozen=True, slots=True)
class Count:
    """The same thing counted in the export as it was read back, and in the journal."""

    what: str
    exported: int
    recorded: int

    @property
    def agrees(self) -> bool:
        """Whether it is the same number."""
        return self.exported == self.recorded


@dataclass(frozen=True, slots=True)
class Exported:
    """The central export and what was counted in it.

    `path` is None where the event's settings want none from this laptop: the counts are
    compared all the same. `sha256` is that of the file.
    """

    path: Path | None
    sealed: bool
    counts: tuple[Count, ...]
    sha256: str = ""

    @property
    def agrees(self) -> bool:
        """Whether all counts do."""
        return all(one.agrees for one in self.counts)


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """A copy of the event file, encrypted as it is, that was opened and compared."""

    path: Path
    sha256: str


def absent(file: EventFile, folder: Path, receipt: Receipt) -> list[Absent]:
    """The stations of *receipt* that are not collected in *folder*, by name."""
    place = place_of(folder, file.event)
    refused = {one.file for one in receipt.exchanged.refused}
    if file.station and receipt.exchanged.written:
        refused.discard(place.station(file.station.id).name)  # it is written anew
    found = []
    for heard in receipt.stations:
        path = place.station(heard.station)
        if heard.gaps:
            found.append(Absent(heard.station, heard.name, Lack.GAP))
        elif path.name in refused or not path.exists():
            found.append(Absent(heard.station, heard.name, Lack.NOT_HERE))
    return sorted(found, key=lambda one: (one.name, one.station))


def differences(file: EventFile, receipt: Receipt) -> Differences:
    """What is open in the review, and what *receipt* left aside."""
    return Differences(len(review_cases(file)), len(receipt.exchanged.refused))


def export_day(file: EventFile, folder: Path, output: Path | None = None) -> Exported:
    """Write the central export, read it back, and compare its counts with the journal.

    To *output*, plain, if it is given; else into *folder* as the event's settings say.
    Raises NotASyncFolderError, UnwritableError or DiskFullError.
    """
    settings = export_settings(file)
    if output:
        write_central_export(file, output)
        readable = None if output.suffix.lower() == WORKBOOK else output
        return Exported(output, sealed=False, counts=_compared(file, readable), sha256=_sha(output))
    if not folder.is_dir():
        raise NotASyncFolderError(folder)
    path = export_to(file, place_of(folder, file.event), settings)
    sealed = bool(settings.sealed_to) and writes_here(file, settings)
    counts = _compared(file, None if sealed else path)
    return Exported(path, sealed=sealed, counts=counts, sha256=_sha(path) if path else "")


def copy_to(file: EventFile, folder: Path) -> SealedCopy:
    """Copy the event file into *folder*, encrypted as it is, open the copy and compare it.

    Raises NotASyncFolderError, UnwritableError, DiskFullError or StoreUnavailableError.
    """
    if not folder.is_dir():
        raise NotASyncFolderError(folder)
    copies = place_of(folder, file.event).copies
    with naming_the_world(copies):
        copies.mkdir(mode=0o700, parents=True, exist_ok=True)
    station = file.station
    path = copies / f"{station.id if station else _NEW}.kiosk"
    heads = {one: file.journal.head(one) for one in file.journal.stations()}
    file.back_up(path)
    numbers = {one: head.number for one, head in heads.items()}
    if digests_in(path, file.passphrase, numbers) != {
        one: head.digest for one, head in heads.items()
    }:
        raise UnwritableError(path)
    return SealedCopy(path, _sha(path))


def _compared(file: EventFile, path: Path | None) -> tuple[Count, ...]:
    """Counted in the file at *path* as it was written; without one, in what went into it."""
    rows, here, entries = _tallied(_read_back(path)) if path else _tallied(export_rows(file))
    admissions = _admissions(file)
    return (
        Count("registrations", rows, file.roster.count() - len(file.roster.merged_walk_ins())),
        Count("checked_in", here, len(admissions)),
        Count("admissions", entries, sum(admissions.values())),
    )


def _read_back(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        yield from rows_of(stream)


def _tallied(rows: Iterator[list[str]]) -> tuple[int, int, int]:
    """How many rows follow the header, with an arrival, and the admissions of all of them.

    The kiosk's own columns are the last.
    """
    next(rows)
    count = here = entries = 0
    for row in rows:
        own = row[-len(KIOSK_COLUMNS) :]
        count += 1
        here += bool(own[_CHECKED_IN_AT])
        entries += int(own[_ADMISSIONS])
    return count, here, entries


def _admissions(file: EventFile) -> dict[str, int]:
    """How many admissions stand of each registration, counted anew in the journal.

    Those of a walk-in who was merged count for whoever they are.
    """
    known = set(file.roster.ids())
    merged = file.roster.merged_walk_ins()
    withdrawing = (file.journal.of_kind(kind) for kind in (Kind.UNDO, Kind.SETTLED))
    withdrawn = withdrawn_ids(chain.from_iterable(withdrawing))
    found: dict[str, int] = {}
    for fact in file.journal.of_kind(Kind.ADMISSION):
        if fact.subject in known and fact.id not in withdrawn:
            person = merged.get(fact.subject, fact.subject)
            found[person] = found.get(person, 0) + 1
    return found


def _sha(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
