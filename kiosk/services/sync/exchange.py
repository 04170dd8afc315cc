"""Syncing with a folder: read every station file there, take what is new, write our own.

Nothing of a file that cannot be believed is taken, and no file of another station is
ever written. Doing it again, in any order and in any part, comes to the same.
"""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.domain.fact import Fact
from kiosk.domain.merge import Known, News, news
from kiosk.errors import KioskError, NotASyncFolderError, UnreadableError
from kiosk.services.exports.export_settings import export_settings
from kiosk.services.sync.exporting import export_to
from kiosk.services.sync.folder import SyncFolder, clear_away, sync_folder
from kiosk.services.sync.identity import (
    adopt,
    identity_in,
    identity_of,
    is_key_file,
    key_file,
    make_identity,
    sealed,
    unsealed,
)
from kiosk.services.sync.second_life import live_on, lives_twice
from kiosk.services.sync.station_file import Damage, DamagedFileError, read, written
from kiosk.store.durable_file import naming_the_world, write_durably
from kiosk.store.event_file import EventFile, Progress

_FACTS_AT_ONCE = 2000
"""Facts in one transaction, so that a scan never waits long for a sync."""


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file of the folder, by its name, of which nothing was taken."""

    file: str
    why: Damage


@dataclass
class Exchanged:
    """What a sync read and wrote.

    `gaps` are the numbers, first and last, that are missing of a station's facts.
    `written` is false where nothing could be written; `trouble` says why.
    `central_export` is None then, and where the event's settings want none from here;
    `plain_export` is one that lies there for everybody to read, whoever wrote it, and
    `plain_copies` are what sync programs and interrupted laptops made of it.
    `second_life` is the station under which this laptop goes on after it met itself;
    `met_itself` that it did and could not: then its file there is left as it is.
    """

    new_facts: int = 0
    refused: list[RefusedFile] = field(default_factory=list)
    gaps: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    written: bool = False
    central_export: Path | None = None
    plain_export: Path | None = None
    plain_copies: list[Path] = field(default_factory=list)
    second_life: str = ""
    met_itself: bool = False
    trouble: KioskError | None = None


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def sync(
    file: EventFile,
    folder: Path,
    now: Callable[[], datetime],
    progress: Progress = _nobody_watches,
    *,
    alone: bool = False,
) -> Exchanged:
    """Meet the other stations in *folder*, and leave there what this one knows.

    Raises NotASyncFolderError, and DiskFullError or StoreUnavailableError when the event
    file cannot take what is new. A folder that cannot be written is read all the same.
    *alone* says that nobody else has the event file open: only then can a laptop that
    meets its own facts of another life go on under a new name.
    """
    if not folder.is_dir():
        raise NotASyncFolderError(folder)
    done = Exchanged()
    place = _place(file, folder, now)
    told = _take_all(_Reader(file, place, done, alone=alone), progress)
    try:
        _write(file, place, told, done)
        done.written = not done.met_itself
        done.central_export = export_to(file, place, export_settings(file))
    except KioskError as error:
        done.trouble = error
    done.plain_export = place.central_export if place.central_export.exists() else None
    done.plain_copies = place.plain_copies()
    return done


def read_station_file(path: Path, secret: str) -> dict[str, list[Fact]]:
    """The facts, by station, in the sealed file at *path*. Raises DamagedFileError."""
    return _facts(_sealed(path), secret)


def _sealed(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DamagedFileError(Damage.UNREADABLE) from error


def _facts(data: bytes, secret: str) -> dict[str, list[Fact]]:
    plain = unsealed(data, secret)
    if plain is None:
        raise DamagedFileError(Damage.NOT_OURS)
    return read(plain)


def _place(file: EventFile, folder: Path, now: Callable[[], datetime]) -> SyncFolder:
    """Where the event is in *folder*; its identity is the one that is known there already."""
    place = sync_folder(folder, file.event)
    if not _has_key(place):
        return _with_identity(file, place, now)
    if _opens_something(place, identity_of(file)):
        return place
    theirs = identity_in(_bytes(place.key), file.passphrase)
    if theirs is None:  # another event of the same name
        return _with_identity(file, sync_folder(folder, file.event, apart=True), now)
    if theirs != identity_of(file):
        adopt(file, theirs, now())
    return place


def _with_identity(file: EventFile, place: SyncFolder, now: Callable[[], datetime]) -> SyncFolder:
    """*place*, for an event that has an identity now, if it had none."""
    if not identity_of(file):
        make_identity(file, now())
    return place


def _has_key(place: SyncFolder) -> bool:
    """Whether a key is there, and whole: one that was cut is written again."""
    return place.key.exists() and is_key_file(_bytes(place.key))


def _opens_something(place: SyncFolder, secret: str) -> bool:
    """Whether a station file there is sealed to us: quicker to try than the key."""
    return bool(secret) and any(_opens(path, secret) for path in place.sealed_files())


def _opens(path: Path, secret: str) -> bool:
    try:
        return unsealed(path.read_bytes(), secret) is not None
    except OSError:
        return False  # it is refused by its name when the files are read


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(path) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the files of a folder are read into."""

    file: EventFile
    place: SyncFolder
    done: Exchanged
    alone: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """How far each station's facts are told: in the files of others, and in our own."""

    others: dict[str, int] = field(default_factory=dict)
    ours: dict[str, int] = field(default_factory=dict)


