"""The facts of one transaction, chained as they are told."""

from collections.abc import Callable
from datetime import datetime

from kiosk.domain.credential import whole
from kiosk.domain.fact import Body, Fact, Kind, digest_after, iso, to_the_millisecond
from kiosk.store.journal import Head, Journal


class Writer:
    """Collects the facts of one transaction; made by `EventFile.writing`.

    Whatever is in `besides` is done in the same transaction, when the projections know the
    facts; should the commit fail, it is done again, and must not add anything twice then.
    """

    def __init__(self, journal: Journal, station: str, at: datetime, operator: str) -> None:
        self._head = journal.head(station)
        self._clock = journal.clock()
        self.station = station
        self._at = to_the_millisecond(at)
        self._operator = whole(operator)
        self.facts: list[Fact] = []
        self.besides: list[Callable[[], None]] = []

    @property
    def next_id(self) -> str:
        """The id that the next fact will have."""
        return f"{self.station}-{self._head.number + 1}"

    def append(self, kind: Kind, subject: str, body: Body) -> Fact:
        """Add a fact; it is true once the `with` block of `writing` has ended well."""
        self._clock += 1
        number = self._head.number + 1
        at, operator, station = self._at, self._operator, self.station
        told = (station, number, self._clock, iso(at), operator, kind, subject, body)
        digest = digest_after(self._head.digest, told)
        fact = Fact(station, number, self._clock, at, operator, kind, subject, body, digest)
        self._head = Head(number, self._clock, fact.digest)
        self.facts.append(fact)
        return fact
