"""Which registrations are one person's, as people decided: the same on every laptop.

Per pair the last word counts, whichever of the two it yields. Those who are the same,
directly or by way of others, are one person, who has one registration that is kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """One word on a pair: *subject* yields to *other*, or they are different people.

    `order` is that of the fact.
    """

    subject: str
    other: str
    same: bool
    order: tuple[int, str, int]

    @property
    def pair(self) -> frozenset[str]:
        """The two, whichever yields."""
        return frozenset((self.subject, self.other))


def last_words(decisions: Iterable[Decision]) -> dict[frozenset[str], Decision]:
    """The decision that counts for each pair."""
    ordered = sorted(decisions, key=lambda one: one.order)
    return {one.pair: one for one in ordered if one.subject != one.other}


def kept_ones(decisions: Iterable[Decision]) -> Mapping[str, str]:
    """For each registration that yields, the one that is kept.

    Kept is the one that yields to no other: of several, or in a circle, the one that was
    named last.
    """
    standing = [one for one in last_words(decisions).values() if one.same]
    standing.sort(key=lambda one: one.order)
    yielding = {one.subject for one in standing}
    groups = _groups(standing)
    kept: dict[str, str] = {}
    for one in sorted(standing, key=lambda one: (one.other not in yielding, one.order)):
        kept[groups[one.other]] = one.other
    return {one: kept[group] for one, group in groups.items() if one != kept[group]}


def _groups(standing: Iterable[Decision]) -> dict[str, str]:
    """Everybody with the one after whom their group is called."""
    leaders: dict[str, str] = {}

    def leader(one: str) -> str:
        while (above := leaders.setdefault(one, one)) != one:
            leaders[one] = leaders[above]
            one = above
        return one

    for decision in standing:
        leaders[leader(decision.subject)] = leader(decision.other)
    return {one: leader(one) for one in sorted(leaders)}
