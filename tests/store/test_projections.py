"""Projections are the fold of the facts, whatever happened, in whatever order, and wherever."""

import random
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.admission import Admitted
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import checkpoint_subject, setting_subject
from kiosk.domain.fact import Kind
from kiosk.domain.history import fold
from kiosk.domain.passage import Direction
from kiosk.domain.passage import inside as people_inside
from kiosk.domain.registration import Status
from kiosk.errors import AlreadyUndoneError, InvalidFieldError, UnknownFactError
from kiosk.services.desk import Desk
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.registrations import amend, note_badges, register_walk_in
from kiosk.store.event_file import EventFile
from kiosk.store.projections import TABLES, registration_row
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    Clock,
    a_laptop,
    a_list_of,
    a_person,
    all_facts,
    an_event_file,
    dealt,
    receive,
)

Step: TypeAlias = tuple[str, Any]

NAMES = ("Ana Souza", "=cmd()", "安娜", "Zoë'; --", "عائشة")
CODES = ("C1", "c1", "C2", "C3")
DOORS = (Checkpoint("main-entrance", "Main entrance"), Checkpoint("side", "Side door"))

people = st.builds(
    lambda name, codes, status, more: {**a_person(name, *codes, status=str(status)), **more},
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True),
    st.sampled_from(Status),
    st.fixed_dictionaries(
        {},
        optional={
            "checked_in_before": st.sampled_from(["", "yes"]),
            "admits": st.integers(1, 3),
            "missing": st.booleans(),
        },
    ),
)
changes = st.dictionaries(
    st.sampled_from(["name", "badge_name", "place"]), st.sampled_from(("", *NAMES)), max_size=2
)
statuses = st.sampled_from(Status).map(lambda status: {"status": str(status)})
places = st.integers(0, 12)
steps = st.one_of(
    st.tuples(st.just("list"), st.lists(people, min_size=1, max_size=3)),
    st.tuples(st.just("scan"), st.tuples(st.sampled_from(CODES), st.sampled_from(Direction))),
    st.tuples(st.just("check in"), places),
    st.tuples(st.just("undo"), places),
    st.tuples(st.just("amend"), st.tuples(places, changes)),
    st.tuples(st.just("amend"), st.tuples(places, statuses)),
    st.tuples(st.just("walk in"), st.sampled_from(NAMES)),
    st.tuples(st.just("badge"), places),
    st.tuples(st.just("setting"), st.integers(0, 3)),
    st.tuples(st.just("open a door"), st.just(DOORS[1])),
)
days = st.lists(steps, max_size=12)

quickly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Laptop:
    """One station at work; every step that makes no sense at the moment does nothing."""

    def __init__(self, file: EventFile, door: Checkpoint = DOORS[0]) -> None:
        self.file = file
        self.desk = Desk(file, door, Clock(), "Maria")

    def work(self, day: Sequence[Step]) -> "Laptop":
        doing: dict[str, Callable[[Any], object]] = {
            "list": self._list,
            "scan": lambda how: self.desk.scan(*how),
            "check in": self._check_in,
            "undo": self._undo,
            "amend": self._amend,
            "walk in": lambda name: register_walk_in(self.file, {"name": name}, MORNING),
            "badge": self._badge,
            "setting": self._set,
            "open a door": self._open_a_door,
        }
        for what, how in day:
            doing[what](how)
        return self

    def _person(self, place: int) -> str | None:
        ids = list(self.file.roster.ids())
        return ids[place % len(ids)] if ids else None

    def _list(self, listed: list[Any]) -> None:
        a_list_of(self.file, *{person["codes"][0]: person for person in listed}.values())

    def _check_in(self, place: int) -> None:
        if person := self._person(place):
            self.desk.check_in(person)

    def _undo(self, place: int) -> None:
        facts = all_facts(self.file)
        with suppress(UnknownFactError, AlreadyUndoneError):
            self.desk.undo(facts[-1 - place % len(facts)].id)

    def _amend(self, how: tuple[int, dict[str, str]]) -> None:
        if person := self._person(how[0]):
            with suppress(InvalidFieldError):  # nobody is left without a name
                amend(self.file, person, how[1], MORNING)

    def _badge(self, place: int) -> None:
        if person := self._person(place):
            note_badges(self.file, [(person, 1)], "printer", MORNING)

    def _set(self, value: int) -> None:
        with self.file.writing(MORNING) as writer:
            writer.append(Kind.SETTING, setting_subject("colour"), {"value": value})

    def _open_a_door(self, side: Checkpoint) -> None:
        with self.file.writing(MORNING) as writer:
            writer.append(Kind.CHECKPOINT, checkpoint_subject(side.id), {"name": side.name})


