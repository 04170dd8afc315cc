"""The words that tell what a header asks for, in many languages, and where they stand in it.

They are in `resources/intake`, whose README says how they are written.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from kiosk.bundled import resource
from kiosk.services.intake.cells import without_accents

_KEY = 3
"""Phrases are found by how they begin; words that are shorter by all of themselves."""

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("‘’`´ʼ", "'"),  # noqa: RUF001 - headers have them
        **dict.fromkeys("أإآٱ", "ا"),  # noqa: RUF001 - so have they these
        **dict.fromkeys("ىیېئ", "ي"),
        **dict.fromkeys("ةۀ", "ه"),  # noqa: RUF001 - and these
        **dict.fromkeys("\u0640\u200b\u200c\u200d", ""),
        **dict(zip("łđøıəؤک№", "ldoiaوك#", strict=True)),
    }
)
"""Letters that are one to who writes in a hurry, and what joins or stretches them."""

_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670]")
_ARABIC_ARTICLE = re.compile(r"\b(?:[وفبك]?ال|لل)(?=\w{2})")
_POSSESSIVE = re.compile(r"'s\b")
_ABBREVIATION = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")
_NUMBERED = re.compile(r"\b([a-z])-?#")
_INITIAL = re.compile(r"\b([a-z])-(?!no\b)(?=[^\W_])")
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[:|(\[?;¿{]|[-–—] | [-–—]")  # noqa: RUF001 - headers have them
_UNBROKEN = re.compile(
    "[\u0900-\u097f\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Scripts whose words are not told apart by blanks, or whose endings grow on to them."""

_NO_LETTERS = re.compile(r"[\s\d!-/:-@\[-`{-~]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@dataclass(frozen=True, slots=True)
class Found:
    """One phrase in a header: what it stands for, where, and how sure it is.

    `part` counts the header's parts, as colons and brackets make them; `owned` says that
    somebody's own is asked for ("your ..."). A `weak` one may as well be a subject.
    """

    reason: str
    length: int
    part: int
    weak: bool = False
    owned: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    reason: str
    weak: bool

    def stands_at(self, words: list[str], place: int) -> bool:
        if place + len(self.words) > len(words):
            return False
        return all(
            word.startswith(own[:-1]) if own[-1] == "*" else word == own
            for own, word in zip(self.words, words[place:], strict=False)
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All phrases, found by how they begin; `whole` are those that are a header by themselves."""

    spaced: dict[str, list[_Phrase]] = field(default_factory=dict)
    unbroken: dict[str, list[_Phrase]] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    owners: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()

    def asked(self, header: str) -> str:
        """The reason of the phrase that is all of *header*, courtesies aside; or nothing."""
        return self.whole.get(_bare(header, self.fillers), "")

    def find(self, header: str) -> Iterator[Found]:
        """Every phrase in *header*, which is as `folded` makes it."""
        yield from self._words(header)
        if _UNBROKEN.search(header):
            yield from self._letters(header)

    def _words(self, header: str) -> Iterator[Found]:
        places = list(_WORD.finditer(header))
        words = [place.group() for place in places]
        for at, word in enumerate(words):
            for phrase in self.spaced.get(word[:_KEY], ()):
                if phrase.stands_at(words, at):
                    end = places[at + len(phrase.words) - 1].end()
                    start = places[at].start()
                    yield Found(
                        phrase.reason,
                        end - start,
                        _part(header, start),
                        phrase.weak,
                        not self.owners.isdisjoint(words[max(0, at - 3) : at]),
                    )

    def _letters(self, header: str) -> Iterator[Found]:
        text = header.replace(" ", "")
        for at in range(len(text)):
            for phrase in self.unbroken.get(text[at : at + 2], ()):
                own = phrase.words[0]
                if text.startswith(own, at):
                    before = text[max(0, at - 8) : at]
                    owned = any(owner in before for owner in self.owners if len(owner) > 1)
                    yield Found(phrase.reason, len(own), _part(text, at), phrase.weak, owned)


@cache
def vocabulary() -> Vocabulary:
    """The words of `resources/intake`."""
    reasons = _read("intake/sensitive.json")
    context = _read("intake/context.json")
    held = Vocabulary(
        owners=frozenset(map(folded, _phrases(context.pop("owner")))),
        fillers=frozenset(map(folded, _phrases(context.pop("filler")))),
    )
    for reason, languages in (reasons | context).items():
        for phrase in _phrases(languages):
            for spelling in {phrase, phrase.translate(_UMLAUTS)}:
                _add(held, reason, spelling)
    return held


def folded(text: str) -> str:
    """*text* in the one spelling that phrases and headers are compared in."""
    text = without_accents(text.casefold())
    if not text.isascii():
        text = _ARABIC_MARKS.sub("", text.translate(_LETTERS))
        text = _ARABIC_ARTICLE.sub("", text)
    text = _ABBREVIATION.sub(r"\1", _POSSESSIVE.sub("", text.replace("_", " ")))
    text = _INITIAL.sub(r"\1", _NUMBERED.sub(r"\1number", text))
    return text.replace("#", " number ").replace("&", " and ")


def _read(name: str) -> dict[str, dict[str, list[str]]]:
    read: dict[str, dict[str, list[str]]] = json.loads(resource(name).read_text("utf-8"))
    return read


def _phrases(languages: Mapping[str, list[str]]) -> Iterator[str]:
    return chain.from_iterable(languages.values())


def _add(held: Vocabulary, reason: str, spelling: str) -> None:
    if spelling.startswith("="):
        held.whole.setdefault(_bare(folded(spelling[1:]), held.fillers), reason)
        return
    weak = spelling.startswith("~")
    text = folded(spelling.lstrip("~"))
    if _UNBROKEN.search(text):
        text = text.replace(" ", "").replace("-", "").rstrip("*")
        held.unbroken.setdefault(text[:2], []).append(_Phrase((text,), reason, weak))
    else:
        words = tuple(re.findall(r"[^\W_]+\*?", text))
        held.spaced.setdefault(words[0].rstrip("*")[:_KEY], []).append(_Phrase(words, reason, weak))


def _bare(header: str, fillers: frozenset[str]) -> str:
    """*header* without the words of a polite question, and without numbers."""
    if not _UNBROKEN.search(header):
        words = (word for word in _WORD.findall(header) if not word.isdecimal())
        return " ".join(word for word in words if word not in fillers)
    text = _NO_LETTERS.sub("", header)
    for filler in sorted(filter(_UNBROKEN.search, fillers), key=len, reverse=True):
        text = text.replace(filler, "")
    return text


def _part(text: str, place: int) -> int:
    return len(_BREAK.findall(text, 0, place))
