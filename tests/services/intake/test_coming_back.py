"""A central export that is imported again: into its own event, and into a fresh one."""

import csv
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.registration import Registration
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.intake.importing import apply, compare
from kiosk.services.registrations import amend, claimed_by, register_walk_in
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, an_event_file
from tests.support.lists import understood_here

PEOPLE = "Name,Email,Status,Code\nAna,a@x.org,,K1\nBen,b@x.org,confirmed,K2\n"
WITHOUT_BEN = PEOPLE.replace("Ben,b@x.org,confirmed,K2\n", "")
SPEAKERS = "Name,Company,Talk\nChi Ng,Casa Norte,=1+1\n"


@pytest.fixture
def export(file: EventFile, tmp_path: Path) -> Path:
    """The export of a day with two lists, two walk-ins of one name, and a correction."""
    for name, text in (("people", PEOPLE), ("speakers", SPEAKERS), ("people", WITHOUT_BEN)):
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        apply(file, understood_here(path), MORNING)
    amend(file, claimed_by(file, "K1").id, {"name": "Anna"}, MORNING)
    for _ in range(2):
        register_walk_in(file, {"name": "Fay Ito", "organisation": "Casa Sul"}, MORNING)
    a_desk(file).scan("K1")
    exported = tmp_path / "central.csv"
    write_central_export(file, exported)
    return exported


def test_into_its_own_event_it_changes_nothing(file: EventFile, export: Path) -> None:
    facts = file.journal.count()
    comparison = apply(file, understood_here(export), MORNING)
    assert (comparison.added, comparison.changed, comparison.unchanged) == (0, (), 5)
    assert not comparison.has_news
    assert file.journal.count() == facts


def test_into_a_fresh_event_it_brings_the_same_people(export: Path, tmp_path: Path) -> None:
    with closing(an_event_file(tmp_path, name="fresh.kiosk")) as fresh:
        listing = understood_here(export)
        assert apply(fresh, listing, MORNING).added == 5
        names = sorted(entry.registration.name for entry in fresh.roster.entries())
        assert names == ["Anna", "Ben", "Chi Ng", "Fay Ito", "Fay Ito"]
        assert claimed_by(fresh, "K1").email == "a@x.org"
        assert not compare(fresh, listing).has_news


def test_what_was_edited_in_it_is_taken(file: EventFile, export: Path) -> None:
    text = export.read_text(encoding="utf-8-sig").replace("b@x.org", "ben@x.org")
    export.write_text(text, encoding="utf-8-sig")
    (change,) = apply(file, understood_here(export), MORNING).changed
    assert change.fields[0].after == "ben@x.org"
    assert claimed_by(file, "K2").email == "ben@x.org"


def test_lists_that_call_their_columns_differently_come_back_whole(
    file: EventFile, tmp_path: Path
) -> None:
    lists = (
        "Name,Email,Ticket Type,Code\nAna,a@x.org,Guest,K1\n",
        "Full name,Category,Barcode\nBen Diallo,Press,B1\n",
    )
    for number, text in enumerate(lists):
        path = tmp_path / f"{number}.csv"
        path.write_text(text, encoding="utf-8")
        apply(file, understood_here(path), MORNING)
    exported = tmp_path / "central.csv"
    write_central_export(file, exported)
    with closing(an_event_file(tmp_path, name="fresh.kiosk")) as fresh:
        apply(fresh, understood_here(exported), MORNING)
        people = [one.registration for one in fresh.roster.entries()]
        assert {(one.name, one.ticket_type) for one in people} == {
            ("Ana", "Guest"),
            ("Ben Diallo", "Press"),
        }
        assert (claimed_by(fresh, "K1").name, claimed_by(fresh, "B1").name) == ("Ana", "Ben Diallo")


def standing(file: EventFile) -> list[Registration]:
    """Everybody as they stand, without what each event makes up for itself."""
    people = [replace(entry.registration, id="") for entry in file.roster.entries()]
    return sorted(people, key=repr)


