from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.badge_pictures import picture_from
from kiosk.devices.painter import badge_image
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box, NoPhotoMark, Picture, Rectangle
from kiosk.domain.badge_faults import LARGEST_PICTURE, design_faults
from kiosk.domain.badge_stock import Stock
from kiosk.errors import BadPictureError, FileMissingError, UnreadableError


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def opened(data: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(data)))


def drawn(*elements: Picture | Rectangle | NoPhotoMark) -> QImage:
    badge = BadgeData("Ann", no_photo=True)
    return badge_image(badge, BadgeDesign("Test", Stock(40, 20), elements), dpi=254)


def test_a_logo_keeps_its_pixels_and_loses_its_metadata(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Zanele at home"
    path = saved(tmp_path / "a.png", Image.new("RGB", (40, 20), "#1d4f91"), exif=exif, dpi=(9, 9))
    logo = opened(picture_from(path))
    assert b"Zanele" in path.read_bytes()
    assert (logo.size, logo.getpixel((5, 5)), logo.info) == ((40, 20), (29, 79, 145), {})


def test_a_photo_is_turned_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "a.jpg", Image.new("RGB", (40, 20), "red"), exif=exif)
    assert opened(picture_from(path)).size == (20, 40)


def test_a_large_picture_becomes_small_enough(tmp_path: Path) -> None:
    noise = Image.effect_noise((2000, 1000), 90)
    path = saved(tmp_path / "a.png", noise)
    data = picture_from(path)
    picture = Picture("logo", Box(1, 1, 20, 10), data)
    assert len(data) <= LARGEST_PICTURE
    assert not list(design_faults(BadgeDesign("Test", Stock(40, 20), (picture,))))


def test_see_through_parts_of_a_large_picture_stay_see_through(tmp_path: Path) -> None:
    noise = Image.effect_noise((900, 900), 90)
    seen = Image.merge("RGBA", (noise, noise, noise, noise))
    assert opened(picture_from(saved(tmp_path / "a.png", seen))).mode == "RGBA"


@pytest.mark.parametrize("document", [b"", b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"x" * 50])
def test_what_is_no_picture_is_named(tmp_path: Path, document: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(document)
    with pytest.raises(BadPictureError):
        picture_from(path)


def test_another_kind_of_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadPictureError):
        picture_from(saved(tmp_path / "a.png", Image.new("RGB", (9, 9)), format="GIF"))


def test_too_many_pixels_are_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(BadPictureError):
        picture_from(saved(tmp_path / "a.png", Image.new("1", (9000, 9000))))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        picture_from(tmp_path / "a.png")
    with pytest.raises(UnreadableError):
        picture_from(tmp_path)


def test_a_picture_is_drawn_in_the_middle_of_its_box(tmp_path: Path) -> None:
    data = picture_from(saved(tmp_path / "a.png", Image.new("RGB", (10, 10), "#1d4f91")))
    page = drawn(Picture("logo", Box(10, 5, 20, 10), data))
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
