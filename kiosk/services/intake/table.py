"""What every readable file comes down to: rows of text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.domain.listing import Caution, EncodingOffer


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text cells; `rows()` reads them from the start each time.

    `first_row` is the number that a spreadsheet gives to the first of them. `encoding`
    is a Python codec's name, empty for workbooks; `encodings` are offered, best first,
    where the text alone does not tell.
    """

    name: str
    rows: Callable[[], Iterator[list[str]]]
    first_row: int = 1
    cautions: tuple[Caution, ...] = ()
    encoding: str = ""
    encodings: tuple[EncodingOffer, ...] = ()
