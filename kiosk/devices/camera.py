"""Scanning with a webcam: a live picture, and the codes that are held before it."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices.camera_driver import CameraDriver, CameraName, CameraState, Permission
from kiosk.devices.code_reader import codes_in
from kiosk.services.scanning.repeats import Sightings

PATIENCE_MS = 4000
"""Without a picture, after which a camera is lost, or not there yet, and tried again."""


def system_driver(parent: QObject) -> CameraDriver | None:
    """The webcams of this computer; None where parts of the system are missing for video."""
    try:
        from kiosk.devices.system_camera import SystemCamera  # noqa: PLC0415 - it may fail

        return SystemCamera(parent)
    except ImportError:
        return None


class Camera(QObject):
    """A camera that is on from `start` to `stop`, through unplugging and plugging in.

    `pictured` has the live picture, `credential_scanned` each code once while it stays in
    sight. Codes are read on a thread of their own; pictures that come meanwhile are shown
    and not read.
    """

    pictured = Signal(object)  # QImage
    credential_scanned = Signal(str)
    state_changed = Signal(object)  # CameraState
    _read = Signal(int, object)

    def __init__(
        self,
        parent: QObject | None = None,
        open_driver: Callable[[QObject], CameraDriver | None] = system_driver,
        clock: Callable[[], float] = time.monotonic,
        read: Callable[[QImage], list[str]] = codes_in,
    ) -> None:
        super().__init__(parent)
        self._open_driver = open_driver
        self._codes_in = read
        self._clock = clock
        self._driver: CameraDriver | None = None
        self._wanted = ""
        self._seeing = ""
        self._run = 0
        self._busy = False
        self._sightings = Sightings()
        self._reader: ThreadPoolExecutor | None = None
        self.state = CameraState.OFF
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._lost_patience)
        self._read.connect(self._found)

    def cameras(self) -> Sequence[CameraName]:
        """The cameras that can be chosen; none before `start`."""
        return self._driver.cameras() if self._driver else []

    @Slot()
    def start(self, camera: str = "") -> None:
        """Look through the camera of this id, or through whichever there is."""
        self.stop()
        self._wanted = camera
        self._driver = self._driver or self._driven()
        if self._driver is None:
            self._become(CameraState.UNAVAILABLE)
            return
        self._reader = ThreadPoolExecutor(1, "camera")
        match self._driver.permission():
            case Permission.DENIED:
                self._become(CameraState.NOT_ALLOWED)
            case Permission.NOT_ASKED:
                self._become(CameraState.STARTING)
                self._driver.ask(self._answered)
            case Permission.GRANTED:
                self._look()

    @Slot()
    def stop(self) -> None:
        """Look no more."""
        self._run += 1
        self._busy = False
        self._patience.stop()
        if self._reader:
            self._reader.shutdown(wait=False, cancel_futures=True)
            self._reader = None
        if self._driver:
            self._driver.close()
        self.forget()
        self._become(CameraState.OFF)

    @Slot()
    def forget(self) -> None:
        """Let a code that is still in sight be scanned again."""
        self._sightings = Sightings()

    def _driven(self) -> CameraDriver | None:
        driver = self._open_driver(self)
        if driver:
            driver.pictured.connect(self._pictured)
            driver.failed.connect(self._lost)
            driver.cameras_changed.connect(self._cameras_changed)
        return driver

    def _answered(self) -> None:
        """The person has said whether the kiosk may look."""
        if not self._reader or not self._driver:
            return
        if self._driver.permission() is Permission.GRANTED:
            self._look()
        else:
            self._become(CameraState.NOT_ALLOWED)

    def _look(self) -> None:
        """Open the wanted camera, or the first; without any, wait until one is plugged in."""
        assert self._driver is not None  # noqa: S101 - it was started
        ids = [camera.id for camera in self._driver.cameras()]
        if not ids:
            lost = self.state is CameraState.LOST
            self._become(CameraState.LOST if lost else CameraState.NO_CAMERA)
            return
        self._seeing = self._wanted if self._wanted in ids else ids[0]
        if self.state is not CameraState.LOST:
            self._become(CameraState.STARTING)
        self._patience.start()
        self._driver.open(self._seeing)

    @Slot(object)
    def _pictured(self, picture: QImage) -> None:
        if not self._reader:
            return
        self._become(CameraState.LIVE)
        self._patience.start()
        self.pictured.emit(picture)
        if not self._busy:
            self._busy = True
            self._reader.submit(self._read_codes, self._run, picture)

    def _read_codes(self, run: int, picture: QImage) -> None:
        """On the other thread."""
        self._read.emit(run, self._codes_in(picture))

    @Slot(int, object)
    def _found(self, run: int, codes: Sequence[str]) -> None:
        if run != self._run:
            return
        self._busy = False
        moment = self._clock()
        for code in [code for code in codes if self._sightings.is_new(code, moment)]:
            self.credential_scanned.emit(code)

    @Slot()
    def _lost(self) -> None:
        if self._reader:
            self._become(CameraState.LOST)
            self._patience.start()

    @Slot()
    def _lost_patience(self) -> None:
        self._lost()
        self._look()

    @Slot()
    def _cameras_changed(self) -> None:
        """One was plugged in or pulled out."""
        if not self._reader or not self._driver:
            return
        gone = self._seeing not in [camera.id for camera in self._driver.cameras()]
        if gone and self.state in {CameraState.LIVE, CameraState.STARTING}:
            self._driver.close()
            self._lost()
        elif self.state in {CameraState.LOST, CameraState.NO_CAMERA}:
            self._look()

    def _become(self, state: CameraState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
