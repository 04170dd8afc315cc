from base64 import b64encode
from io import BytesIO

from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.painter import badge_image
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box, NoPhotoMark, Picture, Rectangle
from kiosk.domain.badge_stock import Stock


def drawn(*elements: Picture | Rectangle | NoPhotoMark) -> QImage:
    badge = BadgeData("Ann", no_photo=True)
    return badge_image(badge, BadgeDesign("Test", Stock(40, 20), elements), dpi=254)


def test_a_picture_is_drawn_in_the_middle_of_its_box() -> None:
    buffer = BytesIO()
    Image.new("RGB", (10, 10), "#1d4f91").save(buffer, "PNG")
    logo = Picture("logo", Box(10, 5, 20, 10), b64encode(buffer.getvalue()).decode())
    page = drawn(logo, Picture("again", Box(30, 5, 5, 5), logo.data))
    assert page.pixelColor(200, 100).name() == "#1d4f91"
    assert page.pixelColor(120, 100).name() == page.pixelColor(280, 100).name() == "#ffffff"


def test_a_picture_that_is_broken_leaves_its_place_free() -> None:
    page = drawn(Picture("logo", Box(10, 5, 20, 10), "iVBORw0KGgoA"))
    assert page.pixelColor(200, 100).name() == "#ffffff"


def test_a_frame_lies_within_its_box() -> None:
    page = drawn(Rectangle("frame", Box(10, 5, 20, 10), outline="#1d4f91", outline_mm=1))
    assert page.pixelColor(104, 100).name() == "#1d4f91"
    assert page.pixelColor(98, 100).name() == page.pixelColor(200, 100).name() == "#ffffff"


def test_an_area_may_have_round_corners() -> None:
    page = drawn(Rectangle("area", Box(10, 5, 20, 10), "#1d4f91", radius_mm=4))
    assert page.pixelColor(101, 51).name() == "#ffffff"
    assert page.pixelColor(200, 100).name() == "#1d4f91"


def test_who_wants_no_photo_has_a_crossed_out_camera() -> None:
    page = drawn(NoPhotoMark("mark", Box(10, 5, 10, 10)))
    assert page.pixelColor(150, 58).name() == "#b3001b"
    assert page.pixelColor(150, 100).name() == "#ffffff"
