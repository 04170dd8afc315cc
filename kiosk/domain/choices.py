"""What an organiser decides about a list, where the kiosk's own reading is not to count."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NOWHERE = ""
"""The column of a field that is to be read from no column at all."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Decisions about one list: the window and the command line both make one.

    A column is called by its header or, where that is not enough, by its place: `#3` is
    the third. `fields` says which column holds a field (`NOWHERE` for none); `keep`
    gives the columns that are kept although they are sensitive, each with the reason;
    `drop` those that are left out although they are not. `encoding` is a Python codec's
    name and `sheet` a sheet's; empty leaves them to the kiosk. `sessions` is nobody's
    decision: the ids and titles of the programme, whose columns are no questions.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    keep: Mapping[str, str] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()
    encoding: str = ""
    sheet: str = ""
    sessions: frozenset[str] = field(default=frozenset(), compare=False)


def place_called(column: str) -> int | None:
    """The place, from 0, that `#3` calls; None for what is no such call."""
    number = column[1:]
    return (
        int(number) - 1 if column[:1] == "#" and number.isascii() and number.isdecimal() else None
    )
