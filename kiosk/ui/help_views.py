"""What the help desk's page shows, as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case: who was sent over, why and from where, and how it ended if it has.

    `registration` is empty for somebody whom no list has.
    """

    case: str
    name: str
    why: str
    waiting: str
    lines: tuple[str, ...] = ()
    registration: str = ""
    settled: str = ""
