import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import TextBox
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.design_edits import Edits, edited
from kiosk.domain.design_sizes import LARGEST_MM, SMALLEST_MM, coloured, resized
from kiosk.services.designs import shipped_designs

SHIPPED = [each for each in shipped_designs().values() if each.stock.sheet is None]

lengths = st.floats(1, 900)


@given(st.sampled_from(SHIPPED), lengths, lengths)
def test_a_design_of_any_size_can_be_printed(
    design: BadgeDesign, width: float, height: float
) -> None:
    other = resized(design, width, height)
    assert list(design_faults(other)) == []
    assert SMALLEST_MM <= other.width_mm <= LARGEST_MM


def test_letters_and_boxes_grow_with_the_badge() -> None:
    design = SHIPPED[0]
    twice = resized(design, design.width_mm * 2, design.height_mm * 2)
    one, other = design.element("headline"), twice.element("headline")
    assert isinstance(one, TextBox)
    assert isinstance(other, TextBox)
    assert other.style.largest_mm == pytest.approx(2 * one.style.largest_mm)
    assert other.box.height_mm == pytest.approx(2 * one.box.height_mm)


def test_variants_grow_too() -> None:
    design = SHIPPED[0]
    own = edited(design, design.element("code"), "Press")
    wide = resized(own, own.width_mm * 2, own.height_mm)
    assert wide.for_type("Press").element("code") == wide.element("code")
    assert Edits(own).to(wide).undone().now == own


def test_a_ticket_type_gets_a_colour_of_its_own() -> None:
    design = coloured(SHIPPED[0], "  Guest of  Honour", "#123456")
    assert design.palette.colour("guest of honour") == "#123456"
    assert design.palette.colour("Press") == SHIPPED[0].palette.colour("Press")
