from base64 import b64decode, b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.badge_design import BadgeDesign, Variant
from kiosk.domain.badge_elements import Box, Picture, Rectangle
from kiosk.domain.badge_faults import LARGEST_PICTURE, design_faults
from kiosk.domain.badge_stock import Stock
from kiosk.errors import BadBadgeDesignError, BadPictureError, FileMissingError, UnreadableError
from kiosk.services.badge_pictures import picture_from, with_bare_pictures


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def opened(data: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(data)))


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


def test_a_file_that_is_larger_than_any_logo_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG" + bytes(20_000_001))
    with pytest.raises(BadPictureError):
        picture_from(path)


def test_a_design_of_somebody_else_tells_nothing_of_them(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Zanele at home"
    path = saved(tmp_path / "a.jpg", Image.new("RGB", (40, 20), "red"), exif=exif)
    logo = Picture("logo", Box(1, 1, 20, 10), b64encode(path.read_bytes()).decode())
    line = Rectangle("line", Box(1, 1, 20, 0.4), "#000000")
    design = BadgeDesign(
        "Test",
        Stock(40, 20),
        (line,),
        (replace(logo, name="behind"),),
        variants=(Variant(("Press",), (logo,)),),
    )
    bare = with_bare_pictures(design)
    assert bare.front == (line,)
    for picture in (*bare.back, *bare.variants[0].elements):
        assert isinstance(picture, Picture)
        assert b"Zanele" not in b64decode(picture.data)
        assert opened(picture.data).size == (40, 20)


def test_a_design_with_a_picture_that_is_none_is_refused() -> None:
    logo = Picture("logo", Box(1, 1, 20, 10), "iVBORw0KGgoA")
    with pytest.raises(BadBadgeDesignError) as caught:
        with_bare_pictures(BadgeDesign("Test", Stock(40, 20), (logo,)))
    assert caught.value.what == "logo.data"
