from dataclasses import replace

import pytest

from kiosk.bundled import resource
from kiosk.domain.badge_design import BadgeDesign, Palette, Side, Variant
from kiosk.domain.badge_elements import Band, Box, QrCode, TextBox, TextStyle
from kiosk.domain.badge_json import parsed_design


@pytest.fixture
def design() -> BadgeDesign:
    return parsed_design(resource("badges/badge-4x3.json").read_bytes())


def test_the_standard_design_is_four_by_three_inches(design: BadgeDesign) -> None:
    assert (design.width_mm, design.height_mm) == (101.6, 76.2)
    assert design.sides == (Side.FRONT,)


def test_a_ticket_type_has_its_colour_however_it_is_written(design: BadgeDesign) -> None:
    palette = design.palette
    assert palette.colour("Speaker") == palette.colour("  SPEAKER ") == "#8a1538"
    assert palette.colour("Gold  sponsor") == palette.colour("gold sponsor")


def test_a_colour_never_changes_between_laptops_and_versions(design: BadgeDesign) -> None:
    assert design.palette.colour("Gold sponsor") == Palette().colour("Gold sponsor") == "#4a5a12"


def test_a_variant_takes_the_place_of_elements_and_hides_and_adds_some(
    design: BadgeDesign,
) -> None:
    band = Band("band", Box(0, 70, 101.6, 6), TextStyle(4.3), text="PRESS")
    note = TextBox("note", Box(5, 60, 20, 4), "No interviews", TextStyle(4.3))
    varied = replace(design, variants=(Variant(("press ",), (band, note), ("code",)),))
    press, other = varied.for_type("PRESS"), varied.for_type("Speaker")
    names = [each.name for each in design.front if each.name != "code"]
    assert [each.name for each in press.front] == [*names, "note"]
    assert press.element("band") == band
    assert isinstance(other.element("code"), QrCode)
    assert not other.variants


def test_elements_of_the_back_may_vary_too(design: BadgeDesign) -> None:
    back = TextBox("welcome", Box(5, 5, 90, 20), "Welcome", TextStyle(8))
    bienvenue = replace(back, text="Bienvenue")
    varied = replace(design, back=(back,), variants=(Variant(("Press",), (bienvenue,)),))
    assert varied.sides == (Side.FRONT, Side.BACK)
    assert varied.for_type("press").on(Side.BACK) == (bienvenue,)


def test_there_is_no_element_of_another_name(design: BadgeDesign) -> None:
    with pytest.raises(KeyError):
        design.element("logo")
