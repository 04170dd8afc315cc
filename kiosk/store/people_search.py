"""Finds people by whatever a volunteer hears, reads or half remembers."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from kiosk.domain.name_ranking import FoundPerson, best_first, closest_first
from kiosk.domain.name_search import (
    NO_ALIASES,
    Aliases,
    Query,
    alias_groups,
    closeness,
    exact_stages,
    is_telling,
    similar_stages,
    sound_alike_stages,
    understood,
)
from kiosk.domain.registration import Status

__all__ = ["Connection", "FoundPerson", "find_people", "read_aliases"]

_CONSIDERED = 150
"""Answers to one question that are ranked: more would cost a keystroke its frame."""
_FEW = 5
"""With so many similar names, or an exact answer, nobody is looked for by the last resorts."""
_RESERVED = 4
"""One place in so many is kept for names that sound alike, should exact answers fill the list."""
_SHOWN = """
    SELECT r.id, r.name, r.badge_name, r.organisation, r.place, r.email, r.ticket_type,
           r.status, r.checked_in_at, r.checked_in_door, r.admits, r.arrived,
           r.given_name, r.family_name
"""
_BY_ID = f"{_SHOWN} FROM registrations AS r WHERE r.id = ?"
_ANSWERS = f"""
    {_SHOWN} FROM people JOIN registrations AS r ON r.rowid = people.rowid
    WHERE people MATCH ? LIMIT ?
"""


_Ask: TypeAlias = Callable[[str, Iterable[FoundPerson]], list[FoundPerson]]
"""Answers a question with those people who are not known already."""


class Connection(Protocol):
    """What the search needs of a connection to the event file."""

    def execute(self, sql: str, _parameters: Sequence[Any], /) -> Iterable[tuple[Any, ...]]:
        """The rows that *sql* selects."""


def read_aliases(path: Path) -> Aliases:
    """The groups of spellings in the JSON file at *path*, whatever its headings are."""
    groups: dict[str, list[list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return alias_groups(group for listed in groups.values() for group in listed)


def find_people(
    connection: Connection, text: str, limit: int, aliases: Aliases = NO_ALIASES
) -> list[FoundPerson]:
    """At most *limit* people for what was typed: exact answers, then similar names."""
    query = understood(text)
    if limit < 1 or not query.words:
        return []

    def ask(question: str, known: Iterable[FoundPerson]) -> list[FoundPerson]:
        ids = {person.registration for person in known}
        rows = connection.execute(_ANSWERS, (question, limit + _CONSIDERED))
        return [_person(row) for row in rows if row[0] not in ids]

    exact = _exact(query, limit, ask)
    if len(exact) < limit:
        return exact + _similar(query, aliases, limit - len(exact), exact, ask)
    kept = _soundalikes(query, aliases, exact, ask)[: limit // _RESERVED]
    return exact[: limit - len(kept)] + kept


def _exact(query: Query, limit: int, ask: _Ask) -> list[FoundPerson]:
    found: list[FoundPerson] = []
    for question in exact_stages(query):
        found += best_first(query, ask(question, found))
        if len(found) >= limit:
            break
    return found


def _similar(
    query: Query, aliases: Aliases, limit: int, exact: list[FoundPerson], ask: _Ask
) -> list[FoundPerson]:
    found: list[FoundPerson] = []
    for stage in similar_stages(query, aliases):
        if stage.last_resort and (exact or len(found) >= _FEW):
            break
        answers = ask(stage.question, exact + found)
        found += closest_first(query, aliases, answers, stage.tolerance)
        if len(found) >= limit:
            break
    return [replace(person, similar=True) for person in found[:limit]]


def _soundalikes(
    query: Query, aliases: Aliases, exact: list[FoundPerson], ask: _Ask
) -> list[FoundPerson]:
    """Those whose names are so close that they are shown although the list is full."""
    if not is_telling(query):
        return []
    found: list[FoundPerson] = []
    for stage in sound_alike_stages(query, aliases):
        answers = ask(stage.question, exact + found)
        found += closest_first(query, aliases, answers, closeness(query))
    return [replace(person, similar=True) for person in found]


def once_each(
    connection: Connection, found: Iterable[FoundPerson], kept: Mapping[str, str]
) -> list[FoundPerson]:
    """*found* with those who yield to another registration of theirs as that other.

    Whoever came under either is here.
    """
    people: dict[str, FoundPerson] = {}
    for person in found:
        mine = kept.get(person.registration, person.registration)
        if mine not in people:
            own = [mine, *(one for one, to in kept.items() if to == mine)]
            people[mine] = person if len(own) == 1 else _joined(connection, own, person)
    return list(people.values())


def _joined(connection: Connection, own: Sequence[str], found: FoundPerson) -> FoundPerson:
    """The first of somebody's *own* registrations, come when the earliest of them did."""
    people = [_person(row) for one in own for row in connection.execute(_BY_ID, (one,))]
    if not people:
        return found
    came = [person for person in people if person.checked_in_at]
    first = min(came, key=lambda person: person.checked_in_at or "", default=people[0])
    return replace(
        people[0],
        checked_in_at=first.checked_in_at,
        checked_in_door=first.checked_in_door,
        arrived=min(people[0].admits, max(person.arrived for person in people)),
        similar=found.similar,
    )


def _person(row: tuple[Any, ...]) -> FoundPerson:
    return FoundPerson(*(*row[:7], Status(row[7]), *row[8:]))
