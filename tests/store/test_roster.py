from dataclasses import replace

import pytest

from kiosk.domain.history import Cells
from kiosk.domain.registration import Registration, Status
from kiosk.services.registrations import amend
from kiosk.store.event_file import EventFile
from kiosk.store.roster import Entry, ImportedColumns, Listed
from tests.support.events import COLUMNS, MORNING, a_desk, a_list_of, a_person, a_registration


def test_a_registration_is_read_as_the_lists_and_the_desk_have_it(file: EventFile) -> None:
    fields = {
        "badge_name": "Ana",
        "given_name": "Ana",
        "family_name": "Souza",
        "organisation": "Casa",
        "place": "Lyon, FR",
        "email": "ana@example.org",
        "phone": "+33 1",
        "ticket_type": "Speaker",
        "order": "ORD-1",
        "position": "1",
    }
    ana = a_registration(file, "Ana Souza", "C1", "c2", status="pending", **fields)
    amend(file, ana, {"place": "Paris, FR"}, MORNING)
    known = file.roster.registration(ana)
    assert known == replace(
        Registration(ana, "Ana Souza", status=Status.PENDING, credentials=("C1", "c2")),
        **{**fields, "place": "Paris, FR"},  # type: ignore[arg-type]
    )
    history = file.roster.history(ana)
    assert history
    assert history.registration == known


def test_nobody_goes_by_an_unknown_id(file: EventFile) -> None:
    assert file.roster.registration("R000000000000") is None
    assert file.roster.history("R000000000000") is None


@pytest.mark.parametrize(
    ("scanned", "whose"),
    [
        ("C1", ["Ana"]),
        ("c1", ["Bo"]),
        ("Shared", ["Ana", "Bo"]),
        ("SHARED", []),
        ("alone", ["Ana"]),
        ("ALONE", ["Ana"]),
        ("straSSe", ["Bo"]),
        ("twice", ["Ana"]),
        ("TWICE", ["Ana"]),
        ("nobody", []),
        ("C", []),
        ("%", []),
        ("", []),
    ],
)
def test_a_code_answers_as_written_or_regardless_of_case_where_one_answers(
    file: EventFile, scanned: str, whose: list[str]
) -> None:
    ana, bo = a_list_of(
        file,
        a_person("Ana", "C1", "Shared", "Alone", "twice", "Twice"),
        a_person("Bo", "c1", "Shared", "Straße"),
    )
    names = {ana: "Ana", bo: "Bo"}
    found = sorted(names[each] for each in file.roster.by_credential(scanned))
    assert found == whose


def test_codes_that_a_list_takes_back_answer_no_more(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1", "OLD")
    again = a_list_of(file, a_person("Ana", "C1", "NEW"))
    assert again == [ana]
    assert file.roster.by_credential("OLD") == []
    assert file.roster.by_credential("NEW") == [ana]


def test_the_holders_of_many_codes_are_told_at_once(file: EventFile) -> None:
    many = a_list_of(file, *(a_person(f"Person {number}") for number in range(600)))
    asked = [f"Person {number}" for number in range(600)]
    twin = a_registration(file, "Twin", "X", "Person 7")
    holders = file.roster.holders([*asked, "person 8", "nobody"])
    assert list(holders) == asked
    assert sorted(holders["Person 7"]) == sorted([many[7], twin])
    assert holders["Person 8"] == [many[8]]
    assert file.roster.holders([]) == {}


def test_positions_of_orders_are_told_where_one_registration_holds_them(file: EventFile) -> None:
    def ordered(name: str, order: str, position: str) -> str:
        return a_registration(file, name, order=order, position=position)

    ana = ordered("Ana", "ORD", "1")
    bo = ordered("Bo", "ORD", "2")
    ordered("Cem", "ORD", "")
    ordered("Dee", "", "3")
    ordered("Eve", "TWO", "1")
    ordered("Eve again", "TWO", "1")
    assert file.roster.ordered_positions() == {("ORD", "1"): ana, ("ORD", "2"): bo}


def test_what_the_lists_say_is_told_beneath_the_desks_amendments(file: EventFile) -> None:
    ana, bo = a_list_of(file, a_person("Ana", "C1"), a_person("Bo", "C2"))
    amend(file, ana, {"name": "Anna"}, MORNING)
    listed = file.roster.listed([ana, bo, "R000000000000"])
    assert set(listed) == {ana, bo}
    assert listed[ana].registration.name == "Ana"
    (source,) = file.roster.imports()
    cells = Cells(source.id, ("Bo", "", "", "Attendee", "confirmed", "C2"))
    said = Registration(bo, "Bo", ticket_type="Attendee", credentials=("C2",))
    assert listed[bo] == Listed(said, (cells,), said)
    assert (listed[ana].standing.name, listed[ana].amended) == ("Anna", ("name",))


def test_what_the_lists_say_is_told_with_whether_somebody_came(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1")
    assert not file.roster.listed([ana])[ana].admitted
    a_desk(file).scan("C1")
    assert file.roster.listed([ana])[ana].admitted


def test_all_are_told_in_the_order_of_their_ids(file: EventFile) -> None:
    ids = a_list_of(file, *(a_person(f"Person {number}") for number in range(30)))
    assert list(file.roster.ids()) == sorted(ids)
    assert [entry.registration.id for entry in file.roster.entries()] == sorted(ids)
    assert file.roster.count() == 30


def test_an_entry_says_all_that_the_export_needs(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1")
    (entry,) = file.roster.entries()
    assert (entry.admissions, entry.checked_in_at, entry.doors) == (0, "", ())
    a_desk(file).scan("C1")
    (entry,) = file.roster.entries()
    person = file.roster.registration(ana)
    assert person
    assert entry == Entry(
        registration=person,
        cells=entry.cells,
        amended=(),
        flags=(),
        admissions=1,
        checked_in_at="2026-11-24T14:30:01.000Z",
        checked_in_door="main-entrance",
        doors=("main-entrance",),
        badge_printed_at="",
    )


def test_imports_are_told_in_the_order_in_which_they_count(file: EventFile) -> None:
    for source in ("b.csv", "a.csv"):
        a_list_of(file, a_person("Ana"), source=source)
    imports = file.roster.imports()
    assert [each.source for each in imports] == ["b.csv", "a.csv"]
    assert imports[0] == ImportedColumns(
        imports[0].id, "b.csv", (*COLUMNS.values(), "Code"), COLUMNS
    )


def test_people_are_found_by_name(file: EventFile) -> None:
    ana = a_registration(file, "Ana Souza")
    assert [found.registration for found in file.roster.find("souza", 5)] == [ana]


def test_a_number_is_found_without_its_leading_zeros_where_one_alone_has_it(
    file: EventFile,
) -> None:
    ana, bo, cem = a_list_of(
        file, a_person("Ana", "00123"), a_person("Bo", "0077"), a_person("Cem", "077")
    )
    assert file.roster.by_credential("123") == [ana]
    assert file.roster.by_credential("0000123") == [ana]
    assert file.roster.by_credential("77") == []
    assert file.roster.by_credential("077") == [cem]
    assert file.roster.by_credential("0077") == [bo]
    assert file.roster.by_credential("000") == []
    assert file.roster.numbered() == {"123": ana}
