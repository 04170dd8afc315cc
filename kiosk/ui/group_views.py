"""What pages show of organisations and of those who come for them, as plain values."""

from dataclasses import dataclass

from kiosk.ui.views import Presence


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Something known that may be meant: what it puts into the field, and how it is shown."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class MemberView:
    """One person of a delegation, who can be ticked unless they are here or called off."""

    registration: str
    name: str
    details: str
    presence: Presence
    presence_text: str
    can_come: bool
