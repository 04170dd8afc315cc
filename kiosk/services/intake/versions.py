"""Of which earlier lists a list is a newer version, and whom it does not name any more."""

from collections.abc import Collection, Mapping, Sequence

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind
from kiosk.domain.listing import Listing
from kiosk.domain.roster_diff import Named
from kiosk.store.event_file import EventFile


class Versions:
    """The imports with the same columns as *listing* and with people whom it names too.

    A list of other people, such as one per ticket type, may have the same columns: it is
    no newer version, and nobody is missing from it.
    """

    def __init__(self, file: EventFile, listing: Listing, named: Collection[str | None]) -> None:
        self._roster = file.roster
        self.alike = frozenset(
            source.id for source in file.roster.imports() if source.columns == listing.headers
        )
        self.missing: list[Named] = []
        self.unflagged: list[str] = []
        self.earlier: frozenset[str] = frozenset()
        if self.alike:
            self._compare(set(named), _follows(file))

    def _compare(self, named: set[str | None], follows: Mapping[str, Sequence[str]]) -> None:
        unnamed: dict[str, str] = {}
        shared: set[str] = set()
        for registration, sources in self._roster.sources():
            if registration in named:
                shared.update(self.alike.intersection(sources))
            elif sources and sources[-1] in self.alike:
                unnamed[registration] = sources[-1]
        self.earlier = frozenset(_connected(shared, follows) & self.alike)
        gone = [registration for registration, source in unnamed.items() if source in self.earlier]
        for registration, listed in self._roster.listed(gone).items():
            self.missing.append(Named(registration, listed.standing.shown_name))
            if not listed.registration.no_longer_listed:
                self.unflagged.append(registration)


def _follows(file: EventFile) -> dict[str, list[str]]:
    """For each import, those of which it was a newer version."""
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    return {fact.id: fact.body.get("follows", []) for fact in facts if fact.kind == Kind.IMPORT}


def _connected(imports: set[str], follows: Mapping[str, Sequence[str]]) -> set[str]:
    """*imports*, and whatever they follow or are followed by, near and far."""
    found = set(imports)
    while True:
        size = len(found)
        for one, earlier in follows.items():
            if one in found or not found.isdisjoint(earlier):
                found.update((one, *earlier))
        if len(found) == size or not imports:
            return found
