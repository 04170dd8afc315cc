"""Laptops that meet in a folder."""

import hashlib
import random
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.admission import Admitted, Refused
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import CHAIN_START, Kind, chained_digest
from kiosk.errors import NotASyncFolderError, UnwritableError
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.registrations import amend, register_walk_in
from kiosk.services.sync.exchange import Exchanged, sync
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt, sealed, unsealed
from kiosk.services.sync.receipt import receipt
from kiosk.services.sync.station_file import Damage, read, written
from kiosk.store.event_file import EventFile
from tests.services.sync.conftest import begun
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    all_facts,
    an_event_file,
)

Make = Callable[[str], EventFile]


def meet(file: EventFile, place: SyncFolder) -> Exchanged:
    return sync(file, place.folder, lambda: MORNING)


def exported(file: EventFile) -> bytes:
    path = file.path.with_suffix(".csv")
    write_central_export(file, path)
    return path.read_bytes()


def test_what_one_laptop_knows_the_other_knows_after_both_have_synced(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    meet(east, stick)
    assert meet(west, stick).new_facts > 0
    a_desk(west).scan("C1")
    walk_in = register_walk_in(west, {"name": "Cem Kaya"}, MORNING)
    meet(west, stick)
    meet(east, stick)
    assert east.attendance.checked_in() == 1
    assert east.roster.registration(walk_in.id) == walk_in
    assert not isinstance(a_desk(east).scan("C1").verdict, Admitted)
    assert all_facts(east)[: len(all_facts(west))] != []
    meet(east, stick)
    meet(west, stick)
    assert exported(east) == exported(west) == stick.central_export.read_bytes()
    assert east.verify() == west.verify() == []


def test_syncing_again_changes_no_file_but_the_same_export(laptop: Make, stick: SyncFolder) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    first = meet(east, stick)
    before = {path: path.read_bytes() for path in stick.folder.rglob("*") if path.is_file()}
    again = meet(east, stick)
    assert (first.written, again.new_facts) == (True, 0)
    assert before == {path: path.read_bytes() for path in stick.folder.rglob("*") if path.is_file()}


def test_a_station_file_is_named_sealed_and_holds_what_the_contract_says(
    laptop: Make, stick: SyncFolder
) -> None:
    east = laptop("first")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    assert east.station is not None
    path = stick.stations / f"{east.station.id}.facts.age"
    assert b"Souza" not in path.read_bytes()
    secret = str(east.settings.value("age_identity"))
    plain = unsealed(path.read_bytes(), secret)
    assert plain is not None
    assert read(plain) == {east.station.id: all_facts(east)}


def test_two_doors_that_admitted_one_person_apart_are_both_kept_and_told(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    with east.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("west-door"), {"name": "West door"})
    meet(east, stick)
    meet(west, stick)
    a_desk(east).scan("C1")
    a_desk(west, "Tom").scan("C1")
    meet(east, stick)
    meet(west, stick)
    told = receipt(east, meet(east, stick), MORNING)
    [double] = told.doubles
    assert (double.registration, double.name) == (ana, "Ana Souza")
    assert {one.operator for one in double.passages} == {"Maria", "Tom"}
    assert [one.flags for one in told.flagged] == [("admitted_twice",)]
    assert told.totals.checked_in == 1


def test_an_edit_on_both_keeps_the_later_word_and_the_other_in_the_journal(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    (ana,) = a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    meet(west, stick)
    amend(east, ana, {"badge_name": "Ana"}, MORNING)
    amend(west, ana, {"badge_name": "Anita", "organisation": "Harbor"}, MORNING)
    for file in (east, west, east):
        meet(file, stick)
    mine, theirs = east.roster.registration(ana), west.roster.registration(ana)
    assert mine == theirs
    assert mine is not None
    assert mine.badge_name in {"Ana", "Anita"}
    assert mine.organisation == "Harbor"
    assert sum(fact.kind == Kind.AMENDMENT for fact in all_facts(east)) == 2


def damaged(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data[:-1], Damage.NOT_OURS),
        (lambda data: data[: len(data) // 2], Damage.NOT_OURS),
        (lambda data: bytes([*data[:-9], data[-9] ^ 1, *data[-8:]]), Damage.NOT_OURS),
        (lambda data: data + data, Damage.NOT_OURS),
        (lambda _data: b"", Damage.NOT_OURS),
    ],
)
def test_a_damaged_file_is_named_and_nothing_of_it_is_taken(
    laptop: Make, stick: SyncFolder, change: Callable[[bytes], bytes], why: Damage
) -> None:
    east, west, south = laptop("first"), laptop("west"), laptop("south")
    a_list_of(east, a_person("Ana Souza", "C1"))
    register_walk_in(south, {"name": "Cem Kaya"}, MORNING)
    meet(east, stick)
    meet(south, stick)
    assert east.station is not None
    path = stick.station(east.station.id)
    damaged(path, change)
    done = meet(west, stick)
    assert [(one.file, one.why) for one in done.refused] == [(path.name, why)]
    assert west.roster.find("Cem", 5), "the rest of the folder is used"
    assert not west.roster.find("Ana", 5)
    meet(east, stick)
    assert not meet(west, stick).refused, "its laptop writes it anew"
    assert west.roster.find("Ana", 5)


def forged(east: EventFile, stick: SyncFolder, change: Callable[[bytes], bytes]) -> Path:
    """East's file, changed by somebody who has the event's identity."""
    assert east.station is not None
    path = stick.station(east.station.id)
    secret = str(east.settings.value("age_identity"))
    plain = unsealed(path.read_bytes(), secret)
    assert plain is not None
    path.write_bytes(sealed(change(plain), secret))
    return path


def test_a_file_without_its_last_line_changes_nothing(laptop: Make, stick: SyncFolder) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    forged(east, stick, lambda plain: plain[: plain.rindex(b"#END")])
    assert [one.why for one in meet(west, stick).refused] == [Damage.CUT]
    assert not west.roster.find("Ana", 5)


def test_a_fact_that_was_edited_breaks_the_chain_and_the_whole_file(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)

    def edited(plain: bytes) -> bytes:
        facts = [fact for own in read(plain).values() for fact in own]
        told = written(facts).replace(b"Souza", b"Souse")
        body = told[: told.rindex(b"#END")]
        return written_again(body, len(facts))

    forged(east, stick, edited)
    assert [one.why for one in meet(west, stick).refused] == [Damage.BROKEN_CHAIN]
    assert not west.roster.find("Ana", 5)


def written_again(body: bytes, rows: int) -> bytes:
    return body + f"#END,{rows},{hashlib.sha256(body).hexdigest()}\r\n".encode()


def test_a_file_that_tells_a_known_fact_otherwise_is_left_aside(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    register_walk_in(west, {"name": "Cem Kaya"}, MORNING)
    meet(west, stick)
    meet(east, stick)
    assert west.station is not None
    another = laptop("clone")
    with another.writing(MORNING) as writer:
        clone = writer.station
    assert clone
    facts = [fact for fact in all_facts(west) if fact.station == west.station.id]
    other = [fact for fact in all_facts(another) if fact.station == clone]
    secret = str(east.settings.value("age_identity"))
    mine = replace(other[0], station=west.station.id, number=1)
    mine = replace(mine, digest=chained_digest(CHAIN_START, mine))
    assert mine.digest != facts[0].digest
    stick.station(west.station.id).write_bytes(sealed(written([mine]), secret))
    before = all_facts(east)
    assert [one.why for one in meet(east, stick).refused] == [Damage.CONTRADICTS]
    assert all_facts(east) == before


def test_a_laptop_restored_from_an_older_copy_keeps_the_facts_of_both_lives(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"), a_person("Bo Li", "C2"))
    meet(east, stick)
    meet(west, stick)
    early = register_walk_in(west, {"name": "Cem Kaya"}, MORNING)
    backup = tmp_path / "west" / "backup.kiosk"
    west.back_up(backup)
    first = a_desk(west).scan("C1")
    meet(west, stick)
    west.close()
    with closing(EventFile.open(backup, QUICK_KEY, west.laptop)) as restored:
        second = a_desk(restored).scan("C2")
        undone = a_desk(restored).undo(second.fact.id)
        assert (first.fact.id, first.fact.subject != second.fact.subject) == (second.fact.id, True)
        refused = sync(restored, stick.folder, lambda: MORNING)
        assert [one.why for one in refused.refused] == [Damage.CONTRADICTS], (
            "others may have it open"
        )
        done = sync(restored, stick.folder, lambda: MORNING, alone=True)
        assert restored.station is not None
        assert done.second_life == restored.station.id != first.fact.station
        assert (done.refused, restored.verify()) == ([], [])
        again = a_desk(restored).scan("C2")
        assert isinstance(again.verdict, Admitted), "the undo names the fact by its new name"
        meet(restored, stick)
        meet(east, stick)
        assert exported(east) == exported(restored)
        assert east.roster.registration(early.id) == early
        assert east.attendance.checked_in() == 2
        assert undone.kind == Kind.UNDO


def test_what_is_no_file_in_the_folder_is_named_and_stops_nobody(
    laptop: Make, stick: SyncFolder
) -> None:
    stick.station("BBBBBB").mkdir()
    stick.station("AAAAAA").unlink()
    done = meet(laptop("first"), stick)
    assert [(one.file, one.why) for one in done.refused] == [
        ("BBBBBB.facts.age", Damage.UNREADABLE)
    ]
    assert done.written


def test_copies_that_sync_programs_make_are_read_as_what_they_are(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    assert east.station is not None
    path = stick.station(east.station.id)
    path.rename(path.with_name(f"{east.station.id}.facts (conflicted copy 2026-12-07).age"))
    assert meet(west, stick).new_facts
    assert west.roster.find("Ana", 5)


def test_copies_of_the_key_are_no_stations(
    laptop: Make, stick: SyncFolder, sealed_identity: tuple[str, bytes]
) -> None:
    for end in (" (1)", ".sync-conflict-20261207-093000-ABCDEFG", " (Eva's conflicted copy)"):
        (stick.stations / f"event.key{end}.age").write_bytes(sealed_identity[1])
    assert meet(laptop("first"), stick).refused == []


@pytest.mark.parametrize("left", [0, 20, 200, -1])
def test_a_key_that_was_cut_is_written_again_and_parts_nobody(
    laptop: Make,
    stick: SyncFolder,
    sealed_identity: tuple[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    left: int,
) -> None:
    key = sealed_identity[1]
    monkeypatch.setattr("kiosk.services.sync.exchange.key_file", lambda *_given: key)  # is slow
    stick.station("AAAAAA").unlink()
    stick.key.write_bytes(key[:left])
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    assert stick.key.read_bytes() == key
    stick.key.write_bytes(key[:left])
    meet(west, stick)
    assert west.roster.find("Ana", 5)
    assert stick.key.read_bytes() == key
    assert list(stick.folder.glob("*.stations")) == [stick.stations]


def test_what_is_missing_of_a_station_is_told_by_number_and_waits(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    register_walk_in(east, {"name": "Cem Kaya"}, MORNING)
    register_walk_in(east, {"name": "Dee Ito"}, MORNING)
    assert east.station is not None
    own = east.station.id
    last = all_facts(east)[-1]
    secret = str(east.settings.value("age_identity"))
    stick.station(own).write_bytes(sealed(written([last]), secret))
    done = meet(west, stick)
    known = west.journal.head(own).number
    assert done.gaps == {own: [(known + 1, last.number - 1)]}
    assert (done.new_facts, done.refused) == (0, [])
    [heard] = [one for one in receipt(west, done, MORNING).stations if one.station == own]
    assert heard.gaps == ((known + 1, last.number - 1),)
    meet(east, stick)
    assert meet(west, stick).gaps == {}


def test_a_laptop_carries_what_it_heard_to_folders_where_the_others_never_were(
    laptop: Make, stick: SyncFolder, sealed_identity: tuple[str, bytes], tmp_path: Path
) -> None:
    east, west, south = laptop("first"), laptop("west"), laptop("south")
    register_walk_in(east, {"name": "Cem Kaya"}, MORNING)
    meet(east, stick)
    register_walk_in(west, {"name": "Dee Ito"}, MORNING)
    meet(west, stick)
    other = sync_folder(tmp_path / "other", west.event)
    begun(other, *sealed_identity)
    meet(west, other)
    meet(south, other)
    assert south.roster.find("Cem", 5)
    assert south.roster.find("Dee", 5)


def test_a_file_that_was_taken_is_not_read_again_until_it_changes_or_lacked_something(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    meet(east, stick)
    meet(west, stick)
    assert east.station is not None
    path = stick.station(east.station.id)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    assert west.taken_files.told(before) == {east.station.id: len(all_facts(east))}
    register_walk_in(east, {"name": "Cem Kaya"}, MORNING)
    meet(east, stick)
    assert meet(west, stick).new_facts == 1
    assert west.taken_files.told(before) is None
    assert meet(west, stick).new_facts == 0


def test_what_is_carried_stays_in_the_folder_when_its_carrier_comes_again(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    east, west, south = laptop("first"), laptop("west"), laptop("south")
    register_walk_in(east, {"name": "Cem Kaya"}, MORNING)
    meet(east, stick)
    meet(west, stick)
    other = SyncFolder(tmp_path / "other stick", stick.stem)
    other.folder.mkdir()
    for _ in range(3):
        register_walk_in(west, {"name": "Bo Li"}, MORNING)
        meet(west, other)
        meet(west, other)
    assert meet(south, other).new_facts
    assert south.roster.find("Cem", 5)


def test_a_folder_that_cannot_be_written_is_read_and_said_to_be(
    laptop: Make, stick: SyncFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    meet(east, stick)
    register_walk_in(west, {"name": "Cem Kaya"}, MORNING)

    def refuse(*_given: object, **_named: object) -> None:
        raise UnwritableError(stick.folder)

    monkeypatch.setattr("kiosk.services.sync.exchange.write_durably", refuse)
    done = meet(west, stick)
    assert west.roster.find("Ana", 5)
    assert (done.written, done.central_export) == (False, None)
    assert isinstance(done.trouble, UnwritableError)


def test_a_folder_that_is_not_there_is_no_sync_folder(laptop: Make, tmp_path: Path) -> None:
    with pytest.raises(NotASyncFolderError):
        sync(laptop("first"), tmp_path / "no stick", lambda: MORNING)


def test_whoever_chooses_the_folder_of_the_stations_meets_the_others(
    laptop: Make, stick: SyncFolder
) -> None:
    east, west = laptop("first"), laptop("west")
    a_list_of(east, a_person("Ana Souza", "C1"))
    sync(east, stick.stations, lambda: MORNING)
    meet(west, stick)
    assert west.roster.find("Ana", 5)
    assert stick.central_export.exists()
    assert not list(stick.stations.glob("*.stations"))


def test_another_event_of_the_same_name_gets_files_of_its_own(
    laptop: Make, stick: SyncFolder, tmp_path: Path
) -> None:
    meet(laptop("first"), stick)
    folder = tmp_path / "other event"
    folder.mkdir()
    with closing(an_event_file(folder, passphrase="x'" + "ab" * 32 + "'")) as other:
        done = meet(other, stick)
        assert done.refused == []
        assert done.central_export != stick.central_export
        assert not meet(laptop("first"), stick).refused


deeds = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["scan", "walk-in", "amend", "undo", "sync"])),
    max_size=14,
)


@settings(max_examples=30, deadline=None)
@given(deeds, st.integers(0, 2**32))
def test_whatever_happens_apart_comes_to_the_same_on_all_when_all_have_met(
    sealed_identity: tuple[str, bytes], done: list[tuple[int, str]], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    with TemporaryDirectory() as name, ExitStack() as stack:
        home = Path(name)
        first = stack.enter_context(closing(an_event_file(home)))
        adopt(first, sealed_identity[0], MORNING)
        ids = a_list_of(first, *(a_person(f"Ana {n}", f"C{n}") for n in range(3)))
        files = [first]
        for number in (1, 2):
            folder = home / str(number)
            folder.mkdir()
            path = folder / "forum.kiosk"
            laptop = a_laptop(folder, f"Door {number}")
            copy = EventFile.assemble(path, QUICK_KEY, laptop, [all_facts(first)])
            files.append(stack.enter_context(closing(copy)))
        stick = sync_folder(home, first.event)
        begun(stick, *sealed_identity)
        acknowledged: set[str] = set()
        for which, deed in done:
            acknowledged |= acted(files[which], deed, ids, stick, chance)
        for _ in range(2):
            for file in files:
                meet(file, stick)
        exports = {exported(file) for file in files}
        journals = [sorted(all_facts(file), key=lambda fact: fact.order) for file in files]
        assert len(exports) == 1
        assert journals[0] == journals[1] == journals[2]
        assert acknowledged <= {fact.id for fact in journals[0]}
        assert [file.verify() for file in files] == [[], [], []]


def acted(
    file: EventFile, deed: str, ids: list[str], stick: SyncFolder, chance: random.Random
) -> set[str]:
    """Do one thing at one laptop; the ids of the facts that it was told are safe."""
    desk = a_desk(file)
    match deed:
        case "scan":
            return {desk.check_in(chance.choice(ids)).fact.id}
        case "walk-in":
            register_walk_in(file, {"name": "Cem Kaya"}, MORNING)
        case "amend":
            amend(file, chance.choice(ids), {"badge_name": chance.choice("abc")}, MORNING)
        case "undo":
            answer = desk.check_in(chance.choice(ids))
            if not isinstance(answer.verdict, Refused):
                return {desk.undo(answer.fact.id).id}
        case _:
            meet(file, stick)
    return set()
