"""How alike two registrations are, and why: whether they may be one person, listed twice.

Names are compared word by word, in whatever order, script and spelling. A word that
each has and the other lacks makes them two people, whatever else they share: so
couples, twins and the tickets of one order are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product
from typing import TypeAlias

from kiosk.domain.names import fold
from kiosk.domain.romanising import is_spaced_out, is_vowelless, readings
from kiosk.domain.sounds import skeletons, unlikeness


class Reason(StrEnum):
    """What two registrations have in common."""

    SAME_NAME = "same_name"
    OTHER_WRITING = "other_writing"
    OTHER_SPELLING = "other_spelling"
    SHORTER_NAME = "shorter_name"
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_ORGANISATION = "same_organisation"


Spelling: TypeAlias = tuple[str, ...]
"""The words of a name in a to z."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a registration is compared, ready for it."""

    written: tuple[str, ...]
    spellings: tuple[Spelling, ...]
    generation: str
    vowelless: bool
    email: str
    phone: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two registrations are, the more the likelier; and why."""

    score: int
    reasons: tuple[Reason, ...]

    @property
    def is_supported(self) -> bool:
        """Whether more than the names is alike."""
        return bool(_SUPPORT.keys() & set(self.reasons))


_NAME = {
    Reason.SAME_NAME: 3,
    Reason.OTHER_WRITING: 3,
    Reason.OTHER_SPELLING: 2,
    Reason.SHORTER_NAME: 2,
}
_SUPPORT = {Reason.SAME_EMAIL: 3, Reason.SAME_PHONE: 3, Reason.SAME_ORGANISATION: 2}
_ENOUGH = 3
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "filho", "neto", "ii", "iii", "iv"})
_PHONE_DIGITS = 9
_FEWEST_DIGITS = 7
_MOST_WORDS = 8
_READINGS = 3
_LONG = 4
"""In a word of so many letters one may be wrong."""
_OTHER_WORD = 2
"""How unlike a word is that is another one."""


def profile(name: str, email: str = "", phone: str = "", organisation: str = "") -> Profile:
    """What is compared of somebody; without a name, nobody is like them."""
    words = [word for word in name.split() if fold(word)]
    generation = next((fold(word) for word in words[1:] if fold(word) in _GENERATIONS), "")
    named = [word for word in words if fold(word) != generation or not generation][:_MOST_WORDS]
    digits = "".join(filter(str.isdecimal, phone))
    return Profile(
        written=tuple(sorted(" ".join(map(fold, named)).split())),
        spellings=tuple(dict.fromkeys(_spellings(named))),
        generation=generation,
        vowelless=is_vowelless(name),
        email=email.strip().casefold(),
        phone=digits[-_PHONE_DIGITS:] if len(digits) >= _FEWEST_DIGITS else "",
        organisation=fold(organisation).replace(" ", ""),
    )


def keys(one: Profile) -> Iterator[str]:
    """What two profiles share if they may be alike: only such pairs need to be compared."""
    if one.email:
        yield f"@{one.email}"
    if one.phone:
        yield f"+{one.phone}"
    if one.written:
        yield f"={' '.join(one.written)}"
    for spelling in one.spellings:
        heard = sorted({skeletons(word)[0] for word in spelling if skeletons(word)})
        for pair in combinations(heard, 2):
            yield "~" + " ".join(pair)


def likeness(one: Profile, other: Profile) -> Likeness | None:
    """How alike the two are; None unless they may well be one person."""
    how = _names_alike(one, other)
    if how is None or one.generation != other.generation:
        return None
    reasons = [how]
    score = _NAME[how]
    for reason, ours, theirs in (
        (Reason.SAME_EMAIL, one.email, other.email),
        (Reason.SAME_PHONE, one.phone, other.phone),
        (Reason.SAME_ORGANISATION, one.organisation, other.organisation),
    ):
        if ours and ours == theirs:
            reasons.append(reason)
            score += _SUPPORT[reason]
        elif ours and theirs:
            score -= 1
    return Likeness(score, tuple(reasons)) if score >= _ENOUGH else None


def _spellings(words: list[str]) -> Iterator[Spelling]:
    """The name with each word by its first, second and third reading; hyphens joined or not."""
    for chosen, joined in product(range(_READINGS), (False, True)):
        spelling: list[str] = []
        for word in words:
            if found := readings(word):
                reading = found[chosen] if chosen < len(found) else found[0]
                spelling += _parted(word, reading, joined=joined)
        if spelling:
            yield tuple(spelling)


def _parted(word: str, reading: tuple[str, ...], *, joined: bool) -> list[str]:
    """A Chinese or Korean name in one has its family name first, and one given name."""
    if len(reading) > 1 and all(map(is_spaced_out, word)):
        return [reading[0], "".join(reading[1:])]
    return ["".join(reading)] if joined else list(reading)


def _names_alike(one: Profile, other: Profile) -> Reason | None:
    if not one.written or not other.written:
        return None
    if one.written == other.written:
        return Reason.SAME_NAME
    loose = one.vowelless != other.vowelless
    found = [
        how
        for ours in one.spellings
        for theirs in other.spellings
        if (how := _spelt_alike(ours, theirs, loose=loose))
    ]
    return max(found, key=lambda how: (_NAME[how], how)) if found else None


def _spelt_alike(ours: Spelling, theirs: Spelling, *, loose: bool) -> Reason | None:
    """Every word of the shorter name must be like one of the longer, at least two whole ones."""
    if sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs):
        return Reason.OTHER_WRITING
    short, left = sorted((list(ours), list(theirs)), key=len)
    more = len(left) > len(short)
    whole, inexact = 0, False
    for word in sorted(short, key=len, reverse=True):
        like = min(left, key=lambda each: (_unlike(word, each, loose=loose), each))
        unlike = _unlike(word, like, loose=loose)
        if unlike >= _OTHER_WORD:
            return None
        left.remove(like)
        whole += min(len(word), len(like)) > 1
        inexact = inexact or unlike > 0
    if whole < 2:  # noqa: PLR2004 - one given name and one family name
        return None
    if more or whole < len(short):
        return Reason.SHORTER_NAME
    return Reason.OTHER_WRITING if loose or not inexact else Reason.OTHER_SPELLING


def _unlike(word: str, other: str, *, loose: bool) -> int:
    """0 for the same, 1 for what may be the same, 2 for another word."""
    if word == other:
        return 0
    if len(word) == 1 or len(other) == 1:
        return 1 if word[0] == other[0] else _OTHER_WORD
    if loose and set(skeletons(word)) & set(skeletons(other)):
        return 1
    if unlikeness(word, other, _OTHER_WORD) == 0:
        return 1
    return unlikeness(word, other, _OTHER_WORD) if _may_be_a_slip(word, other) else _OTHER_WORD


def _may_be_a_slip(word: str, other: str) -> bool:
    """A slip in a vowel is a spelling; in a consonant or at the end, another name.

    Mario is neither Marco nor Maria, and Daniel not Daniela.
    """
    return (
        min(len(word), len(other)) >= _LONG
        and word[-1] == other[-1]
        and bool(set(skeletons(word)) & set(skeletons(other)))
    )
