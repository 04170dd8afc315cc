"""The rule of the door, as a table to read."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission import (
    Admitted,
    Attempt,
    Refusal,
    Refused,
    Validity,
    Verdict,
    judge,
)
from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint, Entries, Seats
from kiosk.domain.passage import Admission, Direction, Passage
from kiosk.domain.registration import Awaits, Registration, Status

CHICAGO = ZoneInfo("America/Chicago")
NOON = datetime(2026, 12, 7, 12, 0, tzinfo=CHICAGO)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

ANA = Registration("R1", name="Ana Souza", ticket_type="Delegate")
PENDING = replace(ANA, status=Status.PENDING)
WAITING = replace(ANA, status=Status.PENDING, awaits=Awaits.APPROVAL)
CANCELLED = replace(ANA, status=Status.CANCELLED)
BLOCKED = replace(ANA, blocked="to speak with security")
FAMILY = replace(ANA, name="Dee Ito", admits=3)

DOOR = MAIN_ENTRANCE
ONCE = replace(DOOR, entries=Entries.ONCE)
DAILY = replace(DOOR, entries=Entries.DAILY)
UNLIMITED = replace(DOOR, entries=Entries.UNLIMITED)
PRESS = replace(DOOR, ticket_types=("Press", "Speaker"))
EVENING = replace(DOOR, opens="20:00", closes="02:00")
WORKSHOP = Checkpoint("session:W12", "Tenants' rights", starts_at=NOON, capacity=2)
THOSE_WHO_REGISTERED = replace(WORKSHOP, registration=Seats.ONLY)
REGISTERED_FIRST = replace(WORKSHOP, registration=Seats.FIRST, open_after_min=10)
BEHIND_THE_DOOR = replace(WORKSHOP, after=DOOR.id)
IMPOSSIBLE = {"==": [1, 2]}


@dataclass(frozen=True)
class Case:
    """What happens, and what the desk hears."""

    verdict: Verdict
    at: Checkpoint = DOOR
    found: tuple[Registration, ...] = (ANA,)
    credential: str = "C1"
    passages: tuple[Passage, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


def went(
    way: str = "in", at: datetime = NOON - MINUTE, door: str = DOOR.id, **more: Any
) -> Passage:
    direction = Direction.ENTRY if way == "in" else Direction.EXIT
    plain = Passage("K7F3QX-4", "R1", door, direction, "", "C1", at, "", 4, withdrawn=False)
    return replace(plain, **more)


IN, OUT = went("in"), went("out")
FIRST = Admission(IN.fact, DOOR.id, IN.at)


def no(refusal: Refusal, person: Registration = ANA, **more: Any) -> Refused:
    return Refused(refusal, person, **more)


HERE = no(Refusal.ALREADY_ADMITTED, first=FIRST)

BOOK = {
    # who it is
    "somebody expected": Case(Admitted(ANA, 1)),
    "an empty scan": Case(Refused(Refusal.UNREADABLE), credential=""),
    "a control character": Case(Refused(Refusal.UNREADABLE), credential="C\x01"),
    "far too long": Case(Refused(Refusal.UNREADABLE), credential="C" * 513),
    "a stranger": Case(Refused(Refusal.UNKNOWN), found=()),
    "two people of one code": Case(Refused(Refusal.AMBIGUOUS), found=(ANA, CANCELLED)),
    "another event's badge": Case(Refused(Refusal.WRONG_EVENT), found=(), more={"foreign": True}),
    # whether the organiser wants them
    "a code that was withdrawn": Case(
        no(Refusal.REVOKED), more={"validity": Validity(revoked=True)}
    ),
    "somebody cancelled": Case(no(Refusal.CANCELLED, CANCELLED), found=(CANCELLED,)),
    "somebody blocked": Case(no(Refusal.BLOCKED, BLOCKED), found=(BLOCKED,)),
    "somebody not approved": Case(no(Refusal.UNAPPROVED, WAITING), found=(WAITING,)),
    "somebody who has not paid": Case(no(Refusal.UNPAID, PENDING), found=(PENDING,)),
    "unpaid where it may be decided, but was not": Case(
        no(Refusal.UNPAID, PENDING), replace(DOOR, allow_unpaid=True), found=(PENDING,)
    ),
    # whether now, here
    "a ticket that begins tomorrow": Case(
        no(Refusal.OUTSIDE_TIME), more={"validity": Validity(starts_at=NOON + DAY)}
    ),
    "a ticket that ends this second": Case(
        Admitted(ANA, 1), more={"validity": Validity(ends_at=NOON)}
    ),
    "before the door opens": Case(no(Refusal.OUTSIDE_TIME), replace(DOOR, opens="12:01")),
    "as the door opens": Case(Admitted(ANA, 1), replace(DOOR, opens="12:00")),
    "in the minute in which the door closes": Case(
        Admitted(ANA, 1), replace(DOOR, closes="12:00"), more={"at": NOON + MINUTE * 0.9}
    ),
    "after the door closed": Case(
        no(Refusal.OUTSIDE_TIME), replace(DOOR, closes="2026-12-07T11:59")
    ),
    "at noon at an evening door": Case(no(Refusal.OUTSIDE_TIME), EVENING),
    "past midnight at an evening door": Case(
        Admitted(ANA, 1), EVENING, more={"at": NOON + timedelta(hours=13)}
    ),
    "another ticket type": Case(no(Refusal.WRONG_TICKET_TYPE), PRESS),
    "the right ticket type, written otherwise": Case(
        Admitted(replace(ANA, ticket_type="PRESS "), 1),
        PRESS,
        found=(replace(ANA, ticket_type="PRESS "),),
    ),
    "not registered, where only those may": Case(no(Refusal.NOT_REGISTERED), THOSE_WHO_REGISTERED),
    "registered, where only those may": Case(
        Admitted(ANA, 1), THOSE_WHO_REGISTERED, more={"registered": True}
    ),
    "not registered, nine minutes after the start": Case(
        no(Refusal.NOT_REGISTERED), REGISTERED_FIRST, more={"at": NOON + 9 * MINUTE}
    ),
    "not registered, ten minutes after the start": Case(
        Admitted(ANA, 1), REGISTERED_FIRST, more={"at": NOON + 10 * MINUTE}
    ),
    "not through the door before": Case(no(Refusal.RULES, missing=DOOR.id), BEHIND_THE_DOOR),
    "through the door before": Case(Admitted(ANA, 1), BEHIND_THE_DOOR, passages=(IN,)),
    "rules that nobody can understand": Case(
        no(Refusal.RULES), replace(DOOR, rules={"frobnicate": [1]})
    ),
    "a question is open": Case(no(Refusal.INCOMPLETE), more={"asked": True}),
    "full": Case(no(Refusal.SESSION_FULL), WORKSHOP, more={"inside": 2}),
    "one seat left": Case(Admitted(ANA, 1), WORKSHOP, more={"inside": 1}),
    "full, but they are in it": Case(
        no(Refusal.ALREADY_ADMITTED, first=replace(FIRST, checkpoint=WORKSHOP.id)),
        WORKSHOP,
        passages=(went("in", door=WORKSHOP.id),),
        more={"inside": 2},
    ),
    # how often
    "a second time": Case(HERE, passages=(IN,)),
    "back, after going out": Case(Admitted(ANA, 0, again=True), passages=(IN, OUT)),
    "back, where once means once": Case(HERE, ONCE, passages=(IN, OUT)),
    "once at another door": Case(Admitted(ANA, 1), ONCE, passages=(went(door="side"),)),
    "the same day, where daily": Case(HERE, DAILY, passages=(IN,)),
    "the next day, where daily": Case(
        Admitted(ANA, 0, again=True), DAILY, passages=(IN,), more={"at": NOON + DAY}
    ),
    "as often as they like": Case(Admitted(ANA, 0, again=True), UNLIMITED, passages=(IN, IN)),
    "an admission that was taken back": Case(
        Admitted(ANA, 1), passages=(replace(IN, withdrawn=True),)
    ),
    "the second of three": Case(Admitted(FAMILY, 2), found=(FAMILY,), passages=(IN,)),
    "a fourth of three": Case(
        no(Refusal.ALREADY_ADMITTED, FAMILY, first=FIRST),
        found=(FAMILY,),
        passages=(IN, IN, IN),
    ),
    "one of three back": Case(
        Admitted(FAMILY, 0, again=True), found=(FAMILY,), passages=(IN, IN, IN, OUT)
    ),
    # which comes first
    "cancelled is heard before already here": Case(
        no(Refusal.CANCELLED, CANCELLED), found=(CANCELLED,), passages=(IN,)
    ),
    "the wrong ticket is heard before an open payment": Case(
        no(Refusal.WRONG_TICKET_TYPE, PENDING), PRESS, found=(PENDING,)
    ),
    "a question is heard before a full room": Case(
        no(Refusal.INCOMPLETE), WORKSHOP, more={"asked": True, "inside": 2}
    ),
    # deciding against it
    "unpaid, by decision": Case(
        Admitted(PENDING, 1, overridden=Refusal.UNPAID),
        found=(PENDING,),
        more={"override": "paid in cash"},
    ),
    "already here, by decision": Case(
        Admitted(ANA, 0, again=True, overridden=Refusal.ALREADY_ADMITTED),
        passages=(IN,),
        more={"override": "lost the lanyard"},
    ),
    "a decision where none was needed": Case(Admitted(ANA, 1), more={"override": "why not"}),
    "no decision opens for a stranger": Case(
        Refused(Refusal.UNKNOWN), found=(), more={"override": "looks nice"}
    ),
    "no decision tells two people apart": Case(
        Refused(Refusal.AMBIGUOUS), found=(ANA, FAMILY), more={"override": "the left one"}
    ),
    # going out
    "somebody admitted leaves": Case(
        Admitted(ANA), passages=(IN,), more={"direction": Direction.EXIT}
    ),
    "somebody cancelled leaves": Case(
        Admitted(CANCELLED), found=(CANCELLED,), more={"direction": Direction.EXIT}
    ),
    "somebody leaves a closed room": Case(
        Admitted(ANA), replace(PRESS, closes="08:00"), more={"direction": Direction.EXIT}
    ),
    "a stranger leaves": Case(
        Refused(Refusal.UNKNOWN), found=(), more={"direction": Direction.EXIT}
    ),
}

statuses = st.sampled_from(Status)
people = st.builds(
    Registration,
    id=st.just("R1"),
    status=statuses,
    admits=st.just(1),
    blocked=st.sampled_from(["", "x"]),
)
doors = st.builds(
    Checkpoint,
    id=st.just(DOOR.id),
    name=st.just("Door"),
    entries=st.sampled_from(Entries),
    registration=st.sampled_from(Seats),
    capacity=st.none() | st.integers(0, 3),
    closes=st.sampled_from(["", "08:00"]),
    rules=st.sampled_from([None, IMPOSSIBLE, {"frobnicate": [1]}]),
)
comings = st.lists(
    st.builds(
        went,
        st.sampled_from(["in", "out"]),
        st.datetimes(datetime(2026, 12, 5), datetime(2026, 12, 7), timezones=st.just(UTC)),  # noqa: DTZ001
        st.sampled_from([DOOR.id, "side"]),
    ),
    max_size=6,
)


def attempt(person: Registration = ANA, passages: Any = (), **more: Any) -> Attempt:
    return Attempt("C1", (person,), NOON, CHICAGO, passages=tuple(passages), **more)


@pytest.mark.parametrize("case", BOOK.values(), ids=BOOK)
def test_the_rule_book(case: Case) -> None:
    plain = Attempt(case.credential, case.found, NOON, CHICAGO, passages=case.passages)
    assert judge(case.at, replace(plain, **case.more)) == case.verdict


def test_rules_that_do_not_hold_refuse_and_say_which_condition() -> None:
    verdict = judge(replace(DOOR, rules={">=": [{"var": "entries_number"}, 3]}), attempt())
    assert isinstance(verdict, Refused)
    assert verdict.refusal is Refusal.RULES
    assert verdict.unmet is not None


def test_refusals_are_spelt_as_the_command_line_says_and_in_the_order_of_hearing() -> None:
    assert [str(refusal) for refusal in Refusal] == [
        "unreadable",
        "unknown",
        "ambiguous",
        "wrong_event",
        "revoked",
        "cancelled",
        "blocked",
        "unapproved",
        "outside_time",
        "wrong_ticket_type",
        "not_registered",
        "unpaid",
        "rules",
        "incomplete",
        "session_full",
        "already_admitted",
    ]


@given(doors, people.filter(lambda person: person.status is not Status.CONFIRMED), comings)
def test_nobody_cancelled_or_pending_enters(
    door: Checkpoint, person: Registration, before: list[Passage]
) -> None:
    assert isinstance(judge(door, attempt(person, before)), Refused)


@given(comings, st.booleans())
def test_once_means_once_under_any_interleaving(before: list[Passage], once: bool) -> None:
    door = ONCE if once else DOOR
    came = any(one.admits and one.checkpoint == DOOR.id for one in before)
    last = [one for one in before if one.checkpoint == DOOR.id][-1:]
    is_in = bool(last) and last[0].direction is Direction.ENTRY
    refused = isinstance(judge(door, attempt(passages=before)), Refused)
    assert refused == (came if once else is_in)


@given(comings)
def test_what_happened_at_other_doors_changes_nothing(before: list[Passage]) -> None:
    here = [one for one in before if one.checkpoint == DOOR.id]
    assert judge(ONCE, attempt(passages=before)) == judge(ONCE, attempt(passages=here))


@given(st.integers(1, 4))
def test_as_many_enter_as_the_registration_admits(admits: int) -> None:
    family = Registration("R1", admits=admits)
    entered: list[Passage] = []
    while isinstance(judge(DOOR, attempt(family, entered)), Admitted):
        entered.append(IN)
    assert len(entered) == admits


@given(doors, people, comings)
def test_whoever_is_known_may_leave(
    door: Checkpoint, person: Registration, before: list[Passage]
) -> None:
    leaving = attempt(person, before, direction=Direction.EXIT)
    assert judge(door, leaving) == Admitted(person)


@given(doors, st.lists(people, max_size=3), comings, st.sampled_from(["", "a reason"]))
def test_only_one_known_person_is_ever_admitted(
    door: Checkpoint, found: list[Registration], before: list[Passage], reason: str
) -> None:
    verdict = judge(door, replace(attempt(passages=before, override=reason), found=found))
    assert isinstance(verdict, Refused) or [verdict.registration] == found


@given(doors, people, comings)
def test_a_reason_opens_every_door_to_somebody_known_and_says_what_it_overrode(
    door: Checkpoint, person: Registration, before: list[Passage]
) -> None:
    plain = judge(door, attempt(person, before))
    decided = judge(door, attempt(person, before, override="a reason"))
    assert isinstance(decided, Admitted)
    assert decided.overridden == (plain.refusal if isinstance(plain, Refused) else None)


@pytest.mark.parametrize(
    ("opens", "at", "refused"),
    [
        ("02:30", "2026-03-08T03:00:00-05:00", False),  # 02:30 never came: it is past it
        ("01:30", "2026-11-01T01:15:00-05:00", True),  # the first quarter past one
        ("01:30", "2026-11-01T01:15:00-06:00", True),  # the second one, after the clocks
        ("01:30", "2026-11-01T01:45:00-06:00", False),
    ],
)
def test_doors_open_by_the_town_clock_on_the_days_when_it_changes(
    opens: str,
    at: str,
    refused: bool,
) -> None:
    door = replace(DOOR, opens=opens)
    verdict = judge(door, replace(attempt(), at=datetime.fromisoformat(at)))
    assert isinstance(verdict, Refused) == refused


@pytest.mark.parametrize(
    ("opens", "closes", "at"),
    [
        ("2026-03-08T02:30", "2026-03-08T03:30", "2026-03-08T03:00:00-05:00"),
        ("2026-11-01T01:15", "2026-11-01T01:45", "2026-11-01T01:30:00-05:00"),
        ("2026-11-01T01:15", "2026-11-01T01:45", "2026-11-01T01:30:00-06:00"),
    ],
)
def test_moments_that_the_clocks_skip_or_show_twice_keep_a_door_open(
    opens: str, closes: str, at: str
) -> None:
    door = replace(DOOR, opens=opens, closes=closes)
    attempted = replace(attempt(), at=datetime.fromisoformat(at))
    assert judge(door, attempted) == Admitted(ANA, 1)


def test_a_day_is_the_events_day_on_both_sides_of_midnight() -> None:
    late = datetime(2026, 12, 7, 23, 59, tzinfo=CHICAGO)
    early = late + 2 * MINUTE
    assert late.astimezone(UTC).date() == early.astimezone(UTC).date()
    before = (went(at=late.astimezone(UTC)),)
    again = judge(DAILY, replace(attempt(passages=before), at=early.astimezone(UTC)))
    assert again == Admitted(ANA, 0, again=True)