def tables(file: EventFile) -> dict[str, list[Any]]:
    """Every projection, as it stands."""
    read = file._connection.execute
    return {
        table.name: sorted(
            read(f"SELECT {', '.join(table.columns)} FROM {table.name}"),  # noqa: S608 - ours
            key=lambda row: row[:3],
        )
        for table in TABLES
    }


@quickly
@given(days)
def test_projections_equal_the_fold_of_the_facts(day: Sequence[Step]) -> None:
    with TemporaryDirectory() as folder, closing(an_event_file(Path(folder))) as file:
        Laptop(file).work(day)
        assert file.verify() == []
        before = tables(file)
        file.rebuild()
        assert tables(file) == before
        histories = [
            fold(reversed(file.journal.of_subject(person))) for person in file.roster.ids()
        ]
        assert before["registrations"] == [registration_row(each) for each in histories if each]


@quickly
@given(days)
def test_at_one_door_no_more_than_may_come_enter_and_nobody_cancelled_or_pending_enters(
    day: Sequence[Step],
) -> None:
    with TemporaryDirectory() as folder, closing(an_event_file(Path(folder))) as file:
        laptop = Laptop(file).work(day)
        for person in list(file.roster.ids()):
            before = file.roster.registration(person)
            inside = file.roster.history(person)
            answer = laptop.desk.check_in(person)
            assert before
            assert inside
            here = [one for one in inside.passages if one.checkpoint == DOORS[0].id]
            there = people_inside(here, before.admits)
            may = before.status is Status.CONFIRMED and there < before.admits
            assert isinstance(answer.verdict, Admitted) == may
            for _ in range(there + 1, before.admits):
                assert isinstance(laptop.desk.check_in(person).verdict, Admitted) == may
            assert not isinstance(laptop.desk.check_in(person).verdict, Admitted)
            assert isinstance(laptop.desk.check_in(person, Direction.EXIT).verdict, Admitted)


@settings(quickly, max_examples=20)
@given(days, days, days, st.integers(0, 2**32))
def test_the_same_facts_make_the_same_tables_and_the_same_export_on_every_laptop(
    before: Sequence[Step], east: Sequence[Step], west: Sequence[Step], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - stations have random ids, which hypothesis must not see
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        here = stack.enter_context(closing(an_event_file(folder)))
        Laptop(here).work(before)
        common = all_facts(here)
        copies = []
        for place, day in enumerate((east, west, [])):
            here.back_up(folder / f"{place}.kiosk")
            laptop = a_laptop(folder / f"{place}")
            copy = EventFile.open(folder / f"{place}.kiosk", QUICK_KEY, laptop)
            stack.enter_context(closing(copy))
            copies.append(Laptop(copy, DOORS[place % 2]).work(day).file)
        Laptop(here).work(chance.sample([*east, *west], len([*east, *west])))
        files = [here, *copies]
        everything = {fact.id: fact for file in files for fact in all_facts(file)}
        for file in files:
            known = {fact.id for fact in all_facts(file)}
            missing = [fact for fact in everything.values() if fact.id not in known]
            for group in dealt(missing, chance):
                receive(file, group)
        assert len(everything) >= len(common)
        assert [file.verify() for file in files] == [[]] * 4
        assert all(tables(file) == tables(here) for file in copies)
        exports = set()
        for file in files:
            write_central_export(file, folder / "export.csv")
            exports.add((folder / "export.csv").read_bytes())
        assert len(exports) == 1
