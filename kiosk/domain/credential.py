"""What is scanned or typed to claim a registration, and the codes the kiosk makes itself."""

import hashlib
import hmac
import unicodedata

LONGEST = 512
"""Characters; the largest QR code that a badge could sensibly carry is far shorter."""

CALIBRATION = "QAWZMY1"
"""Begins every code of our own: keys that move between keyboard layouts, so that a scanner
set to the wrong country can be recognised."""

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECKED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cleaned(text: str) -> str:
    """*text* without the blanks and control characters that scanners put around a code."""
    return text.strip().strip("\x00\x1d\x1e\x04")


def readable(credential: str) -> bool:
    """Whether a cleaned *credential* could be a code at all."""
    return 0 < len(credential) <= LONGEST and not any(
        unicodedata.category(character) in {"Cc", "Cs", "Cn"} or character == "\ufffd"
        for character in credential
    )


def folded(credential: str) -> str:
    """What two credentials share that differ only in case."""
    return credential.casefold()


def own_code(secret: bytes, registration: str) -> str:
    """The code that the event's badges carry for *registration*: opaque, 128 bits.

    The calibration prefix, 26 characters of Crockford base32, and an ISO 7064
    MOD 37,36 check character. Every station derives the same code.
    """
    number = int.from_bytes(hmac.digest(secret, registration.encode(), hashlib.sha256)[:16])
    digits = "".join(_CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))
    return CALIBRATION + digits + _check_character(digits)


def is_own_code(credential: str) -> bool:
    """Whether *credential* has the form, and the right check character, of a code of ours."""
    code = credential.upper()
    digits = code[len(CALIBRATION) : -1]
    return (
        code.startswith(CALIBRATION)
        and len(digits) == 26  # noqa: PLR2004 - 128 bits in fives
        and all(digit in _CROCKFORD for digit in digits)
        and code[-1] == _check_character(digits)
    )


def _check_character(digits: str) -> str:
    """ISO/IEC 7064, hybrid system MOD 37,36."""
    product = 36
    for digit in digits:
        total = (product + _CHECKED.index(digit)) % 36 or 36
        product = total * 2 % 37
    return _CHECKED[(37 - product) % 36]
