"""What each row of a list has to be recognised by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.roster_diff import KIOSK_ID

DESCRIBED_BY = ("name", "email", "organisation", "ticket_type", "order")
"""All that tells one row from another, where there is neither code nor position."""

BETWEEN = "\x1f"
"""Parts the cells in a key: a control that no tidy cell holds."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One row's `codes` and `position` in its order, and what it says besides."""

    codes: tuple[str, ...]
    position: str
    described: tuple[str, ...]
    status: str
    kiosk_id: str = ""

    @property
    def is_named(self) -> bool:
        """Tickets that nobody has been named for yet may look alike, and are still several."""
        return bool(self.described[0])

    @property
    def order(self) -> str:
        """The order that the row belongs to, if the list has orders."""
        return self.described[-1]

    def key(self, shared: set[str]) -> str:
        """What the id of a new registration is made of; *shared* codes identify nobody."""
        own = next((code for code in self.codes if code not in shared), "")
        if own:
            return f"code|{own}"
        if self.order and self.position:
            return f"order|{self.order}{BETWEEN}{self.position}"
        return "row|" + BETWEEN.join(self.described)

    def marks(self, shared: set[str]) -> Sequence[object]:
        """What another row has in common with this one only if it repeats it."""
        if self.kiosk_id:
            return [f"kiosk_id|{self.kiosk_id}"]
        own = [code for code in self.codes if code not in shared]
        if own or not (self.is_named or (self.order and self.position)):
            return own
        return [(self.described, self.position)]


def claims_of(listing: Listing, people: Iterable[ListedPerson]) -> list[Claim]:
    """What all the *people* in *listing* have to be recognised by, in order."""
    identifying = listing.codes != (listing.columns.get("order"),)
    return [_claim(person, identifying=identifying) for person in people]


def shared_codes(claims: Iterable[Claim]) -> set[str]:
    """Codes that stand beside different people; a repeated row shares nothing."""
    owners: dict[str, tuple[tuple[str, ...], str]] = {}
    shared = set()
    for claim in claims:
        owner = (claim.described, claim.position)
        for code in claim.codes:
            if owners.setdefault(code, owner) != owner:
                shared.add(code)
    return shared


def _claim(person: ListedPerson, *, identifying: bool) -> Claim:
    values = person.values
    return Claim(
        codes=person.codes if identifying else (),
        position=values.get("position", ""),
        described=tuple([values.get(name, "") for name in DESCRIBED_BY]),
        status=values.get("status", ""),
        kiosk_id=values.get(KIOSK_ID, ""),
    )