def brought(file: EventFile, path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    apply(file, understood_here(path), MORNING)


def there_and_back(file: EventFile, folder: Path) -> tuple[list[Registration], list[Registration]]:
    """Who is in *file*, and who in a fresh event that took its export; its own takes nothing."""
    exported = folder / "central.csv"
    write_central_export(file, exported)
    before = standing(file)
    comparison = compare(file, understood_here(exported))
    assert (comparison.has_news, comparison.corrected) == (False, ())
    with closing(an_event_file(folder, name="fresh.kiosk")) as fresh:
        apply(fresh, understood_here(exported), MORNING)
        assert not compare(fresh, understood_here(exported)).has_news
        return before, standing(fresh)


def test_people_who_all_came_without_a_list_come_back(file: EventFile, tmp_path: Path) -> None:
    register_walk_in(file, {"name": "Fay Ito", "organisation": "Casa; place=Ulm"}, MORNING)
    cem = register_walk_in(file, {"name": "Cem", "email": "c@x.org", "badge_name": "C"}, MORNING)
    amend(file, cem.id, {"status": "cancelled", "badge_name": ""}, MORNING)
    before, after = there_and_back(file, tmp_path)
    assert after == before
    assert [person.walk_in for person in after] == [True, True]


def test_two_people_without_codes_who_share_name_and_address_stay_two(
    file: EventFile, tmp_path: Path
) -> None:
    brought(file, tmp_path / "a.csv", [["Name", "Email"], ["Fay Ito", "f@x.org"]])
    for _ in range(2):
        register_walk_in(file, {"name": "Fay Ito", "email": "f@x.org"}, MORNING)
    before, after = there_and_back(file, tmp_path)
    assert after == before


def test_a_correction_of_a_walk_in_whom_a_list_named_later_comes_back(
    file: EventFile, tmp_path: Path
) -> None:
    fay = register_walk_in(file, {"name": "Fay", "organisation": "Casa"}, MORNING)
    exported = tmp_path / "named.csv"
    write_central_export(file, exported)
    text = exported.read_text(encoding="utf-8-sig").replace("Fay,", "Fay Ito,")
    exported.write_text(text, encoding="utf-8-sig")
    apply(file, understood_here(exported), MORNING)
    amend(file, fay.id, {"name": "Faye Ito"}, MORNING)
    before, after = there_and_back(file, tmp_path)
    assert after == before
    assert after[0].name == "Faye Ito"


ENGLISH = ["First name", "Last name", "Email", "Company", "Ticket Type", "Status", "City", "Code"]
GERMAN = ["Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Ticketart", "Bezahlt", "Ort", "QR"]
words = st.sampled_from(["Ana", "Ben Diallo", "王", "Casa; Sul", "=1+1", "O'Brien", "Zoë"])
blanks = words | st.just("")
answers = st.sampled_from(["name", "organisation", "email", "place", "ticket_type", "badge_name"])
rows_of = st.tuples(words, words, blanks, blanks, blanks)
people = st.lists(rows_of, min_size=1, max_size=4)


@settings(max_examples=6, deadline=None)
@given(
    english=people,
    german=people,
    status=st.sampled_from(["", "confirmed", "pending", "cancelled"]),
    paid=st.sampled_from(["ja", "nein", ""]),
    walk_ins=st.lists(st.dictionaries(answers, words, min_size=1), max_size=3),
    corrected=st.dictionaries(answers, words, min_size=1),
)
def test_whoever_was_exported_comes_back(  # noqa: PLR0913, PLR0917 - all that a day brings
    tmp_path_factory: pytest.TempPathFactory,
    english: list[tuple[str, ...]],
    german: list[tuple[str, ...]],
    status: str,
    paid: str,
    walk_ins: list[dict[str, str]],
    corrected: dict[str, str],
) -> None:
    folder = tmp_path_factory.mktemp("back")
    with closing(an_event_file(folder)) as file:
        for headers, listed, said in ((ENGLISH, english, status), (GERMAN, german, paid)):
            rows = [
                [*person[:4], person[4], said, person[3], f"{headers[-1]}{number}"]
                for number, person in enumerate(listed)
            ]
            brought(file, folder / f"{headers[-1]}.csv", [headers, *rows])
        for values in walk_ins:
            register_walk_in(file, {"name": "Fay", **values}, MORNING)
        amend(file, claimed_by(file, "QR0").id, corrected, MORNING)
        before, after = there_and_back(file, folder)
        assert after == before
