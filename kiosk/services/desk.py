"""The desk: a credential comes in, a verdict goes out, and the journal knows both."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.domain.admission import Admitted, Attempt, Refusal, Refused, Verdict, judge
from kiosk.domain.checkpoint import Checkpoint, moment
from kiosk.domain.credential import cleaned, whole
from kiosk.domain.event import credential_subject
from kiosk.domain.fact import Body, Fact, Kind, withdrawn_ids
from kiosk.domain.keyboard_layouts import Misreading
from kiosk.domain.passage import Direction
from kiosk.domain.question import Question, unanswered
from kiosk.errors import AlreadyUndoneError, UnknownFactError
from kiosk.services.claiming import Claim, claim_of, is_registered
from kiosk.services.notices import notices
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile

_UNDOABLE = frozenset(
    {
        Kind.ADMISSION,
        Kind.EXIT,
        Kind.AMENDMENT,
        Kind.LIKENESS,
        Kind.ENROLMENT,
        Kind.ANSWER,
        Kind.WALK_IN,
    }
)
"""Not an undo: whoever was taken back is judged again when they come."""

_DONE_TO_A_WALK_IN = frozenset({Kind.ADMISSION, Kind.EXIT})
"""What a station takes back with a walk-in of its own."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many are inside, of how many, where a checkpoint has a capacity.

    `as_of` is up to when other stations have been heard; None where none is known.
    """

    inside: int
    capacity: int
    as_of: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One judged credential; whoever holds this knows that the fact is on the disk.

    `questions` are those still open; `notices` words of other programs' and of ours for
    what the desk should look out for; `misreading` how scanner and computer disagree on
    the keyboard, if that shows.
    """

    verdict: Verdict
    credential: str
    checkpoint: Checkpoint
    direction: Direction
    fact: Fact
    notices: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    room: Room | None = None
    misreading: Misreading | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the operator adds to a credential: a reason against a refusal, and answers."""

    override: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


_NOTHING_ADDED = Decision()

_LONGEST_REASON = 500

_A_DAY = timedelta(days=1) - timedelta(seconds=1)
"""An event ends with its last day."""


class Desk:
    """Judges credentials at one checkpoint and records what was decided.

    `after_entry` is told in the same transaction who came in, and when; `after_undo` who
    did not after all.
    """

    def __init__(
        self,
        file: EventFile,
        checkpoint: Checkpoint,
        now: Callable[[], datetime],
        operator: str = "",
    ) -> None:
        self._file = file
        self._now = now
        self.checkpoint = checkpoint
        self.operator = operator
        self.after_entry: Callable[[str, datetime], None] = _nothing_follows
        self.after_undo: Callable[[str], None] = _nothing_more_follows
        self._misreading: Misreading | None = None

    def scan(
        self,
        text: str,
        direction: Direction = Direction.ENTRY,
        at: datetime | None = None,
        added: Decision = _NOTHING_ADDED,
    ) -> Answer:
        """Judge what was scanned or typed, record the verdict, then tell it.

        *at* is for scans that happened earlier. The checkpoint's rules are read again,
        since others may have changed them. Raises DiskFullError or StoreUnavailableError
        when the verdict could not be recorded: nobody has been admitted then.
        """
        credential = cleaned(text)
        if self._file.opens_with(credential):
            credential = ""  # the door key card: its words belong into no journal
        at = at or self._now()
        with self._file.writing(at, self.operator) as writer:
            self.checkpoint = self._file.checkpoints.called(self.checkpoint.id) or self.checkpoint
            claim = claim_of(self._file, credential, at, self._misreading)
            self._misreading = claim.misreading
            attempt = self._attempt(credential, claim, direction, at)
            answers, still_open = self._asked(claim, added.answers)
            room = self._room(writer.station)
            attempt = replace(
                attempt,
                asked=bool(still_open),
                override=whole(added.override).strip()[:_LONGEST_REASON],
                inside=room.inside if room else 0,
            )
            verdict = judge(self.checkpoint, attempt)
            if claim.vouched and isinstance(verdict, Admitted):
                writer.append(Kind.REGISTRATION, verdict.registration.id, _vouched(claim))
            if answers:
                writer.append(Kind.ANSWER, attempt.found[0].id, {"answers": answers})
            fact = writer.append(*self._as_fact(verdict, attempt))
            if fact.kind == Kind.ADMISSION:
                writer.besides.append(lambda: self.after_entry(fact.subject, at))
        is_asked = isinstance(verdict, Refused) and verdict.refusal is Refusal.INCOMPLETE
        return Answer(
            verdict=verdict,
            credential=credential,
            checkpoint=self.checkpoint,
            direction=direction,
            fact=fact,
            notices=notices(verdict, claim),
            questions=still_open if is_asked else (),
            room=room,
            misreading=claim.misreading,
        )

    def check_in(
        self,
        registration: str,
        direction: Direction = Direction.ENTRY,
        added: Decision = _NOTHING_ADDED,
    ) -> Answer:
        """Judge somebody who was found by name, as if their badge had been scanned."""
        return self.scan(badge_code(self._file, registration), direction, added=added)

    def undo(self, fact: str, reason: str = "") -> Fact:
        """Withdraw *fact* by a fact of its own; both stay in the journal.

        With a walk-in goes whatever its station let them do: they are as if they had never
        been, unless another station let them in. Raises UnknownFactError when there is no
        such fact or its kind cannot be undone, AlreadyUndoneError, DiskFullError or
        StoreUnavailableError.
        """
        target = self._file.journal.fact(fact)
        if target is None or target.kind not in _UNDOABLE:
            raise UnknownFactError(fact)
        with self._file.writing(self._now(), self.operator) as writer:
            facts = self._file.journal.of_subject(target.subject)
            withdrawn = withdrawn_ids(facts)
            if target.id in withdrawn:
                raise AlreadyUndoneError(fact)
            for one in _gone_with(target, facts):
                if one.id not in withdrawn:
                    writer.append(Kind.UNDO, target.subject, _undoing(one, reason))
            if target.kind in {Kind.ADMISSION, Kind.WALK_IN}:
                writer.besides.append(lambda: self.after_undo(target.subject))
            return writer.append(Kind.UNDO, target.subject, _undoing(target, reason))

    def _attempt(
        self, credential: str, claim: Claim, direction: Direction, at: datetime
    ) -> Attempt:
        event = self._file.event
        zone = ZoneInfo(event.timezone)
        return Attempt(
            credential=credential,
            found=claim.found,
            at=at,
            zone=zone,
            direction=direction,
            passages=claim.passages,
            foreign=claim.foreign,
            validity=claim.validity,
            registered=is_registered(self._file, claim, self.checkpoint),
            event_starts=moment(event.starts, zone) if event.starts else None,
            event_ends=moment(event.ends, zone) + _A_DAY if event.ends else None,
        )

    def _asked(
        self, claim: Claim, given: Mapping[str, str]
    ) -> tuple[dict[str, str], tuple[Question, ...]]:
        """The answers to keep, and the questions that stay open, of the one who is claimed."""
        if len(claim.found) != 1:
            return {}, ()
        asked = [
            question
            for question in self._file.checkpoints.questions()
            if question.is_for(claim.found[0].ticket_type, self.checkpoint.id)
        ]
        answers = {
            one.key: answer
            for one in asked
            if one.key in given and (answer := one.answer_from(given[one.key])) is not None
        }
        known = claim.history.answers if claim.history else {}
        return answers, unanswered(asked, {**known, **answers})

    def _room(self, station: str) -> Room | None:
        capacity = self.checkpoint.capacity
        if capacity is None:
            return None
        attendance = self._file.attendance
        inside = attendance.inside(self.checkpoint.id)
        return Room(inside, capacity, attendance.heard_until(station))

    def _as_fact(self, verdict: Verdict, attempt: Attempt) -> tuple[Kind, str, Body]:
        registration = verdict.registration
        subject = registration.id if registration else credential_subject(attempt.credential)
        body = {"checkpoint": self.checkpoint.id, "credential": attempt.credential}
        match verdict:
            case Admitted() if attempt.direction is Direction.EXIT:
                return Kind.EXIT, subject, body
            case Admitted():
                return Kind.ADMISSION, subject, {**body, **_how(verdict, attempt)}
            case Refused(refusal):
                told = {"refusal": str(refusal), "direction": str(attempt.direction)}
                return Kind.REFUSAL, subject, {**body, **told}


def _nothing_follows(_registration: str, _at: datetime) -> None:
    """What becomes of whoever came in, where nobody has said it."""


def _nothing_more_follows(_registration: str) -> None:
    """What becomes of whoever was taken back, where nobody has said it."""


def _gone_with(target: Fact, facts: Iterable[Fact]) -> list[Fact]:
    """What is taken back with *target*, of the *facts* about the same registration."""
    if target.kind != Kind.WALK_IN:
        return []
    done = [one for one in facts if one.kind in _DONE_TO_A_WALK_IN]
    return [one for one in done if one.station == target.station]


def _undoing(fact: Fact, reason: str) -> Body:
    return {"withdraws": fact.id, "reason": whole(reason)}


def _vouched(claim: Claim) -> Body:
    """What makes somebody known whom no list has: they count, and the export has them."""
    codes = list(claim.found[0].credentials)
    return {"vouched": True, **({"codes": codes} if codes else {})}


def _how(verdict: Admitted, attempt: Attempt) -> Body:
    """What else is worth to be told of an admission."""
    told: dict[str, Any] = {"again": True} if verdict.again else {}
    if verdict.overridden:
        told |= {"overridden": str(verdict.overridden), "override": attempt.override}
    return told
