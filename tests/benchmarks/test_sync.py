"""Fifty stations of two thousand facts each meet in one folder."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pyrage import x25519

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.event import station_subject
from kiosk.domain.fact import CHAIN_START, Fact, Kind, chained_digest
from kiosk.services.exports.export_settings import Writes, set_writes
from kiosk.services.sync.exchange import Exchanged, sync
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt, key_file, sealed
from kiosk.services.sync.station_file import written
from kiosk.store.event_file import EventFile
from tests.benchmarks.conftest import Figures, Stopwatch
from tests.support.events import MORNING, QUICK_KEY, a_list_of, a_person, an_event_file

STATIONS, FACTS, PEOPLE = 50, 2_000, 100_000
TARGET_S = 10.0


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    with closing(an_event_file(tmp_path)) as made:
        yield made


@pytest.fixture
def stick(file: EventFile, tmp_path: Path) -> SyncFolder:
    """What fifty doors left there: each let other people in, some of them let in twice."""
    secret = str(x25519.Identity.generate())
    adopt(file, secret, MORNING)
    people = a_list_of(file, *(a_person(f"Person {number}") for number in range(PEOPLE)))
    folder = tmp_path / "stick"
    folder.mkdir()
    set_writes(file, Writes.NEVER, MORNING)  # the export is measured by itself
    place = sync_folder(folder, file.event)
    place.stations.mkdir()
    place.key.write_bytes(key_file(secret, QUICK_KEY))
    for number in range(STATIONS):
        station = f"S{number:05d}"
        own = [people[(number * (FACTS - 21) + each) % PEOPLE] for each in range(FACTS - 1)]
        data = written(chain(station, own, after=PEOPLE + 10))
        place.station(station).write_bytes(sealed(data, secret))
    return place


def chain(station: str, people: list[str], after: int) -> Iterator[Fact]:
    """*station* begins, and then admits *people* a second apart."""
    digest = CHAIN_START
    begun = (Kind.STATION, station_subject(station), {"name": station, "laptop": station})
    admitted = (
        (Kind.ADMISSION, person, {"checkpoint": MAIN_ENTRANCE.id, "credential": "", "by": "name"})
        for person in people
    )
    for number, (kind, subject, body) in enumerate((begun, *admitted), start=1):
        at = MORNING + timedelta(seconds=number)
        fact = Fact(station, number, after + number, at, "Maria", kind, subject, body)
        digest = chained_digest(digest, fact)
        yield replace(fact, digest=digest)


def test_fifty_stations_merge(
    stopwatch: Stopwatch, figures: Figures, file: EventFile, stick: SyncFolder
) -> None:
    done: list[Exchanged] = []
    taken = stopwatch.times(lambda: done.append(sync(file, stick.folder, lambda: MORNING)))
    assert done[0].new_facts == STATIONS * FACTS
    assert done[0].refused == []
    told = f"{max(taken):.1f} s for {STATIONS * FACTS:,} facts"
    figures.add("sync: fifty stations", PEOPLE, told, "<= 10 s", met=max(taken) <= TARGET_S)


def test_a_sync_without_news(
    stopwatch: Stopwatch, figures: Figures, file: EventFile, stick: SyncFolder
) -> None:
    sync(file, stick.folder, lambda: MORNING)
    taken = stopwatch.times(lambda: sync(file, stick.folder, lambda: MORNING), rounds=3)
    told = f"{max(taken):.1f} s"
    figures.add("sync: nothing is new", PEOPLE, told, "-", met=True)
