"""What is scanned or typed to claim a registration, and the codes the kiosk makes itself."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kiosk.domain.opaque import CROCKFORD, ID_LENGTH, opaque

LONGEST = 512
"""Characters; the largest QR code that a badge could sensibly carry is far shorter."""

CALIBRATION = "QAWZMY1"
"""Begins every code of our own: keys that move between keyboard layouts, so that a scanner
set to the wrong country can be recognised."""

_AROUND = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""Every blank, and marks without a width."""

_ENDINGS = frozenset(map(ord, "\t\n\v\f\r\x85"))
"""Controls that part one scan from the next: inside a code, there are two."""

_CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - _ENDINGS)
"""All others, which scanners send around a code and, for a separator of fields, within."""

_SCANNERS_OWN = re.compile(r"(?:\][A-Za-z][0-9A-Za-z]|\\[0-9]{6})+")
"""What a scanner may put first: which symbology it read (AIM), and in which alphabet (ECI)."""

_SEPARATORS = dict.fromkeys(map(ord, "- \xa0\u2010\u2011\u2013"))
"""Of groups of characters, for people to read."""

_READ_ALIKE = str.maketrans("OIL", "011")
"""What Crockford's alphabet leaves out, because people take it for a digit."""

_LINK_PARTS = 3
"""Slashes in a link that has a path."""

_SEAL_LENGTH = 14
_CHECKED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {character: value for value, character in enumerate(_CHECKED)}


def cleaned(text: str) -> str:
    """*text*, whole, without what scanners put around a code or into it.

    Those are blanks, controls, and the prefixes that name the symbology and the alphabet.
    The end of a line is taken off the ends only: within, two scans would become one code.
    What is longer than any code is cut just beyond `LONGEST`, and stays unreadable.
    """
    code = whole(text).translate(_CONTROLS).strip(_AROUND)
    while prefix := _SCANNERS_OWN.match(code):
        code = code[prefix.end() :].strip(_AROUND)
    return code[: LONGEST + 1]


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


def codes_meant(held: Iterable[str], credential: str) -> tuple[str, ...]:
    """Those of the codes that somebody *held* that they show as *credential*.

    The one that is written so, else all that differ in case, groups or leading zeros only.
    """
    known = tuple(held)
    if credential in known:
        return (credential,)
    shown = {bare(code) for code in (credential, *codes_within(credential))}
    return tuple(code for code in known if bare(code) in shown)


def folded(credential: str) -> str:
    """What two credentials share that differ only in case."""
    return credential.casefold()


def ungrouped(credential: str) -> str:
    """A folded *credential* without the hyphens and blanks that make it easy to read."""
    return credential.translate(_SEPARATORS)


def bare(credential: str) -> str:
    """What two credentials share that differ only in case, groups and leading zeros."""
    return ungrouped(folded(credential)).lstrip("0")


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

    It may be written as people read it out: in either case, in groups, with letters that
    look like digits. A code with a false seal is no code.
    """
    code, check = _own_form(credential)
    registration = "R" + code[len(CALIBRATION) : len(CALIBRATION) + ID_LENGTH]
    if not code or own_code(secret, registration)[:-1] != code:
        return None
    alike = check.translate(_READ_ALIKE) == _check_of(code).translate(_READ_ALIKE)
    return registration if alike else None


def is_own_code(credential: str) -> bool:
    """Whether *credential* has the form, and the right check character, of a code of ours."""
    code, check = _own_form(credential)
    return bool(code) and check == _check_of(code)


def _own_form(credential: str) -> tuple[str, str]:
    """A code of our own as we write it, and its check character; empty if it is of no such form."""
    written = ungrouped(credential).upper()
    code = written[:-1].translate(_READ_ALIKE)
    digits = code[len(CALIBRATION) :]
    fits = (
        code.startswith(CALIBRATION)
        and len(digits) == ID_LENGTH + _SEAL_LENGTH
        and all(digit in CROCKFORD for digit in digits)
    )
    return (code, written[-1]) if fits else ("", "")


def _check_of(code: str) -> str:
    return _check_character(code[len(CALIBRATION) :])


def _check_character(digits: str) -> str:
    """ISO/IEC 7064, hybrid system MOD 37,36."""
    product = 36
    for digit in digits:
        total = (product + _VALUES[digit]) % 36 or 36
        product = total * 2 % 37
    return _CHECKED[(37 - product) % 36]
