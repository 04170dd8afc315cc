from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.bundled import resource
from kiosk.domain.badge_design import BadgeDesign, Variant
from kiosk.domain.badge_elements import (
    Band,
    Box,
    Element,
    QrCode,
    Rectangle,
    TextBox,
    TextStyle,
    When,
)
from kiosk.domain.badge_json import parsed_design
from kiosk.domain.badge_stock import Stock
from kiosk.domain.badge_warnings import DesignWarning, Doubt, design_warnings

NAME = TextBox("name", Box(5, 5, 90, 20), "{headline}", TextStyle(15))
CODE = QrCode("code", Box(70, 40, 26, 26))
LETTERS = TextStyle(5)


def design_of(*elements: Element, black_only: bool = False) -> BadgeDesign:
    return BadgeDesign("Test", Stock(101.6, 76.2, black_only=black_only), elements)


def warnings_about(*elements: Element) -> tuple[DesignWarning, ...]:
    return design_warnings(design_of(NAME, CODE, *elements))


def test_a_good_design_leaves_no_doubt() -> None:
    standard = parsed_design(resource("badges/badge-4x3.json").read_bytes())
    assert design_warnings(standard) == warnings_about() == ()


def test_a_badge_should_say_a_name_and_have_a_code() -> None:
    text = TextBox("text", Box(5, 5, 90, 20), "Welcome", LETTERS)
    assert [each.doubt for each in design_warnings(design_of(text))] == [
        Doubt.NO_NAME,
        Doubt.NO_CODE,
    ]


def doubtful() -> Iterator[tuple[Element, DesignWarning]]:
    yield (
        QrCode("small", Box(5, 40, 24, 40)),
        DesignWarning(Doubt.SMALL_CODE, "small", value=17.4),
    )
    free = Box(5, 30, 60, 8)
    yield (
        TextBox("tiny", free, "x", TextStyle(4)),
        DesignWarning(Doubt.SMALL_TEXT, "tiny", value=4),
    )
    yield (
        TextBox("shrunk", free, "x", TextStyle(9, smallest_mm=3)),
        DesignWarning(Doubt.SMALL_TEXT, "shrunk", value=3),
    )
    yield (
        TextBox("pale", free, "x", TextStyle(5, colour="#aaaaaa")),
        DesignWarning(Doubt.LOW_CONTRAST, "pale", "#aaaaaa", 2.3),
    )
    yield (
        Band("band", free, TextStyle(5, colour="#ffffff"), fill="#ffff00"),
        DesignWarning(Doubt.LOW_CONTRAST, "band", "#ffff00", 1.1),
    )
    yield (
        Rectangle("bar", free, fill="by_ticket_type"),
        DesignWarning(Doubt.COLOUR_ALONE, "bar"),
    )
    yield (
        TextBox("over", Box(5, 20, 60, 9), "x", LETTERS),
        DesignWarning(Doubt.OVERLAP, "name", "over"),
    )
    yield (
        TextBox("near", Box(5, 45, 67, 9), "x", LETTERS),
        DesignWarning(Doubt.QUIET_ZONE, "code", "near"),
    )
    yield (
        Rectangle("line", Box(60, 50, 20, 1), fill="#000000"),
        DesignWarning(Doubt.QUIET_ZONE, "code", "line"),
    )


@pytest.mark.parametrize(("element", "warning"), list(doubtful()))
def test_what_is_hard_to_read_scan_or_tell_apart_is_told(
    element: Element, warning: DesignWarning
) -> None:
    assert warnings_about(element) == (warning,)


def test_letters_are_compared_with_the_area_behind_them() -> None:
    area = Rectangle("area", Box(0, 0, 101.6, 30), fill="#1d4f91")
    dark, light = NAME, replace(NAME, style=TextStyle(15, colour="#ffffff"))
    assert design_warnings(design_of(area, light, CODE)) == ()
    (warning,) = design_warnings(design_of(area, dark, CODE))
    assert (warning.doubt, warning.other) == (Doubt.LOW_CONTRAST, "#1d4f91")


def test_letters_in_the_colour_of_what_is_behind_them_are_invisible() -> None:
    band = Band("band", Box(0, 66, 101, 10), TextStyle(5, colour="by_ticket_type"))
    (warning,) = warnings_about(band)
    assert (warning.doubt, warning.value) == (Doubt.LOW_CONTRAST, 1.0)


def test_colours_are_lost_where_only_black_is_known() -> None:
    title = TextBox("title", Box(5, 30, 60, 8), "x", TextStyle(5, colour="#1d4f91"))
    band = Band("band", Box(0, 66, 101, 10), TextStyle(7, colour="#ffffff"))
    assert design_warnings(design_of(NAME, CODE, title, band, black_only=True)) == (
        DesignWarning(Doubt.COLOUR_LOST, "title", "#1d4f91"),
    )


def test_what_never_meets_does_not_overlap() -> None:
    place = Box(5, 30, 60, 8)
    one = TextBox("one", place, "x", LETTERS, When(ticket_types=("Press",)))
    other = TextBox("other", place, "x", LETTERS, When(ticket_types=("Staff",)))
    with_it = TextBox("one", place, "x", LETTERS, When(has=("place",)))
    without = TextBox("other", place, "x", LETTERS, When(lacks=("place",)))
    assert warnings_about(one, other) == warnings_about(with_it, without) == ()


def test_variants_are_looked_at_too() -> None:
    small = replace(CODE, box=Box(70, 40, 20, 20))
    varied = replace(design_of(NAME, CODE), variants=(Variant(("Press",), (small,)),))
    (warning,) = design_warnings(varied)
    assert warning == DesignWarning(Doubt.SMALL_CODE, "code", value=14.5)
