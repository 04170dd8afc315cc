"""Merging journals: the union of facts by station and number, each chain proven."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.fact import CHAIN_START, Fact, chained_digest


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
