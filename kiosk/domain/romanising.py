"""How a name in any script is spelt on a keyboard that has only a to z.

Built on the anyascii tables, which go letter by letter; the rules here add what a
letter cannot know: vowels that Indic scripts imply and Semitic scripts leave out, and
the customary spellings of Korean syllables.
"""

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

from anyascii import anyascii

Reading: TypeAlias = tuple[str, ...]
"""One way to spell a word: tokens of a-z and 0-9, one per syllable in Chinese and Korean."""

_LETTERS = re.compile(r"[^\W_]+")

_KOREAN = {
        "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang",
        "조": "cho", "윤": "yoon", "임": "lim", "오": "oh", "신": "shin", "서": "seo",
        "권": "kwon", "황": "hwang", "안": "ahn", "류": "ryu", "유": "yoo", "전": "jeon",
        "고": "ko", "문": "moon", "배": "bae", "백": "baek", "허": "hur", "노": "noh",
        "구": "koo", "곽": "kwak", "국": "kook", "기": "ki", "경": "kyung", "규": "kyu",
        "영": "young", "희": "hee", "현": "hyun", "우": "woo", "수": "soo", "주": "joo",
        "준": "joon", "성": "sung", "선": "sun", "승": "seung", "연": "yeon", "은": "eun",
        "길": "kil", "광": "kwang", "근": "keun", "덕": "duk", "범": "beom", "호": "ho",
        "석": "suk", "숙": "sook", "순": "soon", "훈": "hoon", "혁": "hyuk", "철": "chul",
        "욱": "wook", "웅": "woong", "중": "joong", "균": "kyun", "택": "taek", "옥": "ok",
}  # fmt: skip
"""Korean syllables as their owners spell them, where that is not the official romanisation."""

_SPELT_OUT = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ç": "s", "č": "ch", "ć": "ch",
        "š": "sh", "ş": "sh", "ș": "sh", "ś": "sh", "ž": "zh", "ż": "zh", "ł": "w",
        "г": "h", "и": "y", "χ": "h", "η": "i", "ή": "i", "β": "v",  # noqa: RUF001 - meant
        "ђ": "d", "ћ": "ch",
    }
)  # fmt: skip
"""Letters by what people write, or hear, who lack their accents or have another alphabet's
tables in mind: Ukrainian and Greek beside the letter by letter ones."""

_SOUTH_SLAVIC = re.compile(".đ|đ.*[čćšž]")
"""Where a đ is a dj, as it is not in Vietnamese."""

_ARABIC = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "a", "آ": "a", "ٱ": "a", "ع": "a", "ة": "a",  # noqa: RUF001 - meant
        "ئ": "i", "ؤ": "u", "ء": "", "ـ": "", "\N{ARABIC LETTER ALEF MAKSURA}": "a",
    }
)  # fmt: skip
_ARTICLED = re.compile("^(عبد)?ال(?=...)")
_BREATHED = re.compile("(?<=.)([حهחה])")
"""An h of its own, which after a consonant would look like th, sh or kh."""
_HEBREW = str.maketrans({"א": "a", "ע": "a", "ש": "sh", "ו": "w", "ח": "kh"})  # noqa: RUF001 - meant
_HEBREW_FIRST = {"ב": "b", "כ": "k", "פ": "p", "ו": "v"}  # noqa: RUF001 - meant

# The Indic blocks of Unicode from Devanagari to Malayalam share one layout of 128 places.
_FIRST_INDIC, _LAST_INDIC, _FIRST_DRAVIDIAN = 0x0900, 0x0D7F, 0x0B00
_NASALS = {0x01, 0x02, 0x70}
_CONSONANTS = range(0x15, 0x3A)
_LABIALS = range(0x2A, 0x2F)
_NUKTA = 0x3C
_VOWEL_SIGNS = range(0x3E, 0x4E)
_INDIC = {0x0B: "ri", 0x1A: "ch", 0x1B: "ch", 0x36: "sh", 0x37: "sh", 0x43: "ri"}
_WITH_NUKTA = {0x1C: "z", 0x2B: "f"}
_IMPLIED = "@"
_TAMIL = range(0x0B80, 0x0C00)
_VOICED = str.maketrans("ktp", "gdb")
_SOFT_STOP = re.compile("(?<=[aeioumn])[ktp](?=[aeiou])")
_ANY_STOP = re.compile(r"(?<=.)([ktp])\1?")
"""Tamil writes p, t and k for b, d and g as well: spoken so between vowels and after nasals,
and in words of Sanskrit anywhere."""
_THAI_VOWEL_FIRST = re.compile("([เแโใไເແໂໃໄ])([ก-ฮກ-ຮ])")
"""Vowels of Thai and Lao that are written before the consonant after which they are spoken."""
_THAI_SILENCED = re.compile("[ก-ฮ][ิุ]?์")
_THAI_PLAIN = str.maketrans("จพภผทธถฐฑฒขคฆ", "jpppttttttkkk")
"""Consonants as their owners write them who leave the breath out."""
_ONE_CONSONANT = "(?:[kgcjtdpbs]h|[b-df-hj-np-tv-z])"
_SWALLOWED = re.compile(
    rf"(?<=[aeiou@])({_ONE_CONSONANT})@(?={_ONE_CONSONANT}[aeiou])"
    r"|(?<![b-df-hj-np-tv-z][rlyvmn])@$"
)


