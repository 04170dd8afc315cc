"""Every shipped design, with every hostile name in all of its texts."""

from collections.abc import Callable, Iterator

import pytest
import zxingcpp
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.painter import MM_PER_INCH, badge_image
from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Box
from kiosk.domain.registration import Notice
from kiosk.services.designs import shipped_designs
from tests.support.hostile_names import HOSTILE_NAMES

CODE = "QAWZMY1K7F3QX8HJ2M4N5P6R7S8T9"
DPI = 100
HAIR_MM = 0.25

DESIGNS = shipped_designs()

designs = pytest.mark.parametrize("stem", DESIGNS)
names = pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())


def full_badge(name: str) -> BadgeData:
    """A badge that says *name* wherever it says anything."""
    return BadgeData(
        badge_name=name,
        full_name=f"{name} II",
        organisation=name,
        place=name,
        ticket_type=name,
        code=CODE,
        pronouns=name,
        languages=(name, "English"),
        roles=(name,),
        notices=(Notice.FIRST_TIME,),
        no_photo=True,
        sessions=tuple(BadgeSession(f"{hour}:30", name, name) for hour in range(10, 14)),
    )


def boxes(design: BadgeDesign, side: Side) -> Iterator[Box]:
    """Of all elements, as they are and mirrored."""
    for each in design.on(side):
        box = each.box
        yield box
        left = design.width_mm - box.x_mm - box.width_mm
        yield Box(left, box.y_mm, box.width_mm, box.height_mm)


@designs
@names
def test_ink_stays_within_the_boxes_of_the_design(
    stem: str, name: str, ink: Callable[[QImage], tuple[int, int, int, int] | None]
) -> None:
    design = DESIGNS[stem]
    for side in design.sides:
        picture = badge_image(full_badge(name), design, DPI, side)
        painter = QPainter(picture)
        painter.scale(DPI / MM_PER_INCH, DPI / MM_PER_INCH)
        for box in boxes(design, side):
            room = QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
            hair = room.adjusted(-HAIR_MM, -HAIR_MM, HAIR_MM, HAIR_MM)
            painter.fillRect(hair, Qt.GlobalColor.white)
        painter.end()
        assert ink(picture) is None


@designs
@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(
    "name", ["Minh", HOSTILE_NAMES["many words"], HOSTILE_NAMES["right to left"]]
)
def test_every_code_is_read_in_colour_and_in_black(
    stem: str, dpi: int, name: str, decoded: Callable[[QImage], list[str]]
) -> None:
    design, badge = DESIGNS[stem], full_badge(name)
    assert decoded(badge_image(badge, design, dpi)) == [CODE]
    dots = badge_raster(badge, design, dpi).convert("L")
    found = zxingcpp.read_barcodes(dots, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    assert [each.text for each in found] == [CODE]
