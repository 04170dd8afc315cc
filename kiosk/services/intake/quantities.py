"""How many people may come on one row: quantities, guests, and refunds of some of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.listing import Caution, ListedPerson, Remark
from kiosk.domain.registration import Status
from kiosk.services.intake.ahead import Ahead
from kiosk.services.intake.counts import how_many, how_many_guests
from kiosk.services.intake.layout import Layout

QUANTITY, GUESTS = "quantity", "guests"
MOST = 50
"""More than this on one row is a slip, or a total."""

_TOLD_ROWS = 8


@dataclass
class _Order:
    """The rows of one order: what each is of, and how many."""

    rows: list[tuple[int, str, int]] = field(default_factory=list)
    refunds: list[tuple[str, int]] = field(default_factory=list)
    people: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)

    @property
    def lists_attendees(self) -> bool:
        """Whether its rows are people, so that a quantity could only be the order's."""
        return len(self.rows) > 1 and len(self.people) == len(self.rows)


class Quantities:
    """Takes up row by row how many may come."""

    def __init__(self, layout: Layout) -> None:
        self._quantity = layout.fields.get(QUANTITY, ())[:1]
        self._guests = layout.fields.get(GUESTS, ())[:1]
        self._orders: dict[str, _Order] = {}
        self._statuses = layout.fields.get("status", ())
        self._nobody: dict[int, str] = {}
        self._doubts: dict[int, str] = {}
        self._none: dict[int, bool] = {}  # rows that count nobody: whether others say otherwise

    @staticmethod
    def told_by(layout: Layout) -> bool:
        """Whether the list counts people."""
        return bool({QUANTITY, GUESTS} & layout.fields.keys())

    def take(self, person: ListedPerson, row: Sequence[str]) -> None:
        """Take up one row."""
        values = person.values
        key = values.get("order") or f"\n{person.row}"
        order = self._orders.setdefault(key, _Order())
        count = self._count(person, row)
        if count < 0:
            self._nobody[person.row] = "refund"
            order.refunds.append((values.get("ticket_type", ""), -count))
            return
        if count == 0:
            self._none[person.row] = self._comes_all_the_same(person, row)
        if count > MOST:
            self._doubts[person.row] = "unlikely_quantity"
            count = 1
        order.rows.append((person.row, values.get("ticket_type", ""), max(count, 1)))
        order.people.add((values.get("name", "").casefold(), person.codes))

    def _count(self, person: ListedPerson, row: Sequence[str]) -> int:
        """How many one row says; what says no number is noted, and counts as nothing said."""
        said = row[self._quantity[0]] if self._quantity else ""
        along = row[self._guests[0]] if self._guests else ""
        own = how_many(said) if said.strip() else 1
        guests = how_many_guests(along)
        if own is None or guests is None:
            self._doubts[person.row] = "unread_quantity"
        own, guests = 1 if own is None else own, guests or 0
        return own if own < 0 else own + max(guests, 0)

    def _comes_all_the_same(self, person: ListedPerson, row: Sequence[str]) -> bool:
        """Whether a row that counts nobody says otherwise that somebody comes, or came to go."""
        filled = any(row[place].strip() for place in self._statuses)
        return filled or bool(person.values.get("checked_in_before"))

    def _without_nobody(self) -> None:
        """Leave out the rows that count nobody, unless that is said of all, or contradicted."""
        in_orders = sum(len(order.rows) for order in self._orders.values())
        all_of_them = len(self._none) == in_orders
        for row, comes in self._none.items():
            if comes or all_of_them:
                self._doubts[row] = "zero_quantity"
            else:
                self._nobody[row] = "no_admission"

    def found(self) -> Ahead:
        """What all rows together say."""
        admits: dict[int, int] = {}
        values: dict[int, dict[str, str]] = {}
        self._without_nobody()
        for order in self._orders.values():
            for row, count in _left_in(order):
                if row in self._nobody:
                    continue
                if count == 0:
                    values[row] = {"status": Status.CANCELLED.value}
                elif count > 1:
                    admits[row] = count
        return Ahead(
            nobody=self._nobody,
            values=values,
            admits=admits,
            doubts=self._doubts,
            cautions=_cautions(admits),
        )


def _left_in(order: _Order) -> list[tuple[int, int]]:
    """How many may come on each row of *order*, refunds taken off those of the same ticket."""
    if order.lists_attendees:
        rows = [(row, ticket, 1) for row, ticket, _ in order.rows]
    else:
        rows = order.rows
    left = {row: count for row, _, count in rows}
    for ticket, refunded in order.refunds:
        rest = refunded
        alike = [row for row, said, _ in rows if said == ticket] or [row for row, _, _ in rows]
        for row in alike:
            taken = min(rest, left[row])
            left[row] -= taken
            rest -= taken
    return list(left.items())


def _cautions(admits: dict[int, int]) -> tuple[Caution, ...]:
    if not admits:
        return ()
    rows = tuple(list(admits)[:_TOLD_ROWS])
    return (Caution(Remark.SEVERAL_ADMISSIONS, count=len(admits), rows=rows),)
