"""Badges look the same on every system: pictures that were looked at, with a small tolerance."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.painter import badge_image
from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.badge_design import Side
from kiosk.domain.registration import Notice
from kiosk.services.designs import shipped_designs

FOLDER = Path(__file__).parent.parent / "data" / "badges"
DPI = 72
FAR_APART = 80
MOST_PIXELS = 0.01
"""Letters are drawn by each system's own hand: edges differ, shapes and places do not."""

MOST_DOTS = 0.03
"""Bent to dots, whole edges may stand a dot further."""

SESSIONS = (
    BadgeSession("09:30", "Opening plenary: who belongs?", "Hall A"),
    BadgeSession("11:00", "Legal status and local labour markets", "Room 204"),
)
CODE = "QAWZMY1K7F3QX8HJ2M4N5P6R7S8T9"
PEOPLE = {
    "typical": BadgeData(
        "Minh",
        "Nguyễn Thị Minh Khai",
        "VietAID",
        "Boston, MA",
        "Attendee",
        CODE,
        "she/her",
        ("English", "Tiếng Việt"),
        notices=(Notice.FIRST_TIME,),
        sessions=SESSIONS,
    ),
    "arabic": BadgeData(
        "محمد",
        "محمد عبد الرحمن بن علي",
        "بيت الوئام",
        "Dearborn, MI",
        "Interpreter",
        CODE,
        no_photo=True,
        sessions=SESSIONS,
    ),
    "devanagari": BadgeData("", "राजेश्वरी श्रीवास्तव", "Sewa सेवा", "", "Speaker", CODE),
    "chinese": BadgeData("", "陈堃", "湾区华人互助会", "", "Press", CODE),
}


@pytest.mark.parametrize(
    ("stem", "person", "side"),
    [
        ("badge-4x3", "typical", Side.FRONT),
        ("badge-4x3", "devanagari", Side.FRONT),
        ("card-86x54", "chinese", Side.FRONT),
        ("card-86x54", "arabic", Side.BACK),
        ("badge-3x4", "arabic", Side.FRONT),
    ],
)
def test_a_badge_looks_as_it_was_approved(
    stem: str, person: str, side: Side, request: pytest.FixtureRequest
) -> None:
    made = badge_image(PEOPLE[person], shipped_designs()[stem], DPI, side)
    grey = made.convertToFormat(QImage.Format.Format_Grayscale8)
    size, stride = (grey.width(), grey.height()), grey.bytesPerLine()
    picture = Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", stride, 1)
    path = FOLDER / f"{stem}-{person}-{side}.png"
    assert difference(picture, path, request) <= MOST_PIXELS


def test_a_label_has_the_dots_that_were_approved(request: pytest.FixtureRequest) -> None:
    made = badge_raster(PEOPLE["typical"], shipped_designs()["label-62"], 203)
    assert difference(made.convert("L"), FOLDER / "label-62-typical-203.png", request) <= MOST_DOTS


def difference(made: Image.Image, path: Path, request: pytest.FixtureRequest) -> float:
    """Which share of the pixels is far from those at *path*."""
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        made.quantize(16).save(path, optimize=True)
    with Image.open(path) as approved:
        assert made.size == approved.size
        apart = ImageChops.difference(made, approved.convert("L")).histogram()
    return sum(apart[FAR_APART:]) / (made.width * made.height)
