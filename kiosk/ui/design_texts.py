"""The words of the designer: parts, fields, colours, samples, and doubts about a design."""

from kiosk.domain.badge_elements import Band, Element, TextBox, TextStack
from kiosk.domain.badge_texts import EXTRA, fields_of
from kiosk.domain.badge_warnings import LEAST_CODE_MM, DesignWarning, Doubt
from kiosk.domain.design_parts import PartKind, kind_of
from kiosk.domain.design_properties import MM_PER_POINT
from kiosk.ui.language import translate

_LEAST_POINTS = 12


def part_text(element: Element) -> str:
    """What a part of a badge is, in a few words."""
    match element:
        case TextBox():
            return template_text(element.text)
        case TextStack():
            return ", ".join(template_text(line.text) for line in element.lines)
        case Band():
            band = translate("Design", "Bar: {text}")
            return band.format(text=template_text(element.text))
        case _:
            return kind_text(kind_of(element))


def kind_text(kind: PartKind) -> str:
    """What can be added."""
    return {
        PartKind.TEXT: translate("Design", "Text"),
        PartKind.CODE: translate("Design", "QR code"),
        PartKind.BAND: translate("Design", "Bar with a word"),
        PartKind.SESSIONS: translate("Design", "Sessions"),
        PartKind.NO_PHOTO: translate("Design", "No-photo mark"),
        PartKind.LINE: translate("Design", "Line or area"),
        PartKind.PICTURE: translate("Design", "Picture"),
    }[kind]


def template_text(template: str) -> str:
    """A text with the fields in it named: `{place}` is the place."""
    for field in fields_of(template):
        template = template.replace("{" + field + "}", field_text(field))
    return template.replace("{{", "{").replace("}}", "}")


def field_text(field: str) -> str:
    """What badges have of a person; the organiser's own columns have their own names."""
    if field.startswith(EXTRA):
        return field.removeprefix(EXTRA)
    return {
        "headline": translate("Design", "Name, large"),
        "badge_name": translate("Design", "Badge name"),
        "full_name": translate("Design", "Full name"),
        "second_name": translate("Design", "Full name, if it differs"),
        "pronouns": translate("Design", "Pronouns"),
        "organisation": translate("Design", "Organisation"),
        "place": translate("Design", "Place"),
        "ticket_type": translate("Design", "Ticket type"),
        "languages": translate("Design", "Languages"),
        "roles": translate("Design", "Roles"),
    }.get(field, field)


def doubt_text(warning: DesignWarning, part: str, other: str) -> str:
    """Why a design may not do what its owner hopes; *part* and *other* are what it is about.

    *other* is a part in words, or a colour.
    """
    return _doubt(warning.doubt).format(
        part=part,
        other=other,
        mm=f"{warning.value:g}",
        least_mm=f"{LEAST_CODE_MM:g}",
        points=f"{warning.value / MM_PER_POINT:.0f}",
        least_points=_LEAST_POINTS,
        ratio=f"{warning.value:g}",
    )


def _doubt(doubt: Doubt) -> str:
    return {
        Doubt.SMALL_CODE: translate(
            "Design", "{part}: {mm} mm is small; webcams read {least_mm} mm."
        ),
        Doubt.QUIET_ZONE: translate(
            "Design", "{part}: {other} is in the white margin that scanners need."
        ),
        Doubt.SMALL_TEXT: translate(
            "Design", "{part}: may be {points} points small, under {least_points}."
        ),
        Doubt.LOW_CONTRAST: translate(
            "Design", "{part}: hard to tell from {other}, contrast {ratio} of 4.5."
        ),
        Doubt.COLOUR_ALONE: translate(
            "Design", "{part}: the colour alone says the ticket type; add the word."
        ),
        Doubt.COLOUR_LOST: translate(
            "Design", "{part}: this stock is printed in black; {other} is lost."
        ),
        Doubt.OVERLAP: translate("Design", "{part}: lies over {other}."),
        Doubt.NO_NAME: translate("Design", "No name is on the badge."),
        Doubt.NO_CODE: translate("Design", "No code is on the badge: it cannot be scanned."),
    }[doubt]


def notice_choice_text(notice: str) -> str:
    """Who has a part on the badge."""
    return {
        "": translate("Design", "Everybody"),
        "first_time": translate("Design", "First-timers"),
        "vip": translate("Design", "Guests of honour"),
        "headset": translate("Design", "Needs a headset"),
        "attention": translate("Design", "To be looked after"),
    }[notice]


def colour_text(colour: str) -> str:
    """A colour that can be chosen, in a word."""
    return {
        "by_ticket_type": translate("Design", "By ticket type"),
        "": translate("Design", "None"),
        "#000000": translate("Design", "Black"),
        "#ffffff": translate("Design", "White"),
        "#4a5363": translate("Design", "Grey"),
        "#1d4f91": translate("Design", "Blue"),
        "#8a1538": translate("Design", "Crimson"),
        "#b3001b": translate("Design", "Red"),
        "#1f6b3a": translate("Design", "Green"),
        "#5b2c83": translate("Design", "Purple"),
        "#8f4700": translate("Design", "Brown"),
        "#00666b": translate("Design", "Teal"),
        "#9c1f7a": translate("Design", "Magenta"),
        "#4a5a12": translate("Design", "Olive"),
        "#3d3d8f": translate("Design", "Indigo"),
        "#6b3f2a": translate("Design", "Chestnut"),
        "#ffd54a": translate("Design", "Yellow"),
    }.get(colour, colour)


CHOICE_OF_COLOURS = (
    "by_ticket_type",
    "#000000",
    "#ffffff",
    "#4a5363",
    "#1d4f91",
    "#8a1538",
    "#b3001b",
    "#1f6b3a",
    "#5b2c83",
    "#8f4700",
    "#00666b",
    "#9c1f7a",
    "#4a5a12",
    "#3d3d8f",
    "#6b3f2a",
    "#ffd54a",
)
"""What a part can be coloured with; a design from a file may have any other."""
