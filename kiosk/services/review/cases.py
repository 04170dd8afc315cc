"""The cases that an event's facts make, each with the word that settled it, if any."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kiosk.domain.history import History
from kiosk.domain.likeness import likeness, profile
from kiosk.domain.registration import Registration, Status
from kiosk.domain.review import (
    ReviewCase,
    admitted_though_cancelled,
    alike,
    clock_case,
    disputed,
    double,
    in_order,
    silent,
    words_on,
    wrong_clocks,
)
from kiosk.domain.same_person import last_words
from kiosk.domain.settling import How, Matter, Settling
from kiosk.store.event_file import EventFile

_NAMESAKES = 3
"""Of so many people of one name, the name alone says nothing."""


def review_cases(file: EventFile, *, only_open: bool = True) -> list[ReviewCase]:
    """What is to be looked at, in order; with what was settled, unless *only_open*."""
    words = file.review.words()
    found = [_judged(case, words.get(case.id, ())) for case in _found(file)]
    if not only_open:
        there = {case.id for case in found}
        found += _gone(file, [told for id_, told in words.items() if id_ not in there])
    found.sort(key=in_order)
    return [case for case in found if case.is_open or not only_open]


def review_case(file: EventFile, id: str) -> ReviewCase | None:  # noqa: A002
    """The case with this id, open or settled."""
    return next((case for case in review_cases(file, only_open=False) if case.id == id), None)


def doubles(file: EventFile) -> Iterator[ReviewCase]:
    """Those who went in at doors more often than they may.

    Sessions, and doors that are passed after another, are entered besides.
    """
    inner = {one.id for one in file.checkpoints.ever() if one.is_inner}
    for history in _histories(file, file.review.often(sorted(inner))):
        if case := double(history, inner):
            yield case


def _found(file: EventFile) -> Iterator[ReviewCase]:
    yield from doubles(file)
    for history in _histories(file, file.review.cancelled()):
        if case := admitted_though_cancelled(history):
            yield case
    for history in _histories(file, file.review.corrected_apart()):
        yield from disputed(history)
    yield from _alike(file)
    off = wrong_clocks(file.review.heard())
    yield from (clock_case(station, gap) for station, gap in sorted(off.items()))
    yield from silent(file.review.last_of_each(), off)


def _histories(file: EventFile, registrations: Iterable[str]) -> Iterator[History]:
    """Each person once, under the registration that is kept."""
    kept = file.likenesses.kept()
    for registration in dict.fromkeys(kept.get(one, one) for one in registrations):
        if history := file.roster.history(registration):
            yield history


def _alike(file: EventFile) -> Iterator[ReviewCase]:
    """Walk-ins with those whom they may be, but for pairs that somebody decided about."""
    decided = last_words(file.likenesses.decisions())
    yielding = file.likenesses.kept()
    told: set[frozenset[str]] = set(decided)
    for walk_in in file.roster.walk_ins():
        if walk_in.status is Status.CANCELLED or walk_in.id in yielding:
            continue
        for other in _who_may_be(file, walk_in, yielding.keys()):
            pair = frozenset((walk_in.id, other.id))
            if pair not in told:
                told.add(pair)
                yield alike(*_kept_first(other, walk_in))


def _who_may_be(
    file: EventFile, walk_in: Registration, yielding: Collection[str]
) -> list[Registration]:
    """Those who are like the *walk_in*; many namesakes only if more than the name is alike."""
    mine = profile(walk_in.name, walk_in.email, walk_in.phone, walk_in.organisation)
    found = []
    for id_ in file.review.sounding_like(walk_in.name):
        other = None if id_ == walk_in.id or id_ in yielding else file.roster.registration(id_)
        if other is None or other.status is Status.CANCELLED:
            continue
        theirs = profile(other.name, other.email, other.phone, other.organisation)
        if how := likeness(mine, theirs):
            found.append((other, how))
    few = len(found) < _NAMESAKES
    return [other for other, how in found if few or how.is_supported]


def _kept_first(one: Registration, other: Registration) -> Sequence[Registration]:
    """Whoever the organiser listed comes first; of two walk-ins, always the same."""
    return sorted((one, other), key=lambda each: (each.walk_in, each.id))


def _judged(case: ReviewCase, words: Sequence[Settling]) -> ReviewCase:
    settled, lost = words_on(words, case)
    return replace(case, settled=settled, overruled=lost)


def _gone(file: EventFile, told: Iterable[Sequence[Settling]]) -> Iterator[ReviewCase]:
    """Cases of which nothing is left to look at, since they were settled."""
    for words in told:
        last = words[-1]
        if last.how == How.REOPEN or last.matter not in set(Matter):
            continue
        case = ReviewCase(
            last.case,
            Matter(last.matter),
            people=tuple(filter(None, map(file.roster.registration, last.about))),
            field=last.case.split("-")[2] if last.matter == Matter.FIELD else "",
            station=last.case.split("-")[1] if not last.about else "",
        )
        yield _judged(case, words)
