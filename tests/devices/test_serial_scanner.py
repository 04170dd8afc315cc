"""A scanner on a serial port, played on a pseudo-terminal."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtSerialPort import QSerialPort
from pytestqt.qtbot import QtBot

from kiosk.devices.serial_scanner import ScannerState, SerialScanner, serial_ports
from tests.support.qt import Heard

if not hasattr(os, "openpty"):
    pytest.skip("no pseudo-terminals here", allow_module_level=True)

CODE = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"


class Cable:
    """Two ends: what is sent into one, a scanner hears at the other."""

    def __init__(self, link: Path) -> None:
        self.port = str(link)
        self._link = link
        self.plug()

    def plug(self) -> None:
        self._ours, self._theirs = os.openpty()
        self._link.symlink_to(os.ttyname(self._theirs))

    def pull(self) -> None:
        self._link.unlink()
        os.close(self._theirs)
        os.close(self._ours)

    def send(self, data: bytes) -> None:
        os.write(self._ours, data)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    cable = Cable(tmp_path / "scanner")
    yield cable
    cable.pull()


@pytest.fixture
def scanner(qapp: QCoreApplication) -> Iterator[SerialScanner]:
    del qapp
    scanner = SerialScanner()
    yield scanner
    scanner.close()


def test_codes_are_heard_one_by_one(scanner: SerialScanner, cable: Cable, qtbot: QtBot) -> None:
    scans = Heard(scanner.credential_scanned)
    scanner.open(cable.port)
    assert scanner.state is ScannerState.OPEN
    cable.send(f"{CODE}\r\nsecond\r".encode())
    qtbot.waitUntil(lambda: len(scans.all) == 2)
    cable.send(b"in two ")
    cable.send(b"pieces\n")
    qtbot.waitUntil(lambda: len(scans.all) == 3)
    assert scans.firsts == [CODE, "second", "in two pieces"]


def test_a_scanner_that_sends_no_ending_is_heard_when_it_falls_silent(
    scanner: SerialScanner, cable: Cable, qtbot: QtBot
) -> None:
    scanner.open(cable.port)
    with qtbot.waitSignal(scanner.credential_scanned, timeout=2000) as heard:
        cable.send(CODE.encode())
    assert heard.args == [CODE]


def test_a_scanner_that_is_pulled_out_is_lost_and_comes_back(
    scanner: SerialScanner, cable: Cable, qtbot: QtBot
) -> None:
    states = Heard(scanner.state_changed)
    scanner.open(cable.port)
    cable.send(b"half a co")
    cable.pull()
    qtbot.waitUntil(lambda: scanner.state is ScannerState.LOST)
    scanner._retry.timeout.emit()
    assert states.firsts == [ScannerState.OPEN, ScannerState.LOST]
    cable.plug()
    scanner._retry.timeout.emit()
    with qtbot.waitSignal(scanner.credential_scanned, timeout=2000) as heard:
        cable.send(CODE.encode() + b"\r")
    assert heard.args == [CODE]
    assert states.firsts[2:] == [ScannerState.OPEN]


def test_a_port_that_is_not_there_is_refused_and_tried_again(
    scanner: SerialScanner, tmp_path: Path
) -> None:
    scanner.open(str(tmp_path / "nothing"))
    assert scanner.state is ScannerState.REFUSED
    assert scanner._retry.isActive()
    scanner.close()
    assert not scanner._retry.isActive()


def test_a_setting_that_the_port_does_not_have_loses_nobody(
    scanner: SerialScanner, cable: Cable
) -> None:
    scanner.open(cable.port)
    scanner._failed(QSerialPort.SerialPortError.UnsupportedOperationError)
    assert scanner.state is ScannerState.OPEN


def test_ports_have_names_for_people() -> None:
    assert all(port.id and port.name for port in serial_ports())
