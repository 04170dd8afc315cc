"""The letters that names are written in, by script; symbols and rarities are not among them."""

from bisect import bisect_right

_RANGES = (
    (0x00C0, 0x00D6, "latin"),
    (0x00D8, 0x00F6, "latin"),
    (0x00F8, 0x017E, "latin"),
    (0x01A0, 0x01A1, "latin"),  # Vietnamese
    (0x01AF, 0x01B0, "latin"),
    (0x0218, 0x021B, "latin"),  # Romanian
    (0x0259, 0x0259, "latin"),  # Azerbaijani
    (0x0300, 0x036F, "mark"),
    (0x0386, 0x0386, "greek"),
    (0x0388, 0x03CE, "greek"),
    (0x0401, 0x045F, "cyrillic"),
    (0x0490, 0x0493, "cyrillic"),
    (0x049A, 0x049B, "cyrillic"),
    (0x04A2, 0x04A3, "cyrillic"),
    (0x04AE, 0x04B1, "cyrillic"),
    (0x04D8, 0x04D9, "cyrillic"),
    (0x04E8, 0x04E9, "cyrillic"),
    (0x0531, 0x0587, "armenian"),
    (0x05D0, 0x05EA, "hebrew"),
    (0x0621, 0x063A, "arabic"),
    (0x0640, 0x0652, "arabic"),
    (0x0660, 0x0669, "arabic"),
    (0x0671, 0x06D3, "arabic"),
    (0x06F0, 0x06F9, "arabic"),
    (0x0901, 0x0DF4, "indic"),
    (0x0E01, 0x0E3A, "thai"),
    (0x0E40, 0x0E4E, "thai"),
    (0x0E81, 0x0EDD, "lao"),
    (0x1000, 0x109F, "burmese"),
    (0x10D0, 0x10FA, "georgian"),
    (0x1200, 0x135A, "ethiopic"),
    (0x1780, 0x17DD, "khmer"),
    (0x1E02, 0x1EF9, "latin"),
    (0x3005, 0x3007, "cjk"),
    (0x3041, 0x3096, "cjk"),
    (0x30A1, 0x30FE, "cjk"),
    (0x3400, 0x4DBF, "cjk"),
    (0x4E00, 0x9FFF, "cjk"),
    (0xAC00, 0xD7A3, "hangul"),
    (0x20000, 0x323AF, "cjk"),
)
_STARTS = [start for start, _, _ in _RANGES]

PUNCTUATION = frozenset(
    "\u2019\u2018\u201c\u201d\u201e\u201a\u00ab\u00bb\u2013\u2014\u2026\u00b7\u2022\u00bf"
    "\u00a1\u00ba\u00aa\u00b0\u2116\u20ac\u00a3\u00a7\u3001\u3002\u30fb\u300c\u300d\uff08"
    "\uff09\uff1a\uff1b\uff0c\uff1f\uff01\u3000\u060c\u061b\u061f\u200c\u200d\u200e\u200f"
    "\u00a0\u202f"
)
"""What stands between and beside words."""


def script(letter: str) -> str:
    """The script that *letter* is of; empty for what is no letter of any name."""
    if letter < "\x80":
        return "latin" if letter.isalpha() else ""
    code = ord(letter)
    start, end, name = _RANGES[max(bisect_right(_STARTS, code) - 1, 0)]
    return name if start <= code <= end else ""
