"""The event's age identity: whoever has the event file can seal and open station files."""

import re
from datetime import datetime

import pyrage
from pyrage import passphrase, x25519

from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.store.event_file import EventFile

_SETTING = "age_identity"
_KEY_FILE = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt \S+ \d+\n\S+\n--- \S+\n.{107,}", re.DOTALL
)
"""What age writes before the sealed identity, and at least so many bytes of that."""


def make_identity(file: EventFile, at: datetime) -> None:
    """Give a new event its identity.

    Raises DiskFullError or StoreUnavailableError.
    """
    adopt(file, str(x25519.Identity.generate()), at)


def adopt(file: EventFile, secret: str, at: datetime) -> None:
    """Take *secret*, in age's own writing, for the event's identity from now on."""
    with file.writing(at) as writer:
        writer.append(Kind.SETTING, setting_subject(_SETTING), {"value": secret})


def identity_of(file: EventFile) -> str:
    """The event's identity in age's own writing; empty for an event that is older than that."""
    return str(file.settings.value(_SETTING) or "")


def sealed(data: bytes, secret: str) -> bytes:
    """*data*, which only the identity *secret* opens."""
    recipient = x25519.Identity.from_str(secret).to_public()
    return bytes(pyrage.encrypt(data, [recipient]))


def unsealed(data: bytes, secret: str) -> bytes | None:
    """What was sealed in *data*; None if it is damaged, or sealed to somebody else."""
    try:
        return bytes(pyrage.decrypt(data, [x25519.Identity.from_str(secret)]))
    except (pyrage.DecryptError, pyrage.IdentityError):
        return None


def key_file(secret: str, words: str) -> bytes:
    """The identity *secret*, sealed with the passphrase *words*: any age program opens it.

    This takes a second or more, on purpose: guessing is to be slow.
    """
    return bytes(passphrase.encrypt(f"{secret}\n".encode(), words))


def is_key_file(data: bytes) -> bool:
    """Whether *data* is a whole key file, whatever opens it: one that was cut is none."""
    return _KEY_FILE.fullmatch(data) is not None


def identity_in(data: bytes, words: str) -> str | None:
    """The identity in a key file; None if *words* do not open it, or it is none."""
    try:
        text = bytes(passphrase.decrypt(data, words)).decode().strip()
        x25519.Identity.from_str(text)
    except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError):
        return None
    return text
