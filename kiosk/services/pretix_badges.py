"""Badge layouts of pretix as designs, as far as their elements have a counterpart.

pretix measures from the lower left corner, in millimetres and points. How large its badge is
stands in a PDF beside the layout, so the smallest usual size is taken that holds everything.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import (
    BLACK,
    Align,
    Box,
    QrCode,
    TextBox,
    TextStyle,
    Vertical,
)
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.badge_stock import Stock
from kiosk.errors import BadBadgeDesignError

_SIZES = ((86.0, 54.0), (90.0, 60.0), (101.6, 76.2), (105.0, 74.0), (148.0, 105.0), (210.0, 148.0))
_MM_A_POINT = 25.4 / 72
_LINES = 1.3
"""Room for one line of text, in font sizes."""

_SLIVER_MM = 1.0
_BACK = 2
"""The page that is a badge's other side."""

_KINDS = frozenset({"textarea", "textcontainer", "barcodearea", "imagearea", "poweredby"})
_FIELDS: Mapping[str, str] = {
    "attendee_name": "{headline}",
    "attendee_name_full_name": "{full_name}",
    "attendee_name_given_name": "{headline}",
    "attendee_name_calling_name": "{headline}",
    "attendee_company": "{organisation}",
    "invoice_company": "{organisation}",
    "attendee_city": "{place}",
    "item": "{ticket_type}",
    "itemvar": "{ticket_type}",
}
_TEXTS = frozenset({"textarea", "textcontainer"})
_PLACEHOLDER = re.compile(r"\{([a-z_0-9]+)\}")
_CODES = frozenset({"", "secret", "pseudonymization_id"})
_QUESTION = "question_"
_ALIGN = {"left": Align.START, "center": Align.CENTRE, "right": Align.END}
_VERTICAL = {"top": Vertical.TOP, "middle": Vertical.MIDDLE, "bottom": Vertical.BOTTOM}


def is_pretix_layout(document: bytes) -> bool:
    """Whether *document* is a layout of pretix, alone or as its API tells it."""
    try:
        return bool(_elements(json.loads(document)))
    except (ValueError, RecursionError, TypeError):
        return False


def pretix_design(document: bytes, name: str) -> tuple[BadgeDesign, tuple[str, ...]]:
    """The layout as a design called *name*, and what of it is left out: `textarea order`.

    Raises BadBadgeDesignError if nothing is left.
    """
    data = json.loads(document)
    elements = _elements(data)
    if isinstance(data, dict):
        name = str(data.get("name") or name)
    stock = _stock(elements)
    placed = list(_numbered((each, _counterpart(each, stock)) for each in elements))
    front, back = ([found for at, found in placed if at == page] for page in (1, _BACK))
    told = list(dict.fromkeys(what for each in elements for what in _left_out(each, stock)))
    if isinstance(data, dict) and data.get("background"):
        told.append("background")
    design = BadgeDesign(name, stock, tuple(front), tuple(back), mirrors=False)
    for fault in design_faults(design) if placed else ["layout"]:
        raise BadBadgeDesignError(fault)
    return design, tuple(told)


def _elements(data: Any) -> list[Mapping[str, Any]]:
    """The elements; none if it is no such layout."""
    found = data.get("layout") if isinstance(data, dict) else data
    if not isinstance(found, list) or not found:
        return []
    kinds = [each.get("type") if isinstance(each, dict) else None for each in found]
    right = all(isinstance(kind, str) for kind in kinds) and not _KINDS.isdisjoint(kinds)
    return found if right else []


def _page(each: Mapping[str, Any]) -> int:
    """Which page of a badge it is on; layouts of before there were pages do not say."""
    return int(_number(each, "page")) or 1


def _stock(elements: Sequence[Mapping[str, Any]]) -> Stock:
    boxes = [box for each in elements if (box := _place(each))]
    right = max((x + width for x, _, width, _ in boxes), default=0.0)
    top = max((y + height for _, y, _, height in boxes), default=0.0)
    for long, short in _SIZES:
        for width, height in ((long, short), (short, long)):
            if right <= width and top <= height:
                return Stock(width, height)
    return Stock(float(math.ceil(right)), float(math.ceil(top)))


