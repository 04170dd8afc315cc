"""Ways to a label printer that takes bytes as they are, and may answer."""

import errno
import os
import select
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Protocol

from typing_extensions import override

from kiosk.errors import PrinterMissingError, PrinterRefusedError

CONNECT_S = 3.0
WRITE_S = 8.0
"""A printer that takes no bytes for so long takes none."""

CLOSE_S = 2.0
_PAUSE_S = 0.02
_CHUNK = 65536
_LAST_PORT = 65535
_BUSY = {errno.EBUSY, errno.EWOULDBLOCK}

Enough = Callable[[bytes], bool]
"""Whether an answer is complete."""


class Wire(Protocol):
    """An open connection."""

    def write(self, data: bytes) -> None:
        """Hand *data* over; raises OSError when not all of it went."""
        ...

    def read(self, enough: Enough, seconds: float) -> bytes:
        """What the printer says until that is *enough*, it hangs up, or *seconds* are over."""
        ...

    def finish(self) -> bool:
        """End the job in an orderly way, and tell whether the printer has read all of it."""
        ...


class Link(Protocol):
    """Where a printer is; every job has a connection of its own, for desks share printers."""

    @property
    def name(self) -> str:
        """What people call the printer when something is wrong with it."""
        ...

    @contextmanager
    def opened(self) -> Iterator[Wire]:
        """A connection; raises PrinterMissingError, or PrinterRefusedError if it is taken."""
        ...


@dataclass(frozen=True, slots=True)
class TcpLink:
    """A printer on the network; port 9100 nearly always."""

    host: str
    port: int

    @property
    def name(self) -> str:
        """Its address."""
        return f"{self.host}:{self.port}"

    @contextmanager
    def opened(self) -> Iterator[Wire]:
        """Connect, and finish if nobody has."""
        try:
            connection = socket.create_connection((self.host, self.port), CONNECT_S)
        except (OSError, UnicodeError) as error:
            raise PrinterMissingError(self.name) from error
        with connection:
            wire = _TcpWire(connection)
            yield wire
            wire.finish()


def tcp_link(host: str, port: str) -> TcpLink:
    """The link to a *host*, an IPv6 one in brackets. Raises PrinterMissingError for no port."""
    if not 0 < int(port) <= _LAST_PORT:
        raise PrinterMissingError(f"{host}:{port}")
    return TcpLink(host.strip("[]"), int(port))


@dataclass(frozen=True, slots=True)
class DeviceLink:
    """A printer on USB that is a file of the system, such as `/dev/usb/lp0`."""

    path: str

    @property
    def name(self) -> str:
        """The path."""
        return self.path

    @contextmanager
    def opened(self) -> Iterator[Wire]:
        """Open the file so that nothing ever waits for it without end."""
        flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        try:
            file = os.open(self.path, flags)
        except (OSError, ValueError) as error:
            if isinstance(error, OSError) and error.errno in _BUSY:
                raise PrinterRefusedError(self.name) from error
            raise PrinterMissingError(self.name) from error
        try:
            yield _DeviceWire(file)
        finally:
            os.close(file)


def written(wire: Wire, parts: Sequence[bytes], name: str) -> bool:
    """Whether all *parts* went; raises PrinterRefusedError when not even one did."""
    for number, each in enumerate(parts):
        try:
            wire.write(each)
        except OSError as error:
            if number == 0:
                raise PrinterRefusedError(name) from error
            return False
    return True


@dataclass(frozen=True, slots=True)
class _TcpWire(Wire):
    connection: socket.socket

    @override
    def write(self, data: bytes) -> None:
        self.connection.settimeout(WRITE_S)
        self.connection.sendall(data)

    @override
    def read(self, enough: Enough, seconds: float) -> bytes:
        def part(left: float) -> bytes:
            self.connection.settimeout(left)
            return self.connection.recv(_CHUNK)

        return _gathered(part, enough, seconds)

    @override
    def finish(self) -> bool:
        """Let the printer hang up first.

        A connection that is closed with anything unread in it is reset, and a reset makes
        some printers forget what they have not printed yet.
        """
        end = monotonic() + CLOSE_S
        try:
            self.connection.shutdown(socket.SHUT_WR)
            while (left := end - monotonic()) > 0:
                self.connection.settimeout(left)
                if not self.connection.recv(_CHUNK):
                    return True
        except OSError:
            return False
        return False


@dataclass(frozen=True, slots=True)
class _DeviceWire(Wire):
    file: int

    @override
    def write(self, data: bytes) -> None:
        end = monotonic() + WRITE_S
        rest = memoryview(data)
        while rest:
            _, ready, _ = select.select([], [self.file], [], max(0.0, end - monotonic()))
            if not ready:
                raise TimeoutError(errno.ETIMEDOUT, "")
            with suppress(BlockingIOError):
                rest = rest[os.write(self.file, rest[:_CHUNK]) :]

    @override
    def read(self, enough: Enough, seconds: float) -> bytes:
        """Some printers on USB are ready with nothing, again and again: that is no end."""

        def part(left: float) -> bytes | None:
            ready, _, _ = select.select([self.file], [], [], left)
            with suppress(BlockingIOError):
                if ready and (heard := os.read(self.file, _CHUNK)):
                    return heard
            sleep(min(left, _PAUSE_S))
            return None

        return _gathered(part, enough, seconds)

    @override
    def finish(self) -> bool:
        return True


def _gathered(part: Callable[[float], bytes | None], enough: Enough, seconds: float) -> bytes:
    """The parts of one answer, of which an empty one is the last.

    A line that breaks ends it as silence does.
    """
    answer = b""
    end = monotonic() + seconds
    with suppress(OSError):
        while not enough(answer) and (left := end - monotonic()) > 0:
            heard = part(left)
            if heard == b"":
                break
            answer += heard or b""
    return answer
