"""The words for what the preflight finds on badges."""

from typing import assert_never

from kiosk.domain.names import isolated
from kiosk.services.printing.badge_preflight import LEAST_NAME_PT, Fault, Finding
from kiosk.ui.language import translate


def finding_text(finding: Finding) -> str:
    """What is wrong with one badge, in one sentence."""
    detail = finding.detail
    match finding.fault:
        case Fault.NO_NAME:
            return translate("Preflight", "No name: its place stays empty.")
        case Fault.UNREADABLE_CODE:
            text = translate("Preflight", "The code cannot be read at {dpi} dots an inch.")
            return text.format(dpi=detail)
        case Fault.MISSING_GLYPHS:
            text = translate("Preflight", "No letter form for: {characters}")
            return text.format(characters=isolated(" ".join(detail)))
        case Fault.SMALL_NAME:
            text = translate("Preflight", "The name is {size} points small, under {least}.")
            return text.format(size=detail, least=f"{LEAST_NAME_PT:g}")
        case Fault.MANY_LINES:
            text = translate("Preflight", "The name takes {lines} lines.")
            return text.format(lines=detail)
        case _:
            assert_never(finding.fault)


def fault_text(fault: Fault, people: int) -> str:
    """A kind of finding, and how many people it concerns."""
    text = {
        Fault.NO_NAME: translate("Preflight", "No name: {people}"),
        Fault.UNREADABLE_CODE: translate("Preflight", "Code not read: {people}"),
        Fault.MISSING_GLYPHS: translate("Preflight", "Letters missing: {people}"),
        Fault.SMALL_NAME: translate("Preflight", "Small name: {people}"),
        Fault.MANY_LINES: translate("Preflight", "Three lines or more: {people}"),
    }[fault]
    return text.format(people=f"{people:,}")


def checked_text(badges: int, found: int) -> str:
    """How many badges were looked at, and how many things were found."""
    if not badges:
        return translate("Preflight", "There is no badge to check.")
    if not found:
        text = translate("Preflight", "Badges checked: {badges}. Nothing was found.")
        return text.format(badges=f"{badges:,}")
    text = translate("Preflight", "Badges checked: {badges}. Things found: {found}.")
    return text.format(badges=f"{badges:,}", found=f"{found:,}")
