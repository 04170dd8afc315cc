import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices import raw_link
from kiosk.devices.raw_link import DeviceLink, TcpLink, written
from kiosk.errors import PrinterMissingError, PrinterRefusedError
from tests.support.terminals import needs_terminals, raw_terminal

MUCH = b"x" * 20_000_000


@pytest.fixture(autouse=True)
def _nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw_link, "WRITE_S", 0.2)
    monkeypatch.setattr(raw_link, "CLOSE_S", 0.2)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def never(_answer: bytes) -> bool:
    return False


def test_a_printer_that_takes_no_more_is_given_up(listener: socket.socket) -> None:
    host, port = listener.getsockname()
    with TcpLink(host, port).opened() as wire, pytest.raises(TimeoutError):
        wire.write(MUCH)


def test_parts_that_went_are_told_from_parts_that_did_not(listener: socket.socket) -> None:
    host, port = listener.getsockname()
    link = TcpLink(host, port)
    with link.opened() as wire:
        assert written(wire, [b"one", b"two"], link.name)
        assert not written(wire, [b"three", MUCH], link.name)
    with link.opened() as wire, pytest.raises(PrinterRefusedError) as caught:
        written(wire, [MUCH], link.name)
    assert caught.value.printer == link.name


def test_silence_ends_by_itself(listener: socket.socket) -> None:
    host, port = listener.getsockname()
    with TcpLink(host, port).opened() as wire:
        assert wire.read(never, 0.05) == b""
        assert not wire.finish()


def test_an_answer_in_pieces_is_put_together(listener: socket.socket) -> None:
    host, port = listener.getsockname()
    with TcpLink(host, port).opened() as wire:
        theirs, _ = listener.accept()
        with theirs:
            wire.write(b"question")
            assert theirs.recv(100) == b"question"
            theirs.sendall(b"ans")
            theirs.sendall(b"wer")
            assert wire.read(lambda answer: answer == b"answer", 5) == b"answer"
            theirs.sendall(b"and more")
            theirs.shutdown(socket.SHUT_WR)
            assert wire.read(never, 5) == b"and more"
            assert wire.finish()


@needs_terminals
def test_a_device_that_takes_no_more_is_given_up() -> None:
    ours, theirs, path = raw_terminal()
    link = DeviceLink(path)
    with link.opened() as wire:
        os.write(ours, b"ready")
        assert wire.read(lambda answer: len(answer) == len("ready"), 5) == b"ready"
        assert wire.read(never, 0.02) == b""
        with pytest.raises(TimeoutError):
            wire.write(MUCH)
    os.close(theirs)
    os.close(ours)


@pytest.mark.skipif(os.name != "posix", reason="no device files here")
def test_a_device_that_is_ready_with_nothing_is_heard_out(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    path.write_bytes(b"")
    with DeviceLink(str(path)).opened() as wire:
        threading.Timer(0.06, path.write_bytes, [b"late"]).start()
        assert wire.read(lambda answer: answer == b"late", 5) == b"late"
        assert wire.read(never, 0.05) == b""


def test_what_is_not_there_is_missing(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    for link in (TcpLink("127.0.0.1", port), DeviceLink("/dev/no-such-printer")):
        with pytest.raises(PrinterMissingError) as caught, link.opened():
            pass
        assert caught.value.printer == link.name
