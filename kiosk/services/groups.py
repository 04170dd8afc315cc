"""Delegations: whom an organisation sent, who of them is here, and checking several in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.domain.names import fold, sort_key
from kiosk.domain.registration import Registration
from kiosk.errors import UnknownCredentialError, UnknownOrganisationError
from kiosk.services.desk import Answer, Desk
from kiosk.services.registrations import claimed_by
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Delegation:
    """An organisation as most of its people have it written, and all ways it is written.

    `people` may come, `here` of them are in; those who cancelled do not count. `folded` is
    what all ways of writing it have in common.
    """

    organisation: str
    people: int
    here: int
    spellings: tuple[str, ...]
    folded: str


@dataclass(frozen=True, slots=True)
class Member:
    """One registration of a delegation, and how many of those whom it admits have come."""

    registration: Registration
    arrived: int

    @property
    def is_here(self) -> bool:
        """Whether nobody more is expected on it."""
        return self.arrived >= self.registration.admits


def delegations(file: EventFile) -> list[Delegation]:
    """All organisations by name; case, accents and punctuation make no other one."""
    together: dict[str, list[Delegation]] = {}
    for sent in file.delegations.counts():
        name, folded = sent.organisation, _same(sent.organisation)
        one = Delegation(name, sent.people, sent.here, (name,), folded)
        together.setdefault(folded, []).append(one)
    return sorted(map(_joined, together.values()), key=lambda one: sort_key(one.organisation))


def delegation_called(file: EventFile, name: str) -> Delegation:
    """The delegation of the organisation called *name*, in any spelling.

    Raises UnknownOrganisationError.
    """
    wanted = _same(name)
    for one in delegations(file):
        if wanted == one.folded:
            return one
    raise UnknownOrganisationError(name)


def matching(known: Iterable[Delegation], text: str) -> list[Delegation]:
    """Those of *known* that *text* may mean: all its words begin words of the name.

    Whose name begins with the text comes first.
    """
    typed = fold(text)
    words = typed.split()
    found = [one for one in known if _begin(words, f" {one.folded}")]
    return sorted(found, key=lambda one: not one.folded.startswith(typed))


def members(file: EventFile, delegation: Delegation) -> list[Member]:
    """Whoever comes for *delegation*, by name."""
    found = [
        Member(person, arrived)
        for one, arrived in file.delegations.people(delegation.spellings).items()
        if (person := file.roster.registration(one))
    ]
    return sorted(found, key=lambda one: sort_key(one.registration.shown_name))


def companions(file: EventFile, person: Registration) -> int:
    """How many registrations of the same organisation, spelt alike, nobody has come on yet."""
    if not person.organisation:
        return 0
    sent = file.delegations.people([person.organisation])
    return sum(not here for one, here in sent.items() if one != person.id)


def chosen_members(
    file: EventFile, delegation: Delegation, credentials: Iterable[str]
) -> list[Member]:
    """Those of *delegation* whom *credentials* claim, by name, each once.

    Raises UnknownCredentialError when one claims nobody of it, or more than one.
    """
    claimed = {claimed_by(file, credential).id for credential in credentials}
    found = [one for one in members(file, delegation) if one.registration.id in claimed]
    if len(found) < len(claimed):
        raise UnknownCredentialError(0)
    return found


def check_in_group(desk: Desk, wanted: Iterable[Member]) -> Iterator[Answer]:
    """Judge *wanted* one after another; each answer is on the disk when it is told.

    Raises DiskFullError or StoreUnavailableError; whoever was told before is in.
    """
    return (desk.check_in(one.registration.id) for one in wanted)


def _begin(words: list[str], name: str) -> bool:
    return all(f" {word}" in name for word in words)


def _same(organisation: str) -> str:
    """What all spellings of one organisation have in common."""
    return fold(organisation) or organisation


def _joined(spelt: list[Delegation]) -> Delegation:
    if len(spelt) == 1:
        return spelt[0]
    most = max(spelt, key=lambda one: (one.people, one.organisation))
    return Delegation(
        most.organisation,
        sum(one.people for one in spelt),
        sum(one.here for one in spelt),
        tuple(sorted(one.organisation for one in spelt)),
        most.folded,
    )
