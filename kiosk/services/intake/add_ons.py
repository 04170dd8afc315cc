"""Extras bought with a ticket (a workshop, a meal) that a system lists as rows of their own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain.listing import Caution, ListedPerson, Remark
from kiosk.domain.registration import Status
from kiosk.services.intake.ahead import Ahead
from kiosk.services.intake.cells import tidy
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.synonyms import ADD_ON


class AddOnRows:
    """Takes up tickets and their add-ons, where the list says which is which, or shows it."""

    def __init__(self, layout: Layout) -> None:
        self._extends = layout.fields.get(ADD_ON, ())[:1]
        self._tickets: dict[tuple[str, str], int] = {}
        self._add_ons: list[tuple[tuple[str, str], ListedPerson]] = []
        self._of_one: dict[tuple[str, ...], list[ListedPerson]] = defaultdict(list)

    @staticmethod
    def may_be_in(layout: Layout) -> bool:
        """Whether a column tells add-ons, or it is a pretix check-in list, which does not."""
        if "order" not in layout.fields:
            return False
        if ADD_ON in layout.fields:
            return "position" in layout.fields
        return layout.system == "pretix" and "position" not in layout.fields

    def take(self, person: ListedPerson, row: Sequence[str]) -> None:
        """Take up one row."""
        values = person.values
        if self._extends:
            extended = tidy(row[self._extends[0]])
            if extended:
                self._add_ons.append(((values["order"], extended), person))
            else:
                self._tickets[values["order"], values.get("position", "")] = person.row
        elif values["name"] and person.codes:
            key = (values["order"], values["name"], values.get("email", ""))
            self._of_one[key].append(person)

    def found(self) -> Ahead:
        """The rows that are add-ons, and the codes that they give to their tickets."""
        if self._extends:
            pairs = [
                (one, self._tickets[key]) for key, one in self._add_ons if key in self._tickets
            ]
        else:
            pairs = list(_beside_another(self._of_one.values()))
        codes: dict[int, tuple[str, ...]] = {}
        for add_on, ticket in pairs:
            if add_on.values.get("status") != Status.CANCELLED:
                codes[ticket] = codes.get(ticket, ()) + add_on.codes
        told = Caution(Remark.ADD_ONS_JOINED, count=len(pairs))
        return Ahead(
            nobody={add_on.row: "add_on" for add_on, _ in pairs},
            codes=codes,
            cautions=(told,) if pairs else (),
        )


def _beside_another(
    people: Iterable[Sequence[ListedPerson]],
) -> Iterator[tuple[ListedPerson, int]]:
    """Each row of a product that nobody has alone, beside the same person's other product."""
    groups = list(people)
    alone = {_product(rows[0]) for rows in groups if len({_product(one) for one in rows}) == 1}
    for rows in groups:
        ticket = next((one for one in rows if _product(one) in alone), rows[0])
        for one in rows:
            if _product(one) not in alone and _product(one) != _product(ticket):
                yield one, ticket.row


def _product(person: ListedPerson) -> str:
    return person.values.get("ticket_type", "")
