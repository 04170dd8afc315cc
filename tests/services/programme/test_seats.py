from pathlib import Path

import pytest

from kiosk.domain.fact import Kind
from kiosk.domain.listing import Why
from kiosk.errors import (
    InvalidFieldError,
    NotUnderstoodError,
    UnknownCheckpointError,
    UnknownCredentialError,
)
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.seat_list import SeatList, list_name, seats_in
from kiosk.services.programme.seats import SeatChanges, apply_seats, enrol, seat_called
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.programmes import W1, W2, W3, a_programme, somebody_for


@pytest.fixture
def people(file: EventFile, tmp_path: Path) -> list[str]:
    """Ana and Bo, who share an address, and Cy, whose list says what they registered for."""
    apply_programme(file, a_programme(tmp_path, W1, W2, W3), MORNING)
    return a_list_of(
        file,
        a_person("Ana Souza", "AAA1", email="both@example.org", order="O1", position="1"),
        a_person("Bo Li", "BBB2", email="both@example.org", order="O1", position="2"),
        {**somebody_for("W1", name="Cy Roe", email="cy@example.org"), "codes": ["CCC3"]},
    )


def read(file: EventFile, *rows: str, name: str = "seats.csv") -> SeatList:
    path = file.path.parent / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return seats_in(path, read_tables_here(Request(path)), file)


def apply(file: EventFile, *rows: str, name: str = "seats.csv") -> SeatChanges:
    return apply_seats(file, read(file, *rows, name=name), MORNING)


def whys(listed: SeatList) -> list[tuple[int, str]]:
    return [(one.row, one.why) for one in listed.skipped]


@pytest.mark.parametrize(
    "rows",
    [
        ("Ticket code,Session", "AAA1,W1", "BBB2,W1", "BBB2,W2"),
        ("Ticket code,Sessions", "AAA1,Tenants' rights", "BBB2,W1; Fee waivers"),
        ("Ticket code,W1 Tenants' rights,Fee waivers", "AAA1,x,", "BBB2,yes,1"),
        ("Ticket code,Sessions", "AAA1,W1", 'BBB2,"Tenants\' rights, Fee waivers"'),
        ("Order code,Position ID,Session ID", "O1,1,W1", "O1,2,W1", "O1,2,W2"),
        (
            "First name,Last name,Email,Workshop",
            "Ana,Souza,both@example.org,W1",
            'Li,Bo,BOTH@example.org,"W1, W2"',
        ),
    ],
)
def test_seats_are_read_by_code_order_or_address(
    file: EventFile, people: list[str], rows: tuple[str, ...]
) -> None:
    ana, bo, _ = people
    listed = read(file, *rows)
    assert set(listed.seats) == {(ana, "W1"), (bo, "W1"), (bo, "W2")}
    assert listed.skipped == ()
    assert "sessions" in (listed.columns or {}) or "W2" in (listed.columns or {})


@pytest.mark.usefixtures("people")
def test_what_gave_no_seat_is_told_by_row(file: EventFile) -> None:
    listed = read(
        file,
        "Name,Email,Ticket code,Session,Status",
        "Nobody,no@example.org,ZZZ9,W1,",
        "Cy Roe,cy@example.org,,Swimming,",
        ",both@example.org,,W1,",
        "Cy Roe,cy@example.org,,W2,Cancelled",
        "Eve,cy@example.org,,W2,",
    )
    assert listed.seats == ()
    assert whys(listed) == [
        (2, "unknown_person"),
        (3, "unknown_session"),
        (4, "several_people"),
        (5, "unconfirmed_seat"),
        (6, "unknown_person"),
    ]
    assert listed.rows == 5


def test_a_title_that_several_sessions_share_gives_no_seat(file: EventFile, tmp_path: Path) -> None:
    twice = (W1, W2.replace("Fee waivers", "Tenants' rights"))
    apply_programme(file, a_programme(tmp_path, *twice), MORNING)
    a_list_of(file, a_person("Ana Souza", "AAA1"))
    listed = read(file, "Code,Session", "AAA1,Tenants' rights", "AAA1,Tenants' rights (W2)")
    assert [session for _, session in listed.seats] == ["W2"]
    assert whys(listed) == [(2, "several_sessions")]


def test_importing_again_writes_only_what_differs(file: EventFile, people: list[str]) -> None:
    rows = ("Ticket code,Session", "AAA1,W1", "BBB2,W2", "CCC3,W1")
    first = apply(file, *rows)
    assert (len(first.given), first.unchanged) == (2, 1)
    assert file.checkpoints.registered_by_session() == {"W1": 2, "W2": 1, "W3": 0}
    facts = file.journal.count()
    assert apply(file, *rows) == SeatChanges(unchanged=3)
    assert file.journal.count() == facts
    assert people


def test_a_later_version_takes_back_what_that_list_gave_and_nothing_else(
    file: EventFile, people: list[str]
) -> None:
    ana, bo, cy = people
    apply(file, "Ticket code,Session", "AAA1,W1", "BBB2,W1", "CCC3,W1")
    apply(file, "Ticket code,Session", "BBB2,W2", name="partners.csv")
    enrol(file, (ana, "W3"), MORNING)
    later = apply(file, "Ticket code,Session", "BBB2,W1", name="seats (2).csv")
    assert later == SeatChanges(taken=((ana, "W1"),), unchanged=1)
    assert file.checkpoints.registered_by_session() == {"W1": 2, "W2": 1, "W3": 1}
    assert (bo, cy) != (ana, ana)


def test_the_desks_word_stands_whatever_lists_say(file: EventFile, people: list[str]) -> None:
    ana = people[0]
    rows = ("Ticket code,Session", "AAA1,W1")
    apply(file, *rows)
    assert enrol(file, (ana, "W1"), MORNING, seated=False)
    assert enrol(file, (ana, "W1"), MORNING, seated=False) is None
    assert apply(file, *rows) == SeatChanges(kept=((ana, "W1"),))
    assert file.checkpoints.registered_by_session()["W1"] == 1


def test_an_undone_word_is_no_word(file: EventFile, people: list[str]) -> None:
    ana = people[0]
    fact = enrol(file, (ana, "W1"), MORNING, seated=False)
    assert fact
    with file.writing(MORNING) as writer:
        writer.append(Kind.UNDO, ana, {"withdraws": fact.id, "reason": ""})
    assert len(apply(file, "Ticket code,Session", "AAA1,W1").given) == 1


def test_a_seat_is_called_by_code_and_session(file: EventFile, people: list[str]) -> None:
    assert seat_called(file, "AAA1", "fee waivers", MORNING) == (people[0], "W2")
    with pytest.raises(UnknownCredentialError):
        seat_called(file, "ZZZ9", "W1", MORNING)
    with pytest.raises(UnknownCheckpointError):
        seat_called(file, "AAA1", "W9", MORNING)
    with pytest.raises(InvalidFieldError):
        seat_called(file, "AAA1", "Main entrance", MORNING)


@pytest.mark.parametrize("header", ["Ticket code,Colour", "Session,Colour", "Name,Session"])
def test_a_list_without_people_or_sessions_is_told(file: EventFile, header: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read(file, header, "AAA1,W1")
    assert caught.value.why == Why.NO_SEATS


@pytest.mark.parametrize(
    "name", ["seats.csv", "Seats (2).csv", "seats-2026-12-01.csv", "seats v3 final.xlsx"]
)
def test_versions_of_a_list_have_one_name(name: str) -> None:
    assert list_name(Path(name)) == "seats"
