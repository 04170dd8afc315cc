"""What the review page shows, as plain values."""

from dataclasses import dataclass

from kiosk.domain.settling import How


@dataclass(frozen=True, slots=True)
class WayView:
    """One way to settle a case, and what it chooses."""

    text: str
    how: How
    value: str = ""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One case: who or what it is about, what happened, and how it may be settled.

    `settled` says how it was, empty while it is open; `registration` is who is opened.
    """

    case: str
    name: str
    why: str
    lines: tuple[str, ...]
    ways: tuple[WayView, ...]
    advice: str = ""
    registration: str = ""
    settled: str = ""
