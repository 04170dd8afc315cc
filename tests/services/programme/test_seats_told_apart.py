"""A list of who registered for what is told from one of attendees."""

from pathlib import Path

import pytest

from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.seats_told_apart import lists_seats
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.programmes import W1, W2, W3, a_programme

PEOPLE = [(f"Person {n}", f"C{n}", f"p{n}@example.org") for n in range(10)]


@pytest.fixture
def ready(file: EventFile, tmp_path: Path) -> EventFile:
    a_list_of(file, *(a_person(name, code, email=email) for name, code, email in PEOPLE))
    apply_programme(file, a_programme(tmp_path, W1, W2, W3), MORNING)
    return file


def told(file: EventFile, folder: Path, *rows: str, why: str = "") -> bool:
    path = folder / "list.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return lists_seats(path, file, tuple(rows[0].split(",")), why)


def test_codes_or_addresses_beside_sessions_are_seats(ready: EventFile, tmp_path: Path) -> None:
    assert told(ready, tmp_path, "Code,Session", "C1,W1", "C2,W2", why="codes_only")
    assert told(ready, tmp_path, "Email,Fee waivers", "p1@example.org,x", why="no_names")


def test_a_row_for_each_seat_of_people_who_are_known_is_seats(
    ready: EventFile, tmp_path: Path
) -> None:
    rows = [f"{name},{email},{one}" for name, _, email in PEOPLE for one in ("W1", "W2")]
    assert told(ready, tmp_path, "Name,Email,Session", *rows)


def test_a_row_for_each_person_is_a_list_of_attendees(ready: EventFile, tmp_path: Path) -> None:
    rows = [f"{name},{email},W1; W2" for name, _, email in PEOPLE]
    assert not told(ready, tmp_path, "Name,Email,Sessions", *rows)


def test_people_who_are_new_are_attendees(ready: EventFile, tmp_path: Path) -> None:
    rows = [f"New {n // 2},new{n // 2}@example.org,W{1 + n % 2}" for n in range(20)]
    assert not told(ready, tmp_path, "Name,Email,Session", *rows)


def test_without_sessions_in_it_it_is_none(ready: EventFile, tmp_path: Path) -> None:
    assert not told(ready, tmp_path, "Code,Colour", "C1,red", why="codes_only")
    assert not told(ready, tmp_path, "Name,Email", "Person 1,p1@example.org")
    assert not told(ready, tmp_path, "Code,Session", "C1,W1", why="too_large")


def test_without_a_programme_nothing_is_seats(file: EventFile, tmp_path: Path) -> None:
    assert not told(file, tmp_path, "Code,Session", "C1,W1", why="codes_only")
