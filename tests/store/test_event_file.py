import stat
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.event import EVENT_SUBJECT, Station
from kiosk.domain.fact import Kind
from kiosk.errors import (
    FileExistsAlreadyError,
    NotAnEventFileError,
    StoreUnavailableError,
)
from kiosk.store.driver import Error
from kiosk.store.event_file import EventFile
from kiosk.store.opening import create_database
from tests.support.events import (
    FORUM,
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_registration,
    all_facts,
    an_event_file,
)

pytestmark = pytest.mark.real_disk

CANARY = "Zuzanna-Canary-Wróbel"


def settings(file: EventFile) -> list[str]:
    return [fact.subject for fact in all_facts(file) if fact.kind == Kind.SETTING]


def test_a_new_event_knows_itself_its_station_and_one_door(file: EventFile) -> None:
    assert file.event == FORUM
    assert file.station == Station(
        id=all_facts(file)[0].station, name="East door", laptop=file.laptop.digest(FORUM.id)
    )
    assert file.checkpoints.all() == [MAIN_ENTRANCE]
    assert [fact.kind for fact in all_facts(file)] == [Kind.STATION, Kind.EVENT, Kind.CHECKPOINT]
    assert file.verify() == []


def test_a_station_without_a_name_goes_by_its_id(tmp_path: Path) -> None:
    with closing(an_event_file(tmp_path, laptop=a_laptop(tmp_path, name=""))) as file:
        assert file.station
        assert file.station.name == file.station.id


def test_the_last_word_about_the_event_counts(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        writer.append(Kind.EVENT, EVENT_SUBJECT, {"name": "Renamed"})
    assert file.event.name == "Renamed"
    assert file.event.secret == FORUM.secret


def test_an_event_file_is_never_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "forum.kiosk"
    path.write_text("precious")
    with pytest.raises(FileExistsAlreadyError):
        an_event_file(tmp_path)
    assert path.read_text() == "precious"


def test_a_database_without_an_event_is_no_event_file(tmp_path: Path) -> None:
    create_database(tmp_path / "forum.kiosk", QUICK_KEY).close()
    with (
        closing(EventFile.open(tmp_path / "forum.kiosk", QUICK_KEY, a_laptop(tmp_path))) as file,
        pytest.raises(NotAnEventFileError),
    ):
        _ = file.event


def test_only_the_owner_may_read_any_of_it(file: EventFile, tmp_path: Path) -> None:
    a_registration(file)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == dict.fromkeys(
        ("forum.kiosk", "forum.kiosk-wal", "forum.kiosk-shm", "forum.kiosk-lock"), 0o600
    )


def test_nothing_of_anybody_can_be_read_in_the_files(file: EventFile, tmp_path: Path) -> None:
    a_registration(file, CANARY, email=f"{CANARY}@example.org")
    a_desk(file, operator=CANARY).scan(CANARY)
    file.back_up(tmp_path / "copy.kiosk")
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    file.close()
    written["closed"] = file.path.read_bytes()
    assert len(written["forum.kiosk-wal"]) > 10_000
    for content in written.values():
        assert b"SQLite format 3" not in content
        assert b"CREATE TABLE" not in content
        for encoding in ("utf-8", "utf-16-le"):
            assert CANARY.encode(encoding) not in content
            assert b"Forum" not in content


def test_the_passphrase_does_not_show(file: EventFile) -> None:
    assert QUICK_KEY not in repr(file)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("recursive_triggers", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("temp_store", 2),
    ],
)
def test_every_connection_is_safe_before_it_is_quick(
    tmp_path: Path, pragma: str, value: object
) -> None:
    def asked(file: EventFile) -> object:
        with closing(file):
            return file._connection.execute(f"PRAGMA {pragma}").fetchone()[0]

    created = an_event_file(tmp_path)
    with closing(created):
        assert asked(created.another()) == value
        assert asked(created) == value
    assert asked(EventFile.open(created.path, QUICK_KEY, created.laptop)) == value


