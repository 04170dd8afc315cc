from contextlib import closing
from pathlib import Path

import pytest

from kiosk.store.driver import Error
from kiosk.store.event_file import EventFile
from kiosk.store.schema import APPLICATION_ID
from kiosk.store.schema_later import MIGRATION_NAMES, migrations
from tests.support.events import a_registration, all_facts

REVIEWED = Path(__file__).with_name("schema.sql")


def schema(file: EventFile) -> str:
    rows = file._connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'people_%'"
        " AND name NOT LIKE '_sqlite_migrations' ORDER BY rowid"
    )
    lines = "\n\n".join(f"{row[0]};" for row in rows).splitlines()
    return "\n".join(line.replace(" " * 8, "", 1) for line in lines) + "\n"


def test_the_schema_is_the_one_that_was_reviewed(
    file: EventFile, request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden", default=False):
        REVIEWED.write_text(schema(file), encoding="utf-8")
    assert schema(file) == REVIEWED.read_text(encoding="utf-8")


def test_every_migration_is_known_by_name() -> None:
    assert {migration.name for migration in migrations._migrations} == MIGRATION_NAMES


def test_the_file_says_what_it_is(file: EventFile) -> None:
    assert file._connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert APPLICATION_ID.to_bytes(4).decode() == "KIOS"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET operator = 'Eve'",
        "UPDATE journal SET number = number + 1000",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE number = 1",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal",
        "REPLACE INTO journal VALUES ((SELECT station FROM journal), 1, 1, '', '', '', '', '', '')",
    ],
)
def test_no_fact_is_ever_changed_or_deleted(file: EventFile, statement: str) -> None:
    a_registration(file)
    before = all_facts(file)
    with closing(file.another()) as another:
        for each in (file, another):
            with pytest.raises(Error, match=r"facts are never (updated|deleted)"):
                each._connection.execute(statement)
    assert all_facts(file) == before


@pytest.mark.parametrize("wrong", [{"number": 0}, {"number": -1}, {"clock": 0}, {"number": "x"}])
def test_a_fact_without_a_proper_number_or_clock_is_not_kept(
    file: EventFile, wrong: dict[str, object]
) -> None:
    row = {"station": "B", "number": 1, "clock": 1, **wrong}
    with pytest.raises(Error, match=r"CHECK|datatype|cannot store"):
        file._connection.execute(
            "INSERT INTO journal VALUES (:station, :number, :clock, '', '', '', '', '{}', '')", row
        )


def test_a_number_is_given_once(file: EventFile) -> None:
    with pytest.raises(Error, match="UNIQUE"):
        file._connection.execute("INSERT INTO journal SELECT * FROM journal")
