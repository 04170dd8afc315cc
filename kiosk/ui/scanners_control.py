"""Leads what scans without typing: a webcam, and a scanner on a serial port."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices.camera import Camera
from kiosk.devices.camera_driver import CameraState
from kiosk.devices.serial_scanner import ScannerState, SerialScanner, serial_ports
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.scanner_texts import camera_chip_text, camera_text, scanner_text
from kiosk.ui.widgets.scanner_settings import ScannerSettings
from kiosk.ui.widgets.state_chips import Level, StateChips

ANY_CAMERA = "any"
"""The laptop's setting for: whichever camera there is."""

_WELL = frozenset({CameraState.OFF, CameraState.LIVE, CameraState.STARTING})


class ScannersControl(QObject):
    """What was on when the kiosk was closed is on again; what is lost is said, and tried again."""

    credential_scanned = Signal(str)

    def __init__(
        self,
        gateway: Gateway,
        page: StationPage,
        settings: ScannerSettings,
        chips: StateChips,
        camera: Camera | None = None,
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._settings = settings
        self._chips = chips
        self._camera = camera or Camera(self)
        self._scanner = SerialScanner(self)
        self._camera.pictured.connect(self._show_picture)
        self._camera.credential_scanned.connect(self.credential_scanned)
        self._camera.state_changed.connect(self._show_camera)
        self._scanner.credential_scanned.connect(self.credential_scanned)
        self._scanner.state_changed.connect(self._show_scanner)
        page.idle.camera_toggled.connect(self.toggle_camera)
        settings.port_chosen.connect(self._choose_port)
        settings.camera_chosen.connect(self._choose_camera)
        self._start()

    @Slot()
    def toggle_camera(self) -> None:
        """Ctrl+J: look through the camera, or no more."""
        on = self._camera.state is CameraState.OFF
        self._choose_camera(ANY_CAMERA if on else "")

    @Slot()
    def forget(self) -> None:
        """A code that is still held before the camera is scanned again."""
        self._camera.forget()

    @Slot()
    def show_settings(self) -> None:
        """The ports and the cameras that there are now."""
        laptop = self._gateway.laptop
        ports = [(port.id, port.name) for port in serial_ports()]
        cameras = [(camera.id, camera.name) for camera in self._camera.cameras()]
        self._settings.show_ports(ports, laptop.scanner)
        self._settings.show_cameras(cameras, laptop.camera)

    def close(self) -> None:
        """Let go of the camera and the port: another program may want them."""
        self._camera.stop()
        self._scanner.close()
        for name in ("cameraChip", "scannerChip"):
            self._chips.show_state(name, "")

    def _start(self) -> None:
        laptop = self._gateway.laptop
        if laptop.camera:
            self._look(laptop.camera)
        if laptop.scanner:
            self._scanner.open(laptop.scanner)

    def _look(self, camera: str) -> None:
        self._page.show_camera(on=True)
        self._camera.start("" if camera == ANY_CAMERA else camera)
        self._page.show_camera_state(self._camera.state)

    @Slot(str)
    def _choose_camera(self, camera: str) -> None:
        self._gateway.keep_settings(replace(self._gateway.laptop, camera=camera))
        if camera:
            self._look(camera)
        else:
            self._camera.stop()
            self._page.show_camera(on=False)
        self._page.focus_input()

    @Slot(str)
    def _choose_port(self, port: str) -> None:
        self._gateway.keep_settings(replace(self._gateway.laptop, scanner=port))
        if port:
            self._scanner.open(port)
        else:
            self._scanner.close()

    @Slot(object)
    def _show_picture(self, picture: QImage) -> None:
        self._page.show_picture(picture)

    @Slot(object)
    def _show_camera(self, state: CameraState) -> None:
        self._page.show_camera_state(state)
        text = "" if state in _WELL else camera_chip_text()
        self._chips.show_state("cameraChip", text, Level.WARN, camera_text(state))

    @Slot(object)
    def _show_scanner(self, state: ScannerState) -> None:
        text = scanner_text(state)
        self._chips.show_state("scannerChip", text.split(".")[0], Level.WARN, text)
