"""How many may come on a row, and what is told where that is not certain."""

from pathlib import Path

from kiosk.domain.listing import Listing, Problem, Skipped
from tests.support.lists import understood_here


def listed(folder: Path, *lines: str) -> Listing:
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return understood_here(path)


def admits(listing: Listing) -> dict[str, int]:
    return {one.values["name"]: one.admits for one in listing.people()}


def test_quantities_in_words_let_so_many_in(tmp_path: Path) -> None:
    rows = ("Ann Lee,C1,two", "Bob Ray,C2,3 tickets", "Cy Moe,C3,1 adult + 2 children")
    found = listed(tmp_path, "Name,Code,Quantity", *rows)
    assert admits(found) == {"Ann Lee": 2, "Bob Ray": 3, "Cy Moe": 3}
    assert found.problems == []


def test_a_quantity_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = listed(tmp_path, "Name,Code,Quantity", "Ann Lee,C1,2", "Bob Ray,C2,some")
    assert admits(found) == {"Ann Lee": 2, "Bob Ray": 1}
    assert found.problems == [Problem(3, "unread_quantity")]


def test_a_quantity_of_nothing_is_nobody(tmp_path: Path) -> None:
    found = listed(tmp_path, "Name,Code,Quantity", "Ann Lee,C1,2", "Bob Ray,C2,0")
    assert admits(found) == {"Ann Lee": 2}
    assert found.skipped == [Skipped(3, "no_admission")]


def test_a_status_outweighs_a_quantity_of_nothing(tmp_path: Path) -> None:
    rows = ("Ann Lee,C1,2,Confirmed", "Bob Ray,C2,0,Cancelled", "Cy Moe,C3,0,")
    found = listed(tmp_path, "Name,Code,Quantity,Status", *rows)
    assert admits(found) == {"Ann Lee": 2, "Bob Ray": 1}
    assert found.problems == [Problem(3, "zero_quantity")]


def test_a_column_of_nothing_but_zeros_leaves_nobody_out(tmp_path: Path) -> None:
    found = listed(tmp_path, "Name,Code,Quantity", "Ann Lee,C1,0", "Bob Ray,C2,0")
    assert admits(found) == {"Ann Lee": 1, "Bob Ray": 1}


def test_guests_by_their_names_come_along(tmp_path: Path) -> None:
    rows = ('Ann Lee,C1,"Tom, Sue"', "Bob Ray,C2,+1", "Cy Moe,C3,")
    found = listed(tmp_path, "Name,Code,Guests", *rows)
    assert admits(found) == {"Ann Lee": 3, "Bob Ray": 2, "Cy Moe": 1}


def test_an_unlikely_number_counts_as_one_and_is_told(tmp_path: Path) -> None:
    found = listed(tmp_path, "Name,Code,Quantity", "Ann Lee,C1,900", "Bob Ray,C2,1")
    assert admits(found) == {"Ann Lee": 1, "Bob Ray": 1}
    assert found.problems == [Problem(2, "unlikely_quantity")]
