"""A printer that is a text file: a line for each badge; and kiosks that die beside it."""

import os
import signal
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.print_job import Routes
from kiosk.domain.registration import Registration
from kiosk.errors import KioskError, PrinterMissingError
from kiosk.services.printing.draining import Draining
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus
from kiosk.store.event_file import EventFile
from tests.support.events import QUICK_KEY, Clock, a_laptop

KEY = "sink:A"


class Moment(StrEnum):
    """When a kiosk dies."""

    BEFORE_IT_IS_SENT = "before it is sent"
    WITH_PAPER_HALF_OUT = "with paper half out"
    WHEN_ASKED_FOR_THE_OUTCOME = "when asked for the outcome"


def guest_named(_person: Registration, number: int) -> str:
    """The name of a guest, who has none."""
    return "Guest" if number > 1 else ""


@dataclass
class SinkPrinter:
    """Prints into *paper*; it is as it is told to be."""

    paper: Path
    key: str = KEY
    state: PrinterState = PrinterState.READY
    fate: JobState = JobState.PRINTED
    refusal: KioskError | None = None
    dies: Moment | None = None
    jobs: list[list[str]] = field(default_factory=list)
    asked: int = 0
    called_back: list[str] = field(default_factory=list)
    meanwhile: Callable[[], None] = lambda: None

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """Write a line for each badge."""
        assert design.width_mm > 0
        self.die_at(Moment.BEFORE_IT_IS_SENT)
        if self.refusal:
            raise self.refusal
        with self.paper.open("a", encoding="utf-8") as file:
            for badge in badges:
                file.write(f"{badge.headline}\n")
        self.jobs.append([badge.headline for badge in badges])
        self.die_at(Moment.WITH_PAPER_HALF_OUT)
        return f"job-{len(self.jobs)}"

    def outcome(self, job: str) -> JobState:
        """What was told to be."""
        assert job
        self.die_at(Moment.WHEN_ASKED_FOR_THE_OUTCOME)
        return self.fate

    def call_back(self, job: str) -> bool:
        """As long as it is said to be printing, nothing has come out."""
        self.called_back.append(job)
        return self.fate is JobState.PRINTING

    def status(self) -> PrinterStatus:
        """What was told to be; somebody at the desk does something *meanwhile*."""
        self.meanwhile()
        self.asked += 1
        return PrinterStatus(self.state)

    def die_at(self, moment: Moment) -> None:
        """As a power cut would."""
        if self.dies is moment:
            os.kill(os.getpid(), signal.SIGKILL)

    @property
    def printed(self) -> list[str]:
        """The names on paper."""
        return self.paper.read_text("utf-8").splitlines() if self.paper.exists() else []


def draining(file: EventFile, *printers: SinkPrinter, routes: Routes | None = None) -> Draining:
    """The queue of *file* on its way to *printers*, the first of which is the main one."""
    known = {printer.key: printer for printer in printers}
    keys = list(known) or [""]

    def printer_for(key: str) -> SinkPrinter:
        if key not in known:
            raise PrinterMissingError(key)
        return known[key]

    way = routes or Routes(keys[0], tuple(keys[1:]))
    return Draining(file, printer_for, lambda: way, guest_named, Clock())


def until_idle(one: Draining, most: int = 60) -> None:
    """Step until there is nothing more to do at once."""
    for _ in range(most):
        if one.step() != 0:
            return
    raise AssertionError


def print_and_die(path: Path, home: Path, paper: Path, moment: Moment) -> None:
    """A kiosk that is killed at *moment* of its first badge."""
    with closing(EventFile.open(path, QUICK_KEY, a_laptop(home))) as file:
        one = draining(file, SinkPrinter(paper, dies=moment))
        one.begin()
        until_idle(one)
