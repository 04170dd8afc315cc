"""What is scanned or typed to claim a registration, and the codes the kiosk makes itself."""

import unicodedata
from collections.abc import Iterator

from kiosk.domain.opaque import CROCKFORD, ID_LENGTH, opaque

LONGEST = 512
"""Characters; the largest QR code that a badge could sensibly carry is far shorter."""

CALIBRATION = "QAWZMY1"
"""Begins every code of our own: keys that move between keyboard layouts, so that a scanner
set to the wrong country can be recognised."""

_AROUND = (
    "\x00\x04\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Every blank, and the controls that scanners send before or after a code."""

_LINK_PARTS = 3
"""Slashes in a link that has a path."""

_SEAL_LENGTH = 14
_CHECKED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {character: value for value, character in enumerate(_CHECKED)}


def cleaned(text: str) -> str:
    """*text*, whole, without the blanks and controls that scanners put around a code.

    What is longer than any code is cut just beyond `LONGEST`, and stays unreadable.
    """
    return whole(text).strip(_AROUND)[: LONGEST + 1]


def whole(text: str) -> str:
    """*text* with U+FFFD for halves of characters, which neither files nor facts can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def readable(credential: str) -> bool:
    """Whether a cleaned *credential* could be a code at all."""
    return 0 < len(credential) <= LONGEST and not any(
        unicodedata.category(character) in {"Cc", "Cs", "Cn"} or character == "\ufffd"
        for character in credential
    )


def codes_in_link(credential: str) -> Iterator[str]:
    """The codes that a link to a ticket ends in; none in what is no link."""
    if not credential.startswith(("http://", "https://")) or credential.count("/") < _LINK_PARTS:
        return
    path, _, query = credential.rstrip("/").partition("?")
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name == "pk" and value:  # Luma's key of a guest
            yield value
    tail = path.rpartition("/")[2]
    if tail and not query:
        yield tail


def codes_within(credential: str) -> Iterator[str]:
    """The codes that a ticket's own QR may hold beside more.

    The end of a link, or what stands before a `/`, behind which alf.io signs its ids.
    """
    yield from codes_in_link(credential)
    before, slash, signature = credential.partition("/")
    if slash and before and signature and ":" not in before:
        yield before


def folded(credential: str) -> str:
    """What two credentials share that differ only in case."""
    return credential.casefold()


def without_zeros(code: str) -> str:
    """What is left of a *code* of digits whose leading zeros were lost; empty for others."""
    return code.lstrip("0") if code.isascii() and code.isdecimal() else ""


def own_code(secret: bytes, registration: str) -> str:
    """The code that the event's badges carry for *registration*: opaque, 130 bits.

    The calibration prefix, the registration's id without its `R`, a seal made with the
    event's *secret*, and an ISO 7064 MOD 37,36 check character. Every station makes the
    same code, and none needs to store it.
    """
    digits = registration[1:] + opaque(secret, f"badge|{registration}", _SEAL_LENGTH)
    return CALIBRATION + digits + _check_character(digits)


def registration_in(secret: bytes, credential: str) -> str | None:
    """The id of the registration that a code of our own names; None if it is none.

    Upper and lower case are the same here, and a code with a false seal is no code.
    """
    code = credential.upper()
    if not is_own_code(code):
        return None
    registration = "R" + code[len(CALIBRATION) : len(CALIBRATION) + ID_LENGTH]
    return registration if own_code(secret, registration) == code else None


def is_own_code(credential: str) -> bool:
    """Whether *credential* has the form, and the right check character, of a code of ours."""
    code = credential.upper()
    digits = code[len(CALIBRATION) : -1]
    return (
        code.startswith(CALIBRATION)
        and len(digits) == ID_LENGTH + _SEAL_LENGTH
        and all(digit in CROCKFORD for digit in digits)
        and code[-1] == _check_character(digits)
    )


def _check_character(digits: str) -> str:
    """ISO/IEC 7064, hybrid system MOD 37,36."""
    product = 36
    for digit in digits:
        total = (product + _VALUES[digit]) % 36 or 36
        product = total * 2 % 37
    return _CHECKED[(37 - product) % 36]
