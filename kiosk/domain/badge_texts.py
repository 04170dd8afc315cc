"""What the texts of a design say on one person's badge, and whether an element is on it."""

import re
from collections.abc import Iterator

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import folded, is_one_of
from kiosk.domain.badge_elements import Band, Element, TextBox, TextStack, When

FIELDS = (
    "headline",
    "badge_name",
    "full_name",
    "second_name",
    "pronouns",
    "organisation",
    "place",
    "ticket_type",
    "languages",
    "roles",
)
"""What a template may ask for between braces, besides `extra:` and the name of a column."""

EXTRA = "extra:"

_BETWEEN = " · "
_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATED = "\u2068{}\u2069"


def fields_of(template: str) -> Iterator[str]:
    """The fields that *template* asks for, known ones or not; a lone brace is the field ""."""
    for found in _PLACE.finditer(template):
        if found[0] not in {"{{", "}}"}:
            yield found[1] or ""


def is_known(field: str) -> bool:
    """Whether badges have this *field*."""
    return field in FIELDS or bool(field.startswith(EXTRA) and field[len(EXTRA) :].strip())


def asked_of(element: Element) -> Iterator[str]:
    """The fields that *element* shows, or that decide whether it is shown."""
    yield from shown_fields(element)
    yield from element.when.has
    yield from element.when.lacks


def shown_fields(element: Element) -> Iterator[str]:
    """The fields that *element* shows."""
    match element:
        case TextBox() | Band():
            yield from fields_of(element.text)
        case TextStack():
            for line in element.lines:
                yield from fields_of(line.text)
        case _:
            pass


def said(template: str, badge: BadgeData) -> str:
    """What *template* says on *badge*: nothing, if all of its fields are empty.

    Each field keeps its own direction, whatever stands around it.
    """
    fields = list(fields_of(template))
    if fields and not any(value_of(each, badge).strip() for each in fields):
        return ""
    if template == "{" + "".join(fields) + "}":
        return value_of(fields[0], badge)
    return _PLACE.sub(lambda found: _filled(found, badge), template).strip()


def value_of(field: str, badge: BadgeData) -> str:
    """One field of *badge*, in one text, without orders to turn it around."""
    if field.startswith(EXTRA):
        wanted = _plain(field[len(EXTRA) :])
        values = (text for name, text in badge.extra.items() if _plain(name) == wanted)
        return _TURNING.sub("", next(values, ""))
    value = getattr(badge, field)
    if isinstance(value, str):
        return _TURNING.sub("", value)
    several = [_TURNING.sub("", each) for each in value]
    return _BETWEEN.join(map(_ISOLATED.format, several)) if several[1:] else "".join(several)


def is_shown(when: When, badge: BadgeData) -> bool:
    """Whether all that *when* asks for is so on *badge*."""
    if when.never:
        return False
    if when.ticket_types and not is_one_of(badge.ticket_type, when.ticket_types):
        return False
    if when.notices and not set(when.notices) & set(badge.notices):
        return False
    if not all(value_of(each, badge).strip() for each in when.has):
        return False
    if any(value_of(each, badge).strip() for each in when.lacks):
        return False
    return all(is_one_of(value_of(EXTRA + q, badge), v) for q, v in when.answers.items())


def _plain(name: str) -> str:
    """A column, or the key of a question: `photo_consent` is `Photo consent`."""
    return folded(name.replace("_", " "))


def _filled(found: re.Match[str], badge: BadgeData) -> str:
    if found[0] in {"{{", "}}"}:
        return found[0][0]
    value = value_of(found[1], badge)
    return _ISOLATED.format(value) if value else ""