def _place(each: Mapping[str, Any]) -> tuple[float, float, float, float] | None:
    """From the lower left corner: left, bottom, width and height; None if it is nowhere."""
    side = _number(each, "size")
    size = _number(each, "fontsize") * _MM_A_POINT
    width = _number(each, "width") or side
    height = _number(each, "height") or side or size * _LINES
    bottom = _number(each, "bottom")
    if each["type"] == "textarea" and each.get("downward"):
        bottom -= height
    left, bottom = max(0.0, _number(each, "left")), max(0.0, bottom)
    if each["type"] not in _KINDS or min(width, height) < _SLIVER_MM:
        return None
    return left, bottom, width, height


def _number(each: Mapping[str, Any], key: str) -> float:
    """Numbers may be written as texts."""
    try:
        number = float(each.get(key) or 0)
    except (TypeError, ValueError) as error:
        raise BadBadgeDesignError(f"layout {key}") from error
    return number if math.isfinite(number) else 0.0


def _counterpart(each: Mapping[str, Any], stock: Stock) -> TextBox | QrCode | None:
    """What stands for it in a design, which has two sides, if anything does."""
    place, content = _place(each), str(each.get("content") or "")
    if place is None or not 1 <= _page(each) <= _BACK:
        return None
    x, y, width, height = place
    top = max(0.0, stock.height_mm - y - height)
    sides = (x, top, min(width, stock.width_mm - x), min(height, stock.height_mm - top))
    box = Box(*(round(length, 2) for length in sides))
    name = f"{each['type']} {content}".strip()
    if each["type"] == "barcodearea" and content in _CODES:
        return QrCode(name, box)
    text = _template(each) if each["type"] in _TEXTS else ""
    return TextBox(name, box, text, _style(each)) if text else None


def _numbered(
    found: Iterable[tuple[Mapping[str, Any], TextBox | QrCode | None]],
) -> Iterator[tuple[int, TextBox | QrCode]]:
    """Those that have a counterpart, each with its page and a name of its own."""
    met: Counter[str] = Counter()
    for layout, each in found:
        if each:
            met[each.name] += 1
            number = met[each.name]
            named = replace(each, name=f"{each.name} {number}") if number > 1 else each
            yield _page(layout), named


def _left_out(each: Mapping[str, Any], stock: Stock) -> Iterator[str]:
    """The element, if it has no counterpart, else what of it designs do not have."""
    what = f"{each['type']} {each.get('content') or ''}".strip()
    if _counterpart(each, stock) is None:
        yield what
        return
    if _number(each, "rotation"):
        yield f"{what}: rotation"
    if each.get("italic"):
        yield f"{what}: italic"


def _template(each: Mapping[str, Any]) -> str:
    content = str(each.get("content") or "")
    if content == "other":
        return _literal(each.get("text"))
    if content == "other_i18n":
        texts = each.get("text_i18n")
        words = texts if isinstance(texts, dict) else {}
        return _literal(words.get("en") or next(iter(words.values()), ""))
    if content.startswith(_QUESTION):
        return f"{{extra:{content.removeprefix(_QUESTION)}}}"
    return _FIELDS.get(content, "")


def _literal(text: object) -> str:
    """Words that stand on every badge, with fields between braces; "" if one is unknown."""
    parts = _PLACEHOLDER.split(str(text or "").strip())
    for at in range(1, len(parts), 2):
        if parts[at] not in _FIELDS:
            return ""
        parts[at] = _FIELDS[parts[at]]
    parts[::2] = [part.replace("{", "{{").replace("}", "}}") for part in parts[::2]]
    return "".join(parts)


def _style(each: Mapping[str, Any]) -> TextStyle:
    size = _number(each, "fontsize") * _MM_A_POINT
    return TextStyle(
        largest_mm=round(size, 2),
        bold=bool(each.get("bold")),
        align=_ALIGN.get(str(each.get("align")), Align.START),
        vertical=_VERTICAL.get(str(each.get("verticalalign")), Vertical.TOP),
        colour=_colour(each.get("color")),
    )


def _colour(parts: Any) -> str:
    if not isinstance(parts, list) or len(parts) not in {3, 4}:
        return BLACK
    try:
        channels = [min(255, max(0, round(float(part)))) for part in parts[:3]]
    except (TypeError, ValueError):
        return BLACK
    return "#" + "".join(f"{channel:02x}" for channel in channels)
