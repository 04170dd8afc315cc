"""The store proves itself: whatever is tampered with is named, and projections are put right."""

from typing import Any

import pytest

from kiosk.domain.event import (
    case_subject,
    checkpoint_subject,
    question_subject,
    session_subject,
    setting_subject,
)
from kiosk.domain.fact import Kind
from kiosk.services.registrations import amend, note_badges, register_walk_in
from kiosk.store.event_file import EventFile
from kiosk.store.projections import TABLES
from tests.support.events import MORNING, a_desk, a_list_of, a_person, all_facts

PROJECTIONS = ("heads", *(table.name for table in TABLES), "people")


@pytest.fixture
def day(file: EventFile) -> EventFile:
    """An event file in which everything has happened once."""
    ana, bo = a_list_of(file, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2", "c2"))
    desk = a_desk(file)
    admitted = desk.scan("C1")
    desk.scan("C1")
    desk.scan("nobody")
    desk.undo(admitted.fact.id, "wrong person")
    desk.check_in(register_walk_in(file, {"name": "Cem Kaya"}, MORNING).id)
    amend(file, ana, {"badge_name": "Ana"}, MORNING)
    note_badges(file, [(ana, 1)], "East printer", MORNING)
    with file.writing(MORNING) as writer:
        writer.append(Kind.LIKENESS, ana, {"different_from": bo})
        writer.append(Kind.SETTING, setting_subject("colour"), {"value": "blue"})
        writer.append(Kind.SESSION, session_subject("W12"), {"title": "Rights", "room": "101"})
        writer.append(Kind.QUESTION, question_subject("photo"), {"text": "Photo?"})
        writer.append(Kind.CASE, case_subject(admitted.fact.id), {"registration": ana})
        writer.append(Kind.ENROLMENT, ana, {"sessions": {"W12": True}})
    return file


def tables(file: EventFile) -> dict[str, list[Any]]:
    """Everything in every projection; of the search index, what it finds."""
    ask = file._connection.execute
    held = {
        name: sorted(ask(f"SELECT * FROM {name}").fetchall(), key=repr)  # noqa: S608 - names of ours
        for name in PROJECTIONS
        if name not in {"people", "registrations"}
    }
    held["registrations"] = [row[1:] for row in ask("SELECT * FROM registrations ORDER BY id")]
    held["people"] = ask(
        "SELECT id FROM people JOIN registrations ON row = people.rowid"
        " WHERE people MATCH 'ana OR li OR cem' ORDER BY id"
    ).fetchall()
    return held


def test_a_day_as_it_was_written_has_nothing_wrong(day: EventFile) -> None:
    assert day.verify() == []
    assert all(tables(day).values()), "every projection holds something"


def test_rebuilding_what_is_right_changes_nothing(day: EventFile) -> None:
    before = tables(day)
    day.rebuild()
    assert tables(day) == before
    assert day.verify() == []


TAMPERING = [
    "UPDATE heads SET number = number + 1",
    "UPDATE heads SET digest = 'x'",
    "DELETE FROM heads",
    "INSERT INTO heads VALUES ('NOBODY', 1, 1, 'x')",
    "UPDATE event SET name = 'Another event'",
    "UPDATE event SET secret = '00'",
    "DELETE FROM event",
    "UPDATE stations SET laptop = 'mine'",
    "DELETE FROM stations",
    "INSERT INTO stations VALUES ('station:EVE', 'EVE', 'Eve', 'x')",
    "UPDATE settings SET value = '1'",
    "DELETE FROM settings",
    "UPDATE checkpoints SET name = 'Back door'",
    "INSERT INTO checkpoints VALUES ('checkpoint:back', 'back', 'Back door', '{}')",
    "UPDATE checkpoints SET body = '{}'",
    "UPDATE sessions SET title = 'Wrongs'",
    "DELETE FROM sessions",
    "UPDATE questions SET body = '{}'",
    "DELETE FROM cases",
    "UPDATE cases SET open = 0",
    "DELETE FROM enrolments",
    "INSERT INTO enrolments VALUES ('R', 'w12')",
    "DELETE FROM imports",
    "UPDATE imports SET columns = '[]'",
    "UPDATE registrations SET name = 'Eve' WHERE name = 'Bo Li'",
    "UPDATE registrations SET status = 'cancelled'",
    "UPDATE registrations SET admissions = 1, checked_in_at = '2026-11-24T00:00:00.000Z'",
    "DELETE FROM registrations WHERE name = 'Bo Li'",
    "DELETE FROM registrations",
    "UPDATE credentials SET code = 'EVE' WHERE code = 'C1'",
    "INSERT INTO credentials SELECT 'eve', 'EVE', subject FROM credentials LIMIT 1",
    "DELETE FROM credentials",
    "UPDATE passages SET withdrawn = 0",
    "UPDATE passages SET at = '2026-11-24T00:00:00.000Z'",
    "DELETE FROM passages WHERE refusal <> ''",
    "INSERT INTO passages SELECT 'EVE-1', 'R', 'EVE', 1, '', 'entry', '', '', '', '', 1, 0, 0, ''",
    "DELETE FROM people",
    "DELETE FROM people WHERE people MATCH 'ana'",
    "DELETE FROM people WHERE rowid = 1",
    "INSERT INTO people (rowid, names, sounds, others) VALUES (99, 'eve', '', '')",
    "INSERT OR REPLACE INTO people (rowid, names, sounds, others) VALUES (1, 'eve', '', '')",
]


@pytest.mark.parametrize("statement", TAMPERING)
def test_a_projection_that_was_tampered_with_is_named_and_put_right(
    day: EventFile, statement: str
) -> None:
    before = tables(day)
    day._connection.execute(statement)
    table = next(name for name in PROJECTIONS if f" {name}" in statement)
    named = day.verify()
    assert any(each.startswith(table) for each in named)
    day.rebuild()
    assert day.verify() == []
    assert tables(day) == before


def test_people_who_would_be_found_under_each_others_names_are_named(day: EventFile) -> None:
    for shift in (100, -101):
        day._connection.execute("UPDATE registrations SET row = row + ?", (shift,))
        assert [each.split()[0].strip(":") for each in day.verify()] == ["people"]
    day.rebuild()
    assert day.verify() == []


def test_what_is_named_holds_nothing_of_the_person(day: EventFile) -> None:
    day._connection.execute("UPDATE registrations SET name = 'Eve' WHERE name = 'Bo Li'")
    (named,) = day.verify()
    bo = day.roster.by_credential("C2")[0]
    assert named == f"registrations {bo}: name differ from the facts"


def forged(day: EventFile, statement: str) -> list[str]:
    """What is wrong after somebody with the key has rewritten the journal."""
    for trigger in ("journal_is_never_updated", "journal_is_never_deleted"):
        day._connection.execute(f"DROP TRIGGER {trigger}")
    day._connection.execute(statement)
    return day.verify()


@pytest.mark.parametrize(
    "change",
    [
        "body = replace(body, 'C1', 'C9')",
        "operator = 'Eve'",
        "at = '2026-11-24T00:00:00.000Z'",
        "subject = 'R000000000000'",
        "clock = clock + 1",
        "kind = 'exit'",
        "digest = 'x'",
    ],
)
def test_an_edited_fact_is_named(day: EventFile, change: str) -> None:
    (edited,) = [fact for fact in all_facts(day) if fact.number == 7]
    assert edited.kind == Kind.ADMISSION
    named = forged(day, f"UPDATE journal SET {change} WHERE number = 7")  # noqa: S608 - as above
    assert f"{edited.id}: the digest does not match the fact" in named


def test_a_deleted_fact_is_named(day: EventFile) -> None:
    station = all_facts(day)[0].station
    named = forged(day, "DELETE FROM journal WHERE number IN (7, 8)")
    assert f"{station}: facts 7 to 8 are missing" in named


def test_a_journal_cut_short_is_named(day: EventFile) -> None:
    station = all_facts(day)[0].station
    named = forged(day, "DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)")
    assert f"heads {station}: number, clock, digest differ from the facts" in named


def test_two_facts_in_each_others_place_are_named(day: EventFile) -> None:
    station = all_facts(day)[0].station
    named = forged(day, "UPDATE journal SET number = CASE number WHEN 7 THEN 80 ELSE number END")
    assert f"{station}: facts 7 to 7 are missing" in named


def test_a_fact_that_was_smuggled_in_is_named(day: EventFile) -> None:
    last = all_facts(day)[-1]
    named = forged(
        day,
        "INSERT INTO journal SELECT station, number + 1, clock + 1, at, operator, kind, subject,"
        " body, digest FROM journal WHERE number = (SELECT max(number) FROM journal)",
    )
    assert f"{last.station}-{last.number + 1}: the digest does not match the fact" in named


def test_verifying_tells_how_far_it_has_come(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(2500)))
    told: list[tuple[int, int]] = []
    assert file.verify(lambda done, total: told.append((done, total))) == []
    total = 2 * file.journal.count()
    assert {each for _, each in told} == {total}
    dones = [done for done, _ in told]
    assert dones == sorted(dones)
    assert dones[-1] == total
    assert len(set(dones)) > 3


def test_a_rebuild_that_fails_leaves_the_projections_as_they_were(day: EventFile) -> None:
    before = tables(day)
    day._connection.execute(
        "CREATE TEMP TRIGGER x AFTER DELETE ON main.passages BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(Exception, match="no"):
        day.rebuild()
    assert tables(day) == before
    with day.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("x"), {"name": "X"})
