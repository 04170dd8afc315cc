"""Whose a code is: exactly as it stands, else as it was surely meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from kiosk.domain.credential import cleaned, codes_within, is_own_code, registration_in
from kiosk.domain.keyboard_layouts import CapsLock, Misreading, Reading, readings
from kiosk.services.signed_tickets import has_signature
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Match:
    """The registrations that a credential claims; more than one is a question, not an answer.

    `credential` is the code as it was meant; `misreading` says how scanner and computer
    disagree on the keyboard, if that was seen.
    """

    credential: str
    registrations: tuple[str, ...] = ()
    misreading: Misreading | None = None


def match(file: EventFile, credential: str, suspected: Misreading | None = None) -> Match:
    """Whose a cleaned *credential* is.

    A code that somebody has exactly is theirs. Else it may be one of our own, whose seal
    proves it, or another way to write a code, or what a scanner types that is set to
    another keyboard: then only if nobody else's code would do as well. *suspected* is how
    this scanner was misread before: a code that both readings make somebody's is nobody's.
    """
    exact = file.roster.holders([credential]).get(credential, [])
    if exact and not suspected:
        return Match(credential, tuple(exact))
    if not exact and (own := _own(file, credential)):
        return own
    meant = _meant(credential)
    if not exact and (certain := _certain(file, credential, meant)):
        return certain
    written = _written(file, credential)
    misread = _held(file, [one for one in meant if one.misreading == suspected or not exact])
    if not written.registrations:
        misread = [one for one in misread if one[0].telling or one[0].misreading == suspected]
    return _only(written, misread)


def _meant(credential: str) -> list[Reading]:
    return [Reading(cleaned(one.code), one.misreading, one.telling) for one in readings(credential)]


def _own(file: EventFile, credential: str) -> Match | None:
    """A code of our own, as it stands."""
    if not is_own_code(credential) and not registration_in(_secret(file), credential):
        return None
    caps = Misreading(caps_lock=CapsLock.LETTERS) if credential.islower() else None
    return Match(credential.upper(), _of_own(file, credential), caps)


def _certain(file: EventFile, credential: str, meant: Iterable[Reading]) -> Match | None:
    """Codes that prove by themselves what was meant: of our own, or signed."""
    for one in meant:
        if is_own_code(one.code):
            return Match(one.code.upper(), _of_own(file, one.code), one.misreading)
    for one in meant:
        if has_signature(file, one.code) and not has_signature(file, credential):
            holders = file.roster.holders([one.code]).get(one.code, [])
            return Match(one.code, tuple(holders), one.misreading)
    return None


def _of_own(file: EventFile, code: str) -> tuple[str, ...]:
    named = registration_in(_secret(file), code)
    return (named,) if named and file.roster.registration(named) else ()


def _held(file: EventFile, meant: Iterable[Reading]) -> list[tuple[Reading, list[str]]]:
    """Those of *meant* that are somebody's code, and whose."""
    readings_by_code = {one.code: one for one in meant}
    holders = file.roster.holders(list(readings_by_code))
    return [(readings_by_code[code], people) for code, people in holders.items()]


def _only(written: Match, misread: list[tuple[Reading, list[str]]]) -> Match:
    """Whoever is the only one; else everybody, and nothing is told of keyboards."""
    theirs = chain.from_iterable(people for _, people in misread)
    found = tuple(dict.fromkeys([*written.registrations, *theirs]))
    if written.registrations or len(found) != 1:
        return Match(written.credential, found)
    reading = misread[0][0]
    return Match(reading.code, found, reading.misreading)


def _written(file: EventFile, credential: str) -> Match:
    for code in (credential, *codes_within(credential)):
        if found := file.roster.by_credential(code):
            return Match(credential, tuple(found))
    return Match(credential)


def _secret(file: EventFile) -> bytes:
    return bytes.fromhex(file.event.secret)
