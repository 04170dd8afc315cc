"""What a person should look at, as cases that the facts make: the same on every laptop."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.disputes import Claim
from kiosk.domain.fact import station_of
from kiosk.domain.history import History
from kiosk.domain.passage import Direction, Passage
from kiosk.domain.registration import Registration, Status
from kiosk.domain.settling import How, Matter, Settling, case_id, last_word, overruled

WAYS: Mapping[Matter, tuple[How, ...]] = {
    Matter.TWICE: (How.SAME_PERSON, How.SHARED, How.UNDO),
    Matter.CANCELLED: (How.LET_STAND, How.UNDO),
    Matter.FIELD: (How.KEEP,),
    Matter.ALIKE: (How.MERGE, How.DIFFERENT),
    Matter.CLOCK: (How.NOTED,),
    Matter.SILENT: (How.NOTED,),
}
"""How a case may be settled; any can be opened again."""

SILENT_AFTER = timedelta(minutes=30)
"""So long after the last word of a station, and others go on, somebody should see after it."""


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """One thing to look at, or one that somebody settled.

    `people` are those it is about, the walk-in last where it looks like somebody; `facts`
    what it comes from. Of admissions there are `passages`, of a field its `claims`, the one
    that counts last, of a clock by how much it is off at least, of a station its last word.
    `settled` is the word that counts, `overruled` are those of other stations that lost.
    """

    id: str
    matter: Matter
    people: tuple[Registration, ...] = ()
    facts: frozenset[str] = frozenset()
    passages: tuple[Passage, ...] = ()
    field: str = ""
    claims: tuple[Claim, ...] = ()
    station: str = ""
    off: timedelta = timedelta()
    last_at: datetime | None = None
    settled: Settling | None = None
    overruled: tuple[Settling, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it, or something new came since."""
        return self.settled is None


def double(history: History, inner: Collection[str]) -> ReviewCase | None:
    """The case of somebody whom laptops let in at doors more often than they may.

    What one laptop let in at several doors it knew of: that is one body. Whoever went out
    may come in elsewhere. *inner* are the ids of checkpoints that are no doors.
    """
    person = history.registration
    passed = [one for one in history.passages if one.counts and one.checkpoint not in inner]
    if _bodies(passed) <= person.admits:
        return None
    entries = tuple(one for one in passed if one.admits and not one.again)
    return _of_passages(Matter.TWICE, person, entries)


def _bodies(passed: Iterable[Passage]) -> int:
    """How many must have been in at once, by what each laptop let in, at most at one door."""
    here: dict[str, Counter[str]] = {}
    bodies = most = 0
    for one in passed:
        doors = here.setdefault(station_of(one.fact), Counter())
        if one.direction is Direction.EXIT:
            bodies = max(0, bodies - 1)
            doors.clear()
        elif not one.again:
            before = max(doors.values(), default=0)
            doors[one.checkpoint] += 1
            bodies += max(doors.values()) - before
        most = max(most, bodies)
    return most


def admitted_though_cancelled(history: History) -> ReviewCase | None:
    """The case of somebody who was let in and is cancelled, whichever came first."""
    person = history.registration
    entries = tuple(one for one in history.passages if one.admits)
    if not entries or person.status is not Status.CANCELLED:
        return None
    return _of_passages(Matter.CANCELLED, person, entries)


def disputed(history: History) -> list[ReviewCase]:
    """A case for each field that desks corrected apart."""
    person = history.registration
    return [
        ReviewCase(
            case_id(Matter.FIELD, person.id, one.field),
            Matter.FIELD,
            (person,),
            one.facts,
            field=one.field,
            claims=one.claims,
        )
        for one in history.disputes
    ]


def alike(listed: Registration, walk_in: Registration) -> ReviewCase:
    """The case of a walk-in who may be somebody else."""
    id_ = case_id(Matter.ALIKE, *sorted((listed.id, walk_in.id)))
    return ReviewCase(id_, Matter.ALIKE, (listed, walk_in), frozenset((listed.id, walk_in.id)))


@dataclass(frozen=True, slots=True)
class Heard:
    """Proof that a station knew another's fact: it came first, whatever the clocks say."""

    earlier: str
    earlier_at: datetime
    later: str
    later_at: datetime


TOLERANCE = timedelta(minutes=2)


@dataclass
class _Between:
    """By how much clocks contradict each other, at least, by the one that is ahead."""

    ahead: dict[tuple[str, str], timedelta] = field(default_factory=dict)

    def partners(self, station: str) -> list[tuple[str, str]]:
        return [pair for pair in self.ahead if station in pair]


def wrong_clocks(heard: Iterable[Heard]) -> dict[str, timedelta]:
    """The stations whose clocks seem off, and by how much at least; behind is negative.

    The one that disagrees with the most others is taken to be wrong, then the rest is
    looked at again; of two that only disagree with each other, the one that is ahead.
    """
    between = _Between()
    for one in heard:
        pair, gap = (one.earlier, one.later), one.earlier_at - one.later_at
        if gap > max(TOLERANCE, between.ahead.get(pair, TOLERANCE)):
            between.ahead[pair] = gap
    off: dict[str, timedelta] = {}
    while between.ahead:
        worst = max(
            sorted({station for pair in between.ahead for station in pair}),
            key=lambda station: (
                len(between.partners(station)),
                sum(pair[0] == station for pair in between.ahead),
            ),
        )
        gaps = {pair: between.ahead.pop(pair) for pair in between.partners(worst)}
        pair = max(gaps, key=lambda pair: (gaps[pair], pair))
        off[worst] = gaps[pair] if pair[0] == worst else -gaps[pair]
    return off


def clock_case(station: str, off: timedelta) -> ReviewCase:
    """The case of a station whose clock seems off: shown, never trusted."""
    id_ = case_id(Matter.CLOCK, station)
    return ReviewCase(id_, Matter.CLOCK, facts=frozenset({id_}), station=station, off=off)


def silent(
    last: Mapping[str, tuple[str, datetime]], off: Mapping[str, timedelta]
) -> list[ReviewCase]:
    """A case for each station that stopped long before the others: by its last fact, and when.

    Clocks that are known to be *off* are put right for the comparison.
    """
    spoke = {one: at - off.get(one, timedelta()) for one, (_, at) in last.items()}
    newest = max(spoke.values(), default=None)
    if newest is None:
        return []
    return [
        ReviewCase(
            case_id(Matter.SILENT, station),
            Matter.SILENT,
            facts=frozenset({last[station][0]}),
            station=station,
            last_at=last[station][1],
        )
        for station, at in sorted(spoke.items())
        if newest - at > SILENT_AFTER
    ]


def in_order(case: ReviewCase) -> tuple[int, str]:
    """Sorts cases as people should look at them."""
    return list(Matter).index(case.matter), case.id


def words_on(
    words: Sequence[Settling], case: ReviewCase
) -> tuple[Settling | None, tuple[Settling, ...]]:
    """The one of *words* on *case* that settles it, and those that lost against it."""
    settled = last_word(words, case.facts)
    return settled, overruled(words) if settled else ()


def _of_passages(matter: Matter, person: Registration, entries: tuple[Passage, ...]) -> ReviewCase:
    facts = frozenset(one.fact for one in entries)
    return ReviewCase(case_id(matter, person.id), matter, (person,), facts, passages=entries)
