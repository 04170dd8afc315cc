"""An event file of an older kiosk, and what becomes of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.fact import Fact, fact_row
from kiosk.domain.passage import Direction
from kiosk.errors import UnwritableError
from kiosk.store.driver import Connection, Database, connect
from kiosk.store.event_file import EventFile
from kiosk.store.schema import APPLICATION_ID
from kiosk.store.schema_later import migrations
from tests.store.test_schema import schema
from tests.support.events import (
    QUICK_KEY,
    a_desk,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
)

pytestmark = pytest.mark.real_disk

BACKUP = "old.kiosk-before-m002_projections"


def raw(path: Path) -> Connection:
    connection = connect(path, isolation_level=None)
    connection.execute(f'PRAGMA key="{QUICK_KEY}"')
    return connection


def an_old_file(folder: Path, facts: list[Fact], stop_before: str = "m002_projections") -> Path:
    """*facts* in a file as it was before a migration."""
    path = folder / "old.kiosk"
    with closing(raw(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrations.apply(Database(connection), stop_before=stop_before)
        connection.executemany(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", map(fact_row, facts)
        )
    return path


def contents(path: Path) -> tuple[set[str], int]:
    """The names of the tables in *path*, and how many facts it holds."""
    with closing(raw(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        return names, connection.execute("SELECT count(*) FROM journal").fetchone()[0]


def test_an_older_file_is_brought_up_to_date_with_its_facts(
    file: EventFile, tmp_path: Path
) -> None:
    a_registration(file)
    path = an_old_file(tmp_path, all_facts(file))
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as upgraded:
        assert schema(upgraded) == schema(file)
        assert all_facts(upgraded) == all_facts(file)
        upgraded.rebuild()
        assert upgraded.verify() == []
        assert upgraded.event == file.event


def test_a_copy_with_the_same_key_is_taken_before_the_first_step(
    file: EventFile, tmp_path: Path
) -> None:
    path = an_old_file(tmp_path, all_facts(file))
    EventFile.open(path, QUICK_KEY, file.laptop).close()
    names, facts = contents(tmp_path / BACKUP)
    assert "journal" in names
    assert "registrations" not in names
    assert facts == file.journal.count()
    assert (tmp_path / BACKUP).stat().st_mode & 0o777 == 0o600


def test_upgrading_twice_changes_nothing(file: EventFile, tmp_path: Path) -> None:
    path = an_old_file(tmp_path, all_facts(file))
    EventFile.open(path, QUICK_KEY, file.laptop).close()
    (tmp_path / BACKUP).unlink()
    before = path.read_bytes()
    EventFile.open(path, QUICK_KEY, file.laptop).close()
    assert path.read_bytes() == before
    assert not (tmp_path / BACKUP).exists()


def test_without_the_copy_nothing_is_migrated(file: EventFile, tmp_path: Path) -> None:
    path = an_old_file(tmp_path, all_facts(file))
    (tmp_path / BACKUP).mkdir()
    with pytest.raises(UnwritableError):
        EventFile.open(path, QUICK_KEY, file.laptop)
    assert "registrations" not in contents(path)[0]
    assert {each.suffix for each in tmp_path.iterdir()}.isdisjoint({".part"})


def test_people_of_an_older_file_come_alone_and_are_still_listed(
    file: EventFile, tmp_path: Path
) -> None:
    a_registration(file)
    path = an_old_file(tmp_path, all_facts(file), "m003_how_many_and_whether_listed")
    columns = "id, name, badge_name, given_name, family_name, organisation, place, email, phone,"
    columns += "ticket_type, status, order_code, position, walk_in, codes, cells, amended, flags,"
    columns += "admissions, checked_in_at, checked_in_door, doors, badge_printed_at"
    old = file._connection.execute(f"SELECT {columns} FROM registrations").fetchall()  # noqa: S608
    with closing(raw(path)) as connection:
        marks = ", ".join("?" * len(old[0]))
        connection.executemany(f"INSERT INTO registrations ({columns}) VALUES ({marks})", old)  # noqa: S608
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as upgraded:
        assert list(upgraded.roster.entries()) == list(file.roster.entries())


def test_who_is_where_is_counted_from_what_was_known_before(
    file: EventFile, tmp_path: Path
) -> None:
    a_list_of(file, {**a_person("Ana", "C1"), "admits": 3}, a_person("Bo", "C2"))
    desk = a_desk(file)
    for code in ("C1", "C1", "C2"):
        desk.scan(code)
    desk.scan("C1", Direction.EXIT)
    desk.undo(desk.scan("C1").fact.id)
    path = an_old_file(tmp_path, all_facts(file), "m007_who_is_where")
    tables = ("passages", "registrations", "heads")
    with closing(raw(path)) as connection:
        for table in tables:
            for row in rows_of(file, table):
                columns = ", ".join(row)
                marks = ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
                    list(row.values()),
                )
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as upgraded:
        for table in ("presence", "occupancy"):
            assert list(rows_of(upgraded, table)) == list(rows_of(file, table))
        assert upgraded.attendance.inside(MAIN_ENTRANCE.id) == 2


def rows_of(file: EventFile, table: str) -> Iterator[dict[str, object]]:
    """The rows of *table*, by the names of their columns."""
    rows = file._connection.execute(f"SELECT * FROM {table}")  # noqa: S608
    names = [column[0] for column in rows.description]
    return (dict(zip(names, row, strict=True)) for row in rows)


def test_totals_are_counted_from_the_registrations_that_were_there(
    file: EventFile, tmp_path: Path
) -> None:
    a_list_of(file, {**a_person("Ana", "C1"), "admits": 3}, a_person("Bo", "C2", status="pending"))
    a_desk(file).scan("C1")
    path = an_old_file(tmp_path, all_facts(file), "m009_totals")
    with closing(raw(path)) as connection:
        for row in rows_of(file, "registrations"):
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO registrations VALUES ({marks})", list(row.values()))  # noqa: S608
    with closing(EventFile.open(path, QUICK_KEY, file.laptop)) as upgraded:
        assert list(rows_of(upgraded, "totals")) == list(rows_of(file, "totals"))
        assert upgraded.attendance.checked_in() == 1
