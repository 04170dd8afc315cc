"""People who may be registered twice: offered for somebody to decide, never decided here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, groupby

from kiosk.domain.fact import Fact, Kind
from kiosk.domain.likeness import Likeness, Profile, keys, likeness, profile
from kiosk.domain.registration import Status
from kiosk.domain.same_person import last_words
from kiosk.errors import InvalidFieldError, UnknownCredentialError
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.likenesses import Listed

__all__ = [
    "MOST_PAIRS",
    "Listed",
    "Pair",
    "decide_different",
    "decide_same",
    "likely_duplicates",
    "to_keep",
]

MOST_PAIRS = 200
"""Pairs that are offered at once, the likeliest ones."""

_MOST_ALIKE = 60
"""A key that more people share says nothing: a mailbox of all, a name of a whole people."""
_NAMESAKES = 3
"""Of so many people of one name, the name alone says nothing."""
_PLACE_BITS = 32
_PROGRESS_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two registrations that may be one person's; `first` is the one to keep, if they are."""

    first: Listed
    second: Listed
    likeness: Likeness


def likely_duplicates(
    file: EventFile, progress: Progress = lambda _done, _total: None
) -> list[Pair]:
    """The pairs that nobody has decided about, the likeliest first; at most `MOST_PAIRS`."""
    decided = last_words(file.likenesses.decisions())
    yielding = file.likenesses.kept()
    people = [person for person in file.likenesses.people() if person.id not in yielding]
    found = []
    profiles: list[Profile] = []
    for done, person in enumerate(people):
        if done % _PROGRESS_EVERY == 0:
            progress(done, 2 * len(people))
        profiles.append(profile(person.name, person.email, person.phone, person.organisation))
    pairs = _candidates(profiles)
    for done, (one, other) in enumerate(pairs):
        if done % _PROGRESS_EVERY == 0:
            progress(len(people) + done * len(people) // len(pairs), 2 * len(people))
        how = likeness(profiles[one], profiles[other])
        if how and frozenset((people[one].id, people[other].id)) not in decided:
            found.append(_pair(people[one], people[other], how))
    progress(1, 1)
    told = _without_namesakes(found)
    told.sort(key=lambda pair: (-pair.likeness.score, pair.first.id, pair.second.id))
    return told[:MOST_PAIRS]


def decide_same(
    file: EventFile, kept: str, yielding: str, at: datetime, operator: str = ""
) -> Fact:
    """Record that two registrations are one person's, of which *kept* counts from now on.

    Raises UnknownCredentialError when either does not exist, InvalidFieldError when they
    are the same, DiskFullError or StoreUnavailableError.
    """
    return _decide(file, yielding, {"same_as": kept}, kept, at, operator)


def decide_different(
    file: EventFile, one: str, other: str, at: datetime, operator: str = ""
) -> Fact:
    """Record that two registrations are two people's: they are never offered again.

    Raises what `decide_same` raises.
    """
    return _decide(file, one, {"different_from": other}, other, at, operator)


def to_keep(file: EventFile, one: str, other: str) -> tuple[str, str]:
    """The two in order, the one to keep first: *one*, unless only the *other* is here."""
    first, second = sorted((one, other), key=lambda each: not _is_here(file, each))
    return first, second


def _is_here(file: EventFile, registration: str) -> bool:
    history = file.roster.history(registration)
    return bool(history and history.admissions())


def _decide(  # noqa: PLR0913, PLR0917 - what a fact needs
    file: EventFile, subject: str, body: dict[str, str], other: str, at: datetime, operator: str
) -> Fact:
    known = {one for one in (subject, other) if file.roster.registration(one)}
    if subject == other:
        raise InvalidFieldError("ID OTHER", "two registrations that differ")
    if len(known) < 2:  # noqa: PLR2004 - a pair
        raise UnknownCredentialError(0)
    with file.writing(at, operator) as writer:
        return writer.append(Kind.LIKENESS, subject, body)


def _candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The pairs that share a key, by place; numbers, because there may be very many."""
    marked = sorted(
        hash(key) << _PLACE_BITS | place
        for place, one in enumerate(profiles)
        for key in set(keys(one))
    )
    pairs: set[tuple[int, int]] = set()
    for _, group in groupby(marked, key=lambda mark: mark >> _PLACE_BITS):
        places = [mark & (1 << _PLACE_BITS) - 1 for mark in group]
        if 1 < len(places) <= _MOST_ALIKE:
            pairs.update(combinations(places, 2))
    return sorted(pairs)


def _pair(one: Listed, other: Listed, how: Likeness) -> Pair:
    first, second = sorted((one, other), key=_listed_rank)
    return Pair(first, second, how)


def _listed_rank(person: Listed) -> tuple[bool, int, bool, str]:
    """Whoever is here comes first, then who may come, then who was listed."""
    return not person.is_here, list(Status).index(person.status), person.walk_in, person.id


def _without_namesakes(pairs: Sequence[Pair]) -> list[Pair]:
    """*pairs* less those whose names alone are alike, where many have such a name."""
    by_person: dict[str, int] = {}
    for pair in pairs:
        for person in _people(pair):
            by_person[person] = by_person.get(person, 0) + 1
    return [
        pair
        for pair in pairs
        if pair.likeness.is_supported or max(map(by_person.__getitem__, _people(pair))) < _NAMESAKES
    ]


def _people(pair: Pair) -> Iterator[str]:
    yield pair.first.id
    yield pair.second.id
