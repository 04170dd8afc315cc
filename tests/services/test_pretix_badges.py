import json
from typing import Any

import pytest

from kiosk.domain.badge_elements import Align, QrCode, TextBox, Vertical
from kiosk.domain.badge_json import design_document, parsed_design
from kiosk.errors import BadBadgeDesignError
from kiosk.services.pretix_badges import is_pretix_layout, pretix_design


def text(content: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "textarea",
        "left": "10.00",
        "bottom": "40.00",
        "width": "60.00",
        "content": content,
        "fontsize": "20.0",
        "fontfamily": "Open Sans",
        "bold": True,
        "italic": False,
        "align": "center",
        "color": [0, 20, 255, 1],
        **more,
    }


CODE = {"type": "barcodearea", "left": 70, "bottom": 5, "size": "25", "content": "secret"}
LOGO = {"type": "poweredby", "left": 0, "bottom": 0, "content": "dark", "size": 10}


def document(*elements: dict[str, Any]) -> bytes:
    return json.dumps(elements).encode()


def read(*elements: dict[str, Any]) -> tuple[list[TextBox | QrCode], tuple[str, ...]]:
    design, left_out = pretix_design(document(*elements), "Badge")
    assert parsed_design(design_document(design)) == design
    return [each for each in design.front if isinstance(each, TextBox | QrCode)], left_out


def test_a_layout_is_measured_from_its_lower_left_corner() -> None:
    (name, code), left_out = read(text("attendee_name"), CODE)
    assert isinstance(name, TextBox)
    height = 76.2
    size = 20 * 25.4 / 72
    assert name.box.y_mm == pytest.approx(height - 40 - size * 1.3, abs=0.01)
    assert (name.text, name.style.bold, name.style.colour) == ("{headline}", True, "#0014ff")
    assert (name.style.align, name.style.largest_mm) == (Align.CENTRE, 7.06)
    assert code.box.y_mm == pytest.approx(height - 5 - 25)
    assert left_out == ()


def test_a_container_has_its_own_height_and_place_in_it() -> None:
    container = text("item", type="textcontainer", height=12, verticalalign="bottom")
    (element,), _ = read(container)
    assert isinstance(element, TextBox)
    assert (element.box.height_mm, element.style.vertical) == (12, Vertical.BOTTOM)
    assert element.text == "{ticket_type}"


def test_text_may_hang_down_from_its_place() -> None:
    (below,), _ = read(text("attendee_name", downward=True))
    (above,), _ = read(text("attendee_name"))
    assert below.box.y_mm - above.box.y_mm == pytest.approx(above.box.height_mm, abs=0.02)


@pytest.mark.parametrize(
    ("more", "template"),
    [
        ({"content": "other", "text": "Welcome "}, "Welcome"),
        ({"content": "other", "text": "Dear {attendee_name}"}, "Dear {headline}"),
        ({"content": "other", "text": "{ }"}, "{{ }}"),
        ({"content": "other_i18n", "text_i18n": {"de": "Hallo", "en": "Hello"}}, "Hello"),
        ({"content": "other_i18n", "text_i18n": {"de": "Hallo"}}, "Hallo"),
        ({"content": "question_ABCDEFGH"}, "{extra:ABCDEFGH}"),
        ({"content": "attendee_company"}, "{organisation}"),
    ],
)
def test_texts_have_their_counterparts(more: dict[str, Any], template: str) -> None:
    (element,), left_out = read({**text(""), **more})
    assert isinstance(element, TextBox)
    assert (element.text, left_out) == (template, ())


def test_what_has_no_counterpart_is_told() -> None:
    elements, left_out = read(
        text("attendee_name", italic=True, rotation="90"),
        text("attendee_name"),
        text("order"),
        text("order"),
        text("other", text="No. {order}"),
        {**CODE, "content": "order"},
        {"type": "imagearea", "left": 0, "bottom": 0, "width": 9, "height": 9, "content": "logo"},
        LOGO,
    )
    assert [each.name for each in elements] == [
        "textarea attendee_name",
        "textarea attendee_name 2",
    ]
    assert left_out == (
        "textarea attendee_name: rotation",
        "textarea attendee_name: italic",
        "textarea order",
        "textarea other",
        "barcodearea order",
        "imagearea logo",
        "poweredby dark",
    )


def test_the_smallest_usual_badge_is_taken_that_holds_everything() -> None:
    small, _ = pretix_design(document(text("item", bottom=5, left=5)), "Badge")
    tall, _ = pretix_design(document(text("item", bottom=90)), "Badge")
    huge, _ = pretix_design(document(text("item", bottom=290)), "Badge")
    assert [(each.width_mm, each.height_mm) for each in (small, tall, huge)] == [
        (86, 54),
        (76.2, 101.6),
        (70, 300),
    ]


def test_a_layout_as_the_api_tells_it_has_its_name_and_misses_its_background() -> None:
    told = json.dumps({"id": 1, "name": "Press", "layout": [CODE], "background": "https://x"})
    assert is_pretix_layout(told.encode())
    design, left_out = pretix_design(told.encode(), "file")
    assert (design.name, left_out) == ("Press", ("background",))


def test_the_second_page_is_the_back_and_further_ones_are_left_out() -> None:
    layout = document(text("item", page=1), text("item", page=2), {**CODE, "page": 3})
    design, left_out = pretix_design(layout, "Badge")
    assert [each.name for each in design.front] == ["textarea item"]
    assert [each.name for each in design.back] == ["textarea item 2"]
    assert left_out == ("barcodearea secret",)


def test_a_kind_of_element_that_nobody_knows_yet_is_left_out_by_its_name() -> None:
    assert read(CODE, {"type": "hologram", "content": "logo"})[1] == ("hologram logo",)


@pytest.mark.parametrize(
    "other", [b"", b"[]", b"{}", b"[1]", b'[{"type": "circle"}]', b"\xff", b'{"layout": {}}']
)
def test_what_is_no_layout_is_known(other: bytes) -> None:
    assert not is_pretix_layout(other)


@pytest.mark.parametrize("elements", [[LOGO], [{**CODE, "size": "wide"}], [{**CODE, "size": 0}]])
def test_a_layout_of_which_nothing_is_left_is_refused(elements: list[dict[str, Any]]) -> None:
    with pytest.raises(BadBadgeDesignError):
        pretix_design(document(*elements), "Badge")


@pytest.mark.parametrize("colour", [None, [1], ["red", 0, 0], "red"])
def test_a_colour_that_is_none_is_black(colour: object) -> None:
    (element,), _ = read(text("item", color=colour))
    assert isinstance(element, TextBox)
    assert element.style.colour == "#000000"
