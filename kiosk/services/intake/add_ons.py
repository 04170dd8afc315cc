"""Extras bought with a ticket (a workshop, a meal) that a system lists as rows of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.domain.listing import ListedPerson
from kiosk.domain.registration import Status
from kiosk.services.intake.cells import tidy
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.people import AddOns, PeopleReader
from kiosk.services.intake.synonyms import ADD_ON


@dataclass
class _Joined:
    """Add-on rows and the rows of the tickets that they extend, as they turn up."""

    rows: set[int] = field(default_factory=set)
    codes: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def join(self, add_on: ListedPerson, ticket: int) -> None:
        self.rows.add(add_on.row)
        if add_on.values.get("status") != Status.CANCELLED:
            self.codes[ticket] = self.codes.get(ticket, ()) + add_on.codes


def find_add_ons(reader: PeopleReader, layout: Layout) -> AddOns:
    """The rows of a pretix list that are extras of another row's ticket."""
    if layout.system != "pretix" or "order" not in layout.fields:
        return AddOns()
    if ADD_ON in layout.fields and "position" in layout.fields:
        joined = _by_position(reader, layout.fields[ADD_ON][0])
    elif ADD_ON not in layout.fields and "position" not in layout.fields:
        joined = _by_name(reader)
    else:
        return AddOns()
    return AddOns(frozenset(joined.rows), joined.codes)


def _by_position(reader: PeopleReader, place: int) -> _Joined:
    """Where a column says which position of the order a row is an add-on to."""
    tickets: dict[tuple[str, str], int] = {}
    add_ons: list[tuple[tuple[str, str], ListedPerson]] = []
    for person, row in _people(reader):
        order = person.values["order"]
        if extended := tidy(row[place]):
            add_ons.append(((order, extended), person))
        else:
            tickets[order, person.values["position"]] = person.row
    joined = _Joined()
    for key, person in add_ons:
        if key in tickets:
            joined.join(person, tickets[key])
    return joined


def _by_name(reader: PeopleReader) -> _Joined:
    """Check-in lists repeat the person, in the same order, beside another product."""
    tickets: dict[tuple[str, str, str], ListedPerson] = {}
    joined = _Joined()
    for person, _ in _people(reader):
        values = person.values
        key = (values["order"], values["name"], values.get("email", ""))
        ticket = tickets.setdefault(key, person)
        another = ticket.values.get("ticket_type") != values.get("ticket_type")
        if values["name"] and another and ticket.codes and person.codes:
            joined.join(person, ticket.row)
    return joined


def _people(reader: PeopleReader) -> Iterator[tuple[ListedPerson, list[str]]]:
    for number, row in reader.rows():
        yield reader.person(number, row), row
