"""Fields that desks corrected apart, each without having seen what the other wrote.

An amendment names, as `seen`, those of other stations that its own laptop knew of for the
same fields. One that another one has seen, or that its own station wrote over, was replaced
knowingly. What is left over, if it differs, nobody has compared: the Lamport clock alone
could not tell, because a busy laptop's runs ahead of one that it never met.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.fact import Fact
from kiosk.domain.registration import AMENDABLE_FIELDS


@dataclass(frozen=True, slots=True)
class Claim:
    """What one desk wrote into a field, when, and who."""

    fact: str
    station: str
    value: str
    at: datetime
    operator: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field with what stands against what; the last of `claims` is the one that counts."""

    field: str
    claims: tuple[Claim, ...]

    @property
    def facts(self) -> frozenset[str]:
        """The amendments that it comes from."""
        return frozenset(one.fact for one in self.claims)


def disputes(amendments: Iterable[Fact]) -> tuple[Dispute, ...]:
    """The disputed fields of one registration, whose standing *amendments* are in order."""
    told = list(amendments)
    if len({fact.station for fact in told}) < 2:  # noqa: PLR2004 - two desks
        return ()
    found = (_dispute(field, [fact for fact in told if field in fact.body]) for field in _FIELDS)
    return tuple(one for one in found if len({claim.value for claim in one.claims}) > 1)


def seen_by(station: str, known: Iterable[Fact], fields: Iterable[str]) -> list[str]:
    """The ids of *known* amendments to *fields* that a new one of *station* has seen."""
    wanted = set(fields)
    return sorted(
        fact.id for fact in known if fact.station != station and wanted.intersection(fact.body)
    )


_FIELDS = AMENDABLE_FIELDS


def _dispute(field: str, told: Sequence[Fact]) -> Dispute:
    last = {fact.station: fact for fact in told}
    replaced = {id for fact in told for id in fact.body.get("seen", ())}  # noqa: A001
    left = [fact for fact in told if last[fact.station] is fact and fact.id not in replaced]
    return Dispute(field, tuple(_claim(field, fact) for fact in left))


def _claim(field: str, fact: Fact) -> Claim:
    return Claim(fact.id, fact.station, str(fact.body[field]), fact.at, fact.operator)
