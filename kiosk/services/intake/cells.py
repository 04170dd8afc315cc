"""One cell, without what systems and spreadsheets put into it for their own reasons."""

import unicodedata

from kiosk.domain.credential import cleaned

_GUARDED = frozenset("=+-@")
"""What a spreadsheet would run as a formula; systems write a `'` or TAB before it."""

_PLACEHOLDERS = frozenset(
    {
        "info requested",
        "information requested",
        "not provided",
        "[not provided]",
        "unassigned",
        "n/a",
        "#n/a",
        "tbd",
        "tba",
        ".",
        "-",
        "--",
        "---",
        "?",
    }
)
"""What stands where nothing is known."""

_NO_CODES = frozenset({"n/a", "#n/a", ".", "-", "--", "---", "?"})

_LONGEST_PLACEHOLDER = max(map(len, _PLACEHOLDERS))


def tidy(cell: str) -> str:
    """*cell* as a field holds it: single blanks, composed, nothing that stands for nothing."""
    text = _unguarded(" ".join(cell.split()))
    if len(text) <= _LONGEST_PLACEHOLDER and text.lower() in _PLACEHOLDERS:
        return ""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def tidy_code(cell: str) -> str:
    """*cell* as a code: exactly as it came, without what surrounds it."""
    code = _unguarded(cleaned(cell))
    return "" if code.lower() in _NO_CODES else code


def without_accents(text: str) -> str:
    """*text* without the marks on Latin letters, which headers often lack."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def _unguarded(text: str) -> str:
    return text[1:] if text[:1] == "'" and text[1:2] in _GUARDED else text
