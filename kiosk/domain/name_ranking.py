"""Which of the people that a search found come first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from kiosk.domain.name_search import UNHEARD, Aliases, Query, Word, spellings
from kiosk.domain.names import accented, fold, name_tokens, sort_key
from kiosk.domain.registration import Status, written_name
from kiosk.domain.sounds import skeletons, slips_between, unlikeness

_ALIAS = 1
"""How unlike another known spelling is."""
_TURN = 2
"""People of one spelling who come together, before it is another spelling's turn."""


class _Nearest(NamedTuple):
    """The likest of somebody's terms to a word, and how unlike it is."""

    unlike: int
    term: str


_EXACT = _Nearest(0, "")


class _Known(NamedTuple):
    """A word that was typed, its other known spellings, and what it may abbreviate."""

    word: Word
    same: frozenset[str]
    consonants: frozenset[str]


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One answer. `similar`: the name is spelt otherwise than it was typed.

    `checked_in_at` is UTC, ISO; `checked_in_door` the id of a checkpoint. Of those whom
    the registration `admits`, `arrived` are here.
    """

    registration: str
    name: str
    badge_name: str
    organisation: str
    place: str
    email: str
    ticket_type: str
    status: Status
    checked_in_at: str | None
    checked_in_door: str | None
    admits: int = 1
    arrived: int = 0
    given_name: str = ""
    family_name: str = ""
    similar: bool = False

    @property
    def written_name(self) -> str:
        """The name as its owner writes it."""
        return written_name(self.name, self.given_name, self.family_name)


@dataclass(frozen=True, slots=True)
class Similar:
    """A similar answer: how unlike it is, by which spellings, in how many letters."""

    person: FoundPerson
    unlike: int
    spelt: tuple[str, ...]
    slips: int


def best_first(query: Query, people: Iterable[FoundPerson]) -> list[FoundPerson]:
    """Equally exact answers in their order: accents as typed, no name over, not yet here, A to Z.

    Accents count only for those who typed some.
    """
    typed = [] if query.text.isascii() else accented(query.text)

    def rank(person: FoundPerson) -> tuple[int, bool, bool, tuple[str, str]]:
        written = accented(f"{person.name} {person.badge_name}") if typed else []
        missing = sum(not any(word.startswith(each) for word in written) for each in typed)
        key = sort_key(person.name)
        over = len(key[0].split()) > len(query.words)
        return missing, over, person.checked_in_at is not None, key

    return sorted(people, key=rank)


def similar(
    query: Query, aliases: Aliases, people: Iterable[FoundPerson], tolerance: int
) -> list[Similar]:
    """Those of *people* whose names are no more unlike what was typed than *tolerance*."""
    known = [
        _Known(word, frozenset(spellings(word, aliases)), word.consonants) for word in query.words
    ]
    found = []
    for person in people:
        nearest = _nearest_of_all(known, person, tolerance)
        if any(each is not _EXACT for each in nearest):
            spelt = tuple(each.term for each in nearest)
            slips = sum(map(_slips, query.words, spelt))
            found.append(Similar(person, sum(each.unlike for each in nearest), spelt, slips))
    return found


def closest_first(found: Iterable[Similar], limit: int) -> list[FoundPerson]:
    """At most *limit*: closest first, not yet here, as it was typed but for few letters, A to Z.

    Of several spellings that are equally close each has its turn, so that a hundred called
    Mohamed do not hide the one Muhammad from whoever typed "mohammed".
    """
    met: Counter[tuple[int, bool, tuple[str, ...]]] = Counter()
    turns: list[tuple[int, bool, int, int, FoundPerson]] = []
    for one in sorted(found, key=_rank):
        kind = (one.unlike, _is_here(one.person), one.spelt)
        turns.append((*kind[:2], met[kind] // _TURN, len(turns), one.person))
        met[kind] += 1
    best = sorted(turns, key=lambda turn: turn[:4])[:limit]
    return [replace(person, similar=True) for *_, person in best]


def _rank(one: Similar) -> tuple[int, bool, int, tuple[str, str]]:
    return one.unlike, _is_here(one.person), one.slips, sort_key(one.person.name)


def _is_here(person: FoundPerson) -> bool:
    return person.checked_in_at is not None


def _slips(word: Word, term: str) -> int:
    """How many letters of *term* are not as *word* was typed."""
    return min((_slips_in(latin, term) for latin in word.latin if term), default=0)


@lru_cache(maxsize=8192)
def _slips_in(latin: str, term: str) -> int:
    return slips_between(latin, term)


def _terms(person: FoundPerson) -> Sequence[str]:
    terms = _tokens(person.name)
    return terms + _tokens(person.badge_name) if person.badge_name else terms


@lru_cache(maxsize=4096)
def _tokens(name: str) -> tuple[str, ...]:
    """The same people come up again with the next letter."""
    return tuple(name_tokens(name))


def _nearest_of_all(known: Sequence[_Known], person: FoundPerson, tolerance: int) -> list[_Nearest]:
    """Whatever of the *person* is likest to each word; nothing if it is too unlike."""
    terms = _terms(person)
    found: list[_Nearest] = []
    for each in known:
        found.append(_nearest(each, terms, person))
        tolerance -= found[-1].unlike
        if tolerance < 0:
            return []
    return found


def _nearest(typed: _Known, terms: Sequence[str], person: FoundPerson) -> _Nearest:
    """Whatever of the *person* is likest to the word that was *typed*."""
    word = typed.word
    if _begins_one(word, terms):
        return _EXACT
    known = next((phrase for phrase in typed.same if _stands_in(phrase, terms)), "")
    known = known or _abbreviated(typed.consonants, terms)
    nearest = _Nearest(_ALIAS, known) if known else _Nearest(UNHEARD, "")
    for latin in word.latin:
        for term in () if word.is_unspeakable else terms:
            if nearest.unlike and abs(len(term) - len(latin)) <= UNHEARD:
                unlike = unlikeness(latin, term, nearest.unlike)
                nearest = _Nearest(unlike, term) if unlike < nearest.unlike else nearest
    if nearest.unlike <= _ALIAS:
        return nearest
    elsewhere = f"{person.organisation} {person.place} {person.email}"
    return _EXACT if _begins_one(word, _folded_words(elsewhere)) else nearest


@lru_cache(maxsize=4096)
def _folded_words(text: str) -> Sequence[str]:
    return fold(text).split()


def _abbreviated(sounds: frozenset[str], terms: Sequence[str]) -> str:
    """The first of *terms* whose consonants are *sounds*."""
    if not sounds:
        return ""
    return next((term for term in terms if not sounds.isdisjoint(skeletons(term))), "")


def _begins_one(word: Word, terms: Sequence[str]) -> bool:
    begun = word.folded
    return any([term.startswith(begun) for term in terms])  # noqa: C419 - twice as quick


def _stands_in(phrase: str, terms: Sequence[str]) -> bool:
    return phrase in terms or (" " in phrase and f" {phrase} " in f" {' '.join(terms)} ")
