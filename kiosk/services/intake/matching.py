"""Which registration each row of a list is about: the same on every laptop.

By the id that a central export gives, else by a code that only one registration
has, its leading zeros aside if need be, else by order and position, else by all that the
row says of the person; never by name or e-mail address alone, which people share.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from kiosk.domain.credential import without_zeros
from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.opaque import registration_id
from kiosk.domain.registration import Registration
from kiosk.domain.signed_ticket import sealed_in, stand_in
from kiosk.services.intake.claims import (
    BETWEEN,
    DESCRIBED_BY,
    Claim,
    claims_of,
    shared_codes,
)
from kiosk.store.roster import Roster

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Matches:
    """The registration of each person in a list, in order; None for one who is a repeat.

    `contradictions` counts the repeats that give another status than the row they repeat.
    """

    registrations: Sequence[str | None]
    shared_codes: int
    contradictions: int


def match(
    listing: Listing, people: Iterable[ListedPerson], roster: Roster, secret: bytes
) -> Matches:
    """Find or make the id of the registration of each of the *people* in *listing*."""
    claims = claims_of(listing, people)
    shared = shared_codes(claims)
    matcher = _Matcher(claims, shared, secret)
    if roster.count():
        known = set(roster.ids())
        matcher.take(claim.kiosk_id if claim.kiosk_id in known else None for claim in claims)
        matcher.take(_holders(claims, shared, roster))
        matcher.take(_but_for_zeros(claims, matcher, shared, roster))
        positions = roster.ordered_positions()
        matcher.take(positions.get((claim.order, claim.position)) for claim in claims)
        matcher.take_known(known)
        matcher.take(_alike(claims, matcher, listing, roster))
    matcher.take_signed(roster)
    matcher.make_the_rest()
    return Matches(matcher.found, len(shared), matcher.contradictions)


class _Matcher:
    """Hands out each registration once, to the best claim."""

    def __init__(self, claims: Sequence[Claim], shared: set[str], secret: bytes) -> None:
        self._claims = claims
        self._shared = shared
        self._secret = secret
        self.contradictions = 0
        self.found: list[str | None] = [None] * len(claims)
        self.taken: set[str] = set()
        self.open = self._without_repeats()

    def take(self, candidates: Iterable[str | None]) -> None:
        """Give each claim that is still open its candidate, unless that is taken."""
        for place, candidate in enumerate(candidates):
            if candidate and place in self.open and candidate not in self.taken:
                self._give(place, candidate)

    def take_known(self, known: set[str]) -> None:
        """Give claims the registration that an earlier import made for them."""
        for place in list(self.open):
            made = self._made(self._claims[place])
            if made in known:
                self._give(place, made)

    def take_signed(self, roster: Roster) -> None:
        """Give claims the stand-in under which their signed ticket opened a door already."""
        for place in list(self.open):
            codes = (code for code in self._claims[place].codes if sealed_in(code))
            made = [stand_in(self._secret, code) for code in codes]
            known = [one for one in made if one not in self.taken and roster.has_passed(one)]
            if known:
                self._give(place, known[0])

    def make_the_rest(self) -> None:
        """Give everybody else a registration: the one that every laptop would make."""
        for place in list(self.open):
            self._give(place, self._made(self._claims[place]))

    def _give(self, place: int, registration: str) -> None:
        self.found[place] = registration
        self.taken.add(registration)
        del self.open[place]

    def _made(self, claim: Claim) -> str:
        """The first id of its key that is free; only rows without name or own code share a key."""
        key = claim.key(self._shared)
        made = registration_id(self._secret, key)
        numbers = count(2)
        while made in self.taken:
            made = registration_id(self._secret, f"{key}{BETWEEN}{next(numbers)}")
        return made

    def _without_repeats(self) -> dict[int, None]:
        """The places of all claims but those that say what an earlier row said."""
        places: dict[int, None] = {}
        first: dict[object, str] = {}
        for place, claim in enumerate(self._claims):
            marks = claim.marks(self._shared)
            said = [first[mark] for mark in marks if mark in first]
            if said:
                self.contradictions += said[0] != claim.status
            else:
                places[place] = None
            for mark in marks:
                first.setdefault(mark, claim.status)
        return places


def _holders(claims: Sequence[Claim], shared: set[str], roster: Roster) -> Iterator[str | None]:
    """For each row, the one registration that holds a code of it alone."""
    for start in range(0, len(claims), _AT_ONCE):
        some = claims[start : start + _AT_ONCE]
        holders = roster.holders([code for claim in some for code in claim.codes])
        for claim in some:
            held = (holders.get(code, ()) for code in claim.codes if code not in shared)
            yield next((one[0] for one in held if len(one) == 1), None)


def _but_for_zeros(
    claims: Sequence[Claim], matcher: _Matcher, shared: set[str], roster: Roster
) -> list[str | None]:
    """For each open row, the one registration that has its number but for leading zeros."""
    found: list[str | None] = [None] * len(claims)
    bare = {
        place: [without_zeros(code) for code in claims[place].codes if code not in shared]
        for place in matcher.open
    }
    said = Counter(number for numbers in bare.values() for number in numbers if number)
    if said:
        numbered = roster.numbered()
        for place, numbers in bare.items():
            alone = (numbered.get(number) for number in numbers if said[number] == 1)
            found[place] = next(filter(None, alone), None)
    return found


def _alike(
    claims: Sequence[Claim], matcher: _Matcher, listing: Listing, roster: Roster
) -> list[str | None]:
    """For each open row, the one registration of which earlier lists said the same.

    So a list with codes and one without them meet. Name and e-mail address must both be
    given; the organisation, ticket type and order count where both lists have them.
    """
    if "email" not in listing.columns:
        return []
    compared = [name for name in DESCRIBED_BY[:-1] if name in {*listing.columns, "name"}]
    wanted = Counter(_person(claims[place], compared) for place in matcher.open)
    known: dict[tuple[str, ...], list[Registration]] = {}
    free = [registration for registration in roster.ids() if registration not in matcher.taken]
    for start in range(0, len(free), _AT_ONCE):
        for listed in roster.listed(free[start : start + _AT_ONCE]).values():
            person = tuple(getattr(listed.registration, name) for name in compared)
            if person in wanted:
                known.setdefault(person, []).append(listed.registration)
    found: list[str | None] = [None] * len(claims)
    for place in matcher.open:
        person = _person(claims[place], compared)
        same = known.get(person, ())
        if wanted[person] == len(same) == 1 and _may_be_one(claims[place], same[0]):
            found[place] = same[0].id
    return found


def _person(claim: Claim, compared: Sequence[str]) -> tuple[str, ...]:
    said = dict(zip(DESCRIBED_BY, claim.described, strict=True))
    return tuple(said[name] for name in compared)


def _may_be_one(claim: Claim, registration: Registration) -> bool:
    """Whether nothing speaks against it: another order, or codes of which none is the same."""
    if not (registration.name and registration.email):
        return False
    if claim.order and registration.order and claim.order != registration.order:
        return False
    held = set(registration.credentials)
    return not claim.codes or held <= {registration.order} or not held.isdisjoint(claim.codes)