def test_a_laptop_opens_its_event_again_as_the_same_station(file: EventFile) -> None:
    station = file.station
    file.close()
    with closing(EventFile.open(file.path, QUICK_KEY, file.laptop)) as again:
        assert again.station == station
        a_registration(again)
        assert {fact.station for fact in all_facts(again)} == {station.id if station else ""}


def test_a_copy_on_another_laptop_is_another_station_by_itself(
    file: EventFile, tmp_path: Path
) -> None:
    file.back_up(tmp_path / "copy.kiosk")
    other = a_laptop(tmp_path / "another home", name="West door")
    with closing(EventFile.open(tmp_path / "copy.kiosk", QUICK_KEY, other)) as copy:
        assert not copy.station
        before = copy.journal.count()
        a_registration(copy)
        assert copy.station
        assert copy.station.name == "West door"
        new = [fact for fact in all_facts(copy) if fact.station == copy.station.id]
        assert [fact.kind for fact in new] == [Kind.STATION, Kind.IMPORT, Kind.REGISTRATION]
        assert [fact.number for fact in new] == [1, 2, 3]
        assert min(fact.clock for fact in new) > before
        assert copy.station.id != (file.station and file.station.id)
        assert copy.verify() == []


def test_what_is_written_is_one_transaction(file: EventFile) -> None:
    with file.writing(MORNING, "Maria") as writer:
        one = writer.append(Kind.SETTING, "setting:one", {"value": 1})
        two = writer.append(Kind.SETTING, "setting:two", {"value": 2})
        assert file.journal.fact(one.id) is None
    assert file.journal.fact(one.id) == one
    assert (two.number, two.clock, two.operator) == (one.number + 1, one.clock + 1, "Maria")


def test_the_next_id_is_told_before_it_is_taken(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        told = writer.next_id
        assert writer.append(Kind.SETTING, "setting:x", {"value": told}).id == told


def test_an_exception_inside_leaves_nothing(file: EventFile) -> None:
    before = file.journal.count()
    with pytest.raises(ZeroDivisionError), file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, "setting:x", {"value": 1 / len(settings(file))})
    assert file.journal.count() == before
    assert settings(file) == []
    with file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, "setting:y", {"value": 1})
    assert settings(file) == ["setting:y"]
    assert file.verify() == []


def test_what_cannot_be_folded_is_not_written(file: EventFile) -> None:
    """A mistake of ours, found while projecting, takes its fact back with it."""
    before = file.journal.count()
    with pytest.raises(KeyError), file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, "setting:x", {"no value": 1})
    assert file.journal.count() == before
    assert file.verify() == []


def test_writing_nothing_is_harmless(file: EventFile) -> None:
    before = file.journal.count()
    with file.writing(MORNING):
        pass
    assert file.journal.count() == before


def test_an_operator_of_broken_characters_is_written_whole(file: EventFile) -> None:
    with file.writing(MORNING, "Mari\udce9a") as writer:
        fact = writer.append(Kind.SETTING, "setting:x", {"value": 1})
    assert file.journal.fact(fact.id) == fact
    assert fact.operator == "Mari\ufffda"


def test_one_writer_at_a_time_on_one_connection(file: EventFile) -> None:
    with file.writing(MORNING), pytest.raises(StoreUnavailableError), file.writing(MORNING):
        pass


def test_another_thread_writes_to_the_same_file(file: EventFile) -> None:
    def work() -> None:
        with closing(file.another()) as ours:
            for number in range(10):
                with ours.writing(MORNING) as writer:
                    writer.append(Kind.SETTING, f"setting:there-{number}", {"value": number})

    thread = Thread(target=work)
    thread.start()
    for number in range(10):
        with file.writing(MORNING) as writer:
            writer.append(Kind.SETTING, f"setting:here-{number}", {"value": number})
    thread.join()
    assert len(settings(file)) == 20
    assert file.verify() == []


def test_closing_another_threads_connection_keeps_the_file_ours(file: EventFile) -> None:
    file.another().close()
    with file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, "setting:x", {"value": 1})
    assert settings(file) == ["setting:x"]


def test_closing_twice_is_harmless(file: EventFile) -> None:
    file.close()
    file.close()
    with pytest.raises(Error):
        file.journal.count()
