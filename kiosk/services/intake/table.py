"""What every readable file comes down to: rows of text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.listing import Caution, EncodingOffer


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text cells; `rows()` reads them from the start each time.

    `first_row` is the number that a spreadsheet gives to the first of them. `encoding`
    is a Python codec's name, empty for workbooks; `encodings` are offered, best first,
    where the text alone does not tell. `sheets` names all that the file shows.
    """

    name: str
    rows: Callable[[], Iterator[list[str]]]
    first_row: int = 1
    cautions: tuple[Caution, ...] = ()
    encoding: str = ""
    encodings: tuple[EncodingOffer, ...] = ()
    sheets: tuple[str, ...] = ()


@dataclass(slots=True)
class Sheet:
    """A table while it is being read: its rows come once, and `cautions` grows with them."""

    name: str
    rows: Iterator[list[str]]
    first_row: int = 1
    encoding: str = ""
    encodings: tuple[EncodingOffer, ...] = ()
    sheets: tuple[str, ...] = ()
    cautions: list[Caution] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file that is being read, and what was asked of it.

    `tick` is told how many of the bytes are done.
    """

    path: Path
    data: bytes
    encoding: str = ""
    sheet: str = ""
    tick: Callable[[int], None] = lambda _done: None
