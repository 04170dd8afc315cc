"""Names that say nothing: derived from the event's secret, the same on every laptop."""

import hashlib
import hmac

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: digits and capitals without I, L, O and U."""


ID_LENGTH = 12
"""Characters of a registration's id after its `R`: 60 bits."""

_PAIRS = tuple(first + second for first in CROCKFORD for second in CROCKFORD)


def opaque(secret: bytes, text: str, length: int) -> str:
    """*length* characters (even, 50 at the most) of Crockford base32 of HMAC-SHA256 of *text*."""
    number = int.from_bytes(hmac.digest(secret, text.encode(), hashlib.sha256)) >> 256 - 5 * length
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(5 * length - 10, -1, -10)])


def registration_id(secret: bytes, key: str) -> str:
    """The id of the registration that *key* identifies within an event."""
    return "R" + opaque(secret, f"registration|{key}", ID_LENGTH)
