"""Which row of a table is the header of a programme, and which column holds what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kiosk.services.intake.meanings import meaning
from kiosk.services.intake.synonyms import plain
from kiosk.services.intake.table import Table
from kiosk.services.programme.words import header_words

WHEN = frozenset({"day", "start", "time", "end", "duration"})
_WHERE = frozenset({"room", "capacity", "track", "registration"})
_PEOPLE = frozenset({"given_name", "family_name", "email"})
_SEARCHED_ROWS = 40
_LONGEST = 60
_AROUND = re.compile(
    r"^(?:the |session |event |workshop |talk |proposal |programme |program |agenda |item |slot )+"
)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_ON_STAGE = re.compile(
    r"\b(?:speakers?|presenters?|panelists?|panellists?|moderators?|facilitators?|hosts?|owner|"
    r"referent\w*|vortragende\w*|ponentes?|oradore?s?|intervenante?s?|palestrantes?|relatori|"
    r"sprekers?)\b|讲者|講者|演讲|講演者|登壇者|발표자|연사|المتحدث|спикер|докладчик|diễn giả"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """A header: where it stands, and the place of each field's column."""

    table: Table
    index: int
    cells: tuple[str, ...]
    places: Mapping[str, int]

    @property
    def is_programme(self) -> bool:
        """Whether sessions stand below: with a title, and where or when each of them is."""
        held = self.places.keys()
        if "title" not in held or not held & (WHEN | _WHERE):
            return False
        return not self.lists_people

    @property
    def lists_people(self) -> bool:
        """Whether the rows are people who attend, and no session's speakers."""
        if any(_ON_STAGE.search(plain(cell)) for cell in self.cells):
            return False
        return bool(_PEOPLE & {held.field for held in map(meaning, self.cells) if held})


def find_columns(table: Table) -> Columns | None:
    """The row of *table* that names most of what a programme holds; None if none names any."""
    found = [
        Columns(table, index, tuple(row), places)
        for index, row in enumerate(islice(table.rows(), _SEARCHED_ROWS))
        if (places := _places(row))
    ]
    return max(found, key=lambda one: (one.is_programme, len(one.places), -one.index), default=None)


def _places(row: Sequence[str]) -> dict[str, int]:
    """The best column for each field that *row* names."""
    held: dict[str, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        known = _known(cell)
        if known and (known[1], place) < held.get(known[0], (len(header_words()), 0)):
            held[known[0]] = (known[1], place)
    return {field: place for field, (_, place) in held.items()}


def _known(cell: str) -> tuple[str, int] | None:
    """The field that a header asks for, and how plainly."""
    text = plain(cell)
    if not text or len(text) > _LONGEST:
        return None
    bare = " ".join(_BRACKETS.sub(" ", text).split())
    tries = (text, bare, _AROUND.sub("", bare), *re.split(r" ?[/|] ?", bare))
    for worse, word in enumerate(tries):
        if known := header_words().get(word):
            return known[0], known[1] + 100 * worse
    return None
