"""Somebody at a checkpoint: going in, going out, or turned away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Which way somebody passes a checkpoint."""

    ENTRY = "entry"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Admission:
    """The fact, boiled down, that somebody went in at a checkpoint.

    `again` says that the desk knew of an earlier one and that this checkpoint admits
    more than once: such an admission is nobody's second body.
    """

    fact: str
    checkpoint: str
    at: datetime
    operator: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One judged credential: an admission, an exit or a refusal, and whether it still counts.

    `override` is the reason for which somebody was let in whom the rules had refused.
    """

    fact: str
    subject: str
    checkpoint: str
    direction: Direction
    refusal: str
    credential: str
    at: datetime
    operator: str
    clock: int
    withdrawn: bool
    again: bool = False
    override: str = ""

    @property
    def step(self) -> int:
        """What it adds to those who are in, if nothing else is known of whoever passed."""
        return 0 if not self.counts else 1 if self.direction is Direction.ENTRY else -1

    @property
    def counts(self) -> bool:
        """Whether somebody did pass, and it was not taken back."""
        return not self.refusal and not self.withdrawn

    @property
    def admits(self) -> bool:
        """Whether somebody went in by it."""
        return self.counts and self.direction is Direction.ENTRY


def inside(passages: Iterable[Passage], admits: int) -> int:
    """How many of *admits* are in, after *passages* of their registration at one checkpoint.

    In the order in which they count. Two entries of one person, at laptops apart, are one;
    an exit without an entry before it leaves nobody missing.
    """
    number = 0
    for passage in passages:
        if passage.counts:
            number = min(admits, max(0, number + passage.step))
    return number
