"""What a credential comes to: whose it is, and what is known of them."""

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.admission import Validity
from kiosk.domain.checkpoint import SESSION, Checkpoint
from kiosk.domain.credential import codes_meant, is_own_code, own_code, readable, registration_in
from kiosk.domain.fact import Kind
from kiosk.domain.history import History, passages
from kiosk.domain.keyboard_layouts import Misreading
from kiosk.domain.passage import Passage
from kiosk.domain.registration import Registration
from kiosk.domain.signed_ticket import stand_in
from kiosk.services.scanning.matching import Match, match
from kiosk.services.signed_tickets import is_revoked, signed_ticket
from kiosk.store.event_file import EventFile

_VALID = Validity()


@dataclass(frozen=True, slots=True)
class Claim:
    """The registrations that answer to a credential, and of the one its history.

    `vouched` says that no list of this laptop has it, but its signature is sound: the
    registration is then a stand-in that has only an id, and maybe a ticket type.
    `foreign` is a sound code of another event; `misreading` how scanner and computer
    disagree on the keyboard.
    """

    found: tuple[Registration, ...] = ()
    history: History | None = None
    passages: tuple[Passage, ...] = ()
    vouched: bool = False
    foreign: bool = False
    validity: Validity = _VALID
    misreading: Misreading | None = None


def claim_of(
    file: EventFile, credential: str, at: datetime, suspected: Misreading | None = None
) -> Claim:
    """Whom a cleaned *credential* claims at the moment *at*.

    *suspected* is how the scanner's last code was misread, if it was.
    """
    if not readable(credential):
        return Claim()
    matched = match(file, credential, suspected)
    claim = _claim(file, matched, at)
    return replace(claim, misreading=matched.misreading)


def _claim(file: EventFile, matched: Match, at: datetime) -> Claim:
    credential = matched.credential
    claimed = {
        history.registration.id: history
        for registration in matched.registrations
        if (history := file.roster.history(registration))
    }
    if not claimed:
        return _signed(file, credential, at) or _sealed(file, credential)
    histories = tuple(claimed.values())
    found = tuple(history.registration for history in histories)
    if len(found) > 1:
        return Claim(found)
    validity = _validity(file, found[0], credential, at)
    return Claim(found, histories[0], histories[0].passages, validity=validity)


def is_registered(file: EventFile, claim: Claim, checkpoint: Checkpoint) -> bool:
    """Whether they registered for the session that *checkpoint* stands for.

    What a desk or a list of seats said counts before the words of other lists.
    """
    if not claim.history or not checkpoint.is_session:
        return False
    id = checkpoint.id.removeprefix(SESSION)  # noqa: A001
    enrolled = claim.history.enrolled.get(id)
    words = claim.history.registration.sessions
    if enrolled is not None or not words:
        return bool(enrolled)
    choosing = file.checkpoints.choosing()
    return any(id in choosing.meant(word) for word in words)


def _validity(file: EventFile, person: Registration, credential: str, at: datetime) -> Validity:
    """What holds of a code that a list has: a list makes no signed ticket valid for longer.

    It is asked of the code as they hold it, however *credential* is written.
    """
    codes = codes_meant(person.credentials, credential) or (_as_printed(file, credential),)
    ticket = next(filter(None, (signed_ticket(file, code, at) for code in codes)), None)
    revoked = any(is_revoked(file, code) for code in codes)
    if ticket is None:
        return Validity(revoked=revoked)
    return Validity(ticket.valid_from, ticket.valid_until, revoked)


def _as_printed(file: EventFile, credential: str) -> str:
    """A code of our own as badges have it; any other as it is."""
    secret = bytes.fromhex(file.event.secret)
    named = registration_in(secret, credential)
    return own_code(secret, named) if named else credential


def _signed(file: EventFile, credential: str, at: datetime) -> Claim | None:
    """A ticket that the organiser's shop signed after the list was made."""
    ticket = signed_ticket(file, credential, at)
    if ticket is None:
        return None
    made = stand_in(bytes.fromhex(file.event.secret), credential)
    person = Registration(made, credentials=(credential,))
    return Claim(
        (person,),
        passages=passages(file.journal.of_subject(person.id)),
        vouched=True,
        validity=Validity(ticket.valid_from, ticket.valid_until, ticket.revoked),
    )


def _sealed(file: EventFile, credential: str) -> Claim:
    """A code of our own that another laptop made, of whom this one has not heard yet."""
    named = registration_in(bytes.fromhex(file.event.secret), credential)
    if named is None:
        return Claim(foreign=is_own_code(credential))
    facts = file.journal.of_subject(named)
    if any(fact.kind in {Kind.REGISTRATION, Kind.WALK_IN} for fact in facts):
        return Claim()  # an import that was undone had them
    validity = Validity(revoked=is_revoked(file, _as_printed(file, credential)))
    found = (Registration(named),)
    return Claim(found, passages=passages(facts), vouched=True, validity=validity)
