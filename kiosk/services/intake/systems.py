"""Who wrote a list, where its headers leave no doubt."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.services.intake.meanings import pretix_headers

_EVIDENCE: Mapping[str, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        system: tuple(frozenset(group.split("|")) for group in groups)
        for system, groups in {
            "kiosk": ("kiosk id", "kiosk status"),
            "tito": ("ticket full name|ticket first name|unique ticket url",
                     "ticket reference|unique ticket url|void status"),
            "luma": ("api id|guest id", "approval status"),
            "eventbrite": ("order #|order no.",
                           "attendee #|attendee no.|attendee status|barcode #|buyer email"),
            "zoom": ("user name (original name)|approval status",
                     "registration time|join time|attended"),
            "hievents": ("public id", "check ins|short id|product id"),
            "alfio": ("category", "full name", "e-mail", "id"),
            "indico": ("registration state", "registration date|checked in|affiliation"),
            "attendize": ("has arrived", "ticket id|reference"),
            "eventyay": ("order#", "payment type|payment mode"),
            "tickettailor": ("ticket reference", "order id", "attendee name|ticket type"),
            "civicrm": ("participant id", "participant status|contact id|participant role|status"),
            "salesforce": ("member status", "campaign member id|campaign name|contact id"),
            "actionnetwork": ("can2 subscription status|can2 user tags",),
            "everyaction": ("vanid",),
            "mobilize": ("timeslot id", "signup created time|utm source|attended"),
            "regfox": ("registrant id", "registrant status|registration type"),
            "humanitix": ("valid tickets", "financial status|long order id"),
            "meetup": ("rsvp", "url of member profile|rsvped on"),
            "partiful": ("rsvp date", "check-in time|checked in"),
            "cvent": ("invitee status|admission item", "confirmation number|registration type"),
            "whova": ("company/affiliation", "attendee category"),
            "webropol": ("ilm.aika",),
        }.items()
    }
)  # fmt: skip
"""Of each group of headers a list must have one."""

_FORMS = frozenset(
    {"timestamp", "marca temporal", "horodateur", "zeitstempel", "carimbo de data/hora"}
)


def system(headers: tuple[str, ...]) -> str:
    """Who seems to have written a list with these `plain` headers; empty if that is open."""
    names = {name.replace(" (optional)", "") for name in headers}
    found = [who for who, groups in _EVIDENCE.items() if all(names & group for group in groups)]
    if "kiosk" not in found and _is_pretix(headers, names):
        return "pretix"
    if found:
        return found[0]
    return "googleforms" if headers and headers[0] in _FORMS else ""


def _is_pretix(headers: tuple[str, ...], names: set[str]) -> bool:
    """Whether pretix wrote it, in any of its languages: code of the order, secret, positions."""
    if names & {"order code", "bestellnummer"} and names & {
        "attendee name", "name teilnehmer*in", "secret", "position id", "order total",
    }:  # fmt: skip
        return True
    pretix = pretix_headers()
    kinds = {pretix[name] for name in headers if name in pretix}
    return "order" in kinds and len(kinds & {"name", "code", "add_on", "ticket_type"}) > 1
