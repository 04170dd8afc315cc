"""What is found on drawn badges the night before: the rules, whoever draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

MM_PER_POINT = 25.4 / 72

LEAST_NAME_PT = 12.0
"""A name in smaller letters is read by nobody who stands before its owner."""

MOST_NAME_LINES = 2

_HAIR_PT = 0.05


class Fault(StrEnum):
    """What may be wrong with one badge, the worst first."""

    NO_NAME = "no_name"
    UNREADABLE_CODE = "unreadable_code"
    MISSING_GLYPHS = "missing_glyphs"
    SMALL_NAME = "small_name"
    MANY_LINES = "many_lines"


@dataclass(frozen=True, slots=True)
class DrawnBadge:
    """What a badge turned out to be: the facts that the rules look at.

    `name_mm` are the font sizes of the lines of the name, `missing` the characters that no
    font has, and `unread_at` the resolutions, in dots an inch, at which a code of the badge
    says something else than it should, or nothing.
    """

    registration: str
    name: str
    name_mm: tuple[float, ...] = ()
    missing: str = ""
    unread_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the badge of a registration.

    `detail` is the size in points, the number of lines, the characters, or the resolutions.
    """

    registration: str
    fault: Fault
    detail: str = ""


def findings(drawn: DrawnBadge) -> Iterator[Finding]:
    """All that is wrong with one badge, the worst first."""
    person = drawn.registration
    if not drawn.name.strip():
        yield Finding(person, Fault.NO_NAME)
    if drawn.unread_at:
        yield Finding(person, Fault.UNREADABLE_CODE, ", ".join(map(str, drawn.unread_at)))
    if drawn.missing:
        yield Finding(person, Fault.MISSING_GLYPHS, drawn.missing)
    smallest = min(drawn.name_mm, default=LEAST_NAME_PT * MM_PER_POINT) / MM_PER_POINT
    if smallest < LEAST_NAME_PT - _HAIR_PT:
        yield Finding(person, Fault.SMALL_NAME, f"{smallest:.1f}")
    if len(drawn.name_mm) > MOST_NAME_LINES:
        yield Finding(person, Fault.MANY_LINES, str(len(drawn.name_mm)))


def weight(found: Sequence[Finding]) -> int:
    """How bad the worst of *found* is, 0 for the worst there is: what to look at first."""
    return min((list(Fault).index(each.fault) for each in found), default=len(Fault))
