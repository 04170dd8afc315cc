"""The webcams of this computer, through QtMultimedia; importing this fails where Qt cannot."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QSize, Qt, Slot
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)
from typing_extensions import override

from kiosk.devices.camera_driver import CameraDriver, CameraName, Permission

_BEST_SIZE = QSize(1280, 720)
"""Enough for a code at arm's length, and a picture is read in milliseconds."""

_PAUSE_S = 0.06
"""Between two pictures: making one out of a frame takes the window's own time."""

_PERMISSIONS = {
    Qt.PermissionStatus.Granted: Permission.GRANTED,
    Qt.PermissionStatus.Denied: Permission.DENIED,
    Qt.PermissionStatus.Undetermined: Permission.NOT_ASKED,
}


class Pictures(QVideoSink):
    """Makes pictures of frames, a few a second, and skips the rest."""

    def __init__(self, driver: CameraDriver, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(driver)
        self._driver = driver
        self._clock = clock
        self._last = float("-inf")
        self.videoFrameChanged.connect(self._take)

    @Slot(QVideoFrame)
    def _take(self, frame: QVideoFrame) -> None:
        moment = self._clock()
        if not frame.isValid() or moment - self._last < _PAUSE_S:
            return
        self._last = moment
        picture = frame.toImage()
        if not picture.isNull():
            self._driver.pictured.emit(picture)


class SystemCamera(CameraDriver):
    """The webcams of this computer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not QMediaPlayer().isAvailable():
            raise ImportError(name="QtMultimedia", path=None)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.cameras_changed)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(Pictures(self))
        self._camera: QCamera | None = None

    @override
    def cameras(self) -> Sequence[CameraName]:
        inputs = sorted(QMediaDevices.videoInputs(), key=lambda one: not one.isDefault())
        return [CameraName(_id(one), one.description()) for one in inputs]

    @override
    def permission(self) -> Permission:
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - no window without one
        return _PERMISSIONS[application.checkPermission(QCameraPermission())]

    @override
    def ask(self, then: Callable[[], None]) -> None:
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - no window without one
        application.requestPermission(QCameraPermission(), self, lambda _answer: then())

    @override
    def open(self, camera: str) -> None:
        self.close()
        device = next((one for one in QMediaDevices.videoInputs() if _id(one) == camera), None)
        if device is None:
            self.failed.emit()
            return
        self._camera = QCamera(device, self)
        if formats := device.videoFormats():
            self._camera.setCameraFormat(min(formats, key=_unsuitable))
        self._camera.errorOccurred.connect(self.failed)
        self._session.setCamera(self._camera)
        self._camera.start()

    @override
    def close(self) -> None:
        if self._camera:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None


def _id(device: QCameraDevice) -> str:
    return device.id().toStdString()


def _unsuitable(form: QCameraFormat) -> tuple[int, float]:
    """How far *form* is from the best one."""
    size = form.resolution()
    return abs(size.width() - _BEST_SIZE.width()), abs(form.maxFrameRate() - 30)
