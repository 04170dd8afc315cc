"""A film in place of a webcam: pictures of codes, as a file that every player plays."""

import struct
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QUrl
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtMultimedia import QMediaPlayer
from typing_extensions import override

from kiosk.devices.camera_driver import CameraDriver, CameraName, Permission
from kiosk.devices.qr_code import qr_modules
from kiosk.devices.system_camera import Pictures

WIDTH, HEIGHT = 640, 480
_FRAME_US = 100_000


def a_picture(*codes: str, size: int = 200) -> QImage:
    """What a webcam sees when *codes* are held before it, side by side."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(0xFF8A8F94)
    painter = QPainter(picture)
    for place, code in enumerate(codes):
        middle = QPoint(WIDTH * (2 * place + 1) // (2 * len(codes)), HEIGHT // 2)
        painter.drawImage(middle - QPoint(size // 2, size // 2), a_qr(code, size))
    painter.end()
    return picture


def a_qr(code: str, size: int) -> QImage:
    """*code* as a QR code with its quiet zone."""
    modules = qr_modules(code)
    edge = len(modules) + 8
    small = QImage(edge, edge, QImage.Format.Format_RGB32)
    small.fill(0xFFFFFFFF)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                small.setPixel(x + 4, y + 4, 0xFF000000)
    return small.scaled(size, size)


def write_film(path: Path, pictures: Iterable[QImage]) -> None:
    """Write *pictures* as Motion JPEG in AVI, ten a second."""
    frames = [_jpeg(picture) for picture in pictures]
    head = struct.pack("<14I", _FRAME_US, 0, 0, 0x10, len(frames), 0, 1, 0, WIDTH, HEIGHT, *[0] * 4)
    stream = b"vidsMJPG" + struct.pack(
        "<I2H8I4H", 0, 0, 0, 0, _FRAME_US, 1_000_000, 0, len(frames), 0, 0, 0, 0, 0, WIDTH, HEIGHT
    )
    form = struct.pack("<IiiHH4sIiiII", 40, WIDTH, HEIGHT, 1, 24, b"MJPG", 0, 0, 0, 0, 0)
    headers = _list(
        b"hdrl",
        _chunk(b"avih", head) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form)),
    )
    movie = _list(b"movi", b"".join(_chunk(b"00dc", frame) for frame in frames))
    path.write_bytes(_chunk(b"RIFF", b"AVI " + headers + movie))


class FilmCamera(CameraDriver):
    """A webcam that plays a film again and again; tests plug it in and out."""

    def __init__(self, film: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(Pictures(self))
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        self._player.setSource(QUrl.fromLocalFile(str(film)))

    @override
    def cameras(self) -> Sequence[CameraName]:
        return [CameraName("film", "A film")]

    @override
    def permission(self) -> Permission:
        return Permission.GRANTED

    @override
    def open(self, camera: str) -> None:
        self._player.play()

    @override
    def close(self) -> None:
        self._player.stop()


class PaperCamera(CameraDriver):
    """A webcam that shows what a test holds before it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plugged = ["one"]
        self.allowed = Permission.GRANTED
        self.opened: list[str] = []
        self.answer: Callable[[], None] | None = None

    @override
    def cameras(self) -> Sequence[CameraName]:
        return [CameraName(id_, id_.title()) for id_ in self.plugged]

    @override
    def permission(self) -> Permission:
        return self.allowed

    @override
    def ask(self, then: Callable[[], None]) -> None:
        self.answer = then

    @override
    def open(self, camera: str) -> None:
        self.opened.append(camera)

    @override
    def close(self) -> None:
        self.opened.append("")

    def plug(self, *cameras: str) -> None:
        """From now on, these are plugged in."""
        self.plugged = list(cameras)
        self.cameras_changed.emit()


def _jpeg(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(90)
    writer.write(picture)
    return bytes(data.data())


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _list(name: bytes, body: bytes) -> bytes:
    return _chunk(b"LIST", name + body)