def is_spaced_out(character: str) -> bool:
    """Whether *character* is of a script whose names have no blanks: Chinese, kana, Hangul."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7a3"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def is_vowelless(word: str) -> bool:
    """Whether *word* is written in a script that leaves most vowels to the reader."""
    return any("\u0590" <= character <= "\u07bf" for character in word)


@lru_cache(maxsize=16384)
def readings(word: str) -> tuple[Reading, ...]:
    """The ways to spell *word* (no blanks in it), the most literal first; none for mere signs."""
    composed = unicodedata.normalize("NFC", word)
    if is_vowelless(composed):
        spellings = _semitic(composed)
    elif any(_FIRST_INDIC <= ord(character) <= _LAST_INDIC for character in composed):
        spellings = _tamil(_indic(composed)) if _is_tamil(composed) else (_indic(composed),)
    elif any("\u0e00" <= character <= "\u0eff" for character in composed):
        spoken = _THAI_VOWEL_FIRST.sub(r"\2\1", _THAI_SILENCED.sub("", composed))
        spellings = (spoken, spoken.translate(_THAI_PLAIN))
    else:
        korean = (_korean(composed[:1]) + composed[1:], _korean(composed))
        spellings = (composed, *korean, _spelt_out(composed.casefold()))
    return tuple(reading for reading in dict.fromkeys(map(_reading, spellings)) if reading)


def romanised(text: str) -> str:
    """*text* in its most literal spelling, words apart by single blanks."""
    literal = (readings(word)[:1] for word in text.split())
    return " ".join(token for found in literal for reading in found for token in reading)


def _reading(spelling: str) -> Reading:
    parted = (
        f" {anyascii(character)} " if _is_syllable(character) else character
        for character in spelling
    )
    plain = anyascii("".join(parted)).lower().replace("'", "").replace("`", "")
    return tuple(_LETTERS.findall(plain))


def _is_syllable(character: str) -> bool:
    return is_spaced_out(character) and not "\u3040" <= character <= "\u30ff"


def _korean(syllables: str) -> str:
    """*syllables* with those apart that have a customary spelling."""
    return "".join(f" {_KOREAN[s]} " if s in _KOREAN else s for s in syllables)


def _spelt_out(word: str) -> str:
    if _SOUTH_SLAVIC.search(word):
        word = word.replace("đ", "dj")
    return word.translate(_SPELT_OUT)


def _semitic(word: str) -> tuple[str, ...]:
    """Arabic, Hebrew and their kin; what begins with the Arabic article also without it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
    forms = [_HEBREW_FIRST.get(word[0], word[0]) + word[1:], bare, _ARTICLED.sub(r"\1", bare)]
    forms += [_BREATHED.sub(r"ا\1", form) for form in forms[1:]]  # noqa: RUF001 - meant
    return tuple(form.translate(_ARABIC).translate(_HEBREW) for form in forms)


def _indic(word: str) -> str:
    """The word with the vowels that its consonants imply, less those that speech swallows."""
    characters = unicodedata.normalize("NFD", word)
    places = [*(_place(character) for character in characters), None, None]
    spelt = "".join(map(_indic_letter, characters, places, places[1:], places[2:]))
    if any(_FIRST_INDIC <= ord(character) < _FIRST_DRAVIDIAN for character in characters):
        spelt = _SWALLOWED.sub(lambda found: found[1] or "", spelt)
    return spelt.replace(_IMPLIED, "a")


def _is_tamil(word: str) -> bool:
    return any(ord(character) in _TAMIL for character in word)


def _tamil(spelt: str) -> tuple[str, ...]:
    """What *spelt* letter by letter may be spoken like."""
    soft = spelt.replace("cch", "ch").replace("ch", "s")
    voiced = _SOFT_STOP.sub(lambda found: found[0].translate(_VOICED), soft)
    return spelt, voiced, _ANY_STOP.sub(lambda found: found[1].translate(_VOICED), soft)


def _place(character: str) -> int | None:
    """Where in its Indic block *character* stands."""
    number = ord(character)
    return number & 0x7F if _FIRST_INDIC <= number <= _LAST_INDIC else None


def _indic_letter(character: str, place: int | None, then: int | None, later: int | None) -> str:
    """The spelling of one letter at *place*, the next two standing at *then* and *later*."""
    if place is None or place == _NUKTA:
        return "" if place else character
    if place in _NASALS:
        return "m" if then is None or then in _LABIALS else "n"
    letter = _INDIC.get(place) or anyascii(character)
    if place not in _CONSONANTS:
        return letter
    if then == _NUKTA:
        letter, then = _WITH_NUKTA.get(place, letter), later
    return letter if then in _VOWEL_SIGNS else letter + _IMPLIED
