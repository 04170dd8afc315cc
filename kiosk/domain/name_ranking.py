"""Which of the people that a search found come first."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.name_search import UNHEARD, Aliases, Query, Word, spellings
from kiosk.domain.names import accented, fold, name_tokens, sort_key
from kiosk.domain.registration import Status, written_name
from kiosk.domain.sounds import unlikeness

_ALIAS = 1
"""How unlike another known spelling is."""


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


def closest_first(
    query: Query, aliases: Aliases, people: Iterable[FoundPerson], tolerance: int
) -> list[FoundPerson]:
    """Similar answers no more unlike than *tolerance*: closest first, not yet here, A to Z."""
    known = [(word, frozenset(spellings(word, aliases))) for word in query.words]

    def rank(person: FoundPerson) -> tuple[int, bool, tuple[str, str]]:
        terms = _terms(person)
        unlike = sum(_unlike(word, same, terms, person) for word, same in known)
        return unlike, person.checked_in_at is not None, sort_key(person.name)

    ranked = sorted((rank(person), place, person) for place, person in enumerate(people))
    return [person for (unlike, *_), _, person in ranked if unlike <= tolerance]


def _terms(person: FoundPerson) -> list[str]:
    terms = name_tokens(person.name)
    return terms + name_tokens(person.badge_name) if person.badge_name else terms


def _unlike(word: Word, same: frozenset[str], terms: list[str], person: FoundPerson) -> int:
    """How unlike *word* is to whatever of the *person* is likest."""
    if _begins_one(word, terms):
        return 0
    nearest = _ALIAS if any(_stands_in(phrase, terms) for phrase in same) else UNHEARD
    for latin in word.latin:
        for term in terms:
            if nearest and abs(len(term) - len(latin)) <= UNHEARD:
                nearest = min(nearest, unlikeness(latin, term, UNHEARD))
    elsewhere = f"{person.organisation} {person.place} {person.email}"
    return 0 if nearest > _ALIAS and _begins_one(word, fold(elsewhere).split()) else nearest


def _begins_one(word: Word, terms: list[str]) -> bool:
    return any(term.startswith(word.folded) for term in terms)


def _stands_in(phrase: str, terms: list[str]) -> bool:
    return phrase in terms or (" " in phrase and f" {phrase} " in f" {' '.join(terms)} ")
