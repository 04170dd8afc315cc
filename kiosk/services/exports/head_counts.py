"""How many may come and how many came, by state, organisation and ticket type; no names."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.domain.registration import Registration, Status
from kiosk.store.event_file import EventFile

HEAD_COUNT_COLUMNS = ["by", "value", "may_come", "came"]
ALL = "all"
OTHERS = "(small groups together)"


@dataclass(frozen=True, slots=True)
class _Count:
    may_come: int = 0
    came: int = 0

    def __add__(self, other: "_Count") -> "_Count":
        return _Count(self.may_come + other.may_come, self.came + other.came)

    def is_under(self, fewest: int) -> bool:
        """Whether somebody could be known by it: 0 says nothing of anybody."""
        return any(0 < number < fewest for number in (self.may_come, self.came))


_BY: dict[str, Callable[[Registration], str]] = {
    "state": lambda person: _state(person.place),
    "organisation": lambda person: person.organisation,
    "ticket type": lambda person: person.ticket_type,
}


_COUNTRY = frozenset({"us", "usa", "u.s.", "u.s.a.", "united states"})
"""Behind a state, it says nothing more."""


def head_count_rows(file: EventFile, fewest: int = 0) -> Iterator[list[str]]:
    """All, then each group, by name; people with several registrations count once.

    Groups of which fewer than *fewest* may come, or came, are told together, with so many
    more that what they have in common with nobody cannot be had by subtracting.
    """
    yield HEAD_COUNT_COLUMNS
    total = _Count()
    groups: dict[str, dict[str, _Count]] = {by: defaultdict(_Count) for by in _BY}
    for person, count in _people(file):
        total += count
        for by, said in _BY.items():
            groups[by][" ".join(said(person).split())] += count
    yield _row(ALL, "", total)
    for by, counts in groups.items():
        told = {value: count for value, count in counts.items() if count != _Count()}
        for value, count in _with_small_ones_together(told, fewest):
            yield _row(by, value, count)


def _people(file: EventFile) -> Iterator[tuple[Registration, _Count]]:
    """Each person once, with how many come on their registration."""
    kept = file.likenesses.kept()
    arrived = file.roster.arrived()
    others: dict[str, list[str]] = defaultdict(list)
    for yielding, mine in kept.items():
        others[mine].append(yielding)
    for entry in file.roster.entries():
        person = entry.registration
        if person.id in kept:
            continue
        came = max(arrived.get(one, 0) for one in (person.id, *others[person.id]))
        may_come = person.admits if person.status is Status.CONFIRMED else 0
        yield person, _Count(may_come, min(came, person.admits))


def _with_small_ones_together(
    counts: dict[str, _Count], fewest: int
) -> Iterator[tuple[str, _Count]]:
    """Small groups, and then the next larger ones until nobody can be told from the total."""
    together = _Count()
    folded: set[str] = set()
    for value in sorted(counts, key=lambda one: (counts[one].may_come, counts[one].came, one)):
        is_enough = not folded or (len(folded) > 1 and not together.is_under(fewest))
        if counts[value].is_under(fewest) or not is_enough:
            together += counts[value]
            folded.add(value)
    for value in sorted(counts):
        if value not in folded:
            yield value, counts[value]
    if folded:
        yield OTHERS, together


def _state(place: str) -> str:
    """What stands last in *place*: of a town and its state, the state."""
    parts = [part.strip() for part in place.split(",") if part.strip()]
    if len(parts) > 1 and parts[-1].casefold() in _COUNTRY:
        parts.pop()
    return parts[-1] if parts else ""


def _row(by: str, value: str, count: _Count) -> list[str]:
    return [by, value, str(count.may_come), str(count.came)]
