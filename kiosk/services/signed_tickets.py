"""Tickets that pretix signed: good without any list, unless they were revoked."""

import base64
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.domain.opaque import opaque
from kiosk.domain.signed_ticket import Sealed, SignedTicket, sealed_in, ticket_in
from kiosk.store.event_file import EventFile

_KEY = "ticket_key:"
_REVOKED = "revoked:"
_DIGEST_LENGTH = 16
"""Characters: 80 bits of a code that was revoked are remembered, never the code."""


def signed_ticket(file: EventFile, credential: str, at: datetime) -> SignedTicket | None:
    """What the signed ticket in a cleaned *credential* says, at the moment *at*.

    None for everything that no key of the event has signed.
    """
    sealed = sealed_in(credential)
    ticket = ticket_in(sealed.payload) if sealed else None
    if ticket is None or not has_signature(file, credential):
        return None
    revoked = is_revoked(file, credential)
    return replace(ticket, revoked=revoked, outside_time=not ticket.covers(at))


def has_signature(file: EventFile, credential: str) -> bool:
    """Whether a key of the event has signed a cleaned *credential*."""
    sealed = sealed_in(credential)
    return sealed is not None and any(_has_signed(key, sealed) for key in ticket_keys(file))


def is_revoked(file: EventFile, credential: str) -> bool:
    """Whether the organiser has revoked a cleaned *credential*, signed or not."""
    return file.settings.value(_revoked_name(file, credential)) is True


def ticket_keys(file: EventFile) -> list[bytes]:
    """The public keys, 32 bytes each, whose signatures the event trusts."""
    told = file.settings.beginning(_KEY)
    return [base64.b64decode(key) for key, trusted in sorted(told.items()) if trusted is True]


def trust_keys(
    file: EventFile,
    keys: Iterable[bytes],
    at: datetime,
    operator: str = "",
    *,
    trusted: bool = True,
) -> int:
    """Trust *keys* from now on, or no longer; how many that changes.

    Raises DiskFullError or StoreUnavailableError.
    """
    names = [_KEY + base64.b64encode(key).decode() for key in keys]
    return _settle(file, names, at, operator, value=trusted)


def revoke(file: EventFile, codes: Iterable[str], at: datetime, operator: str = "") -> int:
    """Refuse cleaned *codes* from now on; how many were not refused before.

    Raises DiskFullError or StoreUnavailableError.
    """
    names = [_revoked_name(file, code) for code in codes]
    return _settle(file, names, at, operator, value=True)


def revoked_count(file: EventFile) -> int:
    """How many codes are revoked."""
    return sum(value is True for value in file.settings.beginning(_REVOKED).values())


def _settle(
    file: EventFile, names: Iterable[str], at: datetime, operator: str, *, value: bool
) -> int:
    """A setting for each name, so that what two laptops were told adds up."""
    new = [name for name in dict.fromkeys(names) if bool(file.settings.value(name)) is not value]
    if new:
        with file.writing(at, operator) as writer:
            for name in new:
                writer.append(Kind.SETTING, setting_subject(name), {"value": value})
    return len(new)


def _revoked_name(file: EventFile, code: str) -> str:
    secret = bytes.fromhex(file.event.secret)
    return _REVOKED + opaque(secret, f"revoked|{code}", _DIGEST_LENGTH)


def _has_signed(key: bytes, sealed: Sealed) -> bool:
    try:
        VerifyKey(key).verify(sealed.payload, sealed.signature)
    except BadSignatureError:
        return False
    return True
