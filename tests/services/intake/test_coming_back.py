"""A central export that is imported again: into its own event, and into a fresh one."""

from contextlib import closing
from pathlib import Path

import pytest

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
        assert names == ["Ana", "Ben", "Chi Ng", "Fay Ito", "Fay Ito"]
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
