"""Columns that would harm people in the wrong hands, known by their headers.

They are left out unless the organiser keeps them on purpose. At a conference about
immigration the same words stand in the names of workshops, organisations and jobs; those
are kept, so a word alone is not yet a reason.
"""

from collections.abc import Sequence

from kiosk.services.intake.sensitive_words import Found, folded, vocabulary

SESSION, OTHERS, PRIVATE = "session", "others", "private"

_CONTEXT = frozenset({SESSION, OTHERS, PRIVATE})
_LONGEST = 300
"""Beyond this a header is the small print, not the question."""

_LABEL = 4
"""How many words name a session at most before its title begins."""


def sensitive(header: str) -> str:
    """Why the column with this `plain` header is left out (a reason word); empty if it is kept."""
    text = folded(header[:_LONGEST])
    words = vocabulary()
    if reason := words.asked(text):
        return reason
    found = tuple(words.find(text))
    asked = [one for one in found if one.reason not in _CONTEXT and not _excused(one, found)]
    return max(asked, key=lambda one: one.length).reason if asked else ""


def _excused(one: Found, found: Sequence[Found]) -> bool:
    """Whether *one* is the subject of a session, or of what others do, rather than a question."""
    sessions = [other for other in found if other.reason == SESSION]
    if one.weak:
        return bool(sessions) or _is_others(one, found)
    return any(
        session.part < one.part or (session.part == one.part and not one.owned)
        for session in sessions
    )


def _is_others(one: Found, found: Sequence[Found]) -> bool:
    """Whether an organisation or a job is spoken of; a private address stays one."""
    reasons = {other.reason for other in found}
    private = one.reason == "home_address" and PRIVATE in reasons
    return OTHERS in reasons and not private
