"""Registration systems: what they call themselves, and which of their reports lists people."""

from kiosk.ui.language import translate

_AS_THEY_WRITE_THEMSELVES = {
    "actionnetwork": "Action Network",
    "alfio": "alf.io",
    "civicrm": "CiviCRM",
    "everyaction": "EveryAction",
    "googleforms": "Google Forms",
    "hievents": "Hi.Events",
    "pretix": "pretix",
    "regfox": "RegFox",
    "tickettailor": "Ticket Tailor",
}
"""Those that are more than their word with a capital; proper names are not translated."""


def system_text(system: str) -> str:
    """A system as it writes itself."""
    if not system:
        return translate("Import", "another system")
    return _AS_THEY_WRITE_THEMSELVES.get(system) or system.title()


def right_report_text(system: str) -> str:
    """Where *system* has the list of its attendees; empty if that is not known here."""
    return _right_reports().get(system, "")


def _right_reports() -> dict[str, str]:
    return {
        "pretix": translate(
            "List",
            "In pretix, export “Order data” and take the sheet of order positions,"
            " or export a check-in list with the QR code secrets.",
        ),
        "eventbrite": translate("List", "In Eventbrite, export the “Attendee Summary” report."),
        "tito": translate("List", "In Tito, export “Tickets”."),
        "tickettailor": translate("List", "In Ticket Tailor, export “Issued tickets”."),
        "humanitix": translate("List", "In Humanitix, export the “Attendees” report."),
        "hievents": translate("List", "In Hi.Events, export “Attendees”."),
        "attendize": translate("List", "In Attendize, export “Attendees”."),
        "eventyay": translate("List", "In Eventyay, export “Attendees”."),
        "luma": translate("List", "In Luma, download the guests as CSV."),
        "civicrm": translate(
            "List", "In CiviCRM, find participants and export them with their names."
        ),
    }
