from collections.abc import Sequence

from kiosk.services.intake.header import find_header, sheets_with_people
from kiosk.services.intake.table import Table


def table(*rows: Sequence[str], name: str = "list") -> Table:
    return Table(name, lambda: (list(row) for row in rows))


def cells(*tables: Table) -> tuple[str, ...]:
    header = find_header(tables)
    assert header
    return header.cells


def test_titles_above_the_header_are_not_the_header() -> None:
    rows = (
        ["Names and e-mail addresses 2026", "", ""],
        ["Event", "Conference", ""],
        ["", "", ""],
        ["Full name", "Email", "Ticket"],
        ["Ana Ruiz", "ana@example.org", "Day"],
    )
    assert cells(table(*rows)) == ("Full name", "Email", "Ticket")


def test_a_row_of_people_is_no_header() -> None:
    header = find_header([table(["Ana Ruiz", "ana@example.org"], ["Bo", "bo@example.org"])])
    assert header
    assert header.score == 0


def test_the_section_of_attendees_wins_over_that_of_the_hosts() -> None:
    columns = ["User Name (Original Name)", "Email", "Join Time"]
    rows = (
        ["Host Details"],
        columns,
        ["Lab Host", "host@example.org", "9:00"],
        ["Attendee Details"],
        columns,
        ["Ana Ruiz", "ana@example.org", "9:01"],
    )
    header = find_header([table(*rows)])
    assert header
    assert header.index == 4


def test_groups_above_the_header_say_whose_the_columns_are() -> None:
    rows = (
        ["", "Buyer", "", "Attendee", ""],
        ["Order", "First name", "Last name", "First name", "Last name"],
        ["1", "Bo", "Lind", "Ana", "Ruiz"],
    )
    assert cells(table(*rows))[1::2] == ("Buyer First name", "Attendee First name")


def test_details_below_the_header_are_part_of_it() -> None:
    rows = (
        ["#", "Etunimi", "Tila", "-", "-"],
        ["-", "-", "-", "Etunimi", "Sukunimi"],
        ["1", "Booker", "Ilmoittautunut", "Ana", "Ruiz"],
    )
    header = find_header([table(*rows)])
    assert header
    assert header.cells == ("#", "Etunimi", "Tila", "Etunimi", "Sukunimi")
    assert 1 in header.secondary


def test_the_sheet_with_people_is_read_and_others_with_people_are_told() -> None:
    costs = table(["Item", "Amount"], ["Venue", "100"], name="Costs")
    guests = table(["Name", "Email"], ["Ana", "ana@example.org"], name="Guests")
    press = table(["Name", "Email", "Code"], ["Bo", "bo@example.org", "1"], name="Press")
    assert cells(costs, guests) == ("Name", "Email")
    assert sheets_with_people([costs, guests, press]) == ["Guests", "Press"]


def test_a_question_that_links_somewhere_is_still_a_question() -> None:
    rows = (
        ["Name", "Email", "I have read https://example.org/rules"],
        ["Ana", "a@example.org", "Yes"],
    )
    header = find_header([table(*rows)])
    assert header
    assert header.score > 0
