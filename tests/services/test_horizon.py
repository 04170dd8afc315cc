"""How far what a laptop knows reaches, and on which days an event is."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.horizon import Horizon, horizon, is_outside
from kiosk.store.event_file import EventFile
from tests.support.events import (
    FORUM,
    MORNING,
    a_laptop,
    a_registration,
    all_facts,
    an_event_file,
    receive,
)

HOUR = timedelta(hours=1)


def test_an_event_without_a_list_has_nothing_but_its_own_beginning(file: EventFile) -> None:
    assert horizon(file) == Horizon(None, None, MORNING)
    assert horizon(file).told_at is None


def test_a_list_and_the_last_word_of_others_are_known(file: EventFile, tmp_path: Path) -> None:
    a_registration(file)
    assert horizon(file).list_at == MORNING
    (tmp_path / "b").mkdir()
    other = an_event_file(tmp_path / "b", laptop=a_laptop(tmp_path / "b"))
    set_checkpoint(other, "East door", {}, MORNING + HOUR)
    receive(file, all_facts(other))
    other.close()
    known = horizon(file)
    assert (known.others_at, known.newest_at) == (MORNING + HOUR, MORNING + HOUR)
    assert known.told_at == MORNING + HOUR


@pytest.mark.parametrize(
    ("hours", "outside"), [(0, False), (-9, True), (-8, False), (24 * 2, False), (24 * 3, True)]
)
def test_the_days_of_an_event_are_those_of_its_town(hours: int, *, outside: bool) -> None:
    assert is_outside(FORUM, MORNING + hours * HOUR) is outside


def test_an_event_that_does_not_say_its_days_is_always_on() -> None:
    assert not is_outside(replace(FORUM, starts="", ends=""), MORNING)
    assert is_outside(replace(FORUM, ends=""), MORNING + 24 * HOUR)
