"""What must be known of all rows before the first of them becomes a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.listing import Caution


@dataclass(frozen=True, slots=True)
class Ahead:
    """Found in a pass over the rows, and kept by their numbers.

    `nobody` are rows that are no registration of their own, with the reason word; `codes`
    and `values` are what other rows add to a row, or say instead; `admits` how many may
    come, where that is not one; `doubts` what somebody should look at, as a reason word.
    """

    nobody: Mapping[int, str] = field(default_factory=dict)
    codes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    admits: Mapping[int, int] = field(default_factory=dict)
    doubts: Mapping[int, str] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()


NOTHING_AHEAD = Ahead()


def together(*found: Ahead) -> Ahead:
    """All that was found, by those who look for different things."""
    values: dict[int, dict[str, str]] = {}
    for one in found:
        for row, said in one.values.items():
            values.setdefault(row, {}).update(said)
    return Ahead(
        nobody={row: why for one in reversed(found) for row, why in one.nobody.items()},
        codes={row: codes for one in found for row, codes in one.codes.items()},
        values=values,
        admits={row: admits for one in found for row, admits in one.admits.items()},
        doubts={row: why for one in found for row, why in one.doubts.items()},
        cautions=tuple(caution for one in found for caution in one.cautions),
    )
