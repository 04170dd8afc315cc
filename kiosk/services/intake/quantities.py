"""How many people may come on one row: quantities, guests, and refunds of some of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.listing import Caution, ListedPerson, Remark
from kiosk.domain.registration import Status
from kiosk.services.intake.ahead import Ahead
from kiosk.services.intake.layout import Layout

QUANTITY, GUESTS = "quantity", "guests"
MOST = 50
"""More than this on one row is a slip, or a total."""

_NUMBER = re.compile(r"(?:x ?)?([+-]?\d{1,9})(?:[.,]0{1,2})?(?: ?x)?", re.IGNORECASE)
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
        self._nobody: dict[int, str] = {}
        self._unlikely: set[int] = set()

    @staticmethod
    def told_by(layout: Layout) -> bool:
        """Whether the list counts people."""
        return bool({QUANTITY, GUESTS} & layout.fields.keys())

    def take(self, person: ListedPerson, row: Sequence[str]) -> None:
        """Take up one row."""
        values = person.values
        key = values.get("order") or f"\n{person.row}"
        order = self._orders.setdefault(key, _Order())
        count = _number(row, self._quantity, 1)
        if count < 0:
            self._nobody[person.row] = "refund"
            order.refunds.append((values.get("ticket_type", ""), -count))
            return
        if self._quantity:
            count += _number(row, self._guests, 0) * bool(self._guests)
        else:
            count = 1 + max(_number(row, self._guests, 0), 0)
        if count > MOST:
            self._unlikely.add(person.row)
            count = 1
        order.rows.append((person.row, values.get("ticket_type", ""), max(count, 1)))
        order.people.add((values.get("name", "").casefold(), person.codes))

    def found(self) -> Ahead:
        """What all rows together say."""
        admits: dict[int, int] = {}
        values: dict[int, dict[str, str]] = {}
        for order in self._orders.values():
            for row, count in _left_in(order):
                if count == 0:
                    values[row] = {"status": Status.CANCELLED.value}
                elif count > 1:
                    admits[row] = count
        return Ahead(
            nobody=self._nobody,
            values=values,
            admits=admits,
            unlikely=frozenset(self._unlikely),
            cautions=_cautions(admits),
        )


def _number(row: Sequence[str], places: tuple[int, ...], otherwise: int) -> int:
    """The number in a cell; *otherwise* where there is none."""
    found = _NUMBER.fullmatch(row[places[0]].strip()) if places else None
    return int(found[1]) if found else otherwise


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
