from dataclasses import replace

from kiosk.domain.listing import ListedPerson
from kiosk.domain.registration import Registration, Status
from kiosk.domain.roster_diff import (
    FieldChange,
    corrections,
    differences,
    field_changes,
    first_told,
)

CELLS = ("Ana Souza", "Casa Norte", "C1")


def a_person(
    *codes: str, cells: tuple[str, ...] = CELLS, status: str = "confirmed", organisation: str = ""
) -> ListedPerson:
    values = {"name": "Ana Souza", "organisation": organisation, "status": status}
    return ListedPerson(2, values, codes or ("C1",), cells)


def ana(*codes: str, organisation: str = "") -> Registration:
    return Registration(
        "R1",
        name="Ana Souza",
        email="ana@example.org",
        organisation=organisation,
        credentials=codes or ("C1",),
    )


def test_of_a_new_person_everything_but_blanks_is_told() -> None:
    assert first_told(a_person()) == {
        "name": "Ana Souza",
        "status": "confirmed",
        "codes": ["C1"],
        "cells": list(CELLS),
    }


def test_the_same_again_is_nothing() -> None:
    assert differences(a_person(), ana(), CELLS) == {}


def test_only_what_differs_is_told_and_a_field_without_a_column_is_left_alone() -> None:
    changed = a_person(status="cancelled", organisation="Casa Sul")
    told = differences(changed, ana(organisation="Casa Norte"), CELLS)
    assert told == {"status": Status.CANCELLED, "organisation": "Casa Sul"}


def test_a_blank_cell_clears_a_field() -> None:
    assert differences(a_person(), ana(organisation="Casa Norte"), CELLS) == {"organisation": ""}


def test_how_many_may_come_is_told_where_the_list_counts_people() -> None:
    couple = replace(a_person(), admits=2)
    assert first_told(couple)["admits"] == 2
    assert differences(couple, ana(), CELLS, silent={"admits"}) == {"admits": 2}
    held = replace(ana(), admits=2)
    assert differences(a_person(), held, CELLS) == {"admits": 1}
    assert differences(a_person(), held, CELLS, silent={"admits"}) == {}


def test_somebody_who_is_listed_again_is_no_longer_missing() -> None:
    assert differences(a_person(), replace(ana(), no_longer_listed=True), CELLS) == {
        "missing": False
    }


def test_changes_are_shown_side_by_side() -> None:
    before = replace(ana(), status=Status.PENDING, no_longer_listed=True)
    cells = ("Ana Souza", "", "C2")
    told = differences(a_person("C2", cells=cells), before, CELLS)
    headers = ("Name", "Company", "Code")
    assert field_changes(told, before, CELLS, headers) == (
        FieldChange("status", "pending", "confirmed"),
        FieldChange("codes", "C1", "C2"),
        FieldChange("cells", "Company: Casa Norte, Code: C1", "Code: C2"),
        FieldChange("no_longer_listed", "yes", ""),
    )
    long = field_changes({"codes": ["x" * 500]}, before, None, headers)[0].after
    assert (len(long), long[-1]) == (120, "…")


def test_a_correction_is_told_only_where_the_list_disagrees() -> None:
    standing = ana(organisation="Casa Leste")
    assert corrections(a_person(organisation="Casa Leste"), standing, ["organisation"]) == ()
    assert corrections(a_person(organisation="Casa Sul"), standing, ["organisation"]) == (
        FieldChange("organisation", "Casa Leste", "Casa Sul"),
    )
    assert corrections(a_person(), standing, ["email", "status"]) == ()  # the list has none


def test_the_cells_of_a_list_with_other_columns_are_new() -> None:
    assert differences(a_person(), ana(), None) == {"cells": list(CELLS)}


def test_codes_that_other_lists_gave_stay() -> None:
    assert differences(a_person(), ana("C1", "OTHER"), CELLS) == {}
    assert differences(a_person("C1", "C9"), ana("C1", "OTHER"), CELLS) == {
        "codes": ["C1", "C9", "OTHER"]
    }


def test_a_code_that_this_list_gave_before_ends_with_it() -> None:
    cells = ("Ana Souza", "Casa Norte", "C2")
    assert differences(a_person("C2", cells=cells), ana("C1"), CELLS) == {
        "codes": ["C2"],
        "cells": list(cells),
    }


def test_a_code_that_another_list_read_from_the_same_cell_stays_with_it() -> None:
    before = ("Ana Souza", "ORDER-7", "C1")
    assert differences(a_person(cells=before), ana("C1", "ORDER-7"), before) == {}
    after = ("Ana Souza", "ORDER-8", "C1")
    told = differences(a_person(cells=after), ana("C1", "ORDER-7"), before)
    assert told["codes"] == ["C1"]


def test_a_code_out_of_a_link_ends_with_the_link() -> None:
    before = ("Ana Souza", "https://tickets.example.org/t/ti_old", "C1")
    after = ("Ana Souza", "https://tickets.example.org/t/ti_new", "C1")
    told = differences(a_person("C1", "ti_new", cells=after), ana("C1", "ti_old"), before)
    assert told["codes"] == ["C1", "ti_new"]


def test_a_code_that_merely_occurs_within_a_cell_was_not_read_from_it() -> None:
    before = ("Ana Souza", "Casa 12 Norte", "C1")
    assert differences(a_person(cells=before), ana("C1", "12"), before) == {}


def test_a_list_without_names_takes_no_name_away() -> None:
    nameless = replace(a_person(), values={**a_person().values, "name": ""})
    assert differences(nameless, ana(), CELLS) == {"name": ""}
    assert differences(nameless, ana(), CELLS, silent={"name"}) == {}
