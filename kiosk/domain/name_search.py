"""What was typed, as questions to the index of people.

The questions are in the query language of SQLite's FTS5, but nothing typed reaches it
as syntax: a phrase is tokens of letters and digits in double quotes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from kiosk.domain.names import (
    LAST_DIGITS,
    VOWELLESS,
    accented,
    fold,
    from_the_end,
    phone_digits,
)
from kiosk.domain.romanising import is_spaced_out, is_vowelless, readings
from kiosk.domain.sounds import skeletons, slips

Phrase: TypeAlias = str
"""Folded tokens that stand one after the other, apart by blanks."""

Aliases: TypeAlias = Mapping[Phrase, frozenset[Phrase]]
"""Other spellings of the same name, by each of its spellings."""

NO_ALIASES: Aliases = {}

UNHEARD = 4
"""How unlike a name a word is at most."""

_OWN_DIGITS = 9
"""The last so many digits of a number are its own; the codes before them are not always given."""
_LONGEST_QUERY = 120
_MOST_WORDS = 8
_UNSPEAKABLE = re.compile("[b-df-hj-np-tv-xz]{3,}|[b-df-hj-np-tv-z]{6,}")
_CLEAR = 2
"""A skeleton of fewer letters says hardly anything by itself."""
_SURE = 3
"""Of a skeleton of so many letters one may be missing, or the rest still to come."""
_MOST_SLIPPED = 2
"""Skeletons of one word that are looked up with a slip in them: each is a hundred questions."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: folded, and its spellings in a to z."""

    folded: Phrase
    latin: tuple[str, ...]

    @property
    def is_spaced_out(self) -> bool:
        """Whether it is a run of Chinese, Japanese or Korean characters."""
        return is_spaced_out(self.folded[0])

    @property
    def skeletons(self) -> tuple[str, ...]:
        """What its spellings have in common with others that sound alike."""
        return tuple(dict.fromkeys(chain.from_iterable(map(skeletons, self.latin))))

    @property
    def is_unspeakable(self) -> bool:
        """Whether it is consonants alone: an abbreviation, or no name at all."""
        return bool(_UNSPEAKABLE.fullmatch(self.folded))

    @property
    def consonants(self) -> frozenset[str]:
        """What a name must sound like that it abbreviates; nothing for one with its vowels."""
        if is_vowelless(self.folded):
            return frozenset(self.skeletons)
        sounds = self.skeletons if self.is_unspeakable else ()
        return frozenset(each for each in sounds if len(each) == len(self.folded))


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood; without words it asks nothing."""

    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class SimilarStage:
    """A question for similar names, and how unlike a name may be to count as an answer.

    The last resorts are dear, and worth it only for those whom nothing else finds.
    """

    question: str
    tolerance: int
    last_resort: bool = False
    others: tuple[Query, ...] = ()
    """The same typed otherwise, with words put together: names may be like that instead."""


def understood(text: str) -> Query:
    """The words of *text*; of more than anyone types, the beginning."""
    text = text[:_LONGEST_QUERY]
    words = dict.fromkeys(chain.from_iterable(map(_words, accented(text))))
    return Query(text, tuple(words)[:_MOST_WORDS])


def alias_groups(groups: Iterable[Iterable[str]]) -> Aliases:
    """Each spelling in *groups*, with the others of all its groups."""
    found: dict[Phrase, set[Phrase]] = {}
    for group in groups:
        phrases = {fold(spelling) for spelling in group} - {""}
        for phrase in phrases:
            found.setdefault(phrase, set()).update(phrases - {phrase})
    return {phrase: frozenset(others) for phrase, others in found.items()}


def exact_stages(query: Query) -> Iterator[str]:
    """Questions for those whose tokens begin with what was typed, the best matches first.

    Whole names come first, so that on a short query somebody called Ng is not lost among
    hundreds of Nguyens; then a last word still being typed, then all words unfinished,
    then organisations, addresses, numbers and codes, whole, by last digits and unfinished,
    and at last words that were typed apart and listed as one.
    """
    *finished, last = query.words
    if query.words[0].is_spaced_out:
        yield _all([f'names : ^ "{query.words[0].folded}"', *map(_begun, query.words[1:])])
    yield _all(_named(word.folded) for word in query.words)
    yield _all(map(_whole, query.words))
    if finished:
        yield _all([*map(_whole, finished), _begun(last)])
    yield _all(map(_begun, query.words))
    yield _all(f'{{names others}} : "{word.folded}"' for word in query.words)
    if digits := phone_digits(query.text):
        yield from _called(digits)
    yield _all(map(_anywhere, query.words))
    if together := _put_together(query.words):
        yield _any(_all(map(_anywhere, words)) for words in together)


def is_telling(query: Query) -> bool:
    """Whether the words say enough for names that sound like them to be worth a place.

    So that `fatu` shows Fatou although the list is full of Fatumas.
    """
    return len(query.text) > _SURE and all(
        len(skeleton) >= _CLEAR for word in query.words for skeleton in word.skeletons[:1]
    )


def closeness(query: Query) -> int:
    """How unlike a name may be that looks like a slip of the finger: one letter in four."""
    return sum(max(1, len(word.folded) // 4) for word in query.words)


def _tolerance(query: Query) -> int:
    """How unlike a name may be that sounds alike."""
    return sum(1 + len(word.folded) // 3 for word in query.words)


def sound_alike_stages(query: Query, aliases: Aliases) -> Iterator[SimilarStage]:
    """Questions for whole names: in other known spellings, and with the same sound.

    As all questions for similar names they leave out those whom the words find exactly.
    """
    tolerance = _tolerance(query)
    spelt = [spellings(word, aliases) for word in query.words]
    if any(len(phrases) > 1 for phrases in spelt):
        known = _all(_any(map(_named, phrases)) for phrases in spelt)
        yield SimilarStage(_but_for(known, query), tolerance)
    heard = _all(_heard(word, aliases) for word in query.words)
    yield SimilarStage(_but_for(heard, query), tolerance)


def similar_stages(query: Query, aliases: Aliases) -> Iterator[SimilarStage]:
    """Questions for similar names, each asked only when those before it found too few.

    Whole names that sound alike; the same for a last word still being typed and for words
    apart or together; one slip in any word; one word too many.
    """
    yield from sound_alike_stages(query, aliases)
    *finished, last = query.words
    tolerance = _tolerance(query)
    heard = [_heard(word, aliases) for word in query.words]
    begun = _all([*heard[:-1], _heard(last, aliases, "*")])
    yield SimilarStage(_inexact(begun, query), tolerance)
    if together := _put_together(query.words):
        either = _any(_all(_heard(word, aliases) for word in words) for words in together)
        others = tuple(Query(query.text, tuple(words)) for words in together)
        yield SimilarStage(_inexact(either, query), tolerance, others=others)
    if any(len(skeleton) >= _SURE for word in query.words for skeleton in word.skeletons):
        slipped = _all(_slipped(word, aliases) for word in query.words)
        yield SimilarStage(_inexact(slipped, query), closeness(query), last_resort=True)
    if finished and all(map(_tells, query.words)):
        one_off = _any(_all(_one_off(heard, query.words, place)) for place in range(len(heard)))
        yield SimilarStage(_inexact(one_off, query), closeness(query), last_resort=True)
    if len(finished) > 1 and all(map(_tells, query.words)):
        fewer = _any(_all(heard[:place] + heard[place + 1 :]) for place in range(len(heard)))
        yield SimilarStage(_inexact(fewer, query), tolerance + UNHEARD, last_resort=True)


def _words(written: str) -> Iterator[Word]:
    """*written*, which has no blanks, as one word, or as one for each kind of writing in it."""
    tokens = fold(written).split()
    if tokens and (len(tokens) == 1 or all(map(is_spaced_out, tokens))):
        yield Word(" ".join(tokens), _latin(written))
    else:
        yield from (Word(token, _latin(token)) for token in tokens)


def _latin(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys("".join(reading) for reading in readings(written)))


def _put_together(words: Sequence[Word]) -> list[list[Word]]:
    """The words with any two neighbours written as one, and all of them as one."""
    if len(words) < 2 or any(word.is_spaced_out for word in words):  # noqa: PLR2004 - a pair
        return []
    pairs = [
        [*words[:place], _one_word(words[place : place + 2]), *words[place + 2 :]]
        for place in range(len(words) - 1)
    ]
    return pairs if len(words) == 2 else [*pairs, [_one_word(words)]]  # noqa: PLR2004 - the pair


def _one_word(words: Sequence[Word]) -> Word:
    latin = "".join(word.latin[0] for word in words if word.latin)
    return Word("".join(word.folded for word in words), (latin,))


def _named(phrase: Phrase) -> str:
    return f'names : "{phrase}"'


def _whole(word: Word) -> str:
    return _any([_named(word.folded), *_consonants(word, _CLEAR)])


def _begun(word: Word) -> str:
    return _any([f'names : "{word.folded}" *', *_consonants(word, _SURE, "*")])


def _anywhere(word: Word) -> str:
    last_digits = _called(word.folded) if word.folded.isdecimal() else ()
    consonants = _consonants(word, _SURE, "*")
    return _any([f'{{names others}} : "{word.folded}" *', *last_digits, *consonants])


def _called(digits: str) -> list[str]:
    """The phone number with these last *digits*, without what differs from country to country."""
    if len(digits) < LAST_DIGITS:
        return []
    return [f'others : "{from_the_end(digits[-_OWN_DIGITS:])}" *']


def _consonants(word: Word, fewest: int, ending: str = "") -> list[str]:
    """The word as scripts without vowels write it."""
    if not word.folded.isascii():
        return []
    marked = (VOWELLESS + each for each in word.skeletons[:1] if len(each) >= fewest)
    return [f'sounds : "{skeleton}" {ending}' for skeleton in marked]


def _but_for(question: str, query: Query) -> str:
    """*question* without those who have the very words: for whole names that is all it takes."""
    return f"({question}) NOT ({_all(_named(word.folded) for word in query.words)})"


def _inexact(question: str, query: Query) -> str:
    return f"({question}) NOT ({_all(map(_anywhere, query.words))})"


def _heard(word: Word, aliases: Aliases, ending: str = "") -> str:
    """The word whole, in any spelling or by its sound; with an *ending*, its beginning."""
    if len(word.folded) == 1 and word.folded.isascii():
        return _begun(word)
    phrases = [f"{_named(phrase)} {ending}" for phrase in spellings(word, aliases)]
    sounds = [
        f'sounds : "{skeleton}" {ending if len(skeleton) >= _SURE else ""}'
        for skeleton in word.skeletons
    ]
    return _any([*phrases, *sounds, f'others : "{word.folded}" *'])


def spellings(word: Word, aliases: Aliases) -> tuple[Phrase, ...]:
    """The word as typed, in a to z, and in the spellings that are known to be the same."""
    own = (word.folded, *word.latin)
    others = (other for spelling in own for other in sorted(aliases.get(spelling, ())))
    return tuple(dict.fromkeys((*own, *others)))


def _tells(word: Word) -> bool:
    """Whether it is more than an initial."""
    return len(word.folded) > 1 or not word.folded.isascii()


def _one_off(heard: Sequence[str], words: Sequence[Word], place: int) -> Iterator[str]:
    """All words by their sound, but of the one at *place* the first letter alone."""
    yield from heard[:place]
    yield f'names : "{words[place].folded[0]}" *'
    yield from heard[place + 1 :]


def _slipped(word: Word, aliases: Aliases) -> str:
    sure = [each for each in word.skeletons[:_MOST_SLIPPED] if len(each) >= _SURE]
    terms = dict.fromkeys(chain.from_iterable(map(slips, sure)))
    heard = _heard(word, aliases)
    return f"({heard} OR sounds : ({_terms(terms)}))" if terms else heard


def _terms(terms: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)


def _all(questions: Iterable[str]) -> str:
    return " AND ".join(f"({question})" for question in questions)


def _any(questions: Iterable[str]) -> str:
    return " OR ".join(f"({question})" for question in questions)
