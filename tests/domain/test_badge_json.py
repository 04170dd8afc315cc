import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from kiosk.bundled import resource
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.badge_json import design_document, parsed_design
from kiosk.errors import BadBadgeDesignError
from tests.support.badge_designs import DOT, designs

STANDARD = resource("badges/badge-4x3.json").read_text(encoding="utf-8")
USUAL = ("headline", "details", "code", "band")


@settings(max_examples=40)
@given(designs)
def test_what_is_written_reads_the_same(design: BadgeDesign) -> None:
    assert not list(design_faults(design))
    assert parsed_design(design_document(design)) == design


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(STANDARD)
    data["front"] = [each for each in data["front"] if each["name"] in USUAL]
    change(data)
    return json.dumps(data)


def headline(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda data: data["front"][0].update(values)


def sheet(**values: object) -> Callable[[dict[str, Any]], object]:
    usual = {"width_mm": 210, "height_mm": 297, "columns": 2, "rows": 3, "left_mm": 3, "top_mm": 10}
    return lambda data: data["stock"].update(sheet={**usual, **values})


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda data: data.pop("version"), "version"),
        (lambda data: data.update(version=2), "version"),
        (lambda data: data.pop("front"), "front"),
        (lambda data: data.update(colour="red"), "colour"),
        (lambda data: data.update(name=" "), "name"),
        (lambda data: data.update(mirrors="yes"), "mirrors"),
        (lambda data: data["front"][1]["lines"][0].pop("text"), "front[1].lines[0].text"),
        (headline(kind="logo"), "front[0].kind"),
        (headline(rotation=90), "front[0].rotation"),
        (headline(name="code"), "code.name"),
        (headline(name=""), "?.name"),
        (headline(box=7), "front[0].box"),
        (headline(box={"x_mm": 0, "y_mm": 0, "width_mm": 5}), "front[0].box.height_mm"),
        (headline(text="{email}"), "headline.text {email}"),
        (headline(text="{extra: }"), "headline.text {extra: }"),
        (headline(text="{headline"), "headline.text {}"),
        (headline(text=" "), "headline.text"),
        (headline(style={"largest_mm": True}), "front[0].style.largest_mm"),
        (headline(style={"largest_mm": float("nan")}), "front[0].style.largest_mm"),
        (headline(style={"largest_mm": 0}), "headline.style.largest_mm"),
        (headline(style={"largest_mm": 5, "smallest_mm": 6}), "headline.style.smallest_mm"),
        (headline(style={"largest_mm": 5, "lines": -1}), "headline.style.lines"),
        (headline(style={"largest_mm": 5, "align": "left"}), "front[0].style.align"),
        (headline(style={"largest_mm": 5, "colour": "red"}), "headline.style.colour red"),
        (headline(when={"has": ["email"]}), "headline.when.email"),
        (headline(when={"notices": ["famous"]}), "front[0].when.notices[0]"),
        (lambda data: data["front"][0]["box"].update(width_mm=200), "headline.box"),
        (lambda data: data["front"][1]["box"].update(x_mm=-1), "details.box"),
        (lambda data: data["front"][1]["box"].update(height_mm=20), "details.height_mm"),
        (lambda data: data["front"][1].update(lines=[]), "details.lines"),
        (lambda data: data["front"][3].update(padding_y_mm=6), "band.padding"),
        (lambda data: data["front"][3].update(fill="blue"), "band.fill blue"),
        (lambda data: data["palette"].update(colours=[]), "palette.colours"),
        (lambda data: data["palette"]["colour_of"].update(vip="gold"), "palette.gold"),
        (lambda data: data["stock"].update(width_mm=0), "stock.width_mm"),
        (sheet(columns=3), "stock.sheet"),
        (sheet(columns=0), "stock.sheet"),
        (sheet(gap_x_mm=-1), "stock.sheet"),
        (lambda data: data.update(variants=[{"ticket_types": []}]), "variants[0].ticket_types"),
    ],
)
def test_a_design_that_would_not_work_says_where(
    change: Callable[[dict[str, Any]], object], what: str
) -> None:
    with pytest.raises(BadBadgeDesignError) as caught:
        parsed_design(changed(change))
    assert caught.value.what == what


@pytest.mark.parametrize(
    ("element", "what"),
    [
        ({"kind": "picture", "data": "R0lGODlh"}, "data"),
        ({"kind": "picture", "data": "iVBORw0KGgo<svg>"}, "data"),
        ({"kind": "picture", "data": DOT + "A" * 400_000}, "data"),
        ({"kind": "rectangle", "fill": "red"}, "fill red"),
        ({"kind": "rectangle", "outline": "red"}, "outline red"),
        ({"kind": "rectangle", "radius_mm": -1}, "outline_mm"),
        ({"kind": "no_photo", "colour": "red"}, "colour red"),
        ({"kind": "sessions", "style": {"largest_mm": 4}, "gap_mm": -1}, "gap_mm"),
    ],
)
def test_every_kind_of_element_is_checked(element: dict[str, Any], what: str) -> None:
    box = {"x_mm": 1, "y_mm": 1, "width_mm": 9, "height_mm": 9}
    with pytest.raises(BadBadgeDesignError) as caught:
        parsed_design(
            changed(lambda data: data["front"].append({"name": "x", "box": box, **element}))
        )
    assert caught.value.what == f"x.{what}"


@pytest.mark.parametrize("document", ["", "[]", "7", '"text"', b"\xff", "[" * 100_000])
def test_what_is_no_design_is_refused(document: str | bytes) -> None:
    with pytest.raises(BadBadgeDesignError):
        parsed_design(document)
