import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera
from kiosk.devices.camera_driver import CameraState
from kiosk.ui.scanner_texts import camera_text
from kiosk.ui.widgets.camera_view import CameraView
from tests.support.films import PaperCamera
from tests.support.qt import grabbed, longer_words, right_to_left, strongest_contrast

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


@pytest.fixture
def view(qtbot: QtBot, dressed: QApplication) -> CameraView:
    del dressed
    view = CameraView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def a_wide_picture() -> QImage:
    """Red at the left and blue at the right; its outer parts have no room."""
    picture = QImage(800, 300, QImage.Format.Format_RGB32)
    picture.fill(RED)
    for x in range(400, 800):
        for y in range(300):
            picture.setPixelColor(x, y, BLUE)
    return picture


def colour(view: CameraView, x: int, y: int) -> QColor:
    return QColor(grabbed(view).pixel(x, y))


def test_the_picture_is_a_mirror(view: CameraView) -> None:
    view.show_state(CameraState.LIVE)
    view.show_picture(a_wide_picture())
    assert (colour(view, 20, 20), colour(view, 380, 280)) == (BLUE, RED)


def test_a_mirror_it_is_where_people_read_from_right_to_left_too(
    view: CameraView, dressed: QApplication
) -> None:
    with right_to_left(dressed):
        view.show_picture(a_wide_picture())
        assert colour(view, 20, 20) == BLUE


def test_corners_show_where_to_hold_the_code_on_any_picture(view: CameraView) -> None:
    for ground in ("#000000", "#ffffff", "#8a8f94"):
        picture = QImage(400, 300, QImage.Format.Format_RGB32)
        picture.fill(QColor(ground))
        view.show_picture(picture)
        assert strongest_contrast(grabbed(view), within=20) > 4.5


@pytest.mark.parametrize("state", [state for state in CameraState if camera_text(state)])
def test_without_a_picture_words_say_why(view: CameraView, state: CameraState) -> None:
    view.show_picture(a_wide_picture())
    view.show_state(state)
    assert view.accessibleName() == camera_text(state)
    assert strongest_contrast(grabbed(view), within=20) > 4.5


def test_longer_words_have_room(view: CameraView) -> None:
    with longer_words():
        view.show_state(CameraState.NOT_ALLOWED)
    room = view.rect().adjusted(24, 24, -24, -24)
    wrapped = Qt.TextFlag.TextWordWrap.value
    words = view.fontMetrics().boundingRect(room, wrapped, view.accessibleName())
    assert words.height() <= room.height()


def test_a_camera_leads_its_view(view: CameraView) -> None:
    driver = PaperCamera()
    camera = Camera(view, lambda _parent: driver)
    camera.pictured.connect(view.show_picture)
    camera.state_changed.connect(view.show_state)
    camera.start()
    driver.pictured.emit(a_wide_picture())
    assert "Hold the code" in view.accessibleName()
    assert colour(view, 20, 20) == BLUE
    driver.plug()
    assert view.accessibleName() == camera_text(CameraState.LOST)
    camera.stop()
