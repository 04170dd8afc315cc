import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.painter import badge_image
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box, QrCode, Rectangle, TextBox, TextStyle
from kiosk.domain.badge_stock import Stock
from tests.support.hostile_names import HOSTILE_NAMES

CODE = "QAWZMY1K7F3QX8HJ2M4N5P6R7S8T9"
NAME_BOX = Box(5, 5, 52, 20)
LABEL = BadgeDesign(
    "Label",
    Stock(62, 60, roll=True, black_only=True),
    (
        TextBox("name", NAME_BOX, "{headline}", TextStyle(14, bold=True)),
        QrCode("code", Box(30, 28, 30, 30)),
    ),
)

names = pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())


def black(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.convert("L").point(lambda value: 255 - value).getbbox()


@pytest.mark.parametrize(("dpi", "size"), [(203, (496, 480)), (300, (732, 709))])
def test_a_raster_has_the_dots_of_its_stock_in_black_and_white(
    dpi: int, size: tuple[int, int]
) -> None:
    picture = badge_raster(BadgeData("Ann", code=CODE), LABEL, dpi)
    assert (picture.mode, picture.size) == ("1", size)


@names
@pytest.mark.parametrize("dpi", [203, 300])
def test_letters_on_dots_stay_inside_their_box(name: str, dpi: int) -> None:
    found = black(badge_raster(BadgeData(name), LABEL, dpi))
    assert found is not None
    left, top, right, bottom = (dot / dpi * 25.4 for dot in found)
    dot = 2.5 / dpi * 25.4
    assert left >= NAME_BOX.x_mm - dot
    assert top >= NAME_BOX.y_mm - dot
    assert right <= NAME_BOX.x_mm + NAME_BOX.width_mm + dot
    assert bottom <= NAME_BOX.y_mm + NAME_BOX.height_mm + dot


@pytest.mark.parametrize("dpi", [203, 300])
def test_modules_are_whole_dots_and_are_read(dpi: int) -> None:
    picture = badge_raster(BadgeData(code=CODE), LABEL, dpi)
    assert [each.text for each in zxingcpp.read_barcodes(picture.convert("L"))] == [CODE]
    found = black(picture)
    assert found is not None
    left, top, right, bottom = found
    assert right - left == bottom - top
    module, rest = divmod(right - left, 25)
    assert rest == 0
    code = picture.crop(found)
    assert code.resize((25, 25), Image.Resampling.NEAREST).resize(code.size, 0) == code
    assert module * 25 / dpi * 25.4 >= 18


def test_letters_are_as_large_as_on_paper() -> None:
    badge, dpi = BadgeData("Hamburg"), 300
    grey = badge_image(badge, LABEL, dpi)
    found = black(badge_raster(badge, LABEL, dpi))
    assert found is not None
    assert found[2] - found[0] == pytest.approx(52 / 25.4 * dpi, rel=0.04)
    assert grey.width() == 732


def test_colours_become_black_and_their_letters_white() -> None:
    area = Rectangle("area", Box(0, 0, 62, 30), fill="#1d4f91")
    text = TextBox("text", Box(5, 5, 52, 20), "IIII", TextStyle(14, colour="#ffffff"))
    picture = badge_raster(BadgeData(), BadgeDesign("Test", Stock(62, 60), (area, text)), 203)
    assert picture.getpixel((1, 1)) == 0
    assert picture.getpixel((1, 400)) == 255
    assert 255 in picture.crop((40, 40, 456, 200)).get_flattened_data()
