"""What a sync shows: where laptops meet, and the receipt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a receipt, and what is said beside it; *urgent* where somebody must act."""

    text: str
    beside: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class PartView:
    """Lines below a title; `nothing` is said where there are none."""

    name: str
    title: str
    lines: tuple[LineView, ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """The answer to a sync. `trouble` is what was not written and what to do; mostly empty.

    `files` say who can read what lies in the folder now, `to_review` how many differences
    a person should look at. `two_lives` says that the laptop met itself, and may keep both.
    """

    headline: str
    trouble: str
    files: tuple[str, ...]
    parts: tuple[PartView, ...]
    to_review: int = 0
    two_lives: bool = False
