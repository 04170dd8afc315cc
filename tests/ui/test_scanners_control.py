"""A webcam and a serial scanner at the station."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera
from kiosk.devices.camera_driver import CameraState
from kiosk.ui.gateway import Gateway
from kiosk.ui.main_window import PLACE
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.scanners_control import ANY_CAMERA, ScannersControl
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.scanner_settings import ScannerSettings
from kiosk.ui.widgets.state_chips import StateChips
from tests.support.films import PaperCamera, a_picture
from tests.support.qt import Heard, child, press
from tests.ui.conftest import ANA, Program

VERDICT = VerdictView(Tone.OK, "CHECKED IN", "Ana", "", "08:30")


class Desk:
    """A station with a camera that sees what it is shown."""

    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway
        self.driver = PaperCamera()
        self.page = StationPage()
        self.settings = ScannerSettings()
        self.chips = StateChips()
        self.control = self._control()
        self.scans = Heard(self.control.credential_scanned)

    def _control(self) -> ScannersControl:
        camera = Camera(None, lambda _parent: self.driver)
        return ScannersControl(self.gateway, self.page, self.settings, self.chips, camera)

    def chip(self, name: str) -> str:
        """What a chip says; empty while it is not there."""
        found = self.chips.findChild(QLabel, name)
        return found.text() if found else ""


@pytest.fixture
def desk(qtbot: QtBot, gateway: Gateway) -> Iterator[Desk]:
    desk = Desk(gateway)
    for widget in (desk.page, desk.settings, desk.chips):
        qtbot.addWidget(widget)
    desk.page.resize(1200, 600)
    desk.page.show()
    desk.page.show_counts(0, 1, 1)
    yield desk
    desk.control.close()


def hold(desk: Desk, qtbot: QtBot, code: str) -> None:
    before = len(desk.scans.all)
    desk.driver.pictured.emit(a_picture(code))
    qtbot.waitUntil(lambda: len(desk.scans.all) > before, timeout=5000)


def test_the_camera_scans_and_its_picture_takes_the_place_of_the_instructions(
    desk: Desk, qtbot: QtBot
) -> None:
    press(desk.page, "cameraToggle")
    assert desk.page.idle.camera.isVisible()
    hold(desk, qtbot, ANA)
    assert desk.scans.firsts == [ANA]
    desk.page.show_verdict(VERDICT)
    assert desk.page._picture.isVisible()
    desk.page.go_back()
    assert not desk.page._picture.isVisible()
    press(desk.page, "cameraToggle")
    assert not desk.page.idle.camera.isVisible()


def test_a_camera_that_was_on_is_on_again_at_the_next_start(desk: Desk) -> None:
    desk.control.toggle_camera()
    assert desk.gateway.laptop.camera == ANY_CAMERA
    again = Desk(desk.gateway)
    assert again.control._camera.state is not CameraState.OFF
    again.control.close()
    desk.control.toggle_camera()
    assert desk.gateway.laptop.camera == ""


def test_a_lost_camera_is_said_with_what_to_do_meanwhile(desk: Desk) -> None:
    desk.control.toggle_camera()
    desk.driver.pictured.emit(a_picture())
    assert desk.chip("cameraChip") == ""
    desk.driver.failed.emit()
    assert desk.chip("cameraChip") == "No camera: type names"
    desk.control.toggle_camera()
    assert desk.chip("cameraChip") == ""


def test_a_code_that_is_still_held_can_be_scanned_again_where_it_means_something_else(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.control.toggle_camera()
    hold(desk, qtbot, ANA)
    desk.control.forget()
    hold(desk, qtbot, ANA)
    assert desk.scans.firsts == [ANA, ANA]


def test_a_scanner_on_a_serial_port_is_chosen_kept_and_heard(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    if not hasattr(os, "openpty"):
        pytest.skip("no pseudo-terminals here")
    ours, theirs = os.openpty()
    link = tmp_path / "scanner"
    link.symlink_to(os.ttyname(theirs))
    desk.gateway.keep_settings(replace(desk.gateway.laptop, scanner=str(link)))
    desk.control.show_settings()
    ports = child(desk.settings, QComboBox, "serialPort")
    assert ports.currentData() == str(link)
    ports.activated.emit(ports.currentIndex())
    os.write(ours, ANA.encode() + b"\r")
    qtbot.waitUntil(lambda: desk.scans.firsts == [ANA])
    ports.setCurrentIndex(0)
    ports.activated.emit(0)
    assert desk.gateway.laptop.scanner == ""
    os.close(ours)
    os.close(theirs)


def test_a_port_that_is_not_there_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.settings.port_chosen.emit(str(tmp_path / "nothing"))
    assert "cannot be opened" in desk.chip("scannerChip")


def test_a_camera_is_chosen_among_several(desk: Desk) -> None:
    desk.control.toggle_camera()
    desk.control.show_settings()
    cameras = child(desk.settings, QComboBox, "cameraChoice")
    cameras.activated.emit(cameras.count() - 1)
    assert desk.gateway.laptop.camera == cameras.itemData(cameras.count() - 1)


def test_the_window_has_the_key_and_the_settings(opened: Program, qtbot: QtBot) -> None:
    opened.event.scanners._camera._open_driver = lambda _parent: PaperCamera()
    opened.event.station_page.focus_input()
    QTest.keyClick(
        opened.event.station_page.input, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(opened.event.station_page.idle.camera.isVisible)
    opened.window.open_page(PLACE)
    choice = child(opened.window, QComboBox, "cameraChoice")
    assert choice.currentData() == ANY_CAMERA
    assert "off" in child(opened.window, QPushButton, "cameraToggle").text()
