"""What the steps at the end of a day show."""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """In their order."""

    COLLECT = "collect"
    LOOK = "look"
    EXPORT = "export"
    COPY = "copy"
    ERASE = "erase"


class Progress(StrEnum):
    """How far a step has come."""

    TO_DO = "to do"
    WORKING = "working"
    DONE = "done"
    LOOK = "look"
    """Done, and somebody should look at what it found."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StepView:
    """A step's state, and the sentence beside it."""

    progress: Progress = Progress.TO_DO
    sentence: str = ""
