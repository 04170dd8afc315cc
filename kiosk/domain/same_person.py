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
    found: dict[str, str] = {}
    for group in _groups(standing):
        named = [one.other for one in standing if one.other in group]
        kept = ([one for one in named if one not in yielding] or named)[-1]
        found.update(dict.fromkeys(group - {kept}, kept))
    return found


def _groups(standing: Iterable[Decision]) -> list[frozenset[str]]:
    groups: list[frozenset[str]] = []
    for one in standing:
        touched = [group for group in groups if group & one.pair]
        groups = [group for group in groups if group not in touched]
        groups.append(one.pair.union(*touched))
    return groups
