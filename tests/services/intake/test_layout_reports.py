from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.domain.choices import Choices
from kiosk.domain.listing import Listing, Remark, Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.columns import understood
from kiosk.services.intake.table import Table


def table(*rows: Sequence[str], name: str = "list") -> Table:
    return Table(name, lambda: (list(row) for row in rows))


def read(*tables: Table, choices: Choices | None = None) -> Listing:
    return understood(Path("list.csv"), tables, choices or Choices())


@pytest.mark.parametrize(
    ("headers", "row", "why", "system"),
    [
        ("Order code|Order total|Status|Email|Name|Positions", "AB|5|paid|a@x.org|Ana|2",
         Why.ORDERS_ONLY, "pretix"),
        ("Secret|Product|Variation", "s1|Day|", Why.CODES_ONLY, ""),
        ("id|Status", "1|Cancelled", Why.NO_NAMES, ""),
        ("Email|Ticket", "a@x.org|Day", Why.NO_NAMES, ""),
    ],
)  # fmt: skip
def test_a_wrong_report_is_refused_with_who_wrote_it(
    headers: str, row: str, why: Why, system: str
) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read(table(headers.split("|"), row.split("|")))
    assert (refused.value.why, refused.value.system) == (why, system)


def test_addresses_with_codes_are_people_without_names() -> None:
    rows = (["Email", "Participant ID", "Status"], ["ana@example.org", "7", "Registered"])
    (person,) = read(table(*rows)).people()
    assert (person.values["name"], person.codes) == ("", ("7",))


def test_an_order_that_names_somebody_and_counts_tickets_lets_so_many_in() -> None:
    rows = (["Order ID", "Name", "Email", "Tickets purchased"], ["A1", "Ana", "a@x.org", "3"])
    (person,) = read(table(*rows)).people()
    assert (person.values["name"], person.admits) == ("Ana", 3)


def test_rows_that_are_nobody_are_told_with_their_reason() -> None:
    rows = (
        ["Name", "Email", "Code", "Note"],
        ["Ana", "a@x.org", "1", ""],
        ["Total: 1", "", "", ""],
    )
    listing = read(table(*rows))
    assert [person.values["name"] for person in listing.people()] == ["Ana"]
    assert [(one.row, one.why) for one in listing.skipped] == [(3, "total")]


def test_other_sheets_with_people_are_told_unless_one_was_chosen() -> None:
    rows = (["Name", "Email"], ["Ana", "ana@example.org"])
    both = (table(*rows, name="Guests"), table(*rows, name="Press"))
    told = [one for one in read(*both).cautions if one.remark == Remark.OTHER_SHEETS]
    assert [one.text for one in told] == ["Press"]
    chosen = read(*both, choices=Choices(sheet="Guests"))
    assert Remark.OTHER_SHEETS not in {one.remark for one in chosen.cautions}
