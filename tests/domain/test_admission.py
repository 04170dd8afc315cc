"""The rule of the door, as a table to read."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission import (
    Admission,
    Admitted,
    Direction,
    Refusal,
    Refused,
    Verdict,
    judge,
)
from kiosk.domain.registration import Registration, Status

ENTRY, EXIT = Direction.ENTRY, Direction.EXIT
CONFIRMED = Registration("R1", name="Ana Souza")
PENDING = Registration("R2", name="Bo Li", status=Status.PENDING)
FAMILY = Registration("R4", name="Dee Ito", admits=3)
CANCELLED = Registration("R3", name="Cem Kaya", status=Status.CANCELLED)
FIRST = Admission("K7F3QX-4", "main-entrance", datetime(2026, 11, 24, 14, 30, tzinfo=UTC))
SECOND = Admission("K7F3QX-9", "main-entrance", datetime(2026, 11, 24, 15, 30, tzinfo=UTC))

TABLE = {
    # what happens: (credential, who answers to it, admissions here, way, verdict)
    "somebody expected enters": ("C1", [CONFIRMED], [], ENTRY, Admitted(CONFIRMED, 1)),
    "the second of three enters": ("C4", [FAMILY], [FIRST], ENTRY, Admitted(FAMILY, 2)),
    "a fourth of three": (
        "C4",
        [FAMILY],
        [FIRST, SECOND, SECOND],
        ENTRY,
        Refused(Refusal.ALREADY_ADMITTED, FAMILY, first=FIRST),
    ),
    "one of three leaves": ("C4", [FAMILY], [FIRST], EXIT, Admitted(FAMILY)),
    "an empty scan": ("", [], [], ENTRY, Refused(Refusal.UNREADABLE)),
    "a control character": ("C\x01", [CONFIRMED], [], ENTRY, Refused(Refusal.UNREADABLE)),
    "far too long": ("C" * 513, [CONFIRMED], [], ENTRY, Refused(Refusal.UNREADABLE)),
    "a stranger": ("C9", [], [], ENTRY, Refused(Refusal.UNKNOWN)),
    "two people of one code": ("C1", [CONFIRMED, PENDING], [], ENTRY, Refused(Refusal.AMBIGUOUS)),
    "somebody cancelled": ("C3", [CANCELLED], [], ENTRY, Refused(Refusal.CANCELLED, CANCELLED)),
    "somebody unpaid": ("C2", [PENDING], [], ENTRY, Refused(Refusal.UNPAID, PENDING)),
    "a second time": (
        "C1",
        [CONFIRMED],
        [FIRST, SECOND],
        ENTRY,
        Refused(Refusal.ALREADY_ADMITTED, CONFIRMED, first=FIRST),
    ),
    "cancelled comes before already admitted": (
        "C3",
        [CANCELLED],
        [FIRST],
        ENTRY,
        Refused(Refusal.CANCELLED, CANCELLED),
    ),
    "unpaid comes before already admitted": (
        "C2",
        [PENDING],
        [FIRST],
        ENTRY,
        Refused(Refusal.UNPAID, PENDING),
    ),
    "somebody admitted leaves": ("C1", [CONFIRMED], [FIRST], EXIT, Admitted(CONFIRMED)),
    "somebody never admitted leaves": ("C1", [CONFIRMED], [], EXIT, Admitted(CONFIRMED)),
    "somebody cancelled leaves": ("C3", [CANCELLED], [FIRST], EXIT, Admitted(CANCELLED)),
    "somebody unpaid leaves": ("C2", [PENDING], [], EXIT, Admitted(PENDING)),
    "a stranger leaves": ("C9", [], [], EXIT, Refused(Refusal.UNKNOWN)),
    "an unreadable code leaves": ("", [], [], EXIT, Refused(Refusal.UNREADABLE)),
    "two people of one code leave": (
        "C1",
        [CONFIRMED, PENDING],
        [],
        EXIT,
        Refused(Refusal.AMBIGUOUS),
    ),
}

admissions = st.lists(st.sampled_from([FIRST, SECOND]), max_size=3)
people = st.builds(
    Registration, id=st.just("R1"), status=st.sampled_from(Status), admits=st.just(1)
)
credentials = st.text(max_size=8)


@pytest.mark.parametrize(
    ("credential", "found", "before", "way", "verdict"), TABLE.values(), ids=TABLE
)
def test_the_rule_of_the_door(
    credential: str,
    found: list[Registration],
    before: list[Admission],
    way: Direction,
    verdict: Verdict,
) -> None:
    assert judge(credential, found, before, way) == verdict


def test_refusals_are_spelt_as_the_command_line_says_and_in_the_order_of_hearing() -> None:
    assert [str(refusal) for refusal in Refusal] == [
        "unreadable",
        "unknown",
        "ambiguous",
        "cancelled",
        "unpaid",
        "already_admitted",
    ]


@given(credentials, people.filter(lambda person: person.status is not Status.CONFIRMED), admissions)
def test_nobody_cancelled_or_pending_enters(
    credential: str, person: Registration, before: list[Admission]
) -> None:
    assert isinstance(judge(credential, [person], before), Refused)


@given(credentials, people, admissions.filter(bool))
def test_once_means_once(credential: str, person: Registration, before: list[Admission]) -> None:
    assert isinstance(judge(credential, [person], before), Refused)


@given(st.integers(1, 4))
def test_as_many_enter_as_the_registration_admits(admits: int) -> None:
    family = Registration("R1", admits=admits)
    entered: list[Admission] = []
    while isinstance(judge("C1", [family], entered), Admitted):
        entered.append(FIRST)
    assert len(entered) == admits


@given(people, admissions)
def test_whoever_is_known_may_leave(person: Registration, before: list[Admission]) -> None:
    assert judge("C1", [person], before, EXIT) == Admitted(person)


@given(credentials, st.lists(people, max_size=3), admissions, st.sampled_from(Direction))
def test_only_one_known_person_is_ever_admitted(
    credential: str, found: list[Registration], before: list[Admission], way: Direction
) -> None:
    verdict = judge(credential, found, before, way)
    assert isinstance(verdict, Refused) or [verdict.registration] == found
