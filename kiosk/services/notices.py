"""What the desk should look out for when somebody passes, as words for other programs."""

from collections.abc import Iterator

from kiosk.domain.admission import Admitted, Verdict
from kiosk.services.claiming import Claim

SIGNATURE_GOOD = "not in list, signature good"
CHECKED_IN_BEFORE = "checked_in_before"
NO_LONGER_LISTED = "no_longer_listed"
NOTE = "note"
AGAIN = "again"
SCANNER_LAYOUT = "scanner_layout"
BY_DECISION = "by_decision:"
"""Begins the notice that names the refusal against which somebody decided."""


def notices(verdict: Verdict, claim: Claim) -> tuple[str, ...]:
    """Those that hold of *verdict* on *claim*, the most urgent first.

    Besides those of this module, the words of `Notice`, and `admission_N_of_M`.
    """
    found = tuple(_notices(verdict, claim)) if verdict.registration else ()
    return (*found, SCANNER_LAYOUT) if claim.misreading else found


def _notices(verdict: Verdict, claim: Claim) -> Iterator[str]:
    person = verdict.registration
    assert person is not None  # noqa: S101 - told above
    if claim.vouched:
        yield SIGNATURE_GOOD
    yield from map(str, person.notices)
    if person.notes:
        yield NOTE
    if isinstance(verdict, Admitted):
        yield from _of_admitted(verdict)


def _of_admitted(verdict: Admitted) -> Iterator[str]:
    person = verdict.registration
    if verdict.overridden:
        yield f"{BY_DECISION}{verdict.overridden}"
    if verdict.again:
        yield AGAIN
    if not verdict.person:
        return
    if person.no_longer_listed:
        yield NO_LONGER_LISTED
    if person.checked_in_before:
        yield CHECKED_IN_BEFORE
    if person.admits > 1:
        yield f"admission_{verdict.person}_of_{person.admits}"
