"""What the import page shows, as plain values: one for each step."""

from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtGui import QImage

EXPORT, LEFT_OUT = "central export", "left out"
"""Where a column goes that fills no field; fields are called by their own names."""

Choice: TypeAlias = tuple[str, str]
"""What is chosen, and the words for it."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """An encoding, and some cells of the list as they would then read."""

    encoding: str
    name: str
    sample: str


@dataclass(frozen=True, slots=True)
class RecognisedView:
    """Step 1: what the file is. `facts` are labels with their values."""

    facts: tuple[Choice, ...]
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    offers: tuple[OfferView, ...] = ()
    encoding: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of step 2. `why` is said below its header; a `fixed` one cannot be moved.

    A `sensitive` one is kept only with a reason; an `unused` one if it is ticked.
    """

    place: int
    header: str
    examples: str
    target: str
    targets: tuple[Choice, ...]
    why: str = ""
    sensitive: bool = False
    unused: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A reason with its first rows, and with all of them if they are more."""

    text: str
    all_rows: str = ""


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Step 3: `badges` are pictures with what is written below them."""

    title: str
    badges: tuple[tuple[QImage, str], ...] = ()
    problems: tuple[ProblemView, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of step 4: who, and what was and will be said of them."""

    name: str
    what: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Step 4: each kind of change with its figure and its lines, and the words of the last button.

    `has_news` says whether taking the list would write anything.
    """

    counts: str
    kinds: tuple[tuple[str, tuple[ChangeRow, ...]], ...]
    take: str
    has_news: bool = True
    remarks: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class LastImportView:
    """The import that can be taken back, and the words of the click that does it."""

    fact: str
    text: str
    undo: str
