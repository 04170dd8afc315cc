"""Reading whom organisations sent: their names as lists write them, who comes, who is here."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.store.driver import Connection
from kiosk.store.likenesses import Likenesses


@dataclass(frozen=True, slots=True)
class Sent:
    """How many people come for an organisation, written one way, and how many are here."""

    organisation: str
    people: int
    here: int


class Delegations:
    """Questions about organisations, asked on one connection.

    Whoever has several registrations counts once, under the one that is kept; whoever
    cancelled counts only if they came all the same.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._likenesses = Likenesses(connection)

    def counts(self) -> list[Sent]:
        """Every organisation as it is written, in no particular order."""
        found = {
            name: Sent(name, people, here)
            for name, people, here in self._connection.execute(_COUNTS)
        }
        for name, people, here in self._counted_twice():
            so_far = found[name]
            found[name] = Sent(name, so_far.people - people, so_far.here - here)
        return [sent for sent in found.values() if sent.people]

    def people(self, organisations: Sequence[str]) -> dict[str, int]:
        """The registrations of those who come for any of *organisations*, in no order.

        With how many have come on each, or on another one of the same person.
        """
        kept = self._likenesses.kept()
        rows = dict(self._connection.execute(_PEOPLE, (json.dumps(list(organisations)),)))
        mine = {id: here for id, here in rows.items() if id not in kept}  # noqa: A001
        doubled = [yielding for yielding, own in kept.items() if own in mine]
        elsewhere = self._rows({*doubled, *(kept[one] for one in doubled)}) if doubled else {}
        for one in doubled:
            _, admits, here = elsewhere[kept[one]]
            came = elsewhere[one][2] if one in elsewhere else 0
            mine[kept[one]] = max(mine[kept[one]], min(admits, max(here, came)))
        return mine

    def _counted_twice(self) -> Iterator[tuple[str, int, int]]:
        """What registrations that yield add to the counts of their organisations."""
        kept = self._likenesses.kept()
        rows = self._rows({*kept, *kept.values()}) if kept else {}
        late = dict.fromkeys(kept.values(), 0)
        for yielding, mine in kept.items():
            if yielding in rows:
                organisation, people, here = rows[yielding]
                late[mine] = max(late[mine], here)
                yield organisation, people, here
        for mine, here in late.items():
            if mine in rows:
                organisation, people, already = rows[mine]
                yield organisation, 0, already - max(already, min(here, people))

    def _rows(self, ids: set[str]) -> Mapping[str, tuple[str, int, int]]:
        rows = self._connection.execute(_OF_THESE, (json.dumps(sorted(ids)),))
        return {id: (organisation, people, here) for id, organisation, people, here in rows}  # noqa: A001


_COMES = "organisation <> '' AND (status <> 'cancelled' OR arrived > 0)"
_COUNTS = f"""
SELECT organisation, sum(admits), sum(arrived) FROM registrations
WHERE {_COMES} GROUP BY organisation
"""  # noqa: S608 - words of ours
_PEOPLE = f"""
SELECT id, arrived FROM registrations
WHERE organisation IN (SELECT value FROM json_each(?)) AND {_COMES}
"""  # noqa: S608
_OF_THESE = f"""
SELECT id, organisation, admits, arrived FROM registrations
WHERE id IN (SELECT value FROM json_each(?)) AND {_COMES}
"""  # noqa: S608
