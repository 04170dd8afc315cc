"""Erasing this laptop's event file: only where all it knows is proved to be elsewhere.

The proof reads the sync folder again: the key must open with the passphrase, and for every
station the files there, or a copy of the event file, must tell the very facts that are
known here, by their digests, from the first to the last.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.fact import Fact
from kiosk.domain.merge import Known, news
from kiosk.errors import KioskError, NotASyncFolderError, NotElsewhereError
from kiosk.services.sync.exchange import read_station_file
from kiosk.services.sync.folder import SyncFolder, place_of
from kiosk.services.sync.identity import identity_in
from kiosk.services.sync.station_file import DamagedFileError
from kiosk.store.copies import digests_in
from kiosk.store.erasing import erase, finish_erasing
from kiosk.store.event_file import EventFile
from kiosk.store.journal import Head

__all__ = ["ErasureReceipt", "Kept", "Proof", "Witness", "erase_proved", "finish_erasing", "proof"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A station, how many of its facts are known here, and whether all are elsewhere."""

    station: str
    name: str
    facts: int
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class Witness:
    """A file that proves it, by its name, and its SHA-256."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Proof:
    """`same_disk` says that the folder lies on the disk of the event file itself."""

    folder: Path
    stations: tuple[Kept, ...]
    witnesses: tuple[Witness, ...]
    same_disk: bool

    @property
    def holds(self) -> bool:
        """Whether nothing is lost with the event file."""
        return all(one.is_elsewhere for one in self.stations)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the stations of which something is nowhere else."""
        return tuple(one.name for one in self.stations if not one.is_elsewhere)


@dataclass(frozen=True, slots=True)
class ErasureReceipt:
    """What was erased, when, and what proves that nothing was lost.

    `export` is the central export in the folder with its SHA-256, if there is one;
    `printed_to` a folder of badges that this laptop made, which are left.
    """

    event: str
    station: str
    file: str
    at: datetime
    proof: Proof
    export: Witness | None
    printed_to: str = ""


def proof(file: EventFile, folder: Path) -> Proof:
    """Whether all that is known here is in *folder* as well. Raises NotASyncFolderError."""
    if not folder.is_dir():
        raise NotASyncFolderError(folder)
    heads = {station: file.journal.head(station) for station in file.journal.stations()}
    proved: set[str] = set()
    witnesses = []
    for path, stations in _told(file, place_of(folder, file.event), heads):
        if stations - proved:
            witnesses.append(Witness(path.name, _sha256(path)))
            proved |= stations
        if proved == heads.keys():
            break
    names = file.attendance.station_names()
    return Proof(
        folder=folder,
        stations=tuple(
            Kept(one, names.get(one, one), head.number, one in proved)
            for one, head in heads.items()
        ),
        witnesses=tuple(witnesses),
        same_disk=folder.stat().st_dev == file.path.stat().st_dev,
    )


def erase_proved(file: EventFile, folder: Path, now: Callable[[], datetime]) -> ErasureReceipt:
    """Erase the event of *file*, and close it, if *folder* proves that nothing is lost.

    Nobody else may have it open. Raises NotElsewhereError, with the file as it was and
    still open, and what `kiosk.store.erasing.erase` raises.
    """
    found = proof(file, folder)
    if not found.holds:
        raise NotElsewhereError(file.path, ", ".join(found.missing))
    station, printer = file.station, file.laptop.printer
    told = ErasureReceipt(
        event=file.event.name,
        station=station.name if station else file.laptop.station_name,
        file=file.path.name,
        at=now(),
        proof=found,
        export=_export(place_of(folder, file.event)),
        printed_to=printer.removeprefix("folder:") if printer.startswith("folder:") else "",
    )
    erase(file)
    return told


def _told(
    file: EventFile, place: SyncFolder, heads: Mapping[str, Head]
) -> Iterator[tuple[Path, set[str]]]:
    """Each file there with the stations of which it tells all that is known here.

    Copies first: to open the key of the station files takes a second or more.
    """
    numbers = {station: head.number for station, head in heads.items()}
    for path in sorted(place.copies.glob("*.kiosk")):
        digests = _digests(path, file, numbers)
        yield path, {one for one, digest in digests.items() if digest == heads[one].digest}
    secret = _secret(place, file.passphrase)
    for path in place.sealed_files() if secret else ():
        try:
            facts = read_station_file(path, secret)
        except DamagedFileError:
            continue
        yield path, {one for one, own in facts.items() if _tells(own, heads.get(one))}


def _secret(place: SyncFolder, passphrase: str) -> str:
    """What opens the station files; empty where the key is lost: then nobody can read them."""
    try:
        return identity_in(place.key.read_bytes(), passphrase) or ""
    except OSError:
        return ""


def _tells(own: list[Fact], head: Head | None) -> bool:
    """Whether *own* is a chain from the first fact, and passes through *head*."""
    if head is None or own[0].number != 1 or len(own) < head.number:
        return False
    whole = news(Known(), own, None).facts
    return len(whole) >= head.number and whole[head.number - 1].digest == head.digest


def _digests(path: Path, file: EventFile, numbers: Mapping[str, int]) -> dict[str, str]:
    try:
        if path.samefile(file.path):
            return {}
        return digests_in(path, file.passphrase, numbers)
    except (KioskError, OSError):
        return {}  # no proof


def _export(place: SyncFolder) -> Witness | None:
    for path in (place.sealed_export, place.central_export):
        if path.exists():
            return Witness(path.name, _sha256(path))
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
