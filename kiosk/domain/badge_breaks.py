# ruff: noqa: RUF001 - Chinese and Japanese punctuation is meant
"""Where a text may go on in the next line: after blanks and hyphens, between CJK characters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

_BLANKS = re.compile(
    "[\t-\r\x1c-\x20\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+"
)
"""Those that may end a line: not the no-break spaces."""

_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]+")
"""Control characters would be boxes; orders to turn a text around would print a name backwards.

What only keeps the directions of parts from each other's (FSI, PDI) may stay.
"""

_BREAKS_AFTER = frozenset("-\u058a\u2010\u2012\u2013\u200b")
_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー々〻ゝゞヽヾ）］｝〕〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = frozenset("（［｛〔〈《「『【")
_VOWELS_LIKE_MARKS = frozenset("ำຳ")
"""Thai and Lao am: letters to Unicode, half of them above the letter before."""

_JOINER = "\u200d"
_VIRAMA = 9
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_TAGS = ("\U000e0020", "\U000e007f")
_VOWELS_AND_FINALS = ("\u1160", "\u11ff")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together in one line, and whether a blank parts it from the next piece."""

    text: str
    blank_after: bool = False


def whole_words(text: str) -> list[Piece]:
    """*text* in pieces that blanks part: a double name stays together."""
    return [Piece(word, blank_after=True) for word in _blank_separated(text)]


def words(text: str) -> list[Piece]:
    """*text* in pieces between which a reader expects a line to end."""
    return [piece for word in _blank_separated(text) for piece in _closed(_parts(word))]


def clusters(text: str) -> list[Piece]:
    """*text* in its smallest pieces: what a reader takes for one character."""
    return [piece for word in _blank_separated(text) for piece in _closed(graphemes(word))]


def in_clusters(piece: Piece) -> list[Piece]:
    """The smallest pieces of *piece*, the last with its blank."""
    *most, last = graphemes(piece.text)
    return [*map(Piece, most), replace(piece, text=last)]


def joined(pieces: list[Piece]) -> str:
    """One line of *pieces*; the blank after the last one is gone."""
    return "".join(piece.text + " " * piece.blank_after for piece in pieces).rstrip(" ")


def graphemes(text: str) -> Iterator[str]:
    """The characters as a reader counts them: letters with their marks, Indic conjuncts, emoji."""
    start = 0
    for index in range(1, len(text)):
        if not _belongs_to_previous(text, index):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _blank_separated(text: str) -> list[str]:
    printable = (_UNPRINTABLE.sub("", word) for word in _BLANKS.split(text))
    return [word for word in printable if word]


def _closed(parts: Iterator[str]) -> Iterator[Piece]:
    """Pieces of one word, with the blank that follows it."""
    *most, last = parts
    yield from map(Piece, most)
    yield Piece(last, blank_after=True)


def _parts(word: str) -> Iterator[str]:
    part = ""
    for cluster in graphemes(word):
        if part and _may_part(part, cluster):
            yield part
            part = ""
        part += cluster
    yield part


def _may_part(before: str, after: str) -> bool:
    if before[-1] in _BREAKS_AFTER:
        return len(before) > 1
    if after[0] in _NEVER_FIRST or before[-1] in _NEVER_LAST:
        return False
    return _is_wide(before[-1]) and _is_wide(after[0])


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _belongs_to_previous(text: str, index: int) -> bool:
    here, before = text[index], text[index - 1]
    if unicodedata.category(here) in {"Mn", "Mc", "Me"}:
        return True
    if here == _JOINER or here in _VOWELS_LIKE_MARKS:
        return True
    if any(low <= here <= high for low, high in (_SKIN_TONES, _TAGS, _VOWELS_AND_FINALS)):
        return True
    if before == _JOINER or unicodedata.combining(before) == _VIRAMA:
        return True
    return _ends_a_flag(text, index)


def _ends_a_flag(text: str, index: int) -> bool:
    """Whether this is the second of two letters that make a flag."""
    low, high = _FLAGS
    letters = 0
    while index >= 0 and low <= text[index] <= high:
        letters, index = letters + 1, index - 1
    return letters > 0 and letters % 2 == 0
