"""One question by SNMP, which printers answer about themselves when their port 9100 is mute."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

PORT = 161

_INTEGER, _OCTETS, _NULL, _OID, _SEQUENCE = b"\x02", b"\x04", b"\x05", b"\x06", b"\x30"
_GET, _ANSWER = b"\xa0", b"\xa2"
_LONG = 0x80


def octets(host: str, oid: tuple[int, ...], seconds: float) -> bytes:
    """The bytes that *host* keeps under *oid*, open to everybody; none if it does not answer.

    It is asked twice, for a question may get lost; *seconds* are for both.
    """
    number = int(monotonic() * 1000) % 0x7FFFFFFF
    for _ in range(2):
        if found := _asked(host, question(oid, number), number, seconds / 2):
            return found
    return b""


def _asked(host: str, message: bytes, number: int, seconds: float) -> bytes:
    with suppress(OSError, UnicodeError):
        family, kind, proto, _, address = socket.getaddrinfo(host, PORT, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind, proto) as connection:
            connection.settimeout(seconds)
            connection.connect(address)
            connection.send(message)
            return answer(connection.recv(4096), number)
    return b""


def question(oid: tuple[int, ...], number: int) -> bytes:
    """A message of version 1 that asks for *oid*."""
    wanted = _block(_SEQUENCE, _block(_OID, _path(oid)) + _block(_NULL, b""))
    counters = b"".join(_block(_INTEGER, each.to_bytes(4)) for each in (number, 0, 0))
    asked = _block(_GET, counters + _block(_SEQUENCE, wanted))
    return _block(_SEQUENCE, _block(_INTEGER, b"\0") + _block(_OCTETS, b"public") + asked)


def answer(message: bytes, number: int) -> bytes:
    """The bytes in the *message* that answers question *number*; none if there are none."""
    with suppress(ValueError, IndexError):
        (_, whole), *_ = _blocks(message)
        _, _, (kind, told) = _blocks(whole)
        (_, same), (_, error), _, (_, found) = _blocks(told)
        (_, pair), *_ = _blocks(found)
        _, (sort, value) = _blocks(pair)
        right = kind == _ANSWER and sort == _OCTETS and int.from_bytes(same) == number
        return value if right and not any(error) else b""
    return b""


def _path(oid: tuple[int, ...]) -> bytes:
    first, second, *rest = oid
    return b"".join(map(_sevens, (first * 40 + second, *rest)))


def _sevens(number: int) -> bytes:
    """Seven bits a byte, the highest first; all but the last say that more follow."""
    last = bytes([number % _LONG])
    while number := number // _LONG:
        last = bytes([_LONG | number % _LONG]) + last
    return last


def _block(kind: bytes, content: bytes) -> bytes:
    size = len(content)
    if size < _LONG:
        return kind + bytes([size]) + content
    return kind + bytes([_LONG | 2]) + size.to_bytes(2) + content


def _blocks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The blocks in *data*, one after the other; ValueError or IndexError if it is torn."""
    while data:
        size, start = data[1], 2
        if size >= _LONG:
            start += size - _LONG
            size = int.from_bytes(data[2:start])
        if len(data) < start + size:
            raise ValueError(size)
        yield data[:1], data[start : start + size]
        data = data[start + size :]
