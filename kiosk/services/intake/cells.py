"""One cell, without what systems and spreadsheets put into it for their own reasons."""

import re
import unicodedata

from kiosk.domain.credential import cleaned

_GUARDED = frozenset("=+-@|%")
"""What a spreadsheet would run as a formula; systems write a `'` or TAB before it."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<![\u00c2-\u00f4])[\x80-\x9f]"
    "|^[\u200c\u200d]+|[\u200c\u200d]+$"
)
"""Marks that nobody typed. Within a word, joiners are letters: Persian and Hindi need them.

Behind an accented capital such a control is half of a damaged letter, and tells so."""

_DASHES = frozenset(mark * length for mark in ".-_\u2013\u2014*" for length in (1, 2, 3))

_NOTHING = _DASHES | {"n/a", "#n/a", "n.a.", "tbd", "tba", "?", "??", "???"}
"""What stands where nothing is known, in any column and for any code."""

_NOTHING_YET = _NOTHING | {"info requested", "information requested"}

_LONGEST = max(map(len, _NOTHING_YET))


def tidy(cell: str) -> str:
    """*cell* as a field holds it: single blanks, composed, nothing that stands for nothing."""
    text = " ".join(cell.split())
    if not text.isascii() or not text.isprintable():
        text = composed(text)
    if text[:1] == "'":
        text = _unguarded(text)
    if len(text) <= _LONGEST and text.lower() in _NOTHING_YET:
        return ""
    return text


def tidy_code(cell: str) -> str:
    """*cell* as a code: exactly as it came, without what surrounds it."""
    code = _unguarded(cleaned(cell))
    return "" if code.lower() in _NOTHING else code


def without_accents(text: str) -> str:
    """*text* without the marks on Latin letters, which headers often lack."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text.replace("ı", "i"))  # noqa: RUF001 - Turkish
    bare = "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def composed(text: str) -> str:
    """*text* without marks that nobody typed, its letters composed, its blanks single."""
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub("", text).split()))


def _unguarded(text: str) -> str:
    """*text* without its guard; with it, pretix writes a backslash before each bar."""
    if text[:1] == "'" and text[1:2] in _GUARDED:
        return text[1:].replace("\\|", "|")
    return text
