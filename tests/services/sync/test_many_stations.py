"""Up to six laptops, three folders, any history: all come to the same, and nothing is lost.

`KIOSK_HISTORIES=200` tries that many; the ordinary run tries a few.
"""

import os
import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from typing_extensions import override

from kiosk.domain.admission import Admitted
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.registrations import amend, register_walk_in
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import this_laptop
from tests.services.sync.conftest import begun
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    Clock,
    a_desk,
    a_list_of,
    a_person,
    all_facts,
    an_event_file,
)

MOST_LAPTOPS, FOLDERS, PEOPLE = 6, 3, 4
COUNTED = (Kind.ADMISSION, Kind.EXIT, Kind.UNDO, Kind.WALK_IN, Kind.AMENDMENT)
DAYS_OFF = (-2, 0, 2)

laptops = st.integers(0, MOST_LAPTOPS - 1)
people = st.integers(0, PEOPLE - 1)
folders = st.integers(0, FOLDERS - 1)


@dataclass
class Station:
    """A laptop with its copy of the event file, and how far its clock is off."""

    home: Path
    file: EventFile
    off: timedelta = timedelta()

    def now(self) -> datetime:
        return MORNING + self.off

    def clock(self) -> Clock:
        return Clock(self.now())

    def reopened(self, path: Path | None = None) -> None:
        self.file.close()
        if path:
            for old in self.home.glob("forum.kiosk*"):
                old.unlink()
            shutil.copy(path, self.home / "forum.kiosk")
        self.file = EventFile.open(self.home / "forum.kiosk", QUICK_KEY, this_laptop(self.home))


class Day(RuleBasedStateMachine):
    """A day of the event; what was acknowledged is counted, and stands at the end."""

    identity: tuple[str, bytes] = ("", b"")

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.root = Path(self.stack.enter_context(TemporaryDirectory()))
        home = self.root / "0"
        first = an_event_file(home_of(home), laptop=this_laptop(home))
        adopt(first, self.identity[0], MORNING)
        self.people = a_list_of(first, *(a_person(f"Ana {n}", f"C{n}") for n in range(PEOPLE)))
        self.stations = [Station(home, first)]
        self.backups: dict[int, Path] = {}
        self.places = [self.place(number, first) for number in range(FOLDERS)]
        self.acknowledged: Counter[str] = Counter()

    def place(self, number: int, file: EventFile) -> SyncFolder:
        folder = home_of(self.root / f"stick {number}")
        place = sync_folder(folder, file.event)
        begun(place, *self.identity)
        return place

    def station(self, number: int) -> Station:
        return self.stations[number % len(self.stations)]

    def meet(self, station: Station, place: SyncFolder) -> None:
        done = sync(station.file, place.folder, station.now, alone=True)
        assert done.refused == []
        assert done.written

    @rule(which=laptops, person=people, out=st.booleans())
    def somebody_comes_or_goes(self, which: int, person: int, *, out: bool) -> None:
        station = self.station(which)
        desk = a_desk(station.file)
        direction = Direction.EXIT if out else Direction.ENTRY
        answer = desk.scan(f"C{person}", direction, station.now())
        if isinstance(answer.verdict, Admitted):
            self.acknowledged[answer.fact.kind] += 1

    @rule(which=laptops, person=people)
    def somebody_is_let_in_by_mistake(self, which: int, person: int) -> None:
        desk = a_desk(self.station(which).file)
        answer = desk.check_in(self.people[person])
        if isinstance(answer.verdict, Admitted):
            desk.undo(answer.fact.id)
            self.acknowledged += Counter([answer.fact.kind, Kind.UNDO])

    @rule(which=laptops)
    def somebody_is_registered_at_the_door(self, which: int) -> None:
        name = f"Cem {self.acknowledged[Kind.WALK_IN]}"  # no two are one fact by chance
        register_walk_in(self.station(which).file, {"name": name}, MORNING)
        self.acknowledged[Kind.WALK_IN] += 1

    @rule(which=laptops, person=people, name=st.sampled_from("abc"))
    def a_name_is_corrected(self, which: int, person: int, name: str) -> None:
        file = self.station(which).file
        before = len(list(file.journal.of_kind(Kind.AMENDMENT)))
        amend(file, self.people[person], {"badge_name": name}, MORNING)
        after = len(list(file.journal.of_kind(Kind.AMENDMENT)))
        self.acknowledged[Kind.AMENDMENT] += after - before  # none, if it is called so already

    @rule(which=laptops, folder=folders)
    def a_stick_is_brought(self, which: int, folder: int) -> None:
        self.meet(self.station(which), self.places[folder])

    @rule(which=laptops, days=st.sampled_from(DAYS_OFF))
    def a_clock_jumps(self, which: int, days: int) -> None:
        self.station(which).off = timedelta(days=days)

    @rule(which=laptops)
    def the_kiosk_is_started_again(self, which: int) -> None:
        self.station(which).reopened()

    @precondition(lambda self: len(self.stations) < MOST_LAPTOPS)
    @rule(which=laptops)
    def the_event_file_is_copied_to_another_laptop(self, which: int) -> None:
        home = home_of(self.root / str(len(self.stations)))
        self.station(which).file.back_up(home / "forum.kiosk")
        file = EventFile.open(home / "forum.kiosk", QUICK_KEY, this_laptop(home))
        self.stations.append(Station(home, file))

    @rule(which=laptops)
    def a_copy_is_kept(self, which: int) -> None:
        number = which % len(self.stations)
        path = self.root / f"copy {number}.kiosk"
        path.unlink(missing_ok=True)
        self.stations[number].file.back_up(path)
        self.backups[number] = path

    @precondition(lambda self: self.backups)
    @rule(which=laptops, folder=folders, walk_ins=st.integers(0, 2))
    def a_laptop_is_set_back_to_its_copy(self, which: int, folder: int, walk_ins: int) -> None:
        """What it had done since lies on a stick, which it meets first: nobody else knows it."""
        number = sorted(self.backups)[which % len(self.backups)]
        self.meet(self.stations[number], self.places[folder])
        self.stations[number].reopened(self.backups.pop(number))
        for _ in range(walk_ins):
            self.somebody_is_registered_at_the_door(number)
        self.meet(self.stations[number], self.places[folder])

    @override
    def teardown(self) -> None:
        try:
            self.all_meet()
            self.all_know_the_same()
        finally:
            for station in self.stations:
                station.file.close()
            self.stack.close()

    def all_meet(self) -> None:
        for _ in range(3):  # a second life is told only after it was met
            for station in self.stations:
                for place in self.places:
                    self.meet(station, place)

    def all_know_the_same(self) -> None:
        journals = [
            sorted(all_facts(each.file), key=lambda fact: fact.order) for each in self.stations
        ]
        assert all(journal == journals[0] for journal in journals)
        kinds = Counter(fact.kind for fact in journals[0] if fact.kind in COUNTED)
        assert kinds == self.acknowledged
        assert len({exported(each.file) for each in self.stations}) == 1
        assert [each.file.verify() for each in self.stations] == [[] for _ in self.stations]


def home_of(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def exported(file: EventFile) -> bytes:
    path = file.path.with_suffix(".csv")
    write_central_export(file, path)
    return path.read_bytes()


def test_any_day_of_many_laptops_ends_the_same_everywhere(
    sealed_identity: tuple[str, bytes],
) -> None:
    class ThisDay(Day):
        identity = sealed_identity

    histories = int(os.environ.get("KIOSK_HISTORIES", "4"))
    day = ThisDay.TestCase
    day.settings = settings(
        max_examples=histories,
        stateful_step_count=25,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )
    day().runTest()