def _take_all(reader: _Reader, progress: Progress) -> _Told:
    """Take what is new in every file; how far the files there tell each station's facts."""
    told = _Told()
    station = reader.file.station
    our_path = reader.place.station(station.id) if station else None
    taken: dict[str, dict[str, int]] = {}
    paths = list(reader.place.sealed_files())
    for number, path in enumerate(paths):
        progress(number, len(paths))
        numbers = told.ours if path == our_path else told.others
        try:
            found = _taken(reader, path, taken)
        except DamagedFileError as error:
            reader.done.refused.append(RefusedFile(path.name, error.damage))
            continue
        for teller, last in found.items():
            numbers[teller] = max(numbers.get(teller, 0), last)
    _remember(reader.file, taken)
    progress(len(paths), len(paths))
    return told


def _taken(reader: _Reader, path: Path, taken: dict[str, dict[str, int]]) -> dict[str, int]:
    """Take what is new in the file at *path*; how far it tells each station's facts.

    A file that was taken whole before is not read again. Raises DamagedFileError.
    """
    data = _sealed(path)
    digest = hashlib.sha256(data).hexdigest()
    found = reader.file.taken_files.told(digest)
    if found is None:
        facts = _facts(data, identity_of(reader.file))
        _take(reader, facts)
        found = {each: own[-1].number for each, own in facts.items() if own[0].number == 1}
        if len(found) < len(facts) or reader.done.gaps.keys() & facts.keys():
            return found  # somebody may bring what it lacks: then there is more to take
    taken[digest] = found
    return found


def _remember(file: EventFile, taken: Mapping[str, Mapping[str, int]]) -> None:
    """Which files need not be read again; that it cannot be noted harms nobody."""
    with suppress(KioskError), file.noting():
        file.taken_files.keep(taken)


def _take(reader: _Reader, facts: Mapping[str, list[Fact]]) -> None:
    """Take what is new of one file, or nothing. Raises DamagedFileError."""
    file, done = reader.file, reader.done
    found = {station: _news(file, own) for station, own in facts.items()}
    if _live_on(reader, facts, found):
        found = {station: _news(file, own) for station, own in facts.items()}
    if any(one.contradicts for one in found.values()):
        raise DamagedFileError(Damage.CONTRADICTS)
    if any(one.breaks for one in found.values()):
        raise DamagedFileError(Damage.BROKEN_CHAIN)
    new = [fact for one in found.values() for fact in one.facts]
    for start in range(0, len(new), _FACTS_AT_ONCE):
        file.receive(new[start : start + _FACTS_AT_ONCE])
    done.new_facts += len(new)
    for station, one in found.items():
        if one.gap:
            done.gaps.setdefault(station, []).append(one.gap)
        elif one.facts:
            done.gaps.pop(station, None)


def _live_on(reader: _Reader, facts: Mapping[str, list[Fact]], found: Mapping[str, News]) -> bool:
    """Where *facts* tell another life of our own station, go on as another one, if we may.

    True if we do: then what was *found* is to be looked at again.
    """
    for station, own in facts.items():
        if not found[station].contradicts or not lives_twice(reader.file, station, own):
            continue
        if reader.alone:
            reader.done.second_life = live_on(reader.file, own)
            return True
        reader.done.met_itself = True
    return False


def _news(file: EventFile, stretch: list[Fact]) -> News:
    head = file.journal.head(stretch[0].station)
    last = min(head.number, stretch[-1].number)
    known = file.journal.fact(f"{stretch[0].station}-{last}") if last else None
    return news(Known(head.number, head.digest), stretch, known.digest if known else None)


def _write(file: EventFile, place: SyncFolder, told: _Told, done: Exchanged) -> None:
    """Leave the key and our own facts, and those of others that nobody there tells as far."""
    secret = identity_of(file)
    with naming_the_world(place.stations):
        place.stations.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _has_key(place):
        write_durably(place.key, key_file(secret, file.passphrase))
    station = file.station
    if station is None or done.met_itself:
        return
    clear_away(place, station.id)
    numbers = _ours(file, station.id, told)
    if numbers.items() <= told.ours.items():
        return  # it stands there already: proven when it was read
    facts = (fact for each in numbers for fact in file.journal.of_station(each))
    write_durably(place.station(station.id), sealed(written(facts), secret))


def _ours(file: EventFile, station: str, told: _Told) -> dict[str, int]:
    """What our file is to tell: us, and those whom nobody else there tells as far."""
    heads = {each: file.journal.head(each).number for each in file.journal.stations()}
    return {station: heads.pop(station, 0)} | {
        other: head for other, head in heads.items() if head > told.others.get(other, 0)
    }
