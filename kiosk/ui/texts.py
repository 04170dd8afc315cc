"""The words for what happens: verdicts, refusals, troubles. One place, one translation function.

Texts are plain literals, because the extraction tool reads the source; names and
numbers are filled in afterwards.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk import __version__
from kiosk.domain.admission import Admitted, Refusal, Refused, Verdict
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.names import isolated
from kiosk.domain.passage import Direction
from kiosk.domain.registration import Registration, Status
from kiosk.ui.language import translate
from kiosk.ui.refusal_texts import refusal_advice, refusal_detail, refusal_headline

PROGRAM = f"Kiosk {__version__}"
"""What this program is called, in every language: for whoever is asked for help."""


def verdict_text(
    verdict: Verdict,
    direction: Direction,
    zone: ZoneInfo,
    doors: Mapping[str, str],
    checkpoint: Checkpoint | None = None,
) -> tuple[str, str]:
    """The headline, and the one sentence of detail; times in the event's *zone*."""
    match verdict:
        case Admitted(person):
            headline = (
                translate("Verdict", "CHECKED IN")
                if direction is Direction.ENTRY
                else translate("Verdict", "GOODBYE")
            )
            return headline, person_line(person)
        case Refused(refusal):
            return refusal_headline(refusal), refusal_detail(verdict, checkpoint, zone, doors)
        case _:
            assert_never(verdict)


def advice_text(verdict: Verdict) -> str:
    """What to do or to say next, where the detail leaves it open."""
    match verdict:
        case Admitted(_, 0):
            return ""
        case Admitted(person, number):
            return " ".join(filter(None, (_number_text(person, number), _before_text(person))))
        case Refused(refusal, person):
            all_here = refusal is Refusal.ALREADY_ADMITTED and person and _all_here_text(person)
            return all_here or refusal_advice(refusal)
        case _:
            assert_never(verdict)


def _number_text(person: Registration, number: int) -> str:
    if person.admits <= 1:
        return ""
    text = translate("Verdict", "Person {number} of {admits} on this registration.")
    return text.format(number=number, admits=person.admits)


def _before_text(person: Registration) -> str:
    if not person.checked_in_before:
        return ""
    text = translate("Verdict", "The list says: checked in before ({word}).")
    return text.format(word=isolated(person.checked_in_before))


def _all_here_text(person: Registration) -> str:
    if person.admits <= 1:
        return ""
    text = translate("Verdict", "All {admits} people on this registration are here already.")
    return text.format(admits=person.admits)


def person_line(person: Registration) -> str:
    """Who somebody is, on one line, below their name."""
    full = person.written_name if person.written_name != person.shown_name else ""
    parts = (full, person.organisation, person.place, person.ticket_type)
    return " · ".join(isolated(part) for part in parts if part)


def presence_text(status: Status, *, checked_in: bool) -> str:
    """Whether somebody found by name is here, or should see the help desk."""
    if checked_in:
        return translate("Presence", "Here")
    if status is Status.CONFIRMED:
        return translate("Presence", "Not here yet")
    return translate("Presence", "See help desk")


def here_text(arrived: int, admits: int) -> str:
    """How many of those who come on one registration are here."""
    text = translate("Presence", "{arrived} of {admits} here")
    return text.format(arrived=arrived, admits=admits)


def guest_text(registration: Registration, number: int) -> str:
    """The name on the badge of a guest; empty for the holder of the registration, who is 1."""
    if number <= 1:
        return ""
    if not registration.shown_name:
        return translate("Badge", "Guest")
    return translate("Badge", "Guest of {name}").format(name=registration.shown_name)


def clock_text(moment: datetime, zone: ZoneInfo) -> str:
    """A time of day as the event's town has it; digits that every reader knows."""
    return f"{moment.astimezone(zone):%H:%M}"


def field_text(field: str) -> str:
    """What a field of a registration is called; the field itself, if it has no word."""
    return {
        "name": translate("Field", "Full name"),
        "badge_name": translate("Field", "Name on the badge"),
        "given_name": translate("Field", "Given name"),
        "family_name": translate("Field", "Family name"),
        "middle_name": translate("Field", "Between the names"),
        "second_family_name": translate("Field", "Second family name"),
        "organisation": translate("Field", "Organisation"),
        "place": translate("Field", "Place"),
        "email": translate("Field", "E-mail"),
        "phone": translate("Field", "Phone"),
        "ticket_type": translate("Field", "Ticket type"),
        "status": translate("Field", "Status"),
        "order": translate("Field", "Order"),
        "position": translate("Field", "Position in the order"),
        "code": translate("Field", "Code to scan"),
        "checked_in_before": translate("Field", "Checked in before"),
        "quantity": translate("Field", "How many tickets"),
        "guests": translate("Field", "How many guests"),
        "paid": translate("Field", "Paid or not"),
        "city": translate("Field", "Town"),
        "state": translate("Field", "State or region"),
        "codes": translate("Field", "Codes to scan"),
        "cells": translate("Field", "Other columns"),
        "admits": translate("Field", "How many may come"),
        "pronouns": translate("Field", "Pronouns"),
        "notes": translate("Field", "Notes for the desk"),
        "blocked": translate("Field", "Why not to be let in"),
        "awaits": translate("Field", "Waits for"),
        "notices": translate("Field", "What to look out for"),
        "sessions": translate("Field", "Sessions registered for"),
        "no_longer_listed": translate("Field", "No longer listed"),
        "event": translate("Field", "Event"),
        "updated": translate("Field", "Time of the answer"),
        "add_on": translate("Field", "Extra of another ticket"),
        "kiosk_id": translate("Field", "The kiosk's own id"),
    }.get(field, field)


def door_key_advice() -> str:
    """What the door key card says below its words."""
    return translate(
        "Card",
        "Whoever has these words can open the event and read the list of attendees. Keep "
        "this card with you, away from the laptop, and shred it after the event.",
    )
