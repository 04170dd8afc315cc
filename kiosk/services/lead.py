"""The lead's PIN: what it opens is a matter of trust at the desk, never of the file.

Whoever has the passphrase has the file. The PIN keeps a volunteer from deciding
against the rules by a slip of the hand, and passers-by from a screen left alone.
"""

import hashlib
import hmac
import secrets
from datetime import datetime

from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.errors import InvalidFieldError
from kiosk.store.event_file import EventFile

_SETTING = "lead_pin"
_FEWEST, _MOST = 4, 12
_COST = {"n": 2**14, "r": 8, "p": 1}
"""scrypt's, 16 MiB: some 50 ms a try on a borrowed laptop."""


def set_pin(file: EventFile, pin: str, at: datetime, operator: str = "") -> None:
    """Ask for *pin*, 4 to 12 digits, where the lead decides; without any, ask for nothing.

    Raises InvalidFieldError, DiskFullError or StoreUnavailableError.
    """
    if pin and not (pin.isascii() and pin.isdecimal() and _FEWEST <= len(pin) <= _MOST):
        raise InvalidFieldError("pin", f"{_FEWEST} … {_MOST} digits")
    salt = secrets.token_bytes(16)
    value = {"salt": salt.hex(), "hash": _hashed(pin, salt)} if pin else None
    with file.writing(at, operator) as writer:
        writer.append(Kind.SETTING, setting_subject(_SETTING), {"value": value})


def has_pin(file: EventFile) -> bool:
    """Whether the event has a lead's PIN."""
    return bool(file.settings.value(_SETTING))


def is_pin(file: EventFile, pin: str) -> bool:
    """Whether *pin* is the lead's; anything is, where the event has none."""
    kept = file.settings.value(_SETTING)
    if not kept:
        return True
    return hmac.compare_digest(_hashed(pin, bytes.fromhex(kept["salt"])), kept["hash"])


def _hashed(pin: str, salt: bytes) -> str:
    return hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **_COST).hex()
