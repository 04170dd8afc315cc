"""How a romanised name sounds, roughly, across the spellings of many languages.

A *sounding* still has its vowels and is what two spellings are compared by; a
*skeleton* has only its consonants and is what the index holds. A token has several
of each where one letter group may stand for two sounds (`gh` is a g in Ghulam and
silent in Vaughan), the plain one first. Two names sound alike when they share one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

LETTERS = "abdfghklmnprst"
"""Everything a skeleton may hold; `a` stands for any vowel at the start."""

_Rule = tuple[str, re.Pattern[str], str, str]

_RULES: tuple[_Rule, ...] = tuple(
    (needs, re.compile(pattern), plain, other)
    for needs, pattern, plain, other in (
        ("b", r"^(abd[aeou])([dnrstz])\2?(?=[aeiou])", r"\1\2", r"\1l\2"),
        ("h", r"s?hch|t?sch|tch|t?sh", "s", "s"),
        ("s", r"ts", "s", "s"),
        ("z", r"tz|cz", "s", "s"),
        ("d", r"d(?:zh|zs|j)", "g", "i"),
        ("d", r"dt$", "t", "t"),
        ("h", r"zh", "s", "g"),
        ("h", r"ch", "k", "s"),
        ("h", r"kh", "k", "h"),
        ("h", r"ph", "f", "f"),
        ("h", r"gh", "g", ""),
        ("h", r"bh", "b", "f"),
        ("h", r"(?<=[aeiou])mh", "m", "f"),
        ("h", r"dh", "d", ""),
        ("h", r"(?<=[trlnjw])h", "", ""),
        ("h", r"(?<=[ou])h(?=[bdfgkmnprstwyz])", "h", ""),
        ("d", r"di(?=[aeou])", "di", "g"),
        ("x", r"^x", "s", "h"),
        ("x", r"x", "ks", "h"),
        ("c", r"c(?=[eiy])", "s", "s"),
        ("c", r"ck?", "k", "k"),
        ("q", r"q", "k", "k"),
        ("w", r"(?<=[aeiouy])w$", "", ""),
        ("w", r"w", "f", "u"),
        ("v", r"v", "f", "b"),
        ("z", r"z", "s", "s"),
        ("y", r"y", "i", "i"),
        ("j", r"j", "g", "i"),
        ("h", r"^h(?=[aeiou])", "h", ""),
        ("h", r"h$", "", ""),
        ("o", r"ou|oo", "u", "u"),
        ("e", r"ee|ea|ie", "i", "i"),
        ("", r"(.)\1+", r"\1", r"\1"),
    )
)
"""What a token must hold for the rule to matter, what it replaces, by what, and by what else."""

_MOST_FORMS = 4
_FIRST_VOWEL = re.compile(r"^[aeiou]+")
_VOWELS = re.compile(r"[eiou]|(?<=.)a")


@lru_cache(maxsize=32768)
def soundings(token: str) -> tuple[str, ...]:
    """The ways *token* may sound, the plain one first; none beyond a to z."""
    if not (token.isascii() and token.isalpha() and token.islower()):
        return ()
    forms = [token]
    for needs, pattern, plain, other in _RULES:
        if needs in token:
            forms = _replaced(forms, pattern, plain, other)
    return tuple(form for form in forms if form)


@lru_cache(maxsize=32768)
def skeletons(token: str) -> tuple[str, ...]:
    """The consonants of each sounding, with an `a` for vowels at the start."""
    return tuple(dict.fromkeys(_skeleton(form) for form in soundings(token)))


def slips(skeleton: str) -> Iterator[str]:
    """Every skeleton that is one slip away: a letter left out, swapped, wrong or added."""
    for place in range(len(skeleton)):
        before, here, after = skeleton[:place], skeleton[place], skeleton[place + 1 :]
        yield before + after
        if after:
            yield before + after[0] + here + after[1:]
        for letter in LETTERS:
            yield before + letter + after
            yield before + letter + here + after
    yield from (skeleton + letter for letter in LETTERS)


@lru_cache(maxsize=32768)
def unlikeness(one: str, other: str, most: int) -> int:
    """How differently two tokens sound: 0 for the same, about 1 for every letter that differs.

    *most* is the answer for all that are no likelier.
    """
    nearest = most
    ours, theirs = soundings(one), soundings(other)
    for rarer, first in enumerate(ours):
        for rarest, second in enumerate(theirs):
            other_sound = rarer + rarest > 0
            if abs(len(first) - len(second)) + other_sound < nearest:
                nearest = min(nearest, slips_between(first, second) + other_sound)
    return nearest


def slips_between(one: str, other: str) -> int:
    """The letters left out, added, wrong or swapped (optimal string alignment).

    Hyyrö's bit-vector method: a column of the usual table is two numbers, whose bits
    say where it rises and where it falls.
    """
    places: dict[str, int] = {}
    for index, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << index
    full, last, slips_so_far = (1 << len(one)) - 1, 1 << len(one) - 1, len(one)
    rises, falls, same, before = full, 0, 0, 0
    for letter in other:
        here = places.get(letter, 0)
        swapped = (~same & here) << 1 & before
        same = (((here & rises) + rises) ^ rises) | here | falls | swapped
        up, down = falls | ~(same | rises) & full, same & rises
        slips_so_far += bool(up & last) - bool(down & last)
        up, down = up << 1 | 1, down << 1
        rises, falls, before = (down | ~(same | up)) & full, up & same & full, here
    return slips_so_far


def _replaced(forms: list[str], pattern: re.Pattern[str], plain: str, other: str) -> list[str]:
    if not any(map(pattern.search, forms)):
        return forms
    found = [pattern.sub(plain, form) for form in forms]
    if plain != other:
        found += [pattern.sub(other, form) for form in forms]
    return list(dict.fromkeys(found))[:_MOST_FORMS]


def _skeleton(sounding: str) -> str:
    return _VOWELS.sub("", _FIRST_VOWEL.sub("a", sounding))
