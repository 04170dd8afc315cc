from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QColor, QImage

from kiosk import bundled
from kiosk.devices.painter import badge_image, standard_design
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box
from kiosk.errors import BundledFileMissingError
from tests.support.hostile_names import HOSTILE_NAMES

Ink = Callable[[QImage], tuple[int, int, int, int] | None]
Decoded = Callable[[QImage], list[str]]

CODE = "QAWZMY1K7F3QX8HJ2M4N5P6R7S8T9"
PIXELS_A_MM = 300 / 25.4

names = pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())


def assert_inside(found: tuple[int, int, int, int] | None, box: Box, design: BadgeDesign) -> None:
    """Inside *box* or its mirror image."""
    assert found is not None
    left, top, right, bottom = (pixel / PIXELS_A_MM for pixel in found)
    hair = 0.15
    start = min(box.x_mm, design.width_mm - box.x_mm - box.width_mm)
    assert left >= start - hair
    assert right <= design.width_mm - start + hair
    assert right - left <= box.width_mm + 2 * hair
    assert top >= box.y_mm - hair
    assert bottom <= box.y_mm + box.height_mm + hair


def test_a_picture_has_300_dots_an_inch(design: BadgeDesign) -> None:
    picture = badge_image(BadgeData("Ann"), design)
    assert (picture.width(), picture.height()) == (1200, 900)
    assert picture.dotsPerMeterX() == 11811
    assert badge_image(BadgeData("Ann"), design, dpi=100).width() == 400


@names
def test_the_headline_stays_inside_its_box(name: str, design: BadgeDesign, ink: Ink) -> None:
    assert_inside(ink(badge_image(BadgeData(name), design)), design.element("headline").box, design)


@names
def test_the_details_stay_inside_their_box(name: str, design: BadgeDesign, ink: Ink) -> None:
    badge = BadgeData(organisation=name, place=name, badge_name="\u200e", full_name=name)
    bare = replace(design, front=(design.element("details"),))
    assert_inside(ink(badge_image(badge, bare)), bare.front[0].box, design)


@names
def test_the_word_stays_inside_the_band(name: str, design: BadgeDesign) -> None:
    picture = badge_image(BadgeData(ticket_type=name), design)
    top = round(design.element("band").box.y_mm * PIXELS_A_MM) + 1
    colour = QColor(design.palette.colour(name))
    edges = [picture.pixelColor(x, y) for x in range(picture.width()) for y in (top, 899)]
    edges += [picture.pixelColor(x, y) for x in (0, 1199) for y in range(top, 900)]
    assert set(map(QColor.name, edges)) == {colour.name()}


@names
def test_the_code_is_read_beside_every_name(
    name: str, design: BadgeDesign, decoded: Decoded
) -> None:
    badge = BadgeData(name, name + " II", name, name, name, CODE)
    assert decoded(badge_image(badge, design)) == [CODE]


@pytest.mark.parametrize("code", ["7QX2KD99AB", CODE, "https://example.org/" + "a7" * 100])
def test_a_code_is_large_enough_for_a_webcam(code: str, design: BadgeDesign) -> None:
    picture = badge_image(BadgeData("Ann", code=code), design)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    (found,) = zxingcpp.read_barcodes(grey)
    width = found.position.top_right.x - found.position.top_left.x
    assert found.text == code
    assert width / PIXELS_A_MM >= 17.9


def test_a_badge_that_says_nothing_stays_white(design: BadgeDesign, ink: Ink) -> None:
    assert ink(badge_image(BadgeData(), design)) is None


def test_names_are_pure_black(design: BadgeDesign) -> None:
    picture = badge_image(BadgeData("I"), design)
    box = design.element("headline").box
    middle = round((box.y_mm + box.height_mm / 2) * PIXELS_A_MM)
    darkest = min(picture.pixelColor(x, middle).lightness() for x in range(1200))
    assert darkest == 0


def test_a_missing_design_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "kiosk")
    with pytest.raises(BundledFileMissingError) as caught:
        standard_design()
    assert caught.value.path == tmp_path / "resources/badges/badge-4x3.json"
