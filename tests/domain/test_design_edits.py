from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.badge_design import BadgeDesign, Side, Variant
from kiosk.domain.badge_elements import Band, Box, QrCode, StackLine, TextBox, TextStack, TextStyle
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.badge_stock import Stock
from kiosk.domain.design_edits import (
    Edits,
    added,
    as_for_everybody,
    edited,
    printed,
    put_at,
    removed,
    seen,
    shown,
)
from kiosk.domain.design_parts import PartKind, new_part

NAME = TextBox("headline", Box(5, 5, 80, 20), "{headline}", TextStyle(12))
LINES = (StackLine("{organisation}", 6, TextStyle(5)), StackLine("{place}", 5, TextStyle(5)))
STACK = TextStack("details", Box(5, 30, 60, 12), 1, LINES)
BAND = Band("band", Box(0, 60, 100, 10), TextStyle(6), padding_x_mm=5, padding_y_mm=1)
CODE = QrCode("code", Box(70, 30, 25, 25))
DESIGN = BadgeDesign("Ours", Stock(100, 75), (NAME, STACK, BAND, CODE))
PRESS = "Press"

lengths = st.floats(-200, 200).map(lambda number: round(number, 3))


@given(st.sampled_from(DESIGN.front), lengths, lengths, lengths, lengths)
def test_wherever_something_is_put_it_stays_a_design(
    element: TextBox, x: float, y: float, width: float, height: float
) -> None:
    moved = put_at(element, Box(x, y, width, height), DESIGN)
    assert list(design_faults(edited(DESIGN, moved))) == []


def test_the_lines_of_a_stack_grow_with_it() -> None:
    grown = put_at(STACK, Box(5, 30, 60, 24), DESIGN)
    assert isinstance(grown, TextStack)
    assert [line.height_mm for line in grown.lines] == [12, 10]
    assert grown.gap_mm == 2


def test_what_is_hidden_keeps_its_place_and_is_not_printed() -> None:
    hidden = shown(DESIGN, "code", on=False)
    assert [each.name for each in printed(hidden).front] == ["headline", "details", "band"]
    assert shown(hidden, "code", on=True) == DESIGN


def test_a_ticket_type_can_have_its_own() -> None:
    own = edited(DESIGN, replace(NAME, box=Box(0, 0, 50, 10)), PRESS)
    assert own.front == DESIGN.front
    assert own.for_type("press").element("headline").box.width_mm == 50
    assert seen(own, PRESS).element("headline").box.width_mm == 50
    assert seen(own, "").element("headline") == NAME
    again = edited(own, replace(NAME, box=Box(0, 0, 60, 10)), PRESS)
    assert len(again.variants) == 1
    assert as_for_everybody(again, PRESS) == DESIGN


def test_a_ticket_type_can_lack_something() -> None:
    without = shown(DESIGN, "code", PRESS, on=False)
    assert "code" not in [each.name for each in without.for_type(PRESS).front]
    assert seen(without, PRESS).element("code").when.never
    assert shown(without, "code", PRESS, on=True).for_type(PRESS).front == DESIGN.front


def test_a_ticket_type_alone_can_have_what_all_others_lack() -> None:
    design = shown(shown(DESIGN, "code", on=False), "code", PRESS, on=True)
    assert not design.for_type(PRESS).element("code").when.never
    assert design.for_type("Attendee").element("code").when.never


def test_what_several_types_share_is_kept_when_one_gets_its_own() -> None:
    shared = replace(DESIGN, variants=(Variant(("Press", "Staff"), (replace(NAME, text="x"),)),))
    own = edited(shared, replace(NAME, text="y"), PRESS)
    texts = [own.for_type(each).element("headline") for each in ("Press", "Staff", "Guest")]
    assert [each.text for each in texts if isinstance(each, TextBox)] == ["y", "x", "{headline}"]
    assert as_for_everybody(own, PRESS).for_type("Staff").element("headline") != NAME


@pytest.mark.parametrize("kind", PartKind)
def test_everything_that_can_be_added_makes_a_design_with_a_name_for_it(kind: PartKind) -> None:
    data = "iVBORw0KGgo=" if kind is PartKind.PICTURE else ""
    design, name = added(DESIGN, new_part(kind, DESIGN, data), Side.FRONT)
    twice, other = added(design, new_part(kind, DESIGN, data), Side.BACK)
    assert name != other
    assert list(design_faults(twice)) == []
    assert twice.back[0].name == other


def test_what_is_removed_is_gone_for_everybody() -> None:
    varied = shown(edited(DESIGN, replace(CODE, box=NAME.box), "Staff"), "code", PRESS, on=False)
    assert removed(varied, "code") == replace(DESIGN, front=(NAME, STACK, BAND))


def test_edits_are_taken_back_and_made_again() -> None:
    one, two = removed(DESIGN, "code"), removed(DESIGN, "band")
    edits = Edits(DESIGN).to(one).to(two)
    assert edits.undone().now == one
    assert edits.undone().undone().now == DESIGN
    assert edits.undone().undone().undone().now == DESIGN
    assert edits.undone().redone().now == two
    assert edits.redone().now == two
    assert edits.undone().to(DESIGN).redone().now == DESIGN


def test_edits_of_one_kind_are_one_edit() -> None:
    steps = [edited(DESIGN, replace(CODE, box=Box(x, 30, 25, 25))) for x in (60, 61, 62)]
    edits = Edits(DESIGN)
    for step in steps:
        edits = edits.to(step, "move code")
    assert edits.undone().now == DESIGN
    assert edits.to(steps[-1]).undone().now == DESIGN
