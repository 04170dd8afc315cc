"""The first promise: a check-in that showed green is never lost, however the kiosk ends."""

import multiprocessing
import random
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.domain.fact import Kind
from kiosk.store.event_file import EventFile
from tests.support.events import QUICK_KEY, a_laptop, a_list_of, a_person, all_facts, an_event_file
from tests.support.kiosk_child import READY, scan_until_killed

KILLS_EACH = 26
MOST_GREEN = 4
ONE_SCAN_S = 0.1
PEOPLE = 800
FACTS_UNHEARD = 1
"""Of each kiosk that was killed: it may have died between the disk and the screen."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork server on Windows")


@dataclass
class Lane:
    """One event file, on which one kiosk after another is killed."""

    folder: Path
    chance: random.Random
    green: dict[str, str] = field(default_factory=dict)
    kills: int = 0

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def path(self) -> Path:
        return self.folder / "forum.kiosk"

    @property
    def codes(self) -> list[str]:
        return [f"QA{number:06d}" for number in range(PEOPLE)]


def test_no_green_check_in_is_lost_in_fifty_kills(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        lanes = list(pool.map(killed_again_and_again, (tmp_path / "a", tmp_path / "b"), (1, 2)))
    assert sum(lane.kills for lane in lanes) >= 50
    assert sum(len(lane.green) for lane in lanes) >= 50


def killed_again_and_again(folder: Path, seed: int) -> Lane:
    folder.mkdir()
    lane = Lane(folder, random.Random(seed))  # noqa: S311 - must be the same each time
    with closing(an_event_file(folder, laptop=a_laptop(lane.home))) as file:
        a_list_of(file, *(a_person(f"Person {code}", code) for code in lane.codes))
    for _ in range(KILLS_EACH):
        kill_one(lane)
        look_at_what_is_left(lane)
    return lane


def kill_one(lane: Lane) -> None:
    """Let a kiosk scan people who are not here yet, and end it at some moment of that."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.support.kiosk_child"])
    heard, told = context.Pipe(duplex=False)
    codes = [code for code in lane.codes if code not in lane.green]
    kiosk = context.Process(target=scan_until_killed, args=(lane.path, lane.home, codes, told))
    kiosk.start()
    told.close()
    assert heard.poll(30)
    assert heard.recv() == READY
    for _ in range(lane.chance.randint(0, MOST_GREEN)):
        assert heard.poll(30)
        lane.green |= dict([heard.recv()])
    time.sleep(lane.chance.uniform(0, ONE_SCAN_S))
    assert kiosk.is_alive()
    kiosk.kill()
    lane.green |= dict(everything(heard))
    kiosk.join()
    kiosk.close()
    heard.close()
    lane.kills += 1


def everything(heard: Connection) -> Sequence[tuple[str, str]]:
    """All that was said before the end; a word that was cut off was never heard."""
    said = []
    try:
        while True:
            said.append(heard.recv())
    except (EOFError, OSError):
        return said


def look_at_what_is_left(lane: Lane) -> None:
    with closing(EventFile.open(lane.path, QUICK_KEY, a_laptop(lane.home))) as file:
        assert file.verify() == []
        standing = standing_admissions(file)
    lost = {code: fact for code, fact in lane.green.items() if standing.get(fact) != code}
    assert lost == {}
    assert len(standing) <= len(lane.green) + FACTS_UNHEARD * lane.kills


def standing_admissions(file: EventFile) -> dict[str, str]:
    """The code of each admission that the journal holds and that counts, by its fact."""
    admitted = [fact for fact in all_facts(file) if fact.kind == Kind.ADMISSION]
    standing = {}
    for fact in admitted:
        history = file.roster.history(fact.subject)
        assert history is not None
        if fact.id in {admission.fact for admission in history.admissions()}:
            standing[fact.id] = str(fact.body["credential"])
    return standing
