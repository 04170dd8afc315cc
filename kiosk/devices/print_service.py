"""Asks the system's print service (CUPS) about its printers and jobs, in its own language, IPP."""

import http.client
import os
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

SECONDS = 5.0
_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_PORT = 631

_GET_JOB_ATTRIBUTES = 0x0009
_GET_PRINTER_ATTRIBUTES = 0x000B
_CUPS_GET_DEFAULT = 0x4001
_CUPS_GET_PRINTERS = 0x4002
_NOT_FOUND = 0x0406
_FIRST_FAULT = 0x0400

_OPERATION, _PRINTER_GROUP, _END = 0x01, 0x04, 0x03
_BEGIN_COLLECTION, _END_COLLECTION, _MEMBER = 0x34, 0x37, 0x4A
_INTEGERS = {0x21, 0x23}
_BOOLEAN = 0x22
_RANGE = 0x33
_URI, _KEYWORD, _NAME, _CHARSET, _LANGUAGE = 0x45, 0x44, 0x42, 0x47, 0x48

Value = int | bool | str | tuple[int, int]
Told = Mapping[str, Sequence[Value]]


class PrintServiceError(Exception):
    """The print service cannot be reached, or does not answer in IPP."""


class UnknownToPrintServiceError(PrintServiceError):
    """The print service knows no such printer or job."""


@dataclass(frozen=True, slots=True)
class PrintService:
    """Where the service listens: the path of a socket, or a host and a port."""

    socket: str = ""
    host: str = "localhost"
    port: int = _PORT

    def printer(self, name: str) -> Told:
        """What is told of the printer called *name*. Raises PrintServiceError."""
        uri = f"ipp://localhost/printers/{name}"
        told = self._ask(_GET_PRINTER_ATTRIBUTES, [(_URI, "printer-uri", uri)])
        return next(iter(told), {})

    def job(self, number: int) -> Told:
        """What is told of a job. Raises PrintServiceError."""
        uri = f"ipp://localhost/jobs/{number}"
        wanted = [(_URI, "job-uri", uri), (_KEYWORD, "requested-attributes", "job-state")]
        return next(iter(self._ask(_GET_JOB_ATTRIBUTES, wanted)), {})

    def printers(self) -> list[str]:
        """The names of all printers, the default one first. Raises PrintServiceError."""
        wanted = [(_KEYWORD, "requested-attributes", "printer-name")]
        named = self._names(_CUPS_GET_PRINTERS, wanted)
        default = self._names(_CUPS_GET_DEFAULT, wanted)
        return sorted(named, key=lambda name: (name not in default, name))

    def _names(self, operation: int, wanted: Sequence[tuple[int, str, str]]) -> list[str]:
        """Where there is none, the service calls that an error."""
        try:
            told = self._ask(operation, wanted)
        except UnknownToPrintServiceError:
            return []
        names = [str(next(iter(each.get("printer-name", ())), "")) for each in told]
        return [name for name in names if name]

    def _ask(self, operation: int, attributes: Sequence[tuple[int, str, str]]) -> list[Told]:
        """The groups of attributes that answer *operation*."""
        return _groups(self._answered(_request(operation, attributes)))

    def _answered(self, body: bytes) -> bytes:
        connection = self._connection()
        try:
            connection.request("POST", "/", body, {"Content-Type": "application/ipp"})
            answer = connection.getresponse()
            data = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise PrintServiceError from error
        finally:
            connection.close()
        if answer.status != http.client.OK:
            raise PrintServiceError
        return data

    def _connection(self) -> http.client.HTTPConnection:
        if self.socket:
            return _SocketConnection(self.socket)
        return http.client.HTTPConnection(self.host, self.port, timeout=SECONDS)


def print_service() -> PrintService:
    """The service that `lp` would speak to: `CUPS_SERVER` says where, else the usual places."""
    told = os.environ.get("CUPS_SERVER", "").partition("/version=")[0]
    if told.startswith("/"):
        return PrintService(socket=told)
    if told:
        host, _, port = told.rpartition(":") if told.count(":") == 1 else (told, "", "")
        return PrintService(host=host, port=int(port) if port.isdigit() else _PORT)
    found = next((path for path in _SOCKETS if Path(path).is_socket()), "")
    return PrintService(socket=found)


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket of this computer."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=SECONDS)
        self._path = path

    @override
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(SECONDS)
        self.sock.connect(self._path)


def _request(operation: int, attributes: Sequence[tuple[int, str, str]]) -> bytes:
    head = struct.pack(">BBHIB", 2, 0, operation, 1, _OPERATION)
    told = [
        (_CHARSET, "attributes-charset", "utf-8"),
        (_LANGUAGE, "attributes-natural-language", "en"),
        *attributes,
    ]
    return head + b"".join(_written(*each) for each in told) + bytes([_END])


def _written(tag: int, name: str, value: str) -> bytes:
    key, text = name.encode(), value.encode()
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(text)) + text


def _groups(data: bytes) -> list[Told]:
    """The groups of an answer behind the first, which is about the operation itself."""
    try:
        _, _, status, _ = struct.unpack_from(">BBHI", data)
        groups: list[Told] = [*_read_groups(data, 8)]
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise PrintServiceError from error
    if status == _NOT_FOUND:
        raise UnknownToPrintServiceError
    if status >= _FIRST_FAULT:
        raise PrintServiceError
    return groups[1:]


def _read_groups(data: bytes, place: int) -> Iterator[dict[str, list[Value]]]:
    """Of collections, each member counts as an attribute of its own: `x-dimension` twice."""
    group: dict[str, list[Value]] | None = None
    name = ""
    while data[place] != _END:
        tag = data[place]
        if tag < 0x10:  # noqa: PLR2004 - tags of groups, then of values
            if group is not None:
                yield group
            group, place = {}, place + 1
            continue
        key, value, place = _attribute(data, place)
        if tag == _MEMBER:
            name = value.decode()
            continue
        name = key.decode() or name
        if group is not None and tag not in {_BEGIN_COLLECTION, _END_COLLECTION}:
            group.setdefault(name, []).append(_value(tag, value))
    if group is not None:
        yield group


def _attribute(data: bytes, place: int) -> tuple[bytes, bytes, int]:
    """A name, a value, and where the next attribute begins."""
    (length,) = struct.unpack_from(">H", data, place + 1)
    start = place + 3 + length
    (size,) = struct.unpack_from(">H", data, start)
    return data[place + 3 : start], data[start + 2 : start + 2 + size], start + 2 + size


def _value(tag: int, value: bytes) -> Value:
    if tag in _INTEGERS:
        return int(struct.unpack(">i", value)[0])
    if tag == _BOOLEAN:
        return value != b"\0"
    if tag == _RANGE:
        low, high = struct.unpack(">ii", value)
        return int(low), int(high)
    return value.decode("utf-8", "replace")
