from dataclasses import replace

import pytest

from kiosk.bundled import resource
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import Align, BadgeDesign, Box, TextStyle, parsed_design
from kiosk.domain.badge_fit import Extent
from kiosk.domain.badge_layout import laid_out, right_to_left, text_in_box


def typewriter(text: str, *, bold: bool, right_to_left: bool) -> Extent:
    width = 0.6 if bold else 0.5
    return Extent(0, width * len(text) + 0 * right_to_left, 0.7, 0.2)


@pytest.fixture
def design() -> BadgeDesign:
    return parsed_design(resource("badges/badge-4x3.json").read_bytes())


def test_lines_stand_at_the_left_edge_one_below_the_other(design: BadgeDesign) -> None:
    badge = BadgeData("Minh", "Minh Khai", "VietAID", "Boston, MA")
    lines = laid_out(badge, design, typewriter).lines
    assert [line.text for line in lines] == ["Minh", "Minh Khai", "VietAID", "Boston, MA"]
    assert {line.x_mm for line in lines} == {design.headline.x_mm}
    baselines = [line.baseline_mm for line in lines]
    assert baselines == sorted(baselines)


def test_what_is_not_said_leaves_no_gap(design: BadgeDesign) -> None:
    (line,) = laid_out(BadgeData(place="Boston"), design, typewriter).lines
    middle = design.details.y_mm + design.details.height_mm / 2
    assert line.baseline_mm - line.size_mm < middle < line.baseline_mm + line.size_mm


def test_a_badge_read_from_the_right_is_mirrored(design: BadgeDesign) -> None:
    badge = BadgeData("משה", organisation="Bet Am", code="K7F3QX")
    layout = laid_out(badge, design, typewriter)
    assert layout.code_box.x_mm == pytest.approx(design.width_mm - design.code.x_mm - 26)
    name, organisation = layout.lines
    assert (name.right_to_left, organisation.right_to_left) == (True, False)
    right = design.width_mm - design.headline.x_mm
    assert name.x_mm + 1.8 * name.size_mm == pytest.approx(right)
    assert organisation.x_mm + 3.6 * organisation.size_mm == pytest.approx(right)


def test_the_band_says_the_ticket_type_in_its_middle(design: BadgeDesign) -> None:
    layout = laid_out(BadgeData("Ann", ticket_type="Press"), design, typewriter)
    assert layout.band is not None
    assert layout.band.colour == design.band.colour("press")
    word = layout.lines[-1]
    assert word.x_mm + 1.5 * word.size_mm == pytest.approx(design.width_mm / 2)
    assert word.colour == "#ffffff"


def test_without_a_ticket_type_there_is_no_band(design: BadgeDesign) -> None:
    assert laid_out(BadgeData("Ann", ticket_type=" "), design, typewriter).band is None


def test_ink_left_of_a_line_stays_inside(design: BadgeDesign) -> None:
    def slanted(text: str, *, bold: bool, right_to_left: bool) -> Extent:
        return replace(typewriter(text, bold=bold, right_to_left=right_to_left), before=0.1)

    (line,) = laid_out(BadgeData("j"), design, slanted).lines
    assert line.x_mm == pytest.approx(design.headline.x_mm + 0.1 * line.size_mm)


def test_a_text_alone_keeps_to_its_own_side() -> None:
    box, style = Box(10, 10, 100, 20), TextStyle(10, align=Align.START)
    (latin,) = text_in_box("Ann", box, style, typewriter)
    (hebrew,) = text_in_box("משה", box, style, typewriter)
    assert (latin.x_mm, hebrew.x_mm) == (10, 95)


@pytest.mark.parametrize(
    ("text", "from_right"),
    [("Ann", False), ("محمد", True), ("412 משה", True), ("412", False), ("", False)],
)
def test_the_first_letter_tells_the_direction(text: str, from_right: bool) -> None:
    assert right_to_left(text) is from_right
