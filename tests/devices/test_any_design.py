"""Whatever a design and a badge are: everything is drawn, and no letter leaves its box."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.painter import badge_image
from kiosk.devices.text_line import measured
from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box
from kiosk.domain.badge_layout import laid_out
from kiosk.domain.badge_lines import PlacedLine
from kiosk.domain.badge_warnings import design_warnings
from tests.support.badge_designs import designs
from tests.support.hostile_names import HOSTILE_NAMES

HAIR_MM = 1e-6

texts = st.sampled_from(list(HOSTILE_NAMES.values())) | st.just("") | st.text(max_size=12)
several = st.lists(texts, max_size=3).map(tuple)
sessions = st.builds(
    BadgeSession, st.sampled_from(["", "09:30"]), texts, texts, st.sampled_from(["", "Mon", "Tue"])
)
badges = st.builds(
    BadgeData,
    *[texts] * 5,
    code=st.sampled_from(["", "CODE0001"]),
    pronouns=texts,
    languages=several,
    roles=several,
    no_photo=st.booleans(),
    sessions=st.lists(sessions, max_size=5).map(tuple),
    extra=st.dictionaries(st.just("Table"), texts, max_size=1),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(designs, badges)
def test_any_badge_is_drawn_within_its_boxes(design: BadgeDesign, badge: BadgeData) -> None:
    design_warnings(design)
    for side in design.sides:
        boxes = {each.name: each.box for each in design.for_type(badge.ticket_type).on(side)}
        for line in laid_out(badge, design, measured, side).lines:
            assert_high_and_wide_enough(boxes[line.element], line)
        picture = badge_image(badge, design, 60, side)
        assert badge_raster(badge, design, 60, side).size == (picture.width(), picture.height())


def assert_high_and_wide_enough(box: Box, line: PlacedLine) -> None:
    """The box, which a mirrored badge has at another place, has room for the ink."""
    ink = measured(line.text, bold=line.bold, right_to_left=line.right_to_left)
    assert ink.width * line.size_mm <= box.width_mm + HAIR_MM
    assert line.baseline_mm - ink.above * line.size_mm >= box.y_mm - HAIR_MM
    assert line.baseline_mm + ink.below * line.size_mm <= box.y_mm + box.height_mm + HAIR_MM
