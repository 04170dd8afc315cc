"""Names as people write them, and what the index of people holds of them.

Folding makes two writings of one name equal: case, accents, apostrophes and
punctuation go, the script stays. What remains are tokens, apart by single blanks;
Chinese characters, kana and Hangul syllables are a token each.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from kiosk.domain.registration import Registration
from kiosk.domain.romanising import is_spaced_out, is_vowelless, readings, romanised
from kiosk.domain.sounds import skeletons

VOWELLESS = "0"
"""Stands before the skeletons of a name whose script writes little but consonants: for such
a name, equal consonants are all the equality there is."""

_APOSTROPHES = "'`´‘’‛′ʹʻʼʽʾʿˈ׳＇"  # noqa: RUF001 - meant
_PLAIN = {
    code: chr(code).lower() if chr(code).isalnum() else "" if chr(code) in _APOSTROPHES else " "
    for code in range(128)
}
_ETHIOPIC: dict[int, int] = {
    spelt + order: alike + (0 if order == 3 and alike in {0x1200, 0x12A0} else order)  # noqa: PLR2004
    for spelt, alike in (
        (0x1200, 0x1200), (0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230),
        (0x12A0, 0x12A0), (0x12D0, 0x12A0), (0x1340, 0x1338),
    )
    for order in range(7)
}  # fmt: skip
"""Letters of Amharic that sound alike, and that people use for one another."""
_UNDECOMPOSED = _ETHIOPIC | str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, ""),
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",  # noqa: RUF001 - meant
        "ħ": "h", "ŋ": "n", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e",
        "ɔ": "o", "ŧ": "t", "ɖ": "d", "ƒ": "f", "ɣ": "g", "ʋ": "v",  # noqa: RUF001 - meant
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ـ": "",  # noqa: RUF001 - meant
    }
)  # fmt: skip
_UNSPOKEN = str.maketrans(dict.fromkeys(_APOSTROPHES, ""))
_APART = str.maketrans(dict.fromkeys(_APOSTROPHES, " "))
_ARTICLED = re.compile("ال(?=...)")
_SON = re.compile("ma?c(?=.{5})")
"""Mac and Mc, which people leave out."""
_PARTICLE = 3
"""Tokens of so few letters are often written together with the next one: De la Cruz."""
_STRETCH = 6
"""The most tokens that are put together; a hostile name may have thousands."""
FROM_THE_END = "\N{SCRIPT SMALL L}"
"""Stands before the digits of a phone number, the last one first: nothing that is typed folds
to this letter."""
LAST_DIGITS = 4
"""Of a phone number, so many tell enough."""
_PHONE_ENDINGS = (7, 10)
_NUMBERS_APART = re.compile(r"[/,;|]|\b(?:or|ext|x)\b|(?<=\d)x|#", re.IGNORECASE)
_PHONE_TYPED = re.compile(r"[\d\s()+./\u2010-\u2015-]+")
_NUMBER = re.compile(r"\d+")
_REST_OF_MAILBOX = re.compile(r"(?<=.)[^@]*(?=@|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What one registration can be found by: a column of the index each, tokens apart by blanks.

    `names` has the tokens of the name and the badge name, romanised too, and each stretch
    of them written together; `sounds` their skeletons; `others` the tokens of the
    organisation, the place, the e-mail address, the phone number and the codes.
    """

    names: str
    sounds: str
    others: str


def search_terms(registration: Registration) -> SearchTerms:
    """What the index of people holds of *registration*."""
    names = name_tokens(registration.name)
    sounds = list(_name_sounds(registration.name))
    badge_name = registration.badge_name
    if badge_name and badge_name != registration.name:
        names += name_tokens(badge_name)
        sounds += _name_sounds(badge_name)
    return SearchTerms(" ".join(names), " ".join(dict.fromkeys(sounds)), _others(registration))


def name_tokens(name: str) -> list[str]:
    """The tokens of *name* as the index holds them, its folded form first."""
    folded = fold(name).split()
    if name.isascii():
        apart = _apart(name) if "'" in name else ()
        return [*folded, *_together(folded), *apart, *_shortened(folded)]
    extra = [*_apart(name), *_together(folded), *_shortened(folded)]
    for spelling in _spellings(name):
        extra += spelling
        extra += _together(spelling)
    known = set(folded)
    return folded + [token for token in dict.fromkeys(extra) if token not in known]


def fold(text: str) -> str:
    """*text* without case, accents, apostrophes and punctuation, in its own script."""
    if text.isascii():
        return " ".join(text.translate(_PLAIN).split())
    return " ".join(" ".join(map(_folded, text.split())).split())


def accented(text: str) -> list[str]:
    """The words of *text* without case and punctuation, but with their accents and vowel signs."""
    compatible = unicodedata.normalize("NFKC", text.translate(_UNSPOKEN)).casefold()
    return "".join(map(_accented_character, unicodedata.normalize("NFC", compatible))).split()


