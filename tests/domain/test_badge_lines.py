import pytest

from kiosk.domain.badge_elements import Align, Box, TextStyle
from kiosk.domain.badge_fit import Extent
from kiosk.domain.badge_lines import right_to_left, text_in_box


def typewriter(text: str, *, bold: bool, right_to_left: bool) -> Extent:
    return Extent(0, (0.6 if bold else 0.5) * len(text) + 0 * right_to_left, 0.7, 0.2)


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
