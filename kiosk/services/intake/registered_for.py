"""What people registered for, as lists of people say it: a column of sessions, or ticks."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.registration import BETWEEN
from kiosk.domain.session import session_words
from kiosk.services.intake.statuses import word, words_of

_SURELY_APART = re.compile(r"\s*[;|\n•]\s*")
_PERHAPS_APART = re.compile(r"\s*,\s+")
_MARKS = frozenset({"registered", "selected", "checked", "signed up", "attending", "✅", "☑"})


def sessions_in(cells: Collection[str]) -> str:
    """The sessions that *cells* name, one a line.

    A comma may be part of a title: where nothing else separates, both readings are kept.
    """
    found: dict[str, None] = {}
    for cell in cells:
        parts = [part for part in _SURELY_APART.split(cell.strip()) if part]
        if len(parts) == 1:
            parts += [part for part in _PERHAPS_APART.split(parts[0]) if part != parts[0]]
        found.update(dict.fromkeys(" ".join(part.split()) for part in parts))
    return BETWEEN.join(found)


def with_ticks(listing: Listing, sessions: Collection[str]) -> Listing:
    """*listing*, where a tick in a column of one of *sessions* registers for it.

    *sessions* are ids and titles; a column is one's if it is called so.
    """
    ticked = session_columns(listing.headers, sessions)
    if not ticked:
        return listing
    people = listing.people
    return replace(listing, people=lambda: _ticking(people, ticked))


def session_columns(headers: Sequence[str], sessions: Collection[str]) -> list[tuple[int, str]]:
    """The columns that are called like one of *sessions*, by place, with their headers."""
    known = set(map(session_words, sessions))
    return [
        (place, header) for place, header in enumerate(headers) if session_words(header) in known
    ]


def with_ticked(
    held: Iterable[str], cells: Sequence[str], columns: Iterable[tuple[int, str]]
) -> str:
    """The sessions *held* already and those that *cells* tick in *columns*, as one text."""
    said = [header for place, header in columns if _is_tick(cells[place])]
    return BETWEEN.join(dict.fromkeys(filter(None, (*held, *said))))


def _ticking(
    people: Callable[[], Iterator[ListedPerson]], ticked: list[tuple[int, str]]
) -> Iterator[ListedPerson]:
    for person in people():
        held = person.values.get("sessions", "").split(BETWEEN)
        sessions = with_ticked(held, person.cells, ticked)
        yield replace(person, values={**person.values, "sessions": sessions})


def _is_tick(cell: str) -> bool:
    said = word(cell)
    return said in words_of("yes") or said in _MARKS
