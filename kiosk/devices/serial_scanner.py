"""Scanners on a serial port, or on USB behaving as one: no key is ever typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from kiosk.services.scanning.lines import SILENCE_S, Lines

BAUD = 9600
"""What scanners are delivered with; on USB it makes no difference."""

RETRY_MS = 2000


class ScannerState(StrEnum):
    """What can be said of the scanner."""

    CLOSED = "closed"
    OPEN = "open"
    REFUSED = "refused"
    """The port is not there, another program has it, or the system forbids it."""

    LOST = "lost"


@dataclass(frozen=True, slots=True)
class PortName:
    """One serial port: what opens it, and what people call it."""

    id: str
    name: str


def serial_ports() -> Sequence[PortName]:
    """The ports of this computer at which something may be plugged in."""
    return [_named(port) for port in QSerialPortInfo.availablePorts()]


class SerialScanner(QObject):
    """Listens at one port from `open` to `close`; a scanner that was lost is taken up again."""

    credential_scanned = Signal(str)
    state_changed = Signal(object)  # ScannerState

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = ScannerState.CLOSED
        self._lines = Lines()
        self._port = QSerialPort(self)
        self._port.readyRead.connect(self._ready)
        self._port.errorOccurred.connect(self._failed)
        self._silence = _timer(self, round(SILENCE_S * 1000))
        self._silence.timeout.connect(self._fell_silent)
        self._retry = _timer(self, RETRY_MS)
        self._retry.timeout.connect(self._open)

    def open(self, port: str, baud: int = BAUD) -> None:
        """Listen at *port*, an id of `serial_ports` or a path; if it cannot be, keep trying."""
        self.close()
        self._port.setPortName(port)
        self._port.setBaudRate(baud)
        self._open()

    @Slot()
    def close(self) -> None:
        """Listen no more."""
        self._retry.stop()
        self._silence.stop()
        self._lines = Lines()
        self._port.close()
        self._become(ScannerState.CLOSED)

    @Slot()
    def _open(self) -> None:
        if self._port.open(QIODevice.OpenModeFlag.ReadWrite):
            self._port.setDataTerminalReady(True)
            self._port.clear()
            self._become(ScannerState.OPEN)
            return
        if self.state is not ScannerState.LOST:
            self._become(ScannerState.REFUSED)
        self._retry.start()

    @Slot()
    def _ready(self) -> None:
        self._tell(self._lines.heard(bytes(self._port.readAll().data())))
        if self._lines.unfinished:
            self._silence.start()
        else:
            self._silence.stop()

    @Slot()
    def _fell_silent(self) -> None:
        self._tell(self._lines.fell_silent())

    @Slot(QSerialPort.SerialPortError)
    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        """Whatever happens to a port that was open: it is gone, for now."""
        errors = QSerialPort.SerialPortError
        if error not in {errors.ResourceError, errors.ReadError, errors.PermissionError}:
            return
        if self.state is ScannerState.OPEN:
            self._become(ScannerState.LOST)
            self._port.close()
            self._lines = Lines()
            self._retry.start()

    def _tell(self, codes: Iterable[str]) -> None:
        for code in codes:
            self.credential_scanned.emit(code)

    def _become(self, state: ScannerState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer


def _named(port: QSerialPortInfo) -> PortName:
    described = " ".join(filter(None, (port.manufacturer(), port.description())))
    return PortName(port.systemLocation(), f"{described} ({port.portName()})".strip())
