"""A label printer that understands ZPL, played on a socket or a pseudo-terminal."""

import re
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import sleep
from typing import Self

from PIL import Image

_LABEL = re.compile(rb"\^XA(.*?)\^XZ", re.DOTALL)
_QUESTION = re.compile(rb"~(HS|HQES|HI)\r\n")
_ABORT = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Label:
    """One label as the printer would print it."""

    width: int
    height: int
    copies: int
    picture: Image.Image


@dataclass
class Zebra:
    """Understands what a label needs, prints at once unless it *holds*, and answers.

    `heard` is every byte that was neither a label nor a question.
    """

    model: str = "ZD421-203dpi,V93.21.26Z,8,8192KB"
    paper_out: bool = False
    head_open: bool = False
    paused: bool = False
    holds: bool = False
    mute: bool = False
    silent_when_stopped: bool = False
    """As newer firmware: only ~HQES is answered then."""

    deaf: bool = False
    """Takes connections, and reads nothing."""

    breaks_after: int = 0
    """Bytes after which it resets the line, if any."""

    labels: list[Label] = field(default_factory=list)
    waiting: list[Label] = field(default_factory=list)
    garbage: bytes = b""

    def __enter__(self) -> Self:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._open = True
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.switch_off()

    @property
    def key(self) -> str:
        """Where it is."""
        return f"zpl:tcp:127.0.0.1:{self._server.getsockname()[1]}"

    def switch_off(self) -> None:
        """Refuse connections from now on."""
        if self._open:
            self._open = False
            self._ended.set()
            with suppress(OSError):
                self._server.shutdown(socket.SHUT_RDWR)
            self._thread.join(5)
            self._server.close()

    def understood(self, buffer: bytes, answer: Callable[[bytes], object]) -> bytes:
        """Act on whatever is whole in *buffer*, and return the rest."""
        while buffer:
            if question := _QUESTION.match(buffer):
                answer(self._answer(question[1]))
                buffer = buffer[question.end() :]
            elif found := _LABEL.match(buffer):
                (self.waiting if self._keeps else self.labels).append(_label(found[1]))
                buffer = buffer[found.end() :]
            elif buffer[:1] in {b"^", b"~"}:
                break
            else:
                self.garbage += buffer[:1]
                buffer = buffer[1:]
        return buffer

    def resume(self) -> None:
        """The paper is in, the head is shut, and it prints what it held."""
        self.paper_out = self.head_open = self.paused = self.holds = False
        self.labels += self.waiting
        self.waiting = []

    @property
    def _keeps(self) -> bool:
        return self.paper_out or self.head_open or self.paused or self.holds

    def _answer(self, question: bytes) -> bytes:
        stopped = self.paper_out or self.head_open
        if self.mute or (stopped and self.silent_when_stopped and question == b"HS"):
            return b""
        if question == b"HI":
            return b"\x02" + self.model.encode() + b"\x03\r\n"
        if question == b"HQES":
            flags = self.paper_out * 1 + self.head_open * 4 + self.paused * 0x10000
            errors = f"ERRORS:         {int(flags > 0)} 00000000 {flags:08X}"
            return f"\x02\r\nPRINTER STATUS\r\n{errors}\r\n\x03\r\n".encode()
        first = (
            f"030,{self.paper_out:d},{self.paused:d},0609,{len(self.waiting):03},0,0,0,000,0,0,0"
        )
        second = f"001,0,{self.head_open:d},0,0,2,0,0,00000000,1,000"
        return "".join(f"\x02{line}\x03\r\n" for line in (first, second, "1234,0")).encode()

    def _serve(self) -> None:
        while self._open:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return

            with connection, suppress(OSError):
                self._attend(connection)

    def _attend(self, connection: socket.socket) -> None:
        if self.deaf:
            self._ended.wait(30)
            return
        buffer, heard = b"", 0
        while part := connection.recv((self.breaks_after or 65536) - heard % 65536):
            heard += len(part)
            buffer = self.understood(buffer + part, connection.sendall)
            if heard == self.breaks_after:
                sleep(0.05)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
                return


def _label(commands: bytes) -> Label:
    parts = dict(re.findall(r"\^(PW|LL|PQ|FO|GFA)([^^]*)", commands.decode("ascii")))
    nothing, total, most, stride, data = parts["GFA"].split(",", 4)
    assert (nothing, total) == ("", most)
    assert parts["FO"] == "0,0"
    picture = _graphic(data, int(stride))
    assert int(total) == int(stride) * picture.height
    width, height = int(parts["PW"]), int(parts["LL"])
    return Label(width, height, int(parts["PQ"].split(",")[0]), picture.crop((0, 0, width, height)))


def _graphic(data: str, stride: int) -> Image.Image:
    """Black on white, from hexadecimal digits with the shortenings that ZPL has."""
    rows: list[str] = []
    row, times = "", 0
    for character in data:
        if character == ":":
            rows.append(rows[-1])
        elif character in ",!":
            row = row.ljust(stride * 2, "0F"[character == "!"])
        elif "G" <= character <= "Y":
            times += ord(character) - ord("F")
        elif "g" <= character <= "z":
            times += 20 * (ord(character) - ord("f"))
        else:
            row, times = row + character * (times or 1), 0
        if len(row) == stride * 2:
            rows.append(row)
            row = ""
        assert len(row) < stride * 2
    assert (row, times) == ("", 0)
    bits = bytes.fromhex("".join(rows))
    return Image.frombytes("1", (stride * 8, len(rows)), bytes(byte ^ 255 for byte in bits))
