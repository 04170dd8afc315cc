from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.event import Event
from kiosk.errors import (
    EmptyPassphraseError,
    FileExistsAlreadyError,
    InvalidFieldError,
    KioskError,
    UnknownZoneError,
)
from kiosk.services.new_event import (
    WORDS_IN_A_PASSPHRASE,
    Plan,
    create_event,
    known_zone,
    propose_passphrase,
)
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, QUICK_KEY, Clock, a_laptop

pytestmark = pytest.mark.real_disk

PLAN = Plan("  National \n Forum ", "America/Chicago", "2026-11-24", "2026-11-26")


def create(folder: Path, plan: Plan = PLAN, passphrase: str = QUICK_KEY) -> EventFile:
    return create_event(folder / "forum.kiosk", passphrase, plan, a_laptop(folder), Clock())


def test_a_new_event_is_what_was_said_with_an_id_and_a_secret_of_its_own(tmp_path: Path) -> None:
    with closing(create(tmp_path)) as file:
        event = file.event
        assert event == Event(
            event.id, "National Forum", "America/Chicago", event.secret, "2026-11-24", "2026-11-26"
        )
        assert len(bytes.fromhex(event.id)) == 16
        assert len(bytes.fromhex(event.secret)) == 32
        assert [fact.at for fact in file.journal.of_subject("event")] == [MORNING.replace(second=1)]
    (tmp_path / "another").mkdir()
    with closing(create(tmp_path / "another")) as other:
        assert other.event.id != event.id
        assert other.event.secret != event.secret


@pytest.mark.parametrize(
    ("plan", "passphrase", "why"),
    [
        (PLAN, "", EmptyPassphraseError),
        (PLAN, " \t", EmptyPassphraseError),
        (replace(PLAN, name=" "), QUICK_KEY, InvalidFieldError),
        (replace(PLAN, timezone="Mars/Olympus"), QUICK_KEY, UnknownZoneError),
    ],
)
def test_what_cannot_be_made_leaves_nothing(
    tmp_path: Path, plan: Plan, passphrase: str, why: type[KioskError]
) -> None:
    with pytest.raises(why):
        create(tmp_path, plan, passphrase)
    assert list(tmp_path.iterdir()) == []


def test_an_event_is_never_made_over_another(tmp_path: Path) -> None:
    create(tmp_path).close()
    before = (tmp_path / "forum.kiosk").read_bytes()
    with pytest.raises(FileExistsAlreadyError):
        create(tmp_path)
    assert (tmp_path / "forum.kiosk").read_bytes() == before


@pytest.mark.parametrize("name", ["America/Chicago", "UTC", "Asia/Kathmandu"])
def test_zones_of_the_database_are_known(name: str) -> None:
    assert known_zone(name) == ZoneInfo(name)


@pytest.mark.parametrize(
    "name", ["", "Chicago", "../etc/passwd", "/etc/localtime", "America", "\0"]
)
def test_other_zones_are_named(name: str) -> None:
    with pytest.raises(UnknownZoneError) as raised:
        known_zone(name)
    assert raised.value.name == name


def test_a_proposed_passphrase_is_six_plain_words_never_the_same() -> None:
    proposed = [propose_passphrase() for _ in range(200)]
    assert len(set(proposed)) == 200
    for each in proposed:
        words = each.split(" ")
        assert len(words) == WORDS_IN_A_PASSPHRASE
        assert all(word.isascii() and 3 <= len(word) <= 9 for word in words)
    assert len({word for each in proposed for word in each.split()}) > 900
