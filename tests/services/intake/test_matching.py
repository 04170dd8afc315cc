from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.commands.records import import_record
from kiosk.domain.registration import Registration
from kiosk.services.intake.importing import apply
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, an_event_file
from tests.support.lists import understood_here

Bring = Callable[..., dict[str, Any]]


def bring_into(file: EventFile, path: Path, lines: Sequence[str]) -> dict[str, Any]:
    path.write_text("\n".join(lines), encoding="utf-8")
    listing = understood_here(path)
    return import_record(apply(file, listing, MORNING), listing)


@pytest.fixture
def bring(file: EventFile, tmp_path: Path) -> Bring:
    """Import a list, given as lines, and answer its summary."""
    return lambda *lines: bring_into(file, tmp_path / "list.csv", lines)


def people(file: EventFile) -> list[Registration]:
    return [entry.registration for entry in file.roster.entries()]


def test_the_same_person_in_two_orders_has_two_registrations(file: EventFile, bring: Bring) -> None:
    assert bring("Order #,Name,Email", "O1,Li,l@x.org", "O2,Li,l@x.org")["added"] == 2
    assert sorted(person.credentials for person in people(file)) == [("O1",), ("O2",)]


def test_signs_that_part_nothing_do_not_make_two_people_one(bring: Bring) -> None:
    assert bring("Name,Email", "A|B,", "A,B|", "A,B")["added"] == 3


def test_repeats_that_contradict_each_other_are_told(file: EventFile, bring: Bring) -> None:
    told = bring("Name,Email,Status", "Li,l@x.org,confirmed", "Li,l@x.org,cancelled")
    assert told["added"] == 1
    assert [str(person.status) for person in people(file)] == ["confirmed"]
    assert any("another status" in warning for warning in told["warnings"])


def test_two_people_in_one_position_are_both_kept(bring: Bring) -> None:
    told = bring("Order code,Position ID,Attendee name", "AB,1,Ana", "AB,1,Ben")
    assert (told["added"], told["skipped"]) == (2, [])


PLAIN = "Name,Email,Organization,Ticket type"
CODED = f"{PLAIN},Code"
ANA = "Ana Souza,ana@x.org,Casa Norte,Speaker"


def test_a_list_with_codes_meets_an_earlier_one_without(file: EventFile, bring: Bring) -> None:
    bring(PLAIN, ANA)
    assert bring(CODED, f"{ANA},C1")["added"] == 0
    assert [person.credentials for person in people(file)] == [("C1",)]


def test_a_list_without_codes_meets_an_earlier_one_with_them(file: EventFile, bring: Bring) -> None:
    bring(CODED, f"{ANA},C1", "Ben Diallo,ben@x.org,,Attendee,C2")
    assert bring("Name,Email", "Ana Souza,ana@x.org", "Chi Ng,chi@x.org")["added"] == 1
    ana = next(person for person in people(file) if person.name == "Ana Souza")
    assert (ana.credentials, ana.organisation) == (("C1",), "Casa Norte")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((CODED, f"{ANA},C1"), (CODED, f"{ANA},C2")),  # another ticket of the same person
        (("Name,Code", "Ana Souza,C1"), ("Name", "Ana Souza")),  # a name alone is nobody
        ((CODED, f"{ANA},C1"), ("Name", "Ana Souza")),
        ((CODED, f"{ANA},C1"), ("Name,Email,Ticket type", ",ana@x.org,Speaker")),
        (("Name,Email,Code", "Ana Souza,,C1"), ("Name,Email", "Ana Souza,")),
        ((CODED, f"{ANA},C1", f"{ANA},C2"), (PLAIN, ANA)),  # it could be either
        ((CODED, f"{ANA},C1"), (PLAIN, ANA.replace("Speaker", "Volunteer"))),
        (("Order #,Name,Email", "O1,Li,l@x"), ("Order #,Name,Email", "O2,Li,l@x")),
    ],
)
def test_what_may_be_somebody_else_is_somebody_else(
    bring: Bring, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    bring(*before)
    assert bring(*after)["added"] == 1


def test_a_code_decides_before_what_the_rows_say(file: EventFile, bring: Bring) -> None:
    header = "Order code,Position ID,Attendee name,Ticket secret"
    bring(header, "AB,1,Ana,s1", "AB,2,Ben,s2")
    told = bring(header, "AB,2,Ana,s1", "AB,1,Ben,s2")  # the organiser renumbered them
    assert (told["added"], told["changed"], told["missing"]) == (0, 2, 0)
    assert {person.name: person.credentials for person in people(file)} == {
        "Ana": ("s1",),
        "Ben": ("s2",),
    }


def test_a_ticket_with_a_new_secret_stays_the_same_registration(
    file: EventFile, bring: Bring
) -> None:
    header = "Order code,Position ID,Attendee name,Ticket secret"
    bring(header, "AB,1,Ana,s1")
    assert bring(header, "AB,1,Ana,s9")["changed"] == 1
    assert [person.credentials for person in people(file)] == [("s9",)]


def test_a_list_that_shares_its_codes_meets_itself_again(bring: Bring) -> None:
    bring("Name,Email,Order code", "Ben,b@x.org,A")
    lines = ("Name,Email,Order code,Code", ",,,A", "Ben,b@x.org,,A")
    assert bring(*lines)["added"] == 1
    assert bring(*lines)["unchanged"] == 2


CELLS = st.sampled_from(["", "", "A", "B"])
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "Ana", "Ben", "王"]),
        st.sampled_from(["", "a@x.org", "b@x.org"]),
        CELLS,
        st.sampled_from(["", "confirmed", "cancelled", "pending"]),
        CELLS,
    ),
    min_size=1,
    max_size=7,
)
COLUMNS = ("Name", "Email", "Order code", "Status", "Code")
"""Which of them a list has is drawn as well; it always has names."""


def a_list(rows: list[tuple[str, ...]], columns: set[str]) -> list[str]:
    places = [place for place, name in enumerate(COLUMNS) if name == "Name" or name in columns]
    return [",".join(row[place] for place in places) for row in [COLUMNS, *rows]]


@settings(max_examples=40, deadline=None)
@given(lists=st.lists(st.tuples(ROWS, st.sets(st.sampled_from(COLUMNS))), min_size=1, max_size=3))
def test_importing_a_list_again_changes_nothing_and_loses_nobody(
    tmp_path_factory: pytest.TempPathFactory,
    lists: list[tuple[list[tuple[str, ...]], set[str]]],
) -> None:
    folder = tmp_path_factory.mktemp("again")
    with closing(an_event_file(folder)) as file:
        for rows, columns in lists:
            lines = a_list(rows, columns)
            told = bring_into(file, folder / "list.csv", lines)
            assert told["added"] + told["changed"] + told["unchanged"] + len(
                told["skipped"]
            ) == len([line for line in lines[1:] if line.strip(",")])
            facts = file.journal.count()
            again = bring_into(file, folder / "list.csv", lines)
            assert file.journal.count() == facts
            assert (again["added"], again["changed"], again["missing"]) == (0, 0, told["missing"])
