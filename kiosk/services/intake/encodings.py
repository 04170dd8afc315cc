"""In which encoding a text is: Unicode where it can be, else the likeliest code page.

Libraries that guess encodings want a page of prose. A list of three people gives them too
little, so code pages are judged here by what lists have: headers that are known, and names
that look like names. Where two of them do equally well, both are offered.
"""

import codecs
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.domain.listing import EncodingOffer
from kiosk.services.intake.alphabets import language_share, word_points
from kiosk.services.intake.letters import PUNCTUATION, script
from kiosk.services.intake.statuses import general
from kiosk.services.intake.synonyms import SYNONYMS, plain

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEED_MARK = {
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
}
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
ESCAPED = "iso2022_jp"
"""What Japanese mail is in: its letters stand between escape sequences, in seven bits."""

_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J", b"\x1b(I", b"\x1b$(D")
_PAGES = {
    "cp1252": "west", "cp1250": "centre", "mac_roman": "west", "cp850": "west", "cp1251": "",
    "gb18030": "", "cp932": "", "big5": "", "cp949": "", "cp1256": "", "cp874": "",
    "cp1254": "turkish", "cp1253": "", "cp1255": "", "cp1257": "baltic", "koi8_r": "",
    "koi8_u": "", "cp866": "", "iso8859_2": "centre", "cp852": "centre", "mac_latin2": "centre",
    "mac_cyrillic": "", "euc_jp": "",
}  # fmt: skip
"""What is tried, the usual first, and whose accented letters each of them has."""

_FAVOURED = {
    "cp1252": 0.08, "cp1250": 0.02, "mac_roman": 0.01, "iso8859_2": -0.05, "cp852": -0.15,
    "mac_latin2": -0.3, "mac_cyrillic": -0.2, "cp866": -0.05, "koi8_u": -0.05,
}  # fmt: skip
"""How much better another must do: what most people have, they most likely have."""

_SAMPLE = 128 * 1024
_MOST_WORDS = 400
_LONGEST_WORD = 100
_MOST_OFFERS = 6
_MOST_SAMPLES = 3
_KNOWN_WORD = 0.5
_MOST_KNOWN = 4
_ONE_LANGUAGE = 0.3
_CLOSE = 0.25
_POOR = 0.3
_FEW_FAULTS = 0.1
_BROKEN = 0.02
_ZEROS, _ZEROS_OF_ASCII = 0.02, 0.25
"""How many bytes of Unicode in two or four bytes a letter are zero, at least."""

_CELL = re.compile(r'[^,;|\t\r\n"]+')
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Detected:
    """An encoding, and what else the text may be in, best first, where that is in doubt."""

    encoding: str
    offers: tuple[EncodingOffer, ...] = ()


def asked(encoding: str, data: bytes) -> Detected | None:
    """The encoding that was asked for; None if there is no such encoding of text."""
    try:
        name = codecs.lookup(encoding).name
        mark = codecs.BOM_UTF32 if name == "utf-32" else codecs.BOM_UTF16
        every_byte = io.BytesIO(mark + bytes(range(256)))
        io.TextIOWrapper(every_byte, name, errors="replace").read()
    except (LookupError, ValueError):
        return None
    unmarked = name in _NEED_MARK and not data.startswith(_NEED_MARK[name])
    return Detected(f"{name}-le" if unmarked else encoding)


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    text: str
    points: float


def detected(data: bytes) -> Detected:
    """The encoding of the text that *data* is."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Detected(encoding)
    if escaped := _escaped(data):
        return Detected(escaped)
    if wide := _wide(data):
        return Detected(wide)
    if _is_utf_8(data):
        return Detected("utf-8")
    return _chosen(_readings(data))


def _escaped(data: bytes) -> str:
    """The encoding with escape sequences that *data* is in, if it is; empty if not."""
    if not any(escape in data[:_SAMPLE] for escape in _ESCAPES) or not data.isascii():
        return ""
    for encoding in (ESCAPED, f"{ESCAPED}_ext"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return ""


def _wide(data: bytes) -> str:
    """The Unicode of two or four bytes a letter that *data* is in, if it is; empty if not."""
    start = data[: _SAMPLE // 4 * 4]
    zeros = start.count(0) / max(len(start), 1)
    if zeros < (_ZEROS_OF_ASCII if start.isascii() else _ZEROS):
        return ""
    found = {encoding: _clean_share(start, encoding) for encoding in _WIDE}
    best = max(_WIDE, key=lambda encoding: found[encoding])
    return best if found[best] > 1 - _FEW_FAULTS else ""


def _clean_share(start: bytes, encoding: str) -> float:
    """How much of *start* are letters and signs that lists have."""
    text = start.decode(encoding, "replace")
    fine = sum(
        "\x20" <= c < "\x7f" or c in "\t\r\n" or c in PUNCTUATION or bool(script(c)) for c in text
    )
    return fine / max(len(text), 1)


def _is_utf_8(data: bytes) -> bool:
    """Whether *data* is UTF-8, or would be if a few letters were not broken."""
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(letter > "\x7f" for letter in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
        return whole * _BROKEN > broken
    return True


def _readings(data: bytes) -> list[_Reading]:
    """How *data* reads in each code page that has all of its bytes, best first."""
    sample = _sample(data)
    known = _known_words()
    found = []
    for encoding, languages in _PAGES.items():
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        points = _points(text, encoding, languages, known) + _FAVOURED.get(encoding, 0)
        found.append(_Reading(encoding, text, points))
    return sorted(found, key=lambda reading: -reading.points)


def _sample(data: bytes) -> bytes:
    """The lines of *data* that say something about its encoding, the first of them first."""
    first = _HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    lines = data[start : start + _SAMPLE * 8].splitlines(keepends=True)
    telling = b"".join(line for line in lines if not line.isascii())[:_SAMPLE]
    end = max(telling.rfind(b"\n"), telling.rfind(b"\r")) + 1
    return telling[:end] or telling


def _points(text: str, encoding: str, languages: str, known: frozenset[str]) -> float:
    cells = [cell for cell in dict.fromkeys(_CELL.findall(text)) if not cell.isascii()]
    words = [word for cell in cells for word in cell.split(" ") if not word.isascii()]
    words = [word[:_LONGEST_WORD] for word in words[:_MOST_WORDS]]
    total = weight = 0.0
    for word in words:
        heavy = sum(letter > "\x7f" for letter in word)
        total += heavy * word_points(word, encoding, languages)
        weight += heavy
    familiar = sum(plain(cell) in known for cell in cells[:_MOST_WORDS])
    return (
        total / max(weight, 1)
        + _KNOWN_WORD * min(familiar, _MOST_KNOWN)
        + _ONE_LANGUAGE * language_share(words, languages)
    )


def _known_words() -> frozenset[str]:
    """Headers and words of status, as `plain` makes them."""
    return frozenset(word for words in SYNONYMS.values() for word in words) | frozenset(general())


def _chosen(readings: Sequence[_Reading]) -> Detected:
    if not readings:
        return Detected("cp1252", (EncodingOffer("cp1252", ()),))
    best = readings[0]
    rivals = [best]
    for reading in readings[1:]:
        if reading.text not in {rival.text for rival in rivals}:
            rivals.append(reading)
    close = len(rivals) > 1 and best.points - rivals[1].points < _CLOSE
    if not close and best.points >= _POOR:
        return Detected(best.encoding)
    return Detected(best.encoding, tuple(_offers(rivals[:_MOST_OFFERS])))


def _offers(rivals: Sequence[_Reading]) -> Iterator[EncodingOffer]:
    """Each reading with the cells that show best in what they differ."""
    cells = [_CELL.findall(reading.text) for reading in rivals]
    same = {len(few) for few in cells} == {len(cells[0])}
    places = [
        place
        for place, cell in enumerate(cells[0])
        if not same or len({few[place] for few in cells}) > 1
    ]
    shown = [place for place in places if not cells[0][place].isascii()] or places
    for reading, few in zip(rivals, cells, strict=True):
        sample = tuple(
            few[place].strip()[:_LONGEST_WORD]
            for place in shown[:_MOST_SAMPLES]
            if place < len(few)
        )
        yield EncodingOffer(reading.encoding, sample)
