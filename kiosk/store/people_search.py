"""Finds people by whatever a volunteer hears, reads or half remembers."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from kiosk.domain.name_ranking import FoundPerson, Similar, best_first, closest_first, similar
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

_RANKED = 200
"""Exact answers to one question that are put in order: more would cost a keystroke its frame."""
_COMPARED = 150
"""Similar ones that are compared letter by letter, which takes longer."""
_ENOUGH = 10
"""With so many close names nothing further off is looked for."""
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


_STATUSES = {str(status): status for status in Status}

_Ask: TypeAlias = Callable[[str, Iterable[FoundPerson], int], list[FoundPerson]]
"""Answers a question with so many people at most, who are not known already."""


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

    def ask(question: str, known: Iterable[FoundPerson], most: int) -> list[FoundPerson]:
        ids = {person.registration for person in known}
        rows = connection.execute(_ANSWERS, (question, most + len(ids)))
        return [_person(row) for row in rows if row[0] not in ids]

    exact = _exact(query, limit, ask)
    if len(exact) < limit:
        return exact + _similar(query, aliases, limit - len(exact), exact, ask)
    kept = _soundalikes(query, aliases, limit // _RESERVED, exact, ask)
    return exact[: limit - len(kept)] + kept


def _exact(query: Query, limit: int, ask: _Ask) -> list[FoundPerson]:
    found: list[FoundPerson] = []
    for question in exact_stages(query):
        found += best_first(query, ask(question, found, _RANKED))
        if len(found) >= limit:
            break
    return found


def _similar(
    query: Query, aliases: Aliases, limit: int, exact: list[FoundPerson], ask: _Ask
) -> list[FoundPerson]:
    found: list[Similar] = []
    for stage in similar_stages(query, aliases):
        close = sum(one.unlike <= closeness(query) for one in found)
        if close >= min(limit, _ENOUGH) or (stage.last_resort and (exact or close >= _FEW)):
            break
        known = [*exact, *(one.person for one in found)]
        answers = ask(stage.question, known, _COMPARED)
        for typed in (query, *stage.others):
            taken = {one.person.registration for one in found}
            left = [one for one in answers if one.registration not in taken]
            found += similar(typed, aliases, left, stage.tolerance)
    return closest_first(found, limit)


def _soundalikes(
    query: Query, aliases: Aliases, limit: int, exact: list[FoundPerson], ask: _Ask
) -> list[FoundPerson]:
    """Those whose names are so close that they are shown although the list is full."""
    if not is_telling(query):
        return []
    found: list[Similar] = []
    for stage in sound_alike_stages(query, aliases):
        known = [*exact, *(one.person for one in found)]
        answers = ask(stage.question, known, _COMPARED)
        found += similar(query, aliases, answers, closeness(query))
    return closest_first(found, limit)


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
    return FoundPerson(*(*row[:7], _STATUSES[row[7]], *row[8:]))
