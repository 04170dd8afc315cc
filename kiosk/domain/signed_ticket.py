"""pretix's signed tickets (`sig1`): who signed is for others to check, this takes them apart.

The code is `reverse(base64(0x01 | length of payload | length of signature | payload |
signature))`, lengths being two bytes each, big end first. The payload is a protobuf
message of one string and five numbers.
"""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.opaque import registration_id

_VERSION = 1
_HEAD = 5
_SIGNATURE_LENGTH = 64
_SHORTEST = 4 * (_HEAD + _SIGNATURE_LENGTH) // 3
_LONGEST_VARINT = 10
_LAST_SECOND = 253_402_300_799
"""Of the year 9999, as Unix time counts."""

_SEED, _ITEM, _VARIATION, _SUBEVENT, _FROM, _UNTIL = range(1, 7)
_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5


@dataclass(frozen=True, slots=True)
class SignedTicket:
    """What a signed ticket says; 0 is no variation, or no subevent.

    `revoked` and `outside_time` are what the event and the clock say of it.
    """

    seed: str
    item: int
    variation: int
    subevent: int
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    revoked: bool = False
    outside_time: bool = False

    def covers(self, moment: datetime) -> bool:
        """Whether the ticket is valid at *moment*; its first and last second are."""
        return (self.valid_from is None or self.valid_from <= moment) and (
            self.valid_until is None or moment <= self.valid_until
        )


@dataclass(frozen=True, slots=True)
class Sealed:
    """The parts of a signed code, not yet believed."""

    payload: bytes
    signature: bytes


def stand_in(secret: bytes, credential: str) -> str:
    """The id under which somebody is known whose signed ticket no list has yet.

    The list that brings the ticket takes it over, and with it what happened at the doors.
    """
    return registration_id(secret, f"signed|{credential}")


def sealed_in(credential: str) -> Sealed | None:
    """The parts of *credential* if it has the form of a signed code.

    Bits that base64 leaves over must be as pretix writes them: one ticket has one code, or
    it would be as many people's, and revoked in one way of writing it only.
    """
    if len(credential) < _SHORTEST or len(credential) % 4:
        return None
    try:
        data = base64.b64decode(credential[::-1], validate=True)
    except (binascii.Error, ValueError):
        return None
    if base64.b64encode(data).decode()[::-1] != credential:
        return None
    payload, signature = (int.from_bytes(data[start : start + 2]) for start in (1, 3))
    whole = len(data) == _HEAD + payload + signature
    if data[0] != _VERSION or signature != _SIGNATURE_LENGTH or not whole:
        return None
    return Sealed(data[_HEAD : _HEAD + payload], data[_HEAD + payload :])


def ticket_in(payload: bytes) -> SignedTicket | None:
    """What *payload* says; None if it is no message of this kind. Unknown fields are skipped."""
    try:
        fields = dict(_fields(payload))
        seed = fields.get(_SEED, b"")
        numbers = {field: value for field, value in fields.items() if isinstance(value, int)}
        return SignedTicket(
            seed=seed.decode() if isinstance(seed, bytes) else "",
            item=numbers.get(_ITEM, 0),
            variation=numbers.get(_VARIATION, 0),
            subevent=numbers.get(_SUBEVENT, 0),
            valid_from=_moment(numbers.get(_FROM, 0)),
            valid_until=_moment(numbers.get(_UNTIL, 0)),
        )
    except (ValueError, IndexError):
        return None


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Each field with its value. Raises IndexError or ValueError at the first broken one."""
    place = 0
    while place < len(message):
        tag, place = _varint(message, place)
        match tag & 7:
            case 0:
                value, place = _varint(message, place)
                yield tag >> 3, value
            case 2:
                length, place = _varint(message, place)
                yield tag >> 3, _slice(message, place, length)
                place += length
            case 1 | 5 as width:
                place += 8 if width == _EIGHT_BYTES else 4
            case kind:
                raise ValueError(kind)
    if place > len(message):
        raise IndexError(place)


def _varint(message: bytes, place: int) -> tuple[int, int]:
    """The number of seven-bit groups that begins at *place*, and where it has ended."""
    value = 0
    for count in range(_LONGEST_VARINT):
        byte = message[place + count]
        value |= (byte & 127) << 7 * count
        if byte < 128:  # noqa: PLR2004 - the bit that says that more follows
            return _signed(value), place + count + 1
    raise ValueError(place)


def _signed(value: int) -> int:
    """*value* as the 64-bit number that it stands for."""
    value &= (1 << 64) - 1
    return value - (1 << 64) if value >> 63 else value


def _slice(message: bytes, start: int, length: int) -> bytes:
    if not 0 <= length <= len(message) - start:
        raise IndexError(length)
    return message[start : start + length]


def _moment(seconds: int) -> datetime | None:
    """A Unix time; 0 is none, and what no calendar holds is an error."""
    if not seconds:
        return None
    if not 0 < seconds <= _LAST_SECOND:
        raise ValueError(seconds)
    return datetime.fromtimestamp(seconds, UTC)