@lru_cache(maxsize=16384)
def sort_key(name: str) -> tuple[str, str]:
    """Orders names as a list at a door does: A before á before b, 2 before 10, every script."""
    plain = name if name.isascii() else romanised(name)
    return _NUMBER.sub(lambda number: number[0].zfill(10), fold(plain)), name


def isolated(text: str) -> str:
    """*text* so that its direction and that of a sentence around it leave each other alone."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def masked_email(text: str) -> str:
    """An address by which its owner knows it and others do not: m•••@vietaid.org."""
    return _REST_OF_MAILBOX.sub("•••", text.strip(), count=1)


@lru_cache(maxsize=16384)
def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(_folded_character(c) for c in decomposed.translate(_UNDECOMPOSED))
    composed = unicodedata.normalize("NFC", plain)
    return "".join(f" {c} " if is_spaced_out(c) else c for c in composed)


def _folded_character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] in "LN":
        return character
    return "" if category[0] == "M" or category == "Cf" else " "


def _accented_character(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] in "LMN":
        return character
    return "" if category == "Cf" else " "


def _name_sounds(name: str) -> Iterator[str]:
    """The skeletons of all spellings of *name*, marked as well where its script has few vowels."""
    if name.isascii():
        yield from _sounds(fold(name).split())
        return
    sounds = [sound for spelling in _spellings(name) for sound in _sounds(spelling)]
    sounds += [skeleton for word in name.split() for skeleton in _sounds_of_syllables(word)]
    yield from sounds
    if is_vowelless(name):
        yield from (VOWELLESS + sound for sound in sounds)


def _spellings(name: str) -> list[list[str]]:
    """The ways to spell *name*: each word by its first, second, … reading, or else its first."""
    known = [found for found in map(readings, name.split()) if found]
    ways = zip_longest(*known)
    return [
        [token for way, first in zip(row, known, strict=True) for token in way or first[0]]
        for row in ways
    ]


def _together(tokens: Sequence[str]) -> Iterator[str]:
    """The name from each token on, without its blanks: any stretch of it begins one of these."""
    if len(tokens) > 1 and not any(map(is_spaced_out, tokens)):
        for first in range(len(tokens) - 1):
            yield "".join(tokens[first : first + _STRETCH])


def _apart(name: str) -> list[str]:
    """The tokens on both sides of apostrophes: O and Brien."""
    return fold(name.translate(_APART)).split()


def _shortened(tokens: Iterable[str]) -> Iterator[str]:
    """The tokens that begin with what people leave out, without it."""
    for token in tokens:
        if found := _ARTICLED.match(token) or _SON.match(token):
            yield token[found.end() :]


def _sounds(tokens: Sequence[str]) -> Iterator[str]:
    """The skeletons of *tokens*, and of particles together with what they belong to."""
    run = ""
    for token in tokens:
        yield from skeletons(token)
        if run:
            yield from skeletons(run + token)
        run = run + token if len(token) <= _PARTICLE else ""


def _sounds_of_syllables(word: str) -> Iterator[str]:
    """The skeletons of a Chinese or Korean name in one, with and without its first syllable."""
    for reading in readings(word):
        if len(reading) > 1:
            yield from skeletons("".join(reading))
            yield from skeletons("".join(reading[1:]))


def _others(registration: Registration) -> str:
    texts = (registration.organisation, registration.place, registration.email)
    found = [_anywhere(text) for text in texts if text]
    for code in (registration.order, *registration.credentials):
        folded = fold(code)
        found.append(f"{folded} {folded.replace(' ', '')}" if " " in folded else folded)
    if registration.phone:
        found.append(_phone(registration.phone))
    return " ".join(found)


@lru_cache(maxsize=8192)
def _anywhere(text: str) -> str:
    forms = [text] if text.isascii() else [text, romanised(text)]
    return " ".join(dict.fromkeys(map(fold, forms)))


def _phone(text: str) -> str:
    """The whole numbers, and their last digits as people give them."""
    parts = [_digits(part) for part in (text, *_NUMBERS_APART.split(text))]
    numbers = [part for part in dict.fromkeys(parts) if len(part) >= LAST_DIGITS]
    found = [number[-length:] for number in numbers for length in _PHONE_ENDINGS]
    return " ".join(dict.fromkeys([*found, *numbers, *map(from_the_end, numbers)]))


def from_the_end(digits: str) -> str:
    """The token whose beginnings stand for the last of *digits*."""
    return FROM_THE_END + digits[::-1]


def phone_digits(text: str) -> str:
    """The digits of *text* if it may be the end of a phone number, however it is written."""
    return _digits(text) if _PHONE_TYPED.fullmatch(text) else ""


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(each)) for each in text if each.isdecimal())
