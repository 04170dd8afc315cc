from dataclasses import replace

import pytest

from kiosk.bundled import resource
from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.badge_design import BadgeDesign, Side, Variant
from kiosk.domain.badge_elements import (
    Align,
    Box,
    Element,
    NoPhotoMark,
    Picture,
    Rectangle,
    SessionList,
    TextBox,
    TextStyle,
    Vertical,
    When,
)
from kiosk.domain.badge_fit import Extent
from kiosk.domain.badge_json import parsed_design
from kiosk.domain.badge_layout import (
    PlacedArea,
    PlacedNoPhoto,
    PlacedPicture,
    laid_out,
)
from kiosk.domain.badge_stock import Stock

SESSIONS = (
    BadgeSession("09:30", "Welcome to all", "Hall"),
    BadgeSession("11:00", "Law " * 12, "Room 3"),
    BadgeSession("14:15", "Closing"),
)


def typewriter(text: str, *, bold: bool, right_to_left: bool) -> Extent:
    width = 0.6 if bold else 0.5
    return Extent(0, width * len(text) + 0 * right_to_left, 0.7, 0.2)


@pytest.fixture
def design() -> BadgeDesign:
    return parsed_design(resource("badges/badge-4x3.json").read_bytes())


def design_of(*elements: Element, black_only: bool = False) -> BadgeDesign:
    return BadgeDesign("Test", Stock(100, 80, black_only=black_only), elements)


def test_lines_stand_at_the_left_edge_one_below_the_other(design: BadgeDesign) -> None:
    badge = BadgeData("Minh", "Minh Khai", "VietAID", "Boston, MA")
    lines = laid_out(badge, design, typewriter).lines
    assert [line.text for line in lines] == ["Minh", "Minh Khai", "VietAID", "Boston, MA"]
    assert [line.element for line in lines] == ["headline", "details", "details", "details"]
    assert {line.x_mm for line in lines} == {5}
    baselines = [line.baseline_mm for line in lines]
    assert baselines == sorted(baselines)


def test_what_is_not_said_leaves_no_gap(design: BadgeDesign) -> None:
    (line,) = laid_out(BadgeData(place="Boston"), design, typewriter).lines
    box = design.element("details").box
    middle = box.y_mm + box.height_mm / 2
    assert line.baseline_mm - line.size_mm < middle < line.baseline_mm + line.size_mm


def test_a_badge_read_from_the_right_is_mirrored(design: BadgeDesign) -> None:
    badge = BadgeData("משה", organisation="Bet Am", code="K7F3QX")
    layout = laid_out(badge, design, typewriter)
    (code,) = layout.codes
    assert code.box.x_mm == pytest.approx(101.6 - 72.6 - 26)
    name, organisation = layout.lines
    assert (name.right_to_left, organisation.right_to_left) == (True, False)
    assert name.x_mm + 1.8 * name.size_mm == pytest.approx(96.6)
    assert organisation.x_mm + 3.6 * organisation.size_mm == pytest.approx(96.6)


def test_a_design_that_does_not_mirror_stays_as_it_is(design: BadgeDesign) -> None:
    layout = laid_out(BadgeData("משה", code="X"), replace(design, mirrors=False), typewriter)
    assert layout.codes[0].box == design.element("code").box
    assert layout.lines[0].x_mm == 5
    assert layout.lines[0].right_to_left


def test_the_band_says_the_ticket_type_in_its_middle(design: BadgeDesign) -> None:
    layout = laid_out(BadgeData("Ann", ticket_type="Press"), design, typewriter)
    _, area, word = layout.items
    assert isinstance(area, PlacedArea)
    assert area.fill == design.palette.colour("press")
    (word,) = layout.lines[1:]
    assert word.x_mm + 1.5 * word.size_mm == pytest.approx(design.width_mm / 2)
    assert word.colour == "#ffffff"


def test_without_a_ticket_type_there_is_no_band(design: BadgeDesign) -> None:
    (headline,) = laid_out(BadgeData("Ann", ticket_type=" "), design, typewriter).items
    assert headline in laid_out(BadgeData("Ann"), design, typewriter).lines


def test_ink_left_of_a_line_stays_inside(design: BadgeDesign) -> None:
    def slanted(text: str, *, bold: bool, right_to_left: bool) -> Extent:
        return replace(typewriter(text, bold=bold, right_to_left=right_to_left), before=0.1)

    (line,) = laid_out(BadgeData("j"), design, slanted).lines
    assert line.x_mm == pytest.approx(5 + 0.1 * line.size_mm)


@pytest.mark.parametrize(
    ("align", "left"), [(Align.START, 10), (Align.CENTRE, 42.5), (Align.END, 75)]
)
@pytest.mark.parametrize(
    ("vertical", "top"), [(Vertical.TOP, 5), (Vertical.MIDDLE, 20.2), (Vertical.BOTTOM, 35.4)]
)
def test_a_text_stands_where_its_style_says(
    align: Align, left: float, vertical: Vertical, top: float
) -> None:
    style = TextStyle(10, align=align, vertical=vertical)
    box = Box(10, 5, 80, 40)
    (line,) = laid_out(
        BadgeData("Ann"), design_of(TextBox("a", box, "{headline}", style)), typewriter
    ).lines
    assert line.x_mm == pytest.approx(left)
    assert line.baseline_mm == pytest.approx(top + 7.4)


