"""The window's one door to the services: intentions go in, answers come back as signals."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.history import History
from kiosk.domain.passage import Direction
from kiosk.domain.registration import Registration
from kiosk.errors import KioskError, StoreUnavailableError
from kiosk.services.desk import Answer, Decision, Desk
from kiosk.services.figures import Figures, figures
from kiosk.services.opening import (
    EventFile,
    Laptop,
    Progress,
    RecentPassage,
    name_station,
    remember,
)
from kiosk.services.printing.queue import ask_for_arrivals, ask_no_more
from kiosk.services.registrations import amend, badge_code
from kiosk.ui.background import Background, Task, Told

T = TypeVar("T")

_RESULTS = 20
"""More than the station shows, so that it can say that there are more."""
_RECENT = 5


class Gateway(QObject):
    """One open event, as the window may use it.

    Making one raises DiskFullError or StoreUnavailableError when this laptop's new name
    cannot be recorded.

    A scan is answered at once, on the window's thread: the person waits for nothing
    else. Whatever has no bound runs in the background, on a connection of its own.
    """

    answered = Signal(object)  # Answer
    found = Signal(str, object)  # the query; list[FoundPerson]
    changed = Signal()  # somebody came, went, was corrected, printed or undone
    failed = Signal(object)  # KioskError
    closing = Signal()  # nobody may use the event file after this
    place_wanted = Signal()  # somebody came, and it is open at which checkpoint

    def __init__(
        self, file: EventFile, background: Background, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._file = file
        self._background = background
        self._open = True
        self.now = now
        name_station(file, now())
        self.about: Event = file.event
        self.zone = ZoneInfo(self.about.timezone)
        doors = file.checkpoints.all()
        self.doors: dict[str, str] = {door.id: door.name for door in doors}
        self.direction = Direction.ENTRY
        self._desk = Desk(file, doors[0], now, file.laptop.operator)
        self._desk.after_entry = self._ask_for_badges
        self._desk.after_undo = partial(ask_no_more, file)
        self._prints = False
        self._nowhere: KioskError | None = None
        self._undecided = False
        self._waiting: list[Callable[[], Answer]] = []

    @property
    def laptop(self) -> Laptop:
        """This laptop's identity and settings."""
        return self._file.laptop

    def keep_settings(self, laptop: Laptop) -> None:
        """Change this laptop's settings, and remember them if its disk lets us."""
        self._file.laptop = laptop
        self._desk.operator = laptop.operator
        try:
            remember(laptop)
        except KioskError as error:
            self.failed.emit(error)

    @property
    def checkpoint_id(self) -> str:
        """The id of the checkpoint at which this window stands."""
        return self._desk.checkpoint.id

    @property
    def checkpoint(self) -> Checkpoint:
        """Where this window stands, with its rules."""
        return self._desk.checkpoint

    @property
    def checkpoint_name(self) -> str:
        """The door at which this window stands."""
        return self._desk.checkpoint.name

    def stand_at(self, checkpoint: Checkpoint) -> None:
        """Judge at *checkpoint* from now on; whoever waited for that, first."""
        self._desk.checkpoint = checkpoint
        self.doors[checkpoint.id] = checkpoint.name
        self._nowhere, self._undecided = None, False
        self._let_wait_no_longer()

    def stand_nowhere(self, why: KioskError) -> None:
        """Nobody can be judged here now: whoever comes, `failed` says *why*."""
        self._nowhere, self._undecided = why, False
        self._let_wait_no_longer()

    @property
    def waiting(self) -> int:
        """How many people wait until it is said at which checkpoint."""
        return len(self._waiting)

    def stand_undecided(self) -> None:
        """Somebody must say at which checkpoint; whoever comes waits, and `place_wanted` says so.

        They are judged, in their order, once it is said.
        """
        self._undecided = True

    @property
    def file_stem(self) -> str:
        """The event file's name, for the names of what is made from it."""
        return self._file.path.stem

    @property
    def station_name(self) -> str:
        """What people call this laptop's journal; empty before its first fact."""
        station = self._file.station
        return station.name if station else self._file.laptop.station_name

    def stations(self) -> Mapping[str, str]:
        """What people call the stations that are known here, by their ids."""
        return self._file.attendance.station_names()

    def scan(self, credential: str) -> None:
        """Judge a credential; `answered` or `failed` follows before this returns."""
        self._prints = self.laptop.auto_print
        self._answer(lambda: self._desk.scan(credential, self.direction))

    def check_in(
        self, registration: str, *, entering: bool = False, printing: bool = False
    ) -> None:
        """Judge somebody found by name; `answered` or `failed` follows before this returns.

        *entering* says that they come in, whichever way people are going here; with
        *printing*, the badges that are due are asked for in the same transaction.
        """
        self._prints = printing
        direction = Direction.ENTRY if entering else self.direction
        self._answer(lambda: self._desk.check_in(registration, direction))

    def check_in_among(self, registration: str) -> Answer | None:
        """Judge one of several who come in together: `answered` and `changed` tell nobody.

        None when it `failed`, or when somebody must say first at which checkpoint.
        """
        if self._undecided:
            self.place_wanted.emit()
            return None
        self._prints = self.laptop.auto_print
        return self._judged(lambda: self._desk.check_in(registration))

    def judge_again(self, answer: Answer, added: Decision) -> None:
        """Judge the credential of *answer* again, with what the operator adds to it."""
        credential, direction = answer.credential, answer.direction
        self._answer(lambda: self._desk.scan(credential, direction, added=added))

    def ask(self, question: Callable[[EventFile], T]) -> T:
        """What *question* finds in the event file."""
        return question(self._file)

    def act(self, work: Callable[[EventFile, datetime, str], T]) -> T | None:
        """Have *work* write something now, as the operator; None when it `failed`."""
        done: list[T] = []
        operator = self._desk.operator
        self._try(lambda: done.append(work(self._file, self.now(), operator)))
        return done[0] if done else None

    def undo(self, fact: str) -> bool:
        """Withdraw an admission of this station; False when it failed."""
        return self._try(lambda: self._desk.undo(fact, "at the desk"))

    def find(self, query: str) -> None:
        """Look for people; `found` follows before this returns."""
        try:
            people = self._file.roster.find(query, _RESULTS)
        except Exception:
            self.failed.emit(StoreUnavailableError(self._file.path))
            raise
        self.found.emit(query, people)

    def amend(self, registration: str, values: Mapping[str, str]) -> bool:
        """Correct a registration; False when it failed."""
        operator = self._desk.operator
        return self._try(lambda: amend(self._file, registration, values, self.now(), operator))

    def history(self, registration: str) -> History | None:
        """Everything known of one registration."""
        return self._file.roster.history(registration)

    def badge(self, registration: str) -> tuple[Registration, str, int] | None:
        """What the next badge needs: the person, the code, and which of them it is for.

        None if there is no such person.
        """
        history = self.history(registration)
        if history is None:
            return None
        return history.registration, badge_code(self._file, registration), history.next_badge

    def wants_badge(self, registration: str) -> bool:
        """Whether somebody just admitted by a scan has no badge, and it is to be printed."""
        prints = self.laptop.printer and self.laptop.auto_print
        history = self.history(registration) if prints else None
        return history is not None and history.wants_badge

    def recent(self) -> list[RecentPassage]:
        """The last admissions of this station that stand, newest first."""
        station = self._file.station
        return self._file.attendance.recent(station.id, _RECENT) if station else []

    def here_and_expected(self) -> tuple[int, int]:
        """How many people are checked in, and how many may come."""
        return self._file.attendance.checked_in(), self._file.attendance.expected()

    def figures(self) -> Figures:
        """All counts, now."""
        return figures(self._file, self.now())

    def people(self) -> int:
        """How many registrations there are."""
        return self._file.roster.count()

    def badges_waiting(self) -> int:
        """How many people who may come have no printed badge yet."""
        return self._file.attendance.badges_waiting()

    def verify(self, told: Told[list[str]]) -> Task:
        """Prove the event file in the background; what does not hold is the result."""
        return self.in_background(lambda file, progress: file.verify(progress), told)

    def in_background(self, work: Callable[[EventFile, Progress], T], told: Told[T]) -> Task:
        """Run *work* on a connection of its own; `changed` follows when it is done."""

        def done(result: T) -> None:
            self.changed.emit()
            told.done(result)

        return self.read_in_background(work, replace(told, done=done))

    def read_in_background(self, work: Callable[[EventFile, Progress], T], told: Told[T]) -> Task:
        """The same for *work* that changes nothing: nobody hears of it but *told*."""

        def working(progress: Progress) -> T:
            file = self._file.another()
            try:
                return work(file, progress)
            finally:
                file.close()

        guarded = Told[T](
            lambda result: told.done(result) if self._open else None,
            lambda error: told.failed(error) if self._open else None,
            lambda done, total: told.progress(done, total) if self._open else None,
            lambda: told.cancelled() if self._open else None,
            lambda: told.ended() if self._open else None,
        )
        return self._background.start(working, guarded)

    def close(self) -> None:
        """Cancel what runs, wait for it, and let go: other kiosks may open the file then."""
        self._open = False
        self.closing.emit()
        self._background.settle()
        self._file.close()

    def _ask_for_badges(self, registration: str, at: datetime) -> None:
        """In the transaction of an admission, so that no badge that is due is forgotten."""
        if self._prints and self.laptop.printer:
            ask_for_arrivals(self._file, registration, at, self._desk.operator)

    def _let_wait_no_longer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for ask in waiting:
            self._answer(ask)

    def _answer(self, ask: Callable[[], Answer]) -> None:
        if self._undecided:
            self._waiting.append(ask)
            self.place_wanted.emit()
            return
        answer = self._judged(ask)
        if answer:
            self.answered.emit(answer)
            self.changed.emit()

    def _judged(self, ask: Callable[[], Answer]) -> Answer | None:
        if self._nowhere:
            self.failed.emit(self._nowhere)
            return None
        try:
            return ask()
        except KioskError as error:
            self.failed.emit(error)
            return None
        except Exception:
            self.failed.emit(StoreUnavailableError(self._file.path))  # nothing was told green
            raise

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except KioskError as error:
            self.failed.emit(error)
            return False
        self.changed.emit()
        return True
