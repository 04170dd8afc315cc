"""The people of a list, understood once and kept small for a second look."""

import zlib
from collections.abc import Iterator
from itertools import islice

import orjson

from kiosk.domain.listing import ListedPerson, Listing

_AT_ONCE = 500
_QUICKLY = 1


class ReadOnce:
    """Understanding a row takes longer than unpacking it: 100,000 people are a few megabytes."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._packed: list[bytes] = []

    def first(self) -> Iterator[ListedPerson]:
        """Everybody in the list; what it says of itself is complete when this has ended."""
        self._packed.clear()
        people = self._listing.people()
        while some := list(islice(people, _AT_ONCE)):
            said = orjson.dumps([_said(person) for person in some])
            self._packed.append(zlib.compress(said, _QUICKLY))
            yield from some

    def again(self) -> Iterator[ListedPerson]:
        """Everybody once more, after `first` has ended."""
        for packed in self._packed:
            for row, values, codes, cells, *more in orjson.loads(zlib.decompress(packed)):
                yield ListedPerson(row, values, tuple(codes), tuple(cells), *more)


def _said(person: ListedPerson) -> list[object]:
    values = dict(person.values)
    return [person.row, values, person.codes, person.cells, person.admits, person.walk_in]
