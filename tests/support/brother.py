"""A QL label printer that understands rasters, played on sockets or a pseudo-terminal."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PIL import Image, ImageOps

from tests.support.terminals import raw_terminal

_SETTINGS = {b"a": 1, b"!": 1, b"M": 1, b"A": 1, b"K": 1, b"d": 2, b"z": 10}
"""How many bytes follow ESC i and the letter."""


@dataclass(frozen=True)
class Printed:
    """One label, as seen by whoever takes it from the printer."""

    settings: dict[bytes, bytes]
    picture: Image.Image
    """As wide as the head."""


@dataclass
class Brother:
    """Understands what labels need and answers on USB, or by SNMP on the network."""

    model: bytes = b"48"
    width_mm: int = 62
    length_mm: int = 0
    error_1: int = 0
    error_2: int = 0
    pins: int = 720
    mute: bool = False
    fails: bool = False
    """It finds that something is wrong while it prints."""

    holds: bool = False
    """It does not get on with a label until `complete` is called."""

    busy: bool = False
    labels: list[Printed] = field(default_factory=list)
    _settings: dict[bytes, bytes] = field(default_factory=dict)
    _rows: list[bytes] = field(default_factory=list)
    _waiting: Callable[[], object] = bool
    leave: Callable[[bytes], object] = bytes
    """Tell something unasked, on USB."""

    def understood(self, buffer: bytes, answer: Callable[[bytes], object]) -> bytes:
        """Act on whatever is whole in *buffer*, and return the rest."""
        while buffer and (used := self._step(buffer, answer)):
            buffer = buffer[used:]
        return buffer

    def _step(self, buffer: bytes, answer: Callable[[bytes], object]) -> int:
        """How many bytes the next command has; 0 if it is not whole."""
        if buffer.startswith(b"\0"):
            return 1
        if buffer.startswith(b"g"):
            if len(buffer) < 3 + self.pins // 8:
                return 0
            assert buffer[1:3] == bytes([0, self.pins // 8])
            self._rows.append(buffer[3 : 3 + buffer[2]])
            return 3 + self.pins // 8
        if buffer[0] in b"\x0c\x1a":
            self._print(answer)
            return 1
        return self._escape(buffer, answer)

    def _escape(self, buffer: bytes, answer: Callable[[bytes], object]) -> int:
        if buffer.startswith(b"\x1b@"):
            self._settings, self._rows = {}, []
            return 2
        if buffer.startswith(b"\x1biS"):
            if not self.mute:
                answer(self.status())
            return 3
        if len(buffer) < 3 or len(buffer) < 3 + _SETTINGS[buffer[2:3]]:
            return 0
        assert buffer.startswith(b"\x1bi")
        size = _SETTINGS[buffer[2:3]]
        self._settings[buffer[2:3]] = buffer[3 : 3 + size]
        return 3 + size

    def status(self, kind: int = 0, phase: int = 0) -> bytes:
        """The 32 bytes."""
        head = b"\x80\x20B" + self.model + b"0\0\0" + b"\0"
        media = bytes([self.error_1, self.error_2, self.width_mm, 0x0B if self.length_mm else 0x0A])
        tail = bytes([0, 0, 0, 0, 0, self.length_mm, kind, phase])
        return (head[:8] + media + tail).ljust(32, b"\0")

    def _print(self, answer: Callable[[bytes], object]) -> None:
        data = bytes(byte ^ 255 for byte in b"".join(self._rows))
        picture = ImageOps.mirror(Image.frombytes("1", (self.pins, len(self._rows)), data))
        information = self._settings[b"z"]
        assert int.from_bytes(information[4:8], "little") == len(self._rows)
        if self.fails:
            self.error_1 = 1
        else:
            self.labels.append(Printed(dict(self._settings), picture))
        self._rows = []
        told = self.status(6, 1) + self.status(2 if self.fails else 1) + self.status(6)
        if self.holds:
            self._waiting = partial(answer, told)
        elif not self.mute:
            answer(told)

    def complete(self) -> None:
        """Tell that the label is out."""
        self._waiting()

    @contextmanager
    def on_usb(self, link: Path) -> Iterator[str]:
        """Where it is as a device file."""
        ours, theirs, path = raw_terminal()
        link.symlink_to(path)
        self.leave = partial(os.write, ours)
        thread = threading.Thread(target=self._read, args=(ours,), daemon=True)
        thread.start()
        yield f"ql:device:{link}"
        os.close(theirs)
        thread.join(5)
        os.close(ours)

    def _read(self, file: int) -> None:
        buffer = b""
        with suppress(OSError):
            while part := os.read(file, 65536):
                buffer = self.understood(buffer + part, lambda answer: os.write(file, answer))

    @contextmanager
    def on_network(self) -> Iterator[str]:
        """Where it is as a host, whose port 9100 says nothing."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=self._serve, args=(server,), daemon=True)
            thread.start()
            yield f"ql:tcp:127.0.0.1:{server.getsockname()[1]}"
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            thread.join(5)

    def _serve(self, server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection, suppress(OSError):
                    buffer = b""
                    while part := connection.recv(65536):
                        buffer = self.understood(buffer + part, bytes)

    @contextmanager
    def telling(self) -> Iterator[int]:
        """The port where it answers by SNMP."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as answers:
            answers.bind(("127.0.0.1", 0))
            answers.settimeout(5)
            ended = threading.Event()
            thread = threading.Thread(target=self._tell, args=(answers, ended), daemon=True)
            thread.start()
            port: int = answers.getsockname()[1]
            yield port
            ended.set()
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                last.sendto(b"", ("127.0.0.1", port))
            thread.join(6)

    def _tell(self, answers: socket.socket, ended: threading.Event) -> None:
        with suppress(OSError):
            while not ended.is_set():
                question, address = answers.recvfrom(4096)
                if question and not self.mute:
                    answers.sendto(_told(question, self.status(phase=self.busy)), address)


def _told(question: bytes, value: bytes) -> bytes:
    """The *question* as an answer: other kind, other sizes, and *value* for the null."""
    at = question.index(b"\xa0")
    assert question.endswith(b"\x05\x00")
    longer = len(value)
    told = bytearray(question[:-2] + b"\x04" + bytes([longer]) + value)
    told[at] = 0xA2
    lists = [at for at, byte in enumerate(told[: -2 - longer]) if byte == 0x30]
    for place in (at, *lists):
        told[place + 1] += longer
    return bytes(told)