def test_a_text_has_no_more_lines_than_its_style_allows() -> None:
    style, box = TextStyle(20, lines=2), Box(0, 0, 60, 80)
    text = TextBox("a", box, "{headline}", style)
    badge = BadgeData("Ana Bea Cleo Dora Emma Fay")
    assert len(laid_out(badge, design_of(text), typewriter).lines) == 2
    freely = replace(text, style=replace(style, lines=0))
    assert len(laid_out(badge, design_of(freely), typewriter).lines) > 2


def test_a_word_is_broken_before_it_is_smaller_than_its_style_says() -> None:
    text = TextBox("a", Box(0, 0, 60, 80), "{headline}", TextStyle(20))
    badge = BadgeData("Wolfeschlegelsteinhausen")
    assert len(laid_out(badge, design_of(text), typewriter).lines) == 1
    rather_broken = replace(text, style=TextStyle(20, smallest_mm=6))
    assert len(laid_out(badge, design_of(rather_broken), typewriter).lines) > 1


def test_variants_and_rules_decide_what_a_badge_has() -> None:
    text = TextBox("a", Box(0, 0, 60, 10), "Welcome", TextStyle(5))
    press = replace(text, text="Press")
    vip = TextBox("b", Box(0, 20, 60, 10), "Free", TextStyle(5), When(lacks=("place",)))
    design = replace(design_of(text, vip), variants=(Variant(("press",), (press,)),))
    said = laid_out(BadgeData(ticket_type="Press", place="Bonn"), design, typewriter).lines
    assert [line.text for line in said] == ["Press"]
    said = laid_out(BadgeData(), design, typewriter).lines
    assert [line.text for line in said] == ["Welcome", "Free"]


def test_each_side_has_its_elements() -> None:
    text = TextBox("a", Box(0, 0, 60, 10), "Front", TextStyle(5))
    design = replace(design_of(text), back=(replace(text, name="b", text="Back"),))
    assert laid_out(BadgeData(), design, typewriter, Side.BACK).lines[0].text == "Back"


def test_pictures_areas_and_marks_are_where_the_design_says() -> None:
    box = Box(5, 5, 20, 10)
    elements = (
        Picture("logo", box, "data"),
        Rectangle("area", box, "#1d4f91", "by_ticket_type", 0.5, 1),
        NoPhotoMark("mark", box),
    )
    logo, area, mark = laid_out(
        BadgeData(no_photo=True, ticket_type="Press"), design_of(*elements), typewriter
    ).items
    assert logo == PlacedPicture(box, "data")
    assert area == PlacedArea(box, "#1d4f91", design_of().palette.colour("Press"), 0.5, 1)
    assert mark == PlacedNoPhoto(box, "#b3001b")
    assert len(laid_out(BadgeData(), design_of(*elements), typewriter).items) == 2


def test_a_printer_that_knows_only_black_gets_no_colour() -> None:
    box = Box(5, 5, 20, 10)
    elements = (
        Rectangle("area", box, "#1d4f91", outline="#eeeeee"),
        NoPhotoMark("mark", box),
        TextBox("text", box, "x", TextStyle(5, colour="#8a1538")),
    )
    area, mark, text = laid_out(
        BadgeData(no_photo=True), design_of(*elements, black_only=True), typewriter
    ).items
    assert area == PlacedArea(box, "#000000", "#ffffff")
    assert mark == PlacedNoPhoto(box, "#000000")
    assert text.colour == "#000000"  # type: ignore[union-attr]


def test_sessions_stand_below_each_other_in_one_size() -> None:
    listed = SessionList("day", Box(5, 5, 90, 70), TextStyle(5))
    lines = laid_out(BadgeData(sessions=SESSIONS), design_of(listed), typewriter).lines
    (size,) = {line.size_mm for line in lines}
    assert size == pytest.approx(5, rel=0.1)
    welcome = "\u2068Welcome to all\u2069 (\u2068Hall\u2069)"
    assert [line.text for line in lines[:2]] == ["09:30", welcome]
    assert lines[0].baseline_mm == lines[1].baseline_mm
    assert {line.x_mm for line in lines} == {5, 5 + (0.5 * 5 + 0.6) * size}
    assert lines[-1].text == "Closing"


def test_more_sessions_than_there_is_room_for_are_all_there_in_smaller_letters() -> None:
    box = Box(5, 5, 90, 20)
    listed = SessionList("day", box, TextStyle(5), rooms=False)
    lines = laid_out(BadgeData(sessions=SESSIONS * 4), design_of(listed), typewriter).lines
    assert len({line.size_mm for line in lines}) == 1
    assert lines[0].size_mm < 5
    assert [line.text for line in lines].count("14:15") == 4
    assert max(line.baseline_mm for line in lines) < box.y_mm + box.height_mm


def test_sessions_of_several_days_stand_under_their_days() -> None:
    days = tuple(
        replace(each, day=day) for day, each in zip(["Mon", "Mon", "Tue"], SESSIONS, strict=True)
    )
    listed = SessionList("day", Box(5, 5, 90, 70), TextStyle(5))
    lines = laid_out(BadgeData(sessions=days), design_of(listed), typewriter).lines
    assert [line.text for line in lines if line.bold] == ["Mon", "Tue"]


def test_who_has_no_sessions_has_no_list() -> None:
    listed = SessionList("day", Box(5, 5, 90, 70), TextStyle(5))
    unknown = BadgeData(sessions=(BadgeSession("", " "), BadgeSession("", "\x07")))
    for badge in (BadgeData(), unknown):
        assert laid_out(badge, design_of(listed), typewriter).items == ()
