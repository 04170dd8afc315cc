from pathlib import Path

import pytest

from kiosk.store.driver import connect
from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY

FIGURES_KEYS = [
    "as_of",
    "registrations",
    "checked_in",
    "walk_ins",
    "by_type",
    "by_checkpoint",
    "refused",
]


def test_figures_answer_with_exactly_the_keys_that_were_promised(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1", "CCC3", "AAA1", code=1)
    kiosk("walk-in", "--name", "Bo", "--type", "Press", "--check-in")
    figures = kiosk.json("figures")
    assert list(figures) == FIGURES_KEYS
    assert figures["registrations"] == {"confirmed": 3, "pending": 1, "cancelled": 1}
    assert figures["checked_in"] == 2
    assert figures["walk_ins"] == 1
    assert figures["by_type"]["Press"] == {"registered": 2, "checked_in": 1}
    assert figures["by_checkpoint"] == {"Main entrance": {"admissions": 2, "inside": 2}}
    assert figures["refused"] == {"cancelled": 1, "already_admitted": 1}


def test_arrivals_are_told_per_five_minutes_when_asked_for(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1", "--time", "2026-11-24T14:31:00Z")
    kiosk("scan", "BBB2", "--time", "2026-11-24T14:42:00Z", "--override", "paid at the desk")
    told = kiosk.json("figures", "--arrivals")
    assert list(told) == [*FIGURES_KEYS, "arrivals"]
    assert told["arrivals"] == [
        {"from": "2026-11-24T14:30:00.000Z", "people": 1},
        {"from": "2026-11-24T14:35:00.000Z", "people": 0},
        {"from": "2026-11-24T14:40:00.000Z", "people": 1},
    ]
    lines = kiosk("figures", "--arrivals").splitlines()
    assert "2026-11-24 08:30\t1" in lines
    assert lines[-1] == "2026-11-24 08:40\t1"


def test_figures_are_told_to_people_too(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1", "NOBODY", code=1)
    told = kiosk("figures").splitlines()
    assert told[0] == "1 checked in; 2 may come."
    assert "Main entrance\tadmissions: 1\tinside: 1" in told
    assert "refused: unknown\t1" in told


def test_checkpoints_are_listed_with_their_counts(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1")
    [told] = kiosk.json("checkpoints")
    counts = {"checkpoint": "Main entrance", "id": "main-entrance", "admissions": 1, "inside": 1}
    assert counts.items() <= told.items()
    assert told["kind"] == "door"
    assert kiosk("checkpoints") == "Main entrance\tadmissions: 1\tinside: 1\n"


def test_an_event_file_proves_itself(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1")
    told = kiosk.json("verify")
    assert list(told) == ["holds", "facts", "differences"]
    assert (told["holds"], told["differences"]) == (True, [])
    assert kiosk("verify", "--rebuild").endswith("digests and projections hold.\n")


def test_what_does_not_hold_is_the_answer_no_until_it_is_rebuilt(kiosk: Kiosk) -> None:
    _damage_a_projection(kiosk.file)
    told = kiosk.json("verify", code=1)
    assert told["holds"] is False
    assert any("registrations" in one for one in told["differences"])
    assert "registrations" in kiosk("verify", code=1)
    assert kiosk.json("verify", "--rebuild")["holds"] is True
    assert kiosk.json("verify")["holds"] is True


@pytest.mark.parametrize("command", ["checkpoints", "figures", "verify"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, command: str) -> None:
    assert "none.kiosk" in Kiosk(tmp_path / "none.kiosk").refused(command, code=3)


def _damage_a_projection(path: Path) -> None:
    connection = connect(str(path))
    connection.execute(f'PRAGMA key = "{QUICK_KEY}"')
    connection.execute("UPDATE registrations SET organisation = 'Elsewhere'")
    connection.commit()
    connection.close()
