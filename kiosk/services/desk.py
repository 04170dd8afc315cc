"""The desk: a credential comes in, a verdict goes out, and the journal knows both."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission import Admission, Admitted, Direction, Refused, Verdict, judge
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.credential import cleaned, readable, whole
from kiosk.domain.event import credential_subject
from kiosk.domain.fact import Body, Fact, Kind, withdrawn_ids
from kiosk.domain.registration import Registration
from kiosk.errors import AlreadyUndoneError, UnknownCheckpointError, UnknownFactError
from kiosk.services.registrations import badge_code, claimants
from kiosk.store.event_file import EventFile

_UNDOABLE = frozenset({Kind.ADMISSION, Kind.EXIT, Kind.AMENDMENT, Kind.LIKENESS})
"""Not an undo: whoever was taken back is judged again when they come."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One judged credential; whoever holds this knows that the fact is on the disk."""

    verdict: Verdict
    credential: str
    checkpoint: Checkpoint
    direction: Direction
    fact: Fact


class Desk:
    """Judges credentials at one checkpoint and records what was decided."""

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

    def scan(
        self, text: str, direction: Direction = Direction.ENTRY, at: datetime | None = None
    ) -> Answer:
        """Judge what was scanned or typed, record the verdict, then tell it.

        *at* is for scans that happened earlier. Raises DiskFullError or
        StoreUnavailableError when the verdict could not be recorded: nobody has
        been admitted then.
        """
        credential = cleaned(text)
        if self._file.opens_with(credential):
            credential = ""  # the door key card: its words belong into no journal
        with self._file.writing(at or self._now(), self.operator) as writer:
            found, admissions = self._claimed(credential)
            verdict = judge(credential, found, admissions, direction)
            fact = writer.append(*self._as_fact(verdict, credential, direction))
        return Answer(verdict, credential, self.checkpoint, direction, fact)

    def check_in(self, registration: str, direction: Direction = Direction.ENTRY) -> Answer:
        """Judge somebody who was found by name, as if their badge had been scanned."""
        return self.scan(badge_code(self._file, registration), direction)

    def undo(self, fact: str, reason: str = "") -> Fact:
        """Withdraw *fact* by a fact of its own; both stay in the journal.

        Raises UnknownFactError when there is no such fact or its kind cannot be
        undone, AlreadyUndoneError, DiskFullError or StoreUnavailableError.
        """
        target = self._file.journal.fact(fact)
        if target is None or target.kind not in _UNDOABLE:
            raise UnknownFactError(fact)
        with self._file.writing(self._now(), self.operator) as writer:
            if target.id in withdrawn_ids(self._file.journal.of_subject(target.subject)):
                raise AlreadyUndoneError(fact)
            body = {"withdraws": target.id, "reason": whole(reason)}
            return writer.append(Kind.UNDO, target.subject, body)

    def _claimed(self, credential: str) -> tuple[list[Registration], tuple[Admission, ...]]:
        """The registrations that *credential* claims, and the one's admissions here."""
        if not readable(credential):
            return [], ()
        claimed = {
            history.registration.id: history
            for registration in claimants(self._file, credential)
            if (history := self._file.roster.history(registration))
        }
        histories = list(claimed.values())
        found = [history.registration for history in histories]
        admissions = histories[0].admissions(self.checkpoint.id) if len(histories) == 1 else ()
        return found, admissions

    def _as_fact(
        self, verdict: Verdict, credential: str, direction: Direction
    ) -> tuple[Kind, str, Body]:
        registration = verdict.registration
        subject = registration.id if registration else credential_subject(credential)
        body = {"checkpoint": self.checkpoint.id, "credential": credential}
        match verdict:
            case Admitted():
                kind = Kind.ADMISSION if direction is Direction.ENTRY else Kind.EXIT
                return kind, subject, body
            case Refused(refusal):
                told = {"refusal": str(refusal), "direction": str(direction)}
                return Kind.REFUSAL, subject, {**body, **told}


def checkpoint_called(file: EventFile, name: str) -> Checkpoint:
    """The checkpoint with this name or id. Raises UnknownCheckpointError."""
    wanted = name.casefold()
    for checkpoint in file.attendance.checkpoints():
        if wanted in {checkpoint.id.casefold(), checkpoint.name.casefold()}:
            return checkpoint
    raise UnknownCheckpointError(name)
