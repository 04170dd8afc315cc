import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.commands.records import import_record
from kiosk.domain.choices import Choices
from kiosk.domain.registration import Status
from kiosk.domain.roster_diff import FieldChange
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.intake.importing import apply, compare
from kiosk.services.registrations import amend, claimed_by
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, an_event_file
from tests.support.lists import understood_here

HEADER = "Name,Email,Organization,Ticket Type,Status,Code"
ANA = "Ana Souza,ana@example.org,Casa Norte,Speaker,confirmed,C1"
BEN = "Ben Diallo,ben@example.org,,Attendee,confirmed,C2"
CHI = "Chi Ng,chi@example.org,,Attendee,pending,C3"


@pytest.fixture
def bring(file: EventFile, tmp_path: Path) -> Callable[..., dict[str, object]]:
    """Import a list, given as lines, and answer its summary."""

    def importing(*lines: str) -> dict[str, object]:
        path = tmp_path / "list.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        listing = understood_here(path)
        return import_record(apply(file, listing, MORNING), listing)

    return importing


def counts(told: dict[str, object]) -> dict[str, object]:
    return {name: told[name] for name in ("added", "changed", "unchanged", "cancelled", "missing")}


def test_a_first_list_adds_everybody(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    told = bring(HEADER, ANA, BEN, CHI)
    assert counts(told) == {
        "added": 3,
        "changed": 0,
        "unchanged": 0,
        "cancelled": 0,
        "missing": 0,
    }
    assert told["columns"] == {
        "name": "Name",
        "email": "Email",
        "organisation": "Organization",
        "ticket_type": "Ticket Type",
        "status": "Status",
        "code": "Code",
    }
    assert claimed_by(file, "C3").status is Status.PENDING


def test_the_same_list_again_writes_nothing(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA, BEN)
    facts = file.journal.count()
    assert counts(bring(HEADER, ANA, BEN))["unchanged"] == 2
    assert file.journal.count() == facts


def test_a_later_list_adds_changes_cancels_and_misses(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA, BEN)
    told = bring(
        HEADER,
        "Ana Souza,ana@example.org,Casa Sul,Speaker,cancelled,C1",
        CHI,
    )
    assert counts(told) == {
        "added": 1,
        "changed": 1,
        "unchanged": 0,
        "cancelled": 1,
        "missing": 1,
    }
    assert claimed_by(file, "C1").organisation == "Casa Sul"
    assert claimed_by(file, "C2").status is Status.CONFIRMED


def test_what_happened_at_the_door_is_never_disturbed(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA)
    a_desk(file).scan("C1")
    bring(HEADER, "Ana Souza,ana@example.org,Casa Norte,Speaker,cancelled,C1")
    history = file.roster.history(claimed_by(file, "C1").id)
    assert history is not None
    assert len(history.admissions()) == 1
    assert history.registration.status is Status.CANCELLED


def test_what_a_desk_corrected_survives_and_the_list_beneath_still_changes(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA)
    person = claimed_by(file, "C1").id
    amend(file, person, {"organisation": "Casa Leste"}, MORNING)
    facts = file.journal.count()
    assert counts(bring(HEADER, ANA))["unchanged"] == 1
    assert file.journal.count() == facts
    bring(HEADER, ANA.replace("Casa Norte", "Casa Oeste"))
    history = file.roster.history(person)
    assert history is not None
    assert history.registration.organisation == "Casa Leste"
    assert history.listed.organisation == "Casa Oeste"


def test_two_people_with_one_name_and_address_stay_two(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    told = bring(HEADER, "Li,x@example.org,,A,,K1", "Li,x@example.org,,A,,K2")
    assert told["added"] == 2
    assert claimed_by(file, "K1").id != claimed_by(file, "K2").id


def test_a_row_that_repeats_another_collapses_and_is_told(
    bring: Callable[..., dict[str, object]],
) -> None:
    told = bring("Name,Email", "Ana,a@x.org", "Ana,a@x.org", "Ben,b@x.org")
    assert told["added"] == 2
    assert told["skipped"] == [{"row": 3, "why": "repeated"}]
    assert any("repeat another" in str(warning) for warning in told["warnings"])  # type: ignore[attr-defined]


def test_a_code_that_several_people_share_identifies_nobody(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    told = bring("Name,Code", "Ana,SAME", "Ben,SAME")
    assert told["added"] == 2
    assert any("shared by several" in str(warning) for warning in told["warnings"])  # type: ignore[attr-defined]
    assert len(file.roster.by_credential("SAME")) == 2


def test_registrations_that_go_to_somebody_else_are_told(
    bring: Callable[..., dict[str, object]],
) -> None:
    bring("ID,Name,Email", "1,Ana,a@x.org", "2,Ben,b@x.org", "3,Chi,")
    told = bring("ID,Name,Email", "1,Dee,d@x.org", "2,Benjamin,b@x.org", "3,Chi Ng,c@x.org")
    assert told["changed"] == 3
    assert any("given to somebody else" in str(warning) for warning in told["warnings"])  # type: ignore[attr-defined]


def test_order_and_position_identify_where_codes_do_not(
    bring: Callable[..., dict[str, object]],
) -> None:
    header = "Order code,Position ID,Attendee name,Product"
    bring(header, "AB,1,Ana,Full", "AB,2,Ben,Full")
    told = bring(header, "AB,1,Ana Maria,Full", "AB,2,Ben,Full")
    assert (told["added"], told["changed"], told["unchanged"]) == (0, 1, 1)


def test_unnamed_tickets_are_several(bring: Callable[..., dict[str, object]]) -> None:
    told = bring("Name,Email,Ticket type", ",pay@x.org,Full", ",pay@x.org,Full", "Ana,a@x.org,Full")
    assert told["added"] == 3


def test_whoever_a_newer_version_does_not_name_is_flagged_and_stays(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA, BEN, CHI)
    assert bring(HEADER, ANA, CHI)["missing"] == 1
    ben = claimed_by(file, "C2")
    assert ben.no_longer_listed
    assert [entry.flags for entry in file.roster.entries() if entry.registration.id == ben.id] == [
        ("no_longer_listed",)
    ]
    facts = file.journal.count()
    assert bring(HEADER, ANA, CHI)["missing"] == 1
    assert file.journal.count() == facts
    assert counts(bring(HEADER, ANA, BEN))["missing"] == 1
    assert not claimed_by(file, "C2").no_longer_listed
    assert claimed_by(file, "C3").no_longer_listed


def test_a_list_of_other_people_misses_nobody(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA)
    assert bring(HEADER, BEN)["missing"] == 0
    assert not claimed_by(file, "C1").no_longer_listed
    assert bring(HEADER, CHI, ANA)["missing"] == 0  # of those beside Ana in her list
    assert bring(HEADER, CHI)["missing"] == 1


def test_whoever_is_cancelled_after_admission_is_named_and_stays_admitted(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring(HEADER, ANA, BEN)
    a_desk(file).scan("C1")
    told = bring(HEADER, ANA.replace("confirmed", "cancelled"), BEN.replace("confirmed", "void"))
    ana = claimed_by(file, "C1").id
    assert told["cancelled_after_admission"] == [ana]
    (entry,) = [entry for entry in file.roster.entries() if entry.registration.id == ana]
    assert (entry.admissions, entry.flags) == (1, ("admitted_but_cancelled",))


def test_changes_and_corrections_are_told_field_by_field(file: EventFile, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}\n{ANA}\n{BEN}", encoding="utf-8")
    first = apply(file, understood_here(path), MORNING)
    assert [one.name for one in first.newcomers] == ["Ana Souza", "Ben Diallo"]
    assert [one.row for one in first.newcomers] == [2, 3]
    assert first.import_fact == file.roster.imports()[0].id
    amend(file, claimed_by(file, "C1").id, {"organisation": "Casa Leste"}, MORNING)
    again = compare(file, understood_here(path))
    assert (again.changed, again.has_news, again.import_fact) == ((), False, "")
    (corrected,) = again.corrected
    assert corrected.corrected == (FieldChange("organisation", "Casa Leste", "Casa Norte"),)
    path.write_text(f"{HEADER}\n{ANA.replace('Speaker', 'Press')}\n{BEN}", encoding="utf-8")
    (change,) = compare(file, understood_here(path)).changed
    assert change.fields[0] == FieldChange("ticket_type", "Speaker", "Press")
    assert (change.name, change.row, change.admitted) == ("Ana Souza", 2, False)
    assert change.corrected == corrected.corrected


def test_what_was_decided_about_a_list_is_recorded_with_it(file: EventFile, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Passport number,Notes,Code\nAna,P1,x,C1\n", encoding="utf-8")
    choices = Choices(
        fields={"organisation": "#3"}, keep={"Passport number": "Border check"}, drop=frozenset()
    )
    done = apply(file, understood_here(path, choices), MORNING)
    fact = file.journal.fact(done.import_fact)
    assert fact
    assert fact.body["choices"] == {
        "fields": {"organisation": "Notes"},
        "keep": {"Passport number": "Border check"},
    }
    assert fact.body["kept"] == [
        {"column": "Passport number", "why": "identity_document", "reason": "Border check"}
    ]


def test_a_number_that_lost_its_zeros_is_still_the_same_ticket(
    file: EventFile, bring: Callable[..., dict[str, object]]
) -> None:
    bring("Name,Code", "Ana,00123", "Ben,0077", "Bea,077")
    told = bring("Name,Code", "Ana,123", "Ben,77")
    assert (told["added"], told["changed"]) == (1, 1)
    assert claimed_by(file, "00123").name == "Ana"
    assert claimed_by(file, "123").name == "Ana"


def test_a_dry_run_writes_nothing(file: EventFile, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}\n{ANA}\n", encoding="utf-8")
    facts = file.journal.count()
    seen: list[tuple[int, int]] = []
    comparison = compare(
        file, understood_here(path), lambda done, total: seen.append((done, total))
    )
    assert comparison.added == 1
    assert file.journal.count() == facts
    assert seen[-1] == (1, 1)


def test_two_laptops_that_import_one_list_make_the_same_registrations(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}\n{ANA}\n{BEN}\n", encoding="utf-8")
    ids = []
    for name in ("east", "west"):
        folder = tmp_path / name
        folder.mkdir()
        with closing(an_event_file(folder)) as file:
            apply(file, understood_here(path), MORNING)
            ids.append(list(file.roster.ids()))
    assert ids[0] == ids[1]


def test_a_central_export_imports_back_to_the_same_people(
    file: EventFile, bring: Callable[..., dict[str, object]], tmp_path: Path
) -> None:
    bring(HEADER, ANA, BEN.replace("ben@", "=ben@"), CHI)
    a_desk(file).scan("C1")
    exported = tmp_path / "out.csv"
    write_central_export(file, exported)
    listing = understood_here(exported)
    assert {one.why for one in listing.left_out} == {"kiosk"}
    comparison = compare(file, listing)
    assert (comparison.added, len(comparison.changed), comparison.unchanged) == (0, 0, 3)


NAMES = st.sampled_from(["Ana", "Ben", "Chi Ng", "王秀英", "O'Brien", "María José"])


@settings(max_examples=15, deadline=None)
@given(names=st.lists(NAMES, min_size=2, max_size=8), cut=st.integers(1, 7), seed=st.integers())
def test_disjoint_lists_make_the_same_roster_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], cut: int, seed: int
) -> None:
    rows = [f"{name},{place}@example.org,,A,,K{place}" for place, name in enumerate(names)]
    halves = [rows[:cut], rows[cut:]]
    rosters = []
    for order in (halves, random.Random(seed).sample(halves, 2)[::-1]):  # noqa: S311
        folder = tmp_path_factory.mktemp("disjoint")
        with closing(an_event_file(folder)) as file:
            for number, half in enumerate(order):
                path = folder / f"{number}.csv"
                path.write_text("\n".join([HEADER, *half]), encoding="utf-8")
                apply(file, understood_here(path), MORNING)
                assert not compare(file, understood_here(path)).added
            rosters.append([entry.registration for entry in file.roster.entries()])
    assert rosters[0] == rosters[1]
