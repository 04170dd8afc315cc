"""Answers of print services that are none, and where a service is looked for."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from typing_extensions import override

from kiosk.devices.print_service import (
    PrintService,
    PrintServiceError,
    UnknownToPrintServiceError,
    print_service,
)

OK = struct.pack(">BBHI", 2, 0, 0, 1)


def attribute(tag: int, name: str, value: bytes) -> bytes:
    key = name.encode()
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(value)) + value


@contextmanager
def answering(body: bytes, status: int = 200) -> Iterator[PrintService]:
    class Handler(socketserver.StreamRequestHandler):
        @override
        def handle(self) -> None:
            length = 0
            while (line := self.rfile.readline().strip().lower()) != b"":
                name, _, value = line.partition(b":")
                length = int(value) if name == b"content-length" else length
            self.rfile.read(length)
            head = f"HTTP/1.1 {status} Said\r\nContent-Length: {len(body)}\r\n\r\n"
            self.wfile.write(head.encode() + body)

    server = socketserver.TCPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    yield PrintService(host="127.0.0.1", port=server.server_address[1])
    thread.join(10)
    server.server_close()


def test_attributes_are_read_by_their_kind() -> None:
    body = OK + b"\x01" + attribute(0x47, "attributes-charset", b"utf-8") + b"\x04"
    body += attribute(0x23, "printer-state", struct.pack(">i", 5))
    body += attribute(0x22, "printer-is-accepting-jobs", b"\0")
    body += attribute(0x44, "media-supported", b"one") + attribute(0x44, "", b"two")
    body += attribute(0x33, "copies-supported", struct.pack(">ii", 1, 99))
    body += attribute(0x34, "media-col", b"") + attribute(0x4A, "", b"x-dimension")
    body += attribute(0x21, "", struct.pack(">i", 10160)) + attribute(0x37, "", b"")
    with answering(body + b"\x03") as service:
        told = service.printer("labels")
    assert told == {
        "printer-state": [5],
        "printer-is-accepting-jobs": [False],
        "media-supported": ["one", "two"],
        "copies-supported": [(1, 99)],
        "x-dimension": [10160],
    }


@pytest.mark.parametrize("body", [b"", b"<html>", OK, OK + b"\x04\x23\x00", OK[:2] + b"\x05\0" * 3])
def test_what_is_no_answer_is_an_error(body: bytes) -> None:
    with answering(body) as service, pytest.raises(PrintServiceError):
        service.printer("labels")


def test_a_service_that_forbids_it_is_an_error() -> None:
    with answering(OK + b"\x03", status=403) as service, pytest.raises(PrintServiceError):
        service.printer("labels")


def test_a_printer_that_is_not_there_is_an_error_of_its_own_and_no_printers_are_none() -> None:
    missing = struct.pack(">BBHI", 2, 0, 0x0406, 1) + b"\x03"
    with answering(missing) as service, pytest.raises(UnknownToPrintServiceError):
        service.job(1)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("/run/x.sock", PrintService(socket="/run/x.sock")),
        ("print.example", PrintService(host="print.example")),
        ("print.example:8631", PrintService(host="print.example", port=8631)),
        ("print.example/version=1.1", PrintService(host="print.example")),
    ],
)
def test_the_service_is_looked_for_where_lp_looks(
    told: str, found: PrintService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", told)
    assert print_service() == found
