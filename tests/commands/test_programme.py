import json
from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk
from tests.support.programmes import HEADER, W1, W2, W3


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    return written(tmp_path / "sessions.csv", HEADER, W1, W2, W3)


def written(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_programme_is_taken_again_and_again(empty: Kiosk, sessions: Path, tmp_path: Path) -> None:
    told = empty.json("programme", sessions)
    assert {key: told[key] for key in ("added", "changed", "unchanged", "removed", "rows")} == {
        "added": 3,
        "changed": 0,
        "unchanged": 0,
        "removed": 0,
        "rows": 3,
    }
    assert told["columns"]["title"] == "title"
    later = written(tmp_path / "later.csv", HEADER, W1.replace("10:30", "10:45"), W3)
    would = empty.json("programme", later, "--dry-run")
    did = empty.json("programme", later)
    assert would == did
    assert did["changes"] == [
        {
            "session": "W1",
            "title": "Tenants' rights",
            "fields": {"starts_at": ["2026-11-24 10:30", "2026-11-24 10:45"]},
        }
    ]
    assert [one["session"] for one in did["gone"]] == ["W2"]


def test_sessions_of_the_last_week_are_added(empty: Kiosk, sessions: Path, tmp_path: Path) -> None:
    empty("programme", sessions)
    late = written(tmp_path / "late.csv", HEADER, "L1,Late,,Harbor A,2026-11-24,15:00,16:00,,")
    assert empty.json("programme", late)["staying"] == 3
    assert len(empty.json("programme")) == 4


def test_the_programme_is_listed_by_day_and_room(empty: Kiosk, sessions: Path) -> None:
    empty("programme", sessions)
    (first, _) = empty.json("programme", "--day", "2026-11-24")
    assert (first["session"], first["seats_left"], first["registered"]) == ("W1", 60, 0)
    assert (first["day"], first["registration"]) == ("2026-11-24", "only")
    assert "Tenants' rights" in empty("programme", "--room", "harbor a")
    assert empty.json("programme", "--room", "Nowhere") == []
    empty.refused("programme", "--day", "soon", code=2)


def test_what_changed_is_told_in_words(empty: Kiosk, sessions: Path, tmp_path: Path) -> None:
    empty("programme", sessions)
    later = written(
        tmp_path / "later.csv", HEADER, W1.replace(",60,", ",40,"), ",,,,,,,,only", "X,New,,,,,,x,"
    )
    told = empty("programme", later)
    assert "W1 Tenants' rights: capacity: 60 -> 40" in told
    assert "gone: W2 Fee waivers" in told
    assert "row 3: no title" in told
    assert "Row 4: a number of seats that could not be read." in told


def test_a_list_of_people_is_no_programme(kiosk: Kiosk, attendees: Path) -> None:
    assert "kiosk import" in kiosk.refused("programme", attendees, code=1)


def test_a_programme_without_sessions_is_no(empty: Kiosk, sessions: Path, tmp_path: Path) -> None:
    empty("programme", sessions)
    told = empty("programme", written(tmp_path / "none.csv", HEADER), "--json", code=1)
    assert json.loads(told)["removed"] == 0
    assert len(empty.json("programme")) == 3


def test_a_room_is_a_checkpoint_while_its_session_lets_people_in(
    kiosk: Kiosk, sessions: Path
) -> None:
    kiosk("programme", sessions)
    at = ("--at", "Harbor B", "--time", "2026-11-24T16:20:00+00:00")
    assert kiosk.json("scan", "AAA1", *at)["checkpoint"] == "Fee waivers"


def test_who_registered_for_what_comes_from_a_second_list(
    kiosk: Kiosk, sessions: Path, tmp_path: Path
) -> None:
    kiosk("programme", sessions)
    seats = written(tmp_path / "seats.csv", "Code,Session", "AAA1,W1", "BBB2,W1", "ZZZ9,W1")
    told = kiosk.json("programme", "--registered", seats)
    assert (told["given"], told["taken"], told["rows"]) == (2, 0, 3)
    assert told["skipped"] == [{"row": 4, "why": "unknown_person"}]
    later = written(tmp_path / "seats (2).csv", "Code,Session", "AAA1,W1")
    assert "taken 1" in kiosk("programme", "--registered", later, "--dry-run")
    kiosk("programme", "--registered", later)
    (first, *_) = kiosk.json("programme")
    assert (first["session"], first["registered"]) == ("W1", 1)
    assert kiosk.json("enrol", "BBB2", "W1")["registered"]
    at = ("--at", "W1", "--time", "2026-11-24T16:30:00+00:00")
    assert kiosk.json("scan", "BBB2", *at)["verdict"] == "admitted"
    kiosk("enrol", "AAA1", "W1", "--remove")
    assert kiosk.json("scan", "AAA1", *at, code=1)["refusal"] == "not_registered"
    kiosk.refused("enrol", "ZZZ9", "W1", code=1)
    gone = kiosk.json("programme", written(tmp_path / "less.csv", HEADER, W2), "--dry-run")
    assert gone["warnings"] == ["W1 Tenants' rights is gone; registered for it: 1, admissions: 1."]
    kiosk.refused("enrol", "AAA1", "W9", code=2)
    kiosk.refused("programme", sessions, "--registered", seats, code=2)
