"""Which registration each row of a list is about: the same on every laptop.

By a code that only one registration has, else by order and position, else by all that
the row says of the person; never by name or e-mail address alone, which people share.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.opaque import registration_id
from kiosk.store.roster import Roster

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Matches:
    """The registration of each person in a list, in order; None for one who is a repeat."""

    registrations: Sequence[str | None]
    shared_codes: int


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one row has to be recognised by."""

    codes: tuple[str, ...]
    position: tuple[str, str]
    everything: str
    unnamed: bool


def match(listing: Listing, roster: Roster, secret: bytes) -> Matches:
    """Read the people in *listing*, and find or make the id of each one's registration."""
    identifying = listing.codes != (listing.columns.get("order"),)
    claims = [_claim(person, identifying=identifying) for person in listing.people()]
    shared = _shared_codes(claims)
    known = roster.ordered_positions()
    matcher = _Matcher(secret, shared, known)
    holders = _holders(claims, shared, roster)
    found = [matcher.registration(claim, held) for claim, held in zip(claims, holders, strict=True)]
    return Matches(found, len(shared))


class _Matcher:
    """Hands out each registration once."""

    def __init__(self, secret: bytes, shared: set[str], known: dict[tuple[str, str], str]) -> None:
        self._secret = secret
        self._shared = shared
        self._known = known
        self._taken: set[str] = set()
        self._seen: set[str] = set()
        self._unnamed: Counter[str] = Counter()

    def registration(self, claim: _Claim, holder: str | None) -> str | None:
        if self._repeats(claim):
            return None
        for candidate in (holder, self._known.get(claim.position), self._new(claim)):
            if candidate and candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        return None

    def _repeats(self, claim: _Claim) -> bool:
        """Whether an earlier row said the same: by a code of its own, else by all it says."""
        marks = [code for code in claim.codes if code not in self._shared]
        if not marks and (all(claim.position) or not claim.unnamed):
            marks = ["|".join(("", *claim.position, claim.everything))]
        repeats = not self._seen.isdisjoint(marks)
        self._seen.update(marks)
        return repeats

    def _new(self, claim: _Claim) -> str:
        """The id that every laptop would make for the row."""
        return registration_id(self._secret, self._key(claim))

    def _key(self, claim: _Claim) -> str:
        for code in claim.codes:
            if code not in self._shared:
                return f"code|{code}"
        if all(claim.position):
            return "order|{}|{}".format(*claim.position)
        if claim.unnamed:  # tickets that nobody has been named for yet are several, not one
            self._unnamed[claim.everything] += 1
            return f"{claim.everything}|{self._unnamed[claim.everything]}"
        return claim.everything


def _claim(person: ListedPerson, *, identifying: bool) -> _Claim:
    values = person.values
    name, email = values["name"], values.get("email", "")
    organisation, ticket_type = values.get("organisation", ""), values.get("ticket_type", "")
    return _Claim(
        codes=person.codes if identifying else (),
        position=(values.get("order", ""), values.get("position", "")),
        everything=f"row|{name}|{email}|{organisation}|{ticket_type}",
        unnamed=not name,
    )


def _shared_codes(claims: Iterable[_Claim]) -> set[str]:
    """Codes that stand beside different people; a repeated row shares nothing."""
    owners: dict[str, tuple[str, tuple[str, str]]] = {}
    shared = set()
    for claim in claims:
        owner = (claim.everything, claim.position)
        for code in claim.codes:
            if owners.setdefault(code, owner) != owner:
                shared.add(code)
    return shared


def _holders(claims: Sequence[_Claim], shared: set[str], roster: Roster) -> Iterator[str | None]:
    """For each row, the one registration that holds a code of it alone."""
    if not roster.count():
        yield from [None] * len(claims)
        return
    for start in range(0, len(claims), _ROWS_AT_ONCE):
        some = claims[start : start + _ROWS_AT_ONCE]
        holders = roster.holders([code for claim in some for code in claim.codes])
        for claim in some:
            held = (holders.get(code, ()) for code in claim.codes if code not in shared)
            yield next((one[0] for one in held if len(one) == 1), None)
