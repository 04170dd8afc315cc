"""A badge that is asked for, and what has become of it on this laptop."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class JobStage(StrEnum):
    """How far a badge has come; each is printed once at most unless somebody asks again."""

    WAITING = "waiting"
    SENT = "sent"
    PRINTED = "printed"
    FAILED = "failed"
    HELD = "held"
    CANCELLED = "cancelled"


class Trouble(StrEnum):
    """Why a badge waits, is held or failed."""

    NONE = ""
    NO_PRINTER = "no_printer"
    PERHAPS_PRINTED = "perhaps_printed"
    PRINTED_ELSEWHERE = "printed_elsewhere"
    CALLED_BACK = "called_back"
    PAUSED = "paused"
    MISSING = "missing"
    REFUSED = "refused"
    PAPER_SIZE = "paper_size"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    STOPPED = "stopped"
    UNDRAWABLE = "undrawable"
    ABORTED = "aborted"


UNSETTLED = frozenset({JobStage.WAITING, JobStage.SENT, JobStage.FAILED, JobStage.HELD})
"""The stages of badges that may still come out."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One badge of one person: `person` 1 holds the registration, guests are numbered from 2.

    Without a registration it is a sheet that separates those after it, and says `sheet`.
    `printer` is where it must go; empty leaves that to the rules. `sent_to` and `sent_job`
    are the printer that has it, and what that calls it. `reason` says why it is printed again.
    """

    registration: str
    person: int = 1
    sheet: str = ""
    batch: int = 0
    stage: JobStage = JobStage.WAITING
    trouble: Trouble = Trouble.NONE
    printer: str = ""
    sent_to: str = ""
    sent_job: str = ""
    reason: str = ""
    operator: str = ""
    asked_at: str = ""
    id: int = 0

    def moved(self, stage: JobStage, trouble: Trouble = Trouble.NONE) -> "PrintJob":
        """The same job at another stage; one that waits again is with no printer."""
        if stage is JobStage.WAITING:
            return replace(self, stage=stage, trouble=trouble, sent_to="", sent_job="")
        return replace(self, stage=stage, trouble=trouble)


@dataclass(frozen=True, slots=True)
class Routes:
    """Where badges go: by ticket type, else to the main printer; the `others` when it fails."""

    main: str = ""
    others: tuple[str, ...] = ()
    by_type: Mapping[str, str] = field(default_factory=dict)

    def printers(self, ticket_type: str, wanted: str = "") -> tuple[str, ...]:
        """The printers to try, in their order; the *wanted* one alone if somebody chose it."""
        if wanted:
            return (wanted,)
        tried = (self.by_type.get(ticket_type, ""), self.main, *self.others)
        return tuple(dict.fromkeys(each for each in tried if each))

    def all(self) -> tuple[str, ...]:
        """Every printer that is set up, the main one first."""
        return tuple(dict.fromkeys(filter(None, (self.main, *self.others, *self.by_type.values()))))
