"""The events that are measured, and the table of figures beside their targets."""

import csv
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from kiosk.app import compose
from kiosk.services.intake.columns import understand
from kiosk.services.intake.importing import apply
from kiosk.services.new_event import Plan, create_event
from kiosk.services.registrations import register_walk_in
from kiosk.ui.main_window import MainWindow
from tests.support.events import MORNING, Clock, a_laptop
from tests.support.people import invented_names

T = TypeVar("T")

PASSPHRASE = "six words that open the door"  # noqa: S105 - of events that nobody attends
"""A real one, whose derivation takes its time."""

_HEADERS = ["First Name", "Last Name", "Email", "Organization", "City", "State", "Ticket Type"]
_QUESTIONS = [f"Question {number}" for number in range(1, 13)]
_ANSWERS = ("", "", "Yes", "No", "I will bring two colleagues", "Morning")
_TYPES = ("Attendee", "Attendee", "Attendee", "Speaker", "Press", "Volunteer")
_SIZES = (1_200, 100_000)
_MOST_LISTED = 999_999
"""A list may have a million rows with its headers: whoever is missing from a million walks in."""


@dataclass
class Figures:
    """What was measured, for the table at the end."""

    rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, what: str, people: int | None, measured: str, target: str, *, met: bool) -> None:
        """A line of the table; a target that is not met is shown, and is no failure."""
        size = f"{people:,}" if people else "-"
        self.rows.append((what, size, measured, target, "yes" if met else "NO"))

    def add_times(
        self, what: str, people: int | None, seconds: Sequence[float], *, percentile: int, ms: float
    ) -> None:
        """A line with p50, p95 and p99; *percentile* of them must be at most *ms*."""
        shown = ", ".join(f"p{p} {1000 * at(seconds, p):.1f}" for p in (50, 95, 99))
        met = at(seconds, percentile) * 1000 <= ms
        self.add(what, people, f"{shown} ms", f"p{percentile} <= {ms:g} ms", met=met)


_FIGURES = pytest.StashKey[Figures]()


def at(seconds: Sequence[float], percentile: int) -> float:
    """The time that *percentile* of a hundred did not exceed."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, len(ordered) * percentile // 100)]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = Figures()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    rows = config.stash[_FIGURES].rows
    if not rows:
        return
    table = [("what", "people", "measured", "target", "met"), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    terminalreporter.section("figures beside their targets")
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        terminalreporter.write_line("  ".join(cells).rstrip())


@dataclass
class Stopwatch:
    """pytest-benchmark, typed: how long something took, each time."""

    benchmark: BenchmarkFixture

    def times(self, act: Callable[[], object], rounds: int = 1) -> list[float]:
        """The seconds of every round."""
        self.benchmark.pedantic(act, rounds=rounds)  # type: ignore[no-untyped-call]
        return self._seconds()

    def times_of_each(self, act: Callable[[T], object], given: Sequence[T]) -> list[float]:
        """The seconds that *act* took for each but the first, which warms up."""
        act(given[0])
        left = iter(given[1:])
        self.benchmark.pedantic(  # type: ignore[no-untyped-call]
            act, setup=lambda: ((next(left),), {}), rounds=len(given) - 1
        )
        return self._seconds()

    def _seconds(self) -> list[float]:
        assert self.benchmark.stats
        return list(self.benchmark.stats.stats.data)


@pytest.fixture
def stopwatch(benchmark: BenchmarkFixture) -> Stopwatch:
    """Measures, and leaves what it measured to pytest-benchmark's own table."""
    return Stopwatch(benchmark)


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """Where a benchmark writes its line."""
    return request.config.stash[_FIGURES]


@dataclass(frozen=True)
class Measured:
    """An event with so many *people*, closed, and the list that it was imported from."""

    people: int
    file: Path
    listing: Path
    home: Path

    def names(self, count: int) -> list[str]:
        """Some people's full names, from all over the list."""
        return [f"{row[0]} {row[1]}" for row in self._some(count)]

    def codes(self, count: int) -> list[str]:
        """Some people's ticket codes."""
        return [row[-1] for row in self._some(count)]

    def _some(self, count: int) -> list[list[str]]:
        with self.listing.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[1:]
        return random.Random(count).sample(rows, count)  # noqa: S311 - the same each time


@pytest.fixture(scope="session")
def event_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Measured]:
    """Events by their size; each is made once, through the importer."""
    made: dict[int, Measured] = {}

    def event(people: int) -> Measured:
        if people not in made:
            made[people] = _imported(tmp_path_factory.mktemp(f"of{people}"), people)
        return made[people]

    return event


@pytest.fixture(params=_SIZES, ids=lambda size: f"{size}")
def measured(request: pytest.FixtureRequest, event_of: Callable[[int], Measured]) -> Measured:
    """The reference event, and the largest that is promised."""
    return event_of(request.param)


@pytest.fixture
def window(
    measured: Measured, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window at its smallest, with the event open."""
    monkeypatch.setenv("KIOSK_HOME", str(measured.home))
    window = compose(qapp, measured.file, PASSPHRASE)
    window.resize(1366, 768)
    window.show()
    yield window
    window.close()


def write_list(path: Path, people: int) -> None:
    """An organiser's list of so many invented people, in twenty columns."""
    chance = random.Random(people)  # noqa: S311 - the same each time
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*_HEADERS, *_QUESTIONS, "Code"])
        for number, name in enumerate(invented_names(people, seed=people)):
            given, _, family = name.replace(",", "").partition(" ")
            mail = f"person{number}@example.org"
            place = (f"Organisation {chance.randrange(30)}", "Tucson", "AZ")
            asked = chance.choices(_ANSWERS, k=len(_QUESTIONS))
            person = [given, family, mail, *place, chance.choice(_TYPES)]
            writer.writerow([*person, *asked, f"T{number:07}"])


def write_workbook(path: Path, listing: Path) -> None:
    """The same list as a workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Attendees")
    with listing.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            sheet.append(row)
    book.save(path)


def _imported(folder: Path, people: int) -> Measured:
    listing, path, home = folder / "list.csv", folder / "event.kiosk", folder / "home"
    listed = min(people, _MOST_LISTED)
    write_list(listing, listed)
    plan = Plan("Benchmark", "America/Chicago")
    file = create_event(path, PASSPHRASE, plan, a_laptop(home), Clock())
    apply(file, understand(listing), MORNING)
    for number in range(people - listed):
        register_walk_in(file, {"name": f"Person {number}"}, MORNING)
    file.close()
    return Measured(people, path, listing, home)
