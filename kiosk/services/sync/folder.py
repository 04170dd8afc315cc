"""The sync folder: where each file of an event stands in it, and what is there."""

import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event import Event
from kiosk.store.durable_file import PART

_KEY = "event.key"
KEY_FILE = f"{_KEY}.age"
_STATIONS = ".stations"
_FACTS = ".facts.age"
_SEALED = ".age"
_WRITING = "."
"""Begins the name of a file that a laptop is writing at this moment."""
_LONGEST = 60
_SURELY_OVER_S = 3600


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """The places of one event in a folder that laptops share."""

    folder: Path
    stem: str

    @property
    def stations(self) -> Path:
        """Where the station files are."""
        return self.folder / f"{self.stem}{_STATIONS}"

    @property
    def key(self) -> Path:
        """The event's identity, sealed with the passphrase."""
        return self.stations / KEY_FILE

    @property
    def central_export(self) -> Path:
        """The central export."""
        return self.folder / f"{self.stem}.central.csv"

    @property
    def sealed_export(self) -> Path:
        """The central export, sealed to the organiser's own key."""
        return self.folder / f"{self.stem}.central.csv.age"

    @property
    def copies(self) -> Path:
        """Where copies of event files are kept, encrypted as they are."""
        return self.folder / f"{self.stem}.copies"

    def station(self, station: str) -> Path:
        """The file that the station with this id writes, and nobody else."""
        return self.stations / f"{station}{_FACTS}"

    def sealed_files(self) -> Iterator[Path]:
        """Every sealed file but the key and its copies, whatever a sync tool called them."""
        found = self.stations.iterdir() if self.stations.is_dir() else iter(())
        return iter(
            sorted(
                path
                for path in found
                if path.suffix == _SEALED and not path.name.startswith((_KEY, _WRITING))
            )
        )

    def plain_copies(self) -> list[Path]:
        """What else anybody can read here: copies of the export, and half-written ones."""
        start = f"{self.stem}.central"
        with suppress(OSError):  # the stick was pulled out
            return sorted(
                path
                for path in self.folder.iterdir()
                if path.name.removeprefix(_WRITING).startswith(start)
                and _SEALED not in path.name
                and path != self.central_export
            )
        return []


def sync_folder(folder: Path, event: Event, *, apart: bool = False) -> SyncFolder:
    """The places of *event* in *folder*; *apart* from another event of the same name.

    Whoever chose the folder of the event's stations means the one around it.
    """
    plain = _stem(event.name)
    stems = (plain, f"{plain}-{event.id[:6]}")
    if folder.name in {f"{stem}{_STATIONS}" for stem in stems}:
        folder = folder.parent
    return SyncFolder(folder, stems[apart])


def clear_away(place: SyncFolder, station: str) -> None:
    """Remove what killed syncs left half-written.

    Of *station*'s own file at once, for nobody else writes it; of the export that all
    write, once nobody can still be at it.
    """
    own = place.stations.glob(f".{place.station(station).name}.*{PART}")
    exports = place.folder.glob(f".{place.central_export.name}*{PART}")
    with suppress(OSError):
        for path in own:
            path.unlink(missing_ok=True)
        for path in exports:
            if time.time() - path.stat().st_mtime > _SURELY_OVER_S:
                path.unlink(missing_ok=True)


def place_of(folder: Path, event: Event) -> SyncFolder:
    """Where laptops have synced *event* in *folder*, apart from another or not."""
    apart = sync_folder(folder, event, apart=True)
    return apart if apart.stations.is_dir() else sync_folder(folder, event)


def events_in(folder: Path) -> list[SyncFolder]:
    """The events that laptops have synced in *folder*, by name."""
    return [
        SyncFolder(folder, path.name.removesuffix(_STATIONS))
        for path in sorted(folder.glob(f"*{_STATIONS}"))
        if (path / KEY_FILE).is_file()
    ]


def _stem(name: str) -> str:
    """*name* as a file may be called on every system."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^\w]+", "-", text).strip("-_")[:_LONGEST].strip("-") or "event"
