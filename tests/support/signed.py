"""Signed tickets as pretix makes them, with keys of our own."""

import base64

from nacl.signing import SigningKey

_PEM = "-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"
_ED25519 = bytes.fromhex("302a300506032b6570032100")

KEY = SigningKey(bytes(range(32)))
OTHER_KEY = SigningKey(bytes(32))


def a_varint(number: int) -> bytes:
    """*number* in groups of seven bits, the lowest first."""
    groups = bytearray()
    while number > 127:
        groups.append(number & 127 | 128)
        number >>= 7
    return bytes([*groups, number])


def a_payload(seed: str = "abcdefghj", *numbers: int) -> bytes:
    """The message: its string, and those of *numbers* that are not 0, from field 2 on."""
    message = b"\x0a" + a_varint(len(seed)) + seed.encode()
    for field, number in enumerate(numbers, start=2):
        if number:
            message += a_varint(field << 3) + a_varint(number)
    return message


def a_code(payload: bytes, key: SigningKey = KEY) -> str:
    """The code of a ticket that *key* has signed."""
    signature = key.sign(payload).signature
    lengths = len(payload).to_bytes(2) + len(signature).to_bytes(2)
    return base64.b64encode(b"\x01" + lengths + payload + signature).decode()[::-1]


def a_pem(key: SigningKey = KEY) -> str:
    """The public half of *key*, as PEM."""
    body = base64.b64encode(_ED25519 + bytes(key.verify_key)).decode()
    return _PEM.format(body=body)
