"""Where the fields of a badge go on its stock, read from a design's JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from kiosk.errors import BadBadgeDesignError

DETAIL_FIELDS = ("second_name", "organisation", "place")
"""The smaller texts, as properties of `BadgeData`."""

LEAST_CODE_MM = 18.0
"""A QR code that a webcam reads at arm's length."""

LEAST_CONTRAST = 4.5
"""Of the band's colour with its white word (WCAG 2.2, 1.4.3)."""

_SMALLEST_QR, _QUIET_ZONE = 21, 4


class Align(StrEnum):
    """Where a text sits in its box; START is where the badge is read from."""

    START = "start"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the badge, from its upper left corner."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text would like to look; `largest_mm` is the font size that room allows at most."""

    largest_mm: float
    bold: bool = False
    align: Align = Align.START
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Detail:
    """One of the texts that share the box of the details, no higher than `height_mm`."""

    field: str
    height_mm: float
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Band:
    """The bar that says the ticket type, in white on a colour."""

    box: Box
    padding_x_mm: float
    padding_y_mm: float
    style: TextStyle
    colours: tuple[str, ...]
    colour_of: Mapping[str, str]

    def colour(self, ticket_type: str) -> str:
        """The colour named for *ticket_type*, else one that depends on its letters alone.

        So it is the same on every laptop, and stays when other ticket types come.
        """
        key = " ".join(ticket_type.casefold().split())
        number = int.from_bytes(sha256(key.encode()).digest()[:4])
        return self.colour_of.get(key) or self.colours[number % len(self.colours)]


@dataclass(frozen=True, slots=True)
class BadgeDesign:
    """One design: the stock it is for, and a box for everything that it shows."""

    width_mm: float
    height_mm: float
    headline: Box
    headline_style: TextStyle
    details: Box
    details_gap_mm: float
    detail: tuple[Detail, ...]
    code: Box
    band: Band


def parsed_design(document: str | bytes) -> BadgeDesign:
    """The design that a JSON *document* describes.

    Raises BadBadgeDesignError, naming the first thing that is missing or does not fit.
    """
    try:
        design = _design(json.loads(document))
    except KeyError as error:
        raise BadBadgeDesignError(str(error.args[0])) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadBadgeDesignError("values") from error
    _check(design)
    return design


def _design(data: Mapping[str, Any]) -> BadgeDesign:
    headline, details, band = data["headline"], data["details"], data["band"]
    return BadgeDesign(
        width_mm=float(data["width_mm"]),
        height_mm=float(data["height_mm"]),
        headline=_box(headline["box"]),
        headline_style=_style(headline["style"]),
        details=_box(details["box"]),
        details_gap_mm=float(details["gap_mm"]),
        detail=tuple(_detail(each) for each in details["fields"]),
        code=_box(data["code"]["box"]),
        band=Band(
            box=_box(band["box"]),
            padding_x_mm=float(band["padding_x_mm"]),
            padding_y_mm=float(band["padding_y_mm"]),
            style=_style(band["style"]),
            colours=tuple(_colour(each) for each in band["colours"]),
            colour_of={word: _colour(colour) for word, colour in band["colour_of"].items()},
        ),
    )


def _box(data: Mapping[str, Any]) -> Box:
    return Box(*(float(data[key]) for key in ("x_mm", "y_mm", "width_mm", "height_mm")))


def _style(data: Mapping[str, Any]) -> TextStyle:
    return TextStyle(
        largest_mm=float(data["largest_mm"]),
        bold=bool(data["bold"]),
        align=Align(data["align"]),
        colour=_colour(data["colour"]),
    )


def _detail(data: Mapping[str, Any]) -> Detail:
    if data["field"] not in DETAIL_FIELDS:
        raise BadBadgeDesignError(f"field {data['field']}")
    return Detail(data["field"], float(data["height_mm"]), _style(data["style"]))


def _colour(text: str) -> str:
    if not re.fullmatch("#[0-9a-f]{6}", text):
        raise BadBadgeDesignError(f"colour {text}")
    return text


def _check(design: BadgeDesign) -> None:
    for name in ("headline", "details", "code"):
        _check_inside(name, getattr(design, name), design)
    _check_inside("band", design.band.box, design)
    together = sum(each.height_mm for each in design.detail)
    gaps = design.details_gap_mm * max(0, len(design.detail) - 1)
    if together + gaps > design.details.height_mm:
        raise BadBadgeDesignError("details height_mm")
    side = min(design.code.width_mm, design.code.height_mm)
    if side * _SMALLEST_QR / (_SMALLEST_QR + 2 * _QUIET_ZONE) < LEAST_CODE_MM:
        raise BadBadgeDesignError("code box")
    _check_colours(design.band)


def _check_inside(name: str, box: Box, design: BadgeDesign) -> None:
    roomy = min(box.x_mm, box.y_mm) >= 0 and min(box.width_mm, box.height_mm) > 0
    right, bottom = box.x_mm + box.width_mm, box.y_mm + box.height_mm
    if not roomy or right > design.width_mm + 1e-6 or bottom > design.height_mm + 1e-6:
        raise BadBadgeDesignError(f"{name} box")


def _check_colours(band: Band) -> None:
    if not band.colours:
        raise BadBadgeDesignError("colours")
    for colour in (*band.colours, *band.colour_of.values()):
        if _contrast(colour, band.style.colour) < LEAST_CONTRAST:
            raise BadBadgeDesignError(f"colour {colour}")


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    low = 0.04045
    return share / 12.92 if share <= low else float(((share + 0.055) / 1.055) ** 2.4)
