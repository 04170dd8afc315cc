"""The encrypted event file: opening it, and the one way to write to it."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.event import (
    EVENT_SUBJECT,
    Event,
    Station,
    checkpoint_subject,
    station_subject,
)
from kiosk.domain.fact import Fact, Kind
from kiosk.errors import NotAnEventFileError, StoreUnavailableError
from kiosk.store.arrivals import Arrivals
from kiosk.store.attendance import Attendance
from kiosk.store.backup import back_up
from kiosk.store.cases import Cases
from kiosk.store.checkpoints import Checkpoints
from kiosk.store.delegations import Delegations
from kiosk.store.driver import (
    Connection,
    Error,
    is_the_worlds_fault,
    naming_the_drivers_world,
    refusal,
)
from kiosk.store.durable_file import naming_the_world, replace_durably, temporary_beside
from kiosk.store.file_lock import FileLock, locked, unlock
from kiosk.store.journal import Journal, broken_links
from kiosk.store.laptop import Laptop
from kiosk.store.likenesses import Likenesses
from kiosk.store.opening import (
    create_database,
    open_database,
    remove_database,
    reopen_database,
    require_file,
)
from kiosk.store.print_queue import PrintQueue
from kiosk.store.projector import Difference, Projector
from kiosk.store.review import Review
from kiosk.store.roster import Roster
from kiosk.store.search_index import gather
from kiosk.store.settings import Settings
from kiosk.store.taken_files import TakenFiles
from kiosk.store.writer import Writer

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""

_PROGRESS_EVERY = 2000
_RECEIVED_AT_ONCE = 2000
_EVENT_FIELDS = ("id", "name", "timezone", "secret", "starts", "ends")
_STATION_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    passphrase: str = field(repr=False)


class EventFile:
    """One open event file on one thread; another thread takes `another()`.

    Closing the one that `create` or `open` returned lets other kiosks have the file.
    """

    def __init__(
        self, place: _Place, laptop: Laptop, connection: Connection, lock: FileLock | None = None
    ) -> None:
        self.path = place.path
        self.laptop = laptop
        self._passphrase = place.passphrase
        self._lock = lock
        self._connect(connection)

    @classmethod
    def create(
        cls, path: Path, passphrase: str, laptop: Laptop, *, event: Event, at: datetime
    ) -> "EventFile":
        """Make an event file for *event* at *path*.

        Raises FileExistsAlreadyError, UnwritableError or DiskFullError.
        """
        with cls._made(path, passphrase, laptop) as file:
            file._begin_event(event, at)  # noqa: SLF001 - its own
        return file

    @classmethod
    def assemble(
        cls, path: Path, passphrase: str, laptop: Laptop, chains: Iterable[Sequence[Fact]]
    ) -> "EventFile":
        """Make an event file of other stations' facts, a whole chain each, at *path*.

        Raises FileExistsAlreadyError, UnwritableError or DiskFullError.
        """
        with cls._made(path, passphrase, laptop) as file:
            file._receive_all(chains)  # noqa: SLF001 - its own
        return file

    @classmethod
    @contextmanager
    def _made(cls, path: Path, passphrase: str, laptop: Laptop) -> Iterator["EventFile"]:
        """A new, empty event file; nothing is left of it when what fills it fails."""
        lock = locked(path)
        try:
            connection = create_database(path, passphrase)
        except BaseException:
            unlock(lock)
            raise
        file = cls(_Place(path, passphrase), laptop, connection, lock)
        try:
            yield file
        except BaseException:
            file.close()
            remove_database(path)
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str, laptop: Laptop) -> "EventFile":
        """Unlock the event file at *path*, and keep other kiosks out of it.

        Raises FileMissingError, NotAFileError, UnreadableError, EventFileInUseError,
        WrongPassphraseError, DamagedEventFileError, NotAnEventFileError,
        NewerEventFileError, UnwritableError or StoreUnavailableError.
        """
        require_file(path)
        lock = locked(path)
        try:
            connection = open_database(path, passphrase)
            return cls(_Place(path, passphrase), laptop, connection, lock)
        except BaseException:
            unlock(lock)
            raise

    def another(self) -> "EventFile":
        """The same file for another thread: a connection of its own, under the same lock."""
        connection = reopen_database(self.path, self._passphrase)
        return EventFile(_Place(self.path, self._passphrase), self.laptop, connection)

    @property
    def passphrase(self) -> str:
        """What opens the file; it seals the event's identity for laptops that join."""
        return self._passphrase

    def opens_with(self, words: str) -> bool:
        """Whether *words* are the passphrase: they may be scanned where codes are expected."""
        return bool(words) and words == self._passphrase

    def close(self) -> None:
        """Let go of the file. Closing twice is harmless."""
        with suppress(Error):
            self._connection.close()
        unlock(self._lock)
        self._lock = None

    @property
    def event(self) -> Event:
        """The conference, as last told."""
        row = self._connection.execute(
            f"SELECT {', '.join(_EVENT_FIELDS)} FROM event"  # noqa: S608 - names of ours
        ).fetchone()
        if row is None:
            raise NotAnEventFileError(self.path)
        return Event(**dict(zip(_EVENT_FIELDS, row, strict=True)))

    @property
    def station(self) -> Station | None:
        """This laptop's station in this event, once it has recorded something."""
        laptop = self.laptop.digest(self.event.id)
        row = self._connection.execute(
            "SELECT id, name, laptop FROM stations WHERE laptop = ? ORDER BY id LIMIT 1", (laptop,)
        ).fetchone()
        return Station(*row) if row else None

    @contextmanager
    def writing(self, at: datetime, operator: str = "") -> Iterator[Writer]:
        """One transaction: the facts appended inside, and their projections, or nothing.

        Committed, and on the disk, when the block has ended. Raises DiskFullError or
        StoreUnavailableError when it could not be; the facts were then tried twice,
        the second time on a new connection and under the same numbers.
        """
        with naming_the_drivers_world(self.path):
            station = self.station
        with self._writing_as(station.id if station else new_station_id(), at, operator) as writer:
            if not station:
                self._introduce(writer, self.event.id)
            yield writer

    def receive(self, facts: Sequence[Fact]) -> None:
        """Take in *facts* of other stations, each at the end of its chain, in one transaction.

        Raises DiskFullError or StoreUnavailableError; then none of them was taken.
        """
        self._begin()
        try:
            with naming_the_drivers_world(self.path):
                self._record(facts)
        except BaseException:
            self._roll_back()
            raise

    def rebuild_of(self, chains: Iterable[Sequence[Fact]]) -> None:
        """Let a new file, of *chains* alone, take the place of this one in one step.

        For a journal that cannot go on as it is; nobody else may have the file open.
        Raises UnwritableError or DiskFullError; then the file is as it was.
        """
        fresh = temporary_beside(self.path)
        try:
            empty = create_database(fresh, self._passphrase)
            file = EventFile(_Place(fresh, self._passphrase), self.laptop, empty)
            file._receive_all(chains)
            file.close()
            with naming_the_world(self.path):
                self._connection.close()
                replace_durably(fresh, self.path)
        finally:
            remove_database(fresh)
            self._connect(reopen_database(self.path, self._passphrase))

    def verify(self, progress: Progress = lambda _done, _total: None) -> list[str]:
        """What does not hold: broken digests, and projections that differ from the facts."""
        try:
            with naming_the_drivers_world(self.path):
                self._connection.execute("BEGIN")
                return self._differences(progress)
        finally:
            self._roll_back()

    def _differences(self, progress: Progress) -> list[str]:
        total = 2 * self.journal.count()
        found = []
        done = 0
        for station in self.journal.stations():
            facts = _counted(self.journal.of_station(station), done, total, progress)
            found += list(broken_links(facts))
            done += self.journal.head(station).number
        for difference in self.projector.differences(
            lambda folded: progress(min(done + folded, total), total)
        ):
            found.append(_worded(difference))
        progress(total, total)
        return found

    def rebuild(self) -> None:
        """Throw all projections away and fold them again from the facts."""
        with self.noting():
            self.projector.rebuild()

    @contextmanager
    def noting(self) -> Iterator[None]:
        """One transaction for what is no fact: this laptop's print queue, indexes.

        Raises DiskFullError or StoreUnavailableError, and then nothing was written.
        """
        self._begin()
        try:
            with naming_the_drivers_world(self.path):
                yield
                self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def quicken_search(self) -> None:
        """Gather the index of people, after many came; a scan can go between the steps."""
        more = self._gather(first=True)
        while more:
            more = self._gather(first=False)

    def back_up(self, path: Path) -> None:
        """An encrypted copy at *path*, with the same passphrase."""
        back_up(self._connection, path)

    def _gather(self, *, first: bool) -> bool:
        with self.noting():
            return gather(self._connection, first=first)

    def _connect(self, connection: Connection) -> None:
        self._connection = connection
        self.journal = Journal(connection)
        self.projector = Projector(connection, self.journal)
        self.roster = Roster(connection, self.journal)
        self.attendance = Attendance(connection)
        self.arrivals = Arrivals(connection)
        self.checkpoints = Checkpoints(connection)
        self.cases = Cases(connection)
        self.delegations = Delegations(connection)
        self.likenesses = Likenesses(connection)
        self.print_queue = PrintQueue(connection)
        self.settings = Settings(connection)
        self.taken_files = TakenFiles(connection)
        self.review = Review(connection, self.journal)

    @contextmanager
    def _writing_as(self, station: str, at: datetime, operator: str) -> Iterator[Writer]:
        self._begin()
        try:
            with naming_the_drivers_world(self.path):
                writer = Writer(self.journal, station, at, operator)
                yield writer
        except BaseException:
            self._roll_back()
            raise
        try:
            self._record(writer.facts, writer.besides)
        except Error as error:
            self._roll_back()
            if not is_the_worlds_fault(error):
                raise
            self._record_again(writer)
        except BaseException:
            self._roll_back()
            raise

    def _begin(self) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except Error as error:
            raise refusal(error, self.path) from error

    def _record(self, facts: Sequence[Fact], besides: Iterable[Callable[[], None]] = ()) -> None:
        self.journal.insert(facts)
        self.projector.refresh(facts)
        for beside in besides:
            beside()
        self._connection.execute("COMMIT")

    def _record_again(self, writer: Writer) -> None:
        """A failed commit may still have reached the disk: the same facts, on a new connection."""
        failed, fresh = self._connection, reopen_database(self.path, self._passphrase)
        self._connect(fresh)
        failed.close()
        self._begin()
        try:
            self._record(self._unrecorded(writer.facts), writer.besides)
        except Error as error:
            self._roll_back()
            raise refusal(error, self.path) from error
        except BaseException:
            self._roll_back()
            raise

    def _unrecorded(self, facts: list[Fact]) -> list[Fact]:
        """Those of *facts* that the journal lacks; another thread may have taken their numbers."""
        known = {fact.id: self.journal.fact(fact.id) for fact in facts}
        if any(held.digest != fact.digest for fact in facts if (held := known[fact.id])):
            raise StoreUnavailableError(self.path)
        return [fact for fact in facts if not known[fact.id]]

    def _roll_back(self) -> None:
        with suppress(Error):
            self._connection.rollback()

    def _receive_all(self, chains: Iterable[Sequence[Fact]]) -> None:
        for chain in chains:
            for start in range(0, len(chain), _RECEIVED_AT_ONCE):
                self.receive(chain[start : start + _RECEIVED_AT_ONCE])

    def _begin_event(self, event: Event, at: datetime) -> None:
        with self._writing_as(new_station_id(), at, "") as writer:
            self._introduce(writer, event.id)
            body = {name: getattr(event, name) for name in _EVENT_FIELDS}
            writer.append(Kind.EVENT, EVENT_SUBJECT, body)
            door = checkpoint_subject(MAIN_ENTRANCE.id)
            writer.append(Kind.CHECKPOINT, door, {"name": MAIN_ENTRANCE.name})

    def _introduce(self, writer: Writer, event: str) -> None:
        """A laptop's first fact in an event says who it is."""
        body = {
            "name": self.laptop.station_name or writer.station,
            "laptop": self.laptop.digest(event),
        }
        writer.append(Kind.STATION, station_subject(writer.station), body)


def _counted(facts: Iterable[Fact], done: int, total: int, progress: Progress) -> Iterator[Fact]:
    for number, fact in enumerate(facts, start=done):
        if number % _PROGRESS_EVERY == 0:
            progress(min(number, total), total)
        yield fact


def new_station_id() -> str:
    """Six characters that no other station has, by chance, and that nobody misreads."""
    return "".join(secrets.choice(_STATION_ALPHABET) for _ in range(6))


def _worded(difference: Difference) -> str:
    where = f"{difference.table} {difference.subject}".strip()
    return f"{where}: {', '.join(difference.columns) or 'rows'} differ from the facts"
