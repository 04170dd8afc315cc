"""Names that say nothing: derived from the event's secret, the same on every laptop."""

import base64
import hashlib
import hmac

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: digits and capitals without I, L, O and U."""


ID_LENGTH = 12
"""Characters of a registration's id after its `R`: 60 bits."""

_FROM_RFC_4648 = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", CROCKFORD.encode())


def opaque(secret: bytes, text: str, length: int) -> str:
    """*length* characters of Crockford base32 of HMAC-SHA256 of *text*; 51 at the most."""
    digest = hmac.digest(secret, text.encode(), hashlib.sha256)
    return base64.b32encode(digest)[:length].translate(_FROM_RFC_4648).decode()


def registration_id(secret: bytes, key: str) -> str:
    """The id of the registration that *key* identifies within an event."""
    return "R" + opaque(secret, f"registration|{key}", ID_LENGTH)
