"""A new laptop: the event file, built from a sync folder and the passphrase."""

from pathlib import Path

from kiosk.domain.event import EVENT_SUBJECT
from kiosk.domain.fact import Fact
from kiosk.domain.merge import Known, news
from kiosk.errors import (
    NotASyncFolderError,
    NothingToJoinError,
    SeveralEventsError,
    UnreadableError,
    WrongPassphraseError,
)
from kiosk.services.sync.exchange import read_station_file
from kiosk.services.sync.folder import SyncFolder, events_in
from kiosk.services.sync.identity import identity_in
from kiosk.services.sync.station_file import DamagedFileError
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.laptop import Laptop


def join(
    folder: Path, path: Path, passphrase: str, laptop: Laptop, progress: Progress
) -> EventFile:
    """A new event file at *path* with everything that the stations in *folder* tell.

    *folder* holds one event, or is the folder of one event's stations. Raises
    NotASyncFolderError, NothingToJoinError, SeveralEventsError, WrongPassphraseError,
    FileExistsAlreadyError, UnwritableError or DiskFullError; then nothing is left.
    """
    place = event_in(folder)
    try:
        secret = identity_in(place.key.read_bytes(), passphrase)
    except OSError as error:
        raise UnreadableError(place.key) from error
    if secret is None:
        raise WrongPassphraseError(place.key)
    facts = _whole(place, secret, progress)
    if not any(fact.subject == EVENT_SUBJECT for own in facts.values() for fact in own):
        raise NothingToJoinError(folder)
    return EventFile.assemble(path, passphrase, laptop, list(facts.values()))


def event_in(folder: Path) -> SyncFolder:
    """The one event that *folder* holds, or whose stations' folder it is.

    Raises NotASyncFolderError, NothingToJoinError or SeveralEventsError.
    """
    if not folder.is_dir():
        raise NotASyncFolderError(folder)
    found = events_in(folder) or [one for one in events_in(folder.parent) if one.stations == folder]
    if not found:
        raise NothingToJoinError(folder)
    if len(found) > 1:
        raise SeveralEventsError(folder, ", ".join(one.stem for one in found))
    return found[0]


def _whole(place: SyncFolder, secret: str, progress: Progress) -> dict[str, list[Fact]]:
    """Of each station the longest chain from its first fact; files that are damaged are left."""
    longest: dict[str, list[Fact]] = {}
    paths = list(place.sealed_files())
    for number, path in enumerate(paths):
        progress(number, len(paths))
        try:
            told = read_station_file(path, secret)
        except DamagedFileError:
            continue
        for station, own in told.items():
            if len(news(Known(), own, None).facts) > len(longest.get(station, ())):
                longest[station] = own
    progress(len(paths), len(paths))
    return longest
