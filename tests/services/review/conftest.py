"""Laptops that meet without a folder: each takes what the others know."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from kiosk.store.event_file import EventFile
from tests.support.events import QUICK_KEY, a_laptop, an_event_file

Make = Callable[[str], EventFile]


def take(file: EventFile, other: EventFile) -> None:
    """Let *file* know what *other* knows."""
    for station in other.journal.stations():
        known = file.journal.head(station).number
        new = [fact for fact in other.journal.of_station(station) if fact.number > known]
        if new:
            file.receive(new)


def meet(*files: EventFile) -> None:
    """Let all of them know everything."""
    for file in files:
        for other in files:
            take(file, other)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Make]:
    """Makes laptops by name: the first makes the event, the others have a copy of it."""
    with ExitStack() as stack:
        first = stack.enter_context(closing(an_event_file(tmp_path)))

        def made(name: str) -> EventFile:
            if name == "first":
                return first
            home = tmp_path / name
            home.mkdir()
            laptop = a_laptop(home, name)
            facts = [list(first.journal.of_station(one)) for one in first.journal.stations()]
            copy = EventFile.assemble(home / "forum.kiosk", QUICK_KEY, laptop, facts)
            return stack.enter_context(closing(copy))

        yield made
