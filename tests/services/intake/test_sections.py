from collections.abc import Sequence

from kiosk.services.intake.header import Header, find_header
from kiosk.services.intake.table import Table

HEADER = ["First name", "Last name", "Email", "Ticket", "Code"]
ANA = ["Ana", "Ruiz", "ana@example.org", "Day", "A1"]
BO = ["Bo", "Lind", "bo@example.org", "Day", "B2"]
BLANK = ["", "", "", "", ""]


def lone(text: str) -> list[str]:
    return [text, "", "", "", ""]


def found(rows: Sequence[Sequence[str]]) -> Header:
    header = find_header([Table("list", lambda: (list(row) for row in rows))])
    assert header
    return header


def people(*rows: Sequence[str]) -> tuple[list[list[str]], set[str]]:
    """The rows that are left below the header, and why the others are not."""
    header = found([HEADER, *rows])
    left = [row for row in header.table.rows() if any(row)][1:]
    return left, set(header.nobody.values())


def test_people_are_left_as_they_are() -> None:
    assert people(ANA, BLANK, BO) == ([ANA, BO], set())


def test_somebody_with_one_name_and_nothing_else_is_somebody() -> None:
    assert people(ANA, lone("Kartini"), BO) == ([ANA, lone("Kartini"), BO], set())


def test_all_that_stands_alone_below_the_list_is_its_footer() -> None:
    rows = (ANA, BO, BLANK, lone("Members - Day"), lone("Copyright (c) 2026"), lone("Example Lab"))
    assert people(*rows) == ([ANA, BO], {"footer"})


def test_totals_are_nobody() -> None:
    left, why = people(
        ANA, lone("Subtotal"), BO, ["2", "TOTAL", "", "", ""], lone("Grand Total: 2")
    )
    assert (left, why) == ([ANA, BO], {"total"})


def test_headings_of_groups_and_rules_are_nobody() -> None:
    rows = (lone("Room: North (1)"), ANA, lone("--- late ---"), BO)
    assert people(*rows) == ([ANA, BO], {"group"})


def test_the_header_again_is_nobody() -> None:
    assert people(ANA, HEADER, BO) == ([ANA, BO], {"header"})


def test_another_table_below_ends_the_list() -> None:
    rows = (ANA, lone("Panelist Details"), ["Name", "Email", "Join Time"], BO)
    assert people(*rows) == ([ANA], {"section"})


def test_what_stands_above_a_marker_are_examples() -> None:
    rows = (BO, lone("Copy your attendees below this line"), ANA)
    assert people(*rows) == ([ANA], {"example"})


def test_a_row_that_says_so_is_an_example() -> None:
    assert people(["e.g. Jo", *BO[1:]], ANA) == ([ANA], {"example"})


def test_a_column_that_a_report_is_grouped_by_is_filled_down() -> None:
    header = found(
        [
            ["Member Status ↑", "Name", "Email"],
            ["Registered", "Ana", "ana@example.org"],
            ["", "Bo", "bo@example.org"],
            ["Sent", "Cy", "cy@example.org"],
        ]
    )
    assert [row[0] for row in header.sample] == ["Registered", "Registered", "Sent"]


def test_what_headings_of_groups_tell_becomes_a_column() -> None:
    rows = (lone("Status: Registered (1)"), ANA, lone("Status: Cancelled (1)"), BO)
    header = found([HEADER, *rows])
    assert header.cells == (*HEADER, "Status")
    assert [row for row in header.sample if row] == [[*ANA, "Registered"], [*BO, "Cancelled"]]
