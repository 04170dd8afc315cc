import csv
import random
import stat
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import checkpoint_subject, session_subject
from kiosk.domain.fact import Kind
from kiosk.errors import DiskFullError, UnwritableError
from kiosk.services.desk import Desk
from kiosk.services.exports.central_export import export_rows, write_central_export
from kiosk.services.exports.own_columns import KIOSK_COLUMNS
from kiosk.services.exports.table_file import defused
from kiosk.services.registrations import amend, note_badges, register_walk_in
from kiosk.store.event_file import EventFile
from tests.support.disks import a_small_disk, fill, read_only
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    Clock,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
    an_event_file,
    dealt,
    receive,
)

OWN = ["Name", "E-mail", "Organisation", "Ticket", "State", "Code"]
"""The columns of the ordinary list."""


def exported(file: EventFile) -> list[dict[str, str]]:
    """The rows of the central export by header; of columns called the same, the last."""
    header, *rows = export_rows(file)
    return [dict(zip(header, row, strict=True)) for row in rows]


def the_row(file: EventFile) -> dict[str, str]:
    (row,) = exported(file)
    return row


def written(file: EventFile, path: Path) -> bytes:
    write_central_export(file, path)
    return path.read_bytes()


def read_back(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [[cell.removeprefix("'") for cell in row] for row in csv.reader(stream)]


def test_the_file_is_what_a_spreadsheet_opens_right(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, a_person("Zoë, “the” Ïtő", "C1"), a_person("安娜\nSouza", "C2"))
    content = written(file, tmp_path / "out.csv")
    assert content.startswith(b"\xef\xbb\xbfName,E-mail,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == 3
    assert '"Zoë, “the” Ïtő"'.encode() in content
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600
    assert read_back(tmp_path / "out.csv") == list(export_rows(file))


def test_an_event_without_anybody_has_a_header_and_no_rows(file: EventFile, tmp_path: Path) -> None:
    assert write_central_export(file, tmp_path / "out.csv") == 0
    assert read_back(tmp_path / "out.csv") == [list(KIOSK_COLUMNS)]


def test_a_row_for_everybody_sorted_by_id_their_own_columns_first(file: EventFile) -> None:
    ids = a_list_of(file, *(a_person(f"Person {number}") for number in range(20)))
    header, *rows = export_rows(file)
    assert header == [*OWN, *KIOSK_COLUMNS]
    assert [row[header.index("kiosk_id")] for row in rows] == sorted(ids)


def test_the_organisers_cells_are_as_they_came(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        headers = [" Name ", "", "Naïve; column", "=Sum"]
        body = {"source": "x", "headers": headers, "columns": {"name": " Name "}}
        listing = writer.append(Kind.IMPORT, "roster", body)
        cells = ["  ana  SOUZA", "007", "1E5", "=1+1"]
        told = {"import": listing.id, "cells": cells, "name": "Ana Souza", "codes": []}
        writer.append(Kind.REGISTRATION, "R000000000001", told)
    header, row = export_rows(file)
    assert header[:4] == headers
    assert row[:4] == cells


def test_what_the_kiosk_knows_of_somebody_who_has_not_come(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1", status="pending")
    row = the_row(file)
    assert [row[column] for column in KIOSK_COLUMNS] == [
        ana, "pending", "", "", "0", "", "", "", "", "", "",
    ]  # fmt: skip


def test_what_the_kiosk_knows_of_somebody_who_has(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1")
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("side"), {"name": "Side door"})
    Desk(file, Checkpoint("side", "Side door"), Clock()).scan("C1")
    a_desk(file).scan("C1", at=MORNING.replace(hour=16))
    note_badges(file, [(ana, 1)], "printer", MORNING)
    note_badges(file, [(ana, 1)], "printer", MORNING.replace(hour=17))
    row = the_row(file)
    assert [row[column] for column in KIOSK_COLUMNS] == [
        ana,
        "confirmed",
        "2026-11-24T14:30:01.000Z",
        "Side door",
        "2",
        "Side door; Main entrance",
        "",
        "2026-11-24T14:30:00.000Z",
        "",
        "",
        "",
    ]


def test_an_undone_admission_is_none(file: EventFile) -> None:
    a_registration(file, "Ana", "C1")
    desk = a_desk(file)
    desk.undo(desk.scan("C1").fact.id)
    row = the_row(file)
    assert (row["kiosk_admissions"], row["kiosk_checked_in_at"]) == ("0", "")


def test_fields_that_the_desk_changed_are_named_beside_the_organisers_values(
    file: EventFile,
) -> None:
    ana = a_registration(file, "Ana Souza", "C1")
    amend(file, ana, {"name": "Anna Souza", "status": "cancelled"}, MORNING)
    row = the_row(file)
    assert row["Name"] == "Ana Souza"
    assert row["State"] == "confirmed"
    assert row["kiosk_status"] == "cancelled"
    assert row["kiosk_changed_fields"] == "name=Anna Souza; status=cancelled"


def test_a_column_that_comes_twice_comes_twice(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        body = {"source": "x", "headers": ["Note", "Name", "Note"], "columns": {"name": "Name"}}
        listing = writer.append(Kind.IMPORT, "roster", body)
        told = {"import": listing.id, "cells": ["one", "Ana", "two"], "name": "Ana", "codes": []}
        writer.append(Kind.REGISTRATION, "R000000000001", told)
    header, row = export_rows(file)
    assert header[:3] == ["Note", "Name", "Note"]
    assert row[:3] == ["one", "Ana", "two"]


def test_columns_of_a_second_list_come_after_those_of_the_first(file: EventFile) -> None:
    a_list_of(file, a_person("Ana", "C1"), a_person("Bo", "C2"))
    columns = {"ticket_type": "Ticket", "place": "Town", "name": "Name"}
    a_list_of(
        file,
        a_person("Anna", "C1", ticket_type="VIP", place="Lyon"),
        a_person("Cem", "C3", place="Ulm"),
        columns=columns,
    )
    header = next(export_rows(file))
    assert header == [*OWN, "Town", *KIOSK_COLUMNS]
    rows = {row["Code"]: row for row in exported(file)}
    assert [rows["C1"][name] for name in ("Name", "Ticket", "State", "Town")] == [
        "Anna",
        "VIP",
        "confirmed",
        "Lyon",
    ]
    assert [rows["C2"][name] for name in ("Name", "State", "Town")] == ["Bo", "confirmed", ""]
    assert [rows["C3"][name] for name in ("Name", "State", "Town")] == ["Cem", "", "Ulm"]


def test_our_own_columns_are_written_once_when_our_export_is_read_again(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1")
    a_desk(file).scan("C1")
    columns = {"name": "Name", "status": "kiosk_status", "place": "kiosk_id"}
    a_list_of(file, a_person("Ana", "C1", status="cancelled", place="odd"), columns=columns)
    header = next(export_rows(file))
    assert header == [*OWN, *KIOSK_COLUMNS]
    row = the_row(file)
    assert (row["kiosk_id"], row["kiosk_status"], row["State"]) == (ana, "cancelled", "confirmed")


def test_a_walk_in_fills_the_organisers_columns(file: EventFile) -> None:
    a_registration(file, "Ana")
    values = {"name": "Fay Ito", "organisation": "Casa", "ticket_type": "Press", "place": "Ulm"}
    fay = register_walk_in(file, values, MORNING)
    (row,) = (row for row in exported(file) if row["kiosk_id"] == fay.id)
    assert {name: row[name] for name in OWN} == {
        "Name": "Fay Ito",
        "E-mail": "",
        "Organisation": "Casa",
        "Ticket": "Press",
        "State": "",
        "Code": "",
    }
    assert row["kiosk_walk_in"] == "yes"
    assert row["kiosk_changed_fields"] == "place=Ulm"


def test_an_amended_walk_in_shows_its_present_values(file: EventFile) -> None:
    a_registration(file, "Ana")
    fay = register_walk_in(file, {"name": "Fay"}, MORNING)
    amend(file, fay.id, {"name": "Faye", "badge_name": "F"}, MORNING)
    (row,) = (row for row in exported(file) if row["kiosk_id"] == fay.id)
    assert row["Name"] == "Faye"
    assert row["kiosk_changed_fields"] == "badge_name=F"


def test_a_walk_ins_name_is_never_cut_in_two(file: EventFile) -> None:
    columns = {"given_name": "First name", "family_name": "Last name"}
    a_list_of(file, a_person("Ana", given_name="Ana", family_name="Souza"), columns=columns)
    register_walk_in(file, {"name": "Fay Ito"}, MORNING)
    (row,) = (row for row in exported(file) if row["kiosk_walk_in"])
    assert (row["First name"], row["Last name"]) == ("Fay Ito", "")
    assert row["kiosk_changed_fields"] == ""


def test_a_walk_in_at_an_event_without_a_list_is_told_all_the_same(file: EventFile) -> None:
    fay = register_walk_in(file, {"name": "Fay Ito", "email": "f@example.org"}, MORNING)
    header = next(export_rows(file))
    assert header == ["name", "email", *KIOSK_COLUMNS]
    row = the_row(file)
    assert [row[name] for name in ("name", "email", "kiosk_id")] == [
        "Fay Ito",
        "f@example.org",
        fay.id,
    ]
    assert row["kiosk_changed_fields"] == ""


def test_a_walk_in_whom_a_list_names_later_shows_that_lists_cells(file: EventFile) -> None:
    fay = register_walk_in(file, {"name": "Fay", "organisation": "Casa"}, MORNING)
    a_registration(file, "Ana")
    (source,) = file.roster.imports()
    with file.writing(MORNING) as writer:
        cells = ["Fay Ito", "fay@example.org", "", "Press", "paid", "C9"]
        told = {"import": source.id, "cells": cells, "name": "Fay Ito", "codes": ["C9"]}
        writer.append(Kind.REGISTRATION, fay.id, told)
    (row,) = (row for row in exported(file) if row["kiosk_id"] == fay.id)
    assert [row[name] for name in OWN] == cells


def test_somebody_cancelled_after_they_came_is_flagged(file: EventFile) -> None:
    a_registration(file, "Ana", "C1")
    a_desk(file).scan("C1")
    a_registration(file, "Ana", "C1", status="cancelled")
    row = the_row(file)
    assert row["kiosk_flags"] == "admitted_but_cancelled"
    assert (row["kiosk_status"], row["kiosk_admissions"]) == ("cancelled", "1")


def copies(file: EventFile, folder: Path, stack: ExitStack) -> list[EventFile]:
    """The same event on two more laptops."""
    opened = []
    for number in range(2):
        path = folder / f"copy-{number}.kiosk"
        file.back_up(path)
        copy = EventFile.open(path, QUICK_KEY, a_laptop(folder / str(number)))
        opened.append(stack.enter_context(closing(copy)))
    return opened


def test_somebody_admitted_by_two_laptops_apart_is_flagged_and_counted_once(
    file: EventFile, tmp_path: Path
) -> None:
    a_registration(file, "Ana", "C1")
    with ExitStack() as stack:
        east, west = copies(file, tmp_path, stack)
        for copy in (east, west):
            a_desk(copy).scan("C1")
        known = {fact.id for fact in all_facts(west)}
        receive(west, [fact for fact in all_facts(east) if fact.id not in known])
        row = the_row(west)
        assert row["kiosk_flags"] == "admitted_twice"
        assert row["kiosk_admissions"] == "2"
        assert row["kiosk_doors"] == "Main entrance"
        assert west.attendance.checked_in() == 1


def test_the_same_facts_make_the_same_bytes_in_whatever_order_they_arrived(
    file: EventFile, tmp_path: Path
) -> None:
    ids = a_list_of(file, *(a_person(f"Person {number}") for number in range(12)))
    with ExitStack() as stack:
        east, west = copies(file, tmp_path, stack)
        for place, copy in enumerate((east, west)):
            desk = a_desk(copy)
            for person in ids[place * 2 : place * 2 + 8]:
                desk.check_in(person)
            amend(copy, ids[5], {"name": f"Renamed {place}", "place": f"{place}"}, MORNING)
            register_walk_in(copy, {"name": f"=Walk-in {place}"}, MORNING)
            a_list_of(copy, a_person("Late", "L"), columns={"name": "Name", "place": "Town"})
        everything = {fact.id: fact for each in (east, west) for fact in all_facts(each)}
        contents = set()
        for seed, each in enumerate((east, west, file)):
            known = {fact.id for fact in all_facts(each)}
            missing = [fact for fact in everything.values() if fact.id not in known]
            for group in dealt(missing, random.Random(seed)):  # noqa: S311 - any order will do
                receive(each, group)
            contents.add(written(each, tmp_path / "out.csv"))
        assert len(contents) == 1


DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "'=1",
    "\N{FULLWIDTH EQUALS SIGN}1",
    '"=1',
    "|x",
    "%x",
]


@pytest.mark.parametrize("cell", DANGEROUS)
def test_cells_that_a_spreadsheet_would_run_are_defused(cell: str) -> None:
    assert defused(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Ana", "a=b", "1-2", "O'Brien", "日本", " x", "é"])
def test_other_cells_are_as_they_came(cell: str) -> None:
    assert defused(cell) == cell


@given(st.text(max_size=6) | st.text("='+-@ \t\r\n\"\ufeff\u00a0a", max_size=6))
@example("''")
def test_stripping_one_apostrophe_always_gives_the_cell_back(cell: str) -> None:
    assert defused(cell).removeprefix("'") == cell
    assert not defused(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(DANGEROUS)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=2, max_size=4))
def test_any_cells_come_back_from_the_file_as_they_were_in_the_list(rows: list[list[str]]) -> None:
    headers, *people = rows
    with TemporaryDirectory() as folder, closing(an_event_file(Path(folder))) as file:
        with file.writing(MORNING) as writer:
            body = {"source": "x", "headers": headers, "columns": {}}
            listing = writer.append(Kind.IMPORT, "roster", body)
            for number, person in enumerate(people):
                told = {"import": listing.id, "cells": person, "name": person[0], "codes": []}
                writer.append(Kind.REGISTRATION, f"R{number}", told)
        write_central_export(file, Path(folder) / "out.csv")
        assert [row[:3] for row in read_back(Path(folder) / "out.csv")] == rows


def test_writing_tells_how_far_it_has_come(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(2100)))
    told: list[tuple[int, int]] = []
    path = tmp_path / "out.csv"
    assert write_central_export(file, path, lambda *progress: told.append(progress)) == 2100
    assert told == [(0, 2100), (2000, 2100), (2100, 2100)]


def test_a_link_in_the_way_is_replaced_not_followed(file: EventFile, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    (tmp_path / "out.csv").symlink_to(precious)
    write_central_export(file, tmp_path / "out.csv")
    assert precious.read_bytes() == b"precious"
    assert not (tmp_path / "out.csv").is_symlink()


def test_on_a_full_disk_the_old_export_stays(file: EventFile, tmp_path: Path) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(200)))
    with a_small_disk(tmp_path / "stick") as stick:
        path = stick / "out.csv"
        path.write_bytes(b"yesterday")
        fill(stick)
        with pytest.raises(DiskFullError) as raised:
            write_central_export(file, path)
        assert raised.value.path == path
        assert path.read_bytes() == b"yesterday"
        assert {each.name for each in stick.iterdir()} == {"out.csv", "filler"}


def test_in_a_read_only_folder_the_old_export_stays(file: EventFile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "out.csv").write_bytes(b"yesterday")
    with read_only(stick), pytest.raises(UnwritableError):
        write_central_export(file, stick / "out.csv")
    assert (stick / "out.csv").read_bytes() == b"yesterday"
    assert [each.name for each in stick.iterdir()] == ["out.csv"]


def test_a_folder_that_is_not_there_is_named(file: EventFile, tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        write_central_export(file, tmp_path / "none" / "out.csv")


def test_doors_and_sessions_are_told_apart_and_titles_that_repeat_by_their_ids(
    file: EventFile,
) -> None:
    titles = {"W1": "Asylum basics", "W2": "Asylum basics", "W3": "Fee waivers"}
    with file.writing(MORNING) as writer:
        for id, title in titles.items():  # noqa: A001 - as sessions have
            writer.append(Kind.SESSION, session_subject(id), {"title": title, "room": f"Room {id}"})
    ana = a_registration(file)
    desk = a_desk(file)
    desk.check_in(ana)
    for id in titles:  # noqa: A001
        room = file.checkpoints.called(f"session:{id}")
        assert room
        Desk(file, room, Clock(), "Maria").check_in(ana)
    with file.writing(MORNING) as writer:
        writer.append(Kind.SESSION, session_subject("W3"), {"removed": True})
    row = the_row(file)
    assert row["kiosk_doors"] == "Main entrance"
    attended = "Asylum basics [W1]; Asylum basics [W2]; Fee waivers"
    assert row["kiosk_sessions_attended"] == attended
