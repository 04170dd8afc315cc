"""Columns that would harm people in the wrong hands, known by what is in them.

Their headers say nothing; so only values count that can hardly be anything else. Numbers
without separators are never taken, since codes of tickets and orders look the same: one in
ten of them has the check digit of a payment card.
"""

import re
from collections.abc import Iterable
from itertools import islice

_SAMPLED = 200
_FEWEST = 2
"""How many values, alike in this, tell: one may be anything."""

_SSN = re.compile(r"(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}")
_ALIEN = re.compile(r"A[- ]?(?:\d{3}-\d{3}-\d{3}|\d{2}-\d{3}-\d{3}|\d{8,9})", re.IGNORECASE)
_CARD = re.compile(r"(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6011|65\d\d)([ -])\d{4}\1\d{4}\1\d{4}")
_AMEX = re.compile(r"3[47]\d\d([ -])\d{6}\1\d{5}")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_IBAN_BASE = 97


def sensitive_values(cells: Iterable[str]) -> str:
    """Why a column of *cells* is left out (a reason word); empty if nothing tells.

    It does if most of its cells that are not blank hold the same kind of number.
    """
    values = [cell.strip() for cell in islice(filter(str.strip, cells), _SAMPLED)]
    kinds = [_kind(value) for value in values]
    for reason in ("social_security", "alien_number", "payment"):
        count = kinds.count(reason)
        if count >= _FEWEST and 2 * count > len(values):
            return reason
    return ""


def _kind(value: str) -> str:
    if _SSN.fullmatch(value):
        return "social_security"
    if _ALIEN.fullmatch(value):
        return "alien_number"
    return "payment" if _is_card(value) or _is_iban(value) else ""


def _is_card(value: str) -> bool:
    if not (_CARD.fullmatch(value) or _AMEX.fullmatch(value)):
        return False
    digits = [int(letter) for letter in reversed(value) if letter.isdecimal()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_iban(value: str) -> bool:
    packed = value.replace(" ", "").upper()
    if not _IBAN.fullmatch(packed):
        return False
    turned = packed[4:] + packed[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % _IBAN_BASE == 1
