"""What every readable file comes down to: rows of text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text cells; `rows()` reads them from the start each time.

    `first_row` is the number that a spreadsheet gives to the first of them.
    """

    name: str
    rows: Callable[[], Iterator[list[str]]]
    first_row: int = 1
    warnings: tuple[str, ...] = ()
