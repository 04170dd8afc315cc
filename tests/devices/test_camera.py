"""A camera that scans: what is held before it, and what becomes of the camera itself."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera, system_driver
from kiosk.devices.camera_driver import CameraState, Permission
from kiosk.devices.code_reader import codes_in
from kiosk.devices.system_camera import SystemCamera
from kiosk.services.scanning.repeats import WINDOW_S
from tests.support.films import FilmCamera, PaperCamera, a_picture, write_film
from tests.support.qt import Heard, SteadyClock

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "No HW decoder found")

CODE = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"


class Desk:
    """A camera, whatever it says, and the paper that is held before it."""

    def __init__(self, read: Callable[[QImage], list[str]] = codes_in) -> None:
        self.driver = PaperCamera()
        self.clock = SteadyClock(0.1)
        self.camera = Camera(None, lambda _parent: self.driver, self.clock, read)
        self.scans = Heard(self.camera.credential_scanned)
        self.pictures = Heard(self.camera.pictured)
        self.states = Heard(self.camera.state_changed)

    def state(self) -> CameraState:
        """As it is now."""
        return self.camera.state

    def hold(self, qtbot: QtBot, picture: QImage) -> None:
        """One picture, read to its end."""
        with qtbot.waitSignal(self.camera._read, timeout=5000):
            self.driver.pictured.emit(picture)


@pytest.fixture
def desk(qapp: QCoreApplication) -> Iterator[Desk]:
    del qapp
    desk = Desk()
    yield desk
    desk.camera.stop()


def test_a_film_plays_the_camera_and_its_code_is_scanned_once(qtbot: QtBot, tmp_path: Path) -> None:
    if not QMediaPlayer().isAvailable():
        pytest.skip("no QtMultimedia here that could play")
    film = tmp_path / "film.avi"
    write_film(film, [a_picture()] * 2 + [a_picture(CODE)] * 8)
    camera = Camera(None, lambda parent: FilmCamera(film, parent))
    scans, pictures = Heard(camera.credential_scanned), Heard(camera.pictured)
    camera.start()
    qtbot.waitUntil(lambda: bool(scans.all) and len(pictures.all) > 8, timeout=10_000)
    assert camera.state is CameraState.LIVE
    camera.stop()
    assert scans.firsts == [CODE]


def test_a_code_is_one_scan_for_as_long_as_it_is_held(desk: Desk, qtbot: QtBot) -> None:
    desk.camera.start()
    for _ in range(4):
        desk.hold(qtbot, a_picture(CODE))
    assert desk.scans.firsts == [CODE]
    desk.clock.moment += WINDOW_S
    desk.hold(qtbot, a_picture(CODE))
    assert desk.scans.firsts == [CODE, CODE]
    desk.camera.forget()
    desk.hold(qtbot, a_picture(CODE))
    assert len(desk.scans.all) == 3
    assert len(desk.pictures.all) == 6


def test_two_codes_are_two_scans_and_the_middle_one_is_first(desk: Desk, qtbot: QtBot) -> None:
    desk.camera.start()
    desk.hold(qtbot, a_picture("LEFT", "MIDDLE", "RIGHT"))
    assert desk.scans.firsts[0] == "MIDDLE"
    assert sorted(map(str, desk.scans.firsts)) == ["LEFT", "MIDDLE", "RIGHT"]


def test_codes_are_read_on_another_thread_and_pictures_meanwhile_are_only_shown(
    qtbot: QtBot,
) -> None:
    go_on, threads = threading.Event(), []

    def slowly(_picture: QImage) -> list[str]:
        threads.append(threading.current_thread())
        go_on.wait(5)
        return ["SLOW"]

    desk = Desk(slowly)
    desk.camera.start()
    with qtbot.waitSignal(desk.camera.credential_scanned, timeout=5000):
        for _ in range(5):
            desk.driver.pictured.emit(a_picture())
        assert len(desk.pictures.all) == 5
        go_on.set()
    assert len(threads) == 1
    assert threads[0] is not threading.current_thread()
    desk.camera.stop()


def test_what_is_read_after_the_camera_was_switched_off_is_no_scan(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.camera.start()
    with qtbot.waitSignal(desk.camera._read, timeout=5000):
        desk.driver.pictured.emit(a_picture(CODE))
        desk.camera.stop()
        desk.camera.start()
    assert desk.scans.all == []
    desk.camera.stop()
    desk.driver.pictured.emit(a_picture(CODE))
    assert desk.pictures.all[1:] == []


def test_states_are_told_as_they_change(desk: Desk, qtbot: QtBot) -> None:
    desk.camera.start()
    desk.hold(qtbot, a_picture())
    desk.hold(qtbot, a_picture())
    desk.camera.stop()
    assert desk.states.firsts == [CameraState.STARTING, CameraState.LIVE, CameraState.OFF]


def test_the_chosen_camera_is_taken_else_the_first(desk: Desk) -> None:
    desk.driver.plugged = ["one", "two"]
    desk.camera.start("two")
    assert desk.driver.opened[-1] == "two"
    assert [one.name for one in desk.camera.cameras()] == ["One", "Two"]
    desk.camera.start("gone")
    assert desk.driver.opened[-1] == "one"


def test_a_camera_that_is_pulled_out_is_lost_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.camera.start()
    desk.hold(qtbot, a_picture())
    desk.driver.plug("one", "two")
    assert desk.state() is CameraState.LIVE
    desk.driver.plug()
    assert desk.state() is CameraState.LOST
    desk.camera._patience.timeout.emit()
    assert desk.state() is CameraState.LOST
    desk.driver.plug("one")
    desk.hold(qtbot, a_picture(CODE))
    assert desk.state() is CameraState.LIVE
    assert desk.scans.firsts == [CODE]


def test_a_camera_that_makes_no_more_pictures_is_lost_and_tried_again(desk: Desk) -> None:
    desk.camera.start()
    desk.camera._patience.timeout.emit()
    assert desk.state() is CameraState.LOST
    assert desk.driver.opened[-2:] == ["one", "one"]
    assert desk.camera._patience.isActive()


def test_a_camera_that_another_program_has_is_lost(desk: Desk) -> None:
    desk.camera.start()
    desk.driver.failed.emit()
    assert desk.state() is CameraState.LOST
    desk.camera.stop()
    desk.driver.failed.emit()
    assert desk.state() is CameraState.OFF


def test_without_a_camera_one_is_waited_for(desk: Desk) -> None:
    desk.driver.plugged = []
    desk.camera.start()
    assert desk.state() is CameraState.NO_CAMERA
    desk.driver.plug("one")
    assert desk.driver.opened[-1] == "one"
    desk.camera.stop()
    desk.driver.plug()
    assert desk.state() is CameraState.OFF


def test_a_kiosk_that_may_not_look_says_so(desk: Desk) -> None:
    desk.driver.allowed = Permission.DENIED
    desk.camera.start()
    assert desk.state() is CameraState.NOT_ALLOWED


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Permission.GRANTED, CameraState.STARTING),
        (Permission.DENIED, CameraState.NOT_ALLOWED),
    ],
)
def test_the_person_is_asked_once(desk: Desk, answer: Permission, state: CameraState) -> None:
    desk.driver.allowed = Permission.NOT_ASKED
    desk.camera.start()
    assert desk.state() is CameraState.STARTING
    assert desk.driver.answer
    desk.driver.allowed = answer
    desk.driver.answer()
    assert desk.state() is state
    desk.camera.stop()
    desk.driver.answer()
    assert desk.state() is CameraState.OFF


def test_a_computer_without_what_qt_needs_for_video_says_so_and_goes_on(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where libpulse is missing: the import itself fails."""
    monkeypatch.delitem(sys.modules, "kiosk.devices.system_camera")
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    camera = Camera(qapp)
    camera.start()
    assert camera.state is CameraState.UNAVAILABLE
    assert camera.cameras() == []


def test_a_qt_without_a_backend_says_so_too(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMediaPlayer, "isAvailable", lambda _player: False)
    assert system_driver(qapp) is None


def test_this_computers_own_cameras_are_asked(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMediaPlayer, "isAvailable", lambda _player: True)
    monkeypatch.setattr(QMediaDevices, "videoInputs", list)
    driver = SystemCamera(qapp)
    failed, answered = Heard(driver.failed), Heard(driver.cameras_changed)
    assert driver.cameras() == []
    driver.open("gone")
    assert len(failed.all) == 1
    driver.ask(driver.cameras_changed.emit)
    QCoreApplication.processEvents()
    assert driver.permission() is not Permission.NOT_ASKED
    assert len(answered.all) == 1
    driver.close()
