import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bundled import resource
from kiosk.domain.badge_design import BadgeDesign, Palette, Variant
from kiosk.domain.badge_elements import (
    Align,
    Band,
    Box,
    Element,
    NoPhotoMark,
    Picture,
    QrCode,
    Rectangle,
    SessionList,
    StackLine,
    TextBox,
    TextStack,
    TextStyle,
    Vertical,
    When,
)
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.badge_json import design_document, parsed_design
from kiosk.domain.badge_stock import Sheet, Stock
from kiosk.domain.registration import Notice
from kiosk.errors import BadBadgeDesignError

STANDARD = resource("badges/badge-4x3.json").read_text(encoding="utf-8")
USUAL = ("headline", "details", "code", "band")
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJg"

lengths = st.floats(1, 10).map(lambda number: round(number, 2))
words = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), min_size=1)
templates = words.filter(str.strip).map(lambda word: "{headline} " + word)
colours = st.sampled_from(["#000000", "#1d4f91", "by_ticket_type"])
boxes = st.builds(Box, lengths, lengths, lengths.map(lambda x: x + 20), lengths)
styles = st.builds(
    TextStyle,
    largest_mm=lengths,
    smallest_mm=st.sampled_from([0.0, 0.5]),
    bold=st.booleans(),
    align=st.sampled_from(Align),
    vertical=st.sampled_from(Vertical),
    colour=colours,
    lines=st.integers(0, 3),
)
fields = st.lists(st.sampled_from(["place", "pronouns", "extra:Table"]), max_size=2).map(tuple)
rules = st.builds(
    When,
    ticket_types=st.lists(words, max_size=2).map(tuple),
    has=fields,
    lacks=fields,
    notices=st.lists(st.sampled_from(Notice), max_size=2).map(tuple),
    answers=st.dictionaries(words.filter(str.strip), st.tuples(words), max_size=2),
)
stack_lines = st.builds(StackLine, templates, st.just(0.5), styles)


def elements(name: str) -> st.SearchStrategy[Element]:
    named, common = st.just(name), {"box": boxes, "when": rules}
    return st.one_of(
        st.builds(TextBox, named, text=templates, style=styles, **common),
        st.builds(
            TextStack,
            named,
            gap_mm=st.just(0.0),
            lines=st.lists(stack_lines, min_size=1, max_size=2).map(tuple),
            vertical=st.sampled_from(Vertical),
            **common,
        ),
        st.builds(QrCode, named, **common),
        st.builds(Band, named, style=styles, text=templates, fill=colours, **common),
        st.builds(Rectangle, named, fill=colours, outline=colours, outline_mm=lengths, **common),
        st.builds(Picture, named, data=st.just(DOT), **common),
        st.builds(NoPhotoMark, named, colour=colours, **common),
        st.builds(SessionList, named, style=styles, gap_mm=lengths, rooms=st.booleans(), **common),
    )


sides = st.tuples(elements("one"), elements("two")) | st.just(())
sheets = st.none() | st.just(Sheet(215.9, 279.4, 2, 3, left_mm=6.35, top_mm=25.4))
designs = st.builds(
    BadgeDesign,
    name=words.filter(str.strip),
    stock=st.builds(Stock, st.just(101.6), st.just(76.2), black_only=st.booleans(), sheet=sheets),
    front=sides,
    back=st.tuples(elements("three")) | st.just(()),
    palette=st.just(Palette()) | st.just(Palette(("#123456",), {"press": "#654321"})),
    variants=st.lists(
        st.builds(
            Variant,
            st.tuples(words),
            st.tuples(elements("two")) | st.just(()),
            st.just(()) | st.just(("one",)),
        ),
        max_size=2,
    ).map(tuple),
    mirrors=st.booleans(),
)


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
