"""Merging journals: the union of facts by station and number, each chain proven."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.domain.event import case_subject, station_subject
from kiosk.domain.fact import CHAIN_START, Fact, Kind, chained_digest


@dataclass(frozen=True, slots=True)
class Known:
    """The end of a station's chain as it is known here; number 0 of none."""

    number: int = 0
    digest: str = CHAIN_START


@dataclass(frozen=True, slots=True)
class News:
    """What a stretch of one station's facts adds to what is known.

    `gap` are the numbers, first and last, that are missing before it: until they come,
    nothing of it is taken. `contradicts` says that a fact is known otherwise, `breaks`
    that one does not follow from the one before.
    """

    facts: Sequence[Fact] = ()
    gap: tuple[int, int] | None = None
    contradicts: bool = False
    breaks: bool = False


def news(known: Known, stretch: Sequence[Fact], last_known_digest: str | None) -> News:
    """What *stretch*, in order and without holes, adds to the chain that ends at *known*.

    *last_known_digest* is the digest that is known here of the last fact of *stretch* that
    is known, None if none of it is.
    """
    first = stretch[0].number
    if first > known.number + 1:
        return News(gap=(known.number + 1, first - 1))
    old = [fact for fact in stretch if fact.number <= known.number]
    new = stretch[len(old) :]
    if old and old[-1].digest != last_known_digest:
        return News(contradicts=True)
    if not _follows(old) or not _follows(new, known.digest):
        return News(breaks=True)
    return News(facts=new)


def _follows(facts: Sequence[Fact], before: str | None = None) -> bool:
    """Whether each of *facts* follows from the one before it."""
    previous = before
    for fact in facts:
        if previous is None:
            previous = CHAIN_START if fact.number == 1 else None
        if previous is not None and chained_digest(previous, fact) != fact.digest:
            return False
        previous = fact.digest
    return True


def parting(one: Sequence[Fact], other: Sequence[Fact]) -> int:
    """How many facts two chains of the same station share from their start."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a.digest != b.digest:
            break
        shared += 1
    return shared


def reissued(facts: Sequence[Fact], station: str, about: Mapping[str, Any]) -> list[Fact]:
    """*facts* of a second life of a station, told again by the new *station*.

    They keep their moments, their operators and their place among all others; what they
    say of each other follows. *about* is how the station introduces itself.
    """
    first = facts[0]
    told = replace(
        first,
        clock=max(1, first.clock - 1),
        operator="",
        kind=Kind.STATION,
        subject=station_subject(station),
        body=about,
    )
    names = {fact.id: f"{station}-{number}" for number, fact in enumerate(facts, start=2)}
    again: list[Fact] = []
    digest = CHAIN_START
    for number, fact in enumerate((told, *facts), start=1):
        draft = replace(
            fact,
            station=station,
            number=number,
            subject=_renamed_subject(fact.subject, names),
            body=_renamed(fact.body, names),
        )
        digest = chained_digest(digest, draft)
        again.append(replace(draft, digest=digest))
    return again


def _renamed_subject(subject: str, names: Mapping[str, str]) -> str:
    cases = {case_subject(old): case_subject(new) for old, new in names.items()}
    return cases.get(subject, subject)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """*value* of JSON, with the new names of facts in the place of the old ones."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, Mapping):
        return {key: _renamed(part, names) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(part, names) for part in value]
    return value
