"""Attendance for the systems that it goes back to."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind
from kiosk.domain.passage import Direction
from kiosk.services.desk import Desk
from kiosk.services.duplicates import decide_same
from kiosk.services.exports.forms import Form, FormOptions, form_rows
from kiosk.services.exports.hours import TOTAL
from kiosk.services.registrations import register_walk_in
from kiosk.store.event_file import EventFile
from tests.support.events import (
    COLUMNS,
    MORNING,
    QUICK_KEY,
    Clock,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    all_facts,
    an_event_file,
    dealt,
    receive,
)

MEMBER = "00v5e000001AbCdEAG"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    with closing(an_event_file(tmp_path)) as made:
        yield made


def table(file: EventFile, form: Form, **options: int) -> list[dict[str, str]]:
    rows = form_rows(file, form, FormOptions(**options))
    header = next(rows)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_eventbrite_reads_who_is_checked_in_by_its_own_numbers(file: EventFile) -> None:
    columns = {**COLUMNS, "order": "Order #", "position": "Attendee #", "barcode": "Barcode #"}
    known = {"order": "42", "position": "7", "barcode": "0042000700001"}
    a_list_of(
        file,
        a_person("Ana Souza", "C1", **known),
        a_person("Bo Li", "C2", email="bo@example.org"),
        a_person("Cy Yu", "C3", status="cancelled"),
        columns=columns,
    )
    register_walk_in(file, {"name": "Walk In"}, MORNING)
    a_desk(file).scan("C1")
    rows = {row["Barcode #"]: row for row in table(file, Form.EVENTBRITE)}
    assert list(rows["C2"]) == [
        "Order #", "Attendee #", "Barcode #", "Email", "Attendee Status", "Check-In Date",
    ]  # fmt: skip
    assert rows["0042000700001"]["Order #"] == "42"
    assert rows["0042000700001"]["Attendee Status"] == "Checked In"
    assert rows["0042000700001"]["Check-In Date"].startswith("2026-11-24T14:30:0")
    assert (rows["C2"]["Attendee Status"], rows["C2"]["Check-In Date"]) == ("Attending", "")
    assert rows["C3"]["Attendee Status"] == "Not Attending"
    assert len(rows) == 3


def test_pretix_reads_secret_and_moment(file: EventFile) -> None:
    a_list_of(file, a_person("Ana Souza", "s3cret", order="ABCDE", position="1"))
    a_desk(file).scan("s3cret")
    [row] = table(file, Form.PRETIX)
    assert row["datetime"].endswith("Z")
    del row["datetime"]
    assert row == {
        "Order code": "ABCDE",
        "Position ID": "1",
        "Secret": "s3cret",
        "Checked in": "Yes",
        "type": "entry",
    }


def test_salesforce_reads_its_own_ids_wherever_they_stand(file: EventFile) -> None:
    columns = {**COLUMNS, "member": "Member", "contact": "Who"}
    ids = {"member": MEMBER, "contact": "0035e00000XyZab"}
    a_list_of(file, a_person("Ana Souza", "C1", **ids), columns=columns)
    a_list_of(file, a_person("Bo Li", "0035e"), source="other.csv")
    register_walk_in(file, {"name": "Walk In", "email": "walk@example.org"}, MORNING)
    a_desk(file).scan("C1")
    rows = {row["Email"]: row for row in table(file, Form.SALESFORCE)}
    assert rows[""]["Campaign Member ID"] == MEMBER
    assert rows[""]["Contact ID"] == "0035e00000XyZab"
    assert (rows[""]["Status"], rows[""]["First Responded Date"]) == ("Attended", "2026-11-24")
    assert rows["walk@example.org"]["Status"] == "No Show"
    assert len(rows) == 2


def _a_session(file: EventFile, name: str, minutes: int = 60) -> Checkpoint:
    ends = MORNING + timedelta(minutes=minutes)
    with file.writing(MORNING) as writer:
        body = {"title": name, "starts_at": MORNING.isoformat(), "ends_at": ends.isoformat()}
        writer.append(Kind.SESSION, session_subject(name), body)
    return next(one for one in file.checkpoints.all() if one.id == f"session:{name}")


def _stays(file: EventFile, session: Checkpoint, code: str, since: int, until: int = 0) -> None:
    Desk(file, session, Clock(MORNING + timedelta(minutes=since))).scan(code)
    if until:
        clock = Clock(MORNING + timedelta(minutes=until))
        Desk(file, session, clock).scan(code, Direction.EXIT)


def test_hours_are_told_per_session_and_summed_per_person(file: EventFile) -> None:
    a_list_of(file, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"), a_person("Cy Yu", "C3"))
    first, second = _a_session(file, "W1"), _a_session(file, "W2", minutes=90)
    _stays(file, first, "C1", 0)
    _stays(file, second, "C1", 5, 50)
    _stays(file, first, "C2", 0, 30)
    told = {(row["name"], row["session_id"]): row for row in table(file, Form.HOURS)}
    assert told["Ana Souza", "W1"]["minutes_present"] == "59"  # scanned a second after the start
    assert told["Ana Souza", "W2"]["minutes_present"] == "45"
    assert told["Ana Souza", "W2"]["percent_present"] == "50"
    assert told["Ana Souza", TOTAL]["minutes_credited"] == "104"
    assert told["Ana Souza", TOTAL]["hours_credited"] == "1.73"
    assert told["Bo Li", TOTAL]["minutes_credited"] == "30"
    assert len(told) == 5
    whole = {
        (row["name"], row["session_id"]): row["minutes_credited"]
        for row in table(file, Form.HOURS, least_percent=80)
    }
    assert whole["Ana Souza", "W1"] == "60"
    assert whole["Ana Souza", "W2"] == "0"
    assert whole["Ana Souza", TOTAL] == "60"


def test_sessions_without_times_have_no_hours(file: EventFile) -> None:
    a_list_of(file, a_person("Ana Souza", "C1"))
    session = _a_session(file, "W1")
    timeless = replace(session, id="session:W9")
    with file.writing(MORNING) as writer:
        writer.append(Kind.SESSION, session_subject("W9"), {"title": "Untimed"})
    Desk(file, timeless, Clock()).scan("C1")
    assert table(file, Form.HOURS) == []


def test_heads_are_counted_by_group_without_a_name(file: EventFile) -> None:
    a_list_of(
        file,
        a_person("Ana Souza", "C1", organisation="Casa", place="Chicago, IL, USA"),
        a_person("Bo Li", "C2", organisation="Casa", place="TX", ticket_type="Press"),
        a_person("Cy Yu", "C3", status="cancelled"),
    )
    a_desk(file).scan("C1")
    told = {
        (row["by"], row["value"]): (row["may_come"], row["came"])
        for row in table(file, Form.HEAD_COUNTS)
    }
    assert told == {
        ("all", ""): ("2", "1"),
        ("state", "IL"): ("1", "1"),
        ("state", "TX"): ("1", "0"),
        ("organisation", "Casa"): ("2", "1"),
        ("ticket type", "Attendee"): ("1", "1"),
        ("ticket type", "Press"): ("1", "0"),
    }


def test_a_person_with_two_registrations_is_one_head_and_has_one_row_of_hours(
    file: EventFile,
) -> None:
    first, other = a_list_of(file, a_person("Ana Souza", "C1"), a_person("Ana Sousa", "C2"))
    decide_same(file, first, other, MORNING)
    session = _a_session(file, "W1")
    _stays(file, session, "C2", 0, 30)
    [everybody] = [row for row in table(file, Form.HEAD_COUNTS) if row["by"] == "all"]
    assert (everybody["may_come"], everybody["came"]) == ("1", "1")
    assert {row["kiosk_id"] for row in table(file, Form.HOURS)} == {first}


def test_whoever_was_only_turned_away_or_taken_back_has_no_hours(file: EventFile) -> None:
    a_list_of(file, a_person("Ana Souza", "C1"))
    desk = Desk(file, _a_session(file, "W1"), Clock())
    desk.undo(desk.scan("C1").fact.id)
    assert table(file, Form.HOURS) == []


def test_small_groups_cannot_be_had_by_subtracting(file: EventFile) -> None:
    sizes = {"Large": 9, "Middle": 6, "Small": 2}
    a_list_of(
        file,
        *(
            a_person(f"{name} {number}", organisation=name)
            for name, size in sizes.items()
            for number in range(size)
        ),
    )
    told = {
        row["value"]: row["may_come"]
        for row in table(file, Form.HEAD_COUNTS, fewest=5)
        if row["by"] == "organisation"
    }
    assert told == {"Large": "9", "(small groups together)": "8"}


def test_the_same_facts_give_the_same_rows_on_every_laptop(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, a_person("Ana Souza", "C1", order="1"), a_person("Bo Li", "C2", order="2"))
    _stays(file, _a_session(file, "W1"), "C1", 0, 30)
    home = tmp_path / "other"
    home.mkdir()
    with closing(EventFile.assemble(home / "f.kiosk", QUICK_KEY, a_laptop(home), [])) as other:
        for some in dealt(all_facts(file), random.Random(1)):  # noqa: S311
            receive(other, some)
        for form in Form:
            assert list(form_rows(file, form)) == list(form_rows(other, form))
