import json
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.bundled import resource
from kiosk.domain.badge_design import LEAST_CODE_MM, parsed_design
from kiosk.errors import BadBadgeDesignError

STANDARD = resource("badges/badge-4x3.json").read_text(encoding="utf-8")


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(STANDARD)
    change(data)
    return json.dumps(data)


def test_the_standard_design_is_four_by_three_inches() -> None:
    design = parsed_design(STANDARD)
    assert (design.width_mm, design.height_mm) == (101.6, 76.2)
    assert design.code.width_mm * 21 / 29 >= LEAST_CODE_MM


def test_a_ticket_type_has_its_colour_however_it_is_written() -> None:
    band = parsed_design(STANDARD).band
    assert band.colour("Speaker") == band.colour("  SPEAKER ") == "#8a1538"
    assert band.colour("Gold  sponsor") == band.colour("gold sponsor")


def test_a_colour_never_changes_between_laptops_and_versions() -> None:
    assert parsed_design(STANDARD).band.colour("Gold sponsor") == "#4a5a12"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda data: data.pop("band"), "band"),
        (lambda data: data["headline"]["box"].pop("x_mm"), "x_mm"),
        (lambda data: data["headline"]["style"].update(align="left"), "values"),
        (lambda data: data["headline"].update(box=7), "values"),
        (lambda data: data["headline"]["box"].update(width_mm=200), "headline box"),
        (lambda data: data["details"]["box"].update(x_mm=-1), "details box"),
        (lambda data: data["details"]["box"].update(height_mm=20), "details height_mm"),
        (lambda data: data["details"]["fields"][0].update(field="email"), "field email"),
        (lambda data: data["code"]["box"].update(width_mm=20), "code box"),
        (lambda data: data["band"]["box"].update(height_mm=0), "band box"),
        (lambda data: data["band"].update(colours=[]), "colours"),
        (lambda data: data["band"].update(colours=["#ffff00"]), "colour #ffff00"),
        (lambda data: data["band"]["colour_of"].update(vip="gold"), "colour gold"),
    ],
)
def test_a_design_that_would_not_work_says_why(
    change: Callable[[dict[str, Any]], object], what: str
) -> None:
    with pytest.raises(BadBadgeDesignError) as caught:
        parsed_design(changed(change))
    assert caught.value.what == what


@pytest.mark.parametrize("document", ["", "[]", "7", '"text"', b"\xff"])
def test_what_is_no_design_is_refused(document: str | bytes) -> None:
    with pytest.raises(BadBadgeDesignError):
        parsed_design(document)
